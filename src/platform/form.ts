import type { Context } from 'hono';
import type { ZodType } from 'zod';
import { type Parts, readParts, replacement } from './multipart.ts';

/** What was typed, by field; a field that was sent several times has several values. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;
/** What is wrong, by field, in the reader's language. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FormResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues };

/**
 * Reads what a form sent. Files are left out; line ends become \n, and characters that no text holds are dropped. Throws
 * `UnreadableText` where some of it is no text at all.
 */
export const readValues = async (c: Context): Promise<FormValues> => legible(await readFields(c));

/** The fields of a form, and the names of those that hold bytes which are no UTF-8. */
export type Fields = Pick<Parts, 'entries' | 'unreadable'>;

/** What was sent as text is none. Thrown where the form is read, and answered in one place for all forms, with what was typed. */
export class UnreadableText extends Error {
  readonly values: FormValues;
  readonly fields: readonly string[];
  constructor(values: FormValues, fields: readonly string[]) {
    super(`Unreadable text in ${fields.length} fields`);
    this.values = values;
    this.fields = fields;
  }
}

/** What was typed, where all of it can be read. */
export function legible({ entries, unreadable }: Fields): FormValues {
  const values = valuesOf(entries);
  if (unreadable.length > 0) throw new UnreadableText(values, unreadable);
  return values;
}

/** What was typed in the fields that were sent. */
export function valuesOf(fields: Iterable<readonly [string, FormDataEntryValue]>): FormValues {
  // Without a prototype: a field may be called `constructor`.
  const values = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue;
    const typed = clean(value);
    const before = values[name];
    if (before === undefined) values[name] = typed;
    else if (typeof before === 'string') values[name] = [before, typed];
    else before.push(typed);
  }
  return values;
}

/** More than any form of ours has. Parting a megabyte of `&` keeps Node busy for seconds, and everybody else waiting. */
const mostFields = 1_000;
/** Text only, for forms that take no file: a megabyte is four times the longest form. */
export const largestForm = 1024 * 1024;

async function readFields(c: Context): Promise<Fields> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) {
    return await readParts(c.req.raw, largestForm);
  }
  const body = await c.req.text();
  const pairs = body.split('&', mostFields + 1);
  if (pairs.length > mostFields) return { entries: [], unreadable: [] };
  return { entries: [...new URLSearchParams(body)], unreadable: pairs.flatMap(unreadableIn) };
}

/** The sign that stands for what could not be read. Somebody may also have written it: then it was sent as itself. */
function unreadableIn(pair: string): readonly string[] {
  const [[name, value] = ['', '']] = new URLSearchParams(pair);
  const sent = pair.match(/%EF%BF%BD/gi)?.length ?? 0;
  return `${name}${value}`.split(replacement).length - 1 > sent ? [name] : [];
}

/** Control characters but tab and newline, and those that turn letters around: `exe.gpj` would be read as `jpg.exe`. */
const unwritable = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text as it may be stored: NUL and lone surrogates, which PostgreSQL refuses, are taken out with what nobody means. */
export const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unwritable, '').toWellFormed();

/**
 * Checks what was typed against a form's schema. A message in the schema is a key that `say` turns into a sentence
 * in the reader's language, so that one schema serves page and API.
 */
export function checkValues<Value>(
  schema: ZodType<Value>,
  values: FormValues,
  say: (key: string) => string,
): FormResult<Value> {
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, value: result.data, values };
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) {
    const field = String(path[0] ?? 'form');
    errors[field] ??= say(message);
  }
  return { ok: false, errors, values };
}

/** Reads and checks in one step. */
export const readForm = async <Value>(c: Context, schema: ZodType<Value>, say: (key: string) => string) =>
  checkValues(schema, await readValues(c), say);

/** One value of a field that should have one. */
export const one = (values: FormValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};
/** All values of a field that may have several. */
export const many = (values: FormValues, name: string): readonly string[] => {
  const value = values[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};
