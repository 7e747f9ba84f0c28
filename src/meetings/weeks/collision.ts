import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { Named } from '../meeting.ts';

/** Something that is in a meeting's way: what people sign up for, a provrum's own meeting, or the annual conference. */
export interface Colliding {
  /** Null for an annual conference that is known by its days only, and for what the reader may not read. */
  readonly id: MeetingId | null;
  readonly sort: 'gathering' | 'working' | 'conference';
  /** Null for what the reader may not read. */
  readonly title: string | null;
  readonly provrum: Named<ProvrumId> | null;
  readonly when: Span;
}

/** Two meetings on the same day, and what both of them need. */
export interface Pair {
  readonly meeting: Colliding;
  readonly other: Colliding;
  /** False where the other is a working meeting of a provrum that the reader takes no part in. */
  readonly readable: boolean;
  /** The hours meet too, not only the days. */
  readonly sameTime: boolean;
  /** Who is signed up for, plans or is called to both. */
  readonly people: readonly string[];
  /** Organisations that take part in what both are meetings of. */
  readonly organisations: readonly string[];
  /** One of them is the annual conference. */
  readonly conference: boolean;
  /** One of them is for every member and partner. */
  readonly everybody: boolean;
  /** The place that both are to be held in. */
  readonly venue: string | null;
  /** Who at the secretariat looks after both. */
  readonly contact: string | null;
  /** One of them has nobody named at the secretariat: it may be the same person. */
  readonly contactUnknown: boolean;
}

export type Collision =
  | { readonly kind: 'venue'; readonly venue: string }
  | { readonly kind: 'conference' }
  | { readonly kind: 'everybody' }
  | { readonly kind: 'people'; readonly names: readonly string[]; readonly sameTime: boolean }
  | { readonly kind: 'organisations'; readonly names: readonly string[] }
  /** Whoever looks after both; null where nobody is named. */
  | { readonly kind: 'secretariat'; readonly contact: string | null };

export const collisionKinds = [
  'venue',
  'conference',
  'everybody',
  'people',
  'organisations',
  'secretariat',
] as const satisfies readonly Collision['kind'][];

export interface Warned {
  readonly meeting: Colliding;
  readonly other: Colliding;
  readonly collisions: readonly Collision[];
}

/**
 * What two meetings on the same day collide in. A person is needed at both, whatever the hours: one has to travel. A place only
 * at the same hours. Nothing is forbidden: whoever plans decides with open eyes.
 */
export function collisionsOf({
  sameTime,
  people,
  organisations,
  conference,
  everybody,
  venue,
  contact,
  contactUnknown,
}: Pair): readonly Collision[] {
  return [
    ...(venue !== null && sameTime ? [{ kind: 'venue' as const, venue }] : []),
    ...(conference ? [{ kind: 'conference' as const }] : []),
    ...(everybody && !conference ? [{ kind: 'everybody' as const }] : []),
    ...(people.length > 0 ? [{ kind: 'people' as const, names: people, sameTime }] : []),
    ...(organisations.length > 0 ? [{ kind: 'organisations' as const, names: organisations }] : []),
    ...(contact !== null || contactUnknown ? [{ kind: 'secretariat' as const, contact }] : []),
  ];
}

/**
 * What a reader may know of a pair. That a provrum meets, and which organisations take part in it, is no secret in the forum;
 * what it meets about, and who is called to it, is for those who take part.
 */
const asSeen = (pair: Pair): Pair =>
  pair.readable ? pair : { ...pair, other: { ...pair.other, id: null, title: null }, people: [] };

/** Pairs with what they collide in; those that do not are left out. */
export const warningsOf = (pairs: readonly Pair[]): readonly Warned[] =>
  pairs
    .map(asSeen)
    .map((pair) => ({ meeting: pair.meeting, other: pair.other, collisions: collisionsOf(pair) }))
    .filter(({ collisions }) => collisions.length > 0);
