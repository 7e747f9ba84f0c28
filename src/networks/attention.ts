import { addDays, type Day } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';
import { daysToAnnounce, daysToPlace } from '#meetings/gathering/attention.ts';
import { takesMembers } from './life.ts';
import type { NetworkState } from './network.ts';

/** What must be known of a network to say whether it needs a hand. */
export interface NetworkAtAGlance {
  readonly state: NetworkState;
  readonly members: number;
  readonly withoutContact: number;
  readonly planners: number;
  readonly hasContact: boolean;
  /** This year's meetings that are held or set, and how many the plan says; null without a plan. */
  readonly meetings: number;
  readonly planned: number | null;
  readonly next: { readonly day: Day; readonly announced: boolean; readonly hasPlace: boolean } | null;
  readonly cost: Ore;
  readonly budget: Ore | null;
  /** Of a network that is wished for: how many would come. */
  readonly wouldCome: number;
}

/** Why a network needs a hand; the most pressing first. */
export const needs = [
  'overBudget',
  'notAnnounced',
  'noPlace',
  'noMeeting',
  'fewMeetings',
  'noContact',
  'noPlan',
  'nearBudget',
  'noPlanners',
  'noMembers',
  'membersWithoutContact',
  'tooMany',
  'wanted',
] as const;
export type Need = (typeof needs)[number];

/** Of the budget: from there on somebody should look at it. */
const near = 0.8;
/** As many as make a round table: then the secretariat should decide. */
const enough = 4;

/** What of a network the secretariat should see to. `most` is how many meetings a year there should be at the most (N128). */
export function needsOf(network: NetworkAtAGlance, today: Day, most: number | null): readonly Need[] {
  if (network.state === 'wished') return network.wouldCome >= enough ? ['wanted'] : [];
  if (network.state !== 'active' && network.state !== 'runAsProject') return [];
  const tests = testsOf(network, today, most);
  return needs.filter((need) => tests[need]);
}

function testsOf(network: NetworkAtAGlance, today: Day, most: number | null): Readonly<Record<Need, boolean>> {
  const { next, cost, budget, planned, meetings, members } = network;
  const over = budget !== null && cost > budget;
  return {
    overBudget: over,
    notAnnounced: next !== null && !next.announced && next.day <= addDays(today, daysToAnnounce),
    noPlace: next !== null && !next.hasPlace && next.day <= addDays(today, daysToPlace),
    noMeeting: next === null && (planned === null || meetings < planned),
    fewMeetings: next !== null && planned !== null && meetings < planned,
    noContact: !network.hasContact,
    noPlan: planned === null,
    nearBudget: budget !== null && !over && budget > 0 && cost > budget * near,
    noPlanners: network.planners === 0,
    noMembers: members === 0 && takesMembers(network),
    membersWithoutContact: network.withoutContact > 0,
    // A plan of more has its reason with it.
    tooMany: most !== null && meetings > Math.max(most, planned ?? 0),
    wanted: false,
  };
}

/** What is said of the network itself where its meetings are told of one by one. */
const ofMeeting: readonly Need[] = ['notAnnounced', 'noPlace'];

/** The networks that need a hand, by what presses most and then by name; what their meetings need is left to those. */
export function networksInNeed<Network extends NetworkAtAGlance & { readonly name: string }>(
  networks: readonly Network[],
  today: Day,
  most: number | null,
): readonly { readonly network: Network; readonly needs: readonly Need[] }[] {
  const rank = ([first]: readonly Need[]) => (first ? needs.indexOf(first) : needs.length);
  return networks
    .map((network) => ({
      network,
      needs: needsOf(network, today, most).filter((need) => !ofMeeting.includes(need)),
    }))
    .filter((one) => one.needs.length > 0)
    .sort((a, b) => rank(a.needs) - rank(b.needs) || a.network.name.localeCompare(b.network.name, 'sv'));
}
