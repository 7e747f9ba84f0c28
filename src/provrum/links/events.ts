import type { NetworkId, ProvrumId } from '#kernel/id.ts';

/** What a provrum came out of, and what it led to (P58, P78, N39–N43). */
export const linkRelations = ['cameFrom', 'ledTo'] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** What stands at the other end: another provrum, a network, or a learning project. */
export const linkTargets = ['provrum', 'network', 'learningProject'] as const;
export type LinkTarget = (typeof linkTargets)[number];

export interface LinkEvent {
  readonly kind: 'link-added' | 'link-removed';
  /** As seen from the provrum that the event belongs to. */
  readonly relation: LinkRelation;
  readonly target: LinkTarget;
  readonly other: ProvrumId | null;
  /** Null where the network is none of those here. */
  readonly network: NetworkId | null;
  /** The other end's name when it was linked: a provrum's title, a network's name. */
  readonly name: string;
  readonly address: string;
}
