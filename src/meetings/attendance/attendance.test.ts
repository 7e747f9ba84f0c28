import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '#kernel/day.ts';
import type { MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { local } from '#kernel/localTime.ts';
import type { Gathering } from '../gathering/gathering.ts';
import { allPresent, byOrganisation, checkIn, type Mark, noteAbsence, type RollEntry, tallyOf } from './attendance.ts';
import {
  addDocumentation,
  type DocumentationItem,
  mostItems,
  removeDocumentation,
  unreadable,
} from './documentation.ts';
import { overall, sumUp, takesAnswers } from './gatheringEvaluation.ts';

const today = day('2027-02-03');
const gathering = {
  id: 1 as MeetingId,
  state: 'closed' as const,
  when: { starts: local('2027-02-03T10:00'), ends: local('2027-02-03T15:00') },
};
const minute = (at: number): Instant => `2027-02-03T09:${String(at).padStart(2, '0')}:00.000Z` as Instant;
const entry = (id: number, extra: Partial<RollEntry> = {}): RollEntry => ({
  registration: id as RegistrationId,
  person: { id: (extra.person?.id ?? id) as PersonId, name: `Person ${id}` },
  email: `person${id}@test.example`,
  organisation: { id: 1 as OrganisationId, name: 'Region Dalarna' },
  organisationName: '',
  mode: 'physical',
  state: 'registered',
  marks: [],
  ...extra,
});
const mark = (registration: number, present: boolean, at: number, key = `${registration}-${present}-${at}`) => ({
  registration: registration as RegistrationId,
  present,
  key,
  at: minute(at),
});

/** The roll as the store keeps it after what arrived. */
function received(roll: readonly RollEntry[], marks: readonly Omit<Mark, 'before'>[]): readonly RollEntry[] {
  const decision = checkIn(gathering, roll, marks, today);
  assert(decision.ok);
  const { events, quiet } = decision.event;
  return roll.map((each) => {
    const own = [...events.map(({ content }) => content), ...quiet].filter(
      ({ registration }) => registration === each.registration,
    );
    const changed = events.findLast(({ registration }) => registration === each.registration);
    const state = changed ? (changed.content.present ? 'attended' : 'registered') : each.state;
    return { ...each, state, marks: [...each.marks, ...own].toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
  });
}

test('the latest press counts, in whatever order and however often the marks arrive', () => {
  const pressed = [mark(1, true, 1), mark(1, false, 2), mark(1, true, 3), mark(1, false, 4), mark(1, true, 5)];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat({ max: 4 }), { maxLength: 20 }), (count, order) => {
      const sent = pressed.slice(0, count);
      const arriving = [...order.map((at) => sent[at % count]!), ...sent.toReversed()];
      const roll = arriving.reduce((now, each) => received(now, [each]), [entry(1)] as readonly RollEntry[]);
      assert.equal(roll[0]!.state, sent.at(-1)!.present ? 'attended' : 'registered');
    }),
  );
});

test('the same mark again is no second event', () => {
  const once = received([entry(1)], [mark(1, true, 1)]);
  const again = checkIn(gathering, once, [mark(1, true, 1)], today);
  assert.deepEqual(again, { ok: true, event: { events: [], quiet: [] } });
});

test('whoever cancelled and comes all the same is here, under their new registration where they have one', () => {
  const cancelled = entry(1, { state: 'cancelled' });
  const alone = checkIn(gathering, [cancelled], [mark(1, true, 1)], today);
  assert(alone.ok);
  assert.deepEqual(
    alone.event.events.map(({ registration, content }) => [registration, content.before]),
    [[1, 'cancelled']],
  );
  const anew = checkIn(gathering, [cancelled, entry(2, { person: cancelled.person })], [mark(1, true, 1)], today);
  assert(anew.ok);
  assert.deepEqual(
    anew.event.events.map(({ registration }) => registration),
    [2],
  );
});

test('nobody is here before the day, at a meeting that is only planned or cancelled, or without a registration', () => {
  const kinds = [
    checkIn(gathering, [entry(1)], [mark(1, true, 1)], day('2027-02-02')),
    checkIn({ ...gathering, state: 'cancelled' }, [entry(1)], [mark(1, true, 1)], today),
    checkIn({ ...gathering, state: 'planned' }, [entry(1)], [mark(1, true, 1)], today),
    checkIn({ ...gathering, when: null }, [entry(1)], [mark(1, true, 1)], today),
    checkIn(gathering, [entry(1)], [mark(2, true, 1)], today),
  ].map((decision) => !decision.ok && decision.refusal.kind);
  assert.deepEqual(kinds, ['too-early', 'not-held', 'not-held', 'not-held', 'no-such-registration']);
});

test('everybody at once leaves those in line and those who are here as they are', () => {
  const roll = [
    entry(1),
    entry(2, { state: 'waitlisted' }),
    entry(3, { state: 'offered' }),
    entry(4, { state: 'attended' }),
  ];
  const decision = allPresent(gathering, roll, { key: 'allihopa', at: minute(1) }, today);
  assert(decision.ok);
  assert.deepEqual(
    decision.event.events.map(({ registration, content }) => [registration, content.key]),
    [
      [1, 'allihopa-1'],
      [3, 'allihopa-3'],
    ],
  );
});

