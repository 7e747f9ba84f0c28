import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { kronor, type Ore } from '#kernel/money.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { versionInForce } from '#rulebook/version.ts';
import { aProvrum, aVoice, parties } from '../../test/aProvrum.ts';
import { aSecretariat } from '../../test/aProvrum.ts';
import type { BudgetLine } from './budget.ts';
import {
  type Funding,
  fundingAsSeen,
  type FundingContext,
  largestNow,
  type Payment,
  requestFunding,
  withdrawFunding,
} from './funding.ts';
import { announceFunding, declineFunding, grantFunding, takeBackFunding } from './fundingDecision.ts';
import { actOnPayment, leftToAsk, requestPayment } from './fundingPayment.ts';
import type { State } from './provrum.ts';

const version = versionInForce(builtInVersions, day('2026-11-21'))!;
const at = '2026-11-21T09:00:00.000Z' as Instant;
const today = day('2026-11-21');
const by = { id: 1 as PersonId, name: 'Åsa Prov' };

const line = (cost: BudgetLine['cost'], amount: Ore): BudgetLine => ({
  id: 1,
  cost,
  way: 'cash',
  payer: 1 as OrganisationId,
  payerName: 'Region Dalarna',
  month: null,
  note: '',
  amount,
  version: 1,
  key: null,
  by,
  changedAt: at,
  costs: [],
});

const provrumIn = (state: State) =>
  aProvrum(
    { dalarna: 'lead', halland: 'participate' },
    {
      state,
      decision: {
        id: 1,
        verdict: 'approved',
        reason: 'Mogen',
        by,
        organisation: parties.dalarna,
        decidedAt: at,
        announcedAt: at,
        slotYear: 2026,
        lead: parties.dalarna,
        participants: [parties.dalarna.id, parties.halland.id],
      },
    },
  );

interface Given {
  readonly planned?: number;
  readonly lines?: readonly BudgetLine[];
  readonly granted?: number;
  readonly state?: State;
  readonly funding?: Funding | null;
  readonly planApproved?: boolean;
}

const context = ({
  planned = 200_000,
  lines,
  granted = 0,
  state = 'planning',
  funding = null,
  planApproved = true,
}: Given = {}): FundingContext => ({
  provrum: provrumIn(state),
  budget: { lines: lines ?? [line('expert', kronor(planned))], funding: null, plan: null },
  pot: { year: 2026, granted: kronor(granted), paid: 0 as Ore },
  funding,
  planApproved,
  version,
});

const asked = (amount: Ore, extra: Partial<Funding> = {}): Funding => ({
  id: 1,
  state: 'requested',
  asked: amount,
  note: '',
  by,
  requestedAt: at,
  granted: null,
  year: null,
  reason: '',
  decidedBy: null,
  decidedAt: null,
  announcedAt: null,
  receipt: null,
  payments: [],
  ...extra,
});

const dalarna = aVoice('dalarna');
const request = (given: Given, amount: Ore) => requestFunding(context(given), dalarna, { amount, note: '' });
const grant = (given: Given, amount: Ore) =>
  grantFunding(context({ funding: asked(amount), ...given }), aSecretariat(), { amount, reason: 'Ryms', funding: 1 });
const öre = (amount: Ore, more: number) => (amount + more) as Ore;

test('a plan of 180 000 gives at most 90 000, and one of 200 000 at most 100 000', () => {
  assert.equal(largestNow(context({ planned: 180_000 })), kronor(90_000));
  assert.equal(largestNow(context({ planned: 200_000 })), kronor(100_000));
  assert.equal(largestNow(context({ planned: 900_000 })), kronor(100_000));
  assert.equal(request({ planned: 180_000 }, kronor(90_000)).ok, true);
  assert.equal(request({ planned: 200_000 }, kronor(100_000)).ok, true);
});

