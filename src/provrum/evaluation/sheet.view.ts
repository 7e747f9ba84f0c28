import type { Language } from '#kernel/text.ts';
import type { Ore } from '#kernel/money.ts';
import { messages as organisationMessages } from '#organisations/organisations.messages.ts';
import type { Parameters } from '#rulebook/version.ts';
import type { RuleId } from '#rulebook/rule.ts';
import { formatMoney, formatNumber, formatShare } from '#ui/format.ts';
import { messages } from './evaluation.messages.ts';
import type { Evaluation } from './evaluation.ts';
import { daysOfMonths, type FigureKey } from './figure.ts';
import { questions } from './questionnaire.ts';
import { enoughForQuartiles, few, type Spread } from './spread.ts';

/** What a picture beside a row repeats: a part of a whole, or where the values lie on a line. */
export type Picture =
  | { readonly kind: 'part'; readonly part: number; readonly of: number }
  | {
      readonly kind: 'spread';
      readonly spread: Spread;
      readonly of: number;
      readonly frame?: readonly [number, number];
    };

export interface SheetRow {
  readonly label: string;
  /** What is counted, in plain words. */
  readonly about?: string;
  /** Said where it rests on too few provrum. */
  readonly few?: string;
  /** Which provrum it is made of; the count of them is the first cell. */
  readonly figure: FigureKey;
  readonly provrum: number;
  readonly cells: readonly string[];
  /** Which provrum a cell is made of, where they are not those of the row. */
  readonly behind?: readonly (FigureKey | null)[];
  readonly picture: Picture | null;
}

/** A table of the evaluation, with what it counts; page and paper are made from the same. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  /** A table under the heading of the one before it. */
  readonly under?: boolean;
  readonly about: string;
  /** Said where the figures rest on too few provrum to say anything of the format. */
  readonly few: string | null;
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

interface Setting {
  readonly language: Language;
  readonly parameters: Pick<Parameters, 'monthsMin' | 'monthsMax'>;
  readonly ruleTitle: (rule: RuleId) => string;
}

/** Every figure in words, table by table. */
export function sheetsOf(evaluation: Evaluation, setting: Setting): readonly Sheet[] {
  return [
    stepSheet(evaluation, setting),
    waitSheet(evaluation, setting),
    lengthSheet(evaluation, setting),
    kindSheet(evaluation, setting),
    regionSheet(evaluation, setting),
    moneySheet(evaluation, setting),
    useSheet(evaluation, setting),
    passedSheet(evaluation, setting),
    ...occasionSheets(evaluation, setting),
  ].filter(({ rows }) => rows.length > 0);
}

/** A number of days as people read it: halves are enough. */
const whole = (number: number, language: Language) => formatNumber(Math.round(number * 2) / 2, language);

const tooFew = (n: number, language: Language): string | null => (n > 0 && n < few ? messages[language].few(n) : null);

/** The same beside one row, where the rows rest on different numbers. */
const fewNote = (n: number, language: Language): { readonly few?: string } => {
  const said = tooFew(n, language);
  return said === null ? {} : { few: said };
};

function stepSheet({ steps, ends, provrum }: Evaluation, { language }: Setting): Sheet {
  const text = messages[language];
  return {
    id: 'langt',
    title: text.headings.steps,
    about: text.about.steps,
    few: tooFew(provrum, language),
    label: text.columns.what,
    columns: [text.columns.share],
    rows: [...steps, ...ends].map(({ of, figure, provrum: count }) => ({
      ...text.steps[of],
      figure,
      provrum: count,
      cells: [provrum === 0 ? '' : formatShare(count / provrum, language)],
      picture: { kind: 'part', part: count, of: provrum },
    })),
  };
}

function spreadCells(spread: Spread | null, language: Language): readonly string[] {
  if (!spread) return ['', '', ''];
  const text = messages[language];
  const span = (from: number, to: number) => `${whole(from, language)}–${whole(to, language)}`;
  return [
    text.days(whole(spread.median, language)),
    spread.n < enoughForQuartiles ? '' : span(spread.lower, spread.upper),
    span(spread.least, spread.most),
  ];
}

function waitSheet({ waits }: Evaluation, { language }: Setting): Sheet {
  const text = messages[language];
  const longest = Math.max(1, ...waits.map(({ spread }) => spread?.upper ?? 0));
  return {
    id: 'tid',
    title: text.headings.waits,
    about: text.about.waits,
    few: null,
    label: text.columns.what,
    columns: [text.columns.median, text.columns.half, text.columns.ends],
    rows: waits.map(({ of, figure, provrum, spread }) => ({
      label: text.waits[of],
      ...fewNote(provrum, language),
      figure,
      provrum,
      cells: spreadCells(spread, language),
      picture: spread && { kind: 'spread', spread, of: longest },
    })),
  };
}

