import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, PersonId, VenueId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Ore } from '#kernel/money.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import { span } from '../../../test/aMeeting.ts';
import { networkCost, sumCosts } from './costs.ts';
import { exceptionsOf } from './exceptions.ts';
import { type Gathering, shownState } from './gathering.ts';
import {
  announceAndOpen,
  cancelGathering,
  changeGatheringPlan,
  closeGathering,
  documentGathering,
  holdGathering,
  openGathering,
  planOf,
  reopenGathering,
} from './plan.ts';
import { changePlanners } from './planners.ts';
import { practicalTasks } from './practical.ts';
import { changeProgramme, laterProgramme, overlaps, type Session, slotsOf } from './programme.ts';
import { judgeQuality, qualityFindings } from './quality.ts';
import { contradicts } from './undated.ts';

const now = '2027-01-01T09:00:00.000Z' as Instant;
const aGathering = (different: Partial<Gathering> = {}): Gathering => ({
  id: 1 as MeetingId,
  uid: 'x@test',
  kind: 'network',
  network: { id: 1 as NetworkId, name: 'RUS-nätverket' },
  provrum: null,
  audience: 'network',
  state: 'open',
  text: { title: 'Vårträff', mode: 'hybrid', place: 'Falun', link: '', about: '' },
  invitation: '',
  when: span('2027-03-10 09:00 15:00'),
  movedFrom: null,
  sequence: 0,
  version: 1,
  reason: '',
  places: {
    capacity: { physical: 30, digital: null },
    rule: 'organisationFirst',
    quota: null,
    offerHours: 8,
    lastDay: null,
  },
  venue: null,
  where: 'Falun',
  planners: [],
  constructed: true,
  ...different,
});
test('what is open on record is shown as closed once nobody can sign up any more', () => {
  const shown = (today: string, lastDay: string | null, state: Gathering['state'] = 'open') =>
    shownState(
      { state, when: span('2027-03-10 09:00 15:00'), lastDay: lastDay === null ? null : day(lastDay) },
      day(today),
    );
  assert.deepEqual([shown('2027-03-01', '2027-03-01'), shown('2027-03-02', '2027-03-01')], ['open', 'closed']);
  assert.deepEqual([shown('2027-03-10', null), shown('2027-03-11', null)], ['open', 'closed']);
  assert.equal(shown('2027-03-02', '2027-03-01', 'announced'), 'announced');
});

const outcome = (decision: { ok: boolean; event?: unknown; refusal?: unknown }): string =>
  [decision.event ?? decision.refusal]
    .flat()
    .map((one) => (one as { kind: string }).kind)
    .join(' ');

test('each state leads only where it should', () => {
  const at = (state: Gathering['state']) => aGathering({ state });
  const later = '2027-03-10T12:00:00.000Z' as Instant;
  const table = (['planned', 'announced', 'open', 'closed', 'held', 'documented', 'cancelled'] as const).map((state) =>
    [
      outcome(announceAndOpen(at(state), now)),
      outcome(openGathering(at(state), now)),
      outcome(closeGathering(at(state))),
      outcome(cancelGathering(at(state), 'Skäl')),
      outcome(holdGathering(at(state), later)),
      outcome(documentGathering(at(state))),
      outcome(reopenGathering(at(state))),
    ].map((kind) => kind.replaceAll('gathering-', '')),
  );
  assert.deepEqual(table, [
    ['announced opened', 'not-announced', 'not-announced', 'cancelled', 'held', 'not-begun', 'not-begun'],
    ['unchanged', 'opened', 'not-announced', 'cancelled', 'held', 'not-begun', 'not-begun'],
    ['unchanged', 'unchanged', 'closed', 'cancelled', 'held', 'not-begun', 'not-begun'],
    ['over', 'opened', 'unchanged', 'cancelled', 'held', 'not-begun', 'not-begun'],
    ['over', 'over', 'over', 'over', 'unchanged', 'documented', 'unchanged'],
    ['over', 'over', 'over', 'over', 'over', 'unchanged', 'reopened'],
    ['over', 'over', 'over', 'unchanged', 'over', 'over', 'over'],
  ]);
  assert.equal(outcome(holdGathering(at('open'), now)), 'not-begun');
  assert.equal(outcome(announceAndOpen(aGathering({ state: 'planned', when: null }), now)), 'no-date');
  assert.equal(outcome(openGathering(at('closed'), '2027-03-11T00:00:00.000Z' as Instant)), 'gathering-past');
});

