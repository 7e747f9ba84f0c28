import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import { kronor } from '#kernel/money.ts';
import { provrumLines } from '#rulebook/citation.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { unmet } from '#rulebook/rule.ts';
import { versionInForce } from '#rulebook/version.ts';
import { aProvrum, aSecretariat, aVoice, parties, type PartyKey } from '../../test/aProvrum.ts';
import { planGuidance } from './plan.messages.ts';
import {
  approvePlan,
  mayReadPlan,
  type Plan,
  planEdition,
  planFindings,
  returnPlan,
  savePlanSection,
  startPlanning,
  startProvrum,
  submitPlan,
} from './plan.ts';
import { emptyPlan, type PlanContent, sectionKeys } from './planText.ts';
import type { Provrum, State } from './provrum.ts';
import { quoted } from './quoted.store.ts';
import { somebody } from '../../test/builders.ts';

const version = versionInForce(builtInVersions, day('2026-11-21'))!;
const moment = '2026-11-02T09:00:00.000Z' as Instant;

/** Led by Region Dalarna with Region Halland and a partner; the go-ahead is announced unless something else is said. */
const decidedProvrum = (state: State, announcedAt: Instant | null = moment): Provrum =>
  aProvrum(
    { dalarna: 'lead', halland: 'participate', nordregio: 'participate' },
    {
      state,
      decision: {
        id: 1,
        verdict: 'approved',
        reason: 'Mogen.',
        by: aProvrum().createdBy,
        organisation: aProvrum().organisation,
        decidedAt: moment,
        announcedAt,
        slotYear: 2026,
        lead: parties.dalarna,
        participants: [parties.dalarna.id, parties.halland.id, parties.nordregio.id],
      },
    },
  );

const complete: PlanContent = {
  ...emptyPlan,
  purpose: 'Pröva.',
  expectedResult: 'En metod.',
  mainQuestion: 'Går det?',
  limits: 'Inte flyg.',
  timetable: { start: day('2027-01-11'), end: day('2027-05-28'), milestones: [] },
  budget: 'Arbetstid.',
  resources: 'Två personer.',
  criteria: ['Det går snabbare.'],
  indicators: [{ name: 'Tid', measured: 'Klocka', baseline: '2 h', target: '1 h' }],
  meetings: { physical: 2, digital: 4 },
};
const experts = [{ cost: 'expert', amount: kronor(20_000) }] as const;
const aPlan = (extra: Partial<Plan> = {}): Plan => ({
  status: 'writing',
  content: complete,
  marks: Object.fromEntries(sectionKeys.map((key) => [key, { version: 1, by: null, at: null }])) as Plan['marks'],
  money: {
    budget: experts,
    contributions: [{ name: 'Region Dalarna', cash: kronor(20_000), inKind: kronor(0) }],
    baseFunding: kronor(0),
  },
  number: 0,
  remarks: {},
  reservations: [],
  ...extra,
});
const kind = (
  decision: ReturnType<typeof submitPlan> | ReturnType<typeof savePlanSection> | ReturnType<typeof startPlanning>,
) => (decision.ok ? decision.event.kind : decision.refusal.kind);
const submit = (plan: Plan, by: PartyKey = 'dalarna', passed: Record<string, string> = {}, state: State = 'planning') =>
  submitPlan(decidedProvrum(state), plan, version, aVoice(by), { passed, edition: planEdition(plan) });
const write = (plan: Plan, by: PartyKey, basedOn = 1) =>
  savePlanSection(decidedProvrum('planning'), plan, aVoice(by), { section: 'limits', content: 'Bara mark.', basedOn });

test('the lead alone begins the plan, and only on a go-ahead that is announced', () => {
  assert.equal(kind(startPlanning(decidedProvrum('approved'), aVoice('dalarna'))), 'planning-started');
  assert.equal(kind(startPlanning(decidedProvrum('approved'), aVoice('halland'))), 'not-yours');
  assert.equal(kind(startPlanning(decidedProvrum('approved', null), aVoice('dalarna'))), 'wrong-state');
  assert.equal(kind(startPlanning(decidedProvrum('planning'), aVoice('dalarna'))), 'wrong-state');
  assert.equal(kind(startPlanning(aProvrum({ dalarna: 'lead' }), aVoice('dalarna'))), 'wrong-state');
});

