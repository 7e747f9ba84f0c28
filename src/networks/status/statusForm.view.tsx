import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, one } from '#platform/form.ts';
import { Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import type { Again } from '../answer.view.tsx';
import { columnPlaces, columnTitleMax, introMax, readTableKey, titleMax } from './status.form.ts';
import { messages } from './status.messages.ts';
import type { StatusTableRow } from './status.store.ts';
import { columnKinds, statusAudiences } from './definition.ts';

interface DefinitionFormProps {
  /** Without language. */
  readonly action: string;
  readonly again: Again;
  readonly language: Language;
}

/** What a table asks, of whom and until when. */
export function DefinitionForm({ action, again: { values = {}, errors, notice }, language }: DefinitionFormProps) {
  const text = messages[language].form;
  return (
    <>
      {notice && (
        <Notice tone="warn" answer>
          {notice}
        </Notice>
      )}
      <Form
        action={localise(action, language)}
        language={language}
        values={{ audience: 'network', kind1: 'choice', ...values }}
        errors={errors}
      >
        <Hidden name="form" value={readTableKey(values) ?? randomToken(16)} />
        <Hidden name="revision" value={one(values, 'revision')} />
        <Field name="title" label={text.title} hint={text.titleHint} maxlength={titleMax} />
        <Field
          name="intro"
          type="textarea"
          label={text.intro}
          hint={text.introHint}
          rows={3}
          maxlength={introMax}
          optional
        />
        <Radios
          name="audience"
          legend={text.audience}
          choices={statusAudiences.map((value) => ({ value, label: text.audiences[value] }))}
        />
        <Field name="due" type="date" label={text.due} hint={text.dueHint} width="short" optional />
        <p>{text.columnsHint}</p>
        {columnPlaces.slice(0, atFirst).map((place) => (
          <ColumnFields key={place} place={place} name={one(values, `key${place}`)} language={language} />
        ))}
        <details class="adding" open={further.some((place) => usesColumn(place, values, errors))}>
          <summary>{text.moreColumns}</summary>
          {further.map((place) => (
            <ColumnFields key={place} place={place} name={one(values, `key${place}`)} language={language} />
          ))}
        </details>
        <Submit>{text.save}</Submit>
      </Form>
    </>
  );
}

/** So many columns are asked for at once; most tables have no more. */
const atFirst = 3;
const further = columnPlaces.slice(atFirst);

/** Something is written or wrong there: it cannot be folded away. */
const usesColumn = (place: number, values: FormValues, errors: FieldErrors = {}): boolean =>
  ['title', 'choices'].some((name) => one(values, `${name}${place}`) !== '') ||
  ['title', 'kind', 'choices'].some((name) => errors[`${name}${place}`] !== undefined);

interface ColumnFieldsProps {
  readonly place: number;
  /** The column's own name, where it has one already. */
  readonly name: string;
  readonly language: Language;
}

function ColumnFields({ place, name, language }: ColumnFieldsProps) {
  const { form: text, kinds } = messages[language];
  return (
    <fieldset class="time-box">
      <legend>{text.column(place)}</legend>
      <Hidden name={`key${place}`} value={name} />
      <Field name={`title${place}`} label={text.columnTitle} maxlength={columnTitleMax} optional={place > 1} />
      <Field
        name={`kind${place}`}
        type="select"
        label={text.kind}
        empty={false}
        options={columnKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <Field
        name={`choices${place}`}
        type="textarea"
        label={text.choices}
        hint={place === 1 ? `${text.choicesHint} ${text.mapHint}` : text.choicesHint}
        rows={4}
        optional
      />
    </fieldset>
  );
}

interface TableListProps {
  readonly tables: readonly StatusTableRow[];
  readonly today: Day;
  readonly language: Language;
  /** Under a part's heading the titles are one level down. */
  readonly level?: 2 | 3;
}

/** Every table with how many have filled it in, and whether it waits for the reader. */
export function TableList({ tables, today, language, level = 2 }: TableListProps) {
  const text = messages[language];
  return (
    <Rows>
      {tables.map((table) => (
        <Row
          key={table.id}
          href={localise(paths.statusTable(table.network, table.id), language)}
          title={table.title}
          chip={table.closed ? <Chip mark="dashed">{text.closed}</Chip> : undefined}
          note={table.waits ? text.waiting : undefined}
          level={level}
          meta={
            <>
              <Meta icon="people">{text.told(table.told, table.asked)}</Meta>
              {table.due && !table.closed && (
                <Meta icon="calendar" kind="due">
                  {(table.due < today ? text.wasDue : text.due)(formatDay(table.due, language))}
                </Meta>
              )}
            </>
          }
        />
      ))}
    </Rows>
  );
}