test('an öre too much is refused with the limit, the figures, the sentence and what would have passed', () => {
  const decision = request({ planned: 180_000 }, öre(kronor(90_000), 1));
  assert.ok(!decision.ok && decision.refusal.kind === 'rules-unmet');
  assert.equal(decision.refusal.largest, kronor(90_000));
  assert.deepEqual(
    decision.refusal.findings.map(({ rule, because, sources }) => [
      rule,
      because.sv.replaceAll('\u00a0', ' '),
      sources[0]?.from,
    ]),
    [
      [
        'funding.share',
        'Planerad budget är 180 000 kr; hälften är 90 000 kr. Begärt är 90 000,01 kr, det är 0,01 kr för mycket.',
        184,
      ],
    ],
  );
  const cap = request({ planned: 900_000 }, öre(kronor(100_000), 1));
  assert.ok(!cap.ok && cap.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    cap.refusal.findings.map(({ rule }) => rule),
    ['funding.cap'],
  );
});

test('travel, working time and venues are no ground for base funding; communication is', () => {
  const lines = [
    line('travel', kronor(100_000)),
    line('communication', kronor(20_000)),
    line('workingTime', kronor(80_000)),
  ];
  assert.equal(largestNow(context({ lines })), kronor(20_000));
  assert.equal(request({ lines }, kronor(20_000)).ok, true);
  const decision = request({ lines }, öre(kronor(20_000), 1));
  assert.ok(!decision.ok && decision.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    decision.refusal.findings.map(({ rule }) => rule),
    ['funding.eligible'],
  );
});

test('a grant that would pass the year’s frame is refused by one krona, and to the krona it is given', () => {
  assert.equal(grant({ granted: 180_000 }, kronor(20_000)).ok, true);
  const decision = grant({ granted: 180_000 }, kronor(20_001));
  assert.ok(!decision.ok && decision.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    decision.refusal.findings.map(({ rule }) => rule),
    ['funding.yearFrame'],
  );
  assert.equal(decision.refusal.largest, kronor(20_000));
});

test('the year’s frame does not stop a request: the grant counts in the year of its decision', () => {
  assert.equal(request({ granted: 200_000 }, kronor(50_000)).ok, true);
});