test('what the proposal has said is the first of the plan', () => {
  const decision = startPlanning(decidedProvrum('approved'), aVoice('dalarna'));
  assert.ok(decision.ok);
  const { purpose, mainQuestion, limits } = decision.event.content;
  assert.deepEqual([purpose, mainQuestion, limits], ['Vi prövar drönare.', 'Vad kan drönare göra?', '']);
});

test('everybody who takes part writes, a partner too; nobody else does', () => {
  for (const by of ['dalarna', 'halland', 'nordregio'] as const)
    assert.equal(kind(write(aPlan(), by)), 'plan-section-saved');
  assert.equal(kind(write(aPlan(), 'skane')), 'not-yours');
});

test('a section is overtaken by who wrote in the same one, and by nobody else', () => {
  const others = aPlan({ marks: { ...aPlan().marks, purpose: { version: 9, by: null, at: null } } });
  const same = aPlan({ marks: { ...aPlan().marks, limits: { version: 2, by: null, at: null } } });
  assert.equal(kind(write(others, 'halland')), 'plan-section-saved');
  assert.equal(kind(write(same, 'halland')), 'stale');
  assert.equal(kind(write(aPlan({ content: { ...complete, limits: 'Bara mark.' } }), 'halland', 7)), 'unchanged');
});

test('a plan that is being read or is approved does not move', () => {
  for (const status of ['submitted', 'approved'] as const) {
    assert.equal(kind(write(aPlan({ status }), 'dalarna')), 'in-review');
    assert.equal(kind(submit(aPlan({ status }))), 'in-review');
  }
  assert.equal(kind(write(aPlan({ status: 'returned' }), 'dalarna')), 'plan-section-saved');
});

test('the lead submits; each must that is lacking refuses it', () => {
  assert.equal(kind(submit(aPlan())), 'plan-submitted');
  assert.equal(kind(submit(aPlan(), 'halland')), 'not-yours');
  assert.equal(kind(submit(aPlan(), 'dalarna', {}, 'running')), 'wrong-state');
  const lacking = { purpose: '', expectedResult: '', mainQuestion: '', limits: '' } as const;
  for (const section of Object.keys(lacking)) {
    const decision = submit(aPlan({ content: { ...complete, [section]: '' } }));
    assert.ok(!decision.ok && decision.refusal.kind === 'rules-unmet', section);
    assert.deepEqual(
      decision.refusal.findings.map(({ rule }) => rule),
      ['plan.sections'],
    );
  }
  const uncovered = aPlan({ money: { ...aPlan().money, contributions: [] } });
  assert.equal(kind(submit(uncovered)), 'rules-unmet');
});

test('figures stand in for words in budget and resources', () => {
  const content = { ...complete, budget: '', resources: '' };
  assert.equal(kind(submit(aPlan({ content }))), 'plan-submitted');
  const none = { budget: [], contributions: [], baseFunding: kronor(0) };
  assert.equal(kind(submit(aPlan({ content, money: none }))), 'rules-unmet');
});

test('a should is passed with a reason that is kept, and not without', () => {
  const content = { ...complete, meetings: { physical: 0, digital: 4 }, criteria: [] };
  const plan = aPlan({ content });
  const bare = submit(plan);
  assert.ok(!bare.ok && bare.refusal.kind === 'reasons-missing');
  assert.deepEqual(
    bare.refusal.findings.map(({ rule }) => rule),
    ['provrum.meetingModes', 'plan.success'],
  );
  const one = submit(plan, 'dalarna', { 'plan.success': 'Tidigt.' });
  assert.ok(!one.ok && one.refusal.kind === 'reasons-missing' && one.refusal.findings.length === 1);

  const both = submit(plan, 'dalarna', { 'plan.success': 'Tidigt.', 'provrum.meetingModes': 'Långt bort.' });
  assert.ok(both.ok);
  assert.deepEqual(
    both.event.receipt.reservations.map(({ reason }) => reason),
    ['Långt bort.', 'Tidigt.'],
  );
  assert.equal(both.event.receipt.version, version.id);
});

