import assert from 'node:assert/strict';
import net from 'node:net';
import { after, test } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { insertCast } from '../../test/cast.ts';
import { testDatabase } from '../../test/database.ts';
import { type MailServer, mailServer, smtpError } from '../../test/mailServer.ts';
import { fixedClock } from './clock.ts';
import { readConfig } from './config.ts';
import { sql } from './database.ts';
import type { Jobs } from './jobs.ts';
import { openMailer } from './mail.ts';
import { post } from './outbox.ts';
import { type Post, sendMail } from './sendMail.ts';

const db = await testDatabase();
const { person } = await insertCast(db);
const amount = 40;

/** The same each time: which of the storm's turns a mail meets. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A mail server behind a bad line: connections are refused, cut in the middle, and slow. Whole letters pass whole. */
async function badLine(to: string, next: () => number): Promise<string> {
  const target = new URL(to);
  const line = net.createServer((socket) => {
    socket.on('error', () => {});
    const turn = next();
    if (turn < 0.25) return void socket.destroy();
    const server = net.connect(Number(target.port), target.hostname);
    server.on('error', () => socket.destroy());
    const cut = () => {
      socket.destroy();
      server.destroy();
    };
    let said = '';
    socket.on('data', (part) => {
      said += String(part);
      // Cut before the server can have the whole letter: what it took, we are told of.
      if (turn < 0.4 && said.includes('DATA')) return cut();
      if (turn < 0.5 && said.includes('RCPT')) return cut();
      return turn < 0.7 ? void setTimeout(() => server.write(part), 20) : void server.write(part);
    });
    server.on('data', (part) => socket.write(part));
    socket.on('close', () => server.destroy());
    server.on('close', () => socket.end());
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  after(() => void line.close());
  return `smtp://127.0.0.1:${(line.address() as net.AddressInfo).port}`;
}

/** Two programs on the same outbox, each with the jobs it is given. */
function programs(url: string, count: number) {
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const line: number[] = [];
  const jobs: Jobs = {
    enqueue: async (_db, _queue, payload) => void line.push(...(payload['mails'] as number[])),
    handle: async () => {},
    runWaiting: async () => 0,
    stop: async () => {},
  };
  const config = readConfig({ SMTP_URL: url, BASE_URL: 'http://provrum.test' }, 'test');
  const all = Array.from({ length: count }, (): Post => {
    return { db, jobs, clock, mailer: openMailer(config), unsubscribeUrl: () => '' };
  });
  /** Everybody does all the jobs there are, each of them everybody's, until nothing waits. */
  const sendAll = async () => {
    for (let round = 0; round < 9; round++) {
      const ids = [...new Set(line.splice(0))];
      await Promise.all(all.flatMap((program) => [...ids].map((id) => sendMail(program, id))));
      clock.advance(24 * 3600);
      line.push(...ids);
    }
  };
  return { jobs, clock, sendAll };
}

async function postMany({ jobs, clock }: Pick<ReturnType<typeof programs>, 'jobs' | 'clock'>, round: string) {
  const mails = Array.from({ length: amount }, (_, at) => ({
    purpose: round,
    occurrence: String(at),
    to: { person: person.asta, address: 'asta@test.example', language: 'sv' as const },
    subject: `${round} ${at}`,
    body: `Brev ${at} `.repeat(2000),
    at: clock.now(),
  }));
  await post(db, jobs, ...mails);
}

const states = async (round: string) =>
  Object.fromEntries(
    (
      await sql<{ state: string; n: number }>`
        select state, count(*)::integer as n from mail where purpose = ${round} group by state`.execute(db.q())
    ).rows.map(({ state, n }) => [state, n]),
  );

const subjects = ({ received }: MailServer) => received.map(({ subject }) => subject).sort();
const expected = (round: string) => Array.from({ length: amount }, (_, at) => `${round} ${at}`).sort();

test('over connections that are refused, cut and slow nothing is lost and nothing is sent twice', async () => {
  const server = await mailServer();
  const with_ = programs(await badLine(server.url, chance(7)), 1);
  await postMany(with_, 'line');
  await with_.sendAll();
  assert.deepEqual(await states('line'), { sent: amount });
  assert.deepEqual(subjects(server), expected('line'));
});

test('several programs on one outbox, and a server that refuses at every step for a while, send each letter once', async () => {
  const next = chance(11);
  const perhaps: SMTPServerOptions['onMailFrom'] = (_address, _session, done) =>
    done(next() < 0.15 ? smtpError(next() < 0.5 ? 421 : 450, 'Try later') : null);
  const server = await mailServer({ onMailFrom: perhaps, onRcptTo: perhaps });
  const with_ = programs(server.url, 2);
  await postMany(with_, 'storm');
  await with_.sendAll();
  assert.deepEqual(await states('storm'), { sent: amount });
  assert.deepEqual(subjects(server), expected('storm'));
});

test('a letter that the server took and could not say so is sent again under the same name, so that it is seen once', async () => {
  const server = await mailServer();
  const target = new URL(server.url);
  let cuts = 1;
  const line = net.createServer((socket) => {
    const to = net.connect(Number(target.port), target.hostname);
    let said = '';
    socket.on('error', () => {});
    to.on('error', () => {});
    socket.on('data', (part) => {
      said = (said + String(part)).slice(-5);
      to.write(part);
    });
    to.on('data', (part) => {
      if (said === '\r\n.\r\n' && cuts-- > 0) socket.destroy();
      else socket.write(part);
    });
    socket.on('close', () => to.destroy());
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  after(() => void line.close());
  const with_ = programs(`smtp://127.0.0.1:${(line.address() as net.AddressInfo).port}`, 1);
  await post(db, with_.jobs, {
    purpose: 'taken',
    occurrence: '1',
    to: { person: person.asta, address: 'asta@test.example', language: 'sv' },
    subject: 'Tagen',
    body: 'x',
    at: with_.clock.now(),
  });
  await with_.sendAll();
  assert.deepEqual(await states('taken'), { sent: 1 });
  assert.equal(server.received.length, 2);
  assert.equal(new Set(server.received.map(({ messageId }) => messageId)).size, 1);
});

test('a server that knows one receiver less tells so, and the others’ letters arrive', async () => {
  const server = await mailServer({
    onRcptTo: ({ address }, _session, done) => done(address === 'gone@test.example' ? smtpError(550, 'Gone') : null),
  });
  const with_ = programs(server.url, 2);
  const to = (address: string) => ({ person: person.bo, address, language: 'sv' as const });
  const mail = { purpose: 'some', subject: 'Hej', body: 'x', at: with_.clock.now() };
  await post(
    db,
    with_.jobs,
    { ...mail, occurrence: '1', to: to('bo@test.example') },
    { ...mail, occurrence: '2', to: to('gone@test.example') },
    { ...mail, occurrence: '3', to: to('vera@test.example') },
  );
  await with_.sendAll();
  assert.deepEqual(await states('some'), { sent: 2, failed: 1 });
  assert.equal(server.received.length, 2);
});