test('whatever the budget and the pot, the largest amount passes and an öre more does not', () => {
  const lines = fc.array(
    fc.record({
      cost: fc.constantFrom('expert', 'development', 'communication', 'travel', 'workingTime', 'venue', 'other'),
      amount: fc.integer({ min: 1, max: 30_000_000 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 20_000_000 }), (some, granted) => {
      const given: Given = {
        lines: some.map(({ cost, amount }) => line(cost as BudgetLine['cost'], amount as Ore)),
        granted: granted / 100,
      };
      const largest = largestNow(context(given));
      if (largest > 0) assert.equal(grant(given, largest).ok, true);
      assert.equal(grant(given, öre(largest, 1)).ok, false);
    }),
    { numRuns: 200 },
  );
});

test('only the lead asks, once at a time, and not outside its time', () => {
  const refusal = (decision: ReturnType<typeof request>) => (decision.ok ? 'ok' : decision.refusal.kind);
  const ask = (given: Given, voice = dalarna) =>
    refusal(requestFunding(context(given), voice, { amount: kronor(1), note: '' }));
  assert.equal(ask({}, aVoice('halland')), 'not-yours');
  assert.equal(ask({}, aVoice('skane')), 'not-yours');
  assert.equal(ask({ funding: asked(kronor(5)) }), 'already-requested');
  assert.equal(ask({ funding: asked(kronor(1)) }), 'unchanged');
  assert.equal(ask({ funding: asked(kronor(5), { state: 'declined', announcedAt: at }) }), 'ok');
  assert.equal(ask({ funding: asked(kronor(5), { state: 'declined' }) }), 'already-requested');
  assert.equal(ask({ state: 'published' }), 'wrong-state');
});

test('base funding is decided on a plan, and once', () => {
  const refusal = (given: Given) => {
    const decision = grant(given, kronor(1));
    return decision.ok ? 'ok' : decision.refusal.kind;
  };
  assert.equal(refusal({ state: 'approved' }), 'plan-not-approved');
  assert.equal(refusal({ planApproved: false }), 'plan-not-approved');
  assert.equal(refusal({ state: 'published' }), 'wrong-state');
  assert.equal(refusal({ state: 'running' }), 'ok');
  assert.equal(refusal({ funding: asked(kronor(1), { state: 'granted' }) }), 'settled');
  assert.equal(refusal({ funding: asked(kronor(1), { id: 2 }) }), 'no-such-funding');
  assert.equal(refusal({ funding: null }), 'no-such-funding');
});

test('less than what was asked for can be granted, and not more', () => {
  const decide = (amount: Ore) =>
    grantFunding(context({ funding: asked(kronor(50)) }), aSecretariat(), { amount, reason: 'R', funding: 1 });
  const less = decide(kronor(40));
  assert.ok(less.ok && less.event.kind === 'funding-decided');
  assert.deepEqual([less.event.amount, less.event.year, less.event.receipt.version], [kronor(40), 2026, version.id]);
  assert.equal(less.event.receipt.findings.length, 4);
  const more = decide(öre(kronor(50), 1));
  assert.deepEqual(!more.ok && more.refusal, { kind: 'more-than-asked', largest: kronor(50) });
});

test('a no keeps the rules as they were, and a request can be taken back until it is decided', () => {
  const no = declineFunding(context({ funding: asked(kronor(999_999)) }), aSecretariat(), {
    reason: 'Nej',
    funding: 1,
  });
  assert.ok(no.ok && no.event.kind === 'funding-decided' && no.event.verdict === 'declined');
  assert.deepEqual(
    no.event.receipt.findings.map(({ met }) => met),
    [false, false, false, false],
  );
  assert.equal(withdrawFunding(context({ funding: asked(kronor(1)) }), dalarna).ok, true);
  assert.equal(withdrawFunding(context({ funding: asked(kronor(1), { state: 'granted' }) }), dalarna).ok, false);
  assert.equal(withdrawFunding(context({ funding: asked(kronor(1)) }), aVoice('halland')).ok, false);
});

const decidedOn = (amount: Ore, extra: Partial<Funding> = {}) =>
  asked(amount, {
    state: 'granted',
    granted: amount,
    year: 2026,
    reason: 'Ryms',
    decidedBy: by,
    decidedAt: at,
    ...extra,
  });

test('a decision is announced once, or taken back before it is, and until then it is the forum’s alone', () => {
  const refusal = (decision: ReturnType<typeof request>) => (decision.ok ? decision.event.kind : decision.refusal.kind);
  const announce = (funding: Funding | null, given: Given = {}) =>
    refusal(announceFunding(context({ ...given, funding }), aSecretariat(), 1));
  const takeBack = (funding: Funding | null) =>
    refusal(takeBackFunding(context({ funding }), aSecretariat(), { funding: 1, reason: 'Fel' }));
  const staged = decidedOn(kronor(50));
  assert.equal(announce(staged), 'funding-granted');
  assert.equal(announce({ ...staged, state: 'declined', granted: null, year: null }), 'funding-declined');
  assert.equal(takeBack(staged), 'funding-taken-back');
  for (const act of [announce, takeBack]) {
    assert.equal(act({ ...staged, announcedAt: at }), 'announced');
    assert.equal(act(asked(kronor(50))), 'not-decided');
    assert.equal(act(null), 'no-such-funding');
  }
  assert.equal(refusal(withdrawFunding(context({ funding: staged }), dalarna)), 'being-decided');
  const seen = fundingAsSeen(staged, false);
  assert.deepEqual(seen, asked(kronor(50)));
  assert.equal(fundingAsSeen(staged, true), staged);
  assert.equal(
    refusal(requestPayment(context({ funding: staged }), dalarna, { amount: kronor(1), note: '', key: null })),
    'no-such-funding',
  );
});

test('a grant that the budget no longer carries is not announced, and its own kronor never stand in its way', () => {
  const staged = decidedOn(kronor(90_000));
  const announce = (given: Given) => announceFunding(context({ funding: staged, ...given }), aSecretariat(), 1);
  assert.equal(announce({ planned: 180_000, granted: 200_000 }).ok, true);
  const late = announce({ planned: 179_999, granted: 90_000 });
  assert.ok(!late.ok && late.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    late.refusal.findings.map(({ rule }) => rule),
    ['funding.share'],
  );
  assert.equal(late.refusal.largest, 8_999_950);
});

const payment = (extra: Partial<Payment> = {}): Payment => ({
  id: 1,
  amount: kronor(30),
  note: '',
  state: 'requested',
  reason: '',
  paidOn: null,
  repaid: 0 as Ore,
  key: null,
  by,
  at,
  ...extra,
});
const grantedWith = (...payments: readonly Payment[]) =>
  asked(kronor(100), { state: 'granted', granted: kronor(100), year: 2026, announcedAt: at, payments });

test('no more is paid than was granted; what was not approved may be asked for again', () => {
  const funding = grantedWith(
    payment({ state: 'paid', paidOn: today, repaid: kronor(10) }),
    payment({ id: 2, state: 'declined' }),
  );
  assert.equal(leftToAsk(funding), kronor(70));
  const ask = (amount: Ore) => requestPayment(context({ funding }), dalarna, { amount, note: '', key: null });
  assert.equal(ask(kronor(70)).ok, true);
  const more = ask(öre(kronor(70), 1));
  assert.deepEqual(!more.ok && more.refusal, { kind: 'too-much', largest: kronor(70) });
});

test('a payment goes from asked for to approved to paid, and no other way', () => {
  const states = ['requested', 'approved', 'declined', 'paid'] as const;
  const acts = [
    { act: 'approve' },
    { act: 'decline', reason: 'Fel' },
    { act: 'pay', on: today },
    { act: 'repay', amount: kronor(30), on: today },
  ] as const;
  const table = states.map((state) =>
    acts.map((act) => {
      const funding = grantedWith(payment({ state, paidOn: state === 'paid' ? today : null }));
      const decision = actOnPayment(context({ funding }), aSecretariat(), 1, act, today);
      return decision.ok ? 'ok' : decision.refusal.kind;
    }),
  );
  assert.deepEqual(table, [
    ['ok', 'ok', 'settled', 'settled'],
    ['unchanged', 'settled', 'ok', 'settled'],
    ['settled', 'unchanged', 'settled', 'settled'],
    ['settled', 'settled', 'unchanged', 'ok'],
  ]);
});

test('no more comes back than was paid, and nothing on a day to come', () => {
  const funding = grantedWith(payment({ state: 'paid', paidOn: today, repaid: kronor(20) }));
  const repay = (amount: Ore, on = today) =>
    actOnPayment(context({ funding }), aSecretariat(), 1, { act: 'repay', amount, on }, today);
  assert.equal(repay(kronor(10)).ok, true);
  const more = repay(öre(kronor(10), 1));
  assert.deepEqual(!more.ok && more.refusal, { kind: 'too-much', largest: kronor(10) });
  const later = repay(kronor(1), day('2026-11-22'));
  assert.deepEqual(!later.ok && later.refusal, { kind: 'not-yet' });
});

test('a grant is not announced to a provrum that was cancelled meanwhile: it is taken back, and then a no', () => {
  const staged = decidedOn(kronor(50));
  const kind = (decision: ReturnType<typeof request>) => (decision.ok ? decision.event.kind : decision.refusal.kind);
  const announce = (funding: Funding, state: State) =>
    kind(announceFunding(context({ funding, state }), aSecretariat(), 1));
  assert.equal(announce(staged, 'reporting'), 'funding-granted');
  assert.equal(announce(staged, 'cancelled'), 'wrong-state');
  assert.equal(announce({ ...staged, state: 'declined', granted: null, year: null }, 'cancelled'), 'funding-declined');
  const [why, funding] = [{ funding: 1, reason: 'Avbrutet' }, asked(kronor(50))];
  const cancelled = (one: Funding) => context({ funding: one, state: 'cancelled' });
  assert.equal(kind(takeBackFunding(cancelled(staged), aSecretariat(), why)), 'funding-taken-back');
  assert.equal(kind(declineFunding(cancelled(funding), aSecretariat(), why)), 'funding-decided');
  assert.equal(kind(declineFunding(context({ funding, state: 'approved' }), aSecretariat(), why)), 'plan-not-approved');
  const granted = grantFunding(cancelled(funding), aSecretariat(), { ...why, amount: kronor(1) });
  assert.equal(kind(granted), 'wrong-state');
});
