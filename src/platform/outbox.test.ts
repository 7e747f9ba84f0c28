import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId, ProvrumId } from '#kernel/id.ts';
import { insertCast } from '../../test/cast.ts';
import { testDatabase } from '../../test/database.ts';
import { breakingMailServer, mailServer, smtpError } from '../../test/mailServer.ts';
import { fixedClock } from './clock.ts';
import { readConfig } from './config.ts';
import { countQueries, sql } from './database.ts';
import { type EnqueueOptions, type Jobs, openJobs, type Payload } from './jobs.ts';
import { createLog } from './log.ts';
import { openMailer } from './mail.ts';
import { type OutgoingMail, post, withdrawMail } from './outbox.ts';
import { handleMail, type Post, sendMail } from './sendMail.ts';

const db = await testDatabase();
const { person, organisation } = await insertCast(db);

interface Line {
  readonly payload: Payload;
  readonly options: EnqueueOptions | undefined;
}

/** Devices with a queue that is only written down. */
function devices(smtpUrl: string | null, clock = fixedClock('2026-11-21T09:00:00Z')) {
  const line: Line[] = [];
  const jobs: Jobs = {
    enqueue: async (_db, _queue, payload, options) => void line.push({ payload, options }),
    handle: async () => {},
    runWaiting: async () => 0,
    stop: async () => {},
  };
  const config = readConfig({ ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}), BASE_URL: 'http://provrum.test' }, 'test');
  const given: Post = {
    db,
    jobs,
    clock,
    mailer: openMailer(config),
    unsubscribeUrl: ({ of }) => `http://provrum.test/${of}`,
  };
  return { ...given, clock, line };
}

let made = 0;
const aMail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  purpose: 'test',
  occurrence: String(++made),
  to: { person: person.asta, address: 'asta@test.example', language: 'sv' },
  subject: 'Ärendet är påbörjat',
  body: 'Hej Åsa!\n\nÖrjan i Värmland har svarat.\n\nhttp://provrum.test/provrum/1\n',
  at: new Date('2026-11-21T09:00:00Z'),
  ...changes,
});

async function posted(mail: OutgoingMail, jobs: Jobs): Promise<number> {
  await post(db, jobs, mail);
  const row = await db
    .q()
    .selectFrom('mail')
    .select('id')
    .where('occurrence', '=', mail.occurrence)
    .executeTakeFirstOrThrow();
  return row.id;
}

const onRecord = async (id: number) =>
  await db
    .q()
    .selectFrom('mail')
    .select(['state', 'attempts', 'failure', 'body'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

test('a mail arrives with its letters intact, says that a program wrote it, and is on record as sent', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const id = await posted(aMail(), with_.jobs);

  await sendMail(with_, id);

  const [mail] = server.received;
  assert.equal(mail?.subject, 'Ärendet är påbörjat');
  assert.equal(mail?.text?.replaceAll('\r\n', '\n').trim(), aMail().body.trim());
  assert.deepEqual(
    mail?.to?.map(({ address }) => address),
    ['asta@test.example'],
  );
  assert.equal(mail?.from?.address, 'provrum@provrum.test');
  const name = new RegExp(`^<mail\\.${id}\\.${Date.parse('2026-11-21T09:00:00Z')}\\.[\\w-]{43}@provrum\\.test>$`);
  assert.match(mail?.messageId ?? '', name);
  const headers = Object.fromEntries(mail?.headers.map(({ key, value }) => [key, value]) ?? []);
  assert.equal(headers['auto-submitted'], 'auto-generated');
  assert.equal(headers['content-language'], 'sv');
  assert.deepEqual(await onRecord(id), { state: 'sent', attempts: 1, failure: null, body: aMail().body });
});

test('nobody gets the same mail twice: neither posted again nor sent again', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const mail = aMail();
  const id = await posted(mail, with_.jobs);

  await post(db, with_.jobs, mail, { ...mail, subject: 'Samma sak' });
  await sendMail(with_, id);
  await sendMail(with_, id);

  assert.deepEqual(with_.line, [{ payload: { mails: [id] }, options: undefined }]);
  assert.equal(server.received.length, 1);
});

