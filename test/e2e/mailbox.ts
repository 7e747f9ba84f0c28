import { setTimeout as sleep } from 'node:timers/promises';
import type { Email } from 'postal-mime';
import { type Database, sql } from '#platform/database.ts';
import type { MailServer } from '../mailServer.ts';

/** Asks again until there is an answer. */
export async function until<T>(
  what: string,
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
): Promise<T> {
  for (let asked = 0; asked < 1000; asked++) {
    const answer = await ask();
    if (answer) return answer;
    await sleep(20);
  }
  throw new Error(`Waited in vain: ${what}`);
}

export const addressOf = async (db: Database, name: string): Promise<string> => {
  const { rows } = await sql<{ email: string }>`select email from person where name = ${name}`.execute(db.q());
  return rows[0]!.email;
};

const isTo = (address: string) => (mail: Email) => (mail.to ?? []).some((to) => to.address === address);

/** The code in the last mail to an address, as soon as it has come. */
export const codeFor = (mail: MailServer, address: string) => async (): Promise<string> =>
  await until(`a code to ${address}`, () => /\d{3} \d{3}/.exec(mail.received.findLast(isTo(address))?.text ?? '')?.[0]);

/** Who has been sent mails with these words in their subject, in the order of the alphabet; once nothing waits any more. */
export async function receiversOf(mail: MailServer, db: Database, subject: string): Promise<readonly string[]> {
  const find = () => mail.received.filter((one) => one.subject?.includes(subject));
  await until(`a mail with “${subject}”`, () => find().length > 0 && nothingWaits(db));
  return find()
    .flatMap(({ to }) => (to ?? []).map(({ address }) => address ?? ''))
    .sort();
}

/** Neither a letter in the outbox nor a job that would write one, but for those who gather theirs for a day or a week. */
async function nothingWaits(db: Database): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from mail left join person p on p.id = mail.person_id
        where mail.state = 'waiting' and p.mail_news is distinct from 'daily' and p.mail_news is distinct from 'weekly')
      or exists (select from job.job where state in ('created', 'retry', 'active') and start_after <= now()) as waits
  `.execute(db.q());
  return rows[0]?.waits === false;
}
