import type { Language } from '#kernel/text.ts';
import { type Block, figures, heading, note, type Paper, paragraph, quiet, type Table } from '#platform/paper.ts';
import { formatDay, formatNumber } from '#ui/format.ts';
import { messages } from './evaluation.messages.ts';
import type { Evaluated } from './evaluation.scope.ts';
import { formatFindings } from './formatEvaluation.ts';
import { type Sheet, sheetsOf } from './sheet.view.ts';

export interface PaperSetting {
  readonly language: Language;
  readonly ruleTitle: (rule: string) => string;
}

/** The evaluation as a document for the board: the same tables as the page, with the state on the day asked for. */
export function evaluationPaper(evaluated: Evaluated, { language, ruleTitle }: PaperSetting): Paper {
  const { evaluation, on, year, version, formatEvaluations } = evaluated;
  const text = messages[language];
  const day = formatDay(on, language);
  const count = (step: string) => formatNumber(evaluation.steps.find(({ of }) => of === step)?.provrum ?? 0, language);
  const rules = formatFindings(on, formatEvaluations, version.parameters);
  return {
    title: text.title,
    language,
    day: on,
    about: text.paper.about(day, year === null ? text.ofAll : text.ofYear(year)),
    blocks: [
      paragraph(text.paper.how),
      figures([
        { label: text.steps.proposals.label, value: count('proposals') },
        { label: text.steps.goAhead.label, value: count('goAhead') },
        { label: text.steps.result.label, value: count('result') },
        { label: text.steps.used.label, value: count('used') },
      ]),
      heading(1, text.headings.format),
      ...rules.map(({ because }) => paragraph(because[language])),
      ...formatEvaluations.map((one) => paragraph(text.format.row(formatDay(one.on, language), one.document))),
      ...sheetsOf(evaluation, { language, parameters: version.parameters, ruleTitle }).flatMap((sheet) =>
        sheetBlocks(sheet, language),
      ),
      ...reasonBlocks(evaluated, { language, ruleTitle }),
    ],
  };
}

const sheetBlocks = (sheet: Sheet, language: Language): readonly Block[] => [
  heading(sheet.under ? 2 : 1, sheet.title),
  quiet(sheet.about),
  ...(sheet.few ? [note(sheet.few)] : []),
  ...sheet.rows.flatMap(({ label, few }) => (few ? [quiet(`${label}: ${few}`)] : [])),
  tableOf(sheet, language),
];

const tableOf = (sheet: Sheet, language: Language): Table => ({
  kind: 'table',
  caption: sheet.title,
  columns: [
    { label: sheet.label, width: 3 },
    { label: messages[language].columns.provrum, figures: true },
    ...sheet.columns.map((label) => ({ label, figures: true, width: 1.4 })),
  ],
  rows: sheet.rows.map(({ label, provrum, cells }) => [
    label,
    formatNumber(provrum, language),
    ...cells.map((cell) => cell || '–'),
  ]),
});

/** How many reasons a document gives: all of them while they can be read. */
const mostReasons = 40;

function reasonBlocks({ evaluation }: Evaluated, { language, ruleTitle }: PaperSetting): readonly Block[] {
  const told = evaluation.passed.flatMap(({ of, reasons }) =>
    reasons.map(({ reason }) => `${ruleTitle(of)}: ${reason}`),
  );
  if (told.length === 0) return [];
  return [heading(1, messages[language].headings.reasons), { kind: 'list', items: told.slice(0, mostReasons) }];
}
