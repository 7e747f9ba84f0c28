import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkId, ProvrumId } from '#kernel/id.ts';
import { insertCast } from '../../test/cast.ts';
import { testDatabase } from '../../test/database.ts';
import { mailServer, smtpError } from '../../test/mailServer.ts';
import { fixedClock } from './clock.ts';
import { readConfig } from './config.ts';
import { sql } from './database.ts';
import type { Jobs } from './jobs.ts';
import { openMailer } from './mail.ts';
import { type OutgoingMail, post, withdrawMail } from './outbox.ts';
import { type Post, sendMail, sendOverdue } from './sendMail.ts';

const db = await testDatabase();
const { person, organisation } = await insertCast(db);
const start = '2026-11-20T09:00:00Z'; // a Friday

/** Devices whose jobs are done by hand, when their time has come. */
function devices(smtpUrl: string, env: Readonly<Record<string, string>> = {}) {
  const clock = fixedClock(start);
  const line: { mails: readonly number[]; at: number }[] = [];
  const jobs: Jobs = {
    enqueue: async (_db, _queue, payload, options) =>
      void line.push({ mails: payload['mails'] as number[], at: options?.startAfter?.getTime() ?? 0 }),
    handle: async () => {},
    runWaiting: async () => 0,
    stop: async () => {},
  };
  const mailer = openMailer(readConfig({ SMTP_URL: smtpUrl, BASE_URL: 'http://provrum.test', ...env }, 'test'));
  const given: Post = { db, jobs, clock, mailer, unsubscribeUrl: ({ of }) => `http://provrum.test/stop/${of}` };
  /** Lets time pass, and does every job whose time comes meanwhile. */
  const pass = async (minutes: number) => {
    clock.advance(minutes * 60);
    for (let done = 0; done < 500; done++) {
      const next = line.findIndex(({ at }) => at <= clock.now().getTime());
      if (next < 0) return;
      for (const mail of line.splice(next, 1)[0]!.mails) await sendMail(given, mail);
    }
    throw new Error('The jobs have no end');
  };
  return { ...given, clock, line, pass };
}

async function aProvrum(title: string): Promise<ProvrumId> {
  const { rows } = await sql<{ id: ProvrumId }>`
    insert into provrum (state, title, organisation_id, created_by)
    values ('open', ${title}, ${organisation.dalarna}, ${person.asta}) returning id`.execute(db.q());
  return rows[0]!.id;
}

let made = 0;
const news = (provrum: ProvrumId, subject: string, changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  purpose: 'test',
  occurrence: `news ${++made}`,
  to: { person: person.asta, address: 'asta@test.example', language: 'sv' },
  subject,
  body: `Det här hände: ${subject}.\n\nLäs mer:\nhttp://provrum.test/provrum/${provrum}\n\n-- \nDu får mejlet för att du bevakar.`,
  provrum,
  news: true,
  at: new Date(start),
  ...changes,
});

const states = async (provrum: ProvrumId) =>
  (
    await sql<{ state: string }>`select state from mail where provrum_id = ${provrum} order by id`.execute(db.q())
  ).rows.map(({ state }) => state);
const choose = async (rhythm: string) =>
  await sql`update person set mail_news = ${rhythm} where id = ${person.asta}`.execute(db.q());

test('mail about something waits ten minutes, and several about the same thing leave as one', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const [drones, water] = [await aProvrum('Drönare'), await aProvrum('Vatten')];
  await post(db, with_.jobs, news(drones, 'En kommentar'), news(water, 'Ett svar'));
  await with_.pass(9);
  assert.equal(server.received.length, 0);
  await post(db, with_.jobs, news(drones, 'En till', { at: with_.clock.now() }));
  await with_.pass(1);
  assert.deepEqual(
    server.received.map(({ subject }) => subject),
    ['Ett svar'],
    'more about the drones is on its way',
  );
  await with_.pass(9);

  const both = server.received[1]!;
  assert.equal(both.subject, 'En kommentar (och 1 till)');
  assert.match(
    both.text ?? '',
    /En kommentar\r?\n-{12}[\s\S]*Det här hände: En kommentar[\s\S]*Det här hände: En till/,
  );
  assert.equal(both.text?.match(/Du får mejlet för att du bevakar/g)?.length, 1);
  assert.deepEqual(await states(drones), ['sent', 'sent']);
  await with_.pass(600);
  assert.equal(server.received.length, 2);
});

test('mail is not gathered for ever: what keeps coming leaves after four times the wait', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const provrum = await aProvrum('Ström');
  for (let minute = 0; minute < 60; minute += 5) {
    await post(db, with_.jobs, news(provrum, `Minut ${minute}`, { at: with_.clock.now() }));
    await with_.pass(5);
  }
  assert.ok(server.received.length >= 1);
  await with_.pass(60);
  assert.deepEqual(new Set(await states(provrum)), new Set(['sent']));
  const told = server.received.map(({ text }) => text).join('\n');
  for (let minute = 0; minute < 60; minute += 5)
    assert.equal(told.match(new RegExp(`Det här hände: Minut ${minute}\\.`, 'g'))?.length, 1, `minute ${minute}`);
});

