import type { Language } from '#kernel/text.ts';
import type { FormValues } from '#platform/form.ts';
import { Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form } from '#ui/form.tsx';
import { formatNumber } from '#ui/format.ts';
import { Table } from '#ui/table.tsx';
import { messages } from './gatheringEvaluation.messages.ts';
import { openQuestions, questions, type QuestionSum, scale, wordsMax } from './gatheringEvaluation.ts';

interface SumProps {
  readonly sums: readonly QuestionSum[];
  readonly language: Language;
}

/** How each statement was answered: the mean, and how many chose each step. */
export function SumTable({ sums, language }: SumProps) {
  const text = messages[language];
  const statement = (key: string) => questions.find((question) => question.key === key)?.text[language] ?? key;
  return (
    <Table
      caption={text.caption}
      language={language}
      rows={sums}
      rowKey={({ key }) => key}
      columns={[
        { header: text.statement, names: true, cell: ({ key }) => statement(key) },
        {
          header: text.meanColumn,
          numeric: true,
          cell: ({ mean }) => (mean === null ? null : <b>{formatNumber(mean, language)}</b>),
        },
        ...scale.map((step, at) => ({
          header: text.steps[step] ?? String(step),
          numeric: true,
          cell: ({ counts }: QuestionSum) => counts[at] ?? 0,
        })),
      ]}
    />
  );
}

interface AnswerProps {
  readonly action: string;
  readonly answered: boolean;
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FieldErrors | undefined;
}

/** The statements to mark, and two questions to answer in words. */
export function AnswerForm({ action, answered, language, values, errors }: AnswerProps) {
  const { own: text } = messages[language];
  return (
    <>
      <p>{text.why}</p>
      {answered && <p class="quiet">{text.again}</p>}
      <Form action={action} language={language} values={values} errors={errors}>
        <p>{text.scale}</p>
        {questions.map(({ key, text: statement }) => (
          <Radios
            key={key}
            name={key}
            legend={statement[language]}
            inline
            choices={[...scale.map(String), 'none'].map((value) => ({
              value,
              label: text.marks[value as keyof typeof text.marks],
            }))}
          />
        ))}
        {(['good', 'better'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            type="textarea"
            rows={4}
            label={openQuestions[name][language]}
            maxlength={wordsMax}
            optional
          />
        ))}
        <Submit>{answered ? text.change : text.send}</Submit>
      </Form>
    </>
  );
}
