import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import type { State } from '#provrum/provrum.ts';
import type { TestApp } from './app.ts';
import type { OrganisationKey } from './cast.ts';
import { openProposal } from './openProposal.ts';

/** A provrum with an announced go-ahead in a state after it: Dalarna leads, Halland takes part. */
export async function approvedProvrum(
  app: TestApp,
  state: State = 'planning',
  others: readonly OrganisationKey[] = ['halland'],
): Promise<ProvrumId> {
  const { db, cast, clock } = app;
  const answers = Object.fromEntries(others.map((key) => [key, 'participate' as const]));
  const id = await openProposal(app, { dalarna: 'lead', ...answers });
  const participants = ['dalarna' as const, ...others].map((key) => cast.organisation[key]);
  const lead = cast.organisation.dalarna;
  await sql`
    insert into go_ahead (provrum_id, verdict, reason, slot_year, lead_organisation_id, participants, receipt,
      person_id, organisation_id, decided_at, announced_at)
    values (${id}, 'approved', 'Frågan är mogen.', 2026, ${lead}, ${participants}::bigint[], '{}'::jsonb,
      ${cast.person.karin}, ${cast.organisation.reglab}, ${clock.now()}, ${clock.now()})`.execute(db.q());
  await sql`
    update provrum set state = ${state}, slot_year = 2026, lead_organisation_id = ${lead} where id = ${id}`.execute(
    db.q(),
  );
  return id;
}
