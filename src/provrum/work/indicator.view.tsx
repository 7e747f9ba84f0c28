import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Facts } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import type { Provrum } from '../provrum.ts';
import { figureIn, type MeasuredIndicator, type Measurement } from './indicator.ts';
import { workLimits } from './work.form.ts';
import { messages } from './work.messages.ts';

interface IndicatorProps {
  readonly provrum: Provrum;
  readonly indicator: MeasuredIndicator;
  /** True for those who may take a measurement back. */
  readonly writes: boolean;
  readonly language: Language;
}

/** One indicator: how it is measured, where it began, where it should end, and how it has gone: a chart that is a table. */
export function IndicatorPart({ provrum, indicator, writes, language }: IndicatorProps) {
  const text = messages[language].indicators;
  const { name, measured, baseline, target, measurements } = indicator;
  const said = [
    { term: text.measured, value: measured },
    { term: text.baseline, value: baseline },
    { term: text.target, value: target },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <h3>{name}</h3>
      {said.length > 0 && <Facts items={said} />}
      {measurements.length === 0 ? (
        <p class="quiet">{text.unmeasured}</p>
      ) : (
        <Table
          caption={text.table(name)}
          captionHidden
          language={language}
          columns={columns(provrum, indicator, writes, language)}
          rows={measurements}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}

function columns(
  provrum: Provrum,
  { name, baseline, target, measurements }: MeasuredIndicator,
  writes: boolean,
  language: Language,
): readonly Column<Measurement>[] {
  const text = messages[language].indicators;
  const figures = [...measurements.map(({ value }) => value), baseline, target].map(figureIn);
  const largest = Math.max(0, ...figures.map((figure) => figure ?? 0));
  const drawn = largest > 0 && figures.every((figure) => figure === null || figure >= 0);
  return [
    { header: text.day, names: true, cell: ({ on }) => formatDay(on, language) },
    { header: text.value, numeric: true, cell: ({ value }) => value },
    ...(drawn
      ? [
          {
            header: text.chart,
            cell: ({ value }: Measurement) => (
              <MeasureBar value={figureIn(value)} target={figureIn(target)} of={largest} />
            ),
          },
        ]
      : []),
    ...(measurements.some(({ note }) => note !== '')
      ? [{ header: text.note, cell: ({ note }: Measurement) => note }]
      : []),
    { header: text.by, cell: ({ by }) => by.name },
    ...(writes
      ? [
          {
            header: text.act,
            cell: ({ id, on }: Measurement) => (
              <PostButton
                action={localise(paths.removeMeasurement(provrum.id, id), language)}
                weight="quiet"
                label={text.removeOf(name, formatDay(on, language))}
              >
                {text.remove}
              </PostButton>
            ),
          },
        ]
      : []),
  ];
}

interface BarProps {
  readonly value: number | null;
  readonly target: number | null;
  /** The largest figure of all that are drawn. */
  readonly of: number;
}

const percent = (part: number, of: number): string => `${((part * 100) / of).toFixed(2)}%`;

/** A measurement drawn beside the target: it repeats the figures and is not read aloud. Widths are attributes. */
const MeasureBar = ({ value, target, of }: BarProps) =>
  value === null ? null : (
    <svg class="measure-bar" width="100%" height="16" aria-hidden="true">
      <rect class="measure-bar-value" x="0" y="3" width={percent(value, of)} height="10" rx="2" />
      {target !== null && (
        <line class="measure-bar-target" x1={percent(target, of)} x2={percent(target, of)} y1="0" y2="16" />
      )}
    </svg>
  );

interface FieldsProps {
  readonly indicators: readonly MeasuredIndicator[];
  readonly form: string;
  readonly language: Language;
}

/** The fields of a measurement, and the button that sends them. */
export function MeasureFields({ indicators, form, language }: FieldsProps) {
  const text = messages[language].indicators;
  return (
    <>
      <Hidden name="form" value={form} />
      <Field
        name="indicator"
        type="select"
        label={text.which}
        empty={text.choose}
        options={indicators.map(({ name }) => ({ value: name, label: name }))}
      />
      <Field name="value" label={text.typeValue} hint={text.valueHint} maxlength={workLimits.value} width="medium" />
      <Field name="on" type="date" label={text.on} width="medium" />
      <Field name="note" label={text.typeNote} maxlength={workLimits.note} optional />
      <Submit>{text.send}</Submit>
    </>
  );
}
