import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Proposer } from '#organisations/authority.ts';
import type { MembershipKind } from '#organisations/organisation.ts';
import type { ProposalEvent } from './events.ts';
import { ownedBy } from './proposal.ts';
import type { Provrum, State } from './provrum.ts';

/** More hands than these no longer write together. */
export const coAuthorsMax = 10;

/** Somebody with a mandate today, and the organisation they hold it in. */
export interface Candidate {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly membership: MembershipKind | null;
}

export type CoAuthorRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  /** Writes already: as a co-author, or for the proposing organisation. */
  | { readonly kind: 'writes-already' }
  /** Only members propose, and so only their people write (P116). */
  | { readonly kind: 'not-of-a-member' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'no-co-author' };

type Event<Kind extends ProposalEvent['kind']> = Extract<ProposalEvent, { readonly kind: Kind }>;

const beingWritten = ({ state }: Provrum): boolean => state === 'draft' || state === 'open';

/** Lets somebody of another member write the text too. */
export function addCoAuthor(
  provrum: Provrum,
  by: Proposer,
  { person, organisation, membership }: Candidate,
): Decision<Event<'co-author-added'>, CoAuthorRefusal> {
  if (!ownedBy(provrum, by)) return refused({ kind: 'not-yours' });
  if (!beingWritten(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (ownedBy(provrum, { organisation }) || coAuthorOf(provrum, person)) return refused({ kind: 'writes-already' });
  if (membership !== 'member') return refused({ kind: 'not-of-a-member' });
  if (provrum.coAuthors.length >= coAuthorsMax) return refused({ kind: 'too-many' });
  return decided({ kind: 'co-author-added', person, organisation });
}

/** Ends somebody's co-authorship. The organisation may, and so may the co-author: no is always possible. */
export function removeCoAuthor(
  provrum: Provrum,
  by: Proposer,
  person: PersonId,
): Decision<Event<'co-author-removed'>, CoAuthorRefusal> {
  if (!ownedBy(provrum, by) && by.person !== person) return refused({ kind: 'not-yours' });
  if (!beingWritten(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (!coAuthorOf(provrum, person)) return refused({ kind: 'no-co-author' });
  return decided({ kind: 'co-author-removed', person });
}

export const coAuthorOf = (provrum: Provrum, person: PersonId): boolean =>
  provrum.coAuthors.some((author) => author.person.id === person);
