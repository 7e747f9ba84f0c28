import { type Context, Hono } from 'hono';
import type { Day } from '#kernel/day.ts';
import { type Secretariat, secretariatOf, type Voice } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { noteMax, readKey, readMoved, readRequest, readVerdict, type Say } from './budget.form.ts';
import { messages as budgetMessages } from './budget.messages.ts';
import { numberIn, withBudget } from './budget.scope.ts';
import { messages } from './funding.messages.ts';
import { asLead } from './funding.page.tsx';
import { changeFunding } from './funding.scope.ts';
import { actOnPayment, type PaymentAct, requestPayment } from './fundingPayment.ts';
import { fundingDone, notYourFunding, showFunding } from './fundingShown.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** What was granted on its way: asked for by the lead, approved, paid and paid back at the secretariat. */
export const fundingPaymentPage = new Hono<ProvrumEnv>()
  .post(paths.fundingPayments(':id'), withProvrum, withBudget, (c) => asLead(c, request))
  .post(paths.fundingPayment(':id', ':payment'), withProvrum, withBudget, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await act(c, secretariat) : notYourFunding(c, 'secretariat');
  });

async function request(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors: say } = budgetMessages[language];
  const values = await readValues(c);
  const read = readRequest(values, noteMax, (key) => say[key] ?? key);
  if (!read.ok) return await showFunding(c, { values, errors: read.errors, form: 0 });
  const asked = { ...read.value, key: readKey(values) };
  const decision = await changeFunding(c, voice, provrum.id, (context) => requestPayment(context, voice, asked));
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return fundingDone(c, messages[language].flash['payment-requested']);
  }
  return await showFunding(c, { values, refusal: decision.refusal, form: 0 });
}

async function act(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { provrum, language, clock } = c.var;
  const { errors: say } = budgetMessages[language];
  const { flash } = messages[language];
  const payment = numberIn(c, 'payment');
  const values = await readValues(c);
  const read = readAct(values, clock.today(), (key) => say[key] ?? key);
  if (!read.ok) return await showFunding(c, { values, errors: read.errors, form: payment });
  const decision = await changeFunding(c, secretariat, provrum.id, (context) => {
    const current = context.funding?.payments.find(({ id }) => id === payment);
    // The form says what had been paid back when it was filled in: sent twice, it is noted once.
    if (read.act.act === 'repay' && current && one(values, 'repaid') !== String(current.repaid)) {
      return { ok: false, refusal: { kind: 'settled' } };
    }
    return actOnPayment(context, secretariat, payment, read.act, clock.today());
  });
  if (!decision) return await c.notFound();
  if (decision.ok) return fundingDone(c, flash[decision.event.kind]);
  if (decision.refusal.kind === 'unchanged') return fundingDone(c, flash.unchanged);
  if (decision.refusal.kind === 'no-such-payment') return await c.notFound();
  return await showFunding(c, { values, refusal: decision.refusal, form: payment });
}

type ReadAct = { readonly ok: true; readonly act: PaymentAct } | { readonly ok: false; readonly errors: FieldErrors };

function readAct(values: FormValues, today: Day, say: Say): ReadAct {
  const act = one(values, 'act');
  if (act === 'approve') return { ok: true, act: { act } };
  if (act === 'decline') {
    const read = readVerdict(values, false, say);
    return read.ok ? { ok: true, act: { act, reason: read.value.reason } } : read;
  }
  const part = act === 'repay';
  const read = readMoved(values, today, { part, say });
  if (!read.ok) return read;
  const { amount, on } = read.value;
  return { ok: true, act: part ? { act: 'repay', amount, on } : { act: 'pay', on } };
}
