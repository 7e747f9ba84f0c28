import type { Language } from '#kernel/text.ts';
import type { FormValues } from '#platform/form.ts';
import { Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form } from '#ui/form.tsx';
import { formatNumber } from '#ui/format.ts';
import { type FileColumn, fileColumns, type FilePart, filePart } from '#ui/listFile.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { messages } from './gatheringEvaluation.messages.ts';
import { openQuestions, questions, type QuestionSum, scale, wordsMax } from './gatheringEvaluation.ts';

interface SumProps {
  readonly sums: readonly QuestionSum[];
  readonly language: Language;
}

function columnsIn(language: Language): readonly Column<QuestionSum>[] {
  const text = messages[language];
  const statement = (key: string) => questions.find((question) => question.key === key)?.text[language] ?? key;
  return [
    { header: text.statement, names: true, cell: ({ key }) => statement(key) },
    {
      header: text.meanColumn,
      numeric: true,
      cell: ({ mean }) =>
        mean === null ? null : (
          <>
            <b>{formatNumber(mean, language)}</b>
            <MeanBar mean={mean} />
          </>
        ),
      text: ({ mean }) => mean,
    },
    ...scale.map((step, at) => ({
      header: text.steps[step] ?? String(step),
      numeric: true,
      cell: ({ counts }: QuestionSum) => counts[at] ?? 0,
    })),
  ];
}

/** The mean drawn on its scale; the figure beside it says the same. */
const MeanBar = ({ mean }: { readonly mean: number }) => (
  <svg class="figure-bar mean-bar" width="100%" height="8" aria-hidden="true">
    <rect class="figure-bar-ground" x="0" y="0" width="100%" height="8" rx="3" />
    <rect class="figure-bar-part" x="0" y="0" width={`${(mean / scale.length) * 100}%`} height="8" rx="3" />
  </svg>
);

/** How each statement was answered: the mean, and how many chose each step. */
export const SumTable = ({ sums, language }: SumProps) => (
  <Table
    caption={messages[language].caption}
    language={language}
    rows={sums}
    rowKey={({ key }) => key}
    columns={columnsIn(language)}
  />
);

/** What was answered in words, question by question. */
export type InWords = Readonly<Record<keyof typeof openQuestions, readonly string[]>>;

/** The sums, and what was said in words, as parts of a file. */
export function evaluationParts(sums: readonly QuestionSum[], words: InWords, language: Language): readonly FilePart[] {
  const { caption, inWords } = messages[language];
  const said: FileColumn<string> = { header: inWords, text: (answer) => answer };
  return [
    filePart(caption, fileColumns(columnsIn(language)), sums),
    ...(['good', 'better'] as const).map((which) => filePart(openQuestions[which][language], [said], words[which])),
  ];
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
