import { addDays } from '#kernel/day.ts';
import type { EventId, PersonId } from '#kernel/id.ts';
import { type OutgoingMail, post, withdrawMail } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { hasEnded } from './life.ts';
import type { Network } from './network.ts';
import { networkEventQueue } from './network.scope.ts';
import { findNetwork } from './network.store.ts';
import {
  findNetworkEvent,
  listByNumber,
  listNetworkReaders,
  listRepresentatives,
  listWishers,
  type NetworkEventOnRecord,
  type NetworkReader,
  organisationName,
} from './networkMail.store.ts';
import { type NetworkNews, writeNetworkMail } from './networks.mail.ts';

/** Tells people what has happened to a network. A job that comes twice tells nobody twice: the outbox keeps a ledger. */
export async function handleNetworkEvents(devices: Devices): Promise<void> {
  await devices.jobs.handle<{ event: EventId }>(networkEventQueue, async ({ event }) => {
    await devices.db.tx(() => follow(devices, event));
  });
}

/** What is not worth telling, or asking, of a network that has ended. */
const ofTheLiving = ['networkPost', 'networkContact', 'networkPlanner', 'networkWished', 'status-asked'] as const;

async function follow(devices: Devices, id: EventId): Promise<void> {
  const { db, jobs } = devices;
  const record = await findNetworkEvent(db, id);
  const network = record && (await findNetwork(db, record.network));
  if (!record || !network) return;
  const { event } = record;
  if (event.kind === 'network-post-withdrawn') {
    await withdrawMail(db, { network: network.id }, ['networkPost'], `post:${event.post}`);
    return;
  }
  if (event.kind === 'network-state-decided' && hasEnded(network)) {
    await withdrawMail(db, { network: network.id }, ofTheLiving);
  }
  const told = await tellingOf(devices, record, network);
  const mails = told.flatMap((one) => mailsOf(devices, { record, network, told: one }));
  if (mails.length > 0) await post(db, jobs, ...mails);
}

/** What some people are told. */
interface Telling {
  readonly purpose: string;
  readonly occurrence: string;
  readonly news: NetworkNews;
  readonly to: readonly NetworkReader[];
  /** Tells, and asks for nothing. */
  readonly quiet: boolean;
}

async function tellingOf(
  { db, clock }: Devices,
  record: NetworkEventOnRecord,
  network: Network,
): Promise<readonly Telling[]> {
  const { event } = record;
  const today = clock.today();
  switch (event.kind) {
    case 'network-post-written': {
      if (record.html === null) return [];
      const to = await listNetworkReaders(db, network.id, { today, on: today, inside: true });
      const news: NetworkNews = { kind: 'post', html: record.html };
      return [{ purpose: 'networkPost', occurrence: `post:${event.post}`, news, to, quiet: true }];
    }
    case 'network-state-decided': {
      const { reason, source } = record;
      const news = { kind: 'state', event, reason: reason ?? '', source: source ?? '', joined: null } as const;
      const telling = { purpose: 'networkState', occurrence: `decision:${event.decision}`, quiet: true };
      // Whoever took part until the day before is told too.
      const readers = await listNetworkReaders(db, network.id, { today, on: addDays(event.on, -1), inside: false });
      const wishers = event.from === 'wished' ? await listWishers(db, network.id) : [];
      const asked = new Set(wishers.map(({ person }) => person));
      return [
        ...wishers.map((one) => ({
          ...telling,
          news: { ...news, joined: one.comes && event.to === 'active' ? one.organisation : null },
          to: [one],
        })),
        { ...telling, news, to: readers.filter(({ person }) => !asked.has(person)) },
      ];
    }
    case 'network-wished': {
      const news: NetworkNews = { kind: 'wished', purpose: network.purpose };
      const to = await listRepresentatives(db, today);
      return [{ purpose: 'networkWished', occurrence: `network:${network.id}`, news, to, quiet: true }];
    }
    case 'network-joined':
    case 'network-contact-changed': {
      if (event.contact === null) return [];
      const news: NetworkNews = { kind: 'contact', organisation: await organisationName(db, event.organisation) };
      const occurrence = `contact:${network.id}:${event.organisation}`;
      return [
        { purpose: 'networkContact', occurrence, news, to: await listByNumber(db, [event.contact]), quiet: false },
      ];
    }
    case 'network-planners-set': {
      const to = await listByNumber(db, event.people);
      return [
        { purpose: 'networkPlanner', occurrence: `planner:${network.id}`, news: { kind: 'planner' }, to, quiet: false },
      ];
    }
    default:
      return [];
  }
}

interface Written {
  readonly record: NetworkEventOnRecord;
  readonly network: Network;
  readonly told: Telling;
}

/** A mail to each, but to nobody about their own act. */
function mailsOf({ config, clock }: Devices, { record, network, told }: Written): readonly OutgoingMail[] {
  const { purpose, occurrence, news, to, quiet } = told;
  const by: PersonId | null = record.person;
  const occasion = { network, who: record.who, organisation: record.organisation, news };
  return to
    .filter(({ person }) => person !== by)
    .map(({ person, address, language, writes }) => {
      const { answer, ...words } = writeNetworkMail(occasion, language, config.baseUrl);
      return {
        purpose,
        occurrence,
        to: { person, address, language },
        ...words,
        // The board reads the talk, and does not write there.
        ...(answer !== undefined && writes && { answer }),
        network: network.id,
        news: quiet,
        at: clock.now(),
      };
    });
}
