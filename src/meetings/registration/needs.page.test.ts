import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, PersonId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord } from '../../../test/gatheringOnRecord.ts';
import { mailServer } from '../../../test/mailServer.ts';
import { readPdf } from '../../../test/readPdf.ts';
import { remindOfGatherings } from '../letters/letters.jobs.ts';

const server = await mailServer();
const logged: string[] = [];
const log = createLog('debug', { write: (line) => void logged.push(line) });
const app = await testApp('test', { SMTP_URL: server.url }, log);
const { db, cast, clock } = app;
const [asta, bo, cilla, karin] = [
  await app.as('asta'),
  await app.as('bo'),
  await app.as('cilla'),
  await app.as('karin'),
];

const needs = { diets: ['glutenFree', 'nuts'], food: 'Jordnötsallergi, svår', access: 'Hörslinga närmast scenen' };
/** Whatever tells of somebody's needs: their own words, and what they chose as it is kept and as it is said. */
const words = ['Jordnöts', 'Hörslinga', 'glutenFree', 'Glutenfritt', 'Gluten-free', 'Utan nötter'];
const physical = { mode: 'physical' };

function tellNothing(texts: readonly string[], where: string): void {
  for (const text of texts)
    for (const word of words) assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `${where}: ${word}`);
}

const act = async (meeting: MeetingId, person: PersonId, word: string) => {
  const { rows } = await sql<{ id: number }>`
    select id from registration where meeting_id = ${meeting} and person_id = ${person} order by id desc limit 1`.execute(
    db.q(),
  );
  return paths.registrationAct(meeting, rows[0]!.id, word);
};

test('the venue’s file has the sums and nobody’s name or words, for those who arrange the meeting alone', async () => {
  const meeting = await gatheringOnRecord(db, cast, { title: 'Höstträff' });
  const file = paths.needsForVenue(meeting);
  const open = async (path: string) => {
    const answer = await karin(path);
    assert.equal(answer.headers.get('cache-control'), 'private, no-store');
    assert.match(answer.headers.get('content-type') ?? '', /^application\/pdf/);
    return await readPdf(new Uint8Array(await answer.arrayBuffer()));
  };
  assert.match((await open(file)).text, /Ingen har lämnat några behov/);

  await asta(paths.signUp(meeting), { form: { ...physical, ...needs } });
  await bo(paths.signUp(meeting), { form: { ...physical, diets: ['nuts'], food: 'Sesam' } });
  await cilla(paths.signUp(meeting), { form: physical });
  const { text, title } = await open(file);
  assert.match(title, /Mat och tillgänglighet: ”Höstträff”/);
  assert.match(text, /Stockholm/);
  for (const [what, people] of [
    ['Glutenfritt', 1],
    ['Utan nötter', 2],
    ['Annat om mat', 2],
    ['Behov för att kunna delta', 1],
  ])
    assert.match(text, new RegExp(`${what}\\s+${people}`));
  for (const secret of ['Asta', 'Bo Prov', 'Cilla', 'Dalarna', 'Jordnöts', 'Sesam', 'Hörslinga'])
    assert.ok(!text.includes(secret), secret);
  assert.match((await open(localise(file, 'en'))).text, /Gluten-free\s+1/);

  const page = await (await karin(paths.registrationNeeds(meeting))).text();
  const part = /<section[^>]*id="summor"[^]*?<\/section>/.exec(page)![0];
  assert.match(part, new RegExp(`href="${file}"`));
  assert.match(part, /Utan nötter<\/th><td class="num"[^>]*>2/);
  for (const secret of ['Asta', 'Bo Prov', 'Jordnöts', 'Sesam', 'Hörslinga']) assert.ok(!part.includes(secret), secret);
  for (const other of [asta, cilla]) assert.equal((await other(file)).status, 404);
  assert.equal((await app.send(file)).status, 303);

  // Sealed with a key that is lost: the sums are short of somebody, and the page says so.
  await sql`
    update registration_need n set box = decode('00', 'hex') from registration r
    where r.id = n.registration_id and r.meeting_id = ${meeting} and r.person_id = ${cast.person.bo}`.execute(db.q());
  assert.match(await (await karin(paths.registrationNeeds(meeting))).text(), /En persons behov kan inte läsas/);
});

