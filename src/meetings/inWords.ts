import { dayOfLocal, hourOfLocal, type Span } from '#kernel/localTime.ts';
import type { Text } from '#kernel/text.ts';
import { weekdayOf, type Day } from '#kernel/day.ts';
import { both, dayInWords } from '#kernel/words.ts';

const weekdays = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** "onsdag 3 februari 2027". */
export const weekdayInWords = (day: Day): Text =>
  both((language) => `${weekdays[language][weekdayOf(day) - 1]} ${dayInWords(day)[language]}`);

/** How a day is kept whose hours nobody knows: all of it. */
const wholeDay = ({ starts, ends }: Span): boolean => hourOfLocal(starts) === '00:00' && hourOfLocal(ends) === '23:59';

/** "onsdag 3 februari 2027 kl. 09:00–11:00"; where it ends on another day, that day too. Of a whole day no hours are said. */
export function spanInWords({ starts, ends }: Span): Text {
  const [first, last] = [weekdayInWords(dayOfLocal(starts)), weekdayInWords(dayOfLocal(ends))];
  if (wholeDay({ starts, ends }) && dayOfLocal(starts) === dayOfLocal(ends)) return first;
  if (wholeDay({ starts, ends })) return both((language) => `${first[language]} – ${last[language]}`);
  const [from, to] = [hourOfLocal(starts), hourOfLocal(ends)];
  if (dayOfLocal(starts) === dayOfLocal(ends)) {
    return { sv: `${first.sv} kl. ${from}–${to}`, en: `${first.en}, ${from}–${to}` };
  }
  return {
    sv: `${first.sv} kl. ${from} – ${last.sv} kl. ${to}`,
    en: `${first.en}, ${from} – ${last.en}, ${to}`,
  };
}
