import type { Instant } from '#kernel/instant.ts';
import type { PersonId, RegistrationId } from '#kernel/id.ts';
import { type OutgoingMail, post, withdrawOccasions } from '#platform/outbox.ts';
import { entriesToSend, type Held } from './entries.ts';
import { type PlaceNews, writePlace, writeRelease } from './letters.mail.ts';
import { type Attendee, type EventOnRecord, listHeld, listTold, markHeld, markTakenOff } from './letters.store.ts';
import { listModeChanges, type ModeChange } from './modeChange.store.ts';
import { outgoing, readerOf, type Round, toldIn } from './round.jobs.ts';
import { occasionsOf, purposes } from './telling.ts';

/**
 * Puts the gathering in the calendars of those who have a place, changes it there, and takes it out: whatever led here. Returns
 * those out of whose calendars it is taken, and who are told why.
 */
export async function tellCalendars(round: Round, { by }: Pick<EventOnRecord, 'by'>): Promise<ReadonlySet<PersonId>> {
  const { devices, gathering, attendees } = round;
  const { db, clock, jobs } = devices;
  const held = await listHeld(db, gathering.id);
  const placed = attendees.filter(({ state }) => state === 'registered' || state === 'attended' || state === 'absent');
  const sending = entriesToSend(gathering, held, placed, clock.now().toISOString() as Instant);
  const of = new Map(attendees.map((attendee) => [attendee.person, attendee]));
  // Whoever is in the room needs no entry any more.
  const ask = sending.ask.flatMap((person) => of.get(person) ?? []).filter(({ state }) => state === 'registered');
  const takeOff = sending.takeOff.flatMap((person) => of.get(person) ?? []);
  if (ask.length + takeOff.length === 0) return new Set();
  // What waits still and is no longer true never leaves.
  await withdrawPlaces(round, [...ask, ...takeOff]);
  const told = await listTold(db, gathering.id, purposes.place);
  const has = new Map(held.filter(({ removed }) => !removed).map((one) => [one.person, one]));
  const changes = await listModeChanges(
    db,
    gathering.id,
    ask.map(({ registration }) => registration),
  );
  const rounds = await markHeld(db, gathering.id, ask, gathering.sequence);
  await markTakenOff(
    db,
    gathering.id,
    takeOff.map(({ person }) => person),
    clock.now(),
  );
  // Nothing is taken out of a calendar that it never came to.
  const gone = takeOff.filter(({ person }) => told.get(person)?.calendar);
  const mails = [
    ...ask.map((attendee) => {
      const known = told.get(attendee.person)?.calendar ? has.get(attendee.person) : undefined;
      const led = { change: changes.get(attendee.registration), sequence: gathering.sequence };
      return placeMail(round, attendee, askedNews(attendee, known, led), {
        number: rounds.get(attendee.person) ?? 0,
        urgent: by?.id === attendee.person,
      });
    }),
    ...gone.map((attendee) =>
      placeMail(round, attendee, goneNews(attendee, gathering.state === 'cancelled'), {
        number: held.find(({ person }) => person === attendee.person)?.round ?? 0,
        urgent: by?.id === attendee.person,
      }),
    ),
  ];
  await post(db, jobs, ...mails);
  return new Set(gone.map(({ person }) => person));
}

/** What led to a letter: the version of the gathering, and how its reader got the kind of place they have. */
interface Led {
  readonly change: ModeChange | undefined;
  readonly sequence: number;
}

function askedNews(
  { person, mode, from, signedUpBy }: Attendee,
  known: Pick<Held, 'sequence' | 'mode'> | undefined,
  { change, sequence }: Led,
): PlaceNews {
  if (known && known.sequence < sequence)
    return { occasion: 'moved', reason: known.mode === mode ? null : (change?.reason ?? null) };
  // Whoever the queue moved before their first letter left is told so in it, where nobody else signed them up.
  if (change?.reason && (known || (from === null && signedUpBy === null)))
    return { occasion: 'placeFreed', reason: change.reason };
  if (known) {
    const by = change?.by ?? null;
    return { occasion: 'changedMode', who: by && by.id !== person ? by.name : null };
  }
  if (from !== null) return { occasion: 'handedOver', who: from };
  return signedUpBy === null ? { occasion: 'confirmed' } : { occasion: 'signedUp', who: signedUpBy };
}

function goneNews({ state, to, leftBy, leftReason }: Attendee, calledOff: boolean): PlaceNews {
  if (calledOff) return { occasion: 'cancelled' };
  if (state === 'transferred' && to !== null) return { occasion: 'transferred', who: to };
  return leftBy === null ? { occasion: 'left' } : { occasion: 'takenOff', who: leftBy, why: leftReason };
}

/**
 * Tells those whose calendars have nothing: where they stand, what they are offered, and what became of it. `told` are those
 * whose calendars have just been told.
 */
