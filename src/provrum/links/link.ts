import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { LinkId, ProvrumId } from '#kernel/id.ts';
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
  /** A network's or a learning project's name; a provrum has its title. */
  readonly name: string;
  /** Where a learning project is read about. */
  readonly address: string;
}

export interface LinkGiven {
  readonly relation: LinkRelation;
  readonly target: LinkTarget;
  readonly other: Pick<Provrum, 'id' | 'text'> | null;
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
  { relation, target, other, name, address }: LinkGiven,
): Decision<LinkEvent, LinkRefusal> {
  if (provrum.openedAt === null) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!stands(provrum, by)) return refused({ kind: 'not-yours' });
  if (other?.id === provrum.id) return refused({ kind: 'to-itself' });
  const alike = links.filter((link) =>
    other ? link.other?.id === other.id : link.target === target && link.name === name,
  );
  if (alike.some((link) => link.relation === relation)) return refused({ kind: 'linked-already' });
  if (other && alike.length > 0) return refused({ kind: 'linked-other-way' });
  if (links.length >= mostLinks) return refused({ kind: 'too-many-links' });
  const told = other?.text.title ?? name;
  return decided({ kind: 'link-added', relation, target, other: other?.id ?? null, name: told, address });
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
  const { relation, target, other, name, address } = link;
  return decided({ kind: 'link-removed', relation, target, other: other?.id ?? null, name, address });
}
