import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepAnswer } from '#meetings/attendance/gatheringEvaluation.store.ts';
import { saveNeeds } from '#meetings/registration/needs.store.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { excelMedia, readExcel } from '#platform/excel.ts';
import { post } from '#platform/outbox.ts';
import { readTable } from '#platform/readTable.ts';
import { type Send, testApp } from '../../test/app.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from '../../test/gatheringOnRecord.ts';
import { openProposal } from '../../test/openProposal.ts';
import { aSummary, resultOnRecord } from '../../test/resultOnRecord.ts';

const app = await testApp();
const { db, cast, clock, devices, send } = app;
const { organisation, person } = cast;
const [karin, mona, asta, cilla, ines, olle] = [
  await app.as('karin'),
  await app.as('mona'),
  await app.as('asta'),
  await app.as('cilla'),
  await app.as('ines'),
  await app.as('olle'),
];

/** What a spreadsheet would carry out. */
const formula = '=HYPERLINK("https://ond.example";"Klicka")';

for (let number = 1; number <= 52; number += 1) await openProposal(app, {}, `Förslag ${number}`);
await openProposal(app, { halland: 'lead' }, formula);
for (const title of ['Kortare väg till data', formula])
  await resultOnRecord(app, { summary: { ...aSummary, title, summary: '+1 & <två>' } });
await resultOnRecord(app, { summary: { ...aSummary, title: 'Hemligt' }, announced: false });
const network = await networkOnRecord(db, cast, { name: formula, organisations: ['dalarna', 'halland', 'kalmar'] });
await networkOnRecord(db, cast, { name: 'Önskat nätverk', state: 'wished' });
const meeting = await gatheringOnRecord(db, cast, { network, title: formula, mode: 'hybrid', physical: 1 });
await gatheringOnRecord(db, cast, { title: 'Öppet för alla', audience: 'public' });
await gatheringOnRecord(db, cast, { network, title: 'Bara planerat', state: 'planned' });
for (const [who, of, state] of [
  ['asta', 'dalarna', 'registered'],
  ['cilla', 'halland', 'waitlisted'],
  ['bo', 'dalarna', 'waitlisted'],
] as const) {
  const registration = await registrationOnRecord(db, meeting, {
    person: person[who],
    organisation: organisation[of],
    state,
  });
  const needs = { diets: ['vegan'], food: 'Tål inte jordgubbar', access: '' } as const;
  await saveNeeds(db, devices.config.needsKey, { registration, needs, at: clock.now() });
}
const held = await gatheringOnRecord(db, cast, {
  network,
  title: formula,
  state: 'held',
  starts: '2026-11-19T10:00',
  ends: '2026-11-19T12:00',
});
const came = await registrationOnRecord(db, held, { person: person.asta, state: 'attended' });
const marks = { learning: 4, practice: 5, exchange: null, use: 3, practical: 2 } as const;
await keepAnswer(db, came, { marks, good: formula, better: 'Längre raster' }, clock.now());
await sql`
  insert into gathering_cost (meeting_id, kind, what, planned, actual, changed_at)
  values (${held}, 'venue', ${formula}, 1250050, null, ${clock.now()}), (${held}, 'food', 'Lunch', 90000, 85000, ${clock.now()})`.execute(
  db.q(),
);
await sql`
  insert into file (purpose, network_id, name, note, media, size, sha256, storage_key, person_id, organisation_id, at)
  values ('network', ${network}, 'underlag.txt', ${formula}, 'text/plain', 3, ${'0'.repeat(64)}, 'list', ${person.asta},
    ${organisation.dalarna}, ${clock.now()})`.execute(db.q());
await sql`
  insert into fee_exemption (network_id, from_year, reason, person_id, at)
  values (${network}, 2018, 'Samarrangemang', ${person.karin}, ${clock.now()})`.execute(db.q());
await sql`
  insert into bounce (person_id, address, kind, reason, report, at)
  values (null, 'borta@test.example', 'failed', ${formula}, 'one', ${clock.now()}),
    (${person.asta}, 'asta@test.example', 'delayed', '', 'two', ${clock.now()})`.execute(db.q());
