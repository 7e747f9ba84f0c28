import type { Context } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import type { Ore } from '#kernel/money.ts';
import { yearOf } from '#kernel/day.ts';
import { readsForTheForum, type Secretariat, type Voice, voiceOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, dayIn, id, orNull, Ref } from '#platform/shapes.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { budgetInPath, numberIn, ore, say, typed } from './budget.api.ts';
import { noteMax, readMoved, readRequest, readVerdict } from './budget.form.ts';
import { demandSecretariat } from './decision.api.ts';
import type { FundingEvent } from './events.ts';
import { changeFunding, seenFunding } from './funding.scope.ts';
import { findPot } from './funding.store.ts';
import {
  fundingAsSeen,
  type FundingContext,
  type FundingRefusal,
  fundingFindings,
  largestNow,
  requestFunding,
  withdrawFunding,
} from './funding.ts';
import { announceFunding, declineFunding, grantFunding, takeBackFunding } from './fundingDecision.ts';
import { actOnPayment, type PaymentAct, requestPayment } from './fundingPayment.ts';
import { listGrants } from './fundingYear.store.ts';
import { leftOf, reservedOf } from './pot.ts';
import type { Provrum } from './provrum.ts';
import { done, refuseAct } from './refused.scope.ts';

type C = Context<ApiEnv>;

const Payment = z
  .object({
    id,
    amount: ore,
    note: z.string(),
    state: z.enum(['requested', 'approved', 'declined', 'paid']),
    reason: z.string(),
    paidOn: day.nullable(),
    repaid: ore,
    by: Ref,
  })
  .openapi('Payment');
const FundingShown = z
  .object({
    request: orNull(
      z
        .object({
          id,
          state: z.enum(['requested', 'granted', 'declined', 'withdrawn']),
          asked: ore,
          note: z.string(),
          by: Ref,
          granted: ore.nullable(),
          year: z.number().int().nullable(),
          reason: z.string(),
          decidedBy: orNull(Ref),
          announced: z.boolean(),
          findings: z.array(FindingShown),
          payments: z.array(Payment),
        })
        .openapi('FundingRequest'),
    ),
    largest: ore,
    findings: z.array(FindingShown),
  })
  .openapi('Funding');
const YearShown = z
  .object({
    year: z.number().int(),
    frame: ore,
    reserved: ore,
    paid: ore,
    left: ore,
    grants: z.array(
      z.object({ id, title: z.string(), lead: z.string(), granted: ore, paid: ore, repaid: ore }).openapi('Grant'),
    ),
  })
  .openapi('FundingYear');

const note = z.string().default('');
const reason = z.string().openapi({ maxLength: 4000 });
const RequestIn = z.strictObject({ amount: ore, note }).openapi('FundingToRequest');
const DecisionIn = z
  .strictObject({ verdict: z.enum(['granted', 'declined']), amount: ore.nullable().default(null), reason })
  .openapi('FundingToDecide');
const BackIn = z.strictObject({ reason }).openapi('FundingToTakeBack');
const PaymentIn = z.strictObject({ amount: ore, note }).openapi('PaymentToRequest');
const ReasonIn = z.strictObject({ reason }).openapi('PaymentToDecline');
const PaidIn = z.strictObject({ on: dayIn }).openapi('PaymentToNote');
const RepaidIn = z.strictObject({ amount: ore, on: dayIn }).openapi('RepaymentToNote');

const [tag, path] = ['funding', '/provrum/{id}/funding'] as const;
const posted = {
  tag,
  method: 'post',
  answers: { 200: FundingShown },
  problems: ['not-allowed', 'rules-unmet', 'wrong-state', 'conflict'],
} as const;
const payment = `${path}/payments/{payment}` as const;
const find = operation({ id: 'findFunding', tag, method: 'get', path, answers: { 200: FundingShown } });
const ask = operation({ ...posted, id: 'requestFunding', path, body: RequestIn, once: true });
const withdraw = operation({ ...posted, id: 'withdrawFunding', path: `${path}/withdrawal`, changes: true });
const decide = operation({ ...posted, id: 'decideFunding', path: `${path}/decision`, body: DecisionIn, changes: true });
const announce = operation({ ...posted, id: 'announceFunding', path: `${path}/decision/announcement`, changes: true });
const takeBack = operation({
  ...posted,
  id: 'takeBackFunding',
  path: `${path}/decision/withdrawal`,
  body: BackIn,
  changes: true,
});
const askPaid = operation({ ...posted, id: 'requestPayment', path: `${path}/payments`, body: PaymentIn, once: true });
const approve = operation({ ...posted, id: 'approvePayment', path: `${payment}/approval`, changes: true });
const decline = operation({
  ...posted,
  id: 'declinePayment',
  path: `${payment}/refusal`,
  body: ReasonIn,
  changes: true,
});
const pay = operation({ ...posted, id: 'notePayment', path: `${payment}/payment`, body: PaidIn, changes: true });
const repay = operation({
  ...posted,
  id: 'noteRepayment',
  path: `${payment}/repayment`,
  body: RepaidIn,
  changes: true,
});
const year = operation({
  id: 'findFundingYear',
  tag,
  method: 'get',
  path: '/secretariat/funding',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2099).optional() }),
  answers: { 200: YearShown },
  problems: ['not-allowed'],
});

