import type { Language } from '#kernel/text.ts';
import type { Voice } from '#organisations/authority.ts';
import { costKinds } from '#rulebook/facts.ts';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { formatMoney } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { noteMax, payerValue, lineValues } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { type BudgetLine, type BudgetRefusal, leads } from './budget.ts';
import { kindName, monthWords } from './budget.view.tsx';
import type { FormValues } from '#platform/form.ts';
import { one } from '#platform/form.ts';
import type { OrganisationRef, Provrum } from './provrum.ts';
import { quoted } from './quoted.store.ts';

interface FieldsProps {
  readonly provrum: Provrum;
  readonly payers: readonly OrganisationRef[];
  readonly voice: Voice;
  readonly language: Language;
}

/** The fields of a line. A participant that does not lead may name nobody but itself. */
export function LineFields({ provrum, payers, voice, language }: FieldsProps) {
  const { fields: text } = messages[language];
  return (
    <>
      <Field
        type="select"
        name="cost"
        label={text.cost}
        empty={text.choose}
        options={costKinds.map((cost) => ({ value: cost, label: kindName(cost, language) }))}
      />
      <Field
        type="select"
        name="payer"
        label={text.payer}
        empty={text.choose}
        options={payerOptions({ provrum, payers, voice, language })}
      />
      <AmountField language={language} />
      <Field name="month" label={text.month} hint={text.monthHint} width="short" optional />
      <Field name="note" label={text.note} maxlength={noteMax} optional />
    </>
  );
}

export function AmountField({ language }: { readonly language: Language }) {
  const { fields: text } = messages[language];
  return (
    <Field name="amount" label={text.amount} hint={text.amountHint} inputmode="decimal" width="short" suffix="kr" />
  );
}

function payerOptions({ provrum, payers, voice, language }: FieldsProps) {
  const { payerOption: text } = messages[language];
  const lead = leads(provrum, voice);
  const own = payers.filter(({ id }) => lead || id === voice.organisation);
  return [
    ...own.flatMap(({ id, name }) =>
      (['cash', 'inKind'] as const).map((way) => ({ value: payerValue({ way, payer: id }), label: text[way](name) })),
    ),
    ...(lead ? [{ value: 'baseFunding', label: text.baseFunding }] : []),
  ];
}

interface RefusedProps {
  readonly refusal: BudgetRefusal;
  readonly language: Language;
  /** What the reader wrote, to stand beside what somebody else did. */
  readonly values?: FormValues | undefined;
  readonly payers: readonly OrganisationRef[];
}

/** Why a line was not written, with the rule or with what somebody else wrote. */
export function BudgetRefused({ refusal, language, values, payers }: RefusedProps) {
  const text = messages[language].refused;
  if (refusal.kind === 'stale-line') {
    return (
      <>
        <Notice tone="bad" answer>
          {text['stale-line'](refusal.line.by.name)}
        </Notice>
        {values && <Both line={refusal.line} values={values} payers={payers} language={language} />}
      </>
    );
  }
  return (
    <Notice tone="bad" answer>
      <p>{text[refusal.kind]}</p>
      {refusal.kind === 'rules-unmet' && <FindingList findings={refusal.findings} language={language} quote={quoted} />}
    </Notice>
  );
}

interface BothProps extends Omit<RefusedProps, 'refusal' | 'values'> {
  readonly line: BudgetLine;
  readonly values: FormValues;
}

/** The line as it is beside what was typed: nothing is overwritten, and nothing typed is lost. */
function Both({ line, values, payers, language }: BothProps) {
  const { both: text, fields, payerOption } = messages[language];
  const labels = new Map([
    ...payers.flatMap(({ id, name }) =>
      (['cash', 'inKind'] as const).map((way) => [payerValue({ way, payer: id }), payerOption[way](name)] as const),
    ),
    ['baseFunding', payerOption.baseFunding] as const,
  ]);
  const kind = (typed: string) => {
    const cost = costKinds.find((one_) => one_ === typed);
    return cost ? kindName(cost, language) : typed;
  };
  const now = lineValues(line);
  const yours = (field: string) => one(values, field);
  const rows = [
    { field: fields.cost, now: kind(one(now, 'cost')), yours: kind(yours('cost')) },
    { field: fields.payer, now: labels.get(one(now, 'payer')) ?? '', yours: labels.get(yours('payer')) ?? '' },
    { field: fields.amount, now: formatMoney(line.amount, language), yours: yours('amount') },
    { field: fields.month, now: monthWords(line.month, language), yours: yours('month') },
    { field: fields.note, now: line.note, yours: yours('note') },
  ];
  return (
    <>
      <Table
        caption={text.caption}
        language={language}
        rowKey={({ field }) => field}
        rows={rows}
        columns={[
          { header: text.field, cell: ({ field }) => field, names: true },
          { header: text.now, cell: (row) => row.now },
          { header: text.yours, cell: (row) => row.yours },
        ]}
      />
      <p>{text.keep}</p>
    </>
  );
}
