import { type Day, daysBetween, weekdayOf, yearOf } from '#kernel/day.ts';
import type { NetworkId, PersonId, ProvrumId } from '#kernel/id.ts';
import { dayOfLocal, hourOfLocal, isLeftOut, localTime, type Span } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { readTypedDay } from '#kernel/typedDay.ts';
import { clean, type FormResult, type FormValues, one } from '#platform/form.ts';
import { modes, type Mode } from '../meetingText.ts';
import {
  type Audience,
  audiences,
  type Gathering,
  type GatheringKind,
  gatheringKinds,
  type QueueRule,
  queueRules,
} from './gathering.ts';
import type { Choices } from './choices.ts';
import { formMessages } from './gatheringForm.messages.ts';
import type { GatheringPlan } from './plan.ts';

/** The longest of each, in characters. */
export const gatheringLimits = {
  title: 150,
  place: 300,
  link: 1000,
  about: 4000,
  invitation: 8000,
  reason: 2000,
} as const;

/** The most that a meeting lasts: the annual conference has two days. */
const longest = 14;

type Errors = (typeof formMessages)['sv']['errors'];

/** A form on its way to be read: what was typed, what is wrong, and how that is said. */
export interface Reading {
  readonly values: FormValues;
  readonly errors: Record<string, string>;
  readonly say: Errors;
  readonly language: Language;
  readonly today: Day;
}

export const reading = (values: FormValues, language: Language, today: Day): Reading => ({
  values,
  errors: {},
  say: formMessages[language].errors,
  language,
  today,
});

export const finish = <Value>({ errors, values }: Reading, value: Value): FormResult<Value> =>
  Object.keys(errors).length === 0 ? { ok: true, value, values } : { ok: false, errors, values };

/** What a form says of a gathering. */
export interface GatheringTyped {
  readonly kind: GatheringKind;
  readonly network: NetworkId | null;
  readonly provrum: ProvrumId | null;
  readonly plan: GatheringPlan;
}

/** Reads the form that plans a gathering. */
export function readGathering(
  values: FormValues,
  choices: Choices,
  language: Language,
  today: Day,
): FormResult<GatheringTyped> {
  const form = reading(values, language, today);
  const kind = gatheringKinds.find((known) => known === one(values, 'kind'));
  if (!kind) form.errors['kind'] = form.say.kind;
  const network = chosen(form, 'network', choices.networks, kind === 'network' ? form.say.network : null);
  const provrum = kind === 'provrum' ? chosen(form, 'provrum', choices.provrums, form.say.provrum) : null;
  const plan = readPlanFields(form, choices, kind === 'network' || network !== null);
  return finish(form, { kind: kind ?? 'other', network, provrum, plan });
}

/** Reads the form that changes one. */
export function readGatheringChange(
  values: FormValues,
  gathering: Gathering,
  choices: Choices,
  language: Language,
  today: Day,
): FormResult<GatheringPlan> {
  const form = reading(values, language, today);
  const plan = readPlanFields(form, choices, gathering.network !== null);
  return finish(form, plan);
}

function readPlanFields(form: Reading, choices: Choices, ofNetwork: boolean): GatheringPlan {
  const { values, errors, say } = form;
  const mode = modes.find((known) => known === one(values, 'mode'));
  if (!mode) errors['mode'] = say.mode;
  const audience = audiences.find((known) => known === one(values, 'audience'));
  if (!audience || (audience === 'network' && !ofNetwork)) errors['audience'] = say.audience;
  const link = one(values, 'link').trim();
  if (link !== '' && !isLink(link)) errors['link'] = say.link;
  if (clean(one(values, 'reason')).trim().length > gatheringLimits.reason)
    errors['reason'] = say.long(gatheringLimits.reason);
  const text = {
    title: readLine(form, 'title', {
      max: gatheringLimits.title,
      empty: say.title,
      long: say.long(gatheringLimits.title),
    }),
    mode: mode ?? ('physical' as Mode),
    place: readLine(form, 'place', { max: gatheringLimits.place, long: say.long(gatheringLimits.place) }),
    link,
    about: readParagraphs(form, 'about', { max: gatheringLimits.about, long: say.long(gatheringLimits.about) }),
  };
  const when = readWhen(form);
  return {
    text,
    when,
    audience: audience ?? ('forum' as Audience),
    places: readPlaces(form, when),
    venue: chosen(form, 'venue', choices.venues, null),
    invitation: readParagraphs(form, 'invitation', {
      max: gatheringLimits.invitation,
      long: say.long(gatheringLimits.invitation),
    }),
  };
}

