import type { Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { MandateRole } from '#organisations/authority.ts';
import type { MembershipKind, OrganisationKind } from '#organisations/organisation.ts';

export interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}
export interface KnownOrganisation extends Named<OrganisationId> {
  readonly kind: OrganisationKind;
  readonly orgNumber: string | null;
  readonly county: string | null;
}
export interface KnownNetwork extends Named<NetworkId> {
  /** Organisations can take part in it now. */
  readonly lives: boolean;
}
export interface KnownPerson extends Named<PersonId> {
  readonly email: string;
  readonly mandates: readonly { readonly organisation: OrganisationId; readonly role: MandateRole }[];
}
export interface KnownSpan {
  readonly id: number;
  readonly organisation: OrganisationId;
  readonly from: Day;
  readonly to: Day | null;
}
/** What is on record already, as far as a table of this kind can touch it. */
export interface OnRecord {
  readonly organisations: readonly KnownOrganisation[];
  readonly people: readonly KnownPerson[];
  readonly memberships: readonly (KnownSpan & { readonly kind: MembershipKind })[];
  readonly networks: readonly KnownNetwork[];
  readonly networkMemberships: readonly (KnownSpan & {
    readonly network: NetworkId;
    readonly contact: PersonId | null;
  })[];
  readonly meetings: readonly { readonly network: NetworkId | null; readonly title: string; readonly day: Day }[];
}

/** What one line puts on record or changes; by number where it is there already. */
export type Write =
  | {
      readonly on: 'organisation';
      readonly id: OrganisationId | null;
      readonly name: string;
      readonly kind: OrganisationKind;
      readonly orgNumber: string | null;
      readonly county: string | null;
    }
  | {
      readonly on: 'person';
      readonly id: PersonId | null;
      readonly name: string;
      readonly email: string;
      readonly organisation: OrganisationId;
      readonly role: MandateRole;
      readonly from: Day;
    }
  | {
      readonly on: 'membership';
      readonly id: number | null;
      readonly organisation: OrganisationId;
      readonly kind: MembershipKind;
      readonly from: Day;
      readonly to: Day | null;
    }
  | {
      readonly on: 'networkMembership';
      readonly id: number | null;
      readonly network: NetworkId;
      readonly organisation: OrganisationId;
      readonly from: Day;
      readonly to: Day | null;
      readonly contact: PersonId | null;
    }
  | {
      readonly on: 'meeting';
      readonly id: null;
      readonly network: NetworkId | null;
      readonly title: string;
      readonly when: Span;
      readonly place: string;
      readonly mode: 'physical' | 'digital' | 'hybrid';
    };
