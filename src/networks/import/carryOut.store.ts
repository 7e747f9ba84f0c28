import { instantOf } from '#kernel/localTime.ts';
import { membershipChannel } from '#organisations/membership.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { notify } from '#platform/listen.ts';
import type { ImportKind, Mapping } from './columns.ts';
import type { ImportState } from './import.store.ts';
import { keyOf, tellOf } from './importedRow.store.ts';
import type { Counts, Planned } from './importing.ts';
import type { Write } from './onRecord.ts';

export type ImportRefusal = { readonly kind: 'not-draft' | 'unclear' | 'nothing' | 'changed-since' };

/** What to carry out, as it was shown to whoever says yes. */
export interface Carrying {
  readonly id: number;
  readonly heads: string;
  readonly mapping: Mapping;
  /** Plans anew on what is on record now. */
  readonly plan: () => Promise<readonly Planned[]>;
  readonly counts: (planned: readonly Planned[]) => Counts;
  /** What was shown: where the record has changed so that something else would come out, nothing is done. */
  readonly shown: string;
}

/** All of it or nothing: each line that is new or changed is written, with what stood there before. */
export async function carryOut(doing: Doing, carrying: Carrying): Promise<ImportRefusal | Counts> {
  const { db, at } = doing;
  return await db.tx(async () => {
    const { rows } = await sql<{ kind: ImportKind; state: ImportState }>`
      select kind, state from import where id = ${carrying.id} for update`.execute(db.q());
    const found = rows[0];
    if (found?.state !== 'draft') return { kind: 'not-draft' };
    // Nobody changes what the plan was made on while it is carried out.
    await sql`lock table organisation, person, membership, network_organisation, meeting in share row exclusive mode`.execute(
      db.q(),
    );
    const planned = await carrying.plan();
    const counts = carrying.counts(planned);
    if (counts.unclear > 0) return { kind: 'unclear' };
    if (signOf(counts) !== carrying.shown) return { kind: 'changed-since' };
    if (counts.new + counts.changed === 0) return { kind: 'nothing' };
    for (const one of planned) if ('write' in one) await write(doing, carrying.id, one.line, one.write);
    await sql`
      update import set state = 'done', done_at = ${at}, content = null, counts = ${JSON.stringify(counts)}::jsonb
      where id = ${carrying.id}`.execute(db.q());
    await sql`
      insert into import_mapping (kind, heads, mapping) values (${found.kind}, ${carrying.heads}, ${JSON.stringify(carrying.mapping)}::jsonb)
      on conflict (kind, heads) do update set mapping = excluded.mapping`.execute(db.q());
    await tellOf(doing, 'import-done', { import: carrying.id, importKind: found.kind, ...counts });
    return counts;
  });
}

/** What was shown, in a word that a form carries along. */
export const signOf = (counts: Counts): string => [counts.new, counts.changed, counts.same, counts.unclear].join('-');

/** One line. Rows of one's own that stand there already are changed, all others put in. */
async function write(doing: Doing, id: number, line: number, change: Write): Promise<void> {
  const put = (table: string, values: Readonly<Record<string, unknown>>, row: number | null) =>
    writeRow(doing.db, { id, line, table, values, row });
  switch (change.on) {
    case 'organisation':
      await put(
        'organisation',
        { name: change.name, kind: change.kind, org_number: change.orgNumber, county_code: change.county },
        change.id,
      );
      return;
    case 'membership': {
      const { organisation, kind, from, to } = change;
      const own = change.id === null ? { organisation_id: organisation, from_day: from, verified: true } : {};
      await put('membership', { ...own, kind, to_day: to }, change.id);
      return await notify(doing.db, membershipChannel, String(organisation));
    }
    case 'networkMembership': {
      const { network, organisation, from, to, contact } = change;
      const own = change.id === null ? { network_id: network, organisation_id: organisation, from_day: from } : {};
      await put('network_organisation', { ...own, to_day: to, contact_person_id: contact }, change.id);
      return;
    }
    case 'person': {
      const person =
        change.id ?? (await put('person', { name: change.name, email: change.email, created_at: doing.at }, null));
      const { organisation, role, from } = change;
      await put(
        'mandate',
        {
          person_id: person,
          organisation_id: organisation,
          role,
          from_day: from,
          given_by: doing.by.person,
          created_at: doing.at,
        },
        null,
      );
      return;
    }
    case 'meeting':
      return await writeMeeting(doing, put, change);
  }
}

type Put = (table: string, values: Readonly<Record<string, unknown>>, row: number | null) => Promise<number>;

/** What has been is held; what is to come is planned, and nobody is told of it yet. */
async function writeMeeting({ by, at }: Doing, put: Put, change: Extract<Write, { readonly on: 'meeting' }>) {
  const { network, title, when, place, mode } = change;
  const over = instantOf(when.ends) <= at.toISOString();
  const meeting = await put(
    'meeting',
    {
      network_id: network,
      uid: `${randomToken(16)}@provrum`,
      state: over ? 'held' : 'planned',
      title,
      mode,
      place,
      starts_at: when.starts,
      ends_at: when.ends,
      person_id: by.person,
      organisation_id: by.organisation,
      changed_at: at,
    },
    null,
  );
  const kind = network === null ? 'other' : 'network';
  await put('gathering', { meeting_id: meeting, kind, audience: network === null ? 'forum' : 'network' }, null);
}

interface RowToWrite {
  readonly id: number;
  readonly line: number;
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly row: number | null;
}

async function writeRow(db: Database, { id, line, table, values, row }: RowToWrite): Promise<number> {
  const name = sql.table(table);
  const key = keyOf(table);
  const before =
    row === null
      ? null
      : (await sql<{ row: object }>`select to_jsonb(t) as row from ${name} t where ${key} = ${row}`.execute(db.q()))
          .rows[0]?.row;
  const fields = Object.entries(values);
  const statement =
    row === null
      ? sql`insert into ${name} (${sql.join(fields.map(([field]) => sql.ref(field)))})
          values (${sql.join(fields.map(([, value]) => sql`${value}`))})`
      : sql`update ${name} set ${sql.join(fields.map(([field, value]) => sql`${sql.ref(field)} = ${value}`))} where ${key} = ${row}`;
  const { rows } = await sql<{ id: number; after: object }>`
    ${statement} returning ${key} as id, to_jsonb(${name}) as after`.execute(db.q());
  const written = rows[0]!;
  await sql`
    insert into import_row (import_id, line, on_table, row_id, before, after)
    values (${id}, ${line}, ${table}, ${written.id}, ${before === null ? null : JSON.stringify(before)}::jsonb,
      ${JSON.stringify(written.after)}::jsonb)`.execute(db.q());
  return written.id;
}
