import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Candidate } from './coAuthors.ts';

export interface NamedCandidate extends Candidate {
  readonly name: string;
  readonly organisationName: string;
}

/** Mandates in force on a day, with the membership of that day. Secretariat and board are mandates in no member. */
const mandated = (on: Day) => sql`
  select distinct p.id as person, p.name, o.id as organisation, o.name as "organisationName", m.kind as membership
  from mandate h
  join person p on p.id = h.person_id
  join organisation o on o.id = h.organisation_id
  left join lateral (
    select m.kind from membership m where m.organisation_id = o.id and m.from_day <= ${on}::date
      and (m.to_day is null or m.to_day >= ${on}::date) order by m.kind limit 1) m on true
  where h.from_day <= ${on}::date and (h.to_day is null or h.to_day >= ${on}::date)`;

/** People of other members whose name has a word that begins so, or whose address it is. */
export async function searchCandidates(
  db: Database,
  {
    typed,
    on,
    except,
    limit,
  }: { readonly typed: string; readonly on: Day; readonly except: OrganisationId; readonly limit: number },
): Promise<readonly NamedCandidate[]> {
  const plain = typed.trim().toLowerCase();
  const begins = `% ${plain.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<NamedCandidate>`
    ${mandated(on)} and m.kind = 'member' and o.id <> ${except} and (lower(' ' || p.name) like ${begins} or p.email = ${plain})
    order by p.name, "organisationName", person limit ${limit}`.execute(db.q());
  return rows;
}

/** Somebody who holds a mandate in an organisation on a day, or null. */
export async function findCandidate(
  db: Database,
  { person, organisation, on }: { readonly person: PersonId; readonly organisation: OrganisationId; readonly on: Day },
): Promise<NamedCandidate | null> {
  const { rows } = await sql<NamedCandidate>`
    ${mandated(on)} and p.id = ${person} and o.id = ${organisation}`.execute(db.q());
  return rows[0] ?? null;
}
