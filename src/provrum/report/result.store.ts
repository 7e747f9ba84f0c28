import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Result } from './result.ts';

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The columns of a `Result`; to be read from `resultTables`. */
export const resultColumns = sql<Result>`
  r.provrum_id as provrum, r.title, r.public_summary as text, p.themes,
  json_build_object('id', l.id, 'name', l.name) as lead,
  (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
    from organisation o where o.id = any (participants_now(p.id, g.participants))) as participants,
  json_build_object('id', a.id, 'name', a.name) as "assuredBy",
  ${iso('r.published_at')} as "publishedAt", ${iso('r.announced_at')} as "announcedAt", p.constructed`;

export const resultTables = sql`
  result r join provrum p on p.id = r.provrum_id
  join go_ahead g on g.provrum_id = p.id and g.verdict = 'approved' and g.taken_back_at is null
  join organisation l on l.id = p.lead_organisation_id join person a on a.id = r.assured_by`;

/** The result of a provrum that has not been taken back; null where there is none. Whether it is announced is the reader's to ask. */
export async function findResult(db: Database, provrum: ProvrumId): Promise<Result | null> {
  const { rows } = await sql<Result>`
    select ${resultColumns} from ${resultTables} where r.provrum_id = ${provrum} and r.taken_back_at is null`.execute(
    db.q(),
  );
  return rows[0] ?? null;
}
