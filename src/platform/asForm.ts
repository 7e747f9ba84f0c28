import type { ZodType } from 'zod';
import { checkValues, type FormResult, type FormValues } from './form.ts';
import { refuse } from './problem.ts';

/** JSON as a form would have sent it, so that one reader with its limits and its words serves both. */
export function asForm(sent: Readonly<Record<string, unknown>>): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(sent)) {
    if (value === undefined || value === false) continue;
    if (value === true) values[name] = 'yes';
    else if (value === null) values[name] = '';
    else values[name] = Array.isArray(value) ? value.map(String) : String(value as string | number);
  }
  return values;
}

/** What a form's reader made of it; a fault is a problem at its field. */
export const accepted = <Value>(read: FormResult<Value>): Value =>
  read.ok ? read.value : refuse('invalid-fields', { errors: read.errors });

/** Reads what was sent with the schema of the page's form. */
export const readAsForm = <Value>(
  schema: ZodType<Value>,
  sent: Readonly<Record<string, unknown>>,
  say: (key: string) => string,
): Value => accepted(checkValues(schema, asForm(sent), say));
