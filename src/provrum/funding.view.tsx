import { typeKronor } from '#kernel/kronor.ts';
import type { Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { type FieldErrors, type FieldValues, Form } from '#ui/form.tsx';
import { formatMoment, formatMoney } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { messages as budgetMessages } from './budget.messages.ts';
import { sumOf } from './budget.ts';
import { messages } from './funding.messages.ts';
import { type Funding, type FundingContext, fundingFindings, type FundingRefusal, largestNow } from './funding.ts';
import { fundingDecidable } from './fundingDecision.ts';
import { quoted } from './quoted.store.ts';

interface ContextProps {
  readonly context: FundingContext;
  readonly language: Language;
}
export interface FormProps extends ContextProps {
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
}

export const requestNoteMax = 2000;

/** Why it was not done: the rules with their limits and figures, and the largest amount that would have passed. */
export function FundingRefused({
  refusal,
  language,
}: {
  readonly refusal: FundingRefusal;
  readonly language: Language;
}) {
  const { refused: text, largestAsked, potEmpty } = messages[language];
  if (refusal.kind === 'rules-unmet') {
    const largest = refusal.largest > 0 ? largestAsked(formatMoney(refusal.largest, language)) : potEmpty;
    return (
      <Notice tone="bad" title={text['rules-unmet']} answer>
        <p data-largest={refusal.largest}>{largest}</p>
        <FindingList findings={refusal.findings} language={language} quote={quoted} />
      </Notice>
    );
  }
  const told = 'largest' in refusal ? text[refusal.kind](formatMoney(refusal.largest, language)) : text[refusal.kind];
  return (
    <Notice tone="bad" answer>
      {told}
    </Notice>
  );
}

/** Every limit for an amount, and the largest that passes them all. */
export function Limits({ context, amount, language }: ContextProps & { readonly amount: Ore }) {
  const text = messages[language];
  const largest = largestNow(context);
  return (
    <Part title={text.limits} id="granser">
      <p>
        <b data-largest={largest}>{largest > 0 ? text.largest(formatMoney(largest, language)) : text.potEmpty}</b>
      </p>
      <FindingList findings={fundingFindings(context, amount)} language={language} quote={quoted} />
    </Part>
  );
}

/** The lead's request. What is planned to be paid by the base funding stands in the field already, as far as it can. */
export function RequestForm({ context, language, values, errors }: FormProps) {
  const { request: text } = messages[language];
  const { fields } = budgetMessages[language];
  const { provrum, budget } = context;
  if (budget.lines.length === 0) return <p>{text.noLines}</p>;
  const wished = sumOf(budget.lines, 'baseFunding') || largestNow(context);
  const typed = values ?? (wished > 0 ? { amount: typeKronor(wished as Ore) } : {});
  return (
    <Part title={text.heading} id="begar">
      <p>{text.lead}</p>
      <Form action={localise(paths.funding(provrum.id), language)} language={language} values={typed} errors={errors}>
        <Field
          name="amount"
          label={text.amount}
          hint={fields.amountHint}
          inputmode="decimal"
          width="short"
          suffix="kr"
        />
        <Field type="textarea" name="note" label={text.note} rows={3} maxlength={requestNoteMax} optional />
        <Submit>{text.send}</Submit>
      </Form>
    </Part>
  );
}

/** What was asked for, by whom and what for; for the lead the way to take it back. */
export function Asked({
  context,
  funding,
  lead,
  language,
}: ContextProps & { readonly funding: Funding; readonly lead: boolean }) {
  const { asked: text } = messages[language];
  const { provrum } = context;
  const said = text.said(
    funding.by.name,
    formatMoney(funding.asked, language),
    formatMoment(funding.requestedAt, language),
  );
  return (
    <Part title={text.heading} id="begaran">
      <p>{said}</p>
      {funding.note && <blockquote class="receipt-reason">{funding.note}</blockquote>}
      {funding.state === 'requested' && (
        <>
          <p class="quiet">{fundingDecidable(context) ? text.waits : text.waitsForPlan}</p>
          {lead && (
            <PostButton action={localise(paths.withdrawFunding(provrum.id), language)}>{text.withdraw}</PostButton>
          )}
        </>
      )}
    </Part>
  );
}