test('a digest comes in the morning, grouped by what it is about, and not at all where there is nothing', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  await choose('daily');
  const [drones, water] = [await aProvrum('Drönare i kris'), await aProvrum('Rent vatten')];
  await post(db, with_.jobs, news(drones, 'Första'), news(water, 'Andra'), news(drones, 'Tredje'));
  await with_.pass(20 * 60);
  assert.equal(server.received.length, 0);
  await with_.pass(60 + 1); // past seven in Sweden
  const [digest] = server.received;
  assert.equal(digest?.subject, 'Sammandrag: 3 nyheter');
  assert.match(
    digest?.text ?? '',
    /Drönare i kris\r?\n={14}[\s\S]*Första[\s\S]*Tredje[\s\S]*Rent vatten\r?\n=+[\s\S]*Andra/,
  );
  assert.match(digest?.html ?? '', /<h1[^>]*>Drönare i kris<\/h1>/);
  assert.match(digest?.text ?? '', /Få inga fler sammandrag: http:\/\/provrum.test\/stop\/digest/);
  await with_.pass(7 * 24 * 60);
  assert.equal(server.received.length, 1);
  await choose('each');
});

test('a weekly digest comes on Monday, and what asks for an answer comes at once', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  await choose('weekly');
  const provrum = await aProvrum('Vecka');
  await post(
    db,
    with_.jobs,
    news(provrum, 'Nyhet'),
    news(provrum, 'Kallelse', { news: false }),
    news(provrum, 'Din plats', { news: false, urgent: true }),
  );
  await with_.pass(0);
  assert.deepEqual(
    server.received.map(({ subject }) => subject),
    ['Din plats'],
  );
  await with_.pass(10);
  assert.deepEqual(
    server.received.map(({ subject }) => subject),
    ['Din plats', 'Kallelse'],
  );
  await with_.pass(2.9 * 24 * 60);
  assert.equal(server.received.at(-1)?.subject, 'Sammandrag: en nyhet');
  await choose('each');
});

test('who wants no news, or has muted what it is about, gets none; what concerns oneself comes all the same', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const provrum = await aProvrum('Tyst');
  const { rows } = await sql<{ id: NetworkId }>`
    insert into network (name, state) values ('Tysta nätverket', 'active') returning id`.execute(db.q());
  const network = rows[0]!.id;
  await choose('off');
  await post(db, with_.jobs, news(provrum, 'Nyhet'), news(provrum, 'Kallelse', { news: false }));
  await choose('each');
  await sql`insert into network_subscription (person_id, network_id, level) values (${person.asta}, ${network}, 'mute')`.execute(
    db.q(),
  );
  const { provrum: _, ...bare } = news(provrum, 'Nyhet om nätverket');
  await post(db, with_.jobs, { ...bare, network });
  await with_.pass(60);
  assert.deepEqual(
    server.received.map(({ subject }) => subject),
    ['Kallelse'],
  );
});

test('a letter of news says where it is ended with one click, and other letters do not', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const provrum = await aProvrum('Klick');
  await post(db, with_.jobs, news(provrum, 'Nyhet'), news(provrum, 'Kallelse', { news: false }));
  await with_.pass(10);
  const headers = server.received.map((mail) => Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])));
  const at = server.received.findIndex(({ subject }) => subject === 'Nyhet');
  assert.equal(headers[at]?.['list-unsubscribe'], `<http://provrum.test/stop/provrum:${provrum}>`);
  assert.equal(headers[at]?.['list-unsubscribe-post'], 'List-Unsubscribe=One-Click');
  assert.equal(headers[1 - at]?.['list-unsubscribe'], undefined);
});

test('what was gathered stays together over a failure, and what is withdrawn meanwhile does not leave', async () => {
  let refusals = 1;
  const server = await mailServer({
    onMailFrom: (_address, _session, done) => done(refusals-- > 0 ? smtpError(451, 'Later') : null),
  });
  const with_ = devices(server.url);
  const provrum = await aProvrum('Fel');
  await post(
    db,
    with_.jobs,
    news(provrum, 'Ett', { purpose: 'kept' }),
    news(provrum, 'Två', { purpose: 'gone' }),
    news(provrum, 'Tre', { purpose: 'kept' }),
  );
  await with_.pass(10);
  assert.deepEqual(await states(provrum), ['waiting', 'waiting', 'waiting']);
  assert.equal(await withdrawMail(db, provrum, ['gone']), 1);
  await with_.pass(1);
  assert.deepEqual(await states(provrum), ['sent', 'withdrawn', 'sent']);
  assert.equal(server.received.length, 1);
  assert.doesNotMatch(server.received[0]?.text ?? '', /Två/);
});

