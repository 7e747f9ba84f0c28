import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, day, type Day } from '#kernel/day.ts';
import type { MeetingId } from '#kernel/id.ts';
import { local } from '#kernel/localTime.ts';
import { type GatheringAtAGlance, gatheringsInNeed, needOf } from './attention.ts';
import { taskKeys } from './practical.ts';

const today = day('2026-11-21');
const on = (start: Day) => ({ starts: local(`${start}T10:00`), ends: local(`${start}T15:00`) });
const in10 = addDays(today, 10);
const allDone = taskKeys.map((key) => ({ key, owner: null, due: null, done: { by: '', at: '' } }));
const aMeeting = (told: Partial<GatheringAtAGlance> = {}): GatheringAtAGlance => ({
  id: 1 as MeetingId,
  title: 'Vårträff',
  network: 'RUS',
  state: 'open',
  mode: 'hybrid',
  when: on(in10),
  hasPlace: true,
  hasLink: true,
  marks: allDone,
  places: { capacity: { physical: 10, digital: null }, rule: 'organisationFirst' },
  taken: { physical: 10, digital: 4 },
  waiting: { physical: 3, digital: 0 },
  expired: 0,
  ...told,
});
const needs = (told: Partial<GatheringAtAGlance>) => needOf(aMeeting(told), today)?.needs ?? [];

test('a full meeting with a queue and all of its checklist done needs no hand', () => {
  assert.equal(needOf(aMeeting(), today), null);
});

test('a queue is stuck where somebody waits beside a free place, or an offer has run out', () => {
  assert.deepEqual(needs({ taken: { physical: 9, digital: 4 } }), ['queueStuck']);
  assert.deepEqual(needs({ expired: 1 }), ['queueStuck']);
  assert.deepEqual(needs({ waiting: { physical: 0, digital: 1 } }), ['queueStuck']);
  const quota = { capacity: { physical: 10, digital: null }, rule: 'quota' } as const;
  assert.deepEqual(needs({ taken: { physical: 9, digital: 4 }, places: quota }), []);
});

test('a room, a way in from afar and an announcement are asked for on their day and not before', () => {
  const ahead = (days: number) => on(addDays(today, days));
  assert.deepEqual(needs({ hasPlace: false, when: ahead(61) }), []);
  assert.deepEqual(needs({ hasPlace: false, when: ahead(60) }), ['noPlace']);
  assert.deepEqual(needs({ hasPlace: false, mode: 'digital' }), []);
  assert.deepEqual(needs({ hasLink: false, when: ahead(15) }), []);
  assert.deepEqual(needs({ hasLink: false, when: ahead(14) }), ['noLink']);
  assert.deepEqual(needs({ hasLink: false, mode: 'physical' }), []);
  assert.deepEqual(needs({ state: 'planned', when: ahead(31) }), []);
  assert.deepEqual(needs({ state: 'planned', when: ahead(30) }), ['notAnnounced']);
});

test('late points are counted, a meeting without a day has none, and is asked for its day', () => {
  const two = allDone.filter(({ key }) => key !== 'venue' && key !== 'food' && key !== 'slides');
  assert.equal(needOf(aMeeting({ marks: two }), today)?.late, 2);
  assert.deepEqual(needs({ marks: [], when: null, state: 'planned', hasPlace: false }), ['noDay']);
});

test('what presses most comes first, and then what comes first', () => {
  const soon = aMeeting({ id: 2 as MeetingId, title: 'Snart', hasPlace: false });
  const later = aMeeting({ id: 3 as MeetingId, title: 'Sedan', hasPlace: false, when: on(addDays(today, 40)) });
  const stuck = aMeeting({ id: 4 as MeetingId, title: 'Kön står', expired: 1, when: on(addDays(today, 50)) });
  assert.deepEqual(
    gatheringsInNeed([later, aMeeting(), soon, stuck], today).map(({ title }) => title),
    ['Kön står', 'Snart', 'Sedan'],
  );
});
