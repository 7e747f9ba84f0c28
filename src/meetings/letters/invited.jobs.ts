import { type OutgoingMail, post, withdrawOccasions } from '#platform/outbox.ts';
import type { PersonId } from '#kernel/id.ts';
import { type InvitationOccasion, invitationDue } from './invitations.ts';
import { writeDocumented, writeInvitation } from './letters.mail.ts';
import { type EventOnRecord, type Invitee, listInvitees, listTold } from './letters.store.ts';
import { invitedAs, outgoing, type Round, toldIn } from './round.jobs.ts';
import { occasionsOf, purposes, readOccasion } from './telling.ts';

const telling: readonly EventOnRecord['event']['kind'][] = [
  'gathering-announced',
  'gathering-opened',
  'gathering-moved',
  'gathering-cancelled',
];

/** Tells those who are invited and have not signed up, if the event is one that they must hear of. */
export async function tellInvited(round: Round, { event, by }: EventOnRecord): Promise<void> {
  if (telling.includes(event.kind)) await invite(round, by?.id ?? null);
}

/** Invites whoever is to be invited and has not heard of the gathering as it stands now. Nobody is told of their own act. */
export async function invite(round: Round, actor: PersonId | null): Promise<void> {
  const { devices, gathering, attendees } = round;
  const { db, clock, jobs } = devices;
  const concerned = new Set(
    attendees.filter(({ state }) => state !== 'cancelled' && state !== 'transferred').map(({ person }) => person),
  );
  const invitees = (await listInvitees(db, gathering.id, clock.today())).filter(
    ({ person }) => person !== actor && !concerned.has(person),
  );
  const waiting = await dueTo(round, invitees);
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
}

async function dueTo({ devices: { db }, gathering }: Round, invitees: readonly Invitee[]): Promise<readonly Due[]> {
  const told = await listTold(db, gathering.id, purposes.invitation);
  return invitees.flatMap((invitee) => {
    const before = told.get(invitee.person)?.occurrences.map(readOccasion) ?? [];
    const occasion = invitationDue(gathering, before);
    return occasion === null ? [] : [{ invitee, occasion }];
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
