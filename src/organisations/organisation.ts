import type { Day } from '#kernel/day.ts';
import type { OrganisationId } from '#kernel/id.ts';

/**
 * What an organisation is. "Region" is a property of the organisation and never derived from its number:
 * Region Gotland is a municipality by number. `forum` is Reglab itself: secretariat and board.
 */
export const organisationKinds = ['region', 'agency', 'association', 'institute', 'forum', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export type MembershipKind = 'member' | 'partner';

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** On the day of asking; null for an organisation that is neither member nor partner that day. */
  readonly membership: MembershipKind | null;
}

export interface Membership {
  readonly kind: MembershipKind;
  readonly from: Day;
  readonly to: Day | null;
}
