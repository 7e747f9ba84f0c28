import { recordEvent } from '#meetings/record.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { sql } from '#platform/database.ts';

/** The column that tells a table's rows apart, or at least those of one meeting. */
export const keyOf = (table: string) =>
  sql.ref(table === 'gathering' || table === 'gathering_exception' ? 'meeting_id' : 'id');

/** Puts on record that a table was brought in, taken back or thrown away. */
export const tellOf = ({ db, by, at, version }: Doing, kind: string, detail: object) =>
  recordEvent(db, { event: { kind, ...detail }, about: {}, by, at, version });
