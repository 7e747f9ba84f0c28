import type { Day } from '#kernel/day.ts';
import { less, type Ore, total } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { capital } from '#kernel/words.ts';
import { type Block, figures, heading, list, type Paper, paragraph, quiet, type Table } from '#platform/paper.ts';
import { costNames } from '#rulebook/nouns.ts';
import { formatDay, formatList, formatMoney, formatMonth, formatSpan } from '#ui/format.ts';
import { messages as budgetMessages } from './budget.messages.ts';
import { type Budget, type BudgetLine, sumOf, type Way, ways } from './budget.ts';
import { byKind, byPayer } from './outlook.ts';
import { messages as planMessages } from './plan.messages.ts';
import type { Plan } from './plan.ts';
import { type PlanContent, type SectionKey, sectionKeys, sectionLines } from './planText.ts';
import { messages } from './planPaper.messages.ts';

type Lines = Pick<Budget, 'lines'>;

/** What the plan as a document is written from. */
export interface PlanGiven {
  readonly title: string;
  readonly lead: string;
  readonly participants: readonly string[];
  readonly plan: Pick<Plan, 'status' | 'number' | 'content'>;
  readonly budget: Lines;
  readonly day: Day;
}

/** The plan as a document: every section of the template, and the budget line by line. */
export function planPaper(given: PlanGiven, language: Language): Paper {
  const { title, lead, participants, plan, budget, day } = given;
  const { about, facts } = messages[language];
  const { title: titled, statuses } = planMessages[language];
  return {
    title: titled(title),
    language,
    day,
    about: about(statuses[plan.status], formatDay(day, language)),
    blocks: [
      figures([
        { label: facts.lead, value: lead },
        { label: facts.participants, value: formatList(participants, language) },
        { label: facts.status, value: statuses[plan.status] },
        ...(plan.number > 0 ? [{ label: facts.version, value: String(plan.number) }] : []),
      ]),
      ...sectionKeys.flatMap((section) => [
        ...sectionBlocks(section, plan.content, language),
        ...(section === 'budget' ? budgetBlocks(budget, language) : []),
      ]),
    ],
  };
}

/** One section with its heading. */
export function sectionBlocks(section: SectionKey, content: PlanContent, language: Language): readonly Block[] {
  const text = planMessages[language];
  const body = sectionLines(section, content).length === 0 ? [quiet(text.nothing)] : said(section, content, language);
  return [heading(1, text.sections[section].title), ...body];
}

function said(section: SectionKey, content: PlanContent, language: Language): readonly Block[] {
  const text = planMessages[language];
  switch (section) {
    case 'timetable':
      return timetable(content, language);
    case 'meetings':
      return [paragraph(text.meetings(content.meetings.physical, content.meetings.digital))];
    case 'criteria':
      return [list(content.criteria)];
    case 'indicators':
      return [indicators(content, language)];
    default:
      return [paragraph(content[section])];
  }
}

function timetable({ timetable: { start, end, milestones } }: PlanContent, language: Language): readonly Block[] {
  const text = planMessages[language];
  const { day: head, milestone, milestones: caption, noDay } = messages[language];
  const [from, to] = [start && text.from(formatDay(start, language)), end && text.until(formatDay(end, language))];
  const span =
    start !== null && end !== null && start <= end
      ? formatSpan(start, end, language)
      : [from, to].filter((part) => part !== null).join('. ');
  return [
    ...(span === '' ? [] : [paragraph(span)]),
    ...(milestones.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption,
            columns: [{ label: head }, { label: milestone, width: 3 }],
            rows: milestones.map(({ day, what }) => [day === null ? noDay : formatDay(day, language), what]),
          },
        ]),
  ];
}

function indicators({ indicators: rows }: PlanContent, language: Language): Table {
  const { fields, sections } = planMessages[language];
  return {
    kind: 'table',
    caption: sections.indicators.title,
    columns: [fields.name, fields.measured, fields.baseline, fields.target].map((label) => ({ label })),
    rows: rows.map(({ name, measured, baseline, target }) => [name, measured, baseline, target]),
  };
}

/** The budget by kind of cost, by payer, and line by line. Nothing where nothing is budgeted. */
export function budgetBlocks(budget: Lines, language: Language): readonly Block[] {
  if (budget.lines.length === 0) return [];
  return [kindTable(budget, language), payerTable(budget, language), lineTable(budget, language)];
}

function kindTable(budget: Lines, language: Language): Table {
  const { kinds } = budgetMessages[language];
  const text = messages[language];
  const money = (amount: Ore) => formatMoney(amount, language);
  return {
    kind: 'table',
    caption: text.byKind,
    columns: [
      { label: kinds.kind, width: 2 },
      ...[...ways.map((way) => text.ways[way]), kinds.sum].map((label) => ({ label, figures: true })),
    ],
    rows: byKind(budget).map(({ cost, by, planned }) => [
      capital(costNames[cost])[language],
      ...ways.map((way) => money(by[way])),
      money(planned),
    ]),
    sum: [kinds.all, ...ways.map((way) => money(sumOf(budget.lines, way))), money(sumOf(budget.lines))],
  };
}

function payerTable(budget: Lines, language: Language): Table {
  const { kinds, lines } = budgetMessages[language];
  const money = (amount: Ore) => formatMoney(amount, language);
  const { lines: all } = budget;
  return {
    kind: 'table',
    caption: messages[language].byPayer,
    columns: [
      { label: lines.payer, width: 2 },
      { label: kinds.sum, figures: true },
      { label: kinds.cash, figures: true },
    ],
    rows: byPayer(budget).map((row) => [row.payer ?? kinds.base, money(row.all), money(less(row.all, row.inKind))]),
    sum: [kinds.all, money(sumOf(all)), money(less(sumOf(all), sumOf(all, 'inKind')))],
  };
}

function lineTable({ lines }: Lines, language: Language): Table {
  const { lines: text, kinds, ways: paid } = budgetMessages[language];
  const money = (amount: Ore) => formatMoney(amount, language);
  const payer = ({ payerName, way }: { readonly payerName: string | null; readonly way: Way }) =>
    payerName === null ? kinds.base : `${payerName}, ${paid[way]}`;
  const actual = total(lines.flatMap(({ costs }) => costs.map(({ amount }) => amount)));
  return {
    kind: 'table',
    caption: text.caption,
    columns: [
      { label: text.kind, width: 1.4 },
      { label: text.payer, width: 1.6 },
      { label: text.month },
      { label: text.note, width: 1.6 },
      { label: text.amount, figures: true },
      { label: text.actual, figures: true },
    ],
    rows: lines.map((line) => [
      capital(costNames[line.cost])[language],
      payer(line),
      month(line, language),
      line.note,
      money(line.amount),
      line.costs.length === 0 ? '' : money(total(line.costs.map(({ amount }) => amount))),
    ]),
    sum: [kinds.all, '', '', '', money(sumOf(lines)), actual === 0 ? '' : money(actual)],
  };
}

const month = ({ month: of }: Pick<BudgetLine, 'month'>, language: Language): string =>
  of === null ? budgetMessages[language].lines.whole : formatMonth(`${of}-01` as Day, language);
