import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import type { Voice } from '#organisations/authority.ts';
import type { Network, NetworkState } from './network.ts';

/** How an organisation would be in a network that is wished for. */
export const interestRoles = ['arrange', 'participate', 'follow'] as const;
export type InterestRole = (typeof interestRoles)[number];

/** An organisation's answer: one, whoever of its people gives it. */
export interface WishAnswer {
  readonly role: InterestRole;
  /** What it wants to learn, or can bring. */
  readonly wants: string;
}

export interface WishStanding extends WishAnswer {
  readonly organisation: { readonly id: OrganisationId; readonly name: string; readonly kind: string };
  readonly by: { readonly id: number; readonly name: string };
  readonly changedAt: string;
}

interface OfWish {
  readonly network: NetworkId;
  readonly organisation: OrganisationId;
}

export type NetworkWishEvent =
  | (OfWish & {
      readonly kind: 'network-interest-given';
      readonly role: InterestRole;
      readonly previous: InterestRole | null;
      readonly content: { readonly wants: string };
    })
  | (OfWish & { readonly kind: 'network-interest-withdrawn'; readonly previous: InterestRole });

export type WishRefusal =
  | { readonly kind: 'wrong-state'; readonly state: NetworkState }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'no-standing' };

type WishDecision = Decision<NetworkWishEvent, WishRefusal>;

/** Gives an organisation's answer, or changes it. How many have answered decides nothing: the secretariat does, with a reason. */
export function giveWish(
  network: Network,
  standings: readonly WishStanding[],
  { organisation }: Voice,
  { role, wants }: WishAnswer,
): WishDecision {
  if (network.state !== 'wished') return refused({ kind: 'wrong-state', state: network.state });
  const before = wishOf(standings, organisation);
  if (before?.role === role && before.wants === wants) return refused({ kind: 'unchanged' });
  return decided({
    kind: 'network-interest-given',
    network: network.id,
    organisation,
    role,
    previous: before?.role ?? null,
    content: { wants },
  });
}

/** Takes an organisation's answer back. */
export function withdrawWish(
  network: Network,
  standings: readonly WishStanding[],
  { organisation }: Voice,
): WishDecision {
  if (network.state !== 'wished') return refused({ kind: 'wrong-state', state: network.state });
  const before = wishOf(standings, organisation);
  if (!before) return refused({ kind: 'no-standing' });
  return decided({ kind: 'network-interest-withdrawn', network: network.id, organisation, previous: before.role });
}

/** The one answer of an organisation, or null. */
export const wishOf = (
  standings: readonly WishStanding[],
  organisation: OrganisationId | undefined,
): WishStanding | null => standings.find((standing) => standing.organisation.id === organisation) ?? null;

/** Those who would come, and among them those who would help to arrange. */
export const wishCounts = (standings: readonly Pick<WishStanding, 'role'>[]) => ({
  come: standings.filter(({ role }) => role !== 'follow').length,
  arrange: standings.filter(({ role }) => role === 'arrange').length,
});