test('needs stand in no letter, in no log, in no search and nowhere in the database that can be read', async () => {
  const meeting = await gatheringOnRecord(db, cast, { title: 'Hemligträffen' });
  const first = server.received.length;
  assert.equal((await asta(paths.signUp(meeting), { form: { ...physical, ...needs } })).status, 303);
  assert.equal((await bo(paths.signUp(meeting), { form: { ...physical, ...needs } })).status, 303);
  assert.equal((await cilla(paths.signUp(meeting), { form: { ...needs, mode: 'x' } })).status, 422);
  await app.work();
  const { rows } = await sql<{ version: number }>`select version from meeting where id = ${meeting}`.execute(db.q());
  const moved = {
    title: 'Hemligträffen',
    day: '2027-02-03',
    from: '11',
    to: '15',
    mode: 'physical',
    place: 'Falun',
    audience: 'forum',
    rule: 'organisationFirst',
    offerHours: '8',
    version: String(rows[0]!.version),
  };
  assert.equal((await karin(paths.changeGathering(meeting), { form: moved })).status, 303);
  await app.work();
  clock.set('2027-02-01T05:00:00Z');
  await remindOfGatherings(app.devices);
  await app.work();
  clock.set('2026-11-21T09:00:00Z');

  // The program fails while it seals what somebody typed: what is logged then tells of the fault alone.
  await sql`alter table registration_need rename to out_of_reach`.execute(db.q());
  assert.equal((await cilla(paths.signUp(meeting), { form: { ...physical, ...needs } })).status, 500);
  await sql`alter table out_of_reach rename to registration_need`.execute(db.q());
  assert.ok(logged.some((line) => line.includes('request failed')));

  await searchAll(meeting);
  const kept = await clearText();
  assert.ok(kept.some((row) => row.includes('Hemligträffen')));
  tellNothing(kept, 'the database');
  assert.equal((await asta(await act(meeting, cast.person.asta, 'avanmal'), { form: {} })).status, 303);
  assert.equal((await karin(paths.cancelGathering(meeting), { form: { reason: 'Snöstorm' } })).status, 303);
  await app.work();

  const letters = server.received.slice(first);
  assert.ok(new Set(letters.map(({ subject }) => subject)).size >= 4);
  for (const { subject, text, html, attachments } of letters) {
    const parts = attachments.map(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    );
    tellNothing([subject ?? '', text ?? '', html ?? '', ...parts], `the letter ${subject}`);
  }
  tellNothing(logged, 'the log');
});

/** Looks for what was written wherever one can look, as the one who may read the most. */
async function searchAll(meeting: MeetingId): Promise<void> {
  const pages = [
    (word: string) => `${paths.gatherings()}?sok=${word}`,
    (word: string) => `${paths.provrums()}?sok=${word}`,
    (word: string) => `${paths.registrations(meeting)}?sok=${word}`,
    (word: string) => `${paths.registrations(meeting)}?fil=csv&sok=${word}`,
    (word: string) => `${paths.gatheringHistory(meeting)}?sok=${word}`,
  ];
  for (const page of pages) {
    // Only the beginning is sought: the page says again what was sought, and not the rest.
    for (const [sought, whole] of [
      ['jordn', 'Jordnöts'],
      ['hörsl', 'Hörslinga'],
    ] as const) {
      const answer = await karin(page(encodeURIComponent(sought)));
      assert.equal(answer.status, 200, page(sought));
      tellNothing([await answer.text()], `${page(sought)}, ${whole}`);
    }
  }
  const asKarin = await apiAs(app, 'karin');
  const known = await asKarin<{ gatherings: readonly unknown[] }>('GET /gatherings?q=hemlig');
  assert.equal(known.body.gatherings.length, 1);
  for (const word of words.map(encodeURIComponent)) {
    const found = await asKarin<{ gatherings: readonly unknown[] }>(`GET /gatherings?q=${word}`);
    assert.deepEqual(found.body.gatherings, []);
  }
  tellNothing([(await asKarin(`GET /gatherings/${meeting}/registrations`)).text], 'the API');
}

/** Every row of every table, as text. */
async function clearText(): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db.q());
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db.q());
      return rows.map(({ row }) => row);
    }),
  );
  return all.flat();
}
