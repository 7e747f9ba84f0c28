import { addMonths, type Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import type { MembershipKind, OrganisationKind } from '#organisations/organisation.ts';
import type { PersonRef, Provrum, State } from '../provrum.ts';
import type { FollowedState, UptakeAnswer, UptakeEvent } from './events.ts';

/** After half a year those who wanted to use a result are asked whether they did. The sources are silent on the time. */
export const monthsUntilAgain = 6;

/** What an organisation has said about a result. */
export interface Uptake {
  readonly answer: UptakeAnswer;
  readonly note: string;
  readonly by: PersonRef;
  readonly givenAt: Instant;
  readonly changedAt: Instant;
  /** The day of `changedAt` in Sweden. */
  readonly changedOn: Day;
}

/** An organisation with what it has said about a result, or null where it has said nothing. */
export interface UptakeRow {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** The official code of its county; null for what belongs to none. */
  readonly county: string | null;
  /** Today: members are counted and reminded, others may answer. */
  readonly membership: MembershipKind | null;
  readonly uptake: Uptake | null;
}

export type UptakeRefusal =
  /** There is no result that has been announced. */
  | { readonly kind: 'no-result' }
  | { readonly kind: 'unchanged' }
  /** A colleague has answered since. */
  | { readonly kind: 'answered-so'; readonly uptake: Uptake };

/** What an organisation answers. */
export interface UptakeGiven {
  readonly answer: UptakeAnswer;
  readonly note: string;
  /** The own organisation's answer as the sender had read it; undefined where the sender does not say. */
  readonly basedOn?: Instant | null | undefined;
}

/** What stands around an answer. */
export interface UptakeContext {
  /** Everybody has been told of the result. */
  readonly announced: boolean;
  /** The organisation's former answer. */
  readonly own: Uptake | null;
  readonly today: Day;
}

/** Says for an organisation what it does with a result: one answer, whoever of its people speaks, changed as often as it changes. */
export function giveUptake(
  { announced, own, today }: UptakeContext,
  _voice: Voice,
  { answer, note, basedOn }: UptakeGiven,
): Decision<Extract<UptakeEvent, { readonly kind: 'uptake-answered' }>, UptakeRefusal> {
  if (!announced) return refused({ kind: 'no-result' });
  const same = own?.answer === answer && own.note === note;
  if (same && !askedAgain(own, today)) return refused({ kind: 'unchanged' });
  if (own && basedOn !== undefined && basedOn !== own.changedAt) return refused({ kind: 'answered-so', uptake: own });
  return decided({ kind: 'uptake-answered', answer, previous: own?.answer ?? null, note });
}

/** True where somebody wanted to use the result half a year ago or more: did they? */
export const askedAgain = ({ answer, changedOn }: Pick<Uptake, 'answer' | 'changedOn'>, today: Day): boolean =>
  answer === 'willUse' && addMonths(changedOn, monthsUntilAgain) <= today;

export const isFollowed = (state: State): state is FollowedState => state === 'published' || state === 'presented';

/** How many of today's members there are, and how many of them have answered. */
export interface Answered {
  readonly members: number;
  readonly answered: number;
}

/** True where nobody is left to ask. */
export const allAnswered = ({ members, answered }: Answered): boolean => members > 0 && answered === members;

export type FollowUpRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'no-result' }
  | { readonly kind: 'follow-up-over' };
type FollowUpDecision = Decision<Exclude<UptakeEvent, { readonly kind: 'uptake-answered' }>, FollowUpRefusal>;

/** Ends the follow-up before everybody has answered, with a reason. Those who have not answered still may. */
export function closeFollowUp(
  { state }: Pick<Provrum, 'state'>,
  { announced, members, answered }: Answered & Pick<UptakeContext, 'announced'>,
  _secretariat: Secretariat,
  reason: string,
): FollowUpDecision {
  if (state === 'followedUp') return refused({ kind: 'follow-up-over' });
  if (!isFollowed(state)) return refused({ kind: 'wrong-state', state });
  if (!announced) return refused({ kind: 'no-result' });
  return decided({ kind: 'follow-up-closed', reason, from: state, answered, members });
}

/** Opens the follow-up again where the secretariat had closed it. What everybody has answered is over. */
export function reopenFollowUp(
  { state }: Pick<Provrum, 'state'>,
  followUp: Pick<FollowUp, 'cameFrom' | 'reason'> | null,
  _secretariat: Secretariat,
): FollowUpDecision {
  if (state !== 'followedUp' || !followUp || followUp.reason === null) return refused({ kind: 'wrong-state', state });
  return decided({ kind: 'follow-up-reopened', to: followUp.cameFrom });
}

/** How a follow-up ended. */
export interface FollowUp {
  readonly cameFrom: FollowedState;
  /** Null where every member had answered. */
  readonly reason: string | null;
  readonly by: PersonRef | null;
  readonly endedAt: Instant;
}

/** An organisation's use in one word, over one result or several: the strongest that it has said. */
export type UseLevel = UptakeAnswer | 'unanswered';
export const useLevels = ['used', 'willUse', 'notForUs', 'unanswered'] as const satisfies readonly UseLevel[];

export type UseCounts = Readonly<Record<UseLevel, number>>;
export const strongest = (counts: UseCounts): UseLevel => useLevels.find((level) => counts[level] > 0) ?? 'unanswered';

/** How many of some answers there are of each kind. */
export const countLevels = (answers: readonly (UptakeAnswer | null)[]): UseCounts => {
  const counts = { used: 0, willUse: 0, notForUs: 0, unanswered: 0 };
  for (const answer of answers) counts[answer ?? 'unanswered'] += 1;
  return counts;
};
