import type { ComponentChildren } from 'preact';
import type { ProvrumId } from '#kernel/id.ts';
import { typeKronor } from '#kernel/kronor.ts';
import type { Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { formatMoment, formatMoney } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { AnnounceOrTakeBack } from './announceOrTakeBack.view.tsx';
import { messages as budgetMessages } from './budget.messages.ts';
import { messages } from './funding.messages.ts';
import { type Funding, largestNow, staged } from './funding.ts';
import type { FormProps } from './funding.view.tsx';
import { quoted } from './quoted.store.ts';

/** What was decided, with the receipt. */
export function FundingDecided({ funding, language }: { readonly funding: Funding; readonly language: Language }) {
  const text = messages[language];
  const { granted, year, asked, decidedBy, decidedAt, reason, receipt } = funding;
  if (!decidedBy || !decidedAt || !receipt) return null;
  const title =
    granted !== null && year !== null
      ? text.granted(formatMoney(granted, language), year)
      : text.declined(formatMoney(asked, language));
  return (
    <Part title={title} id="beslut">
      <p>{text.decidedBy(decidedBy.name, formatMoment(decidedAt, language))}</p>
      {staged(funding) && <Notice>{text.notAnnounced}</Notice>}
      <blockquote class="receipt-reason">{reason}</blockquote>
      <details>
        <summary>{text.receipt(receipt.version)}</summary>
        <FindingList findings={receipt.findings} language={language} quote={quoted} />
      </details>
    </Part>
  );
}

/** The secretariat's decision. */
export function DecideForm({
  context,
  funding,
  language,
  values,
  errors,
}: FormProps & { readonly funding: Funding }): ComponentChildren {
  const { decide: text } = messages[language];
  const { fields } = budgetMessages[language];
  const possible = Math.min(funding.asked, largestNow(context)) as Ore;
  const typed = values ?? { amount: possible > 0 ? typeKronor(possible) : '' };
  return (
    <Part title={text.heading} id="besluta">
      <p>{text.lead}</p>
      <Form
        id="beslutet"
        action={localise(paths.decideFunding(context.provrum.id), language)}
        language={language}
        values={typed}
        errors={errors}
      >
        <Hidden name="funding" value={funding.id} />
        <Field
          name="amount"
          label={text.amount}
          hint={fields.amountHint}
          inputmode="decimal"
          width="short"
          suffix="kr"
        />
        <Field type="textarea" name="reason" label={text.reason} rows={4} maxlength={4000} />
        <Actions>
          <Submit name="act" value="grant">
            {text.grant}
          </Submit>
          <Submit name="act" value="decline" weight="stop">
            {text.decline}
          </Submit>
        </Actions>
      </Form>
    </Part>
  );
}

interface AfterProps {
  readonly funding: Funding;
  readonly provrum: ProvrumId;
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** A decision that only the forum knows of: announce it, or take it back. */
export function AfterFunding({ funding, provrum, language, values, errors }: AfterProps) {
  const { announce, takeBack } = messages[language];
  return (
    <AnnounceOrTakeBack
      id="tillbaka"
      about={['funding', funding.id]}
      announce={{ ...announce, button: announce.send }}
      takeBack={{ ...takeBack, button: takeBack.send }}
      to={{ announce: paths.announceFunding(provrum), takeBack: paths.takeBackFunding(provrum) }}
      language={language}
      values={values}
      errors={errors}
    />
  );
}
