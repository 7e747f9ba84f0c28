import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { NetworkId } from '#kernel/id.ts';
import { type OfficeFacts, officeLines } from './office.ts';

const facts = (told: Partial<OfficeFacts> = {}): OfficeFacts => ({
  weeks: [2026, 2027],
  rules: [2026, 2027],
  tables: [],
  undated: 0,
  bounces: 0,
  unplaced: 0,
  exemptions: 0,
  ...told,
});
const kinds = (told: Partial<OfficeFacts>, on: string, decides = true) =>
  officeLines(facts(told), day(on), decides).map(({ kind }) => kind);

test('where all is in order there is nothing to see to', () => {
  assert.deepEqual(kinds({}, '2026-12-31'), []);
});

test('the next year is to be seen to when it is time, and this year at any time', () => {
  assert.deepEqual(kinds({ weeks: [2026] }, '2026-08-31'), []);
  assert.deepEqual(kinds({ weeks: [2026] }, '2026-09-01'), ['weeksUndecided']);
  assert.deepEqual(officeLines(facts({ weeks: [2027] }), day('2026-02-01'), true), [
    { kind: 'weeksUndecided', year: 2026 },
  ]);
  assert.deepEqual(kinds({ rules: [2026], exemptions: 2 }, '2026-09-30'), []);
  assert.deepEqual(kinds({ rules: [2026], exemptions: 2 }, '2026-10-01'), ['rulesUndecided', 'exemptionsEnd']);
});

test('what others wait for comes first, and the mail is for those who look after it', () => {
  const table = { id: 1, network: 2 as NetworkId, title: 'Läget', due: day('2026-11-01'), missing: ['Region Gotland'] };
  const all = { tables: [table], weeks: [2026], undated: 3, bounces: 1, unplaced: 2 };
  const expected = ['tableLate', 'weeksUndecided', 'bounces', 'unplaced', 'undated'];
  assert.deepEqual(kinds(all, '2026-11-22'), expected);
  assert.deepEqual(kinds(all, '2026-11-22', false), ['tableLate', 'weeksUndecided', 'undated']);
});