test('what waited within a letter that is taken back goes by itself', async () => {
  let refusals = 1;
  const server = await mailServer({
    onMailFrom: (_address, _session, done) => done(refusals-- > 0 ? smtpError(451, 'Later') : null),
  });
  const with_ = devices(server.url);
  const provrum = await aProvrum('Släpp');
  await post(db, with_.jobs, news(provrum, 'Ett', { purpose: 'gone' }), news(provrum, 'Två'));
  await with_.pass(10);
  await withdrawMail(db, { provrum }, ['gone']);
  await with_.pass(30);
  assert.deepEqual(await states(provrum), ['withdrawn', 'sent']);
  assert.deepEqual(
    server.received.map(({ subject }) => subject),
    ['Två'],
  );
});

test('what the secretariat keeps back does not leave, and the rest of its kind does', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const provrum = await aProvrum('Kvar');
  await post(db, with_.jobs, news(provrum, 'Ett'), news(provrum, 'Två'), news(provrum, 'Tre', { news: false }));
  await sql`update mail set held_at = now() where provrum_id = ${provrum} and subject in ('Ett', 'Tre')`.execute(
    db.q(),
  );
  await with_.pass(60);
  assert.deepEqual(await states(provrum), ['waiting', 'sent', 'waiting']);
});

test('what should have left long ago is put in line again: a job may be given up', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const provrum = await aProvrum('Glömt');
  await post(db, with_.jobs, news(provrum, 'Ett'), news(provrum, 'Två'));
  with_.line.length = 0;
  await with_.pass(30);
  await sendOverdue(with_);
  assert.equal(with_.line.length, 0);
  with_.clock.advance(3600);
  await sendOverdue(with_);
  await with_.pass(0);
  assert.deepEqual(await states(provrum), ['sent', 'sent']);
});

test('where mail does not wait nothing is gathered but digests', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const provrum = await aProvrum('Genast');
  await sql`update mail_setting set hold_minutes = 0`.execute(db.q());
  await post(db, with_.jobs, news(provrum, 'Ett'), news(provrum, 'Två'));
  await with_.pass(0);
  assert.deepEqual(server.received.map(({ subject }) => subject).sort(), ['Ett', 'Två']);
  await choose('daily');
  await post(db, with_.jobs, news(provrum, 'Tre'), news(provrum, 'Fyra'));
  await with_.pass(24 * 60);
  assert.equal(server.received.at(-1)?.subject, 'Sammandrag: 2 nyheter');
  await choose('each');
  await sql`update mail_setting set hold_minutes = 10`.execute(db.q());
});

test('a letter says that it can be answered where a mailbox is read and all of it is about one thing, and has a name to match', async () => {
  const server = await mailServer();
  const mailbox = { IMAP_URL: 'imap://a:b@localhost', ANSWERS_TO: 'svar@provrum.test' };
  const [with_, without] = [devices(server.url, mailbox), devices(server.url)];
  const [drones, water] = [await aProvrum('Svar'), await aProvrum('Fler svar')];
  const words = 'Du kan svara på det här mejlet.';
  const last = async (...mails: readonly OutgoingMail[]) => {
    const to = mails.at(-1)!.occurrence.startsWith('none') ? without : with_;
    await post(db, to.jobs, ...mails);
    await to.pass(48 * 60);
    return server.received.at(-1)!;
  };
  const one = await last(news(drones, 'Ett', { answer: words }));
  assert.match(one.text ?? '', new RegExp(`Läs mer:\\r?\\n\\S+\\r?\\n\\r?\\n${words}\\r?\\n\\r?\\n-- `));
  assert.match(one.messageId ?? '', /^<mail\.\d+\.\d+\.[\w-]{43}@provrum\.test>$/);
  assert.equal(one.references, one.messageId!.replace('mail.', 'answer.'));
  assert.deepEqual(
    one.replyTo?.map(({ address }) => address),
    ['svar@provrum.test'],
  );
  const none = await last(news(drones, 'Två', { answer: words, occurrence: 'none' }));
  assert.ok(!none.text?.includes(words));
  const plain = await last(news(drones, 'Tre'));
  assert.deepEqual([plain.replyTo, plain.references], [undefined, undefined]);
  const two = await last(news(drones, 'Fyra', { answer: words }), news(drones, 'Fem', { answer: words }));
  assert.equal(two.text?.split(words).length, 2);
  await choose('daily');
  const digest = await last(news(drones, 'Sex', { answer: words }), news(water, 'Sju', { answer: words }));
  await choose('each');
  assert.match(digest.subject ?? '', /^Sammandrag/);
  assert.ok(!digest.text?.includes(words));
  assert.ok(digest.replyTo);
});
