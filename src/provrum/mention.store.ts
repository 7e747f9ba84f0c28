import type { Day } from '#kernel/day.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Mentionable } from './mention.ts';

/** Everybody who holds a mandate on a day in an organisation that may read proposals, by name. */
const mentionable = (on: Day) => sql`
  select p.id, p.name, array_agg(distinct o.name order by o.name) as organisations
  from person p
  join mandate m on m.person_id = p.id and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
  join organisation o on o.id = m.organisation_id
  where (o.kind = 'forum' and m.role in ('secretariat', 'board') or exists (
    select from membership s where s.organisation_id = o.id and s.from_day <= ${on}::date
      and (s.to_day is null or s.to_day >= ${on}::date)))`;

/** People whose name, or whose organisation's name, has a word that begins so. */
export async function searchMentionable(
  db: Database,
  on: Day,
  typed: string,
  limit = 10,
): Promise<readonly Mentionable[]> {
  const begins = `%${` ${typed.trim().toLowerCase()}`.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Mentionable>`
    ${mentionable(on)} and (lower(' ' || p.name) like ${begins} or lower(' ' || o.name) like ${begins})
    group by p.id order by lower(' ' || p.name) like ${begins} desc, p.name, p.id limit ${limit}`.execute(db.q());
  return rows;
}

/** The people whose name stands after an @ in a text. */
export async function listNamedPeople(db: Database, on: Day, text: string): Promise<readonly Mentionable[]> {
  if (!text.includes('@')) return [];
  const plain = text.replace(/\s+/g, ' ');
  const { rows } = await sql<Mentionable>`
    ${mentionable(on)} and strpos(lower(${plain}), lower('@' || p.name)) > 0
    group by p.id order by p.id`.execute(db.q());
  return rows;
}