test('another time, venue or place moves what people know of; anything else tells nobody', () => {
  const gathering = aGathering();
  const change = (different: Partial<ReturnType<typeof planOf>>, of = gathering, taken = { physical: 0, digital: 0 }) =>
    outcome(changeGatheringPlan(of, { plan: { ...planOf(of), ...different }, basedOn: 1, taken }, now));
  const text = (different: Partial<Gathering['text']>) => ({ text: { ...gathering.text, ...different } });
  assert.equal(change({}), 'unchanged');
  assert.equal(change(text({ title: 'Annat' })), 'gathering-changed');
  assert.equal(change(text({ place: 'Borlänge' })), 'gathering-moved');
  const venue = 7 as VenueId;
  assert.equal(change({ venue }), 'gathering-moved');
  assert.equal(change({ venue }, aGathering({ state: 'planned' })), 'gathering-changed');
  assert.equal(change({ venue: null }, aGathering({ venue: { id: venue, name: 'Lärkan' } })), 'gathering-moved');
  assert.equal(change({ when: span('2027-03-11 09:00 15:00') }), 'gathering-moved');
  assert.equal(change({ when: span('2026-03-11 09:00 15:00') }), 'gathering-past');
  assert.equal(change({ when: null }), 'no-date');
  assert.equal(change({ when: null }, aGathering({ state: 'planned' })), 'gathering-changed');
  assert.equal(change(text({ title: 'Annat' }), aGathering({ version: 2 })), 'stale');
  assert.equal(change(text({ title: 'Annat' }), aGathering({ state: 'held' })), 'gathering-over');
});

test('nobody loses a place by a change: the limit holds those who have one, all of them where one way is left', () => {
  const gathering = aGathering();
  const limited = (physical: number | null, mode: Gathering['text']['mode'], taken: number[]) =>
    outcome(
      changeGatheringPlan(
        gathering,
        {
          plan: {
            ...planOf(gathering),
            text: { ...gathering.text, mode },
            places: { ...gathering.places, capacity: { physical, digital: null } },
          },
          basedOn: 1,
          taken: { physical: taken[0]!, digital: taken[1]! },
        },
        now,
      ),
    );
  assert.equal(limited(10, 'hybrid', [10, 50]), 'gathering-changed');
  assert.equal(limited(10, 'hybrid', [11, 0]), 'capacity-taken');
  assert.equal(limited(10, 'physical', [5, 5]), 'gathering-moved');
  assert.equal(limited(10, 'physical', [5, 6]), 'capacity-taken');
});

const version: NetworkVersion = {
  ...builtInVersions.find((one): one is NetworkVersion => one.part === 'networks')!,
  status: 'decided',
};

test('a third meeting of the year and one outside the weeks are exceptions; another’s day is not this one’s business', () => {
  const of = (on: string, others: readonly string[], weeks: readonly string[] | null) =>
    exceptionsOf(
      { network: 'RUS-nätverket', day: day(on), others: others.map(day), weeks: weeks as never },
      version,
    ).map(({ rule }) => rule);
  assert.deepEqual(of('2027-03-10', ['2027-10-06'], ['2027-W10']), []);
  assert.deepEqual(of('2027-03-10', ['2027-05-05', '2027-10-06'], ['2027-W10']), ['network.meetings']);
  assert.deepEqual(of('2027-03-17', [], ['2027-W10']), ['network.weeks']);
  assert.deepEqual(of('2027-03-17', [], null), []);
  assert.deepEqual(exceptionsOf({ network: 'x', day: day('2027-03-17'), others: [], weeks: [] }, null), []);
});

test('the checklist is counted from the day of the meeting; its own day goes before, and a digital one has less to do', () => {
  const gathering = aGathering();
  const done = { key: 'venue', owner: null, due: null, done: { by: 'Asta', at: now } } as const;
  const tasks = practicalTasks(
    gathering,
    [done, { key: 'food', owner: null, due: day('2027-01-02'), done: null }],
    day('2027-01-03'),
  );
  const find = (key: string) => tasks.find((task) => task.key === key);
  assert.equal(find('invitation')?.day, '2027-01-27');
  assert.equal(find('documentation')?.day, '2027-03-24');
  assert.deepEqual([find('venue')?.late, find('food')?.late, find('reminder')?.late], [false, true, false]);
  assert.equal(practicalTasks({ ...gathering, when: null }, [], day('2027-01-03'))[0]?.day, null);
  const digital = practicalTasks(aGathering({ text: { ...gathering.text, mode: 'digital' } }), [], day('2027-01-03'));
  assert.equal(digital.length, tasks.length - 3);
});

