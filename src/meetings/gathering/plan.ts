import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import { instantOf, sameSpan } from '#kernel/localTime.ts';
import type { ArrangingEvent } from './arranging.ts';
import { type AttendanceMode, type Gathering, modesOf } from './gathering.ts';
import type { GatheringPlan } from './contents.ts';

export type { Exception, GatheringPlan } from './contents.ts';

export type ArrangingRefusal = {
  readonly kind:
    | 'gathering-over'
    | 'gathering-past'
    | 'no-date'
    | 'not-announced'
    | 'not-begun'
    | 'stale'
    | 'unchanged'
    | 'capacity-taken'
    | 'not-yours'
    | 'no-such-item'
    | 'list-full';
};

export type Arranged<Kind extends ArrangingEvent['kind']> = Extract<ArrangingEvent, { readonly kind: Kind }>;

/** What is changed, on which version of it, and how many places are taken. */
export interface PlanChange {
  readonly plan: GatheringPlan;
  readonly basedOn: number;
  readonly taken: Readonly<Record<AttendanceMode, number>>;
}

/** Before it has been held, while those who arrange it can still turn it. */
export const isAhead = ({ state }: Pick<Gathering, 'state'>): boolean =>
  state === 'planned' || state === 'announced' || state === 'open' || state === 'closed';

/** True where people have been told of it. */
export const isTold = ({ state }: Pick<Gathering, 'state'>): boolean => state !== 'planned';

/**
 * Changes a gathering. Another time, venue or place of one that people know of moves it: registrations stay, and everybody is
 * asked again. Nobody loses a place by it: a limit below those who have one is refused.
 */
export function changeGatheringPlan(
  gathering: Gathering,
  { plan, basedOn, taken }: PlanChange,
  now: Instant,
): Decision<Arranged<'gathering-changed' | 'gathering-moved'>, ArrangingRefusal> {
  if (!isAhead(gathering)) return refused({ kind: 'gathering-over' });
  if (basedOn !== gathering.version) return refused({ kind: 'stale' });
  if (samePlan(planOf(gathering), plan)) return refused({ kind: 'unchanged' });
  if (isTold(gathering) && !fits(plan, taken)) return refused({ kind: 'capacity-taken' });
  const told = { meeting: gathering.id, title: plan.text.title, content: plan };
  const changed = { kind: 'gathering-changed', part: 'plan', ...told } as const;
  if (!isTold(gathering)) return decided(changed);
  if (plan.when === null) return refused({ kind: 'no-date' });
  if (!isMaterial(gathering, plan)) return decided(changed);
  if (!sameSpan(gathering.when, plan.when) && instantOf(plan.when.ends) <= now)
    return refused({ kind: 'gathering-past' });
  const { when } = plan;
  return decided({ kind: 'gathering-moved', ...told, from: gathering.when, when, sequence: gathering.sequence + 1 });
}

/** Where a meeting is held in one way only, all who come do so that way. */
function fits({ text, places }: GatheringPlan, taken: PlanChange['taken']): boolean {
  const modes = modesOf({ text });
  const all = taken.physical + taken.digital;
  return modes.every((mode) => {
    const limit = places.capacity[mode];
    return limit === null || (modes.length === 1 ? all : taken[mode]) <= limit;
  });
}

/** Whoever comes must know: when it is, where, and how one gets there. */
const isMaterial = (gathering: Gathering, { text, when, venue }: GatheringPlan): boolean =>
  !sameSpan(gathering.when, when) ||
  (gathering.venue?.id ?? null) !== venue ||
  (['mode', 'place', 'link'] as const).some((field) => gathering.text[field] !== text[field]);

/** A gathering as the form that changes it shows it. */
export const planOf = ({ text, when, audience, places, venue, invitation }: Gathering): GatheringPlan => ({
  text,
  when,
  audience,
  places,
  venue: venue?.id ?? null,
  invitation,
});

const samePlan = (a: GatheringPlan, b: GatheringPlan): boolean =>
  sameSpan(a.when, b.when) &&
  (['title', 'mode', 'place', 'link', 'about'] as const).every((field) => a.text[field] === b.text[field]) &&
  (['audience', 'venue', 'invitation'] as const).every((field) => a[field] === b[field]) &&
  (['rule', 'quota', 'offerHours', 'lastDay'] as const).every((field) => a.places[field] === b.places[field]) &&
  (['physical', 'digital'] as const).every((mode) => a.places.capacity[mode] === b.places.capacity[mode]);

