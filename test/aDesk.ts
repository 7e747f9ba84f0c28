import type { Day } from '#kernel/day.ts';
import type { MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Gathering, Places } from '#meetings/gathering/gathering.ts';
import type { Entry } from '#meetings/registration/queue.ts';
import type { Desk } from '#meetings/registration/registration.ts';
import { span } from './aMeeting.ts';

type Different = Partial<Omit<Gathering, 'places'>> & { readonly places?: Partial<Places> };

/** A hybrid meeting of the spring of 2028, open, and whatever is different about it. */
export const aGathering = ({ places, ...different }: Different = {}): Gathering => ({
  id: 1 as MeetingId,
  uid: 'gathering@test',
  kind: 'other',
  network: null,
  provrum: null,
  audience: 'forum',
  state: 'open',
  text: { title: 'Vårträff', mode: 'hybrid', place: 'Stockholm', link: 'https://mote.example/1', about: '' },
  invitation: '',
  when: span('2028-03-03 10:00 15:00'),
  movedFrom: null,
  sequence: 0,
  version: 1,
  reason: '',
  places: {
    capacity: { physical: null, digital: null },
    rule: 'organisationFirst',
    quota: null,
    offerHours: 8,
    lastDay: null,
    ...places,
  },
  venue: null,
  where: 'Stockholm',
  planners: [],
  constructed: true,
  ...different,
});

/** Where people sign up, on a Monday morning of November 2026, with nobody signed up. */
export const aDesk = (different: Different = {}, entries: readonly Entry[] = []): Desk => ({
  gathering: aGathering(different),
  entries,
  now: '2026-11-23T09:00:00.000Z' as Instant,
  today: '2026-11-23' as Day,
});

/** Somebody of an organisation who is signed up since an hour of the twentieth: `anEntry(3, { organisation: 2 })`. */
export const anEntry = (
  id: number,
  different: Partial<Omit<Entry, 'organisation'>> & { readonly organisation?: number | null } = {},
): Entry => ({
  id: id as RegistrationId,
  person: id as PersonId,
  organisationName: '',
  mode: 'physical',
  state: 'registered',
  queuedAt: `2026-11-20T09:00:${String(id).padStart(2, '0')}.000Z` as Instant,
  offeredUntil: null,
  wished: null,
  ...different,
  organisation: (different.organisation === undefined ? id : different.organisation) as OrganisationId | null,
});
