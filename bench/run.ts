import { setTimeout as sleep } from 'node:timers/promises';
import { randomToken } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { type Database, sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { paths } from '#paths.ts';
import type { PersonId } from '#kernel/id.ts';
import { feedAddress } from '#planning/feedAddress.scope.ts';
import { createFeed } from '#planning/feed.store.ts';
import { writeSeen } from '#provrum/seen.ts';
import { type Cast, insertCast, type PersonKey } from '../test/cast.ts';
import { openScratchDatabase, urlOf } from '../test/database.ts';
import { type Child, startChild } from './child.ts';
import { addProposal, addStandings, fillLives, fillProposals } from './fill.ts';
import { addRush, fillNetworks } from './fillNetworks.ts';
import { type Load, loadPage, sendEach } from './measure.ts';
import { type Fields, lookAt, type Statements } from './statements.ts';

const quick = process.argv.includes('--quick');
/** `--only=provrum`, `evaluation` or `networks` measures a part. */
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? null;
const measures = (part: 'provrum' | 'evaluation' | 'networks') => only === null || only === part;
/** Of two seconds each. */
const rounds = quick ? 1 : 5;
/** How often statements are timed alone. */
const times = quick ? 50 : 200;
const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];

interface Row {
  readonly name: string;
  readonly load: Load;
  readonly raw: Load | null;
  readonly bytes: number | null;
  readonly queries: number;
  readonly sql: Statements;
}

interface Ground {
  readonly db: Database;
  readonly server: Child;
  readonly raw: Child;
  readonly cast: Cast;
}

const signIn = ({ db, cast }: Pick<Ground, 'db' | 'cast'>, person: PersonKey): Promise<string> =>
  signInPerson(db, cast.person[person]);

async function signInPerson(db: Database, person: PersonId): Promise<string> {
  const token = randomToken();
  await sql`
    insert into session (token_hash, person_id, created_at, seen_at, expires_at)
    values (${hashToken(token)}, ${person}, timestamptz '2026-11-21 08:59Z', timestamptz '2026-11-21 08:59Z',
      timestamptz '2027-11-21')`.execute(db.q());
  return `provrum=${token}`;
}

/** Does something while somebody writes, some hundred times a second: nothing that was read stays as it was. */
async function whileWriting<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await sql`create table if not exists unrest (at timestamptz)`.execute(db.q());
  const stop = new AbortController();
  const writing = (async () => {
    while (!stop.signal.aborted) {
      await sql`insert into unrest values (now())`.execute(db.q());
      await sleep(2);
    }
  })();
  try {
    return await work();
  } finally {
    stop.abort();
    await writing;
  }
}

/** One page beside its yardsticks: the same bytes from a server that does nothing, and its statements alone. */
async function measurePage(ground: Ground, name: string, path: string, cookie: string): Promise<Row> {
  const { server, raw } = ground;
  const looked = await lookAt(ground, { path, cookie }, times);
  const load = await loadPage(server, path, cookie, rounds);
  await raw.ask({ ask: 'send', body: looked.body });
  const rawLoad = await loadPage(raw, '/', cookie, Math.min(rounds, 2));
  return { name, load, raw: rawLoad, bytes: looked.bytes, queries: looked.queries, sql: looked.sql };
}

/** Forms beside their yardstick: the statements of one more such form, which is not kept. */
async function measureForms(
  ground: Ground,
  name: string,
  load: Load,
  one: { readonly path: string; readonly cookie: string; readonly form: Fields },
): Promise<Row> {
  const { queries, sql: alone } = await lookAt(ground, one, times);
  return { name, load, raw: null, bytes: null, queries, sql: alone };
}

const form = (server: Child, path: string, cookie: string, fields: Fields) => () =>
  new Request(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    headers: { cookie, origin: `http://127.0.0.1:${server.port}` },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });

/** Answers by several organisations to one proposal, so that they wait for each other; each changes the one before. */
async function measureInterest(ground: Ground, writers: readonly (readonly [PersonKey, string])[]): Promise<Row> {
  const { db, server, cast } = ground;
  const proposal = await addProposal(db, cast, 0);
  const rounds = quick ? 10 : 40;
  const path = paths.interest(proposal);
  const answer = (round: number): Fields => [
    ['how', 'participate'],
    ['lead', round % 2 === 0 ? 'yes' : 'no'],
    ['brings', `Gång ${round}`],
  ];
  const requests = Array.from({ length: rounds }, (_, round) =>
    writers.map(([, cookie]) => form(server, path, cookie, answer(round))),
  ).flat();
  const load = await sendEach(server, requests, 4);
  return await measureForms(ground, 'an organisation answers (POST, 4 at once, one proposal)', load, {
    path,
    cookie: writers[0]![1],
    form: answer(rounds),
  });
}

