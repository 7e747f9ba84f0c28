import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import type { PersonId } from '#kernel/id.ts';
import { aPlanText } from '../../../test/goAheadOnRecord.ts';
import { parties } from '../../../test/aProvrum.ts';
import type { PlanContent } from '../planText.ts';
import type { LogEntry } from '../work/log.ts';
import type { Sources } from './material.store.ts';
import { materialFor } from './material.view.ts';
import { contentFrom, type ReportPart } from './reportText.ts';

const by = { id: 1 as PersonId, name: 'Asta Prov' };
const entry = (id: number, what: LogEntry['what'], text: string): LogEntry => ({
  id,
  what,
  on: day('2027-03-01'),
  text,
  version: 1,
  by,
  organisation: parties.dalarna,
  at: '2027-03-01T09:00:00.000Z' as Instant,
  editedAt: null,
  key: null,
});
const sources: Sources = {
  plan: aPlanText as unknown as PlanContent,
  budget: { lines: [], funding: null },
  indicators: [
    {
      name: 'Tid',
      measured: 'Klocka',
      baseline: '2 h',
      target: '1 h',
      measurements: [{ id: 1, on: day('2027-04-01'), value: '1,5 h', note: '', by, key: null }],
    },
  ],
  log: [
    entry(1, 'observation', 'Det gick fortare.'),
    entry(2, 'observation', 'Färre fel.'),
    entry(3, 'problem', 'Avtal.'),
  ],
  decisions: [
    {
      id: 4,
      number: 1,
      text: 'Vi byter mall.',
      item: null,
      meeting: 1 as never,
      title: 'Start',
      when: null,
      by: 'Asta',
    },
  ],
};
const empty = contentFrom({}, 'Rubrik');
const keys = (part: ReportPart, content = empty) => materialFor(part, sources, content, 'sv').map(({ key }) => key);

test('each section offers what was written on the way, where it belongs', () => {
  assert.deepEqual(keys('tried'), ['plan-purpose', 'plan-mainQuestion', 'plan-limits', 'plan-timetable']);
  assert.deepEqual(keys('happened'), ['indicators', 'log-observation', 'log-1', 'log-2', 'decision-4']);
  assert.deepEqual(keys('notWorked'), ['plan-criteria', 'log-3']);
  assert.deepEqual(keys('title'), []);
});

test('figures come along: where it began, where it was to end, and what was measured', () => {
  const [first] = materialFor('happened', sources, empty, 'sv');
  assert.equal(first?.text, '– Tid (Klocka): från 2 h till målet 1 h, uppmätt 1,5 h (1 april 2027)');
});

test('what is there already is not offered again, and the public text can begin anew from the report', () => {
  assert.ok(!keys('tried', { ...empty, tried: 'Pröva.\n\nMer.' }).includes('plan-purpose'));
  assert.deepEqual(keys('public-tried', { ...empty, tried: 'Allt.', 'public-tried': 'Kort.' }), ['full']);
  assert.deepEqual(keys('public-tried', { ...empty, tried: 'Allt.', 'public-tried': 'Allt.' }), []);
});