await sql`insert into venue (name, seats, cost) values (${formula}, 40, 1500050), ('Ersta', null, null)`.execute(
  db.q(),
);
for (let number = 1; number <= 23; number += 1)
  await post(db, devices.jobs, {
    purpose: 'mandate-given',
    occurrence: String(number),
    to: { person: person.asta, address: 'asta@test.example', language: 'sv' },
    subject: number === 7 ? formula : `Ärende ${number}`,
    body: `Brödtext ${number}`,
    at: clock.now(),
  });
await sql`update mail set state = 'sent' where occurrence in ('1', '2')`.execute(db.q());
for (let number = 1; number <= 23; number += 1)
  await sql`
    insert into incoming_mail (hash, received_at, by_hand, outcome, sender, subject, meeting_id, person_id)
    values (${Buffer.from(`mejl ${number}`)}, ${clock.now()}, ${number === 3}, 'answered', 'asta@test.example',
      ${number === 3 ? formula : number === 4 ? '' : `Svar ${number}`}, ${meeting}, ${person.asta})`.execute(db.q());
await sql`
  insert into gathering_task (meeting_id, key, owner_id, due, done_at, done_by)
  values (${meeting}, 'venue', ${person.bo}, '2026-12-01', null, null),
    (${meeting}, 'food', null, null, ${clock.now()}, ${person.karin})`.execute(db.q());
await sql`
  insert into undated_meeting (external_key, network_id, title, known, place, mode, source)
  values ('ett', ${network}, ${formula}, '2015-10', 'Ersta', 'physical', '["https://kalla.example/mote"]'),
    ('två', null, 'Vårmöte', '--11-22', '', 'digital', '[]')`.execute(db.q());
await sql`
  insert into network_weeks (year, weeks, note, person_id, constructed, at)
  values (2027, '{2027-W12,2027-W20}', '', null, true, ${clock.now()}),
    (2027, '{2027-W05,2027-W20}', ${formula}, ${person.karin}, false, ${clock.now()})`.execute(db.q());
await sql`
  with read as (
    insert into school_break_import (year, source, person_id, at)
    values (2027, ${formula}, ${person.karin}, ${clock.now()}) returning id)
  insert into school_break (import_id, county_code, name, week)
  select id, county, name, week
  from read, (values ('20', 'winter', '2027-W09'), ('13', 'winter', '2027-W08'), ('13', 'autumn', '2027-W44'))
    as known (county, name, week)`.execute(db.q());
await sql`update organisation set name = ${formula} where id = ${organisation.kalmar}`.execute(db.q());
await sql`update person set name = ${formula} where id = ${person.bo}`.execute(db.q());

interface List {
  readonly path: string;
  readonly who: Send;
  /** What names each row on the page. */
  readonly named: RegExp;
  /** The column of the file that has it. */
  readonly head: string;
  /** And the columns where some rows have it. */
  readonly or?: string | readonly string[];
  readonly filters: readonly string[];
  readonly paged?: boolean;
}

