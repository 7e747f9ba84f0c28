import { addMonths, daysBetween, type Day } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { type OrganisationKind, organisationKinds } from '#organisations/organisation.ts';
import { ruleIds, type RuleId } from '#rulebook/rule.ts';
import { atLeast, atMost, lengthOf } from '#rulebook/span.ts';
import type { Parameters } from '#rulebook/version.ts';
import { type ShownState, states } from '../provrum.ts';
import { useLevels, type UseLevel } from '../uptake/uptake.ts';
import type { KnownOrganisation, KnownProvrum } from './known.ts';
import { type Occasion, occasions, questions } from './questionnaire.ts';

/** How far proposals come, each step counting those that came at least so far. */
export const steps = ['proposals', 'ready', 'goAhead', 'started', 'result', 'used'] as const;
/** How else they ended. */
export const ends = ['withdrawn', 'declined', 'cancelled'] as const;
export const waits = ['ready', 'goAhead', 'result'] as const;
export const lengths = ['planned', 'actual'] as const;
export const fits = ['short', 'within', 'long'] as const;
export const sums = ['planned', 'used', 'granted', 'paid', 'repaid'] as const;
export type Step = (typeof steps)[number];
export type End = (typeof ends)[number];
export type Wait = (typeof waits)[number];
export type LengthKind = (typeof lengths)[number];
export type Fit = (typeof fits)[number];
export type Sum = (typeof sums)[number];

/** The name of a figure in an address: what the evaluation shows, and what a list of its provrum is made by. */
export type FigureKey =
  | Step
  | End
  | `state.${ShownState}`
  | `wait.${Wait}`
  | `length.${LengthKind}`
  | `length.${LengthKind}.${Fit}`
  | `kind.${OrganisationKind}`
  | `organisation.${number}`
  | `led.${number}`
  | `money.${Sum}`
  | `uptake.${UseLevel}`
  | `passed.${RuleId}`
  | `answers.${Occasion}`
  | `answers.${Occasion}.${string}`
  /** Could not say. */
  | `unsure.${Occasion}.${string}`;

/** What membership depends on beside the provrum itself. */
export interface Basis {
  readonly kinds: ReadonlyMap<OrganisationId, OrganisationKind>;
  readonly parameters: Pick<Parameters, 'monthsMin' | 'monthsMax'>;
}
export const basisOf = (organisations: readonly KnownOrganisation[], parameters: Basis['parameters']): Basis => ({
  kinds: new Map(organisations.map(({ id, kind }) => [id, kind])),
  parameters,
});

/** Which provrum a figure is made of: the same answer for the figure and for its list. */
export type Membership = (one: KnownProvrum) => boolean;

const stepTests: Readonly<Record<Step | End, Membership>> = {
  proposals: () => true,
  ready: ({ readyOn }) => readyOn !== null,
  goAhead: ({ goAheadOn }) => goAheadOn !== null,
  started: ({ startedOn }) => startedOn !== null,
  result: ({ resultOn }) => resultOn !== null,
  used: ({ uptake }) => (uptake?.used ?? 0) > 0,
  withdrawn: ({ state }) => state === 'withdrawn',
  declined: ({ state }) => state === 'declined',
  cancelled: ({ state }) => state === 'cancelled',
};

/** Membership in the figure of that name; null where there is no such figure. */
export function membershipOf(key: string, { kinds, parameters }: Basis): Membership | null {
  const [name = '', of = '', more, ...rest] = key.split('.');
  const whole = [of, ...(more === undefined ? [] : [more]), ...rest].join('.');
  if (known([...steps, ...ends], key)) return stepTests[key];
  if (name === 'state' && known([...states, 'ready'] as const, whole)) return ({ state }) => state === whole;
  if (name === 'wait' && known(waits, whole)) return (one) => daysUntil(one, whole) !== null;
  if (name === 'length' && known(lengths, of) && rest.length === 0) {
    if (more === undefined) return (one) => spanOfWork(one, of) !== null;
    return known(fits, more) ? (one) => fitOf(one, of, parameters) === more : null;
  }
  if (name === 'kind' && known(organisationKinds, whole))
    return (one) => one.participants.some((id) => kinds.get(id) === whole);
  if (name === 'organisation') {
    const id = parseId<OrganisationId>(whole);
    return id === null ? null : (one) => one.participants.includes(id);
  }
  if (name === 'led') {
    const id = parseId<OrganisationId>(whole);
    return id === null ? null : ({ lead }) => lead === id;
  }
  if (name === 'money' && known(sums, whole)) return (one) => one[whole] > 0;
  if (name === 'uptake' && known(useLevels, whole)) return ({ uptake }) => (uptake?.[whole] ?? 0) > 0;
  if (name === 'passed' && known(ruleIds, whole)) return ({ passed }) => passed.some(({ rule }) => rule === whole);
  if (rest.length > 0 || !known(occasions, of)) return null;
  if (name === 'unsure') return more === undefined ? null : unsureTest(of, more);
  return name === 'answers' ? answersTest(of, more) : null;
}

function answersTest(occasion: Occasion, question: string | undefined): Membership | null {
  if (question === undefined) return ({ answers }) => answers.some((one) => one.occasion === occasion);
  if (!questions[occasion].some(({ key }) => key === question)) return null;
  return ({ answers }) => answers.some((one) => one.occasion === occasion && typeof one.marks[question] === 'number');
}

function unsureTest(occasion: Occasion, question: string): Membership | null {
  if (!questions[occasion].some(({ key }) => key === question)) return null;
  return ({ answers }) => answers.some((one) => one.occasion === occasion && typeof one.marks[question] !== 'number');
}

const known = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((one) => one === name);

/** Days from the proposal to a step; null where it has not come so far. */
export function daysUntil({ openedOn, readyOn, goAheadOn, resultOn }: KnownProvrum, wait: Wait): number | null {
  const on = { ready: readyOn, goAhead: goAheadOn, result: resultOn }[wait];
  return on === null ? null : Math.max(0, daysBetween(openedOn, on));
}

/** From when to when the work was planned, or was done; null where that is not known yet. */
export function spanOfWork(
  { plan, startedOn, endedOn }: KnownProvrum,
  kind: LengthKind,
): { start: Day; end: Day } | null {
  if (kind === 'planned') return plan;
  return startedOn !== null && endedOn !== null && startedOn <= endedOn ? { start: startedOn, end: endedOn } : null;
}

/** Whether the work kept within the months of the format (P99), as its rule counts them. */
export function fitOf(one: KnownProvrum, kind: LengthKind, { monthsMin, monthsMax }: Basis['parameters']): Fit | null {
  const span = spanOfWork(one, kind);
  if (!span) return null;
  const length = lengthOf(span.start, span.end);
  if (!atLeast(length, monthsMin)) return 'short';
  return atMost(length, monthsMax) ? 'within' : 'long';
}

/** Days of work, the last one included. */
export const daysOfWork = (one: KnownProvrum, kind: LengthKind): number | null => {
  const span = spanOfWork(one, kind);
  return span && daysBetween(span.start, span.end) + 1;
};

/** An amount of a provrum, as a figure sums it. */
export const amountOf = (one: KnownProvrum, sum: Sum): Ore => one[sum];

/** The limits of the format in days, counted from the first of a year: where a bar's frame is drawn. */
export const daysOfMonths = (months: number): number =>
  daysBetween('2025-01-01' as Day, addMonths('2025-01-01' as Day, months));
