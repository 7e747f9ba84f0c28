import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { GatheringEvent } from './events.ts';

/** The names behind an event's numbers. Somebody who has been erased has none. */
export interface HistoryNames {
  readonly person: (id: PersonId) => string;
  readonly organisation: (id: OrganisationId) => string;
}

/** What an event keeps of itself: words of people stand elsewhere. */
type Kept<Event> = Event extends unknown
  ? Omit<Event, 'text' | 'html' | 'content' | 'needs' | 'answers' | 'email' | 'name'>
  : never;
export type KeptGatheringEvent = Kept<GatheringEvent>;

/** A sentence for each kind of event, without its subject. A kind without one does not compile. */
export type Sentences<Event extends { readonly kind: string }> = {
  readonly [Kind in Event['kind']]: (
    event: Kept<Extract<Event, { readonly kind: Kind }>>,
    names: HistoryNames,
  ) => string;
};

/** Whose names an event's sentence needs. */
export function namedIn(event: KeptGatheringEvent): {
  readonly people: readonly PersonId[];
  readonly organisations: readonly OrganisationId[];
} {
  const people: PersonId[] = [];
  if ('person' in event && event.person !== null) people.push(event.person);
  if (event.kind === 'registration-transferred') people.push(event.to);
  const organisation = 'organisation' in event ? event.organisation : null;
  return { people, organisations: organisation === null ? [] : [organisation] };
}

/** What happens to registrations and on the day names people: it is for those who arrange the meeting, and the forum. */
export const publicKinds: readonly GatheringEvent['kind'][] = [
  'gathering-planned',
  'gathering-announced',
  'gathering-opened',
  'gathering-closed',
  'gathering-moved',
  'gathering-cancelled',
  'gathering-held',
  'gathering-documented',
  'gathering-reopened',
  'documentation-added',
  'documentation-removed',
];