async function measureGoAhead(ground: Ground, karin: string): Promise<Row> {
  const { db, server, cast } = ground;
  const among = ['dalarna', 'halland', 'tillvaxtverket'] as const;
  const standings = among.map((key, index) => ({
    organisation: cast.organisation[key],
    role: index === 0 ? ('lead' as const) : ('participate' as const),
  }));
  const decision = (made: number): Fields => [
    ...among.map((key) => ['participants', String(cast.organisation[key])] as const),
    ['lead', String(cast.organisation.dalarna)],
    ['reason', 'Frågan är smal och behövs nu.'],
    ['boardOn', '2026-11-01'],
    ['boardReference', `Styrelsen § ${made}`],
    ['seen', writeSeen({ textVersion: 1, standings })],
  ];
  const decisions = quick ? 10 : 60;
  const ready: string[] = [];
  while (ready.length <= decisions) {
    const proposal = await addProposal(db, cast, 0);
    await addStandings(db, cast, proposal, among);
    ready.push(paths.goAhead(proposal));
  }
  const requests = ready.slice(1).map((path, made) => form(server, path, karin, decision(made)));
  const load = await sendEach(server, requests, 4);
  return await measureForms(ground, 'the secretariat gives the go-ahead (POST, 4 at once)', load, {
    path: ready[0]!,
    cookie: karin,
    form: decision(decisions),
  });
}

const figure = (value: number | null, digits = 2) => (value === null ? '–' : value.toFixed(digits));