/** Base funding, from request to repayment. Amounts are whole öre. */
export const fundingApi = newApi<ApiEnv>()
  .openapi(find, async (c) => await shown(c, await budgetInPath(c)))
  .openapi(ask, (c) =>
    once(c, async () => {
      const [provrum, by] = [await budgetInPath(c), demandVoice(c)];
      const { amount, note: words } = c.req.valid('json');
      const read = accepted(readRequest(asForm({ amount: typed(amount), note: words }), 2000, say(c)));
      finish(await changeFunding(c, by, provrum.id, (context) => requestFunding(context, by, read)));
      return await shown(c, provrum);
    }),
  )
  .openapi(withdraw, async (c) => {
    const [provrum, by] = [await budgetInPath(c), demandVoice(c)];
    return await act(c, provrum, by, (context) => withdrawFunding(context, by));
  })
  .openapi(decide, async (c) => {
    const [provrum, secretariat] = [await budgetInPath(c), demandSecretariat(c)];
    const { verdict, amount, reason: words } = c.req.valid('json');
    const grants = verdict === 'granted';
    const values = asForm({ amount: amount === null ? '' : typed(amount), reason: words });
    const read = accepted(readVerdict(values, grants, say(c)));
    return await act(c, provrum, secretariat, (context) => {
      const given = { ...read, funding: context.funding?.id ?? 0 };
      return grants ? grantFunding(context, secretariat, given) : declineFunding(context, secretariat, given);
    });
  })
  .openapi(announce, async (c) => {
    const [provrum, secretariat] = [await budgetInPath(c), demandSecretariat(c)];
    return await act(c, provrum, secretariat, (context) =>
      announceFunding(context, secretariat, context.funding?.id ?? 0),
    );
  })
  .openapi(takeBack, async (c) => {
    const [provrum, secretariat] = [await budgetInPath(c), demandSecretariat(c)];
    const read = accepted(readVerdict(asForm(c.req.valid('json')), false, say(c)));
    return await act(c, provrum, secretariat, (context) =>
      takeBackFunding(context, secretariat, { funding: context.funding?.id ?? 0, reason: read.reason }),
    );
  })
  .openapi(askPaid, (c) =>
    once(c, async () => {
      const [provrum, by] = [await budgetInPath(c), demandVoice(c)];
      const { amount, note: words } = c.req.valid('json');
      const read = accepted(readRequest(asForm({ amount: typed(amount), note: words }), noteMax, say(c)));
      finish(await changeFunding(c, by, provrum.id, (context) => requestPayment(context, by, { ...read, key: null })));
      return await shown(c, provrum);
    }),
  )
  .openapi(approve, (c) => onPayment(c, { act: 'approve' }))
  .openapi(decline, (c) => {
    const read = accepted(readVerdict(asForm(c.req.valid('json')), false, say(c)));
    return onPayment(c, { act: 'decline', reason: read.reason });
  })
  .openapi(pay, (c) => onPayment(c, { act: 'pay', ...moved(c, c.req.valid('json')) }))
  .openapi(repay, (c) => onPayment(c, { act: 'repay', ...moved(c, c.req.valid('json')) }))
  .openapi(year, async (c) => {
    const { db, actor, clock, version } = c.var;
    if (!readsForTheForum(actor)) refuse('not-allowed');
    const asked = c.req.valid('query').year ?? yearOf(clock.today());
    const pot = await findPot(db, asked);
    const frame = version.parameters.fundingPerYear;
    const grants = await listGrants(db, asked);
    return send(c, YearShown, { ...pot, frame, reserved: reservedOf(pot), left: leftOf(pot, frame), grants });
  });

const demandVoice = (c: C): Voice => voiceOf(c.var.actor) ?? refuse('not-allowed');

const moved = (c: C, { on, amount }: { readonly on: string; readonly amount?: number }) =>
  accepted(
    readMoved(asForm({ on, amount: amount === undefined ? '' : typed(amount) }), c.var.clock.today(), {
      part: amount !== undefined,
      say: say(c),
    }),
  );

async function onPayment(c: C, given: PaymentAct) {
  const [provrum, secretariat] = [await budgetInPath(c), demandSecretariat(c)];
  const number = numberIn(c, 'payment');
  return await act(c, provrum, secretariat, (context) =>
    actOnPayment(context, secretariat, number, given, c.var.clock.today()),
  );
}

type Decided = Decision<FundingEvent, FundingRefusal>;

/** Does an act on the base funding as its sender has read it. */
async function act(c: C, provrum: Provrum, by: Voice | Secretariat, decide_: (context: FundingContext) => Decided) {
  const decision = await changeFunding(c, by, provrum.id, (context) => {
    const funding = fundingAsSeen(context.funding, readsForTheForum(c.var.actor));
    demandMatch(c, etagThrough(FundingShown, show({ ...context, funding })));
    return decide_(context);
  });
  finish(decision);
  return await shown(c, provrum);
}

/** A refusal tells the largest amount that would have passed, where there is one. */
function finish(decision: Decided | null): void {
  if (decision && !decision.ok && 'largest' in decision.refusal) {
    const { refusal } = decision;
    refuseAct(refusal, { with: { largest: refusal.largest } });
  }
  done(decision);
}

const shown = async (c: C, provrum: Provrum) => send(c, FundingShown, show(await seenFunding(c, provrum)));

function show(context: FundingContext) {
  const { funding } = context;
  const largest = largestNow(context);
  return {
    request: funding && {
      ...funding,
      announced: funding.announcedAt !== null,
      findings: (funding.receipt?.findings ?? []).map(showFinding),
    },
    largest,
    findings: fundingFindings(context, funding?.state === 'requested' ? funding.asked : (largest as Ore)).map(
      showFinding,
    ),
  };
}
