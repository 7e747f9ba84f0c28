import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { loadSchoolBreaks } from '#app/loadSchoolBreaks.ts';
import type { MeetingId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { demonstrationVersions } from '#rulebook/builtInVersions.ts';
import { createVersion } from '#rulebook/rulebook.store.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from '../../test/gatheringOnRecord.ts';
import { type Send, testApp } from '../../test/app.ts';
import { recorded } from '../../test/recorded.ts';
import { runningOnRecord } from '../../test/resultOnRecord.ts';

const app = await testApp();
const { db, cast, send, clock } = app;
const [karin, asta, cilla, ines] = [
  await app.as('karin'),
  await app.as('asta'),
  await app.as('cilla'),
  await app.as('ines'),
];
await loadSchoolBreaks(db, clock.now());
for (const version of demonstrationVersions) await createVersion(db, version);

const rus = await networkOnRecord(db, cast, { name: 'RUS-nätverket', organisations: ['dalarna', 'halland'] });
const gis = await networkOnRecord(db, cast, { name: 'Analytikernätverket', organisations: ['dalarna', 'skane'] });
const spring = await gatheringOnRecord(db, cast, {
  network: rus,
  title: 'RUS på våren',
  starts: '2027-04-14T10:00',
  ends: '2027-04-14T15:00',
});
const both = await gatheringOnRecord(db, cast, {
  network: gis,
  title: 'Analys samma dag',
  starts: '2027-04-14T13:00',
  ends: '2027-04-14T16:00',
});
await gatheringOnRecord(db, cast, {
  network: gis,
  title: 'Bara planerat',
  state: 'planned',
  starts: '2027-04-20T13:00',
  ends: '2027-04-20T16:00',
});
await gatheringOnRecord(db, cast, {
  title: 'Öppet för alla',
  audience: 'public',
  mode: 'digital',
  starts: '2027-04-21T13:00',
  ends: '2027-04-21T16:00',
});
await gatheringOnRecord(db, cast, {
  network: rus,
  title: 'Inställt möte',
  state: 'cancelled',
  starts: '2027-04-22T13:00',
  ends: '2027-04-22T16:00',
});
const april = `${paths.calendar()}?manad=2027-04`;
const read = async (who: Send, path: string) => await (await who(path)).text();
const titles = ['RUS på våren', 'Analys samma dag', 'Bara planerat', 'Öppet för alla', 'Inställt möte'];
const seen = (said: string) => titles.filter((title) => said.includes(title));

test('each reader sees what is theirs to see, visitors the public meetings only', async () => {
  assert.deepEqual(seen(await read(send, april)), ['Öppet för alla']);
  assert.deepEqual(
    seen(await read(ines, april)),
    titles.filter((title) => title !== 'Bara planerat'),
  );
  assert.deepEqual(seen(await read(karin, april)), titles);
});

test('the calendar is narrowed by kind, network, form, and whose it is', async () => {
  const asked = async (who: Send, query: string) => seen(await read(who, `${april}&${query}`));
  assert.deepEqual(await asked(asta, 'slag=forum'), ['Öppet för alla']);
  assert.deepEqual(await asked(asta, `natverk=${rus}`), ['RUS på våren', 'Inställt möte']);
  assert.deepEqual(await asked(asta, 'form=digital'), ['Öppet för alla']);
  assert.deepEqual(await asked(cilla, 'vems=ours'), ['RUS på våren', 'Inställt möte']);
  assert.deepEqual(await asked(cilla, 'vems=mine'), []);
  await registrationOnRecord(db, both, { person: cast.person.cilla, organisation: cast.organisation.halland });
  assert.deepEqual(await asked(cilla, 'vems=mine'), ['Analys samma dag']);
  assert.match(await read(cilla, `${april}&vems=mine`), /Du är anmäld/);
});

test('the month says holidays, bridge days and what was called off, in both languages', async () => {
  const said = await read(asta, `${paths.calendar()}?manad=2027-05`);
  assert.match(said, /Kristi himmelsfärdsdag/);
  assert.match(said, /klämdag/);
  assert.match(await read(asta, april), /Inställt/);
  const english = await read(asta, localise(`${paths.calendar()}?manad=2027-05`, 'en'));
  assert.match(english, /Ascension Day/);
  assert.match(english, /Calendar May 2027/);
});

test('an address that asks for nonsense shows the month of today', async () => {
  for (const query of ['manad=2027-13', 'manad=0001-01', 'dag=x', 'slag=x', 'natverk=-1', 'vems=theirs']) {
    const response = await send(`${paths.calendar()}?${query}`);
    assert.equal(response.status, 200, query);
    assert.match(await response.text(), /Kalender november 2026/);
  }
});

test('one day has a page with all of it', async () => {
  const said = await read(asta, `${paths.calendar()}?dag=2027-04-14`);
  assert.deepEqual(seen(said), ['RUS på våren', 'Analys samma dag']);
});

test('network weeks are proposed with reasons, decided by the secretariat, and then shown everywhere', async () => {
  const page = await read(karin, paths.networkWeeks(2027));
  assert.match(page, /Sportlov i/);
  assert.match(page, /Skolloven är de som gällde 2021/);
  assert.equal([...page.matchAll(/ checked/g)].length, 4);
  for (const who of [asta, ines, await app.as('mona')]) assert.equal((await who(paths.networkWeeks(2027))).status, 404);
  assert.equal((await karin(paths.networkWeeks(2027), { form: { read: '0', note: '' } })).status, 422);
  assert.equal(
    (await karin(paths.networkWeeks(2027), { form: { weeks: ['2026-W10'], read: '0', note: '' } })).status,
    422,
  );
  const form = { weeks: ['2027-W15', '2027-W37'], note: 'Efter årskonferensen', read: '0' };
  assert.equal((await karin(paths.networkWeeks(2027), { form })).status, 303);
  // Sent twice, it is decided once.
  assert.equal((await karin(paths.networkWeeks(2027), { form })).status, 303);
  const { rows } = await sql<{ weeks: readonly string[]; kinds: readonly string[] }>`
    select weeks, (select array_agg(kind) from event where kind = 'network-weeks-decided') as kinds from network_weeks`.execute(
    db.q(),
  );
  assert.deepEqual(rows, [{ weeks: ['2027-W15', '2027-W37'], kinds: ['network-weeks-decided'] }]);
  const year = await read(send, paths.calendarYear(2027));
  assert.match(year, /Nätverksveckor: v\. 15 och 37\./);
  assert.match(year, /Efter årskonferensen/);
  assert.match(await read(send, april), /Nätverksvecka/);
});

test('a decision on weeks that somebody else has changed since is refused, with what was ticked kept', async () => {
  const response = await karin(paths.networkWeeks(2027), { form: { weeks: ['2027-W20'], note: '', read: '0' } });
  assert.equal(response.status, 409);
  const said = await response.text();
  assert.match(said, /Någon annan har just bestämt veckorna/);
  assert.match(said, /value="2027-W20" checked/);
});

test('the year tells members how each network follows the rules, and the forum what collides', async () => {
  const forMember = await read(cilla, paths.calendarYear(2027));
  assert.match(forMember, /RUS-nätverket/);
  assert.match(forMember, /1 av högst 2/);
  assert.match(await read(cilla, paths.calendarYear(2019)), /Inga regler för nätverken gällde det året/);
  assert.doesNotMatch(forMember, /id="krockar"/);
  const forOffice = await read(karin, paths.calendarYear(2027));
  assert.match(forOffice, /id="krockar"/);
  assert.match(forOffice, /Med i båda: Region Dalarna\./);
  assert.doesNotMatch(await read(send, paths.calendarYear(2027)), /RUS-nätverket/);
  assert.equal((await send(paths.calendarYear(1999))).status, 404);
});

test('whoever arranges a meeting is warned of what it collides with, and nobody else is', async () => {
  await registrationOnRecord(db, spring, { person: cast.person.cilla, organisation: cast.organisation.halland });
  const said = await read(karin, paths.gathering(spring));
  assert.match(said, /Cilla Prov ska vara på båda samtidigt/);
  assert.match(said, /Med i båda: Region Dalarna\./);
  assert.doesNotMatch(await read(asta, paths.gathering(spring)), /ska vara på båda/);
});

test('school breaks are imported whole or not at all, and once', async () => {
  const before = (await sql`select from school_break_import`.execute(db.q())).rows.length;
  const wrong = await karin(paths.schoolBreaks(2027), {
    form: { table: '01;sportlov;9\nMars;sportlov;9', source: '' },
  });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Rad 2 \(”Mars”\): länet finns inte\./);
  const form = { table: 'Stockholm;sportlov;9\n12;höstlov;44', source: 'Skolverket' };
  for (let time = 0; time < 2; time++) assert.equal((await karin(paths.schoolBreaks(2027), { form })).status, 303);
  assert.equal((await sql`select from school_break_import`.execute(db.q())).rows.length, before + 1);
  assert.deepEqual(
    (await recorded(db, 'school-breaks-imported')).map(({ person, version, detail }) => [person, version, detail]),
    [[cast.person.karin, 'provrum-2023', { year: 2027, rows: 2 }]],
  );
  assert.doesNotMatch(await read(karin, paths.networkWeeks(2027)), /Skolloven är de som gällde 2021/);
  assert.equal((await cilla(paths.schoolBreaks(2027))).status, 404);

  // A file counts before what stands in the table beside it, as a Swedish Excel writes it.
  const file = (lines: string, name = 'skollov.csv') =>
    karin(paths.schoolBreaks(2028), {
      form: { table: 'Mars;sportlov;9', source: '', file: new File([Buffer.from(lines, 'latin1')], name) },
    });
  const faulty = await file('Län;Lov;Veckor\r\nVästra Götaland;sportlov;7-10\r\n\r\nÖstergötland;sommarlov;25\r\n');
  assert.equal(faulty.status, 422);
  assert.match(await faulty.text(), /id="file-error"[^]*Rad 4 \(”sommarlov”\): lovet ska vara/);
  assert.match(await (await file('x', 'skollov.html')).text(), /Vi tar inte emot den sortens fil/);
  assert.match(await (await file('Län;Lov;Veckor\r\n')).text(), /inga rader under den första/);
  assert.equal((await file('Västra Götaland;sportlov;7-10\r\nSkåne;höstlov;44')).status, 303);
  assert.match(await read(karin, paths.schoolBreaks(2028)), /Västra Götalands län[^]*7, 8, 9, 10/);
});

