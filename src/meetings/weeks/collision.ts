import type { MeetingId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';

/** A meeting that is in another's way. */
export interface Colliding {
  readonly id: MeetingId;
  readonly title: string;
  readonly when: Span;
}

/** Two meetings on the same day, and what both of them need. */
export interface Pair {
  readonly meeting: Colliding;
  readonly other: Colliding;
  /** The hours meet too, not only the days. */
  readonly sameTime: boolean;
  /** Who is signed up for, or plans, both. */
  readonly people: readonly string[];
  /** Organisations that take part in both networks. */
  readonly organisations: readonly string[];
  /** The place that both are to be held in. */
  readonly venue: string | null;
  /** Who at the secretariat looks after both. */
  readonly contact: string | null;
  /** One of them has nobody named at the secretariat: it may be the same person. */
  readonly contactUnknown: boolean;
}

export type Collision =
  | { readonly kind: 'people'; readonly names: readonly string[]; readonly sameTime: boolean }
  | { readonly kind: 'venue'; readonly venue: string }
  | { readonly kind: 'organisations'; readonly names: readonly string[] }
  /** Whoever looks after both; null where nobody is named. */
  | { readonly kind: 'secretariat'; readonly contact: string | null };

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
  venue,
  contact,
  contactUnknown,
}: Pair): readonly Collision[] {
  return [
    ...(venue !== null && sameTime ? [{ kind: 'venue' as const, venue }] : []),
    ...(people.length > 0 ? [{ kind: 'people' as const, names: people, sameTime }] : []),
    ...(organisations.length > 0 ? [{ kind: 'organisations' as const, names: organisations }] : []),
    ...(contact !== null || contactUnknown ? [{ kind: 'secretariat' as const, contact }] : []),
  ];
}

/** Pairs with what they collide in; those that do not are left out. */
export const warningsOf = (pairs: readonly Pair[]): readonly Warned[] =>
  pairs
    .map((pair) => ({ meeting: pair.meeting, other: pair.other, collisions: collisionsOf(pair) }))
    .filter(({ collisions }) => collisions.length > 0);
