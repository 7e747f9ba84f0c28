import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MeetingId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { local } from '#kernel/localTime.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';
import type { MeetingState } from '../meeting.ts';
import { entriesToSend, type Held } from './entries.ts';
import { invitationDue } from './invitations.ts';
import { remindersDue } from './reminders.ts';
import { occasionOf, readOccasion } from './telling.ts';

const now = '2026-11-21T09:00:00.000Z' as Instant;
const when = { starts: local('2027-02-03T10:00'), ends: local('2027-02-03T15:00') };
const gathering = (state: MeetingState = 'open', sequence = 1) => ({ state, when, sequence });
const held = (person: number, sequence = 1, mode: AttendanceMode = 'physical', removed = false): Held => ({
  person: person as PersonId,
  sequence,
  mode,
  removed,
});
const placed = (...people: readonly number[]) =>
  people.map((person) => ({ person: person as PersonId, mode: 'physical' as const }));

test('each calendar is told once of each version and way of coming, and loses what its owner no longer has', () => {
  const known = [
    held(1),
    held(2, 0),
    held(3, 1, 'digital'),
    held(4, 1, 'physical', true),
    held(5),
    held(6, 1, 'physical', true),
  ];
  assert.deepEqual(entriesToSend(gathering(), known, placed(1, 2, 3, 4, 7), now), { ask: [2, 3, 4, 7], takeOff: [5] });
  assert.deepEqual(entriesToSend(gathering(), [held(1)], placed(1), now), { ask: [], takeOff: [] });
});

test('what is called off leaves every calendar that has it, and what is over or without a date none', () => {
  const known = [held(1), held(2, 0, 'physical', true)];
  assert.deepEqual(entriesToSend(gathering('cancelled', 2), known, placed(1, 3), now), { ask: [], takeOff: [1] });
  const after = '2027-02-03T14:00:00.000Z' as Instant;
  assert.deepEqual(entriesToSend(gathering(), known, placed(3), after), { ask: [], takeOff: [] });
  const before = '2027-02-03T13:59:59.999Z' as Instant;
  assert.deepEqual(entriesToSend(gathering(), [], placed(3), before), { ask: [3], takeOff: [] });
  assert.deepEqual(entriesToSend({ ...gathering(), when: null }, known, placed(3), now), { ask: [], takeOff: [] });
});

test('who is invited hears once of each thing, whatever came before it', () => {
  const due = (state: MeetingState, sequence: number, ...before: readonly (readonly [number, string])[]) =>
    invitationDue(
      { state, sequence },
      before.map(([at, what]) => ({ sequence: at, what })),
    );
  assert.equal(due('planned', 0), null);
  assert.equal(due('announced', 0), 'announced');
  assert.equal(due('announced', 0, [0, 'announced']), null);
  assert.equal(due('announced', 1, [0, 'announced']), 'moved');
  assert.equal(due('open', 0), 'open');
  assert.equal(due('open', 1, [0, 'announced'], [1, 'moved']), 'opened');
  assert.equal(due('open', 1, [0, 'announced'], [1, 'opened']), null);
  assert.equal(due('open', 2, [0, 'open'], [1, 'moved']), 'moved');
  assert.equal(due('closed', 0), null);
  assert.equal(due('closed', 1, [0, 'open']), 'moved');
  assert.equal(due('cancelled', 1), null);
  assert.equal(due('cancelled', 1, [0, 'open']), 'cancelled');
  assert.equal(due('cancelled', 1, [0, 'open'], [1, 'cancelled']), null);
  assert.equal(due('held', 1, [0, 'open']), null);
});

test('reminders come in their days, and a day that was slept through is made up for', () => {
  const due = (today: string, state: MeetingState = 'open', lastDay: string | null = '2027-01-20') =>
    remindersDue(
      {
        state,
        when,
        places: {
          capacity: { physical: 10, digital: null },
          rule: 'time',
          quota: null,
          offerHours: 8,
          lastDay: lastDay === null ? null : day(lastDay),
        },
      },
      day(today),
    );
  assert.deepEqual(due('2027-01-16'), []);
  for (const today of ['2027-01-17', '2027-01-20']) assert.deepEqual(due(today), ['unanswered', 'answers']);
  assert.deepEqual(due('2027-01-21'), []);
  assert.deepEqual(due('2027-01-31'), []);
  for (const today of ['2027-02-01', '2027-02-02']) assert.deepEqual(due(today, 'closed'), ['coming']);
  assert.deepEqual(due('2027-02-03'), []);
  // Without a last day a week before is late enough to ask.
  assert.deepEqual(due('2027-01-24', 'open', null), ['unanswered', 'answers']);
  assert.deepEqual(due('2027-01-28', 'open', null), []);
  assert.deepEqual(due('2027-01-17', 'announced'), []);
  assert.deepEqual(due('2027-02-01', 'cancelled'), []);
});

test('an occasion is read as it was written', () => {
  const id = 12 as MeetingId;
  assert.equal(occasionOf({ id, sequence: 3 }, 7, 'moved'), 'gathering:12:3:7:moved');
  assert.deepEqual(readOccasion(occasionOf({ id, sequence: 3 }, 7, 'moved')), { sequence: 3, what: 'moved' });
});