const feedOf = async (who: Send, form: Readonly<Record<string, string>>): Promise<string> => {
  const response = await who(paths.calendarFeeds(), {
    form: { form: `feed-${Math.random()}`.replace('.', ''), ...form },
  });
  assert.equal(response.status, 303, await response.text());
  const [address] = /\/kalender\/flode\/[\w-]+\.ics/.exec(await read(who, paths.calendarFeeds()))!;
  return address;
};
/** As two readers that know nothing of each other read it. */
function summaries(text: string): readonly string[] {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  const first = root.getAllSubcomponents('vevent').map((each) => String(each.getFirstPropertyValue('summary')));
  const second = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) =>
    one?.type === 'VEVENT' && typeof one.summary === 'string' ? [one.summary] : [],
  );
  assert.deepEqual(first.toSorted(), second.toSorted());
  return first;
}

test('a personal feed holds what one has a place at, with the same entry updated, and a tag', async () => {
  const address = await feedOf(cilla, { kind: 'personal' });
  const response = await send(address);
  assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
  const text = await response.text();
  assert.deepEqual(summaries(text), ['RUS på våren', 'Analys samma dag']);
  assert.match(text, /METHOD:PUBLISH/);
  assert.match(text, /DTSTART;TZID=Europe\/Stockholm:20270414T100000/);
  assert.equal([...text.matchAll(/BEGIN:VTIMEZONE/g)].length, 1);
  const tag = response.headers.get('etag')!;
  assert.equal((await send(address, { headers: { 'if-none-match': tag } })).status, 304);
  await sql`update meeting set state = 'cancelled', reason = 'Sjuk', sequence = sequence + 1, changed_at = now() where id = ${both}`.execute(
    db.q(),
  );
  const again = await send(address, { headers: { 'if-none-match': tag } });
  assert.equal(again.status, 200);
  assert.match(await again.text(), /STATUS:CANCELLED/);
  await sql`update meeting set state = 'open' where id = ${both}`.execute(db.q());
});

