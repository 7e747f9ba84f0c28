import { type Day, parseDay } from '#kernel/day.ts';
import { type OrganisationId, parseId, type PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { clean, type FormResult, type FormValues, one } from '#platform/form.ts';
import { formatNumber } from '#ui/format.ts';
import type { Arena } from './arena.ts';
import type { ArenaText, LogText, MeasurementText, TaskText } from './events.ts';
import { type LogEntry, logKinds } from './log.ts';
import type { Task } from './task.ts';
import { messages } from './work.messages.ts';

/** The longest of each, in characters. */
export const workLimits = {
  log: 8000,
  title: 200,
  name: 200,
  tested: 2000,
  value: 100,
  note: 500,
  reason: 2000,
} as const;

/** A key of the messages in words, with the figure of a limit. */
export type Say = (
  key: 'day' | 'future' | 'kind' | 'missing' | 'long' | 'owner' | 'order' | 'indicator' | 'organisation',
  limit?: number,
) => string;

/** What is wrong with a field, in the reader's language. */
export const sayIn =
  (language: Language): Say =>
  (key, limit = 0) => {
    const { errors } = messages[language];
    return key === 'long' ? errors.long(formatNumber(limit, language)) : errors[key];
  };

interface Reading {
  readonly values: FormValues;
  readonly errors: Record<string, string>;
  readonly say: Say;
}

const reading = (values: FormValues, say: Say): Reading => ({ values, errors: {}, say });

/** An entry of the log, about a day that has been. */
export function readLog(values: FormValues, today: Day, say: Say): FormResult<LogText> {
  const form = reading(values, say);
  const what = logKinds.find((kind) => kind === one(values, 'what'));
  if (!what) form.errors['what'] = say('kind');
  const on = readDay(form, 'on');
  if (!on) form.errors['on'] ??= say('day');
  else if (on > today) form.errors['on'] = say('future');
  return finish(form, { what: what ?? 'step', on: on ?? today, text: readText(form, 'text', workLimits.log) });
}

/** A task: what, by whom and for which organisation, until when. */
export function readTask(values: FormValues, say: Say): FormResult<TaskText> {
  const form = reading(values, say);
  const [, person, organisation] = /^(\d{1,15})-(\d{1,15})$/.exec(one(values, 'owner')) ?? [];
  const [owner, ownerOrganisation] = [parseId<PersonId>(person), parseId<OrganisationId>(organisation)];
  if (owner === null || ownerOrganisation === null) form.errors['owner'] = say('owner');
  return finish(form, {
    title: readLine(form, 'title', workLimits.title),
    owner: owner ?? (0 as PersonId),
    ownerOrganisation: ownerOrganisation ?? (0 as OrganisationId),
    due: readDay(form, 'due'),
  });
}

/** A test arena; the days may be left open. */
export function readArena(values: FormValues, say: Say): FormResult<ArenaText> {
  const form = reading(values, say);
  const [from, to] = [readDay(form, 'from'), readDay(form, 'to')];
  if (from !== null && to !== null && to < from) form.errors['to'] = say('order');
  return finish(form, {
    name: readLine(form, 'name', workLimits.name),
    host: readLine(form, 'host', workLimits.name),
    tested: readText(form, 'tested', workLimits.tested),
    from,
    to,
  });
}

/** What an indicator was on a day that has been. */
export function readMeasurement(values: FormValues, today: Day, say: Say): FormResult<MeasurementText> {
  const form = reading(values, say);
  const indicator = clean(one(values, 'indicator')).trim();
  if (indicator === '' || indicator.length > 300) form.errors['indicator'] = say('indicator');
  const on = readDay(form, 'on');
  if (!on) form.errors['on'] ??= say('day');
  else if (on > today) form.errors['on'] = say('future');
  const value = readLine(form, 'value', workLimits.value);
  return finish(form, { indicator, on: on ?? today, value, note: readLine(form, 'note', workLimits.note, true) });
}

/** An organisation and a reason: who joins or leaves, or leads from now on. */
export function readChange(
  values: FormValues,
  say: Say,
): FormResult<{ readonly organisation: OrganisationId; readonly reason: string }> {
  const form = reading(values, say);
  const organisation = parseId<OrganisationId>(one(values, 'organisation'));
  if (organisation === null) form.errors['organisation'] = say('organisation');
  const reason = readText(form, 'reason', workLimits.reason);
  return finish(form, { organisation: organisation ?? (0 as OrganisationId), reason });
}

const finish = <Value>({ errors, values }: Reading, value: Value): FormResult<Value> =>
  Object.keys(errors).length === 0 ? { ok: true, value, values } : { ok: false, errors, values };

/** A day or none; no day before this century, which is nothing but a slip of the keyboard. */
function readDay({ values, errors, say }: Reading, name: string): Day | null {
  const typed = one(values, name).trim();
  if (typed === '') return null;
  const day = parseDay(typed);
  if (day !== null && day >= '2000-01-01' && day <= '2099-12-31') return day;
  errors[name] = say('day');
  return null;
}

/** Paragraphs, with their empty lines kept to one. */
function readText({ values, errors, say }: Reading, name: string, max: number): string {
  const text = clean(one(values, name))
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text === '') errors[name] = say('missing');
  if (text.length > max) errors[name] = say('long', max);
  return text;
}

function readLine({ values, errors, say }: Reading, name: string, max: number, optional = false): string {
  const text = clean(one(values, name)).replace(/\s+/g, ' ').trim();
  if (text === '' && !optional) errors[name] = say('missing');
  if (text.length > max) errors[name] = say('long', max);
  return text;
}

/** How an owner stands in the form. */
export const ownerValue = (person: { readonly id: number }, organisation: { readonly id: number }): string =>
  `${person.id}-${organisation.id}`;

/** Each as its form shows it. */
export const logValues = ({ what, on, text }: LogEntry): FormValues => ({ what, on, text });
export const taskValues = ({ title, owner, organisation, due }: Task): FormValues => ({
  title,
  owner: ownerValue(owner, organisation),
  due: due ?? '',
});
export const arenaValues = ({ name, host, tested, from, to }: Arena): FormValues => ({
  name,
  host,
  tested,
  from: from ?? '',
  to: to ?? '',
});
