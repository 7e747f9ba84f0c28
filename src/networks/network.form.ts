import { type Day, parseDay } from '#kernel/day.ts';
import { type OrganisationId, parseId, type PersonId } from '#kernel/id.ts';
import { readKronor, typeKronor } from '#kernel/kronor.ts';
import type { Ore } from '#kernel/money.ts';
import { type FormResult, type FormValues, many, one } from '#platform/form.ts';
import type { CoOrganiser, YearPlan } from './arranging.ts';
import type { NetworkText, StateGiven } from './life.ts';
import { type NetworkState, networkStates } from './network.ts';
import { type InterestRole, interestRoles, type WishAnswer } from './wish.ts';

/** The longest of each, in characters. The database says the same. */
export const limits = {
  name: 120,
  purpose: 4000,
  note: 4000,
  reason: 2000,
  source: 500,
  wants: 1000,
  themes: 2000,
  why: 1000,
  organiser: 200,
} as const;
const mostMeetings = 50;
const largestBudget = 10_000_000_00 as Ore;

/** A key of the messages' `errors` in words. */
export type Say = (key: string) => string;

interface Reading {
  readonly values: FormValues;
  readonly errors: Record<string, string>;
  readonly say: Say;
}

const begin = (values: FormValues, say: Say): Reading => ({ values, errors: {}, say });

const finish = <Value>({ values, errors }: Reading, value: Value): FormResult<Value> =>
  Object.keys(errors).length > 0 ? { ok: false, errors, values } : { ok: true, value, values };

interface Written {
  readonly max: number;
  readonly needed?: boolean;
  /** On one line: whatever breaks it is a space. */
  readonly line?: boolean;
}

/** What was written in a field; a fault is `${field}Missing` or `${field}Long`. */
function written({ values, errors, say }: Reading, field: string, { max, needed, line }: Written): string {
  const typed = one(values, field).trim();
  const text = line ? typed.replace(/\s+/g, ' ') : typed;
  if (needed && text === '') errors[field] = say(`${field}Missing`);
  if (text.length > max) errors[field] = say(`${field}Long`);
  return text;
}

/** A day as a date field sends it; days no calendar here has any use for are refused. */
function dayIn({ values, errors, say }: Reading, field: string): Day {
  const typed = one(values, field).trim();
  const day = parseDay(typed);
  if (typed === '') errors[field] = say(`${field}Missing`);
  else if (!day) errors[field] = say('dayWrong');
  else if (day < '2000-01-01' || day > '2100-12-31') errors[field] = say('dayFar');
  return day ?? ('2000-01-01' as Day);
}

/** The form's own name: sent twice, it acts once. */
export function readKey(values: FormValues): string | null {
  const key = one(values, 'form');
  return /^[\w-]{16,64}$/.test(key) ? key : null;
}

const wholeNumber = (typed: string): number | null => (/^\d{1,9}$/.test(typed) ? Number(typed) : null);

/** A network that is wished for. */
export function readWished(values: FormValues, say: Say): FormResult<Pick<NetworkText, 'name' | 'purpose'>> {
  const reading = begin(values, say);
  const name = written(reading, 'name', { max: limits.name, needed: true, line: true });
  return finish(reading, { name, purpose: written(reading, 'purpose', { max: limits.purpose, needed: true }) });
}

/** What a network is called, what it is for, and who looks after it. */
export function readText(values: FormValues, say: Say) {
  const reading = begin(values, say);
  const text: NetworkText = {
    name: written(reading, 'name', { max: limits.name, needed: true, line: true }),
    purpose: written(reading, 'purpose', { max: limits.purpose }),
    note: written(reading, 'note', { max: limits.note }),
  };
  return finish(reading, {
    text,
    contact: personIn(reading, 'contact'),
    revision: wholeNumber(one(values, 'revision')),
  });
}

/** Somebody chosen in a list; nobody is an answer too. */
function personIn({ values, errors, say }: Reading, field: string): PersonId | null {
  const typed = one(values, field);
  const id = parseId<PersonId>(typed);
  if (typed !== '' && id === null) errors[field] = say('personUnknown');
  return id;
}

