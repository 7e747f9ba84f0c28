import { z } from 'zod';
import { type Day, day, parseDay, within } from '#kernel/day.ts';
import { checkValues, type FieldErrors, type FormResult, type FormValues, one } from '#platform/form.ts';
import {
  choicesMost,
  columnKinds,
  columnsMost,
  type StatusAnswers,
  statusAudiences,
  type StatusColumn,
  type StatusDefinition,
} from './definition.ts';
import { answerProblems, type AnswerProblem } from './status.ts';

export const titleMax = 150;
export const introMax = 2000;
export const columnTitleMax = 80;
export const choiceMax = 60;

const [first, last] = [day('2000-01-01'), day('2100-12-31')];

const head = z.object({
  title: z.string({ error: 'title' }).trim().min(1, { error: 'title' }).max(titleMax, { error: 'titleLong' }),
  intro: z.string({ error: 'introLong' }).trim().max(introMax, { error: 'introLong' }).default(''),
  audience: z.enum(statusAudiences, { error: 'audience' }),
  due: z
    .string({ error: 'due' })
    .trim()
    .default('')
    .refine((typed) => typed === '' || (parseDay(typed) !== null && within(typed as Day, first, last)), {
      error: 'due',
    })
    .transform((typed) => (typed === '' ? null : (typed as Day))),
});

/** The places for columns in the form, numbered from one. */
export const columnPlaces: readonly number[] = Array.from({ length: columnsMost }, (_, at) => at + 1);

/** Reads a table as the secretariat describes it: each column stands in a place of its own, and empty places are left out. */
export function readDefinition(values: FormValues, say: (key: string) => string): FormResult<StatusDefinition> {
  const read = checkValues(head, values, say);
  const errors: Record<string, string> = read.ok ? {} : { ...read.errors };
  const columns = columnPlaces.flatMap((place) => readColumn(values, place, errors, say) ?? []);
  if (columns.length === 0 && !Object.keys(errors).some((field) => /\d$/.test(field)))
    errors['title1'] = say('columns');
  for (const [at, { title }] of columns.entries()) {
    if (columns.slice(0, at).some((before) => before.title === title)) errors[`title${at + 1}`] ??= say('columnTwice');
  }
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, values, value: { ...read.value, columns } };
}

function readColumn(
  values: FormValues,
  place: number,
  errors: Record<string, string>,
  say: (key: string) => string,
): StatusColumn | null {
  const title = one(values, `title${place}`).trim();
  const choices = one(values, `choices${place}`)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (title === '' && choices.length === 0) return null;
  const kind = columnKinds.find((known) => known === one(values, `kind${place}`));
  if (title === '') errors[`title${place}`] = say('columnTitle');
  else if (title.length > columnTitleMax) errors[`title${place}`] = say('columnTitleLong');
  if (!kind) errors[`kind${place}`] = say('columnKind');
  const problem = kind === 'choice' ? choicesProblem(choices) : null;
  if (problem) errors[`choices${place}`] = say(problem);
  const key = /^k[1-9]\d{0,3}$/.exec(one(values, `key${place}`))?.[0] ?? freeKey(values, place);
  return { key, title, kind: kind ?? 'text', choices: kind === 'choice' ? choices : [] };
}

function choicesProblem(choices: readonly string[]): string | null {
  if (choices.length < 2) return 'choicesFew';
  if (choices.length > choicesMost) return 'choicesMany';
  if (choices.some((choice) => choice.length > choiceMax)) return 'choiceLong';
  return new Set(choices).size < choices.length ? 'choiceTwice' : null;
}

/** A new column gets a name that none of the others has. */
function freeKey(values: FormValues, place: number): string {
  const taken = columnPlaces.map((other) => Number(/^k(\d{1,4})$/.exec(one(values, `key${other}`))?.[1] ?? 0));
  return `k${Math.max(...taken) + place}`;
}

/** A table as its form shows it. */
export const definitionValues = ({ title, intro, audience, due, columns }: StatusDefinition): FormValues => ({
  title,
  intro,
  audience,
  due: due ?? '',
  ...Object.fromEntries(
    columns.flatMap((column, at) => [
      [`key${at + 1}`, column.key],
      [`title${at + 1}`, column.title],
      [`kind${at + 1}`, column.kind],
      [`choices${at + 1}`, column.choices.join('\n')],
    ]),
  ),
});

/** Reads what a member tells; every column has a field of its own name. */
export function readAnswers(
  columns: readonly StatusColumn[],
  values: FormValues,
  say: (problem: AnswerProblem) => string,
): FormResult<StatusAnswers> {
  const answers = Object.fromEntries(
    columns.map(({ key }) => [key, one(values, key).trim()]).filter(([, answer]) => answer !== ''),
  ) as StatusAnswers;
  const errors: FieldErrors = Object.fromEntries(
    Object.entries(answerProblems(columns, answers)).map(([key, problem]) => [key, say(problem)]),
  );
  return Object.keys(errors).length > 0 ? { ok: false, errors, values } : { ok: true, values, value: answers };
}

/** The entry on which an answer rests, as the form had it; undefined where it does not say. */
export const readBasedOn = (values: FormValues): number | null | undefined =>
  values['entry'] === undefined ? undefined : Number(/^\d{1,15}$/.exec(one(values, 'entry'))?.[0] ?? 0) || null;

export const readTableKey = (values: FormValues): string | null =>
  /^[\w-]{16,64}$/.exec(one(values, 'form'))?.[0] ?? null;

export const readRevision = (values: FormValues): number | null =>
  Number(/^\d{1,9}$/.exec(one(values, 'revision'))?.[0] ?? 0) || null;
