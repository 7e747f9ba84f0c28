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
  const receipt = JSON.stringify({
    version: 'provrum-2023',
    facts: {},
    findings: [],
    reservations: [],
    text: { title: title ?? '', summary: '', question: '', whyNow: '', toTry: '' },
    textVersion: 1,
    standings: [],
  });
  await sql`
    insert into go_ahead (provrum_id, verdict, reason, slot_year, lead_organisation_id, participants, receipt, person_id,
      organisation_id, decided_at, announced_at)
    values (${id}, 'approved', 'Mogen att pröva.', 2020, ${dalarna}, ${participants}::bigint[], ${receipt}::jsonb, ${cast.person.karin},
      ${reglab}, ${clock.now()}, ${clock.now()})`.execute(db.q());
  await sql`
    update provrum set state = 'approved', slot_year = 2020, lead_organisation_id = ${dalarna}, revision = revision + 1
    where id = ${id}`.execute(db.q());
  return id;
}

/** What a plan says that lacks nothing; whatever the rules ask for in figures is not there, and nothing is budgeted. */
export const aPlanText = {
  purpose: 'Pröva.',
  expectedResult: 'En metod.',
  mainQuestion: 'Går det?',
  limits: 'Inte flyg.',
  timetable: { start: '2027-01-11', end: '2027-05-28', milestones: [{ day: '2027-03-15', what: 'Första testet' }] },
  budget: 'Egen tid.',
  resources: 'Två personer.',
  criteria: ['Det går snabbare.'],
  indicators: [{ name: 'Tid', measured: 'Klocka', baseline: '2 h', target: '1 h' }],
  meetings: { physical: 2, digital: 4 },
};

/** A provrum whose plan is written, with its one submission where it has been submitted. */
export async function planOnRecord(app: TestApp, status: 'writing' | 'submitted' | 'approved'): Promise<ProvrumId> {
  const { db, cast, clock } = app;
  const id = await goAheadOnRecord(app);
  const [by, at] = [sql`${cast.person.asta}, ${cast.organisation.dalarna}`, clock.now()];
  await sql`update provrum set state = 'planning' where id = ${id}`.execute(db.q());
  await sql`insert into plan (provrum_id, status, started_at) values (${id}, ${status}, ${at})`.execute(db.q());
  await sql`
    insert into plan_section (provrum_id, section, content, person_id, organisation_id, at)
    select ${id}, key, value, ${by}, ${at} from jsonb_each(${JSON.stringify(aPlanText)}::jsonb)`.execute(db.q());
  if (status === 'writing') return id;
  await sql`
    insert into plan_version (provrum_id, number, content, receipt, person_id, organisation_id, at, verdict, judged_by, judged_at)
    values (${id}, 1, ${JSON.stringify(aPlanText)}::jsonb,
      ${JSON.stringify({ version: 'provrum-2023', facts: {}, findings: [], reservations: [{ rule: 'plan.expert', reason: 'Egen kunskap.' }] })}::jsonb, ${by}, ${at},
      ${status === 'approved' ? 'approved' : null}, ${status === 'approved' ? cast.person.karin : null},
      ${status === 'approved' ? at : null})`.execute(db.q());
  return id;
}