const titled = /class="row-title"><a href="[^"]*">(.*?)<\/a>/g;
const tabled = /<th scope="row">(.*?)<\/th>/g;
const said = /<(?:th scope="row"|li class="row")>(.*?)<\/(?:th|li)>/g;
const bounced = /<h2 class="row-title">(?:[^<,]*, )?([^<]*)<\/h2>/g;
const entry = /<li class="entry .*?<a href="[^"]*">(.*?)<\/a>/g;
const subject = /<h2 class="row-title">(.*?)<\/h2>/g;
const answered = /<li class="row"><h2 class="row-title">.*?<\/h2><p>(.*?)<\/p>/g;
const undated = /<section class="part" id="mote-[^>]*>.*?<h2[^>]*>(.*?)<\/h2>/g;
const lined = /<(?:th scope="row"|li class="row row-plain"><p)>(.*?)<\/(?:th|p)>/g;
const happened = /<p class="event-what">(.*?)<\/p>/g;

const lists: Readonly<Record<string, List>> = {
  proposals: {
    path: paths.provrums(),
    who: asta,
    named: titled,
    head: 'Rubrik',
    filters: ['', '?sok=52', '?ordning=title', '?lage=ready', '?ordning=interest', '?sok=f%C3%B6rslog', '?sok=zzz'],
    paged: true,
  },
  results: {
    path: paths.results(),
    who: send,
    named: titled,
    head: 'Rubrik',
    filters: ['', '?sok=data', '?sok=dato', '?tema=x'],
    paged: true,
  },
  organisations: { path: paths.organisations(), who: ines, named: tabled, head: 'Organisation', filters: [''] },
  people: {
    path: paths.organisationPeople(organisation.dalarna),
    who: asta,
    named: tabled,
    head: 'Namn',
    filters: [''],
  },
  networks: { path: paths.networks(), who: asta, named: titled, head: 'Nätverk', filters: [''] },
  overview: { path: paths.networks(), who: mona, named: tabled, head: 'Nätverk', filters: [''] },
  gatherings: {
    path: paths.gatherings(),
    who: karin,
    named: titled,
    head: 'Möte',
    filters: ['', `?natverk=${network}`, '?slag=other', '?tid=tidigare', '?sok=alla&ar=2027'],
    paged: true,
  },
  registrations: { path: paths.registrations(meeting), who: karin, named: tabled, head: 'Namn', filters: [''] },
  evaluation: {
    path: paths.gatheringEvaluation(held),
    who: karin,
    named: said,
    head: 'Påstående',
    or: 'Med egna ord',
    filters: [''],
  },
  attendance: {
    path: paths.attendance(meeting),
    who: mona,
    named: tabled,
    head: 'Namn',
    or: 'Organisation',
    filters: [''],
  },
  parts: { path: paths.networkParts(network), who: asta, named: tabled, head: 'Organisation', filters: [''] },
  costs: { path: paths.gatheringCosts(held), who: karin, named: tabled, head: 'Slag', filters: [''] },
  documents: { path: paths.networkFiles(network), who: asta, named: tabled, head: 'Dokument', filters: [''] },
  exemptions: { path: paths.feeExemptions(), who: mona, named: tabled, head: 'Nätverk', filters: [''] },
  bounces: { path: paths.secretariatBounces(), who: karin, named: bounced, head: 'E-postadress', filters: [''] },
  venues: { path: paths.venues(), who: karin, named: titled, head: 'Namn', filters: [''] },
  comparison: { path: paths.networkEvaluations(network), who: mona, named: tabled, head: 'Möte', filters: [''] },
  month: {
    path: paths.calendar(),
    who: asta,
    named: entry,
    head: 'Möte',
    filters: ['?manad=2027-02', `?manad=2027-02&natverk=${network}`, '?dag=2027-02-03', '?manad=2027-02&slag=forum'],
  },
  mail: {
    path: paths.secretariatMail(),
    who: karin,
    named: subject,
    head: 'Ärende',
    filters: ['', '?lage=sent', '?lage=failed'],
    paged: true,
  },
  incoming: { path: paths.incomingMail(), who: karin, named: answered, head: 'Rubrik', filters: [''], paged: true },
  tasks: { path: paths.gatheringTasks(meeting), who: karin, named: tabled, head: 'Att göra', filters: [''] },
  undated: { path: paths.undatedMeetings(), who: karin, named: undated, head: 'Möte', filters: [''] },
  weeks: {
    path: paths.networkWeeks(2027),
    who: karin,
    named: lined,
    head: 'Vecka',
    or: 'Bestämda veckor',
    filters: ['', '?alla=1&antal=6'],
  },
  breaks: {
    path: paths.schoolBreaks(2027),
    who: karin,
    named: lined,
    head: 'Län',
    or: 'Antal län',
    filters: [''],
  },
  year: {
    path: paths.calendarYear(2027),
    who: karin,
    named: lined,
    head: 'Vecka',
    or: ['Nätverk', 'Möten'],
    filters: [''],
  },
  events: {
    path: paths.secretariatEvents(),
    who: mona,
    named: happened,
    head: 'Händelse',
    filters: ['', '?slag=proposal-posted', '?slag=result-published'],
    paged: true,
  },
};

const beside = (path: string, words: string) => `${path}${path.includes('?') ? '&' : '?'}${words}`;
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** What is on the pages of a list, in order. */
async function onScreen({ who, named, paged }: List, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const answer = await who(next);
    assert.equal(answer.status, 200, next);
    const page = await answer.text();
    found.push(...[...page.matchAll(named)].map(([, html = '']) => plain(html)));
    const onward = paged ? /<a rel="next" href="([^"]*)"/.exec(page)?.[1] : undefined;
    next = onward?.replaceAll('&amp;', '&');
  }
  return found;
}