function lengthSheet({ lengths }: Evaluation, { language, parameters }: Setting): Sheet {
  const text = messages[language];
  const frame = [daysOfMonths(parameters.monthsMin), daysOfMonths(parameters.monthsMax)] as const;
  const longest = Math.max(frame[1] * 1.1, ...lengths.map(({ spread }) => spread?.upper ?? 0));
  return {
    id: 'langd',
    title: text.headings.lengths,
    about: text.about.lengths(parameters),
    few: null,
    label: text.columns.what,
    columns: [text.columns.median, text.columns.half, text.columns.ends],
    rows: lengths.flatMap(({ of, figure, provrum, spread, fits }) => [
      {
        ...text.lengths[of],
        ...fewNote(provrum, language),
        figure,
        provrum,
        cells: spreadCells(spread, language),
        picture: spread && { kind: 'spread' as const, spread, of: longest, frame },
      },
      ...fits.map((fit) => ({
        label: `${text.lengths[of].label}: ${text.columns.fits[fit.of](parameters).toLocaleLowerCase('sv')}`,
        figure: fit.figure,
        provrum: fit.provrum,
        cells: ['', '', ''],
        picture: { kind: 'part' as const, part: fit.provrum, of: provrum },
      })),
    ]),
  };
}

function kindSheet({ kinds }: Evaluation, { language }: Setting): Sheet {
  const text = messages[language];
  const most = Math.max(0, ...kinds.map(({ times }) => times));
  return {
    id: 'slag',
    title: text.headings.kinds,
    about: text.about.kinds,
    few: null,
    label: text.columns.kind,
    columns: [text.columns.organisations, text.columns.times],
    rows: kinds.map(({ of, figure, provrum, organisations, all, times }) => ({
      label: organisationMessages[language].kinds[of],
      figure,
      provrum,
      cells: [text.of(organisations, all), formatNumber(times, language)],
      picture: { kind: 'part', part: times, of: most },
    })),
  };
}

function regionSheet({ regions }: Evaluation, { language }: Setting): Sheet {
  const text = messages[language];
  const most = Math.max(0, ...regions.map(({ provrum }) => provrum));
  return {
    id: 'regioner',
    title: text.headings.regions,
    under: true,
    about: text.about.regions,
    few: null,
    label: text.columns.region,
    columns: [text.columns.leads],
    rows: regions.map(({ of, name, figure, provrum, led }) => ({
      label: name,
      figure,
      provrum,
      cells: [formatNumber(led, language)],
      behind: [led === 0 ? null : `led.${of}`],
      picture: { kind: 'part', part: provrum, of: most },
    })),
  };
}

function moneySheet({ money }: Evaluation, { language }: Setting): Sheet {
  const text = messages[language];
  const most = Math.max(0, ...money.map(({ amount }) => amount));
  return {
    id: 'pengar',
    title: text.headings.money,
    about: text.about.money,
    few: null,
    label: text.columns.what,
    columns: [text.columns.amount, text.columns.median],
    rows: money.map(({ of, figure, provrum, amount, median }) => ({
      ...text.sums[of],
      figure,
      provrum,
      cells: [formatMoney(amount, language), median === null ? '' : formatMoney(median satisfies Ore, language)],
      picture: { kind: 'part', part: amount, of: most },
    })),
  };
}

function useSheet({ uses }: Evaluation, { language }: Setting): Sheet {
  const text = messages[language];
  const all = uses.reduce((sum, { answers }) => sum + answers, 0);
  return {
    id: 'nytta',
    title: text.headings.uses,
    about: text.about.uses,
    few: null,
    label: text.columns.answer,
    columns: [text.columns.answers, text.columns.share],
    rows: uses.map(({ of, figure, provrum, answers }) => ({
      label: text.uses[of],
      figure,
      provrum,
      cells: [formatNumber(answers, language), all === 0 ? '' : formatShare(answers / all, language)],
      picture: { kind: 'part', part: answers, of: all },
    })),
  };
}

function passedSheet({ passed }: Evaluation, { language, ruleTitle }: Setting): Sheet {
  const text = messages[language];
  const most = Math.max(0, ...passed.map(({ times }) => times));
  return {
    id: 'skal',
    title: text.headings.passed,
    about: text.about.passed,
    few: null,
    label: text.columns.rule,
    columns: [text.columns.times],
    rows: passed.map(({ of, figure, provrum, times }) => ({
      label: ruleTitle(of),
      figure,
      provrum,
      cells: [formatNumber(times, language)],
      picture: { kind: 'part', part: times, of: most },
    })),
  };
}

function occasionSheets({ occasions }: Evaluation, { language }: Setting): readonly Sheet[] {
  const text = messages[language];
  return occasions.map(({ of, provrum, answers, questions: asked }, at) => ({
    id: of === 'end' ? 'enkat' : 'enkat-halvar',
    title: at === 0 ? `${text.headings.occasions} ${text.occasions[of]}` : text.occasions[of],
    under: at > 0,
    about: text.about.occasions,
    few: tooFew(provrum, language),
    label: text.columns.question,
    columns: [text.columns.median, text.columns.marks, text.columns.cannotSay],
    rows:
      answers === 0
        ? []
        : asked.map(({ of: key, figure, provrum: count, spread, marks, cannotSay }) => ({
            label: questions[of].find((question) => question.key === key)?.text[language] ?? key,
            figure,
            provrum: count,
            cells: [spread ? whole(spread.median, language) : '', marks.join(' · '), formatNumber(cannotSay, language)],
            behind: [null, null, cannotSay === 0 ? null : `unsure.${of}.${key}`],
            picture: spread && { kind: 'spread' as const, spread, of: 5 },
          })),
  }));
}
