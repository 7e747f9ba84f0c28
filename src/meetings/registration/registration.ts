import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/localTime.ts';
import { type AttendanceMode, type Gathering, modesOf, takesRegistrations } from '../gathering/gathering.ts';
import type { QueueReason, RegistrationEvent } from './events.ts';
import { offerDeadline } from './deadline.ts';
import { type Entry, freePlaces, getsPlace, groupOf, lineFor, positionIn, type QueueTerms, turn } from './queue.ts';

/** Where a registration stands, its ends included. */
export type RegistrationState = Entry['state'] | 'cancelled' | 'transferred' | 'attended' | 'absent';

/** A gathering with those who have signed up for it, at a moment. */
export interface Desk {
  readonly gathering: Gathering;
  /** Those who hold, are offered or wait for a place. */
  readonly entries: readonly Entry[];
  readonly now: Instant;
  readonly today: Day;
}

/** Somebody who is to be signed up, under a number that was kept for it. */
export interface Newcomer {
  readonly registration: RegistrationId;
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly organisationName: string;
  readonly mode: AttendanceMode;
  readonly key: string | null;
}

export type RegistrationRefusal = {
  readonly kind:
    | 'not-open'
    | 'last-day-passed'
    | 'begun'
    | 'called-off'
    | 'no-such-mode'
    | 'unchanged'
    | 'no-registration'
    | 'not-offered'
    | 'offer-gone'
    | 'is-coming'
    | 'to-oneself'
    /** There is no place of that kind; one can keep what one has and wait. */
    | 'mode-full';
};
type Refusal = RegistrationRefusal;
type Of<Kind extends RegistrationEvent['kind']> = Extract<RegistrationEvent, { readonly kind: Kind }>;

/** True once the meeting has begun: from then on nobody moves. */
export const hasBegun = ({ when, state }: Pick<Gathering, 'when' | 'state'>, now: Instant): boolean =>
  state === 'held' || state === 'documented' || (when !== null && instantOf(when.starts) <= now);

/** True once nobody more can sign up. */
const isReleased = ({ state, places }: Gathering, today: Day): boolean =>
  state === 'closed' || (places.lastDay !== null && places.lastDay < today);

/** How the queue of a gathering is kept on a day. */
export const termsOf = (gathering: Gathering, today: Day): QueueTerms => ({
  ...gathering.places,
  released: isReleased(gathering, today),
});

/** Why nobody can sign up now; null where one can. */
export function closedNow({ gathering, now, today }: Omit<Desk, 'entries'>): Refusal | null {
  if (gathering.state === 'cancelled') return { kind: 'called-off' };
  if (hasBegun(gathering, now)) return { kind: 'begun' };
  if (!takesRegistrations(gathering)) return { kind: 'not-open' };
  const { lastDay } = gathering.places;
  return lastDay !== null && lastDay < today ? { kind: 'last-day-passed' } : null;
}

/** Why those who have signed up can change nothing more; null where they can, also after closing. */
function settled({ gathering, now }: Desk): Refusal | null {
  if (gathering.state === 'cancelled') return { kind: 'called-off' };
  return hasBegun(gathering, now) ? { kind: 'begun' } : null;
}

const ofEntry = (desk: Desk, { id, person, organisation, mode }: Entry) => ({
  meeting: desk.gathering.id,
  registration: id,
  person,
  organisation,
  mode,
});

const entryOf = (desk: Desk, newcomer: Newcomer): Entry => ({
  id: newcomer.registration,
  person: newcomer.person,
  organisation: newcomer.organisation,
  organisationName: newcomer.organisationName,
  mode: newcomer.mode,
  state: 'waitlisted',
  queuedAt: desk.now,
  offeredUntil: null,
  wished: null,
});

/**
 * Signs up one or several, in the order they are named: each gets a place, or a place in line, exactly as if they had come
 * one after the other. Who is signed up already is left as they are; where all are, nothing is recorded.
 */
export function signUp(
  desk: Desk,
  newcomers: readonly Newcomer[],
): Decision<readonly Of<'registration-made' | 'registration-waitlisted'>[], Refusal> {
  const closed = closedNow(desk);
  if (closed) return refused(closed);
  const terms = termsOf(desk.gathering, desk.today);
  const events: Of<'registration-made' | 'registration-waitlisted'>[] = [];
  const entries = [...desk.entries];
  for (const newcomer of newcomers) {
    if (!modesOf(desk.gathering).includes(newcomer.mode)) return refused({ kind: 'no-such-mode' });
    if (entries.some(({ person }) => person === newcomer.person)) continue;
    const waiting = entryOf(desk, newcomer);
    const placed = getsPlace(entries, terms, waiting);
    const entry: Entry = placed ? { ...waiting, state: 'registered' } : waiting;
    entries.push(entry);
    const content = { organisationName: newcomer.organisationName, key: newcomer.key };
    const place = positionIn(lineFor(entries, terms, newcomer.mode), entry.id) ?? 0;
    const of = ofEntry(desk, entry);
    events.push(
      placed
        ? { kind: 'registration-made', ...of, content }
        : { kind: 'registration-waitlisted', ...of, place, content },
    );
  }
  return events.length === 0 ? refused({ kind: 'unchanged' }) : decided(events);
}

