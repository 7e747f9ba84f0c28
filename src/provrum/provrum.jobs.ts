import type { EventId, OrganisationId, ProvrumId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import { type OutgoingMail, post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { audience, type Circle, type Told as Addressee } from './audience.ts';
import {
  type EventOnRecord,
  findEvent,
  findOrganisationNames,
  listReaders,
  listSentTo,
  type ReaderOnRecord,
} from './audience.store.ts';
import type { KeptEvent } from './history.ts';
import { callToMeetings } from './meeting/invitations.jobs.ts';
import { newsOf, type Told } from './newsOf.store.ts';
import { withdrawOutdated } from './outdated.store.ts';
import { writeMail } from './provrum.mail.ts';
import { givenBeforeChange, type Provrum } from './provrum.ts';
import { eventQueue } from './provrum.scope.ts';
import { findProvrum } from './provrum.store.ts';

/** Tells people what has happened to a provrum. A job that comes twice tells nobody twice: the outbox keeps a ledger. */
export async function handleProvrumEvents(devices: Devices): Promise<void> {
  await devices.jobs.handle<{ event: EventId }>(eventQueue, async ({ event }) => {
    await devices.db.tx(() => follow(devices, event));
  });
}

async function follow(devices: Devices, id: EventId): Promise<void> {
  const { db, clock, jobs } = devices;
  const record = await findEvent(db, id);
  if (!record) return;
  const provrum = await findProvrum(db, record.provrum, clock.today());
  // Nobody is told of a draft, nor of one that was withdrawn before it was posted.
  if (!provrum?.openedAt) return;
  const told = await newsOf(db, clock.today(), record, provrum);
  await withdrawOutdated(db, record, told);
  if (told) await post(db, jobs, ...(await mails(devices, record, provrum, told)));
  await callToMeetings(devices, record.event, provrum);
}

async function mails(devices: Devices, record: EventOnRecord, provrum: Provrum, told: Told): Promise<OutgoingMail[]> {
  const { db, clock } = devices;
  const readers = await listReaders(db, clock.today(), provrum.id);
  const addressees = audience(record.event.kind, await circleOf(devices, record, provrum, told, readers));
  const names = await findOrganisationNames(
    db,
    addressees.flatMap(({ organisations }) => organisations),
  );
  const byPerson = new Map(readers.map((reader) => [reader.person, reader]));
  return addressees.flatMap((addressee) => {
    const reader = byPerson.get(addressee.person);
    return reader ? [mailTo(devices, provrum, told, { addressee, reader, names })] : [];
  });
}

async function circleOf(
  { db }: Devices,
  { event, provrum: id }: EventOnRecord,
  provrum: Provrum,
  { actor }: Told,
  readers: readonly ReaderOnRecord[],
): Promise<Circle> {
  const { organisation, createdBy, coAuthors, standings, decision } = provrum;
  return {
    actor,
    readers,
    proposing: { organisation: organisation.id, people: [createdBy.id, ...coAuthors.map(({ person }) => person.id)] },
    standings: standings.map((standing) => ({
      organisation: standing.organisation,
      by: standing.by.id,
      takesPart: standing.membership !== null && standing.role !== 'follow',
      outdated: givenBeforeChange(provrum, standing),
    })),
    lead: decision?.verdict === 'approved' ? (decision.lead?.id ?? null) : null,
    participants: decision?.verdict === 'approved' ? decision.participants : [],
    mentioned: 'mentions' in event ? event.mentions : [],
    toldBefore: await listToldBefore(db, id, event.kind),
    tasked: event.kind === 'task-added' || event.kind === 'task-changed' ? event.owner : undefined,
    subject: event.kind === 'participant-joined' || event.kind === 'participant-left' ? event.organisation : undefined,
  };
}

/** What undoes something, and the mail that told of it. */
const undoing: Readonly<Partial<Record<KeptEvent['kind'], string>>> = {
  'proposal-reopened': 'withdrawn',
  'presentation-taken-back': 'presentation',
  'follow-up-reopened': 'followUp',
};

async function listToldBefore(db: Database, provrum: ProvrumId, kind: KeptEvent['kind']) {
  const purpose = undoing[kind];
  return purpose === undefined ? [] : await listSentTo(db, provrum, purpose);
}

/** What asks for nothing: it can wait for a digest, and more of it becomes one mail. */
const tells: readonly Told['news']['kind'][] = [
  'posted',
  'comment',
  'interest',
  'readiness',
  'withdrawn',
  'reopened',
  'result',
  'meetingDocumented',
  'followUp',
  'step',
  'presentation',
];

interface To {
  readonly addressee: Addressee;
  readonly reader: ReaderOnRecord;
  readonly names: ReadonlyMap<OrganisationId, string>;
}

function mailTo({ clock, config }: Devices, provrum: Provrum, { news, occurrence, by }: Told, to: To): OutgoingMail {
  const { addressee, reader, names } = to;
  const { person, address, language } = reader;
  const organisations = addressee.organisations.map((organisation) => names.get(organisation) ?? '');
  const occasion = { provrum: provrum.id, title: provrum.text.title, by, news };
  const { answer, ...words } = writeMail(
    occasion,
    { language, reason: addressee.reason, organisations },
    config.baseUrl,
  );
  return {
    purpose: news.kind === 'comment' && addressee.reason === 'mentioned' ? 'mention' : news.kind,
    occurrence,
    to: { person, address, language },
    ...words,
    // The board reads what is said, and says nothing itself.
    ...(answer !== undefined && reader.mandates.some(({ role }) => role !== 'board') && { answer }),
    provrum: provrum.id,
    news: tells.includes(news.kind) && addressee.reason !== 'mentioned',
    at: clock.now(),
  };
}