test('many mails are posted with one statement and ten to a job', async () => {
  const with_ = devices(null);
  const mails = Array.from({ length: 25 }, () => aMail());
  const { queries } = await countQueries(async () => await post(db, with_.jobs, ...mails));

  assert.equal(queries.length, 1);
  assert.deepEqual(
    with_.line.map(({ payload }) => (payload['mails'] as number[]).length),
    [10, 10, 5],
  );
});

test('two workers at once send a mail once', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const id = await posted(aMail(), with_.jobs);

  await Promise.all([sendMail(with_, id), sendMail(with_, id), sendMail(with_, id)]);

  assert.equal(server.received.length, 1);
  assert.equal((await onRecord(id)).attempts, 1);
});

test('a server that refuses the connection leaves the mail waiting for another attempt', async () => {
  const server = await mailServer();
  await server.close();
  const with_ = devices(server.url);
  const id = await posted(aMail(), with_.jobs);

  await sendMail(with_, id);

  const { state, attempts, failure } = await onRecord(id);
  assert.deepEqual([state, attempts], ['waiting', 1]);
  assert.match(failure ?? '', /^ESOCKET|^ECONNECTION|^ECONNREFUSED/);
  assert.deepEqual(with_.line.at(-1), {
    payload: { mails: [id] },
    options: { startAfter: new Date('2026-11-21T09:00:10Z') },
  });
});

test('a temporary failure is tried again, and the mail then arrives once', async () => {
  let refusals = 1;
  const server = await mailServer({
    onRcptTo: (_address, _session, done) =>
      done(refusals-- > 0 ? smtpError(451, 'Greylisted asta@test.example') : null),
  });
  const with_ = devices(server.url);
  const id = await posted(aMail(), with_.jobs);

  await sendMail(with_, id);
  const between = await onRecord(id);
  await sendMail(with_, id); // before its time
  with_.clock.advance(10);
  await sendMail(with_, id);

  assert.deepEqual([between.state, between.attempts], ['waiting', 1]);
  assert.match(between.failure ?? '', /451 Greylisted …$/);
  assert.deepEqual(await onRecord(id), { state: 'sent', attempts: 2, failure: null, body: aMail().body });
  assert.equal(server.received.length, 1);
});

test('a connection that breaks before the server has answered leaves the mail waiting', async () => {
  const server = await breakingMailServer();
  const with_ = devices(server.url);
  const id = await posted(aMail(), with_.jobs);

  await sendMail(with_, id);

  assert.equal((await onRecord(id)).state, 'waiting');
  assert.equal(with_.line.length, 2);
});

test('a server that knows no such receiver is not asked again, and the reason does not repeat the address', async () => {
  const server = await mailServer({
    onRcptTo: (_address, _session, done) => done(smtpError(550, 'No such user asta@test.example')),
  });
  const with_ = devices(server.url);
  const id = await posted(aMail(), with_.jobs);

  await sendMail(with_, id);

  const { state, failure } = await onRecord(id);
  assert.equal(state, 'failed');
  assert.match(failure ?? '', /550 No such user …$/);
  assert.equal(with_.line.length, 1);
});

test('after the last attempt the mail has failed and is seen as such', async () => {
  const server = await mailServer();
  await server.close();
  const with_ = devices(server.url);
  const id = await posted(aMail(), with_.jobs);

  for (let attempt = 1; attempt <= 9; attempt++) {
    assert.equal((await onRecord(id)).state, 'waiting');
    await sendMail(with_, id);
    with_.clock.advance(24 * 3600);
  }

  assert.deepEqual([(await onRecord(id)).state, (await onRecord(id)).attempts], ['failed', 9]);
});

test('a code is wiped once it is sent, and not sent when it has lost its worth', async () => {
  const server = await mailServer();
  const with_ = devices(server.url);
  const sent = await posted(aMail({ secret: true }), with_.jobs);
  const late = await posted(aMail({ secret: true }), with_.jobs);

  await sendMail(with_, sent);
  with_.clock.advance(11 * 60);
  await sendMail(with_, late);

  assert.deepEqual(await onRecord(sent), { state: 'sent', attempts: 1, failure: null, body: '' });
  assert.deepEqual(await onRecord(late), { state: 'failed', attempts: 1, failure: 'ETOOLATE', body: '' });
  assert.equal(server.received.length, 1);
});

