import { type Day, yearOf } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { Network, NetworkState } from './network.ts';

/** Who arranges a network together with the forum. */
export interface CoOrganiser {
  readonly id: number;
  /** Null for one that is not on record here: then it has a name only. */
  readonly organisation: OrganisationId | null;
  readonly name: string;
  /** Of the cost, in per cent; null where nothing is agreed. */
  readonly share: number | null;
}

/** Somebody in the planning group. */
export interface Planner {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: string;
}

/** What is planned for a year. */
export interface YearPlan {
  readonly year: number;
  readonly themes: string;
  readonly meetings: number;
  /** Why there are more meetings than there should be. */
  readonly reason: string;
  readonly budget: Ore | null;
}

interface OfNetwork {
  readonly network: NetworkId;
}

export type NetworkArrangingEvent =
  | (OfNetwork & {
      readonly kind: 'co-organiser-set';
      readonly coOrganiser: OrganisationId | null;
      readonly share: number | null;
      readonly content: { readonly name: string };
    })
  | (OfNetwork & {
      readonly kind: 'co-organiser-removed';
      readonly number: number;
      readonly coOrganiser: OrganisationId | null;
    })
  | (OfNetwork & { readonly kind: 'network-planners-set'; readonly people: readonly PersonId[] })
  | (OfNetwork & { readonly kind: 'network-year-planned'; readonly year: number; readonly content: YearPlan });

export type ArrangingRefusal =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'wrong-state'; readonly state: NetworkState }
  | { readonly kind: 'shares-over' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'no-such-organiser' }
  /** A person who takes part in no organisation of the network. */
  | { readonly kind: 'not-of-network' }
  /** More meetings than there should be, and nobody has said why. */
  | { readonly kind: 'reason-needed'; readonly most: number };

type ArrangingDecision = Decision<NetworkArrangingEvent, ArrangingRefusal>;

const mostOrganisers = 20;
/** Three or four, who may change from meeting to meeting; more than this is no group. */
export const mostPlanners = 12;

/** Puts somebody among those who arrange, or changes their share. The shares of all are at most the whole cost. */
export function setCoOrganiser(
  network: Network,
  organisers: readonly CoOrganiser[],
  given: Omit<CoOrganiser, 'id'>,
): ArrangingDecision {
  const { organisation, name, share } = given;
  const same = organisers.find((one) =>
    organisation === null ? one.organisation === null && one.name === name : one.organisation === organisation,
  );
  if (same?.share === share) return refused({ kind: 'unchanged' });
  if (!same && organisers.length >= mostOrganisers) return refused({ kind: 'too-many' });
  const others = organisers.filter((one) => one !== same).reduce((sum, one) => sum + (one.share ?? 0), 0);
  if (others + (share ?? 0) > 100) return refused({ kind: 'shares-over' });
  return decided({
    kind: 'co-organiser-set',
    network: network.id,
    coOrganiser: organisation,
    share,
    content: { name: organisation === null ? name : '' },
  });
}

/** Takes somebody away from those who arrange. */
export function removeCoOrganiser(
  network: Network,
  organisers: readonly CoOrganiser[],
  number: number,
): ArrangingDecision {
  const one = organisers.find(({ id }) => id === number);
  if (!one) return refused({ kind: 'no-such-organiser' });
  return decided({ kind: 'co-organiser-removed', network: network.id, number, coOrganiser: one.organisation });
}

/** Says who is in the planning group: people of the organisations that take part. */
export function setPlanners(
  network: Network,
  now: readonly Pick<Planner, 'id'>[],
  people: readonly PersonId[],
  eligible: ReadonlySet<PersonId>,
): ArrangingDecision {
  const before = new Set(now.map(({ id }) => id));
  const wanted = [...new Set(people)];
  if (wanted.length === before.size && wanted.every((id) => before.has(id))) return refused({ kind: 'unchanged' });
  if (wanted.length > mostPlanners) return refused({ kind: 'too-many' });
  // Whoever is in the group already may stay in it.
  if (wanted.some((id) => !eligible.has(id) && !before.has(id))) return refused({ kind: 'not-of-network' });
  return decided({ kind: 'network-planners-set', network: network.id, people: wanted });
}

/** Plans a network's year. More meetings than there should be (N128) can be planned with a reason, which is kept. */
export function planYear(
  network: Network,
  before: YearPlan | null,
  given: YearPlan,
  most: number | null,
): ArrangingDecision {
  const same =
    before !== null &&
    before.themes === given.themes &&
    before.meetings === given.meetings &&
    before.reason === given.reason &&
    before.budget === given.budget;
  if (same) return refused({ kind: 'unchanged' });
  if (most !== null && given.meetings > most && given.reason === '') return refused({ kind: 'reason-needed', most });
  return decided({ kind: 'network-year-planned', network: network.id, year: given.year, content: given });
}

/** Which years one can plan: the last, so that it can be put right, and three ahead. */
export const plannableYears = (today: Day): readonly number[] => [-1, 0, 1, 2, 3].map((ahead) => yearOf(today) + ahead);

/** What each arranger carries of a cost; what nobody has taken a share of is the forum's. */
export function sharesOf(
  cost: Ore,
  organisers: readonly Pick<CoOrganiser, 'name' | 'share'>[],
): { readonly forum: Ore; readonly others: readonly { readonly name: string; readonly amount: Ore }[] } {
  const others = organisers.flatMap(({ name, share }) =>
    share === null ? [] : [{ name, amount: Math.floor((cost * share) / 100) as Ore }],
  );
  return { forum: (cost - others.reduce((sum, { amount }) => sum + amount, 0)) as Ore, others };
}
