import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { LinkId, NetworkId, ProvrumId } from '#kernel/id.ts';
import { type Actor, type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import type { Provrum, ShownState, State } from '../provrum.ts';
import type { LinkEvent, LinkRelation, LinkTarget } from './events.ts';

/** What a provrum came out of or led to, as seen from one end. */
export interface Link {
  readonly id: LinkId;
  readonly relation: LinkRelation;
  readonly target: LinkTarget;
  /** The provrum at the other end. */
  readonly other: { readonly id: ProvrumId; readonly title: string; readonly state: ShownState } | null;
  /** The network at the other end, where it is one of those here. */
  readonly network: LinkedNetwork | null;
  /** What stands at the other end is called today; a network that is not here keeps the name it was noted with. */
  readonly name: string;
  /** Where a learning project is read about. */
  readonly address: string;
}

export interface LinkedNetwork {
  readonly id: NetworkId;
  readonly name: string;
}

export interface LinkGiven {
  readonly relation: LinkRelation;
  readonly target: LinkTarget;
  readonly other: Pick<Provrum, 'id' | 'text'> | null;
  readonly network: LinkedNetwork | null;
  readonly name: string;
  readonly address: string;
}

export type LinkRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'to-itself' }
  | { readonly kind: 'linked-already' }
  | { readonly kind: 'linked-other-way' }
  | { readonly kind: 'too-many-links' }
  | { readonly kind: 'no-such-link' };

/** More than any provrum has; it keeps a page readable. */
export const mostLinks = 30;

/** Who says what a provrum came out of and led to: the secretariat, the organisation that proposed it, and the one that leads. */
export type Linker = Voice | Secretariat;

export function linkerOf(actor: Actor | null, provrum: Provrum): Linker | null {
  const secretariat = secretariatOf(actor);
  if (secretariat) return secretariat;
  const voice = voiceOf(actor);
  return voice && stands(provrum, voice) ? voice : null;
}

const stands = ({ organisation, decision }: Provrum, by: Linker): boolean =>
  !('membership' in by) ||
  by.organisation === organisation.id ||
  // Who is to lead is nobody's to know before it is announced.
  (decision?.verdict === 'approved' && decision.announcedAt !== null && by.organisation === decision.lead?.id);

/** Notes what a provrum came out of, or led to. Between two provrum one note is enough: it is shown at both ends. */
export function addLink(
  provrum: Provrum,
  links: readonly Link[],
  by: Linker,
  given: LinkGiven,
): Decision<LinkEvent, LinkRefusal> {
  const { relation, other } = given;
  if (provrum.openedAt === null) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!stands(provrum, by)) return refused({ kind: 'not-yours' });
  if (other?.id === provrum.id) return refused({ kind: 'to-itself' });
  const alike = links.filter((link) => sameEnd(link, given));
  if (alike.some((link) => link.relation === relation)) return refused({ kind: 'linked-already' });
  if (other && alike.length > 0) return refused({ kind: 'linked-other-way' });
  if (links.length >= mostLinks) return refused({ kind: 'too-many-links' });
  return decided(linkAdded(given));
}

/** A draft made of an idea in a network came out of that network from its first day. */
export const cameOutOf = (network: LinkedNetwork): LinkEvent =>
  linkAdded({ relation: 'cameFrom', target: 'network', other: null, network, name: '', address: '' });

function linkAdded({ relation, target, other, network, name, address }: LinkGiven): LinkEvent {
  const told = other?.text.title ?? network?.name ?? name;
  const ends = { other: other?.id ?? null, network: network?.id ?? null };
  return { kind: 'link-added', relation, target, ...ends, name: told, address };
}

function sameEnd(link: Link, { target, other, network, name }: LinkGiven): boolean {
  if (other) return link.other?.id === other.id;
  if (network) return link.network?.id === network.id;
  return link.target === target && link.network === null && link.name === name;
}

/** Takes such a note away. */
export function removeLink(
  provrum: Provrum,
  links: readonly Link[],
  by: Linker,
  id: LinkId,
): Decision<LinkEvent, LinkRefusal> {
  if (!stands(provrum, by)) return refused({ kind: 'not-yours' });
  const link = links.find((one) => one.id === id);
  if (!link) return refused({ kind: 'no-such-link' });
  const { relation, target, other, network, name, address } = link;
  const ends = { other: other?.id ?? null, network: network?.id ?? null };
  return decided({ kind: 'link-removed', relation, target, ...ends, name, address });
}
