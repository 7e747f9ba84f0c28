import { addDays } from '#kernel/day.ts';
import { mondayOf, numberOfWeek, type Week } from '#kernel/isoWeek.ts';
import type { Language } from '#kernel/text.ts';
import { spanInYear } from '#ui/dayInYear.ts';
import { formatMoment } from '#ui/format.ts';
import { type FilePart, filePart } from '#ui/listFile.tsx';
import type { WeeksDecision } from './decideWeeks.ts';
import { weekReasonWords, weeksInWords } from './weekReason.view.tsx';
import type { AssessedWeek } from './weekReasons.ts';
import { messages } from './weeks.messages.ts';

interface WeeksShown {
  readonly shown: readonly AssessedWeek[];
  readonly proposed: readonly Week[];
  /** The latest first: it holds. */
  readonly decisions: readonly WeeksDecision[];
}

/** The weeks to choose among, and who decided what, as a file has them. */
export function weeksParts({ shown, proposed, decisions }: WeeksShown, language: Language): readonly FilePart[] {
  const text = messages[language];
  const { columns } = text;
  const stateOf = ({ week }: AssessedWeek) =>
    [decisions[0]?.weeks.includes(week) && columns.isDecided, proposed.includes(week) && text.proposed]
      .filter(Boolean)
      .join(', ');
  const weeks = [
    { header: text.week, text: ({ week }: AssessedWeek) => text.weekNumber(numberOfWeek(week)) },
    {
      header: text.days,
      text: ({ week }: AssessedWeek) => spanInYear(mondayOf(week), addDays(mondayOf(week), 4), language),
    },
    {
      header: text.against,
      text: ({ reasons }: AssessedWeek) => reasons.map((reason) => weekReasonWords(reason, language)).join('; '),
    },
    { header: columns.state, text: stateOf },
  ];
  const history = [
    { header: columns.decided, text: (decision: WeeksDecision) => weeksInWords(decision.weeks, language) },
    { header: columns.state, text: ({ constructed }: WeeksDecision) => (constructed ? text.constructed : null) },
    { header: text.note, text: ({ note }: WeeksDecision) => note },
    { header: columns.by, text: ({ by }: WeeksDecision) => by?.name ?? text.nobody },
    { header: columns.at, text: ({ at }: WeeksDecision) => formatMoment(at, language) },
  ];
  return [filePart(text.choose, weeks, shown), filePart(text.history, history, decisions)];
}
