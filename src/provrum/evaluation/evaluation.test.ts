import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { kronor } from '#kernel/money.ts';
import { evaluate, listBehind, ofYear, yearsOf } from './evaluation.ts';
import { basisOf, fitOf } from './figure.ts';
import { type KnownOrganisation, type KnownProvrum, type Move, stateOf } from './known.ts';

const organisations: readonly KnownOrganisation[] = [
  { id: 1 as OrganisationId, name: 'Region Dalarna', kind: 'region' },
  { id: 2 as OrganisationId, name: 'Region Halland', kind: 'region' },
  { id: 3 as OrganisationId, name: 'Vinnova', kind: 'agency' },
];
const basis = basisOf(organisations, { monthsMin: 2, monthsMax: 6 });
let made = 0;
const aKnown = (given: Partial<KnownProvrum> = {}): KnownProvrum => ({
  id: (made += 1) as ProvrumId,
  state: 'open',
  since: day('2026-01-10'),
  openedOn: day('2026-01-10'),
  readyOn: null,
  goAheadOn: null,
  startedOn: null,
  endedOn: null,
  resultOn: null,
  plan: null,
  lead: null,
  participants: [],
  planned: kronor(0),
  used: kronor(0),
  granted: kronor(0),
  paid: kronor(0),
  repaid: kronor(0),
  uptake: null,
  passed: [],
  answers: [],
  ...given,
});
const lived = aKnown({
  state: 'published',
  readyOn: day('2026-01-20'),
  goAheadOn: day('2026-02-09'),
  startedOn: day('2026-03-01'),
  endedOn: day('2026-06-30'),
  resultOn: day('2026-08-10'),
  plan: { start: day('2026-03-01'), end: day('2026-10-15') },
  lead: 1 as OrganisationId,
  participants: [1, 3] as OrganisationId[],
  planned: kronor(180_000),
  granted: kronor(90_000),
  uptake: { used: 2, willUse: 1, notForUs: 0, unanswered: 20 },
  passed: [{ rule: 'provrum.regionShare', reason: 'Myndigheten kan frågan.' }],
  answers: [
    { occasion: 'end', marks: { learned: 5, worth: 4, again: null } },
    { occasion: 'end', marks: { learned: 2, worth: 4, again: 5 } },
  ],
});
const all = [
  lived,
  aKnown({ readyOn: day('2026-02-09') }),
  aKnown({ state: 'declined' }),
  aKnown({ openedOn: day('2025-12-31') }),
];

test('every figure is made of exactly the provrum that its list has', () => {
  const evaluation = evaluate(all, organisations, basis);
  const counted = [
    ...evaluation.steps,
    ...evaluation.ends,
    ...evaluation.waits,
    ...evaluation.lengths,
    ...evaluation.lengths.flatMap(({ fits }) => fits),
    ...evaluation.kinds,
    ...evaluation.regions,
    ...evaluation.money,
    ...evaluation.uses,
    ...evaluation.passed,
    ...evaluation.occasions,
    ...evaluation.occasions.flatMap(({ questions }) => questions),
  ];
  assert(counted.length > 40);
  for (const { figure, provrum } of counted) assert.equal(listBehind(all, figure, basis)?.length, provrum, figure);
});

test('who led and who could not say have lists of their own', () => {
  const { regions, occasions } = evaluate(all, organisations, basis);
  const leaders = regions.filter(({ led }) => led > 0);
  assert.ok(leaders.length > 0);
  for (const { of, led } of leaders) assert.equal(listBehind(all, `led.${of}`, basis)?.length, led);
  const asked = occasions.flatMap(({ of, questions }) => questions.map((question) => ({ ...question, occasion: of })));
  const unsure = asked.filter(({ cannotSay }) => cannotSay > 0);
  assert.ok(unsure.length > 0);
  for (const { of, occasion } of asked)
    assert.equal(
      (listBehind(all, `unsure.${occasion}.${of}`, basis)?.length ?? 0) > 0,
      unsure.some((one) => one.of === of && one.occasion === occasion),
    );
});

