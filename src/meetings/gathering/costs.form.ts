import type { Day } from '#kernel/day.ts';
import { readKronor } from '#kernel/kronor.ts';
import type { Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { type FormResult, type FormValues, one } from '#platform/form.ts';
import { type CostText, gatheringCostKinds } from './costs.ts';
import { finish, type Reading, reading, readLine } from './gathering.form.ts';

/** A billion kronor: more than any meeting. */
const largest = 100_000_000_000 as Ore;

/** Reads a line of what a meeting costs. */
export function readCostLine(values: FormValues, language: Language, today: Day): FormResult<CostText> {
  const form = reading(values, language, today);
  const kind = gatheringCostKinds.find((known) => known === one(values, 'kind'));
  if (!kind) form.errors['kind'] = form.say.choice;
  const what = readLine(form, 'what', { max: 200, long: form.say.long(200) });
  const planned = readAmount(form, 'planned') ?? (0 as Ore);
  const actual = readAmount(form, 'actual');
  return finish(form, { kind: kind ?? 'other', what, planned, actual });
}

/** Nothing typed is nothing known; 0 is an amount. */
function readAmount({ values, errors, say }: Reading, name: string): Ore | null {
  const typed = one(values, name).trim();
  if (typed === '') return null;
  if (/^0+(?:[,.]0{1,2})?(?: ?kr)?$/.test(typed)) return 0 as Ore;
  const amount = readKronor(typed, largest);
  if (typeof amount === 'number') return amount;
  errors[name] = say.money;
  return null;
}