/** Makes it known: invitations go out. */
export function announceGathering(
  gathering: Gathering,
  now: Instant,
): Decision<Arranged<'gathering-announced'>, ArrangingRefusal> {
  if (gathering.state === 'announced' || gathering.state === 'open') return refused({ kind: 'unchanged' });
  if (gathering.state !== 'planned') return refused({ kind: 'gathering-over' });
  if (!gathering.when) return refused({ kind: 'no-date' });
  if (instantOf(gathering.when.ends) <= now) return refused({ kind: 'gathering-past' });
  const { id: meeting, text, when } = gathering;
  return decided({ kind: 'gathering-announced', meeting, title: text.title, when });
}

/** Makes it known and takes registrations at once. */
export function announceAndOpen(
  gathering: Gathering,
  now: Instant,
): Decision<readonly Arranged<'gathering-announced' | 'gathering-opened'>[], ArrangingRefusal> {
  const announced = announceGathering(gathering, now);
  if (!announced.ok) return announced;
  return decided([
    announced.event,
    { kind: 'gathering-opened', meeting: gathering.id, title: gathering.text.title } as const,
  ]);
}

/** Lets people sign up, for the first time or again. */
export function openGathering(
  gathering: Gathering,
  now: Instant,
): Decision<Arranged<'gathering-opened'>, ArrangingRefusal> {
  if (gathering.state === 'open') return refused({ kind: 'unchanged' });
  if (gathering.state === 'planned') return refused({ kind: 'not-announced' });
  if (gathering.state !== 'announced' && gathering.state !== 'closed') return refused({ kind: 'gathering-over' });
  if (gathering.when && instantOf(gathering.when.ends) <= now) return refused({ kind: 'gathering-past' });
  return decided({ kind: 'gathering-opened', meeting: gathering.id, title: gathering.text.title });
}

/** Takes no more registrations. Whoever has a place may still cancel or hand it over. */
export function closeGathering(gathering: Gathering): Decision<Arranged<'gathering-closed'>, ArrangingRefusal> {
  if (gathering.state === 'closed') return refused({ kind: 'unchanged' });
  if (gathering.state !== 'open') return refused({ kind: isAhead(gathering) ? 'not-announced' : 'gathering-over' });
  return decided({ kind: 'gathering-closed', meeting: gathering.id, title: gathering.text.title });
}

/** Calls it off, with a reason; those who know of it are told, and it leaves their calendars. */
export function cancelGathering(
  gathering: Gathering,
  reason: string,
): Decision<Arranged<'gathering-cancelled'>, ArrangingRefusal> {
  if (gathering.state === 'cancelled') return refused({ kind: 'unchanged' });
  if (!isAhead(gathering)) return refused({ kind: 'gathering-over' });
  const { id: meeting, text, sequence } = gathering;
  return decided({ kind: 'gathering-cancelled', meeting, title: text.title, reason, sequence: sequence + 1 });
}

/** Says that it took place. */
export function holdGathering(
  gathering: Gathering,
  now: Instant,
): Decision<Arranged<'gathering-held'>, ArrangingRefusal> {
  if (gathering.state === 'held') return refused({ kind: 'unchanged' });
  if (!isAhead(gathering)) return refused({ kind: 'gathering-over' });
  if (!gathering.when) return refused({ kind: 'no-date' });
  if (now < instantOf(gathering.when.starts)) return refused({ kind: 'not-begun' });
  return decided({ kind: 'gathering-held', meeting: gathering.id, title: gathering.text.title });
}

/** Says that its documentation is complete. */
export function documentGathering(gathering: Gathering): Decision<Arranged<'gathering-documented'>, ArrangingRefusal> {
  if (gathering.state === 'documented') return refused({ kind: 'unchanged' });
  if (gathering.state !== 'held') return refused({ kind: isAhead(gathering) ? 'not-begun' : 'gathering-over' });
  return decided({ kind: 'gathering-documented', meeting: gathering.id, title: gathering.text.title });
}

/** Opens the documentation again: something was missing. */
export function reopenGathering(gathering: Gathering): Decision<Arranged<'gathering-reopened'>, ArrangingRefusal> {
  if (gathering.state === 'held') return refused({ kind: 'unchanged' });
  if (gathering.state !== 'documented') return refused({ kind: isAhead(gathering) ? 'not-begun' : 'gathering-over' });
  return decided({ kind: 'gathering-reopened', meeting: gathering.id, title: gathering.text.title });
}