function report(rows: readonly Row[]) {
  const header = [
    'what',
    'req/s',
    'p50 ms',
    'p99 ms',
    'CPU ms',
    'raw CPU ms',
    'CPU ÷ raw',
    'raw p99',
    'SQL ms',
    'in db ms',
    'CPU ÷ SQL',
    'queries',
    'kB',
    'stolen',
  ];
  const lines = rows.map(({ name, load, raw, bytes, queries, sql: alone }) => [
    name,
    figure(load.perSecond, 0),
    figure(load.p50, 1),
    figure(load.p99, 1),
    figure(load.cpu),
    figure(raw?.cpu ?? null, 3),
    figure(raw && load.cpu / raw.cpu, 1),
    figure(raw?.p99 ?? null, 1),
    figure(alone.wall),
    figure(alone.database),
    figure(load.cpu / alone.wall, 1),
    figure(queries, 0),
    figure(bytes && bytes / 1024, 0),
    load.stolen === null ? '–' : `${Math.round(load.stolen * 100)} %`,
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const print = (cells: readonly string[]) =>
    process.stdout.write(
      `${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}\n`,
    );
  print(header);
  for (const line of lines) print(line);
}

/** What all provrum say of the format, on a database of its own: a fifth of them have gone all the way. */
async function measureEvaluation(): Promise<readonly Row[]> {
  const own = await openScratchDatabase();
  const ownCast = await insertCast(own.db);
  await fillProposals(own.db, ownCast, 5_000);
  await fillLives(own.db, ownCast);
  const ownEnv = { DATABASE_URL: urlOf(own.db) };
  const [ownServer, ownRaw] = await Promise.all([startChild('server', ownEnv), startChild('raw', {})]);
  const ownGround: Ground = { db: own.db, server: ownServer, raw: ownRaw, cast: ownCast };
  try {
    const karin = await signIn(ownGround, 'karin');
    return [
      await measurePage(ownGround, 'the evaluation over 5 000 provrum', paths.evaluation(), karin),
      await measurePage(
        ownGround,
        'the state of 5 000 provrum a year ago',
        `${paths.stateOn()}?datum=2025-11-21`,
        karin,
      ),
    ];
  } finally {
    await Promise.all([ownServer.stop(), ownRaw.stop()]);
    await own.drop();
  }
}

/** The networks' pages, and a rush to few places, on a database of its own. */
async function measureNetworks(): Promise<readonly Row[]> {
  const own = await openScratchDatabase();
  const ownCast = await insertCast(own.db);
  const { network, people } = await fillNetworks(own.db, ownCast);
  const ownEnv = { DATABASE_URL: urlOf(own.db) };
  const [ownServer, ownRaw] = await Promise.all([startChild('server', ownEnv), startChild('raw', {})]);
  const ownGround: Ground = { db: own.db, server: ownServer, raw: ownRaw, cast: ownCast };
  try {
    const karin = await signIn(ownGround, 'karin');
    const feed = await createFeed(own.db, {
      person: people[0]!,
      kind: 'personal',
      network: null,
      organisation: null,
      language: 'sv',
      form: 'bench',
      at: new Date(),
    });
    const config = readConfig({ SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' }, 'test');
    const address = new URL(feedAddress(config, feed!));
    return [
      await measurePage(ownGround, 'a network page with 5 years of meetings', paths.network(network), karin),
      await measurePage(ownGround, 'a month of the calendar, over 2 000 meetings', paths.calendar(), karin),
      await measurePage(ownGround, 'a personal feed among 300 people', address.pathname, karin),
      await measureRush(ownGround, people.slice(0, 200), people[200]!),
    ];
  } finally {
    await Promise.all([ownServer.stop(), ownRaw.stop()]);
    await own.drop();
  }
}

/** Two hundred people who all want one of thirty places, sixteen at a time. Counts the places that were given. */
async function measureRush(ground: Ground, people: readonly PersonId[], late: PersonId): Promise<Row> {
  const { db, server, cast } = ground;
  const meeting = await addRush(db, cast, 30);
  const cookies = await Promise.all(people.map(async (person) => await signInPerson(db, person)));
  const fields: Fields = [['mode', 'physical']];
  const requests = cookies.map((cookie) => form(server, paths.signUp(meeting), cookie, fields));
  const load = await sendEach(server, requests, 16);
  const { rows } = await sql<{ given: number }>`
    select count(*) as given from registration where meeting_id = ${meeting} and state = 'registered'`.execute(db.q());
  if (rows[0]?.given !== 30) throw new Error(`${rows[0]?.given} of 30 places were given`);
  return await measureForms(ground, '200 people sign up for 30 places (POST, 16 at once)', load, {
    path: paths.signUp(meeting),
    cookie: await signInPerson(db, late),
    form: fields,
  });
}

const { db, drop } = await openScratchDatabase();
const cast = await insertCast(db);
const env = { DATABASE_URL: urlOf(db) };
const [server, raw] = await Promise.all([startChild('server', env), startChild('raw', {})]);
const ground: Ground = { db, server, raw, cast };
try {
  const asta = await signIn(ground, 'asta');
  const karin = await signIn(ground, 'karin');
  const rows: Row[] = [];
  for (const size of measures('provrum') ? sizes : []) {
    await fillProposals(db, cast, size);
    rows.push(await measurePage(ground, `the list: 50 of ${size}`, paths.provrums(), asta));
    if (size !== 10_000) continue;
    const disturbed = 'the list, while somebody writes all the time';
    rows.push(await whileWriting(db, () => measurePage(ground, disturbed, paths.provrums(), asta)));
    const talkedAbout = await addProposal(db, cast, 100);
    await addStandings(db, cast, talkedAbout, ['dalarna', 'halland', 'tillvaxtverket', 'skane']);
    rows.push(
      await measurePage(
        ground,
        'the list: page 20, filtered by kind',
        `${paths.provrums()}?slag=wayOfWorking&sida=20`,
        asta,
      ),
    );
    rows.push(await measurePage(ground, 'search: klimat vatten', `${paths.provrums()}?sok=klimat+vatten`, asta));
    rows.push(await measurePage(ground, 'search, misspelt: kompetans', `${paths.provrums()}?sok=kompetans`, asta));
    rows.push(await measurePage(ground, 'a proposal with 100 comments', paths.provrum(talkedAbout), asta));
    rows.push(await measurePage(ground, 'its readiness panel alone', paths.readiness(talkedAbout), asta));
    const writers: PersonKey[] = ['asta', 'cilla', 'david', 'elsa', 'orjan', 'farid'];
    const cookies = await Promise.all(writers.map(async (person) => [person, await signIn(ground, person)] as const));
    rows.push(await measureInterest(ground, cookies));
    rows.push(await measureGoAhead(ground, karin));
  }
  if (measures('evaluation')) rows.push(...(await measureEvaluation()));
  if (measures('networks')) rows.push(...(await measureNetworks()));
  report(rows);
} finally {
  await Promise.all([server.stop(), raw.stop()]);
  await drop();
}