test('mail about a provrum is withdrawn while it waits, of the named purposes and occasion only', async () => {
  const with_ = devices(null);
  const { rows } = await sql<{ id: ProvrumId }>`
    insert into provrum (state, organisation_id, created_by) values ('open', ${organisation.dalarna}, ${person.asta})
    returning id`.execute(db.q());
  const provrum = rows[0]!.id;
  const announced = await posted(aMail({ provrum, purpose: 'announced' }), with_.jobs);
  const mentioned = await posted(aMail({ provrum, purpose: 'mentioned' }), with_.jobs);

  const other = await posted(aMail({ provrum, purpose: 'announced', occurrence: 'decision:1' }), with_.jobs);

  assert.equal(await withdrawMail(db, provrum, ['announced'], 'decision:1'), 1);
  assert.deepEqual([(await onRecord(announced)).state, (await onRecord(other)).state], ['waiting', 'withdrawn']);
  assert.equal(await withdrawMail(db, provrum, ['announced']), 1);

  assert.equal((await onRecord(announced)).state, 'withdrawn');
  assert.equal((await onRecord(mentioned)).state, 'waiting');
});

test('of occasions whose names begin alike, what is true still is kept: of one occasion, to one person, or both', async () => {
  const with_ = devices(null);
  const { rows } = await sql<{ id: ProvrumId }>`
    insert into provrum (state, organisation_id, created_by) values ('open', ${organisation.dalarna}, ${person.asta})
    returning id`.execute(db.q());
  const provrum = rows[0]!.id;
  const to = (key: 'asta' | 'cilla') => ({
    person: person[key],
    address: `${key}@test.example`,
    language: 'sv' as const,
  });
  const write = (key: 'asta' | 'cilla', occurrence: string) =>
    posted(aMail({ provrum, purpose: 'due', occurrence, to: to(key) }), with_.jobs);
  await write('asta', 'task:1:a');
  await write('cilla', 'task:1:a');
  await write('asta', 'task:1:b');
  await write('asta', 'task:12:a');
  const waiting = async () =>
    (
      await sql<{ line: string }>`
        select split_part(address, '@', 1) || ' ' || occurrence as line from mail
        where provrum_id = ${provrum} and state = 'waiting' order by id`.execute(db.q())
    ).rows.map(({ line }) => line);
  const withdraw = (keep?: { readonly occurrence?: string; readonly person?: PersonId }) =>
    withdrawMail(db, provrum, ['due'], { beginning: 'task:1:', ...(keep && { keep }) });

  assert.equal(await withdraw({ occurrence: 'task:1:a' }), 1);
  assert.deepEqual(await waiting(), ['asta task:1:a', 'cilla task:1:a', 'asta task:12:a']);
  assert.equal(await withdraw({ occurrence: 'task:1:a', person: person.asta }), 1);
  assert.deepEqual(await waiting(), ['asta task:1:a', 'asta task:12:a']);
  assert.equal(await withdraw({ person: person.asta }), 0);
  assert.equal(await withdraw(), 1);
  assert.deepEqual(await waiting(), ['asta task:12:a']);
});

test('without a mail server mail stays in the outbox, and goes out once there is one', async () => {
  const jobs = await openJobs(db, { log: createLog('silent'), working: false });
  const without = { ...devices(null), jobs };
  await handleMail(without);
  const id = await posted(aMail(), jobs);
  await jobs.runWaiting();
  assert.deepEqual([(await onRecord(id)).state, (await onRecord(id)).attempts], ['waiting', 0]);

  await sql`delete from mail where id <> ${id}`.execute(db.q());
  const server = await mailServer();
  await handleMail({ ...devices(server.url), jobs });
  await jobs.runWaiting();
  await jobs.stop();

  assert.equal((await onRecord(id)).state, 'sent');
  assert.equal(server.received.length, 1);
});
