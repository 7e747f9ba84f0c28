import type { Day } from '#kernel/day.ts';
import type { Mode } from '../meetingText.ts';

/** A meeting that a source names without saying which day. */
export interface UndatedMeeting {
  readonly id: number;
  readonly title: string;
  /** `2015-10`, or `--11-22` where the year is missing. */
  readonly known: string;
  readonly place: string;
  readonly mode: Mode;
  readonly network: string | null;
  readonly sources: readonly string[];
}

export type WrongDay = 'otherMonth' | 'otherDay' | 'ahead';

/** Why a day cannot be that of the meeting, as far as its source says; null where it can. */
export function contradicts(known: string, day: Day, today: Day): WrongDay | null {
  if (day > today) return 'ahead';
  if (known.startsWith('--')) return day.slice(5) === known.slice(2) ? null : 'otherDay';
  return day.startsWith(known) ? null : 'otherMonth';
}
