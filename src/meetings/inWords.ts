import { dayOfLocal, hourOfLocal, type Span } from '#kernel/localTime.ts';
import type { Text } from '#kernel/text.ts';
import { dayInWords } from '#kernel/words.ts';

/** "3 februari 2027 kl. 09:00–11:00"; where it ends on another day, that day too. */
export function spanInWords({ starts, ends }: Span): Text {
  const [first, last] = [dayInWords(dayOfLocal(starts)), dayInWords(dayOfLocal(ends))];
  const [from, to] = [hourOfLocal(starts), hourOfLocal(ends)];
  if (dayOfLocal(starts) === dayOfLocal(ends)) {
    return { sv: `${first.sv} kl. ${from}–${to}`, en: `${first.en}, ${from}–${to}` };
  }
  return {
    sv: `${first.sv} kl. ${from} – ${last.sv} kl. ${to}`,
    en: `${first.en}, ${from} – ${last.en}, ${to}`,
  };
}
