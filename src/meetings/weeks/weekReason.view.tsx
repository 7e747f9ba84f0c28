import type { Day } from '#kernel/day.ts';
import { numberOfWeek, type Week } from '#kernel/isoWeek.ts';
import type { Language } from '#kernel/text.ts';
import { counties } from '#organisations/county.messages.ts';
import { dayInYear, spanInYear, weekdayName } from '#ui/dayInYear.ts';
import { formatList } from '#ui/format.ts';
import { dayNames, squeezedName } from './holidays.messages.ts';
import type { WeekReason } from './weekReasons.ts';
import { messages } from './weeks.messages.ts';

/** So many counties and meetings are named; more are counted. */
const mostNamed = 3;

/** `v. 12, 20 och 37`. */
export function weeksInWords(weeks: readonly Week[], language: Language): string {
  const numbers = weeks.map(numberOfWeek);
  const [first] = numbers;
  if (first === undefined) return '–';
  return messages[language].weekShort(first).replace(String(first), formatList(numbers.map(String), language));
}

/** What speaks against a week, in a few words with its days, counties or meetings. */
export function weekReasonWords(reason: WeekReason, language: Language): string {
  const text = messages[language].reasons;
  switch (reason.kind) {
    case 'offSeason':
      return text.offSeason;
    case 'conference':
      return text.conference(spanInYear(reason.days[0]!, reason.days.at(-1)!, language));
    case 'holiday':
      return capital(
        reason.days.map(({ day, name }) => `${dayNames[name][language]} ${short(day, language)}`).join(', '),
      );
    case 'squeezed':
      return capital(reason.days.map((day) => `${squeezedName[language]} ${short(day, language)}`).join(', '));
    case 'schoolBreak':
      return text.schoolBreak[reason.name](countiesInWords(reason.counties, language));
    case 'meetings':
      return text.meetings(named(reason.titles, language));
  }
}

const short = (day: Day, language: Language) => `${weekdayName(day, language)} ${dayInYear(day, language)}`;
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv-SE') + text.slice(1);

const countiesInWords = (codes: readonly string[], language: Language): string =>
  codes.length > mostNamed
    ? messages[language].reasons.counties(codes.length)
    : formatList(
        codes.map((code) => counties[code]?.[language] ?? code),
        language,
      );

function named(titles: readonly string[], language: Language): string {
  const shown = titles.slice(0, mostNamed);
  const rest = titles.length - shown.length;
  return formatList(rest > 0 ? [...shown, messages[language].reasons.more(rest)] : shown, language);
}

/** All that speaks against a week, as a list; a dash where nothing does. */
export function WeekReasons({
  reasons,
  language,
}: {
  readonly reasons: readonly WeekReason[];
  readonly language: Language;
}) {
  if (reasons.length === 0) return <span class="quiet">{messages[language].nothing}</span>;
  return (
    <ul class="plain">
      {reasons.map((reason) => {
        const words = weekReasonWords(reason, language);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}
