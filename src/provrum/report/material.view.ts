import { dayOfLocal } from '#kernel/localTime.ts';
import { total } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { formatDay, formatMoney, formatSpan } from '#ui/format.ts';
import { sumOf } from '../budget.ts';
import { milestoneLine } from '../planText.ts';
import type { LogKind } from '../work/events.ts';
import type { MeasuredIndicator } from '../work/indicator.ts';
import type { LogEntry } from '../work/log.ts';
import { messages as workMessages } from '../work/work.messages.ts';
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
  const words = lines.length === 0 ? '' : [text.criteriaLead, ...lines].join('\n');
  return [{ key: 'plan-criteria', title: text.criteria, text: words }];
};

const indicators: Maker = ({ indicators: all }, language) => [
  {
    key: 'indicators',
    title: messages[language].indicators,
    text: all.map((one) => indicatorLine(one, language)).join('\n'),
  },
];

function indicatorLine({ name, measured, baseline, target, measurements }: MeasuredIndicator, language: Language) {
  const text = messages[language];
  const values = measurements.map(({ on, value }) => `${value} (${formatDay(on, language)})`).join(', ');
  const found = values === '' ? '' : `, ${text.measuredAs(values)}`;
  return `– ${text.indicator(name, measured)}: ${text.fromTo(baseline, target)}${found}`;
}

const money: Maker = ({ budget: { lines, funding } }, language) => {
  const text = messages[language];
  const planned = formatMoney(sumOf(lines), language);
  const actual = formatMoney(total(lines.flatMap(({ costs }) => costs.map(({ amount }) => amount))), language);
  const base = funding?.state === 'granted' ? ` ${text.base(formatMoney(funding.amount, language))}` : '';
  const words = lines.length === 0 ? '' : `${text.moneyText(planned, actual)}${base}`;
  return [{ key: 'money', title: text.money, text: words }];
};

/** More than this at once is too much to bring in: then each is brought in by itself. */
const mostAtOnce = 4000;

/** What stands in the log of one kind: each entry by itself, and all of them where there are several. */
const log =
  (kind: LogKind): Maker =>
  ({ log: entries }, language) => {
    const text = messages[language];
    const name = workMessages[language].log.kinds[kind];
    const own = entries.filter(({ what }) => what === kind);
    const all = own.map((entry) => logLine(entry, language)).join('\n\n');
    const each = own.map((entry) => ({
      key: `log-${entry.id}`,
      title: text.log(name, formatDay(entry.on, language)),
      text: logLine(entry, language),
    }));
    if (own.length < 2 || all.length > mostAtOnce) return each;
    return [{ key: `log-${kind}`, title: text.wholeLog(name, own.length), text: all }, ...each];
  };

const logLine = ({ on, text }: LogEntry, language: Language): string => `${formatDay(on, language)}: ${text}`;

const decisions: Maker = ({ decisions: all }, language) =>
  all.map(({ id, number, text, title, when }) => ({
    key: `decision-${id}`,
    title: messages[language].decision(number, title, when ? formatDay(dayOfLocal(when.starts), language) : null),
    text,
  }));

/** What each section can draw on, in the order in which it was written. */
const makers: Readonly<Record<ReportSection | 'summary', readonly Maker[]>> = {
  tried: [fromPlan('purpose', 'mainQuestion', 'limits'), timetable, log('step')],
  happened: [indicators, money, log('observation'), log('decision'), decisions],
  learned: [fromPlan('mainQuestion'), criteria, indicators, log('observation')],
  useful: [fromPlan('expectedResult')],
  notWorked: [criteria, log('problem')],
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
