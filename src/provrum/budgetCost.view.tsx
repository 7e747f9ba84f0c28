import type { Context } from 'hono';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay, formatMoney } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import { noteMax, readKey } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { type ActualCost, type BudgetLine, type BudgetRefusal, costsOpen, writesLine } from './budget.ts';
import { AmountField } from './budgetLine.view.tsx';
import type { ProvrumEnv } from './provrum.scope.ts';
import { ReceiptLink } from './receiptLink.view.tsx';

export interface LineAgain {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: BudgetRefusal;
  /** What was sent is a cost, not the line. */
  readonly cost?: boolean;
}

export interface LinePartProps {
  readonly c: Context<ProvrumEnv>;
  readonly line: BudgetLine;
  readonly again: LineAgain;
}

/** What a line has cost, each cost with its receipt, and a form for one more. */
export function Costs({ c, line, again }: LinePartProps) {
  const { provrum, actor, language, clock } = c.var;
  const { line: text, fields, receipt } = messages[language];
  const voice = voiceOf(actor);
  const writes = voice !== null && costsOpen(provrum) && writesLine(provrum, voice, line);
  return (
    <Part title={text.costs} id="kostnader" count={line.costs.length}>
      {line.costs.length === 0 ? <p class="quiet">{text.noCosts}</p> : <CostTable c={c} line={line} writes={writes} />}
      {writes && (
        <>
          <h3>{text.record}</h3>
          <Form
            id="kostnad"
            action={localise(paths.budgetCosts(provrum.id, line.id), language)}
            language={language}
            values={again.values ?? { on: clock.today() }}

            errors={again.errors}
            multipart
          >
            <Hidden name="form" value={(again.values && readKey(again.values)) ?? randomToken(16)} />
            <AmountField language={language} />
            <Field type="date" name="on" label={fields.on} hint={fields.onHint} width="medium" />
            <Field name="note" label={fields.note} maxlength={noteMax} optional />
            <FileField label={receipt.heading} optional />
            <Submit weight="second">{text.send}</Submit>
          </Form>
        </>
      )}
    </Part>
  );
}

function CostTable({ c, line, writes }: Omit<LinePartProps, 'again'> & { readonly writes: boolean }) {
  const { provrum, language } = c.var;
  const { line: text, lines, fields, receipt } = messages[language];
  const columns: readonly Column<ActualCost>[] = [
    { header: text.on, cell: ({ on }) => formatDay(on, language), names: true },
    { header: fields.note, cell: ({ note }) => note },
    { header: lines.actual, cell: ({ amount }) => formatMoney(amount, language), numeric: true },
    {
      header: receipt.heading,
      cell: (cost) =>
        cost.receipt ? (
          <ReceiptLink provrum={provrum.id} line={line.id} cost={cost} c={c} />
        ) : (
          writes && (
            <a
              href={localise(paths.budgetCost(provrum.id, line.id, cost.id), language)}
              aria-label={receipt.addLabel(formatMoney(cost.amount, language), formatDay(cost.on, language))}
            >
              {receipt.add}
            </a>
          )
        ),
    },
    ...(writes
      ? [
          {
            header: text.act,
            cell: ({ id, amount, on }: ActualCost) => (
              <PostButton
                action={localise(paths.removeBudgetCost(provrum.id, line.id, id), language)}
                weight="quiet"
                label={text.removeCostLabel(formatMoney(amount, language), formatDay(on, language))}
              >
                {text.removeCost}
              </PostButton>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table
      caption={text.costs}
      captionHidden
      language={language}
      columns={columns}
      rows={line.costs}
      rowKey={({ id }) => id}
    />
  );
}
