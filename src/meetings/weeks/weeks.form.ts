import type { Week } from '#kernel/isoWeek.ts';
import { parseWeek, yearOfWeek } from '#kernel/isoWeek.ts';
import { type FormResult, type FormValues, many, one } from '#platform/form.ts';
import { mostWeeks } from './proposeWeeks.ts';

export const noteMax = 2000;
export const [firstYear, lastYear] = [2000, 2200];

/** A year that network weeks can be decided for; null for anything else. */
export function readYear(typed: string | undefined): number | null {
  const year = /^\d{4}$/.test(typed ?? '') ? Number(typed) : 0;
  return year >= firstYear && year <= lastYear ? year : null;
}

export type WeeksErrors = 'weeks' | 'foreign' | 'tooMany' | 'note';

export interface WeeksTyped {
  readonly weeks: readonly Week[];
  readonly note: string;
  readonly read: number;
}

/** Reads which weeks were ticked. */
export function readWeeks(values: FormValues, year: number, say: (key: WeeksErrors) => string): FormResult<WeeksTyped> {
  const weeks = many(values, 'weeks').map(parseWeek);
  const note = one(values, 'note').trim();
  const read = Number(/^\d{1,15}$/.exec(one(values, 'read'))?.[0] ?? 0);
  const wrong = weeks.some((week) => week === null || yearOfWeek(week) !== year);
  const errors: Record<string, string> = {};
  if (weeks.length === 0) errors['weeks'] = say('weeks');
  else if (wrong) errors['weeks'] = say('foreign');
  else if (new Set(weeks).size > mostWeeks) errors['weeks'] = say('tooMany');
  if (note.length > noteMax) errors['note'] = say('note');
  if (Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, value: { weeks: weeks.flatMap((week) => week ?? []), note, read }, values };
}

/** How many weeks are asked to be proposed; as many as usual where it says nothing, or nonsense. */
export function readCount(typed: string | undefined, usual: number): number {
  const count = /^\d{1,2}$/.test(typed ?? '') ? Number(typed) : 0;
  return count >= 1 && count <= mostWeeks ? count : usual;
}
