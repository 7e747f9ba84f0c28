import { addDays, type Day, within } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Secretariat } from './authority.ts';
import type { Membership, MembershipKind, OrganisationKind } from './organisation.ts';

/** One membership of an organisation as it is on record. */
export interface DatedMembership extends Membership {
  readonly id: number;
  /** Somebody has seen the agreement or a source that says so. */
  readonly verified: boolean;
  readonly note: string;
}

/** What an organisation is from a day on. */
export interface MembershipAsked {
  readonly kind: MembershipKind | 'none';
  readonly from: Day;
  readonly verified: boolean;
  readonly note: string;
  /** The writing that was read before; left out where the sender is asked for it in another way. */
  readonly basedOn?: string;
}

export type MembershipEvent =
  | {
      readonly kind: 'membership-changed';
      /** What was until then, and its last day. */
      readonly ends: { readonly id: number; readonly kind: MembershipKind; readonly to: Day } | null;
      readonly begins: {
        readonly kind: MembershipKind;
        readonly from: Day;
        readonly verified: boolean;
        readonly note: string;
      } | null;
    }
  | { readonly kind: 'membership-confirmed'; readonly id: number; readonly verified: boolean; readonly note: string };

export type MembershipRefusal =
  | { readonly kind: 'forum' }
  | { readonly kind: 'unchanged' }
  /** Somebody else has changed what was read. */
  | { readonly kind: 'stale' }
  /** Another change is on record for a later day: two histories would contradict each other. */
  | { readonly kind: 'changed-later'; readonly from: Day };

/** The membership in force on a day, or null. */
export const membershipOn = (memberships: readonly DatedMembership[], on: Day): DatedMembership | null =>
  memberships.find(({ from, to }) => within(on, from, to)) ?? null;

/** Which writing of its memberships somebody has read: another as soon as anything of them is. */
export const writingOf = (memberships: readonly DatedMembership[]): string =>
  JSON.stringify(memberships.map(({ id, kind, from, to, verified, note }) => [id, kind, from, to, verified, note]));

/**
 * Says what an organisation is from a day on: member, partner or neither. What it was before ends the day before. The same
 * again from any day of it changes only how sure we are and the note.
 */
export function changeMembership(
  memberships: readonly DatedMembership[],
  organisation: OrganisationKind,
  _by: Secretariat,
  asked: MembershipAsked,
): Decision<MembershipEvent, MembershipRefusal> {
  if (organisation === 'forum') return refused({ kind: 'forum' });
  const decision = changeOf(memberships, asked);
  const read = asked.basedOn === undefined || asked.basedOn === writingOf(memberships);
  return decision.ok && !read ? refused({ kind: 'stale' }) : decision;
}

function changeOf(
  memberships: readonly DatedMembership[],
  { kind, from, verified, note }: MembershipAsked,
): Decision<MembershipEvent, MembershipRefusal> {
  const later = memberships.find(
    (membership) => membership.from > from && !(membership.to && membership.to < membership.from),
  );
  if (later) return refused({ kind: 'changed-later', from: later.from });
  const current = membershipOn(memberships, from);
  if (current?.kind === kind) {
    if (current.verified === verified && current.note === note) return refused({ kind: 'unchanged' });
    return decided({ kind: 'membership-confirmed', id: current.id, verified, note });
  }
  if (!current && kind === 'none') return refused({ kind: 'unchanged' });
  return decided({
    kind: 'membership-changed',
    ends: current && { id: current.id, kind: current.kind, to: addDays(from, -1) },
    begins: kind === 'none' ? null : { kind, from, verified, note },
  });
}