export async function tellQueue(round: Round, record: EventOnRecord, told: ReadonlySet<PersonId>): Promise<void> {
  const { devices, gathering } = round;
  const all = queueNews(round, record).filter(({ attendee }) => !told.has(attendee.person));
  if (all.length === 0) return;
  await withdrawPlaces(
    round,
    all.map(({ attendee }) => attendee),
  );
  // Whom somebody signed up by mistake, and took off again before they heard of it, hears nothing.
  const heard = await listTold(devices.db, gathering.id, purposes.place);
  const news = all.filter(
    ({ occasion, attendee: { person, signedUpBy } }) =>
      occasion !== 'takenOffQueue' || signedUpBy === null || heard.has(person),
  );
  const mails = news.map(({ attendee, ...one }) =>
    placeMail(round, attendee, one, {
      number: record.at.getTime(),
      // An offer's hours are counted from now.
      urgent: one.occasion === 'offered' || record.by?.id === attendee.person,
    }),
  );
  await post(devices.db, devices.jobs, ...mails);
}

/**
 * Asks whoever's calendar said no whether to release the place. By mail, and once of each version: whoever forges an answer
 * gets nobody's place, and a calendar that says no by itself gives none away.
 */
export async function askToRelease(round: Round, { event }: Pick<EventOnRecord, 'event'>): Promise<void> {
  const { devices, gathering, attendees } = round;
  if (event.kind !== 'calendar-answered' || event.answer !== 'declined' || event.sequence < gathering.sequence) return;
  const mails = attendees
    .filter(({ person, state }) => person === event.person && state === 'registered')
    .map((attendee) =>
      outgoing(round, {
        purpose: purposes.release,
        what: [attendee.registration, 'release'],
        to: attendee,
        letter: writeRelease(toldIn(round, attendee.language), readerOf(round, attendee)),
        urgent: true,
      }),
    );
  await post(devices.db, devices.jobs, ...mails);
}

type QueueNews = PlaceNews & { readonly attendee: Attendee };

/** What an event means for those who wait, where it still holds. */
function queueNews({ gathering, attendees }: Round, { event, by }: EventOnRecord): readonly QueueNews[] {
  const one = (registration: RegistrationId, states: readonly Attendee['state'][]) =>
    attendees.filter((each) => each.registration === registration && states.includes(each.state));
  switch (event.kind) {
    case 'registration-waitlisted':
      return one(event.registration, ['waitlisted']).map((attendee) => ({
        attendee,
        occasion: 'queued',
        place: event.place,
      }));
    case 'place-offered':
      return one(event.registration, ['offered']).map((attendee) => ({
        attendee,
        occasion: 'offered',
        until: attendee.offeredUntil,
        reason: event.reason,
      }));
    case 'offer-expired':
      return one(event.registration, ['cancelled']).map((attendee) => ({ attendee, occasion: 'expired' }));
    case 'registration-cancelled':
    case 'offer-declined':
      return one(event.registration, ['cancelled'])
        .filter(({ leftBy }) => leftBy !== null)
        .map((attendee) => ({
          attendee,
          occasion: 'takenOffQueue',
          who: attendee.leftBy,
          why: attendee.leftReason,
        }));
    case 'registration-changed':
      return one(event.registration, ['waitlisted'])
        .filter(({ person }) => by !== null && by.id !== person)
        .map((attendee) => ({ attendee, occasion: 'changedModeQueue', who: by?.name ?? null }));
    case 'registration-transferred':
      return [
        ...one(event.registration, ['transferred']).map((attendee): QueueNews => ({
          attendee,
          occasion: 'transferredInQueue',
          who: attendee.to,
        })),
        ...one(event.toRegistration, ['waitlisted', 'offered']).map((attendee): QueueNews => ({
          attendee,
          ...(attendee.state === 'offered'
            ? { occasion: 'offered', until: attendee.offeredUntil, reason: 'transferred' }
            : { occasion: 'handedInQueue', who: attendee.from }),
        })),
      ];
    case 'gathering-moved':
      return waiting(attendees)
        .filter(() => event.sequence === gathering.sequence)
        .map((attendee) => ({ attendee, occasion: 'movedInQueue' }));
    case 'gathering-cancelled':
      return waiting(attendees).map((attendee) => ({ attendee, occasion: 'cancelled', inWords: true }));
    default:
      return [];
  }
}

const waiting = (attendees: readonly Attendee[]) =>
  attendees.filter(({ state }) => state === 'waitlisted' || state === 'offered');

/** Takes back what has not left yet about some people's places. */
async function withdrawPlaces({ devices: { db }, gathering }: Round, attendees: readonly Attendee[]): Promise<void> {
  const people: readonly PersonId[] = attendees.map(({ person }) => person);
  await withdrawOccasions(db, { purpose: purposes.place, beginning: occasionsOf(gathering.id), people });
}

interface How {
  /** Tells occasions apart that are alike. */
  readonly number: number;
  readonly urgent: boolean;
}

const placeMail = (round: Round, attendee: Attendee, news: PlaceNews, { number, urgent }: How): OutgoingMail =>
  outgoing(round, {
    purpose: purposes.place,
    what: [number, news.occasion],
    to: attendee,
    letter: writePlace(toldIn(round, attendee.language), news, readerOf(round, attendee)),
    urgent,
  });