/** Takes somebody off, also after the registration has closed: the place goes to whoever is next. Another than they may say why. */
export function cancel(
  desk: Desk,
  entry: Entry | null,
  byDecline: boolean,
  reason = '',
): Decision<Of<'registration-cancelled'>, Refusal> {
  if (!entry) return refused({ kind: 'unchanged' });
  const closed = settled(desk);
  if (closed) return refused(closed);
  const content = reason === '' ? {} : { content: { reason } };
  return decided({ kind: 'registration-cancelled', ...ofEntry(desk, entry), byDecline, ...content });
}

/** Notes that somebody has answered the meeting's questions; what they answered stands elsewhere. */
export const noteAnswered = (desk: Desk, entry: Entry | null): Decision<Of<'registration-answered'>, Refusal> =>
  entry ? decided({ kind: 'registration-answered', ...ofEntry(desk, entry) }) : refused({ kind: 'no-registration' });

/** Answers an offer. One that has run out is gone, whether the clock's own job has come by yet or not. */
export function answerOffer(
  desk: Desk,
  entry: Entry | null,
  accepts: boolean,
): Decision<Of<'offer-accepted' | 'offer-declined' | 'offer-expired'>, Refusal> {
  if (!entry) return refused({ kind: 'no-registration' });
  if (entry.state === 'registered') return refused({ kind: accepts ? 'unchanged' : 'not-offered' });
  if (entry.state !== 'offered') return refused({ kind: 'not-offered' });
  const closed = settled(desk);
  if (closed) return refused(closed);
  if (ranOut(entry, desk.now)) return decided({ kind: 'offer-expired', ...ofEntry(desk, entry) });
  return decided({ kind: accepts ? 'offer-accepted' : 'offer-declined', ...ofEntry(desk, entry) });
}

const ranOut = ({ offeredUntil }: Entry, now: Instant): boolean => offeredUntil !== null && offeredUntil <= now;

/** The offers that nobody answered in time. */
export const runOut = (desk: Desk): readonly Of<'offer-expired'>[] =>
  desk.entries
    .filter((entry) => entry.state === 'offered' && ranOut(entry, desk.now))
    .map((entry) => ({ kind: 'offer-expired', ...ofEntry(desk, entry) }));

/** Who takes a place over, under a number that was kept for their registration. */
export interface Successor {
  readonly registration: RegistrationId;
  readonly person: PersonId;
}

/**
 * Hands a place, or a place in line, to a colleague: it stays their organisation's, so nobody is overtaken. A colleague who
 * waits gets the place and waits no more; one who has a place already needs none.
 */
export function handOver(
  desk: Desk,
  entry: Entry | null,
  to: Successor,
): Decision<Of<'registration-transferred'>, Refusal> {
  if (!entry) return refused({ kind: 'no-registration' });
  const closed = settled(desk);
  if (closed) return refused(closed);
  if (to.person === entry.person) return refused({ kind: 'to-oneself' });
  if (entry.state === 'offered' && ranOut(entry, desk.now)) return refused({ kind: 'offer-gone' });
  const theirs = desk.entries.find(({ person }) => person === to.person);
  const swaps = theirs?.state === 'waitlisted' && entry.state !== 'waitlisted' && groupOf(theirs) === groupOf(entry);
  if (theirs && !swaps) return refused({ kind: 'is-coming' });
  return decided({
    kind: 'registration-transferred',
    ...ofEntry(desk, entry),
    to: to.person,
    toRegistration: theirs?.id ?? to.registration,
    waited: theirs !== undefined,
  });
}

/**
 * Changes how somebody comes. Where there is no place of the other kind they keep the one they have, and may wait for the
 * other: nobody loses a place by asking. Who waits anyway changes queue, and stands last in the new one.
 */