test('who plans a meeting sees it and not what others plan, and nothing of it once they speak for nobody', async () => {
  const day = { starts: '2027-04-14T10:00', ends: '2027-04-14T15:00' };
  const own = await gatheringOnRecord(db, cast, { title: 'Elsas plan', state: 'planned', planners: ['elsa'], ...day });
  await gatheringOnRecord(db, cast, { title: 'Hemlig plan', state: 'planned', network: gis, ...day });
  const elsa = await app.as('elsa');
  const feed = await feedOf(elsa, { kind: 'personal' });
  const everywhere = [april, `${april}&vems=mine`, paths.calendarYear(2027), paths.gatherings(), feed];
  for (const path of everywhere) assert.match(await read(elsa, path), /Elsas plan/, path);
  const page = await read(elsa, paths.gathering(own));
  assert.doesNotMatch(page, /Hemlig plan/);
  assert.match(await read(karin, paths.gathering(own)), /Hemlig plan/);
  await sql`update mandate set to_day = '2026-11-20' where person_id = ${cast.person.elsa}`.execute(db.q());
  for (const path of everywhere) assert.doesNotMatch(await read(elsa, path), /Elsas plan/, path);
  await sql`update mandate set to_day = null where person_id = ${cast.person.elsa}`.execute(db.q());
  await sql`update meeting set state = 'cancelled', starts_at = '2025-01-01', ends_at = '2025-01-02' where title in ('Elsas plan', 'Hemlig plan')`.execute(
    db.q(),
  );
});

