import type { Day } from '#kernel/day.ts';
import type { MandateId, NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Week } from '#kernel/isoWeek.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import type { Exception } from '#meetings/gathering/contents.ts';
import type { MandateRole } from '#organisations/authority.ts';
import type { Mandate } from '#organisations/mandate.ts';
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
/** A mandate of a known person, past and to come as well. */
export interface KnownMandate extends Pick<Mandate, 'id' | 'role' | 'from' | 'to'> {
  readonly organisation: OrganisationId;
}
/** No number yet: a line before puts them on record. */
export interface KnownPerson extends Named<PersonId | null> {
  readonly email: string;
  readonly mandates: readonly KnownMandate[];
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
  readonly meetings: readonly {
    readonly network: NetworkId | null;
    readonly title: string;
    readonly day: Day;
    readonly cancelled: boolean;
  }[];
  /** The decided network weeks of each year that has any. */
  readonly weeks: Readonly<Record<number, readonly Week[]>>;
}

/** What one line puts on record or changes; by number where it is there already. */
export type Write =
  | {
      readonly on: 'organisation';
      readonly id: OrganisationId | null;
      readonly name: string;
      readonly kind: Exclude<OrganisationKind, 'forum'>;
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
      /** What should be followed and is not by a meeting to come, and why. */
      readonly exceptions: readonly Exception[];
    };

/** Who holds what in an organisation. Whoever has no number yet is known by their address. */
export const mandatesOf = ({ people }: OnRecord, organisation: OrganisationId): readonly Mandate[] =>
  people
    .filter(({ mandates }) => mandates.some((held) => held.organisation === organisation))
    .flatMap(({ id, name, email, mandates }) =>
      mandates
        .filter((held) => held.organisation === organisation)
        .map((held) => ({ ...held, person: { id: id ?? (0 as PersonId), name, email } })),
    );

/** What is on record once a line has been written, as far as lines after it can meet it. */
export function after(known: OnRecord, write: Write): OnRecord {
  switch (write.on) {
    case 'organisation':
      return known;
    case 'person':
      return { ...known, people: withMandate(known.people, write) };
    case 'membership':
      return { ...known, memberships: [...known.memberships.filter(({ id }) => id !== write.id), numbered(write)] };
    case 'networkMembership':
      return {
        ...known,
        networkMemberships: [...known.networkMemberships.filter(({ id }) => id !== write.id), numbered(write)],
      };
    case 'meeting': {
      const { network, title, when } = write;
      return {
        ...known,
        meetings: [...known.meetings, { network, title, day: dayOfLocal(when.starts), cancelled: false }],
      };
    }
  }
}

/** What is new has no number yet, and needs none: a line that begins on the same day is the same line twice. */
const numbered = <One extends { readonly id: number | null }>(write: One) => ({ ...write, id: write.id ?? 0 });

function withMandate(
  people: readonly KnownPerson[],
  { id, name, email, organisation, role, from }: Extract<Write, { readonly on: 'person' }>,
): readonly KnownPerson[] {
  const given = { id: 0 as MandateId, organisation, role, from, to: null };
  const at = people.findIndex((one) => one.email === email);
  const there = people[at];
  if (!there) return [...people, { id, name, email, mandates: [given] }];
  return people.with(at, { ...there, mandates: [...there.mandates, given] });
}
