import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { calendarOf, type Presentable } from './calendar.ts';

const conference = (year: number, from: string | null) => ({
  year,
  from: from === null ? null : day(from),
  to: null,
  place: '',
  theme: '',
});
let made = 0;
const result = (given: Partial<Presentable>): Presentable => ({
  provrum: (made += 1) as ProvrumId,
  title: `R${made}`,
  announcedOn: day('2026-06-01'),
  chosen: null,
  presented: null,
  ...given,
});
const years = (occasions: readonly { readonly year: number }[]) => occasions.map(({ year }) => year);

test('what is to come stands first, and what has been the latest first', () => {
  const known = [conference(2022, '2022-02-09'), conference(2023, '2023-03-15'), conference(2027, '2027-03-10')];
  const { upcoming, past } = calendarOf(known, [], day('2026-11-21'));
  assert.deepEqual([years(upcoming), years(past)], [[2027], [2023, 2022]]);
});

test('a result stands at the conference it was presented at, the one that was chosen, or the next', () => {
  const known = [conference(2026, '2026-03-11'), conference(2027, '2027-03-10')];
  const told = result({ presented: 2026, chosen: 2027 });
  const [chosen, next] = [result({ chosen: 2028 }), result({})];
  const { upcoming, past } = calendarOf(known, [told, chosen, next], day('2026-11-21'));
  assert.deepEqual(
    [...upcoming, ...past].map(({ year, results }) => [year, results.map(({ title }) => title)]),
    [
      [2027, [next.title]],
      [2028, [chosen.title]],
      [2026, [told.title]],
    ],
  );
});

test('a year that has been, of which nothing is known but what was to be presented in it, is not told of', () => {
  const { upcoming, past } = calendarOf([], [result({ announcedOn: day('2025-10-08') })], day('2026-11-21'));
  assert.deepEqual([years(upcoming), years(past)], [[], []]);
});
