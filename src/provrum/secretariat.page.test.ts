import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from '../../test/gatheringOnRecord.ts';
import { recorded } from '../../test/recorded.ts';
import { statusOnRecord } from '../../test/statusOnRecord.ts';
import { answerAs, openProposal } from '../../test/openProposal.ts';

const app = await testApp();
const { db, cast, clock } = app;
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);
const hides = (page: string, what: RegExp) => assert.ok(!what.test(page), `the page shows ${what}`);
const desk = async (path: string = paths.secretariat()) => await (await (await app.as('karin'))(path)).text();
const choice = {
  participants: [String(cast.organisation.dalarna), String(cast.organisation.halland)],
  lead: String(cast.organisation.dalarna),
  reason: 'Mogen fråga',
};

test('an empty desk says so in both languages', async () => {
  const sv = await desk();
  shows(sv, /Inget förslag är redo\./);
  shows(sv, /id="lugnt"[\s\S]*Inget förslag är redo\.[\s\S]*Alla beslut är meddelade\./);
  shows(sv, /200\s000\skr av 200\s000\skr är kvar av årets basfinansiering/);
  shows(await desk('/en/secretariat'), /No proposal is ready\./);
});

test('the queue stands in the order in which proposals became ready, whatever the order of interest', async () => {
  const [first, second] = [await openProposal(app, {}, 'Först skriven'), await openProposal(app, {}, 'Sist skriven')];
  for (const key of ['dalarna', 'gotland'] as const)
    await answerAs(app, second, key, key === 'dalarna' ? 'lead' : 'participate');
  clock.advance(60);
  for (const key of ['halland', 'skane', 'orebro', 'varmland'] as const) await answerAs(app, first, key, 'lead');
  const page = await desk();

  shows(page, /id="redo"[\s\S]*Sist skriven[\s\S]*Först skriven/);
  shows(page, /Redo sedan 21 november 2026/);
  shows(page, new RegExp(`href="${paths.goAhead(first)}"`));
});

test('a decision leaves the queue, waits to be announced, and takes a slot of the year', async () => {
  const karin = await app.as('karin');
  const provrum = await openProposal(app, { dalarna: 'lead', halland: 'participate' }, 'Skogens framtid');
  await karin(paths.goAhead(provrum), { form: choice });
  const page = await desk();
  shows(page, /id="meddela"[\s\S]*Skogens framtid[\s\S]*Karin Prov, Reglab, 21 november 2026/);
  shows(page, /id="aret"[\s\S]*Skogens framtid[\s\S]*En plats är ledig\./);
  hides(page.slice(page.indexOf('id="redo"'), page.indexOf('id="meddela"')), /Skogens framtid/);
  const { rows } = await sql<{ id: number }>`select id from go_ahead where provrum_id = ${provrum}`.execute(db.q());
  await karin(paths.announceGoAhead(provrum), { form: { decision: String(rows[0]!.id) } });

  shows(await desk(), /Alla beslut är meddelade\./);
});

test('a proposal that is ready no longer by the day’s memberships says so in the queue', async () => {
  const provrum = await openProposal(
    app,
    { vinnova: 'lead', kalmar: 'participate', skane: 'participate' },
    'Lämnad kvar',
  );
  await sql`update membership set to_day = '2026-11-20' where organisation_id = ${cast.organisation.vinnova}`.execute(
    db.q(),
  );
  const page = await desk();
  await sql`update membership set to_day = null where organisation_id = ${cast.organisation.vinnova}`.execute(db.q());

  shows(page, /Lämnad kvar[\s\S]*Reglerna är inte längre uppfyllda/);
  await sql`update provrum set state = 'withdrawn' where id = ${provrum}`.execute(db.q());
});

