import type { Language } from '#kernel/text.ts';
import { writeCsv } from '#platform/csv.ts';
import { messages } from './attendance.messages.ts';
import { listed, type RollEntry, workplaceOf } from './attendance.ts';

/** Who came, as the page shows it: one row a person. */
export function attendanceCsv(roll: readonly RollEntry[], language: Language): string {
  const { attendance: text, modes, states } = messages[language];
  return writeCsv([
    [text.person, text.organisation, text.mode, text.state],
    ...listed(roll).map((entry) => [entry.person.name, workplaceOf(entry), modes[entry.mode], states[entry.state]]),
  ]);
}
