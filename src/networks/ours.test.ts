import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { local } from '#kernel/localTime.ts';
import { type OwnGathering, type OwnPlace, peopleIn, toAnswer } from './ours.ts';

const place = (name: string, state: OwnPlace['state'], until: string | null = null): OwnPlace => ({
  registration: 1 as RegistrationId,
  person: { id: 2 as PersonId, name },
  state,
  mode: 'physical',
  until: until as Instant | null,
});
const gathering: OwnGathering = {
  id: 3 as MeetingId,
  title: 'Vårträff',
  network: 'RUS',
  when: { starts: local('2027-02-03T10:00'), ends: local('2027-02-03T15:00') },
  mode: 'physical',
  place: 'Stockholm',
  open: true,
  lastDay: null,
  people: [
    place('Asta', 'registered'),
    place('Bo', 'offered', '2026-11-24T12:00:00.000Z'),
    place('Cilla', 'waitlisted'),
  ],
};
const network = { id: 1 as NetworkId, name: 'RUS' };
const table = (id: number, due: string | null) => ({
  id,
  network,
  title: `Tabell ${id}`,
  due: due === null ? null : day(due),
});

test('what waits for an answer stands by when it must be given, and what has no day comes last', () => {
  const waiting = toAnswer({
    networks: [],
    gatherings: [gathering],
    tables: [table(1, null), table(2, '2026-11-24'), table(3, '2026-11-10')],
    evaluations: [{ meeting: 5 as MeetingId, title: 'Höstträff', day: day('2026-11-20') }],
  });
  assert.deepEqual(
    waiting.map((one) =>
      one.kind === 'offer' ? one.place.person.name : one.kind === 'table' ? one.table.title : one.until,
    ),
    ['Tabell 3', 'Tabell 2', 'Bo', '2026-12-20', 'Tabell 1'],
  );
});

test('the people of the organisation are told apart by how they stand', () => {
  assert.deepEqual(peopleIn(gathering, 'registered'), ['Asta']);
  assert.deepEqual(peopleIn(gathering, 'waitlisted'), ['Cilla']);
});
