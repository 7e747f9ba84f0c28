import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { post } from '#platform/outbox.ts';
import { writeUnsubscribing } from '#platform/unsubscribe.ts';
import type { Act, Actor } from './acts.ts';
import type { TestApp } from './app.ts';
import { openProposal } from './openProposal.ts';

export type MailingStage = Awaited<ReturnType<typeof setMailingStage>>;

let made = 0;

/** Mail that waits about a proposal that Asta has muted, and one that came back from her address. */
export async function setMailingStage(app: TestApp) {
  const { db, cast, clock, devices } = app;
  const provrum = await openProposal(app);
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;
  await sql`
    insert into subscription (person_id, provrum_id, level, at) values (${cast.person.asta}, ${provrum}, 'mute', ${clock.now()})
    on conflict (person_id, provrum_id) do update set level = 'mute'`.execute(db.q());
  return {
    provrum,
    mail: await aMail(app, provrum),
    bounce: await number(sql`
      insert into bounce (person_id, address, kind, status, reason, report, at)
      values (${cast.person.asta}, 'asta@test.example', 'failed', '5.1.1', 'Unknown', ${`stage ${++made}`}, ${clock.now()})
      returning id`),
    token: writeUnsubscribing(devices.config, { person: cast.person.bo, of: `provrum:${provrum}` }),
  };
}

async function aMail({ db, cast, clock, devices }: TestApp, provrum: ProvrumId): Promise<number> {
  const occurrence = `mailing ${++made}`;
  const to = { person: cast.person.boel, address: 'boel@test.example', language: 'sv' } as const;
  const mail = { purpose: 'test', occurrence, to, subject: 'Ärende', body: 'Brödtext', provrum, at: clock.now() };
  await post(db, devices.jobs, mail);
  const { rows } = await sql<{ id: number }>`select id from mail where occurrence = ${occurrence}`.execute(db.q());
  return rows[0]!.id;
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act of the mail: what one gets oneself, and what the secretariat does with what waits and what came back. */
export const mailingActsOf = (on: MailingStage, everybody: readonly Actor[], act: Describe): readonly Act[] => {
  const mail = String(on.mail);
  const onMail = (form: Act['form']) => act(paths.secretariatMail(), paths.secretariatMail(), ['karin'], form);
  return [
    act(paths.accountMail(), paths.accountMail(), everybody, { news: 'daily' }),
    act(paths.accountMail(), paths.accountMail(), ['asta'], { act: 'unmute', of: 'provrum', id: String(on.provrum) }),
    { ...act(paths.unsubscribe(':token'), paths.unsubscribe(on.token), 'anybody'), fromAnywhere: true },
    onMail({ mail, act: 'hold' }),
    onMail({ mail, act: 'release' }),
    onMail({ act: 'stopAll', about: `provrum-${on.provrum}` }),
    onMail({ act: 'wait', minutes: '45' }),
    act(paths.secretariatBounces(), paths.secretariatBounces(), ['karin'], { bounce: String(on.bounce) }),
  ];
};
