import type { PersonId } from '#kernel/id.ts';
import { instantOf } from '#kernel/localTime.ts';
import { membershipChannel } from '#organisations/membership.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { notify } from '#platform/listen.ts';
import { keyOf } from './importedRow.store.ts';
import type { Write } from './onRecord.ts';

/** One line. Rows of one's own that stand there already are changed, all others put in. */
export async function writeLine(doing: Doing, id: number, line: number, change: Write): Promise<void> {
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
      const { name, email, organisation, role, from } = change;
      const person =
        change.id ??
        (await findPerson(doing.db, email)) ??
        (await put('person', { name, email, created_at: doing.at }, null));
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

/** A new person whom a line before has put on record. */
async function findPerson(db: Database, email: string): Promise<PersonId | null> {
  const { rows } = await sql<{ id: PersonId }>`select id from person where email = ${email}`.execute(db.q());
  return rows[0]?.id ?? null;
}

type Put = (table: string, values: Readonly<Record<string, unknown>>, row: number | null) => Promise<number>;

/** What has been is held; what is to come is planned, with the reasons for what it excepts, and nobody is told of it yet. */
async function writeMeeting({ by, at }: Doing, put: Put, change: Extract<Write, { readonly on: 'meeting' }>) {
  const { network, title, when, place, mode, exceptions } = change;
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
  for (const { rule, finding, reason } of exceptions) {
    await put(
      'gathering_exception',
      {
        meeting_id: meeting,
        rule,
        reason,
        finding: JSON.stringify(finding),
        person_id: by.person,
        organisation_id: by.organisation,
        at,
      },
      null,
    );
  }
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
