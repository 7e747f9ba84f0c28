import { type ReadinessFacts, type Standing } from '#rulebook/facts.ts';
import { readinessRules } from '#rulebook/chapters/readiness.ts';
import { allowed } from '#rulebook/rule.ts';
import { byName } from '#rulebook/takingPart.ts';
import type { Parameters } from '#rulebook/version.ts';

/** An organisation that has a standing already and could take a step. */
export interface Candidate {
  readonly organisation: number;
  readonly name: string;
}

/**
 * The same step taken by `count` organisations: to `join` is to take part (and lead), to `offer`
 * is to take part already and be willing to lead as well.
 */
export interface Step {
  readonly act: 'join' | 'offer';
  /** Who will do: only a region, any member, or any organisation (members and partners). */
  readonly who: 'region' | 'member' | 'organisation';
  readonly lead: boolean;
  readonly count: number;
  /** Those already here who could do it: they follow (join) or take part (offer). */
  readonly candidates: readonly Candidate[];
}

/**
 * What one organisation's change of standing amounts to for the rules. A follower that starts to take
 * part is the same as a newcomer: a follower counts for nothing before.
 */
type Move = 'region' | 'regionLead' | 'other' | 'otherLead' | 'regionOffers' | 'otherOffers';

const moves: readonly Move[] = ['other', 'region', 'otherLead', 'regionLead', 'otherOffers', 'regionOffers'];

/** Moves that ask less of the newcomer: where one of them is enough, the stronger says nothing new. */
const weaker: Readonly<Record<Move, readonly Move[]>> = {
  other: [],
  region: ['other'],
  otherLead: ['other'],
  regionLead: ['region', 'otherLead'],
  otherOffers: [],
  regionOffers: [],
};

/**
 * The smallest numbers of single-organisation moves that make a provrum ready: all alternatives of that size.
 *
 * It tries changes of one organisation, then of two, and asks the rules themselves each time; it holds no
 * opinion on what they want. `limit` is beyond what any figures ask for; nothing found gives no answer.
 */
export function shortestChanges(standings: readonly Standing[], parameters: Parameters): readonly (readonly Step[])[] {
  const offering = offeringMembers(standings);
  const limit = parameters.readyRegionsMin + parameters.participantsMin + 1;
  for (let size = 1; size <= limit; size += 1) {
    const passing = [...combinations(size, offering)].filter((change) =>
      ready(after(standings, change, offering), parameters),
    );
    if (passing.length > 0) return steps(passing, standings, offering);
  }
  return [];
}

const ready = (standings: readonly Standing[], parameters: Parameters): boolean =>
  allowed<ReadinessFacts, Parameters>(readinessRules, { standings, confirmed: false }, parameters);

interface Offering {
  readonly region: readonly Standing[];
  readonly other: readonly Standing[];
}

/** Members that take part without having offered to lead. */
function offeringMembers(standings: readonly Standing[]): Offering {
  const members = standings.filter(({ membership, role }) => membership === 'member' && role === 'participate');
  return {
    region: members.filter(({ kind }) => kind === 'region'),
    other: members.filter(({ kind }) => kind !== 'region'),
  };
}

/** All choices of `size` moves, order aside. */
function* combinations(size: number, offering: Offering, from = 0): Generator<readonly Move[]> {
  if (size === 0) yield [];
  else {
    for (let index = from; index < moves.length; index += 1) {
      const move = moves[index]!;
      for (const rest of combinations(size - 1, offering, index)) {
        const change = [move, ...rest];
        if (possible(change, move, offering)) yield change;
      }
    }
  }
}

function possible(change: readonly Move[], move: Move, offering: Offering): boolean {
  if (move === 'regionOffers') return count(change, move) <= offering.region.length;
  if (move === 'otherOffers') return count(change, move) <= offering.other.length;
  return true;
}

const count = (change: readonly Move[], move: Move): number => change.filter((each) => each === move).length;

/** The standings as they would be after a change. */
function after(standings: readonly Standing[], change: readonly Move[], offering: Offering): readonly Standing[] {
  const offers = new Set([
    ...offering.region.slice(0, count(change, 'regionOffers')),
    ...offering.other.slice(0, count(change, 'otherOffers')),
  ]);
  const changed = standings.map((standing): Standing =>
    offers.has(standing) ? { ...standing, role: 'lead' } : standing,
  );
  return [...changed, ...change.filter(joins).map(newcomer)];
}

const joins = (move: Move): boolean => move !== 'regionOffers' && move !== 'otherOffers';

const newcomer = (move: Move, index: number): Standing => ({
  organisation: -1 - index,
  name: '',
  kind: move === 'region' || move === 'regionLead' ? 'region' : 'other',
  membership: 'member',
  role: move === 'regionLead' || move === 'otherLead' ? 'lead' : 'participate',
});

/** The alternatives in the words of the page: without those that only ask for more, offers gathered. */
function steps(
  passing: readonly (readonly Move[])[],
  standings: readonly Standing[],
  offering: Offering,
): readonly (readonly Step[])[] {
  const keys = new Set(passing.map(key));
  const leanest = passing.filter((change) => !lessWillDo(change, keys));
  const gathered = Map.groupBy(leanest, (change) => key(change.map(anyOffer)));
  return [...gathered.values()].map((alike) => stepsOf(alike, standings, offering));
}

const key = (change: readonly Move[]): string => change.toSorted().join(' ');

const anyOffer = (move: Move): Move => (move === 'otherOffers' ? 'regionOffers' : move);

const lessWillDo = (change: readonly Move[], passing: ReadonlySet<string>): boolean =>
  change.some((move, index) => weaker[move].some((less) => passing.has(key(change.with(index, less)))));

/** The steps of changes that differ only in which kind of participant offers to lead. */
function stepsOf(
  alike: readonly (readonly Move[])[],
  standings: readonly Standing[],
  offering: Offering,
): readonly Step[] {
  const change = alike[0] ?? [];
  const joining = [...new Set(change.filter(joins))].map((move) => joinStep(move, count(change, move), standings));
  const offers = change.filter((move) => !joins(move)).length;
  if (offers === 0) return joining;
  const regions = alike.some((each) => each.includes('regionOffers')) ? offering.region : [];
  const others = alike.some((each) => each.includes('otherOffers')) ? offering.other : [];
  const offer: Step = {
    act: 'offer',
    who: others.length === 0 ? 'region' : 'member',
    lead: true,
    count: offers,
    candidates: candidates([...regions, ...others]),
  };
  return [...joining, offer];
}

const fits: Readonly<Record<Exclude<Move, 'regionOffers' | 'otherOffers'>, (standing: Standing) => boolean>> = {
  other: () => true,
  region: ({ kind }) => kind === 'region',
  otherLead: ({ membership }) => membership === 'member',
  regionLead: ({ kind, membership }) => kind === 'region' && membership === 'member',
};

function joinStep(move: Move, times: number, standings: readonly Standing[]): Step {
  const following = standings.filter(({ membership, role }) => membership !== null && role === 'follow');
  const lead = move === 'otherLead' || move === 'regionLead';
  const region = move === 'region' || move === 'regionLead';
  return {
    act: 'join',
    who: region ? 'region' : lead ? 'member' : 'organisation',
    lead,
    count: times,
    candidates: candidates(following.filter(fits[move as keyof typeof fits])),
  };
}

const candidates = (standings: readonly Standing[]): readonly Candidate[] =>
  byName(standings).map(({ organisation, name }) => ({ organisation, name }));