export const isLink = (typed: string): boolean =>
  /^https?:\/\/[^\s/]+\S*$/i.test(typed) && typed.length <= gatheringLimits.link;

function readPlaces(form: Reading, when: Span | null): GatheringPlan['places'] {
  const { values, errors, say } = form;
  const rule = queueRules.find((known) => known === (one(values, 'rule') || 'organisationFirst'));
  if (!rule) errors['rule'] = say.rule;
  const quota = rule === 'quota' ? readCount(form, 'quota', [1, 1000]) : null;
  if (rule === 'quota' && quota === null) errors['quota'] ??= say.count(1, 1000);
  const lastDay = one(values, 'lastDay').trim() === '' ? null : readDay(form, 'lastDay');
  if (lastDay && when && lastDay > dayOfLocal(when.ends)) errors['lastDay'] = say.lastDay;
  return {
    capacity: {
      physical: readCount(form, 'physical', [0, 100_000]),
      digital: readCount(form, 'digital', [0, 100_000]),
    },
    rule: rule ?? ('organisationFirst' as QueueRule),
    quota,
    offerHours: readCount(form, 'offerHours', [1, 200]) ?? 8,
    lastDay,
  };
}

/** A whole number or none; what is neither is said. */
export function readCount(
  { values, errors, say }: Reading,
  name: string,
  [least, most]: readonly [number, number],
): number | null {
  const typed = one(values, name)
    .trim()
    .replace(/[\s\u00a0]/g, '');
  if (typed === '') return null;
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : -1;
  if (count < least || count > most) errors[name] = say.count(least, most);
  return count < least || count > most ? null : count;
}

/** One of those that there are, or none. */
function chosen<Id extends number>(
  { values, errors, say }: Reading,
  name: string,
  among: readonly { readonly id: Id }[],
  missing: string | null,
): Id | null {
  const typed = one(values, name);
  if (typed === '') {
    if (missing !== null) errors[name] = missing;
    return null;
  }
  const found = among.find(({ id }) => String(id) === typed);
  if (!found) errors[name] = missing ?? say.choice;
  return found?.id ?? null;
}

interface Limits {
  readonly max: number;
  /** What to say where it is empty and must not be. */
  readonly empty?: string;
  readonly long: string;
}

export function readLine({ values, errors }: Reading, name: string, { max, empty, long }: Limits): string {
  const typed = clean(one(values, name)).replace(/\s+/g, ' ').trim();
  if (typed === '' && empty) errors[name] = empty;
  if (typed.length > max) errors[name] = long;
  return typed;
}

export function readParagraphs({ values, errors }: Reading, name: string, { max, empty, long }: Limits): string {
  const typed = clean(one(values, name))
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (typed === '' && empty) errors[name] = empty;
  if (typed.length > max) errors[name] = long;
  return typed;
}

/** A day as people type it. One without a year is never given one: the year is asked for, with the weekdays it may be. */
export function readDay({ values, errors, say, language, today }: Reading, name: string): Day | null {
  const typed = readTypedDay(one(values, name), today);
  if (typed.kind === 'day' && typed.day >= '2000-01-01' && typed.day <= '2100-12-31') return typed.day;
  errors[name] = typed.kind === 'yearMissing' ? yearQuestion(typed.likely, language) : say.day;
  return null;
}

