import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';

/** Somebody by their address. */
export interface Known {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** The organisations they have mandates in today, those that are members or partners first. */
  readonly organisations: readonly OrganisationId[];
}

const mandates = (today: Day) => sql`(select coalesce(json_agg(o.organisation_id), '[]') from (
  select m.organisation_id from mandate m left join membership s on s.organisation_id = m.organisation_id
    and s.from_day <= ${today} and (s.to_day is null or s.to_day >= ${today})
  where m.person_id = p.id and m.from_day <= ${today} and (m.to_day is null or m.to_day >= ${today})
  group by m.organisation_id order by bool_or(s.kind is not null) desc nulls last, m.organisation_id) o)`;

export async function findKnown(db: Database, person: PersonId, today: Day): Promise<Known | null> {
  const { rows } = await sql<Known>`
    select p.id, p.name, p.email, p.language, ${mandates(today)} as organisations from person p
    where p.id = ${person}`.execute(db.q());
  return rows[0] ?? null;
}

/** Which of some typed names are those of organisations on record, whatever their capitals. */
export async function findOrganisationsNamed(
  db: Database,
  names: readonly string[],
): Promise<ReadonlyMap<string, OrganisationId>> {
  const typed = [...new Set(names)].filter((name) => name !== '');
  if (typed.length === 0) return new Map();
  const { rows } = await sql<{ name: string; id: OrganisationId }>`
    select t.name, min(o.id) as id from unnest(${typed}::text[]) as t (name)
    join organisation o on lower(o.name) = lower(t.name) group by t.name`.execute(db.q());
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/**
 * The person behind an address; a new one where nobody is known by it. One who is known keeps their own name: whoever signs
 * them up neither changes it nor is told that they were known.
 */
export async function findOrCreateKnown(
  db: Database,
  { name, email }: { readonly name: string; readonly email: string },
  { at, today }: { readonly at: Date; readonly today: Day },
): Promise<Known> {
  await sql`
    insert into person (name, email, created_at) values (${name}, ${email}, ${at})
    on conflict (email) do nothing`.execute(db.q());
  const { rows } = await sql<Known>`
    select p.id, p.name, p.email, p.language, ${mandates(today)} as organisations from person p
    where p.email = ${email}`.execute(db.q());
  return rows[0]!;
}
