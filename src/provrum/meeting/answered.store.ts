import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Provrum } from '../provrum.ts';

/** For whom somebody takes part in a provrum's work: one of those that take part, else whomever they speak for; null for nobody. */
export async function findTakingPart(
  db: Database,
  { decision }: Provrum,
  person: PersonId,
  on: Day,
): Promise<OrganisationId | null> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select d.organisation_id as id from mandate d
    where d.person_id = ${person} and d.from_day <= ${on}::date and (d.to_day is null or d.to_day >= ${on}::date)
    order by d.organisation_id = any(${[...(decision?.participants ?? [])]}::bigint[]) desc, d.organisation_id
    limit 1`.execute(db.q());
  return rows[0]?.id ?? null;
}