/** "Vilket år? 23 maj är en söndag 2027, en lördag 2026 och en fredag 2025." */
export function yearQuestion(likely: readonly Day[], language: Language): string {
  const { year, weekdays } = formMessages[language];
  return year(likely.map((day) => ({ year: yearOf(day), weekday: weekdays[weekdayOf(day) - 1] ?? '' })));
}

/** From when to when, or null while no date is settled. A title may say a day without its year: that is asked for, too. */
function readWhen(form: Reading): Span | null {
  const { values, errors } = form;
  const empty = ['day', 'from', 'to', 'endDay'].every((name) => one(values, name).trim() === '');
  if (empty) {
    const named = readTypedDay(one(values, 'title'), form.today);
    if (named.kind === 'yearMissing') errors['day'] = yearQuestion(named.likely, form.language);
    return null;
  }
  return readSpan(form);
}

/** A day with two hours, and another day where it lasts longer; null where something is wrong with it. */
export function readSpan(form: Reading): Span | null {
  const { values, errors, say } = form;
  const on = readDay(form, 'day');
  const last = one(values, 'endDay').trim() === '' ? on : readDay(form, 'endDay');
  const starts = readHour(form, 'from', on);
  const ends = readHour(form, 'to', last);
  if (!on || !last || !starts || !ends) return null;
  if (ends <= starts) errors[last === on ? 'to' : 'endDay'] = say.order;
  else if (daysBetween(on, last) > longest) errors['endDay'] = say.tooLong(longest);
  return ends > starts && daysBetween(on, last) <= longest ? { starts, ends } : null;
}

function readHour({ values, errors, say }: Reading, name: string, on: Day | null) {
  const time = localTime(on ?? ('2000-01-01' as Day), one(values, name));
  if (!time) errors[name] = say.hour;
  else if (on && isLeftOut(time)) errors[name] = say.leftOut;
  return time && on && !isLeftOut(time) ? time : null;
}

/** A gathering as the form shows it. */
export function gatheringValues({
  text,
  when,
  audience,
  places,
  venue,
  invitation,
}: Pick<Gathering, 'text' | 'when' | 'audience' | 'places' | 'venue' | 'invitation'>): FormValues {
  const count = (number: number | null) => (number === null ? '' : String(number));
  return {
    ...text,
    ...whenValues(when),
    audience,
    venue: count(venue?.id ?? null),
    invitation,
    physical: text.mode === 'digital' ? '' : count(places.capacity.physical),
    digital: text.mode === 'physical' ? '' : count(places.capacity.digital),
    rule: places.rule,
    quota: count(places.quota),
    offerHours: String(places.offerHours),
    lastDay: places.lastDay ?? '',
  };
}

export function whenValues(when: Span | null): Record<string, string> {
  if (!when) return {};
  const [day, endDay] = [dayOfLocal(when.starts), dayOfLocal(when.ends)];
  return { day, from: hourOfLocal(when.starts), to: hourOfLocal(when.ends), endDay: endDay === day ? '' : endDay };
}

/** Why a meeting is cancelled. */
export function readReason(values: FormValues, language: Language): FormResult<string> {
  const form = reading(values, language, '2000-01-01' as Day);
  const { reason: empty } = form.say;
  return finish(
    form,
    readParagraphs(form, 'reason', {
      max: gatheringLimits.reason,
      empty,
      long: form.say.long(gatheringLimits.reason),
    }),
  );
}

/** The version of what a form was filled in from; -1 where it does not say. */
export const readBasedOn = (values: FormValues): number =>
  /^\d{1,9}$/.test(one(values, 'version')) ? Number(one(values, 'version')) : -1;

/** The key of a form, by which it is known when it is sent again. */
export const readFormKey = (values: FormValues): string | null =>
  /^[\w-]{16,64}$/.exec(one(values, 'form'))?.[0] ?? null;

/** A number in a form; 0 where it is none. */
export const readNumber = (typed: string): number => (/^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : 0);
export const readPerson = (typed: string): PersonId | null => (readNumber(typed) || null) as PersonId | null;
