import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import { parseWeek, type Week } from '#kernel/isoWeek.ts';
import { local } from '#kernel/localTime.ts';
import { type Colliding, collisionsOf, type Pair, warningsOf } from './collision.ts';
import { dayClashes } from './dayClash.ts';

const when = { starts: local('2027-04-14T10:00'), ends: local('2027-04-14T15:00') };
const meeting: Colliding = { id: 1 as MeetingId, sort: 'gathering', title: 'Vårträff', provrum: null, when };
const working: Colliding = {
  id: 2 as MeetingId,
  sort: 'working',
  title: 'Hemlig avstämning',
  provrum: { id: 9 as ProvrumId, name: 'Drönare' },
  when,
};
const aPair = (given: Partial<Pair> = {}): Pair => ({
  meeting,
  other: { ...meeting, id: 3 as MeetingId },
  readable: true,
  sameTime: true,
  people: [],
  organisations: [],
  conference: false,
  everybody: false,
  venue: null,
  contact: null,
  contactUnknown: false,
  ...given,
});
const kinds = (pair: Pair) => collisionsOf(pair).map(({ kind }) => kind);

test('two meetings that need nothing of the same are in nobody’s way', () => {
  assert.deepEqual(warningsOf([aPair()]), []);
});

test('a place collides at the same hours only, a person the whole day', () => {
  const pair = aPair({ venue: 'Garnisonen', people: ['Asta'] });
  assert.deepEqual(kinds(pair), ['venue', 'people']);
  assert.deepEqual(collisionsOf({ ...pair, sameTime: false }), [{ kind: 'people', names: ['Asta'], sameTime: false }]);
});

test('the annual conference and what is for everybody collide with all that day', () => {
  assert.deepEqual(kinds(aPair({ conference: true, everybody: true })), ['conference']);
  assert.deepEqual(kinds(aPair({ everybody: true, organisations: ['Region Dalarna'] })), [
    'everybody',
    'organisations',
  ]);
});

test('whoever looks after both at the secretariat is named, and told of where nobody is', () => {
  assert.deepEqual(collisionsOf(aPair({ contact: 'Karin' })), [{ kind: 'secretariat', contact: 'Karin' }]);
  assert.deepEqual(collisionsOf(aPair({ contactUnknown: true })), [{ kind: 'secretariat', contact: null }]);
});

test('of a working meeting that one may not read one hears only that the provrum meets, and which organisations are in both', () => {
  const pair = aPair({ other: working, people: ['Asta'], organisations: ['Region Dalarna'] });
  assert.deepEqual(warningsOf([pair])[0]!.other, working);
  const [concealed] = warningsOf([{ ...pair, readable: false }]);
  assert.deepEqual(concealed!.other, { ...working, id: null, title: null });
  assert.deepEqual(concealed!.collisions, [{ kind: 'organisations', names: ['Region Dalarna'] }]);
  assert.deepEqual(warningsOf([{ ...pair, organisations: [], readable: false }]), []);
});

const w = (text: string): Week => parseWeek(text)!;
const on = (from: string, to = from) => ({ starts: local(`${from}T10:00`), ends: local(`${to}T15:00`) });
const clashes = (from: string, to = from) => dayClashes(on(from, to), { breaks: [], counties: [] });

test('holidays, eves, weekends and squeezed days speak against a meeting, and other days do not', () => {
  assert.deepEqual(clashes('2027-04-14'), []);
  assert.deepEqual(clashes('2027-05-06', '2027-05-07'), [
    { kind: 'holiday', days: [{ day: '2027-05-06', name: 'ascension' }] },
    { kind: 'squeezed', days: ['2027-05-07'] },
  ]);
  assert.deepEqual(clashes('2026-12-24'), [{ kind: 'holiday', days: [{ day: '2026-12-24', name: 'christmasEve' }] }]);
  assert.deepEqual(clashes('2027-04-17'), [{ kind: 'weekend', days: ['2027-04-17'] }]);
});

test('school breaks count in the counties of those whom the meeting is for, and a guess is said to be one', () => {
  const breaks = ['14', '01', '12'].map((county) => ({ county, name: 'winter' as const, week: w('2027-W09') }));
  assert.deepEqual(dayClashes(on('2027-03-03'), { breaks, counties: ['12', '14', '25'] }), [
    { kind: 'schoolBreak', name: 'winter', counties: ['12', '14'], expected: false },
  ]);
  assert.deepEqual(dayClashes(on('2027-03-03'), { breaks, counties: ['25'] }), []);
  const [guess] = dayClashes(on('2028-03-01'), { breaks, counties: [] });
  assert.deepEqual(guess, { kind: 'schoolBreak', name: 'winter', counties: ['01', '12', '14'], expected: true });
});
