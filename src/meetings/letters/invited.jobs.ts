import { type OutgoingMail, post, withdrawOccasions } from '#platform/outbox.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { isOver } from '../meeting.ts';
import { type InvitationOccasion, invitationDue } from './invitations.ts';
import { writeDocumented, writeInvitation } from './letters.mail.ts';
import { type EventOnRecord, type Invitee, listInvitees, listTold } from './letters.store.ts';
import { invitedAs, outgoing, type Round, toldIn } from './round.jobs.ts';
import { occasionsOf, purposes, readOccasion } from './telling.ts';

/** Tells those who are invited and have not signed up, if the event is one that they must hear of. */
export async function tellInvited(round: Round, { event, by }: EventOnRecord): Promise<void> {
  switch (event.kind) {
    case 'gathering-announced':
    case 'gathering-opened':
      return await invite(round, { actor: by?.id ?? null, newcomers: true });
    case 'gathering-moved':
    case 'gathering-cancelled':
      return await invite(round, { actor: by?.id ?? null, newcomers: false });
    default:
      return;
  }
}

interface Inviting {
  /** Nobody is told of their own act. */
  readonly actor: PersonId | null;
  /** Also those who have not heard of it at all. */
  readonly newcomers: boolean;
}

/** Invites whoever is to be invited and has not heard of the gathering as it stands now. */
export async function invite(round: Round, { actor, newcomers }: Inviting): Promise<void> {
  const { devices, gathering, attendees } = round;
  const { db, clock, jobs } = devices;
  if (isOver(gathering, clock.now().toISOString() as Instant)) return;
  const concerned = new Set(
    attendees.filter(({ state }) => state !== 'cancelled' && state !== 'transferred').map(({ person }) => person),
  );
  const invitees = (await listInvitees(db, gathering.id, clock.today())).filter(
    ({ person }) => person !== actor && !concerned.has(person),
  );
  const waiting = (await dueTo(round, invitees)).filter(({ heard }) => heard || newcomers);
  if (waiting.length === 0) return;
  await withdrawOccasions(db, {
    purpose: purposes.invitation,
    beginning: occasionsOf(gathering.id),
    people: waiting.map(({ invitee }) => invitee.person),
  });
  // Whose invitation had not left yet has heard nothing after all.
  const due = await dueTo(
    round,
    waiting.map(({ invitee }) => invitee),
  );
  await post(db, jobs, ...due.map((one) => invitation(round, one)));
}

interface Due {
  readonly invitee: Invitee;
  readonly occasion: InvitationOccasion;
  readonly heard: boolean;
}

async function dueTo({ devices: { db }, gathering }: Round, invitees: readonly Invitee[]): Promise<readonly Due[]> {
  const told = await listTold(db, gathering.id, purposes.invitation);
  return invitees.flatMap((invitee) => {
    const before = told.get(invitee.person)?.occurrences.map(readOccasion) ?? [];
    const occasion = invitationDue(gathering, before);
    return occasion === null ? [] : [{ invitee, occasion, heard: before.length > 0 }];
  });
}

function invitation(round: Round, { invitee, occasion }: Due): OutgoingMail {
  const letter = writeInvitation(toldIn(round, invitee.language), occasion, invitedAs(round, invitee));
  return outgoing(round, { purpose: purposes.invitation, what: [occasion], to: invitee, letter });
}

/** Tells those who were there, or had a place where nobody was ticked off, that what was shown and said can be read. */
export async function tellDocumented(round: Round, { event, by }: EventOnRecord): Promise<void> {
  const { devices, gathering, attendees } = round;
  if (event.kind !== 'gathering-documented' || gathering.state !== 'documented') return;
  const there = attendees.filter(({ state }) => state === 'attended');
  const readers = there.length > 0 ? there : attendees.filter(({ state }) => state === 'registered');
  const mails = readers
    .filter(({ person }) => person !== by?.id)
    .map((reader) =>
      outgoing(round, {
        purpose: purposes.documented,
        what: ['documented'],
        to: reader,
        letter: writeDocumented(toldIn(round, reader.language), reader.language),
        news: true,
      }),
    );
  await post(devices.db, devices.jobs, ...mails);
}
