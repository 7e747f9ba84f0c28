import { type Day, parseDay } from '#kernel/day.ts';
import { parseId } from '#kernel/id.ts';
import { readKronor, typeKronor } from '#kernel/kronor.ts';
import type { Ore } from '#kernel/money.ts';
import { type FormResult, type FormValues, one } from '#platform/form.ts';
import { costKinds } from '#rulebook/facts.ts';
import { type BudgetLine, largestAmount, type LineText } from './budget.ts';
import type { CostText } from './budgetCost.ts';

export const noteMax = 500;

/** A key of the messages in words. */
export type Say = (key: string) => string;

interface Reading {
  readonly values: FormValues;
  readonly errors: Record<string, string>;
  readonly say: Say;
}

/** A line of the budget as its form sends it. */
export function readLine(values: FormValues, say: Say): FormResult<LineText> {
  const reading: Reading = { values, errors: {}, say };
  const typed = one(values, 'cost');
  const cost = costKinds.find((kind) => kind === typed);
  if (!cost) reading.errors['cost'] = say('cost');
  const line = {
    cost: cost ?? 'expert',
    ...readPayer(reading),
    amount: readAmount(reading),
    month: readMonth(reading),
    note: readNote(reading),
  };
  return finish(reading, line);
}

/** A cost, on a day that has been. */
export function readCost(values: FormValues, today: Day, say: Say): FormResult<CostText> {
  const reading: Reading = { values, errors: {}, say };
  return finish(reading, { amount: readAmount(reading), on: readDay(reading, today), note: readNote(reading) });
}

/** An amount and a few words: a request for base funding, or for a part of it. */
export function readRequest(values: FormValues, max: number, say: Say): FormResult<{ amount: Ore; note: string }> {
  const reading: Reading = { values, errors: {}, say };
  return finish(reading, { amount: readAmount(reading), note: readNote(reading, 'note', max) });
}

/** A decision: a reason, and an amount where something is granted. */
export function readVerdict(
  values: FormValues,
  grants: boolean,
  say: Say,
): FormResult<{ amount: Ore; reason: string }> {
  const reading: Reading = { values, errors: {}, say };
  const amount = grants ? readAmount(reading) : (0 as Ore);
  const reason = readNote(reading, 'reason', 4000);
  if (reason === '') reading.errors['reason'] = say('reason');
  return finish(reading, { amount, reason });
}

/** A day on which money has moved, with an amount where it may be a part. */
export function readMoved(
  values: FormValues,
  today: Day,
  { part, say }: { readonly part: boolean; readonly say: Say },
): FormResult<{ amount: Ore; on: Day }> {
  const reading: Reading = { values, errors: {}, say };
  return finish(reading, { amount: part ? readAmount(reading) : (0 as Ore), on: readDay(reading, today) });
}

/** The key of a form that adds something: sent twice, it adds it once. */
export const readKey = (values: FormValues): string | null => /^[\w-]{16,64}$/.exec(one(values, 'form'))?.[0] ?? null;

/** The version of what a form was filled in from; -1 where it does not say. */
export const readVersion = (values: FormValues): number =>
  Number(/^[1-9]\d{0,8}$/.exec(one(values, 'version'))?.[0] ?? -1);

/** How a payer stands in the form: `cash-12`, `inKind-12`, or `baseFunding`. */
export const payerValue = ({ way, payer }: Pick<LineText, 'way' | 'payer'>): string =>
  payer === null ? way : `${way}-${payer}`;

/** A line as its form shows it. */
export const lineValues = (line: BudgetLine): FormValues => ({
  cost: line.cost,
  payer: payerValue(line),
  amount: typeKronor(line.amount),
  month: line.month ?? '',
  note: line.note,
});

const finish = <Value>({ errors, values }: Reading, value: Value): FormResult<Value> =>
  Object.keys(errors).length === 0 ? { ok: true, value, values } : { ok: false, errors, values };

function readPayer({ values, errors, say }: Reading): Pick<LineText, 'way' | 'payer'> {
  const typed = one(values, 'payer');
  if (typed === 'baseFunding') return { way: 'baseFunding', payer: null };
  const parts = /^(cash|inKind)-(\d{1,15})$/.exec(typed);
  const payer = parseId<NonNullable<LineText['payer']>>(parts?.[2]);
  if (!parts || payer === null) errors['payer'] = say('payer');
  return { way: parts?.[1] === 'inKind' ? 'inKind' : 'cash', payer };
}

function readAmount({ values, errors, say }: Reading): Ore {
  const amount = readKronor(one(values, 'amount'), largestAmount);
  if (typeof amount === 'number') return amount;
  errors['amount'] = say(amount);
  return 0 as Ore;
}

function readMonth({ values, errors, say }: Reading): string | null {
  const typed = one(values, 'month').trim();
  if (typed === '') return null;
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(typed)) errors['month'] = say('month');
  return typed;
}

function readDay({ values, errors, say }: Reading, today: Day): Day {
  const on = parseDay(one(values, 'on').trim());
  if (!on || on < '2000-01-01') errors['on'] = say('on');
  else if (on > today) errors['on'] = say('future');
  return on ?? today;
}

function readNote({ values, errors, say }: Reading, field = 'note', max = noteMax): string {
  const note = one(values, field).trim();
  if (note.length > max) errors[field] = say('long');
  return note;
}
