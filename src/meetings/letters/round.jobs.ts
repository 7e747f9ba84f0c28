import { localise, paths } from '#paths.ts';
import { organiserOf } from '#platform/calendar.ts';
import type { CalendarPart } from '#platform/mail.ts';
import type { OutgoingMail } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import type { Gathering } from '../gathering/gathering.ts';
import type { InvitedReader, PlaceReader, Told } from './letters.mail.ts';
import { type Attendee, type Invitee, listAttendees } from './letters.store.ts';
import { invitationLink, registrationLink } from '../registration/registration.link.ts';
import { findGathering } from '../gathering/gathering.store.ts';
import type { Language } from '#kernel/text.ts';
import type { MeetingId, PersonId } from '#kernel/id.ts';
import { occasionOf, type purposes } from './telling.ts';

/** A gathering and everybody who has signed up, as they are while its letters are written. */
export interface Round {
  readonly devices: Devices;
  readonly gathering: Gathering;
  readonly attendees: readonly Attendee[];
}

/** Reads what letters are written from; null where there is no such gathering, or nobody may hear of it yet. */
export async function beginRound(devices: Devices, meeting: MeetingId): Promise<Round | null> {
  const gathering = await findGathering(devices.db, meeting);
  if (!gathering || gathering.state === 'planned') return null;
  return { devices, gathering, attendees: await listAttendees(devices.db, meeting) };
}

/** The gathering as somebody hears of it in their language. */
export const toldIn = ({ devices: { config, clock }, gathering }: Round, language: Language): Told => ({
  gathering,
  url: `${config.baseUrl}${localise(paths.gathering(gathering.id), language)}`,
  organiser: organiserOf(config),
  stamp: clock.now(),
});

/** Somebody who has signed up, as a reader. */
export const readerOf = ({ devices: { config } }: Round, attendee: Attendee): PlaceReader => {
  const { name, address, language, mode, registration, person } = attendee;
  return { name, address, language, mode, own: registrationLink(config, registration, person, language) };
};

/** Somebody who answers for organisations that are invited, as a reader. */
export const invitedAs = ({ devices: { config }, gathering }: Round, invitee: Invitee): InvitedReader => ({
  language: invitee.language,
  alone: invitationLink(config, gathering.id, invitee.person, invitee.language),
  organisations: invitee.organisations.map(({ name }) => name),
});

interface Outgoing {
  readonly purpose: (typeof purposes)[keyof typeof purposes];
  /** What it is, after the version of the gathering. */
  readonly what: readonly (string | number)[];
  readonly to: { readonly person: PersonId; readonly address: string; readonly language: Language };
  readonly letter: { readonly subject: string; readonly body: string; readonly calendar?: CalendarPart };
  readonly urgent?: boolean;
  readonly news?: boolean;
}

/** A letter for the outbox, tied to the gathering. */
export const outgoing = (
  { devices, gathering }: Round,
  { purpose, what, to, letter, ...how }: Outgoing,
): OutgoingMail => ({
  purpose,
  occurrence: occasionOf(gathering, ...what),
  to: { person: to.person, address: to.address, language: to.language },
  ...letter,
  ...how,
  meeting: gathering.id,
  ...(gathering.network && { network: gathering.network.id }),
  at: devices.clock.now(),
});
