import type { MeetingId, NetworkId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import type { MeetingState } from '#meetings/meeting.ts';
import type { Entry } from './entry.ts';

export const feedKinds = ['personal', 'network', 'organisation'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** An address at which a calendar is followed, as its owner sees it. */
export interface Feed {
  readonly id: number;
  readonly kind: FeedKind;
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly organisation: { readonly id: OrganisationId; readonly name: string } | null;
  readonly language: Language;
  readonly createdAt: Date;
}

/** A feed with what its owner may read today: rights follow mandates, however old the address. */
export interface OpenFeed extends Feed {
  readonly person: PersonId;
  /** The members and partners that its owner speaks for today. */
  readonly speaksFor: readonly OrganisationId[];
  readonly forum: boolean;
}

/** A meeting as a feed tells of it. */
export interface FeedMeeting {
  readonly id: MeetingId;
  readonly uid: string;
  readonly sequence: number;
  readonly state: MeetingState;
  readonly title: string;
  readonly when: Span;
  readonly place: string;
  readonly link: string;
  readonly gathering: boolean;
  readonly network: string | null;
  readonly provrum: { readonly id: ProvrumId; readonly name: string } | null;
  readonly own: Entry['own'];
  readonly changedAt: Date;
}

/**
 * True where the owner of a feed may read it today: one's own always; a network's as any member, partner or the forum; an
 * organisation's as one who holds a mandate in it, and the forum.
 */
export function mayFollow({ kind, organisation, speaksFor, forum }: OpenFeed): boolean {
  if (kind === 'personal' || forum) return true;
  if (kind === 'network') return speaksFor.length > 0;
  return organisation !== null && speaksFor.includes(organisation.id);
}

/** The address to join is for those who are coming: whoever waits, or only looks, does not get it. */
export const tellsLink = ({ own, provrum, gathering }: FeedMeeting): boolean =>
  own === 'registered' || own === 'attended' || (provrum !== null && !gathering);