test('changed proposals, quiet ones, unconfirmed partners and failed mail each have their box', async () => {
  const changed = await openProposal(app, { halland: 'lead', skane: 'follow' }, 'Ändrad i sak');
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${changed}`.execute(db.q());
  await sql`update interest set text_version = 2 where provrum_id = ${changed} and organisation_id = ${cast.organisation.skane}`.execute(
    db.q(),
  );
  clock.set('2026-03-01T09:00:00Z');
  const quiet = await openProposal(app, {}, 'Tyst sedan länge');
  await answerAs(app, quiet, 'halland', 'follow');
  clock.set('2026-11-21T10:00:00Z');
  await sql`update membership set verified = false where organisation_id = ${cast.organisation.nordregio}`.execute(
    db.q(),
  );
  await sql`
    insert into mail (purpose, occurrence, address, language, subject, body, state, created_at) values
      ('test', '1', 'borta@test.example', 'sv', 'Hej & välkommen', 'Hej', 'failed', ${clock.now()})`.execute(db.q());
  const page = await desk();

  shows(page, /id="andrade"[\s\S]*Ändrad i sak[\s\S]*Svarade före ändringen: Region Halland</);
  shows(page, /id="tysta"[\s\S]*Tyst sedan länge[\s\S]*Inget har hänt sedan 1 mars 2026/);
  shows(page, /Nordregio<\/a> \(partner\)/);
  shows(page, /borta@test\.example: Hej &amp; välkommen/);
  const board = await (await (await app.as('mona'))(paths.secretariat())).text();
  shows(board, /Tyst sedan länge/);
  hides(board, /borta@test\.example/);
  hides(board, /klartecken"/);
});

test('meetings and networks that need a hand stand with where one mends it, and the board reads the same', async () => {
  const network = await networkOnRecord(db, cast, { name: 'Ung analys' });
  const soon = { starts: '2026-12-05T10:00', ends: '2026-12-05T15:00' };
  const meeting = await gatheringOnRecord(db, cast, { network, title: 'Utan lokal', state: 'planned', ...soon });
  await sql`update meeting set place = '' where id = ${meeting}`.execute(db.q());
  const stuck = await gatheringOnRecord(db, cast, { title: 'Kön står', physical: 5 });
  await registrationOnRecord(db, stuck, { person: cast.person.asta, state: 'waitlisted' });
  const table = await statusOnRecord(app, network, { due: '2026-11-01' });
  await sql`
    insert into bounce (address, kind, report, at) values ('borta@test.example', 'failed', 'one', ${clock.now()})`.execute(
    db.q(),
  );
  await sql`
    insert into fee_exemption (network_id, from_year, to_year, reason, person_id, at)
    values (${network}, 2025, 2026, 'Nytt', ${cast.person.karin}, ${clock.now()})`.execute(db.q());
  const page = await desk();

  shows(page, /id="moten-en-hand"[\s\S]*Kön står[\s\S]*Kön står still[\s\S]*Utan lokal[\s\S]*5 december 2026/);
  shows(page, new RegExp(`href="${paths.changeGathering(meeting)}">Lokal saknas</a>`));
  shows(page, new RegExp(`href="${paths.gatheringTasks(meeting)}">\\d+ punkter på checklistan är sena</a>`));
  shows(
    page,
    new RegExp(`id="natverk-en-hand"[\\s\\S]*href="${paths.networkParts(network)}">Någon organisation saknar`),
  );
  shows(
    page,
    new RegExp(
      `href="${paths.statusTable(network, table)}">Tabellen ”Var är vi i RUS-arbetet\\?” skulle ha varit ifylld`,
    ),
  );
  shows(page, /ifylld 1 november 2026: 3 organisationer saknas/);
  shows(
    page,
    /Nätverksveckorna 2027 är inte beslutade[\s\S]*1 undantag från nätverksavgiften[\s\S]*tillbaka från 1 adress/,
  );
  shows(await desk('/en/secretariat'), /The queue does not move[\s\S]*The network weeks of 2027 are not decided/);

  const board = await (await (await app.as('mona'))(paths.secretariat())).text();
  shows(board, /Lokal saknas/);
  hides(board, /Lokal saknas<\/a>|data-line="bounces"/);
  const { body } = await (
    await apiAs(app, 'mona')
  )<{
    office: { meetings: { title: string; needs: string[] }[]; other: { kind: string }[] };
  }>('GET /secretariat');
  assert.deepEqual(
    body.office.meetings.map(({ title, needs }) => [title, needs[0]]),
    [
      ['Kön står', 'queueStuck'],
      ['Utan lokal', 'notAnnounced'],
    ],
  );
  assert.deepEqual(
    body.office.other.map(({ kind }) => kind).filter((kind) => kind !== 'rulesUndecided'),
    ['tableLate', 'weeksUndecided', 'weeksUndecided', 'exemptionsEnd'],
  );
});

test('everybody else is told that the page is the forum’s', async () => {
  for (const key of ['asta', 'ines'] as const) {
    const send = await app.as(key);
    for (const path of [paths.secretariat(), paths.secretariatEvents()]) {
      const response = await send(path);
      assert.equal(response.status, 403);
      shows(await response.text(), /Bara kansliet och styrelsen/);
    }
  }
  assert.match((await app.send(paths.secretariat())).headers.get('location') ?? '', /^\/logga-in/);
});

test('the log tells who did what for which organisation, when and under which version', async () => {
  const provrum = await openProposal(app, {}, 'Loggat förslag');
  await (
    await app.as('bo')
  )(paths.interest(provrum), { form: { how: 'participate', lead: 'yes', brings: 'Fem mätstationer' } });
  const page = await desk(paths.secretariatEvents());

  shows(
    page,
    /Anmälde intresse: vill delta och kan leda[\s\S]*Bo Prov<\/b> för Region Dalarna[\s\S]*provrum-2023[\s\S]*Loggat förslag[\s\S]*Fem mätstationer/,
  );
  shows(await desk('/en/secretariat/events'), /Signalled interest/);
});

test('the log tells under which rulebook the secretariat kept its records', async () => {
  const karin = await app.as('karin');
  const form = { on: '2025-02-01', document: 'Utvärdering 2025', note: '', form: 'u'.repeat(16) };
  assert.equal((await karin(paths.formatEvaluations(), { form })).status, 303);
  assert.equal((await karin(paths.venues(), { form: { name: 'Norra Latin', form: 'v'.repeat(16) } })).status, 303);
  const acts = await recorded(db, 'format-evaluated', 'venue-added');
  assert.deepEqual(
    acts.map(({ kind, person, version }) => [kind, person, version]),
    [
      ['format-evaluated', cast.person.karin, 'provrum-2023'],
      ['venue-added', cast.person.karin, 'provrum-2023'],
    ],
  );
  shows(await desk(`${paths.secretariatEvents()}?slag=venue-added`), /Lokal tillagd[^]*provrum-2023/);
});

test('the log is filtered by kind, and never shows what was not posted', async () => {
  const draft = await openProposal(app, {}, 'Hemligt utkast');
  await sql`update provrum set state = 'draft', opened_at = null where id = ${draft}`.execute(db.q());
  const all = await desk(paths.secretariatEvents());
  hides(all, /Hemligt utkast/);
  const ready = await desk(`${paths.secretariatEvents()}?slag=readiness-reached`);
  shows(ready, /Provrummet blev redo/);
  hides(ready, /Anmälde intresse/);

  shows(await desk(`${paths.secretariatEvents()}?slag=mail-resent`), /Inget sådant har hänt/);
  shows(await desk(`${paths.secretariatEvents()}?slag=nonsense&fore=x`), /Anmälde intresse/);
});

test('the log is read page by page, and every event stands on one of them', async () => {
  for (let number = 0; number < 60; number += 1) {
    await sql`
      insert into event (at, kind, person_id, organisation_id, subject_organisation_id, subject_person_id)
      values (${clock.now()}, 'mandate-given', ${cast.person.karin}, ${cast.organisation.reglab},
        ${cast.organisation.vinnova}, ${cast.person.gun})`.execute(db.q());
  }
  const count = (page: string) => page.split('Uppdrag givet: Gun Prov, Vinnova').length - 1;
  const first = await desk(`${paths.secretariatEvents()}?slag=mandate-given`);
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
  const second = await desk(next);

  assert.deepEqual([count(first), count(second)], [50, 10]);
  shows(second, /Till de nyaste/);
});

test('one thing in each box or three: the pages ask the database as often', async () => {
  const karin = await app.as('karin');
  const before = await countQueries(() => karin(paths.secretariat()));
  const log = await countQueries(() => karin(paths.secretariatEvents()));
  for (const title of ['Ett', 'Två', 'Tre']) {
    const id = await openProposal(app, { dalarna: 'lead', halland: 'participate', skr: 'follow' }, title);
    await sql`update provrum set text_version = 2, material_version = 2 where id = ${id}`.execute(db.q());
    const network = await networkOnRecord(db, cast, { name: `Nätverket ${title}` });
    await gatheringOnRecord(db, cast, { network, title, starts: '2026-12-01T10:00', ends: '2026-12-01T15:00' });
    await statusOnRecord(app, network, { due: '2026-11-01' });
  }
  const after = await countQueries(() => karin(paths.secretariat()));

  assert.equal(after.queries.length, before.queries.length);
  assert.equal((await countQueries(() => karin(paths.secretariatEvents()))).queries.length, log.queries.length);
  assert.ok(before.queries.length <= 22, `${before.queries.length} queries`);
});

test('a queue that is longer than its box leads to the whole of it', async () => {
  hides(await desk(), /Alla förslag som är redo/);
  await sql`
    insert into provrum (state, organisation_id, created_by, text_version, material_version, opened_at, changed_at, ready_since,
      title, summary, question, why_now, to_try, kind)
    select 'open', ${cast.organisation.dalarna}, ${cast.person.asta}, 1, 1, ${clock.now()}, ${clock.now()}, ${clock.now()},
      'Förslag ' || n, 'Kort', 'Fråga', 'Nu', 'Pröva', 'wayOfWorking' from generate_series(1, 25) n`.execute(db.q());
  const page = await desk();

  shows(page, /Och \d+ till\. <a href="\/provrum\?lage=ready&amp;ordning=ready">Alla förslag som är redo<\/a>/);
  shows(await desk('/en/secretariat'), /And \d+ more\. <a href="\/en\/[^"]+">All proposals that are ready<\/a>/);
  assert.equal((await (await app.as('mona'))(`${paths.provrums()}?lage=ready&ordning=ready`)).status, 200);
});
