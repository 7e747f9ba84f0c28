import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { OrganisationKey } from './cast.ts';
import { openProposal } from './openProposal.ts';

/** A provrum that Region Dalarna leads with some others, its go-ahead announced: past the year's slots, for as many tests as need one. */
export async function goAheadOnRecord(
  app: TestApp,
  others: readonly OrganisationKey[] = ['halland'],
  title?: string,
): Promise<ProvrumId> {
  const { db, cast, clock } = app;
  const answers = Object.fromEntries(others.map((key) => [key, 'participate' as const]));
  const id = await openProposal(app, { dalarna: 'lead', ...answers }, title);
  const { dalarna, reglab } = cast.organisation;
  const participants = [dalarna, ...others.map((key) => cast.organisation[key])];
  await sql`
    insert into go_ahead (provrum_id, verdict, reason, slot_year, lead_organisation_id, participants, receipt, person_id,
      organisation_id, decided_at, announced_at)
    values (${id}, 'approved', 'Mogen att pröva.', 2026, ${dalarna}, ${participants}::bigint[], '{}', ${cast.person.karin},
      ${reglab}, ${clock.now()}, ${clock.now()})`.execute(db.q());
  await sql`
    update provrum set state = 'approved', slot_year = 2026, lead_organisation_id = ${dalarna}, revision = revision + 1
    where id = ${id}`.execute(db.q());
  return id;
}
