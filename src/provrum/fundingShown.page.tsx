import type { Context } from 'hono';
import type { Ore } from '#kernel/money.ts';
import { secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { budgetOpen, costsOpen, leads, sumOf } from './budget.ts';
import { messages } from './funding.messages.ts';
import { seenFunding } from './funding.scope.ts';
import { type FundingContext, type FundingRefusal, largestNow, staged } from './funding.ts';
import { fundingDecidable } from './fundingDecision.ts';
import { Asked, FundingRefused, Limits, RequestForm } from './funding.view.tsx';
import { AfterFunding, DecideForm, FundingDecided } from './fundingDecision.view.tsx';
import { Payments } from './fundingPayment.view.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import { notYours } from './notYours.view.tsx';
import type { ProvrumEnv } from './provrum.scope.ts';

export interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: FundingRefusal;
  /** The form that was sent: a request, a decision, or a payment by its number (0 for a new one). */
  readonly form?: 'request' | 'decision' | 'takeBack' | number;
}

/** The base funding of a provrum as it stands, with what its reader may do. */
export async function showFunding(c: Context<ProvrumEnv>, again: Again = {}): Promise<Response> {
  const { provrum, language, frame, actor } = c.var;
  const text = messages[language];
  const context = await seenFunding(c, provrum);
  const { funding } = context;
  const lead = leads(provrum, voiceOf(actor));
  const secretariat = secretariatOf(actor) !== null;
  const { refusal, errors } = again;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      action={<LinkButton href={localise(paths.budget(provrum.id), language)}>{text.toBudget}</LinkButton>}
      invalid={refusal !== undefined || errors !== undefined}
      noindex
    >
      {refusal && <FundingRefused refusal={refusal} language={language} />}
      {funding && <FundingDecided funding={funding} language={language} />}
      {funding && <Asked context={context} funding={funding} lead={lead} language={language} />}
      {funding && secretariat && staged(funding) && (
        <AfterFunding
          funding={funding}
          provrum={provrum.id}
          language={language}
          {...(again.form === 'takeBack' ? { values: again.values, errors } : {})}
        />
      )}
      <Open c={c} context={context} lead={lead} again={again} />
      {funding?.state === 'granted' && !staged(funding) && (
        <Payments
          provrum={provrum.id}
          funding={funding}
          lead={lead}
          secretariat={secretariat}
          language={language}
          today={c.var.clock.today()}
          again={
            typeof again.form === 'number' ? { payment: again.form, values: again.values ?? {}, errors } : undefined
          }
        />
      )}
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}

interface OpenProps {
  readonly c: Context<ProvrumEnv>;
  readonly context: FundingContext;
  readonly lead: boolean;
  readonly again: Again;
}

/** While nothing is granted: the limits, the lead's request, or the secretariat's decision. */
function Open({ c, context, lead, again }: OpenProps) {
  const { provrum, language, actor } = c.var;
  const { funding, budget } = context;
  if (funding && (funding.state === 'granted' || staged(funding))) return null;
  const requested = funding?.state === 'requested';
  // Where nothing can be paid any more, a request that still waits can be declined.
  const decidable = fundingDecidable(context) || !costsOpen(provrum);
  const decides = requested && secretariatOf(actor) !== null && decidable;
  const amount = requested ? funding.asked : ((sumOf(budget.lines, 'baseFunding') || largestNow(context)) as Ore);
  const typed = (form: 'request' | 'decision') =>
    again.form === form ? { values: again.values, errors: again.errors } : {};
  return (
    <>
      {decides && <DecideForm context={context} funding={funding} language={language} {...typed('decision')} />}
      {!requested && lead && budgetOpen(provrum) && (
        <RequestForm context={context} language={language} {...typed('request')} />
      )}
      {!requested && !lead && <p class="quiet">{messages[language].request.onlyLead}</p>}
      <Limits context={context} amount={amount} language={language} />
    </>
  );
}

/** Back to the page with a word on what was done. */
export function fundingDone(c: Context<ProvrumEnv>, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(paths.funding(c.var.provrum.id), c.var.language), 303);
}

/** Says to somebody else that it is the secretariat's, or the lead's, to do. */
export function notYourFunding(c: Context<ProvrumEnv>, whose: 'lead' | 'secretariat'): Response {
  const { provrum, language } = c.var;
  const text = messages[language];
  const title = whose === 'lead' ? text.request.onlyLead : text.notYours;
  return notYours(c, { title, lead: text.notYoursLead, crumbs: provrumCrumbs(provrum, language) });
}
