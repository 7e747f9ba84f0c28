import { total } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { formatDay, formatMoney, formatSpan } from '#ui/format.ts';
import { sumOf } from '../budget.ts';
import { type Indicator, milestoneLine } from '../planText.ts';
import { messages } from './material.messages.ts';
import type { Sources } from './material.store.ts';
import { type ReportContent, type ReportPart, type ReportSection, sectionBehind } from './reportText.ts';

/** Something that is written already, and can be put into a part of the report. */
export interface Material {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

type Maker = (sources: Sources, language: Language) => readonly Material[];

const fromPlan =
  (...keys: readonly ('purpose' | 'mainQuestion' | 'expectedResult' | 'limits')[]): Maker =>
  ({ plan }, language) =>
    keys.map((key) => ({ key: `plan-${key}`, title: messages[language][key], text: plan[key] }));

const timetable: Maker = ({ plan: { timetable: planned } }, language) => {
  const { start, end, milestones } = planned;
  const span = start && end && start <= end ? [formatSpan(start, end, language)] : [];
  const steps = milestones.map(({ day, what }) =>
    day === null ? milestoneLine({ day, what }) : `${formatDay(day, language)}: ${what}`,
  );
  return [{ key: 'plan-timetable', title: messages[language].timetable, text: [...span, ...steps].join('\n') }];
};

const criteria: Maker = ({ plan }, language) => {
  const text = messages[language];
  const lines = plan.criteria.map((criterion) => `– ${criterion}`);
  return [
    {
      key: 'plan-criteria',
      title: text.criteria,
      text: lines.length === 0 ? '' : [text.criteriaLead, ...lines].join('\n'),
    },
  ];
};

const indicators: Maker = ({ plan }, language) => [
  {
    key: 'plan-indicators',
    title: messages[language].indicators,
    text: plan.indicators.map((one) => indicatorLine(one, language)).join('\n'),
  },
];

function indicatorLine({ name, measured, baseline, target }: Indicator, language: Language): string {
  const text = messages[language];
  return `– ${text.indicator(name, measured)}: ${text.fromTo(baseline, target)}`;
}

const money: Maker = ({ budget: { lines, funding } }, language) => {
  const text = messages[language];
  const planned = formatMoney(sumOf(lines), language);
  const actual = formatMoney(total(lines.flatMap(({ costs }) => costs.map(({ amount }) => amount))), language);
  const base = funding?.state === 'granted' ? ` ${text.base(formatMoney(funding.amount, language))}` : '';
  return [
    { key: 'money', title: text.money, text: lines.length === 0 ? '' : `${text.moneyText(planned, actual)}${base}` },
  ];
};

/** What each section can draw on, in the order in which it was written. */
const makers: Readonly<Record<ReportSection | 'summary', readonly Maker[]>> = {
  tried: [fromPlan('purpose', 'mainQuestion', 'limits'), timetable],
  happened: [indicators, money],
  learned: [fromPlan('mainQuestion'), criteria, indicators],
  useful: [fromPlan('expectedResult')],
  notWorked: [criteria],
  summary: [fromPlan('purpose', 'expectedResult')],
};

/** What can be brought into a part; a public section can be begun anew from the report. */
export function materialFor(
  part: ReportPart,
  sources: Sources,
  content: ReportContent,
  language: Language,
): readonly Material[] {
  const section = sectionBehind(part);
  if (part === 'title') return [];
  const found =
    section === null
      ? makers[part as ReportSection | 'summary'].flatMap((make) => make(sources, language))
      : [{ key: 'full', title: messages[language].full, text: content[section] }];
  return found.filter(({ text }) => text.trim() !== '' && !content[part].includes(text));
}