test('absence is noted when the meeting is over, for those who have a place and were not seen', () => {
  const roll = [entry(1), entry(2, { state: 'attended' }), entry(3, { state: 'waitlisted' })];
  const during = noteAbsence(gathering, roll, '2027-02-03T13:59:00.000Z' as Instant);
  assert.deepEqual(during, { ok: false, refusal: { kind: 'not-over' } });
  const after = noteAbsence(gathering, roll, '2027-02-03T14:00:00.000Z' as Instant);
  assert.deepEqual(after, { ok: true, event: { kind: 'absence-noted', meeting: 1, people: 1 } });
  const again = noteAbsence(gathering, [entry(1, { state: 'absent' })], '2027-02-03T14:00:00.000Z' as Instant);
  assert.deepEqual(again, { ok: false, refusal: { kind: 'unchanged' } });
});

test('attendance is summed by organisation, those of none last', () => {
  const none = { organisation: null };
  const roll = [
    entry(1, { ...none, organisationName: '' }),
    entry(2, { state: 'attended' }),
    entry(3, { state: 'absent' }),
    entry(4, { ...none, organisationName: 'Almi', state: 'attended' }),
    entry(5, { state: 'cancelled' }),
  ];
  assert.deepEqual(
    byOrganisation(roll, (a, b) => (a < b ? -1 : 1)),
    [
      { name: 'Almi', attended: 1, absent: 0, open: 0, waiting: 0 },
      { name: 'Region Dalarna', attended: 1, absent: 1, open: 0, waiting: 0 },
      { name: '', attended: 0, absent: 0, open: 1, waiting: 0 },
    ],
  );
  assert.deepEqual(tallyOf(roll), { attended: 2, absent: 1, open: 1, waiting: 0 });
});

const item = (id: number, different: Partial<DocumentationItem> = {}): DocumentationItem => ({
  id,
  kind: 'slides',
  title: `Bilder ${id}`,
  link: '',
  text: 'Det viktigaste',
  access: null,
  file: null,
  key: null,
  by: { id: 1 as PersonId, name: 'Karin' },
  at: minute(0),
  ...different,
});

test('what is kept is added once a form, up to a hundred things, before the meeting too but not to one called off', () => {
  const add = (
    items: readonly DocumentationItem[],
    state: Gathering['state'] = 'planned',
    key: string | null = null,
  ) => {
    const { kind, title, link, text, access } = item(7);
    const decision = addDocumentation({ ...gathering, state }, items, {
      text: { kind, title, link, text, access },
      file: null,
      key,
      item: 7,
    });
    return decision.ok ? decision.event.kind : decision.refusal.kind;
  };
  const many = Array.from({ length: mostItems }, (_, id) => item(id));
  assert.deepEqual(
    [add([]), add(many.slice(1)), add(many)],
    ['documentation-added', 'documentation-added', 'too-many'],
  );
  assert.deepEqual(
    [add([item(1, { key: 'k' })], 'held', 'k'), add([item(1, { key: 'k' })], 'held')],
    ['unchanged', 'documentation-added'],
  );
  assert.equal(add([], 'cancelled'), 'not-held');
  const gone = removeDocumentation(gathering, [item(1)], 2);
  assert(!gone.ok && gone.refusal.kind === 'no-such-documentation');
  assert.deepEqual(
    unreadable([item(1, { access: 'missing' }), item(2, { access: 'text' }), item(3)]).map(({ id }) => id),
    [1],
  );
});

test('those who came answer from the day it ends, for thirty days, unless it was called off', () => {
  const on = (text: string, state: Gathering['state'] = 'held') => takesAnswers({ ...gathering, state }, day(text));
  assert.deepEqual(
    ['2027-02-02', '2027-02-03', '2027-03-05', '2027-03-06'].map((text) => on(text)),
    [false, true, true, false],
  );
  assert.equal(on('2027-02-03', 'cancelled'), false);
  assert.equal(takesAnswers({ ...gathering, when: null }, today), false);
});

test('whoever cannot say counts neither for nor against, and nobody’s answers have no mean', () => {
  const answers = [{ learning: 5, use: null }, { learning: 4 }, { learning: 4, use: 1 }] as const;
  const sums = sumUp(answers.map((marks) => ({ marks })));
  const of = (key: string) => sums.find((sum) => sum.key === key);
  assert.deepEqual(of('learning'), { key: 'learning', answers: 3, mean: 4.3, counts: [0, 0, 0, 2, 1] });
  assert.deepEqual(of('use'), { key: 'use', answers: 1, mean: 1, counts: [1, 0, 0, 0, 0] });
  assert.deepEqual(of('practical'), { key: 'practical', answers: 0, mean: null, counts: [0, 0, 0, 0, 0] });
  assert.deepEqual([overall(sums), overall(sumUp([]))], [2.7, null]);
});
