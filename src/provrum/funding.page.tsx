import { type Context, Hono } from 'hono';
import { type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { readRequest, readVerdict } from './budget.form.ts';
import { messages as budgetMessages } from './budget.messages.ts';
import { withBudget } from './budget.scope.ts';
import { leads } from './budget.ts';
import { messages } from './funding.messages.ts';
import { changeFunding } from './funding.scope.ts';
import { type FundingContext, requestFunding, withdrawFunding } from './funding.ts';
import { declineFunding, grantFunding } from './fundingDecision.ts';
import { requestNoteMax } from './funding.view.tsx';
import { fundingDone, notYourFunding, showFunding } from './fundingShown.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** Base funding: asked for by the lead, decided by the secretariat (P182–P191). */
export const fundingPage = new Hono<ProvrumEnv>()
  .get(paths.funding(':id'), withProvrum, withBudget, (c) => showFunding(c))
  .post(paths.funding(':id'), withProvrum, withBudget, (c) => asLead(c, request))
  .post(paths.withdrawFunding(':id'), withProvrum, withBudget, (c) => asLead(c, withdraw))
  .post(paths.decideFunding(':id'), withProvrum, withBudget, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await decide(c, secretariat) : notYourFunding(c, 'secretariat');
  });

/** Lets the lead's people act; to everybody else it says why not. */
export async function asLead(
  c: Context<ProvrumEnv>,
  act: (c: Context<ProvrumEnv>, voice: Voice) => Promise<Response>,
): Promise<Response> {
  const voice = voiceOf(c.var.actor);
  return voice && leads(c.var.provrum, voice) ? await act(c, voice) : notYourFunding(c, 'lead');
}

async function request(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors: say } = budgetMessages[language];
  const values = await readValues(c);
  const read = readRequest(values, requestNoteMax, (key) => say[key] ?? key);
  if (!read.ok) return await showFunding(c, { values, errors: read.errors, form: 'request' });
  const decision = await changeFunding(c, voice, provrum.id, (context) => requestFunding(context, voice, read.value));
  if (!decision) return await c.notFound();
  if (decision.ok) return fundingDone(c, messages[language].flash['funding-requested']);
  if (decision.refusal.kind === 'unchanged') return fundingDone(c, messages[language].flash['funding-requested']);
  return await showFunding(c, { values, refusal: decision.refusal, form: 'request' });
}

async function withdraw(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { flash } = messages[c.var.language];
  const decision = await changeFunding(c, voice, c.var.provrum.id, (context) => withdrawFunding(context, voice));
  if (!decision) return await c.notFound();
  // Taken back already: the form was sent twice.
  if (decision.ok || decision.refusal.kind === 'no-such-funding') return fundingDone(c, flash['funding-withdrawn']);
  return await showFunding(c, { refusal: decision.refusal });
}

async function decide(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors: say } = budgetMessages[language];
  const { flash } = messages[language];
  const values = await readValues(c);
  const grants = one(values, 'act') !== 'decline';
  const read = readVerdict(values, grants, (key) => say[key] ?? key);
  if (!read.ok) return await showFunding(c, { values, errors: read.errors, form: 'decision' });
  const verdict = { ...read.value, funding: Number(/^\d{1,15}$/.exec(one(values, 'funding'))?.[0] ?? 0) };
  let twice = false;
  const decision = await changeFunding(c, secretariat, provrum.id, (context) => {
    twice = decidedAlike(context, secretariat, verdict.reason);
    return grants ? grantFunding(context, secretariat, verdict) : declineFunding(context, secretariat, verdict);
  });
  if (!decision) return await c.notFound();
  if (decision.ok || (twice && decision.refusal.kind === 'settled')) {
    return fundingDone(c, flash['funding-decided']);
  }
  return await showFunding(c, { values, refusal: decision.refusal, form: 'decision' });
}

/** The very same decision, by the same person and in the same words: the form was sent twice. */
const decidedAlike = ({ funding }: FundingContext, { person }: Secretariat, reason: string): boolean =>
  funding?.decidedBy?.id === person && funding.reason === reason;
