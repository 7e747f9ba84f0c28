import type { MeetingId, PersonId } from '#kernel/id.ts';
import { occasionsOf, purposes } from '#meetings/letters/telling.ts';
import { takeBounce } from '#organisations/mailing/bounce.store.ts';
import { changeNews } from '#organisations/mailing/choice.store.ts';
import { sql } from '#platform/database.ts';
import type { Jobs } from '#platform/jobs.ts';
import { post } from '#platform/outbox.ts';
import type { Stage } from './played.ts';
import { storyDay } from './playedWork.ts';
import { readPlayedMail } from './seeds.ts';

/** Nobody is sent anything about what happened in a made-up past. */
const silent: Jobs = {
  enqueue: async () => {},
  handle: async () => {},
  runWaiting: async () => 0,
  stop: async () => {},
};

interface Known {
  readonly id: PersonId;
  readonly email: string;
}

/** Some want their news gathered, and one letter came back: its address is nobody's any more. */
export async function playMail(stage: Stage): Promise<void> {
  const { db, today } = stage;
  const { news, bounced } = readPlayedMail();
  const { rows } = await sql<Known & { readonly name: string }>`
    select id, name, email from person where constructed`.execute(db.q());
  const known = (name: string): Known => {
    const person = rows.find((row) => row.name === name);
    if (!person) throw new Error(`The demonstration speaks of ${name}, who is not there`);
    return person;
  };
  const at = new Date(`${storyDay(today, bounced.daysAgo)}T09:30:00Z`);
  for (const { by, news: rhythm } of news) await changeNews(db, silent, known(by).id, { news: rhythm, at });
  await sendBack(stage, known(bounced.person), at);
}

/** A letter is sent, and the receiver's server tells two minutes later that there is no such address. */
async function sendBack({ db }: Stage, { id, email }: Known, at: Date) {
  const { meeting, subject, body, status, reason } = readPlayedMail().bounced;
  const { rows } = await sql<{ id: MeetingId }>`
    select id from meeting where title = ${meeting} and network_id is null order by id desc limit 1`.execute(db.q());
  const about = rows[0]?.id;
  if (about === undefined) throw new Error(`The demonstration speaks of the meeting ${meeting}, which is not there`);
  await post(db, silent, {
    purpose: purposes.invitation,
    occurrence: `${occasionsOf(about)}0:played`,
    to: { person: id, address: email, language: 'sv' },
    subject,
    body,
    meeting: about,
    at,
  });
  await sql`update mail set state = 'sent', sent_at = ${at} where state = 'waiting'`.execute(db.q());
  const told = [
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${email}`,
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${reason}`,
    '',
  ];
  const report = {
    messageId: '<played@mx.example>',
    headers: new Map<string, string>(),
    parts: [{ type: 'message/delivery-status', content: told.join('\n') }],
  };
  if (!(await takeBounce(db, report, new Date(at.getTime() + 2 * 60_000)))) throw new Error('No letter came back');
}