/** A decision on a network's state. */
export function readState(values: FormValues, say: Say): FormResult<StateGiven> {
  const reading = begin(values, say);
  const typed = one(values, 'to');
  const to: NetworkState | undefined = networkStates.find((state) => state === typed);
  if (!to) reading.errors['to'] = say('toMissing');
  return finish(reading, {
    to: to ?? 'active',
    on: dayIn(reading, 'on'),
    reason: written(reading, 'reason', { max: limits.reason, needed: true }),
    source: written(reading, 'source', { max: limits.source, needed: true, line: true }),
  });
}

/** An organisation's answer to a network that is wished for. */
export function readWish(values: FormValues, say: Say): FormResult<WishAnswer> {
  const reading = begin(values, say);
  const typed = one(values, 'role');
  const role: InterestRole | undefined = interestRoles.find((known) => known === typed);
  if (!role) reading.errors['role'] = say('roleMissing');
  return finish(reading, { role: role ?? 'follow', wants: written(reading, 'wants', { max: limits.wants }) });
}

/** From when an organisation takes part, and who is its contact. */
export function readJoining(values: FormValues, say: Say) {
  const reading = begin(values, say);
  const organisation = parseId<OrganisationId>(one(values, 'organisation'));
  if (organisation === null) reading.errors['organisation'] = say('organisationMissing');
  return finish(reading, { organisation, from: dayIn(reading, 'from'), contact: personIn(reading, 'contact') });
}

/** The last day that an organisation takes part. */
export function readLeaving(values: FormValues, say: Say): FormResult<Day> {
  const reading = begin(values, say);
  return finish(reading, dayIn(reading, 'last'));
}

export function readContact(values: FormValues, say: Say): FormResult<PersonId | null> {
  const reading = begin(values, say);
  return finish(reading, personIn(reading, 'contact'));
}

/** Who arranges, by choice or by name, and what share of the cost it carries. */
export function readCoOrganiser(values: FormValues, say: Say): FormResult<Omit<CoOrganiser, 'id'>> {
  const reading = begin(values, say);
  const organisation = parseId<OrganisationId>(one(values, 'organisation'));
  const name = written(reading, 'organiser', { max: limits.organiser, line: true });
  if (organisation === null && name === '') reading.errors['organisation'] = say('coOrganiserMissing');
  if (organisation !== null && name !== '') reading.errors['organiser'] = say('coOrganiserTwo');
  const typed = one(values, 'share').replace('%', '').trim();
  const share = wholeNumber(typed);
  if (typed !== '' && (share === null || share > 100)) reading.errors['share'] = say('shareWrong');
  return finish(reading, { organisation, name, share });
}

export const readPlanners = (values: FormValues): readonly PersonId[] =>
  many(values, 'person').flatMap((typed) => parseId<PersonId>(typed) ?? []);

/** A year's plan. `budget` is left as it was for whoever may not set it. */
export function readYear(
  values: FormValues,
  say: Say,
  { year, keepBudget }: { readonly year: number; readonly keepBudget: Ore | null | undefined },
): FormResult<YearPlan> {
  const reading = begin(values, say);
  const meetings = wholeNumber(one(values, 'meetings').trim());
  if (meetings === null || meetings > mostMeetings) reading.errors['meetings'] = say('meetingsWrong');
  return finish(reading, {
    year,
    themes: written(reading, 'themes', { max: limits.themes }),
    meetings: meetings ?? 0,
    reason: written(reading, 'why', { max: limits.why }),
    budget: keepBudget === undefined ? budgetIn(reading) : keepBudget,
  });
}

function budgetIn({ values, errors, say }: Reading): Ore | null {
  const read = readKronor(one(values, 'budget'), largestBudget);
  if (typeof read === 'number') return read;
  if (read !== 'empty') errors['budget'] = say(read === 'tooLarge' ? 'budgetLarge' : 'budgetWrong');
  return null;
}

/** What a plan puts in its form. */
export const plannedValues = (plan: YearPlan | null): FormValues =>
  plan
    ? {
        themes: plan.themes,
        meetings: String(plan.meetings),
        why: plan.reason,
        budget: plan.budget === null ? '' : typeKronor(plan.budget),
      }
    : { meetings: '2' };