const aSession = (id: number, hours: string, room = ''): Session => ({
  id,
  when: span(`2027-03-10 ${hours}`),
  title: `Punkt ${id}`,
  speaker: '',
  room,
  about: '',
  version: 1,
  key: null,
});

test('what begins together stands together, and two things at once in one room are seen', () => {
  const sessions = [aSession(3, '10:00 11:00', 'B'), aSession(1, '09:00 10:00'), aSession(2, '10:00 11:00', 'A')];
  assert.deepEqual(
    slotsOf(sessions).map((slot) => slot.map(({ id }) => id)),
    [[1], [2, 3]],
  );
  assert.deepEqual(overlaps(sessions), []);
  assert.equal(overlaps([aSession(1, '09:00 10:30'), aSession(2, '10:00 11:00')]).length, 1);
  assert.equal(laterProgramme(sessions, 7)[0]?.when.starts, '2027-03-17T10:00');
  const gathering = aGathering();
  const { when, ...text } = aSession(9, '09:00 10:00');
  assert.equal(
    outcome(
      changeProgramme(gathering, [{ ...aSession(1, '09:00 10:00'), key: 'k' }], { act: 'add', key: 'k', when, text }),
    ),
    'unchanged',
  );
  assert.equal(outcome(changeProgramme(gathering, [], { act: 'remove', id: 1 })), 'no-such-item');
  assert.equal(
    outcome(changeProgramme({ ...gathering, state: 'cancelled' }, [], { act: 'add', key: null, when, text })),
    'gathering-over',
  );
});

test('only the secretariat chooses who plans', () => {
  const office = { person: 1 as PersonId, organisation: 1 as never, secretariat: true };
  const wish = { act: 'add', person: 2 as PersonId } as const;
  assert.equal(outcome(changePlanners(aGathering(), wish, office)), 'gathering-changed');
  assert.equal(outcome(changePlanners(aGathering(), wish, { ...office, secretariat: false })), 'not-yours');
  assert.equal(outcome(changePlanners(aGathering(), { ...wish, act: 'remove' }, office)), 'unchanged');
});

test('quality is what a named person judges it to be', () => {
  const judged = { fulfilled: ['exchange'], note: '', by: 'Karin', at: now } as const;
  assert.equal(outcome(judgeQuality(aGathering(), { fulfilled: ['exchange'], note: '' }, judged)), 'unchanged');
  assert.equal(outcome(judgeQuality(aGathering(), { fulfilled: [], note: '' }, judged)), 'gathering-changed');
  assert.equal(qualityFindings(aGathering(), null, version)[0]?.met, false);
  const all = { ...judged, fulfilled: ['exchange', 'learningSetting', 'practiceNear'] } as const;
  assert.equal(qualityFindings(aGathering(), all, version)[0]?.met, true);
});

test('a forecast takes what is known, then what is planned, then an average meeting', () => {
  const lines = (...amounts: readonly (readonly [number, number | null])[]) => ({
    cancelled: false,
    lines: amounts.map(([planned, actual]) => ({ planned: planned as Ore, actual: actual as Ore | null })),
  });
  assert.deepEqual(sumCosts(lines([100, 80], [50, null]).lines), { planned: 150, actual: 80, forecast: 130 });
  const empty = lines();
  assert.deepEqual(networkCost([lines([100, 80]), empty]), { soFar: 80, forecast: 160, guessed: 1 });
  assert.deepEqual(networkCost([empty], [lines([40, null])]), { soFar: 0, forecast: 40, guessed: 1 });
  assert.deepEqual(networkCost([empty]), { soFar: 0, forecast: null, guessed: 1 });
  assert.deepEqual(
    networkCost([
      { ...lines([30, 30]), cancelled: true },
      { ...empty, cancelled: true },
    ]),
    {
      soFar: 30,
      forecast: 30,
      guessed: 0,
    },
  );
});

test('a day does not contradict what its source says', () => {
  const today = day('2026-11-21');
  assert.equal(contradicts('2015-10', day('2015-10-31'), today), null);
  assert.equal(contradicts('2015-10', day('2015-11-01'), today), 'otherMonth');
  assert.equal(contradicts('--11-22', day('2022-11-22'), today), null);
  assert.equal(contradicts('--11-22', day('2022-11-23'), today), 'otherDay');
  assert.equal(contradicts('--11-22', day('2026-11-22'), today), 'ahead');
});
