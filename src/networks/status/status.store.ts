import type { Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { NetworkEffect } from '../effect.store.ts';
import type { StatusEvent } from './events.ts';
import type { StatusAnswers, StatusDefinition } from './definition.ts';
import type { StatusEntry, StatusRow, StatusTable } from './status.ts';

const swedish = (column: string) => sql.raw(`(${column} at time zone 'Europe/Stockholm')::date`);
const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const tableColumns = sql`
  t.id, t.network_id as network, t.title, t.intro, t.audience, t.due_on as due, t.columns, t.revision,
  t.closed_at is not null as closed, ${instant('t.asked_at')} as "askedAt", ${swedish('t.asked_at')} as "askedOn"`;

/** A table in a list, with how many are asked and how many have told since. */
export interface StatusTableRow extends StatusTable {
  readonly asked: number;
  readonly told: number;
  /** The reader's organisation is asked and has told nothing since. */
  readonly waits: boolean;
}

/** Whom a table `t` asks on a day: organisations `o`. */
export const isAskedOn = (on: Day) => sql`case t.audience
  when 'network' then exists (select from network_organisation p where p.network_id = t.network_id
    and p.organisation_id = o.id and p.from_day <= ${on}::date and (p.to_day is null or p.to_day >= ${on}::date))
  else o.kind = 'region' and exists (select from membership m where m.organisation_id = o.id and m.kind = 'member'
    and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)) end`;

/** A network's tables, those that are open first, each with how far it has come and whether it waits for an organisation; in one query. */
export async function listTables(
  db: Database,
  network: NetworkId,
  on: Day,
  organisation: OrganisationId | null,
): Promise<readonly StatusTableRow[]> {
  const { rows } = await sql<StatusTableRow>`
    select ${tableColumns}, counted.asked, counted.told, t.closed_at is null and counted.waits as waits
    from status_table t cross join lateral (
      select count(*) as asked, count(*) filter (where said.since) as told,
        coalesce(bool_or(o.id = ${organisation}::bigint and not said.since), false) as waits
      from organisation o cross join lateral (select exists (select from status_entry e
        where e.table_id = t.id and e.organisation_id = o.id and e.at >= t.asked_at) as since) said
      where ${isAskedOn(on)}) counted
    where t.network_id = ${network} order by t.closed_at is not null, t.id desc`.execute(db.q());
  return rows;
}

export async function findTable(db: Database, network: NetworkId, id: number): Promise<StatusTable | null> {
  const { rows } = await sql<StatusTable>`
    select ${tableColumns} from status_table t where t.id = ${id} and t.network_id = ${network}`.execute(db.q());
  return rows[0] ?? null;
}

const entryValue = sql`json_build_object('id', e.id, 'answers', e.answers, 'by', p.name, 'at', ${instant('e.at')},
  'on', ${swedish('e.at')})`;

/** Those whom a table asks, in Swedish order, each with what it told last. */
export async function listStatusRows(db: Database, table: number, on: Day): Promise<readonly StatusRow[]> {
  const { rows } = await sql<StatusRow>`
    select o.id, o.name, o.kind, o.county_code as county,
      (select ${entryValue} from status_entry e join person p on p.id = e.person_id
        where e.table_id = t.id and e.organisation_id = o.id order by e.id desc limit 1) as entry
    from status_table t cross join organisation o
    where t.id = ${table} and ${isAskedOn(on)} order by o.name`.execute(db.q());
  return rows;
}

/** What an organisation has told, once. */
export interface StatusHistoryEntry extends StatusEntry {
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly confirmed: boolean;
  /** What it had told before; null where this was the first. */
  readonly before: StatusAnswers | null;
}

export const historyPerPage = 50;

/** Everything that was told in a table, the newest first; or by one organisation. One more than a page where there is more. */
export async function listStatusHistory(
  db: Database,
  table: number,
  { organisation, before }: { readonly organisation: OrganisationId | null; readonly before: number | null },
): Promise<readonly StatusHistoryEntry[]> {
  const { rows } = await sql<StatusHistoryEntry>`
    select * from (
      select e.id, e.answers, p.name as by, ${instant('e.at')} as at, ${swedish('e.at')} as on, e.confirmed,
        json_build_object('id', o.id, 'name', o.name) as organisation,
        lag(e.answers) over (partition by e.organisation_id order by e.id) as before
      from status_entry e join person p on p.id = e.person_id join organisation o on o.id = e.organisation_id
      where e.table_id = ${table} and (${organisation}::bigint is null or e.organisation_id = ${organisation})) told
    where ${before}::bigint is null or id < ${before}
    order by id desc limit ${historyPerPage + 1}`.execute(db.q());
  return rows;
}

/** A number for a table that is to be made. */
export async function reserveTable(db: Database): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('status_table', 'id')) as id`.execute(db.q());
  return rows[0]!.id;
}

/** The table that a form made when it was sent before. */
export async function findMadeWith(db: Database, key: string | null): Promise<number | null> {
  if (key === null) return null;
  const { rows } = await sql<{ id: number }>`select id from status_table where created_with = ${key}`.execute(db.q());
  return rows[0]?.id ?? null;
}

/** Writes what happens to a status table. */
export async function applyStatus({ db, event, by, at }: NetworkEffect<StatusEvent>): Promise<void> {
  switch (event.kind) {
    case 'status-table-made': {
      const { title, intro, audience, due, columns, key } = event.content;
      await sql`
        insert into status_table (id, network_id, title, intro, audience, due_on, columns, asked_at, person_id, created_with, created_at)
        values (${event.table}, ${event.network}, ${title}, ${intro}, ${audience}, ${due}, ${JSON.stringify(columns)}::jsonb,
          ${at}, ${by?.person ?? null}, ${key}, ${at})`.execute(db.q());
      return;
    }
    case 'status-table-changed':
      return await change(db, event.table, event.content, event.asksAgain ? at : null);
    case 'status-table-closed':
      await sql`update status_table set closed_at = ${at}, revision = revision + 1 where id = ${event.table}`.execute(
        db.q(),
      );
      return;
    case 'status-table-reopened':
      await sql`update status_table set closed_at = null, revision = revision + 1 where id = ${event.table}`.execute(
        db.q(),
      );
      return;
    case 'status-filled':
      await sql`
        insert into status_entry (table_id, organisation_id, answers, confirmed, person_id, at)
        values (${event.table}, ${event.organisation}, ${JSON.stringify(event.answers)}::jsonb, ${event.confirmed},
          ${by?.person ?? null}, ${at})`.execute(db.q());
  }
}

async function change(db: Database, table: number, given: StatusDefinition, askedAt: Date | null): Promise<void> {
  const { title, intro, audience, due, columns } = given;
  await sql`
    update status_table set title = ${title}, intro = ${intro}, audience = ${audience}, due_on = ${due},
      columns = ${JSON.stringify(columns)}::jsonb, asked_at = coalesce(${askedAt}::timestamptz, asked_at), revision = revision + 1
    where id = ${table}`.execute(db.q());
}
