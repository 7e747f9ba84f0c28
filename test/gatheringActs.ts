import type { MeetingId, VenueId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord, networkOnRecord } from './gatheringOnRecord.ts';

const office: Act['may'] = ['karin'];
/** Cilla of Region Halland is in the planning group. */
const planners: Act['may'] = ['cilla', 'karin'];

export type GatheringStage = Awaited<ReturnType<typeof setGatheringStage>>;

let made = 0;

/** A meeting that is planned, and one without a day that waits for it; a venue; a point of a programme and a line of costs. */
export async function setGatheringStage({ db, cast }: TestApp) {
  made += 1;
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;
  const network = await networkOnRecord(db, cast, { name: `Nätverk ${made}` });
  const meeting = await gatheringOnRecord(db, cast, { network, state: 'planned', planners: ['cilla'] });
  return {
    network,
    meeting: meeting satisfies MeetingId,
    venue: (await number(sql`insert into venue (name) values ('Saturnus') returning id`)) as VenueId,
    undated: await number(sql`
      insert into undated_meeting (external_key, network_id, title, known, mode, source)
      values (${`stage-${made}`}, ${network}, 'Dagarna', '2015-10', 'physical', '[]') returning id`),
    session: await number(sql`
      insert into gathering_session (meeting_id, starts_at, ends_at, title, changed_at)
      values (${meeting}, '2027-02-03T10:00', '2027-02-03T11:00', 'Inledning', '2026-11-01') returning id`),
    cost: await number(sql`
      insert into gathering_cost (meeting_id, kind, what, planned, changed_at)
      values (${meeting}, 'venue', 'Lokal', 100000, '2026-11-01') returning id`),
  };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

const plan = {
  title: 'Vårträff',
  mode: 'physical',
  place: 'Falun',
  day: '2027-03-10',
  from: '9',
  to: '15',
  audience: 'network',
  physical: '30',
  rule: 'organisationFirst',
  offerHours: '8',
};

/** Every act of those who arrange a meeting. */
export function gatheringActsOf({ cast }: TestApp, on: GatheringStage, act: Describe): readonly Act[] {
  const { network, meeting, venue, undated, session, cost } = on;
  const of = ':meeting' as const;
  return [
    act(paths.newGathering(), paths.newGathering(), office, {
      ...plan,
      kind: 'network',
      network: String(network),
      form: 'g'.repeat(16),
    }),
    act(paths.undatedMeetings(), paths.undatedMeetings(), office, { meeting: String(undated), day: '2015-10-14' }),
    act(paths.venues(), paths.venues(), office, { name: 'Ersta', seats: '60', form: 'v'.repeat(16) }),
    act(paths.venue(':venue'), paths.venue(venue), office, { name: 'Saturnus', seats: '80', version: '1' }),
    act(paths.venueExperience(':venue'), paths.venueExperience(venue), office, {
      text: 'Bra ljud.',
      form: 'x'.repeat(16),
    }),
    act(paths.changeGathering(of), paths.changeGathering(meeting), planners, { ...plan, version: '1' }),
    act(paths.gatheringState(of), paths.gatheringState(meeting), planners, { act: 'invite' }),
    act(paths.cancelGathering(of), paths.cancelGathering(meeting), planners, { reason: 'Snöstorm.' }),
    act(paths.gatheringProgramme(of), paths.gatheringProgramme(meeting), planners, {
      act: 'change',
      item: String(session),
      version: '1',
      title: 'Välkomna',
      day: '2027-02-03',
      from: '10',
      to: '10:30',
    }),
    act(paths.gatheringPlanners(of), paths.gatheringPlanners(meeting), office, {
      act: 'add',
      person: String(cast.person.asta),
    }),
    act(paths.gatheringTasks(of), paths.gatheringTasks(meeting), planners, {
      task: 'venue',
      owner: String(cast.person.cilla),
      due: '2026-12-01',
      done: 'yes',
    }),
    act(paths.gatheringQuality(of), paths.gatheringQuality(meeting), planners, {
      fulfilled: ['exchange'],
      note: 'Bra.',
    }),
    act(paths.gatheringCosts(of), paths.gatheringCosts(meeting), planners, {
      act: 'change',
      item: String(cost),
      version: '1',
      kind: 'venue',
      what: 'Lokal',
      planned: '1200',
      actual: '1100',
    }),
  ];
}