test('a figure that does not exist has no list', () => {
  for (const key of [
    '',
    'nothing',
    'wait.x',
    'length.planned.x',
    'passed.no',
    'answers.end.no',
    'organisation.x',
    'led.x',
    'unsure.end',
    'unsure.end.no',
    'constructor',
    'state.',
  ]) {
    assert.equal(listBehind(all, key, basis), null, key);
  }
});

test('times are counted from the proposal, by those that have come so far', () => {
  const { waits } = evaluate(all, organisations, basis);
  assert.deepEqual(
    waits.map(({ of, provrum, spread }) => [of, provrum, spread?.median]),
    [
      ['ready', 2, 20],
      ['goAhead', 1, 30],
      ['result', 1, 212],
    ],
  );
});

test('the months of the format are counted as its rule counts them', () => {
  const planned = (start: string, end: string) =>
    fitOf(aKnown({ plan: { start: day(start), end: day(end) } }), 'planned', basis.parameters);
  assert.equal(planned('2026-01-01', '2026-02-27'), 'short');
  assert.equal(planned('2026-01-01', '2026-02-28'), 'within');
  assert.equal(planned('2026-01-01', '2026-07-01'), 'within');
  assert.equal(planned('2026-01-01', '2026-07-02'), 'long');
  assert.equal(fitOf(aKnown(), 'planned', basis.parameters), null);
});

test('who took part is told by kind and by region, those too that never did', () => {
  const { kinds, regions } = evaluate(all, organisations, basis);
  assert.deepEqual(
    kinds.map(({ of, provrum, organisations: taking, all: there, times }) => [of, provrum, taking, there, times]),
    [
      ['region', 1, 1, 2, 1],
      ['agency', 1, 1, 1, 1],
    ],
  );
  assert.deepEqual(
    regions.map(({ name, provrum, led }) => [name, provrum, led]),
    [
      ['Region Dalarna', 1, 1],
      ['Region Halland', 0, 0],
    ],
  );
});

test('answers, amounts and passed rules are summed', () => {
  const { money, uses, passed, occasions } = evaluate(all, organisations, basis);
  assert.deepEqual(
    money.map(({ of, amount, provrum }) => [of, amount / 100, provrum]),
    [
      ['planned', 180_000, 1],
      ['used', 0, 0],
      ['granted', 90_000, 1],
      ['paid', 0, 0],
      ['repaid', 0, 0],
    ],
  );
  assert.deepEqual(
    uses.map(({ answers }) => answers),
    [2, 1, 0, 20],
  );
  assert.deepEqual(
    passed.map(({ of, times, reasons }) => [of, times, reasons[0]?.provrum]),
    [['provrum.regionShare', 1, lived.id]],
  );
  const learned = occasions[0]?.questions[0];
  assert.deepEqual([learned?.marks, learned?.cannotSay, learned?.spread?.median], [[0, 1, 0, 0, 1], 0, 3.5]);
  assert.equal(occasions[0]?.questions.at(-1)?.cannotSay, 1);
});

test('a year has the proposals that were posted in it', () => {
  assert.deepEqual(yearsOf(all), [2026, 2025]);
  assert.equal(ofYear(all, 2025).length, 1);
  assert.equal(ofYear(all, null).length, 4);
});

test('where a provrum stood follows from what had happened to it', () => {
  const after = (moved: Move, given = {}) =>
    stateOf({ moved, verdict: null, ready: false, presented: false, cancelled: false, ...given });
  assert.equal(after('proposal-posted'), 'open');
  assert.equal(after('proposal-posted', { ready: true }), 'ready');
  assert.equal(after('decision-announced', { verdict: 'declined', ready: true }), 'declined');
  assert.equal(after('decision-announced', { verdict: 'approved' }), 'approved');
  assert.equal(after('report-returned'), 'reporting');
  assert.equal(after('result-announced', { presented: true }), 'presented');
  assert.equal(after('follow-up-reopened'), 'published');
  assert.equal(after('report-submitted', { cancelled: true }), 'cancelled');
});