async function inFile(who: Send, path: string, format: 'csv' | 'xlsx') {
  const answer = await who(beside(path, `fil=${format}`));
  assert.equal(answer.status, 200, path);
  assert.match(answer.headers.get('content-disposition') ?? '', new RegExp(`^attachment; filename=".*\\.${format}"`));
  return new Uint8Array(await answer.arrayBuffer());
}

async function rowsOf(content: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const sheets = await readExcel(content);
  return sheets![0]!.rows;
}

/** Marks of the page stand after a name in brackets in the file. */
const nameOf = (cell: unknown) => String(cell).replace(/ \([^()]*\)$/, '');

for (const [name, list] of Object.entries(lists)) {
  test(`the list of ${name} as a file has the rows of the page in their order, whatever narrows it`, async () => {
    for (const filter of list.filters) {
      const path = `${list.path}${filter}`;
      const [heads = [], ...rows] = await rowsOf(await inFile(list.who, path, 'xlsx'));
      const at = heads.indexOf(list.head);
      if (at < 0 && rows.length > 0) assert.fail(`${path}: ${heads.join(', ')}`);
      const shown = await onScreen(list, path);
      const columns = [list.head, ...[list.or ?? []].flat()].map((head) => heads.indexOf(head));
      const told = rows.map((row) => {
        const column = columns.find((each) => row[each] != null) ?? at;
        return String(row[column]).replace(/\s+/g, ' ');
      });
      assert.equal(told.length, shown.length, path);
      for (const [index, text] of shown.entries())
        assert.ok(text.startsWith(nameOf(told[index])), `${path}: ${text} is not ${told[index]}`);
    }
  });

  test(`the list of ${name} says on its page where its file is, with what narrows it and without its paging`, async () => {
    const filter = list.filters.at(-1) === '' ? '' : list.filters[1]!;
    const page = await (await list.who(beside(`${list.path}${filter}`, 'sida=1'))).text();
    for (const format of ['xlsx', 'csv'] as const) {
      const [, href = ''] = new RegExp(`<a href="([^"]*fil=${format})">`).exec(page) ?? [];
      const address = href.replaceAll('&amp;', '&');
      assert.ok(address.startsWith(list.path), `${name}: ${address}`);
      const asked = new URLSearchParams(address.split('?')[1]);
      assert.deepEqual([...asked].toSorted(), [...new URLSearchParams(`${filter.slice(1)}&fil=${format}`)].toSorted());
      assert.equal((await list.who(address)).status, 200);
    }
  });
}

