import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Week } from '#kernel/isoWeek.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Secretariat } from '#organisations/authority.ts';
import type { AssessedWeek, WeekReason } from './weekReasons.ts';

/** The network weeks of a year as the secretariat decided them. */
export interface WeeksDecision {
  readonly id: number;
  readonly year: number;
  readonly weeks: readonly Week[];
  readonly note: string;
  /** Nobody where they came with the demonstration, or with an import. */
  readonly by: { readonly id: PersonId; readonly name: string } | null;
  readonly constructed: boolean;
  readonly at: Date;
}

export interface WeeksDecided {
  readonly kind: 'network-weeks-decided';
  readonly year: number;
  readonly weeks: readonly Week[];
  readonly added: readonly Week[];
  readonly dropped: readonly Week[];
  readonly note: string;
  /** What was known against each of them. */
  readonly known: Readonly<Record<string, readonly WeekReason[]>>;
}

/** Somebody else has decided since the page was read; or nothing would become different. */
export type WeeksRefusal =
  | { readonly kind: 'weeks-stale'; readonly current: WeeksDecision }
  | { readonly kind: 'weeks-unchanged' };

export interface WeeksChosen {
  readonly year: number;
  readonly weeks: readonly Week[];
  readonly note: string;
  /** The decision that was read; 0 where there was none. */
  readonly read: number;
}

/** Decides a year's network weeks, with what speaks against each of them on record. */
export function decideWeeks(
  current: WeeksDecision | null,
  assessed: readonly AssessedWeek[],
  _by: Secretariat,
  { year, weeks, note, read }: WeeksChosen,
): Decision<WeeksDecided, WeeksRefusal> {
  const chosen = [...new Set(weeks)].sort();
  const before = current?.weeks ?? [];
  if (current && chosen.join() === before.join() && note === current.note) return refused({ kind: 'weeks-unchanged' });
  if (current && current.id !== read) return refused({ kind: 'weeks-stale', current });
  const known = assessed.filter((one) => chosen.includes(one.week)).map((one) => [one.week, one.reasons] as const);
  return decided({
    kind: 'network-weeks-decided',
    year,
    weeks: chosen,
    added: chosen.filter((each) => !before.includes(each)),
    dropped: before.filter((each) => !chosen.includes(each)),
    note,
    known: Object.fromEntries(known),
  });
}