test('a network’s and an organisation’s feeds hold theirs, and a feed costs two queries', async () => {
  const ofNetwork = await feedOf(ines, { kind: 'network', network: String(rus) });
  const ofOrganisation = await feedOf(asta, { kind: 'organisation' });
  assert.deepEqual(summaries(await (await send(ofNetwork)).text()), ['RUS på våren', 'Inställt möte']);
  assert.deepEqual(summaries(await (await send(ofOrganisation)).text()), [
    'RUS på våren',
    'Analys samma dag',
    'Inställt möte',
  ]);
  assert.equal((await countQueries(() => send(ofNetwork))).queries.length, 2);
});

test('an address that is wrong, taken away, or whose owner has left answers nobody', async () => {
  const address = await feedOf(asta, { kind: 'organisation' });
  assert.equal((await send(address.replace(/.\.ics$/, 'x.ics'))).status, 404);
  assert.equal((await send(paths.calendarFeed('1-x.ics'))).status, 404);
  await sql`update mandate set to_day = '2026-11-20' where person_id = ${cast.person.asta}`.execute(db.q());
  assert.equal((await send(address)).status, 404);
  await sql`update mandate set to_day = null where person_id = ${cast.person.asta}`.execute(db.q());
  assert.equal((await send(address)).status, 200);
  const id = Number(/flode\/(\d+)-/.exec(address)![1]);
  await cilla(paths.revokeCalendarFeed(id), { form: {} });
  assert.equal((await send(address)).status, 200);
  await asta(paths.revokeCalendarFeed(id), { form: {} });
  assert.equal((await send(address)).status, 404);
});

test('making a feed says at the field what is missing, and a form sent twice makes one', async () => {
  for (const form of [
    { kind: '', form: 'f'.repeat(12) },
    { kind: 'network', network: '99999', form: 'g'.repeat(12) },
    { kind: 'personal', form: '' },
  ]) {
    assert.equal((await ines(paths.calendarFeeds(), { form })).status, 422);
  }
  const count = async () =>
    (await sql`select from calendar_feed where person_id = ${cast.person.ines}`.execute(db.q())).rows.length;
  const before = await count();
  for (let time = 0; time < 2; time++)
    await ines(paths.calendarFeeds(), { form: { kind: 'personal', form: 'same-form-twice' } });
  assert.equal(await count(), before + 1);
  assert.equal((await send(paths.calendarFeeds())).status, 303);
});