test('nothing in a file is carried out by a spreadsheet', async () => {
  for (const [name, list] of Object.entries(lists)) {
    if (name === 'events') continue;
    const path = `${list.path}${list.filters[0]}`;
    const text = new TextDecoder().decode(await inFile(list.who, path, 'csv'));
    assert.ok(text.includes(`"'=HYPERLINK(""https`), `${name} has the text`);
    assert.doesNotMatch(text, /(^|;)"?[=+@]/m, name);
    const table = await readTable(new TextEncoder().encode(text));
    assert.ok(typeof table === 'object' && table.rows.length > 0, name);
    const book = await inFile(list.who, path, 'xlsx');
    assert.ok(
      (await rowsOf(book)).flat().some((cell) => String(cell).startsWith('=HYPERLINK(')),
      `${name} as text`,
    );
  }
});

test('a file speaks the language of its address', async () => {
  for (const [list, words] of [
    [lists['proposals']!, /"Title";"State"[^]*"Open for interest"[^]*"posted 21 November 2026"/],
    [lists['overview']!, /"Needs a hand"[^]*There is no planning group/],
    [lists['registrations']!, /"Section";"Name"[^]*"Coming";"Asta Prov"[^]*"Queue: in person"/],
    [lists['evaluation']!, /"Section";"Statement"[^]*"What was best\?"/],
    [lists['incoming']!, /"State";"Subject";"From"[^]*"Answer noted";"Svar 23";"Asta Prov, asta@test\.example"/],
    [lists['tasks']!, /"To do";"By"[^]*"Book a venue";"1 December 2026"[^]*"Done, by Karin/],
    [lists['undated']!, /"What the source says"[^]*"The source says: October 2015"/],
    [lists['weeks']!, /"Week 5";[^]*"Decided[^]*"[^"]*5 and 20"/],
    [lists['breaks']!, /"County";"Break";"Weeks"[^]*"winter break";"9"/],
    [lists['year']!, /"Section";"Week"[^]*"Weeks? [^]*"Collisions"/],
    [lists['month']!, /"3 February 2027";"10:00"/],
  ] as const) {
    const path = localise(`${list.path}${list.filters[0]}`, 'en');
    assert.match(new TextDecoder().decode(await inFile(list.who, path, 'csv')), words);
  }
});

test('whoever may not read a list gets what its page gives them, and no file', async () => {
  for (const [path, who] of [
    [paths.provrums(), send],
    [paths.provrums(), olle],
    [paths.organisations(), send],
    [paths.organisationPeople(organisation.dalarna), cilla],
    [paths.organisationPeople(organisation.dalarna), ines],
    [paths.networks(), send],
    [paths.networks(), olle],
    [paths.registrations(meeting), send],
    [paths.secretariatMail(), asta],
    [paths.secretariatMail(), mona],
    [paths.incomingMail(), asta],
    [paths.incomingMail(), send],
    [paths.gatheringTasks(meeting), cilla],
    [paths.gatheringTasks(meeting), send],
    [paths.undatedMeetings(), asta],
    [paths.undatedMeetings(), send],
    [paths.networkWeeks(2027), asta],
    [paths.networkWeeks(2027), send],
    [paths.schoolBreaks(2027), asta],
    [paths.schoolBreaks(2027), send],
    [paths.secretariatEvents(), asta],
    [paths.secretariatEvents(), send],
  ] as const) {
    for (const format of ['csv', 'xlsx']) {
      const [page, file] = [await who(path), await who(beside(path, `fil=${format}`))];
      assert.equal(file.status, page.status, path);
      assert.notEqual(file.status, 200, path);
      assert.equal(file.headers.get('content-disposition'), null, path);
    }
  }
});

test('a file says no more than the page does to the same reader', async () => {
  const csv = async (who: Send, path: string) => new TextDecoder().decode(await inFile(who, path, 'csv'));
  assert.doesNotMatch(await csv(cilla, paths.registrations(meeting)), /@test\.example/);
  assert.match(await csv(karin, paths.registrations(meeting)), /asta@test\.example/);
  assert.doesNotMatch(await csv(karin, paths.registrations(meeting)), /jordgubbar|[Vv]egan/);
  assert.match(await csv(karin, paths.gatheringEvaluation(held)), /Längre raster/);
  assert.doesNotMatch(await csv(asta, paths.gatheringEvaluation(held)), /Längre raster|lärmiljö/);
  assert.doesNotMatch(await csv(karin, paths.secretariatMail()), /Brödtext/);
  assert.doesNotMatch(await csv(send, paths.results()), /Hemligt/);
  assert.doesNotMatch(await csv(send, paths.gatherings()), /Bara planerat|HYPERLINK/);
  assert.doesNotMatch(await csv(asta, paths.gatherings()), /Bara planerat/);
  assert.match(await csv(karin, paths.calendarYear(2027)), /"Krockar"/);
  assert.doesNotMatch(await csv(asta, paths.calendarYear(2027)), /"Krockar"|Bara planerat/);
  assert.match(await csv(send, paths.calendarYear(2027)), /Öppet för alla/);
  assert.doesNotMatch(await csv(send, paths.calendarYear(2027)), /"Krockar"|"Nätverkens möten"|HYPERLINK/);
});

test('an unknown format gives the page, and a file is not kept by the browser', async () => {
  assert.match((await asta(`${paths.provrums()}?fil=pdf`)).headers.get('content-type') ?? '', /^text\/html/);
  const file = await asta(`${paths.provrums()}?fil=xlsx`);
  assert.equal(file.headers.get('content-type'), excelMedia);
  assert.equal(file.headers.get('cache-control'), 'private, no-store');
  assert.match((await asta(paths.provrums())).headers.get('content-type') ?? '', /^text\/html/);
});
