import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { LogEvent, LogKind } from './events.ts';
import type { LogEntry } from './log.ts';

interface LogRow extends Omit<LogEntry, 'at' | 'editedAt'> {
  readonly at: Date;
  readonly editedAt: Date | null;
}

const instant = (at: Date): Instant => at.toISOString() as Instant;

/** The log of a provrum, the latest day first; what was taken out is not in it. */
export async function listLog(db: Database, provrum: ProvrumId): Promise<readonly LogEntry[]> {
  const { rows } = await sql<LogRow>`
    select e.id, e.kind as what, e.on_day as on, e.text, e.version, e.created_with as key, e.created_at as at,
      e.edited_at as "editedAt", json_build_object('id', p.id, 'name', p.name) as by,
      json_build_object('id', o.id, 'name', o.name) as organisation
    from log_entry e join person p on p.id = e.person_id join organisation o on o.id = e.organisation_id
    where e.provrum_id = ${provrum} and e.withdrawn_at is null
    order by e.on_day desc, e.id desc`.execute(db.q());
  return rows.map(({ at, editedAt, ...entry }) => ({
    ...entry,
    at: instant(at),
    editedAt: editedAt && instant(editedAt),
  }));
}

/** What an entry said before, the latest first. */
export interface FormerEntry {
  readonly version: number;
  readonly what: LogKind;
  readonly on: Day;
  readonly text: string;
  readonly until: Date;
}

export async function listFormerEntries(db: Database, entry: number): Promise<readonly FormerEntry[]> {
  const { rows } = await sql<FormerEntry>`
    select version, kind as what, on_day as on, text, at as until from log_entry_version
    where entry_id = ${entry} order by version desc`.execute(db.q());
  return rows;
}

/** Writes an entry, what it said before, or that it was taken out. */
export async function applyLog({ db, provrum, event, by, at }: Effect<LogEvent>): Promise<void> {
  switch (event.kind) {
    case 'log-written':
      await sql`
        insert into log_entry (provrum_id, kind, on_day, text, created_with, person_id, organisation_id, created_at)
        values (${provrum.id}, ${event.what}, ${event.on}, ${event.text}, ${event.key}, ${by.person}, ${by.organisation},
          ${at})`.execute(db.q());
      return;
    case 'log-edited':
      await sql`
        insert into log_entry_version (entry_id, version, kind, on_day, text, at)
        select id, version, kind, on_day, text, ${at} from log_entry where id = ${event.entry}`.execute(db.q());
      await sql`
        update log_entry set kind = ${event.what}, on_day = ${event.on}, text = ${event.text}, version = ${event.version},
          edited_at = ${at}
        where id = ${event.entry}`.execute(db.q());
      return;
    case 'log-withdrawn':
      await sql`update log_entry set withdrawn_at = ${at} where id = ${event.entry}`.execute(db.q());
  }
}