export function changeMode(
  desk: Desk,
  entry: Entry | null,
  mode: AttendanceMode,
  waits: boolean,
): Decision<Of<'registration-changed' | 'mode-wished'>, Refusal> {
  if (!entry) return refused({ kind: 'no-registration' });
  const closed = settled(desk);
  if (closed) return refused(closed);
  if (!modesOf(desk.gathering).includes(mode)) return refused({ kind: 'no-such-mode' });
  const of = ofEntry(desk, entry);
  if (mode === entry.mode) {
    return entry.wished ? decided({ kind: 'mode-wished', ...of, wished: null }) : refused({ kind: 'unchanged' });
  }
  const others = desk.entries.filter(({ id }) => id !== entry.id);
  const moved: Entry = { ...entry, mode, state: 'waitlisted', queuedAt: desk.now, wished: null };
  const placed = getsPlace(others, termsOf(desk.gathering, desk.today), moved);
  const changed = { kind: 'registration-changed', ...of, mode, from: entry.mode, reason: null } as const;
  if (placed) return decided({ ...changed, waits: false });
  if (entry.state === 'waitlisted') return decided({ ...changed, waits: true });
  if (entry.state === 'offered') return refused({ kind: 'mode-full' });
  if (entry.wished?.mode === mode) return refused({ kind: 'unchanged' });
  return waits ? decided({ kind: 'mode-wished', ...of, wished: mode }) : refused({ kind: 'mode-full' });
}

/** What moves by itself now: nobody, once the meeting has begun, is called off, or has not been opened. */
export function turnOf(desk: Desk, reason: QueueReason): readonly Of<'place-offered' | 'registration-changed'>[] {
  const { gathering, entries, now, today } = desk;
  if (gathering.state !== 'open' && gathering.state !== 'closed') return [];
  if (hasBegun(gathering, now)) return [];
  const until = offerDeadline(now, gathering.places.offerHours, gathering.when?.starts ?? null);
  return turn(entries, termsOf(gathering, today), until).map(({ entry, mode }) =>
    entry.state === 'waitlisted'
      ? { kind: 'place-offered', ...ofEntry(desk, entry), until, reason }
      : {
          kind: 'registration-changed',
          ...ofEntry(desk, entry),
          mode,
          from: entry.mode,
          reason,
          waits: false,
        },
  );
}

/** How many places of each kind are free, and how many wait for one. */
export const countPlaces = (desk: Desk, mode: AttendanceMode) => ({
  free: Math.max(0, freePlaces(desk.entries, termsOf(desk.gathering, desk.today), mode)),
  waiting: lineFor(desk.entries, desk.gathering.places, mode).length,
});

/** The registrations after something has happened: what the database holds then. */
export function after(entries: readonly Entry[], event: RegistrationEvent, at: Instant): readonly Entry[] {
  const change = (id: RegistrationId, become: (entry: Entry) => Partial<Entry>) =>
    entries.map((entry) => (entry.id === id ? { ...entry, ...become(entry) } : entry));
  const without = (id: RegistrationId) => entries.filter((entry) => entry.id !== id);
  switch (event.kind) {
    case 'registration-made':
    case 'registration-waitlisted':
      return [
        ...entries,
        {
          id: event.registration,
          person: event.person,
          organisation: event.organisation,
          organisationName: event.content.organisationName,
          mode: event.mode,
          state: event.kind === 'registration-made' ? 'registered' : 'waitlisted',
          queuedAt: at,
          offeredUntil: null,
          wished: null,
        },
      ];
    case 'place-offered':
      return change(event.registration, () => ({ state: 'offered', offeredUntil: event.until }));
    case 'offer-accepted':
      return change(event.registration, () => ({ state: 'registered', offeredUntil: null }));
    case 'offer-declined':
    case 'offer-expired':
    case 'registration-cancelled':
      return without(event.registration);
    case 'registration-transferred':
      return handed(entries, event);
    case 'registration-changed':
      return change(event.registration, (entry) => ({
        mode: event.mode,
        state: event.waits ? 'waitlisted' : 'registered',
        queuedAt: event.reason === null ? at : (entry.wished?.since ?? entry.queuedAt),
        offeredUntil: null,
        wished: null,
      }));
    case 'mode-wished':
      return change(event.registration, () => ({
        wished: event.wished === null ? null : { mode: event.wished, since: at },
      }));
    case 'registration-answered':
    case 'needs-erased':
      return entries;
  }
}

/** The place goes to another row; an offer that is handed over is thereby taken. */
function handed(entries: readonly Entry[], event: Of<'registration-transferred'>): readonly Entry[] {
  const given = entries.find(({ id }) => id === event.registration);
  if (!given) return entries;
  const left = entries.filter(({ id }) => id !== given.id && id !== event.toRegistration);
  const state = given.state === 'waitlisted' ? 'waitlisted' : 'registered';
  return [...left, { ...given, id: event.toRegistration, person: event.to, state, offeredUntil: null, wished: null }];
}
