import { ImapFlow } from 'imapflow';
import type { Config } from './config.ts';
import { largestMail } from './incomingMail.ts';

/** A mailbox that is read. */
export interface Inbox {
  /**
   * Hands on each mail that nobody has read, the oldest first, and marks it read once that went well: what fails is handed on
   * again the next time. Returns how many there were.
   */
  readonly readNew: (take: (raw: Uint8Array) => Promise<void>) => Promise<number>;
}

/** Past these the server is taken to be gone; the job tries again. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** Mails a visit: the rest waits for the next. */
const mostMails = 100;

/** The mailbox of the settings, `imaps://user:password@host/INBOX`; null where there is none. Nothing is ever deleted there. */
export function openInbox({ imapUrl }: Pick<Config, 'imapUrl'>): Inbox | null {
  if (!imapUrl) return null;
  const url = new URL(imapUrl);
  const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
  return {
    readNew: async (take) => {
      const client = new ImapFlow({ ...serverOf(url), ...timeouts, logger: false });
      // A fault between two commands is said here too; the command in hand fails by itself.
      client.on('error', () => {});
      await client.connect();
      try {
        const lock = await client.getMailboxLock(folder);
        try {
          return await readUnseen(client, take);
        } finally {
          lock.release();
        }
      } finally {
        await client.logout().catch(() => client.close());
      }
    },
  };
}

const serverOf = ({ protocol, hostname, port, username, password }: URL) => {
  const secure = protocol === 'imaps:';
  return {
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
};

async function readUnseen(client: ImapFlow, take: (raw: Uint8Array) => Promise<void>): Promise<number> {
  const found = (await client.search({ seen: false }, { uid: true })) || [];
  const ids = found.toSorted((a, b) => a - b).slice(0, mostMails);
  let done = 0;
  const faults: unknown[] = [];
  for (const id of ids) {
    try {
      // One byte more than is read: what is longer is cut, and still marked.
      const mail = await client.fetchOne(String(id), { source: { start: 0, maxLength: largestMail } }, { uid: true });
      if (mail && mail.source) await take(mail.source);
      await client.messageFlagsAdd(String(id), ['\\Seen'], { uid: true });
      done += 1;
    } catch (error) {
      faults.push(error); // one that cannot be taken keeps nobody else's waiting
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${ids.length} mails were not taken`);
  return done;
}
