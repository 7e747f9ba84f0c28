import type { Language } from '#kernel/text.ts';
import { counties } from '#organisations/county.messages.ts';
import { type FormResult, type FormValues, one } from '#platform/form.ts';
import { messages } from './breaks.messages.ts';
import type { BreaksGiven } from './breaks.store.ts';
import { type BreakLine, linesIn, readBreaks } from './readBreaks.ts';

export const sourceMax = 500;
export const mostLines = 500;
/** So many lines that cannot be read are told of; the rest are counted. */
const mostTold = 5;

/** Counties by the names that people write them with, in either language. */
const countyNames = Object.fromEntries(Object.entries(counties).map(([code, name]) => [code, name.sv]));

/** A year's breaks as they came: as they were pasted where there is no file, or the lines of a file. */
export interface BreaksSent {
  readonly values: FormValues;
  readonly file: readonly BreakLine[] | null;
}

/** Reads a year's breaks: all of them, or what is wrong with each line, told at the field that they came in. */
export function readBreaksForm(
  { values, file }: BreaksSent,
  year: number,
  language: Language,
): FormResult<BreaksGiven> {
  const text = messages[language].errors;
  const field = file ? 'file' : 'table';
  const lines = file ?? linesIn(one(values, 'table'));
  const source = one(values, 'source').trim();
  const errors: Record<string, string> = {};
  if (source.length > sourceMax) errors['source'] = text.source;
  if (lines.length > mostLines) return { ok: false, errors: { [field]: text.long, ...errors }, values };
  const read = readBreaks(lines, year, countyNames);
  if (!read.ok) {
    const told = read.faults.slice(0, mostTold).map(({ line, fault, typed }) => text.line(line, fault, typed));
    const rest = read.faults.length - told.length;
    errors[field] = text.lines([...told, ...(rest > 0 ? [text.more(rest)] : [])].join(' '));
  } else if (read.breaks.length === 0) errors[field] = text.empty;
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, value: { year, source, breaks: read.breaks }, values };
}
