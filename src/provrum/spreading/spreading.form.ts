import { type Day, parseDay } from '#kernel/day.ts';
import { type PersonId, parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { clean, type FieldErrors, type FormResult, type FormValues, one } from '#platform/form.ts';
import { type Channel, channels, type TextPurpose, textPurposes } from './events.ts';
import { messages } from './spreading.messages.ts';
import type { ChannelPlan, Told } from './spreading.ts';
import { textLimits } from './spreadingText.ts';

export const linkMax = 500;
export const reasonMax = 1000;

export const readChannel = (typed: string): Channel | null => channels.find((channel) => channel === typed) ?? null;
export const readPurpose = (typed: string): TextPurpose | null =>
  textPurposes.find((purpose) => purpose === typed) ?? null;

type Errors = Record<string, string>;
const finish = <Value>(value: Value, errors: FieldErrors, values: FormValues): FormResult<Value> =>
  Object.keys(errors).length > 0 ? { ok: false, errors, values } : { ok: true, value, values };

/** Days that somebody may mean: others are typing errors, and no mail waits for the year 20027. */
const plausible = (day: Day | null): day is Day => day !== null && day >= '2000-01-01' && day < '2200-01-01';

/** Reads what was planned for a channel: each may be left empty. */
export function readChannelPlan(
  values: FormValues,
  channel: Channel,
  language: Language,
): FormResult<Omit<ChannelPlan, 'basedOn'>> {
  const say = messages[language].errors;
  const errors: Errors = {};
  const typedDay = one(values, 'plannedOn').trim();
  const plannedOn = parseDay(typedDay);
  if (typedDay !== '' && !plausible(plannedOn)) errors['plannedOn'] = say.day;
  const typedPerson = one(values, 'responsible').trim();
  const responsible = parseId<PersonId>(typedPerson);
  if (typedPerson !== '' && responsible === null) errors['responsible'] = say.person;
  const link = clean(one(values, 'link')).trim();
  if (link !== '' && !isWebAddress(link)) errors['link'] = say.link;
  if (link.length > linkMax) errors['link'] = say.linkLong;
  return finish({ channel, plannedOn, responsible, link }, errors, values);
}

/** Only what a browser opens as a page: `javascript:` is none. */
export function isWebAddress(typed: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(typed) && URL.canParse(typed);
}

/** Reads a text that was edited. */
export function readText(values: FormValues, purpose: TextPurpose, language: Language): FormResult<string> {
  const say = messages[language].errors;
  const text = clean(one(values, 'content'))
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const errors: Errors = {};
  if (text === '') errors['content'] = say.textMissing;
  if (text.length > textLimits[purpose]) errors['content'] = say.textLong(textLimits[purpose]);
  return finish(text, errors, values);
}

const yearOfForm = (typed: string): number | null => (/^2[01]\d\d$/.test(typed.trim()) ? Number(typed) : null);

/** Reads which year's conference is meant. */
export function readYear(values: FormValues, language: Language): FormResult<number> {
  const year = yearOfForm(one(values, 'year'));
  const errors: Errors = {};
  if (year === null) errors['year'] = messages[language].errors.year;
  return finish(year ?? 0, errors, values);
}

/** Reads at which conference, and on which day of it, the result was presented. */
export function readPresentation(values: FormValues, today: Day, language: Language): FormResult<Told> {
  const say = messages[language].errors;
  const read = readYear(values, language);
  const on = parseDay(one(values, 'on').trim());
  const errors: Errors = read.ok ? {} : { ...read.errors };
  if (!plausible(on)) errors['on'] = say.dayNeeded;
  return finish({ year: read.ok ? read.value : 0, on: on ?? today, today }, errors, values);
}

/** Reads why something is taken back. */
export function readReason(values: FormValues, language: Language): FormResult<string> {
  const say = messages[language].errors;
  const reason = clean(one(values, 'reason')).trim();
  const errors: Errors = {};
  if (reason === '') errors['reason'] = say.reasonMissing;
  if (reason.length > reasonMax) errors['reason'] = say.reasonLong;
  return finish(reason, errors, values);
}
