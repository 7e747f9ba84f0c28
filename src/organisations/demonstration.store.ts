import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { type MandateRole, mandateRoles } from './authority.ts';
import type { MembershipKind } from './organisation.ts';

/** A constructed person and one of their mandates. */
export interface Played {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: OrganisationId;
  readonly organisationName: string;
  readonly role: MandateRole;
  readonly membership: MembershipKind | null;
}

/** Everybody who is constructed and holds a mandate on a day, by organisation and role. Real people are never among them. */
export async function listPlayed(db: Database, on: Day): Promise<readonly Played[]> {
  const { rows } = await sql<Played>`
    select p.id as person, p.name, o.id as organisation, o.name as "organisationName", m.role, s.kind as membership
    from person p
    join mandate m on m.person_id = p.id and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
    join organisation o on o.id = m.organisation_id
    left join lateral (select kind from membership s where s.organisation_id = o.id
      and s.from_day <= ${on}::date and (s.to_day is null or s.to_day >= ${on}::date) order by kind limit 1) s on true
    where p.constructed
    order by o.name, array_position(${[...mandateRoles]}::text[], m.role), p.name`.execute(db.q());
  return rows;
}

/** A constructed person; null for a real one or none. */
export async function findPlayed(db: Database, person: PersonId): Promise<{ readonly name: string } | null> {
  const { rows } = await sql<{ name: string }>`select name from person where id = ${person} and constructed`.execute(
    db.q(),
  );
  return rows[0] ?? null;
}
