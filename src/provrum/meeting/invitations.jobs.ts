import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { toSend } from '#meetings/invitation.ts';
import { type Called, type Occasion, writeInvitation } from '#meetings/invitation.mail.ts';
import { messages as invitationMessages } from '#meetings/invitation.messages.ts';
import type { Meeting } from '#meetings/meeting.ts';
import { findMeeting } from '#meetings/meetings.store.ts';
import { localise, paths } from '#paths.ts';
import { organiserOf } from '#platform/calendar.ts';
import { type OutgoingMail, post, withdrawOccasions } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { formatList } from '#ui/format.ts';
import { findOrganisationNames, listReaders, type ReaderOnRecord } from '../audience.store.ts';
import type { KeptEvent } from '../history.ts';
import { messages as mailMessages, whyWords } from '../provrumMail.messages.ts';
import type { Provrum } from '../provrum.ts';
import { findProvrum } from '../provrum.store.ts';
import {
  findAddressees,
  invitationPurpose,
  listCalled,
  listComing,
  listReached,
  lockInvited,
  markInvited,
  markRemoved,
  occasionsOf,
} from './invitations.store.ts';
import { concernedWith } from './invitees.ts';

/** After these somebody else takes part than before: all that people are called to is looked at again. */
const turning: readonly KeptEvent['kind'][] = [
  'participant-joined',
  'participant-left',
  'lead-changed',
  'cancellation-announced',
];

/** Puts meetings in the calendars of those concerned, moves them there, and takes them out: whatever an event leads to. */
export async function callToMeetings(devices: Devices, event: KeptEvent, provrum: Provrum): Promise<void> {
  const meetings =
    'meeting' in event ? [event.meeting] : turning.includes(event.kind) ? await listCalled(devices.db, provrum.id) : [];
  if (meetings.length === 0) return;
  const readers = await listReaders(devices.db, devices.clock.today(), provrum.id);
  for (const meeting of meetings) await callTo(devices, provrum, meeting, readers);
}

/** Looks at every meeting that people are called to: mandates begin and end by their dates, and nobody says so. */
export async function callToComing(devices: Devices): Promise<void> {
  const { db, clock } = devices;
  for (const { provrum: id, meeting } of await listComing(db, clock.now())) {
    await db.tx(async () => {
      const provrum = await findProvrum(db, id, clock.today());
      if (provrum) await callTo(devices, provrum, meeting, await listReaders(db, clock.today(), id));
    });
  }
}

async function callTo(devices: Devices, provrum: Provrum, id: MeetingId, readers: readonly ReaderOnRecord[]) {
  const { db, clock, jobs } = devices;
  const invited = await lockInvited(db, id);
  const meeting = await findMeeting(db, provrum.id, id);
  if (!meeting) return;
  const now = clock.now().toISOString() as Instant;
  const { ask, takeOff } = toSend(meeting, invited, concernedWith(provrum, meeting, readers), now);
  const people = [...ask, ...takeOff];
  if (people.length === 0) return;
  // What waits still and is no longer true never leaves.
  await withdrawOccasions(db, { purpose: invitationPurpose, beginning: occasionsOf(id), people });
  const reached = await listReached(db, id);
  const rounds = await markInvited(db, id, ask, meeting.sequence);
  await markRemoved(db, id, takeOff, clock.now());
  const off: Occasion = meeting.state === 'cancelled' || provrum.state === 'cancelled' ? 'cancelled' : 'removed';
  const sendings = [
    ...ask.map((person) => ({ person, occasion: reached.has(person) ? ('again' as const) : ('called' as const) })),
    ...takeOff.filter((person) => reached.has(person)).map((person) => ({ person, occasion: off })),
  ].map((sending) => ({
    ...sending,
    round: rounds.get(sending.person) ?? invited.find(({ person }) => person === sending.person)?.round ?? 0,
  }));
  await post(db, jobs, ...(await letters(devices, { provrum, meeting, readers, sendings })));
}

interface Sendings {
  readonly provrum: Provrum;
  readonly meeting: Meeting;
  readonly readers: readonly ReaderOnRecord[];
  readonly sendings: readonly { readonly person: PersonId; readonly occasion: Occasion; readonly round: number }[];
}

async function letters(
  { db, clock, config }: Devices,
  { provrum, meeting, readers, sendings }: Sendings,
): Promise<OutgoingMail[]> {
  const addressees = await findAddressees(
    db,
    sendings.map(({ person }) => person),
  );
  const participants = provrum.decision?.participants ?? [];
  const names = await findOrganisationNames(db, participants);
  return sendings.flatMap(({ person, occasion, round }) => {
    const to = addressees.get(person);
    if (!to) return [];
    const { language } = to;
    const address = (path: string) => `${config.baseUrl}${localise(path, language)}`;
    const called: Called = {
      meeting,
      of: provrum.text.title,
      url: address(paths.meeting(provrum.id, meeting.id)),
      organiser: organiserOf(config),
      stamp: clock.now(),
    };
    const own = organisationsOf(readers, person, participants).map((organisation) => names.get(organisation) ?? '');
    const { why, mute } = mailMessages[language];
    const because =
      own.length > 0 ? why.representing(formatList(own, language)) : invitationMessages[language].wasCalled;
    const foot = `${whyWords[language](because)}\n${mute}: ${address(paths.subscription(provrum.id))}`;
    return [
      {
        purpose: invitationPurpose,
        occurrence: `${occasionsOf(meeting.id)}${meeting.sequence}:${round}:${occasion}`,
        to,
        ...writeInvitation(called, occasion, to, foot),
        provrum: provrum.id,
        at: clock.now(),
      },
    ];
  });
}

const organisationsOf = (
  readers: readonly ReaderOnRecord[],
  person: PersonId,
  participants: readonly OrganisationId[],
): readonly OrganisationId[] => [
  ...new Set(
    readers
      .filter((reader) => reader.person === person)
      .flatMap(({ mandates }) => mandates.map(({ organisation }) => organisation))
      .filter((organisation) => participants.includes(organisation)),
  ),
];
