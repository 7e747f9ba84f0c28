import type { Context } from 'hono';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay, formatMoment, formatMoney } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { lineValues, noteMax, readKey } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { numberIn, payersIn } from './budget.scope.ts';
import { findBudget } from './budget.store.ts';
import {
  type ActualCost,
  type Budget,
  type BudgetLine,
  type BudgetRefusal,
  budgetOpen,
  costsOpen,
  inReview,
  writesLine,
} from './budget.ts';
import { kindName, monthWords } from './budget.view.tsx';
import { AmountField, BudgetRefused, LineFields } from './budgetLine.view.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import { outlookOf } from './outlook.ts';
import { ReceiptLink } from './receiptLink.view.tsx';
import type { ProvrumEnv } from './provrum.scope.ts';

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: BudgetRefusal;
  /** What was sent is a cost, not the line. */
  readonly cost?: boolean;
}

/** One line with its costs and what one may do with it, and again what was typed where it was not accepted. */
export async function showLine(c: Context<ProvrumEnv>, again: Again = {}): Promise<Response> {
  const { db, provrum, language, frame } = c.var;
  const text = messages[language];
  const budget = await findBudget(db, provrum.id);
  const line = budget.lines.find(({ id }) => id === numberIn(c, 'line'));
  if (!line) return await c.notFound();
  const payers = await payersIn(c, provrum);
  const { refusal, errors, cost } = again;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.line.title(kindName(line.cost, language))}
      section="proposals"
      crumbs={[
        ...provrumCrumbs(provrum, language),
        { href: localise(paths.budget(provrum.id), language), label: text.heading },
      ]}
      invalid={refusal !== undefined || errors !== undefined}
      noindex
    >
      {refusal && (
        <BudgetRefused refusal={refusal} language={language} payers={payers} values={cost ? undefined : again.values} />
      )}
      <LineFacts line={line} language={language} />
      <ChangeLine c={c} line={line} budget={budget} payers={payers} again={cost ? {} : again} />
      <Costs c={c} line={line} again={cost ? again : {}} />
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}

interface PartProps {
  readonly c: Context<ProvrumEnv>;
  readonly line: BudgetLine;
  readonly again: Again;
}

function LineFacts({ line, language }: { readonly line: BudgetLine; readonly language: 'sv' | 'en' }) {
  const { lines, ways, kinds, line: text } = messages[language];
  const { payerName, way, month, note, amount, by, changedAt } = line;
  return (
    <Part title={text.facts} id="posten">
      <Facts
        items={[
          { term: lines.payer, value: payerName === null ? kinds.base : `${payerName}, ${ways[way]}` },
          { term: lines.amount, value: formatMoney(amount, language) },
          { term: lines.actual, value: formatMoney(outlookOf([line]).actual, language) },
          { term: lines.month, value: monthWords(month, language) },
          ...(note === '' ? [] : [{ term: lines.note, value: note }]),
        ]}
      />
      <p class="quiet">{text.by(by.name, formatMoment(changedAt, language))}</p>
    </Part>
  );
}

interface ChangeProps extends PartProps {
  readonly budget: Budget;
  readonly payers: Awaited<ReturnType<typeof payersIn>>;
}

function ChangeLine({ c, line, budget, payers, again }: ChangeProps) {
  const { provrum, actor, language } = c.var;
  const { line: text, inReview: waits } = messages[language];
  const voice = voiceOf(actor);
  if (!voice || !budgetOpen(provrum) || !writesLine(provrum, voice, line)) return null;
  if (inReview(budget)) return <p class="quiet">{waits}</p>;
  return (
    <Part title={text.change} id="andra">
      <Form
        action={localise(paths.budgetLine(provrum.id, line.id), language)}
        language={language}
        values={again.values ?? lineValues(line)}
        errors={again.errors}
      >
        <Hidden name="version" value={line.version} />
        <LineFields provrum={provrum} payers={payers} voice={voice} language={language} />
        <Submit>{text.save}</Submit>
      </Form>
      <PostButton
        action={localise(paths.removeBudgetLine(provrum.id, line.id), language)}
        weight="stop"
        hidden={{ version: line.version }}
      >
        {text.remove}
      </PostButton>
    </Part>
  );
}

function Costs({ c, line, again }: PartProps) {
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

function CostTable({ c, line, writes }: Omit<PartProps, 'again'> & { readonly writes: boolean }) {
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