test('two to six months are met on the day and missed the day before and after', () => {
  const lasting = (end: string) => {
    const content = { ...complete, timetable: { start: day('2027-01-11'), end: day(end), milestones: [] } };
    return unmet(planFindings(aPlan({ content }), version), 'should').map(({ rule }) => rule);
  };
  assert.deepEqual(lasting('2027-03-10'), []);
  assert.deepEqual(lasting('2027-03-08'), ['provrum.duration']);
  assert.deepEqual(lasting('2027-07-10'), []);
  assert.deepEqual(lasting('2027-07-12'), ['provrum.duration']);
});

test('what somebody else has written since is not submitted unread', () => {
  const plan = aPlan();
  const decision = submitPlan(decidedProvrum('planning'), plan, version, aVoice('dalarna'), {
    passed: {},
    edition: planEdition(plan) - 1,
  });
  assert.equal(kind(decision), 'stale');
});

test('the secretariat returns with a remark or approves, and only what is submitted', () => {
  const submitted = aPlan({
    status: 'submitted',
    number: 2,
    reservations: [{ rule: 'plan.success', reason: 'Tidigt.' }],
  });
  const provrum = decidedProvrum('planning');
  const back = (plan: Plan, remarks: Record<string, string>, number = 2) => {
    const decision = returnPlan(provrum, plan, aSecretariat(), { remarks, number });
    return decision.ok ? decision.event.kind : decision.refusal.kind;
  };
  const yes = (plan: Plan, number = 2) => approvePlan(provrum, plan, version, aSecretariat(), number);

  assert.equal(back(submitted, { purpose: 'Smalare.' }), 'plan-returned');
  assert.equal(back(submitted, { purpose: '' }), 'no-remarks');
  assert.equal(back(submitted, { purpose: 'Smalare.' }, 1), 'stale');
  assert.equal(back(aPlan(), { purpose: 'Smalare.' }), 'not-submitted');

  const approved = yes(submitted);
  assert.ok(approved.ok);
  assert.deepEqual(approved.event.receipt.reservations, submitted.reservations);
  const moneyGone = yes({ ...submitted, money: { ...submitted.money, contributions: [] } });
  assert.ok(!moneyGone.ok && moneyGone.refusal.kind === 'rules-unmet');
  const expertsGone = yes({ ...submitted, money: { ...submitted.money, budget: [] } });
  assert.ok(!expertsGone.ok && expertsGone.refusal.kind === 'reasons-missing');
  const early = yes(aPlan());
  assert.ok(!early.ok && early.refusal.kind === 'not-submitted');
});

test('the lead starts the work on an approved plan', () => {
  const begin = (status: Plan['status'], by: PartyKey = 'dalarna', state: State = 'planning') => {
    const decision = startProvrum(decidedProvrum(state), aPlan({ status }), version, aVoice(by));
    return decision.ok ? decision.event.kind : decision.refusal.kind;
  };
  assert.equal(begin('approved'), 'provrum-started');
  assert.equal(begin('approved', 'halland'), 'not-yours');
  assert.equal(begin('submitted'), 'not-approved');
  assert.equal(begin('approved', 'dalarna', 'running'), 'wrong-state');
});

test('a plan whose money is gone since it was approved does not start, and the rule says why', () => {
  const approved = aPlan({ status: 'approved' });
  const decision = startProvrum(
    decidedProvrum('planning'),
    { ...approved, money: { ...approved.money, contributions: [] } },
    version,
    aVoice('dalarna'),
  );
  assert.ok(!decision.ok && decision.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    decision.refusal.findings.map(({ rule }) => rule),
    ['plan.financed'],
  );
});

test('a plan is read by those who take part and the forum, and by all once it is approved', () => {
  const reads = (key: PartyKey, status: Plan['status']) =>
    mayReadPlan(decidedProvrum('planning'), { status }, somebody(key));
  assert.deepEqual(
    [reads('halland', 'writing'), reads('skane', 'submitted'), reads('skane', 'approved')],
    [true, false, true],
  );
});

test('every sentence beside a section stands word for word on the lines it names', () => {
  for (const { from, to, words } of Object.values(planGuidance)) {
    assert.ok(quoted(provrumLines(from, to)).includes(words), words);
  }
});