test('a month costs as many queries with three meetings as with three hundred', async () => {
  const count = async () => (await countQueries(() => send(`${paths.calendar()}?manad=2027-06`))).queries.length;
  await gatheringOnRecord(db, cast, { audience: 'public', starts: '2027-06-02T10:00', ends: '2027-06-02T12:00' });
  const few = await count();
  for (let made = 0; made < 40; made++) {
    await gatheringOnRecord(db, cast, {
      audience: 'public',
      title: `Möte ${made}`,
      starts: '2027-06-02T10:00',
      ends: '2027-06-02T12:00',
    });
  }
  assert.equal(await count(), few);
  assert.equal(few, 2);
  assert.match(await read(send, `${paths.calendar()}?manad=2027-06`), /35 till/);
});

test('a provrum’s own meeting is warned of by name to those who read it, and to others only as a meeting of the provrum', async () => {
  const provrum = await runningOnRecord(app, ['halland'], 'Drönare över Siljan');
  const { rows } = await sql<{ id: MeetingId }>`
    insert into meeting (provrum_id, uid, state, title, mode, starts_at, ends_at, person_id, organisation_id, changed_at)
    values (${provrum}, 'working@test', 'announced', 'Hemlig avstämning', 'digital', '2027-04-14T09:00', '2027-04-14T11:00',
      ${cast.person.asta}, ${cast.organisation.dalarna}, ${clock.now()}) returning id`.execute(db.q());
  const working = rows[0]!.id;
  await sql`
    insert into meeting_invited (meeting_id, person_id, sequence) values (${working}, ${cast.person.cilla}, 0)`.execute(
    db.q(),
  );
  const forOffice = await read(karin, paths.gathering(both));
  assert.match(
    forOffice,
    /Hemlig avstämning \(provrummet Drönare över Siljan\)[^]*Cilla Prov ska vara på båda och[^]*Med i båda/,
  );
  await sql`insert into gathering_planner (meeting_id, person_id) values (${both}, ${cast.person.david})`.execute(
    db.q(),
  );
  const forPlanner = await read(await app.as('david'), paths.gathering(both));
  assert.match(
    forPlanner,
    /Ett arbetsmöte i provrummet Drönare över Siljan<\/a><ul[^>]*><li>Med i båda: Region Dalarna\./,
  );
  assert.doesNotMatch(forPlanner, /Hemlig avstämning/);
  const forLead = await read(asta, paths.meeting(provrum, working));
  assert.match(forLead, /id="krockar"[^]*RUS på våren[^]*Cilla Prov ska vara på båda samtidigt/);
  assert.doesNotMatch(await read(cilla, paths.meeting(provrum, working)), /id="krockar"/);
  assert.match(await read(karin, paths.calendarYear(2027)), /Hemlig avstämning \(provrummet/);
});

test('a meeting on the days of the annual conference, or when most people are off, is warned of', async () => {
  await sql`
    insert into annual_conference (year, from_day, to_day, place, theme, source)
    values (2027, '2027-05-05', '2027-05-06', 'Umeå', 'Regioner som lär', '')
    on conflict (year) do update set from_day = excluded.from_day, to_day = excluded.to_day, theme = excluded.theme`.execute(
    db.q(),
  );
  const meeting = await gatheringOnRecord(db, cast, {
    network: rus,
    title: 'På fel dagar',
    starts: '2027-05-06T10:00',
    ends: '2027-05-07T15:00',
  });
  const said = await read(karin, paths.gathering(meeting));
  assert.match(said, /Kristi himmelsfärdsdag torsdag 6 maj\. Då är de flesta lediga/);
  assert.match(said, /Klämdag fredag 7 maj\. Då tar många ledigt/);
  assert.match(said, /Årskonferensen: Regioner som lär[^]*där de flesta är den dagen/);
  assert.match(await read(karin, paths.calendarYear(2027)), /id="krockar"[^]*På fel dagar[^]*Regioner som lär/);
  const asked = async () => (await countQueries(() => karin(paths.gathering(meeting)))).queries.length;
  const before = await asked();
  for (const title of ['Ett till', 'Ännu ett'])
    await gatheringOnRecord(db, cast, { title, starts: '2027-05-06T10:00', ends: '2027-05-06T12:00' });
  assert.equal(await asked(), before);
});
