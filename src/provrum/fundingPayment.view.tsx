import type { ProvrumId } from '#kernel/id.ts';
import { typeKronor } from '#kernel/kronor.ts';
import { less, type Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { dayOfMoment, formatDay, formatMoney } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import { noteMax, readKey } from './budget.form.ts';
import { messages as budgetMessages } from './budget.messages.ts';
import { messages } from './funding.messages.ts';
import type { Funding, Payment } from './funding.ts';
import { leftToAsk } from './fundingPayment.ts';

export interface PaymentsProps {
  readonly provrum: ProvrumId;
  readonly funding: Funding;
  readonly lead: boolean;
  readonly secretariat: boolean;
  readonly language: Language;
  readonly today: string;
  /** The form that was sent and not accepted: which payment, or 0 for a new one. */
  readonly again?:
    | { readonly payment: number; readonly values: FieldValues; readonly errors?: FieldErrors | undefined }
    | undefined;
}

/** The grant's payments: a table of them, and what lead and secretariat can do with each. */
export function Payments(props: PaymentsProps) {
  const { funding, lead, secretariat, language } = props;
  const text = messages[language].payments;
  const left = leftToAsk(funding);
  return (
    <Part title={text.heading} id="utbetalningar" count={funding.payments.length}>
      {funding.payments.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <PaymentTable payments={funding.payments} language={language} />
      )}
      <p>{text.left(formatMoney(left, language))}</p>
      {secretariat && funding.payments.map((payment) => <Act key={payment.id} {...props} payment={payment} />)}
      {lead && left > 0 && <RequestPayment {...props} left={left} />}
    </Part>
  );
}

function PaymentTable({ payments, language }: { readonly payments: readonly Payment[]; readonly language: Language }) {
  const text = messages[language].payments;
  const columns: readonly Column<Payment>[] = [
    { header: text.at, cell: ({ at }) => formatDay(dayOfMoment(at), language), names: true },
    { header: text.by, cell: ({ by }) => by.name },
    { header: text.note, cell: ({ note }) => note },
    { header: text.state, cell: (payment) => stateWords(payment, language) },
    { header: text.amount, cell: ({ amount }) => formatMoney(amount, language), numeric: true },
  ];
  return (
    <Table
      caption={text.heading}
      captionHidden
      language={language}
      columns={columns}
      rows={payments}
      rowKey={({ id }) => id}
    />
  );
}

function stateWords({ state, paidOn, repaid, reason }: Payment, language: Language): string {
  const text = messages[language].payments;
  const said = paidOn ? text.paidOn(formatDay(paidOn, language)) : text.states[state];
  const more = [repaid > 0 && text.repaid(formatMoney(repaid, language)), reason].filter(Boolean);
  return [said, ...more].join('. ');
}

/** What the secretariat can do with a payment in the state it is in. */
function Act({ payment, ...props }: PaymentsProps & { readonly payment: Payment }) {
  const { provrum, language, today, again } = props;
  const text = messages[language].payments;
  const { fields } = budgetMessages[language];
  const { id, amount, state, repaid } = payment;
  const action = localise(paths.fundingPayment(provrum, id), language);
  const mine = again?.payment === id ? again : undefined;
  const left = less(amount, repaid);
  if (state === 'declined' || (state === 'paid' && left <= 0)) return null;
  return (
    <section class="part" id={`utbetalning-${id}`}>
      <h3>{text.act(formatMoney(amount, language))}</h3>
      {state === 'requested' && (
        <>
          <PostButton action={action} weight="main" hidden={{ act: 'approve' }}>
            {text.approve}
          </PostButton>
          <Form id={`nej-${id}`} action={action} language={language} values={mine?.values} errors={mine?.errors}>
            <Hidden name="act" value="decline" />
            <Field name="reason" label={text.reason} />
            <Submit weight="stop">{text.decline}</Submit>
          </Form>
        </>
      )}
      {state === 'approved' && (
        <Form
          id={`betala-${id}`}
          action={action}
          language={language}
          values={mine?.values ?? { on: today }}
          errors={mine?.errors}
        >
          <Hidden name="act" value="pay" />
          <Field type="date" name="on" label={text.on} width="medium" />
          <Submit>{text.pay}</Submit>
        </Form>
      )}
      {state === 'paid' && (
        <details open={mine !== undefined}>
          <summary>{text.repay}</summary>
          <Form
            id={`tillbaka-${id}`}
            action={action}
            language={language}
            values={mine?.values ?? { on: today, amount: typeKronor(left as Ore) }}
            errors={mine?.errors}
          >
            <Hidden name="act" value="repay" />
            <Hidden name="repaid" value={repaid} />
            <Field
              name="amount"
              label={text.backAmount}
              hint={fields.amountHint}
              inputmode="decimal"
              width="short"
              suffix="kr"
            />
            <Field type="date" name="on" label={text.backOn} width="medium" />
            <Submit weight="second">{text.repay}</Submit>
          </Form>
        </details>
      )}
    </section>
  );
}

function RequestPayment({ provrum, language, again, left }: PaymentsProps & { readonly left: Ore }) {
  const text = messages[language].payments;
  const { fields } = budgetMessages[language];
  const mine = again?.payment === 0 ? again : undefined;
  return (
    <>
      <h3>{text.request}</h3>
      <Form
        id="utbetalning"
        action={localise(paths.fundingPayments(provrum), language)}
        language={language}
        values={mine?.values ?? { amount: typeKronor(left) }}
        errors={mine?.errors}
      >
        <Hidden name="form" value={(mine && readKey(mine.values)) ?? randomToken(16)} />
        <Field
          name="amount"
          label={text.amount}
          hint={fields.amountHint}
          inputmode="decimal"
          width="short"
          suffix="kr"
        />
        <Field name="note" label={text.note} maxlength={noteMax} optional />
        <Submit>{text.send}</Submit>
      </Form>
    </>
  );
}
