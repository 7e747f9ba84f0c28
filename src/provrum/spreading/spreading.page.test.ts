import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import { recorded } from '../../../test/recorded.ts';
import { aSummary, resultOnRecord, runningOnRecord } from '../../../test/resultOnRecord.ts';
import { remindOfSpreading } from './spreading.jobs.ts';

const app = await testApp();
const { db, cast, clock } = app;
const karin = await app.as('karin');
const asta = await app.as('asta');
const cilla = await app.as('cilla');
const mona = await app.as('mona');
const today = clock.today();

const fresh = (title: string, announced = true) => resultOnRecord(app, { announced, summary: { ...aSummary, title } });
const stateOf = async (id: ProvrumId) =>
  (await sql<{ state: string }>`select state from provrum where id = ${id}`.execute(db.q())).rows[0]?.state;
const events = async (id: ProvrumId) =>
  (await sql<{ kind: string }>`select kind from event where provrum_id = ${id} order by id`.execute(db.q())).rows.map(
    ({ kind }) => kind,
  );
const html = async (send: typeof karin, path: string) => await (await send(path)).text();
const plan = (id: ProvrumId, form: Readonly<Record<string, string>> = {}, send = karin) =>
  send(paths.spreadingChannel(id), {
    form: {
      channel: 'newsletter',
      act: 'plan',
      plannedOn: '2026-11-20',
      responsible: String(cast.person.asta),
      link: 'https://example.org/brev',
      version: '0',
      ...form,
    },
  });

test('the secretariat plans a channel, and members read who answers for it and when', async () => {
  const id = await fresh('Planerad');
  assert.equal((await plan(id)).status, 303);
  for (const send of [karin, cilla, mona]) {
    const page = await html(send, paths.spreading(id));
    assert.match(page, /20 november 2026/);
    assert.match(page, /Asta Prov/);
    assert.match(page, /href="https:\/\/example\.org\/brev"/);
    assert.match(page, /Försenat/);
  }
  assert.doesNotMatch(await html(cilla, paths.spreading(id)), /<textarea|name="act"/);
  assert.match(await html(cilla, localise(paths.spreading(id), 'en')), /The newsletter/);
  assert.match(await html(karin, paths.provrumHistory(id)), /Planerade spridningen: nyhetsbrevet/);
  assert.equal((await plan(id)).status, 303);
  assert.deepEqual(await events(id).then((all) => all.filter((kind) => kind === 'spreading-planned').length), 1);
});

test('what is wrong with a plan is said at its field, and what was typed stays', async () => {
  const id = await fresh('Fel');
  const wrong = await plan(id, { plannedOn: '2026-13-01', responsible: 'x', link: 'javascript:alert(1)' });
  const page = await wrong.text();
  assert.equal(wrong.status, 422);
  for (const field of ['plannedOn', 'responsible', 'link'])
    assert.match(page, new RegExp(`id="newsletter-${field}-error"`));
  assert.match(page, /value="javascript:alert\(1\)"/);
  const stranger = await plan(id, { responsible: String(cast.person.david) });
  assert.equal(stranger.status, 409);
  assert.match(await stranger.text(), /Personen har inget uppdrag/);
  assert.equal((await plan(id, { channel: 'radio' })).status, 404);
  assert.deepEqual(await events(id).then((all) => all.includes('spreading-planned')), false);
});

test('two who change the same channel are told; nothing is lost', async () => {
  const id = await fresh('Samtidigt');
  assert.equal((await plan(id)).status, 303);
  const late = await plan(id, { link: 'https://example.org/annan' });
  assert.equal(late.status, 409);
  const page = await late.text();
  assert.match(page, /Någon annan har ändrat/);
  assert.match(page, /value="https:\/\/example\.org\/annan"/);
});

test('whoever answers for a channel notes that it is done; others do not', async () => {
  const id = await fresh('Ansvar');
  await plan(id);
  const done = (send: typeof karin) =>
    send(paths.spreadingChannel(id), { form: { channel: 'newsletter', act: 'done' } });
  assert.equal((await done(cilla)).status, 409);
  assert.match(await html(asta, paths.spreading(id)), /Notera som gjort/);
  assert.match(await html(asta, paths.ourOrganisation()), /Nyhetsbrevet: Ansvar/);
  assert.equal((await done(asta)).status, 303);
  assert.equal((await done(asta)).status, 303);
  assert.equal((await done(karin)).status, 409);
  assert.match(await html(cilla, paths.spreading(id)), /21 november 2026, noterat av Asta Prov/);
  assert.deepEqual((await events(id)).filter((kind) => kind === 'spreading-done').length, 1);
  const reopen = (send: typeof karin) =>
    send(paths.spreadingChannel(id), { form: { channel: 'newsletter', act: 'reopen' } });
  assert.equal((await reopen(asta)).status, 403);
  assert.equal((await reopen(karin)).status, 303);
  assert.match(await html(cilla, paths.spreading(id)), /Försenat/);
});

test('nothing is spread before it is announced, and nobody but the forum knows', async () => {
  const id = await fresh('Ännu tyst', false);
  assert.equal((await cilla(paths.spreading(id))).status, 404);
  assert.match(await html(mona, paths.spreading(id)), /inte meddelat/);
  assert.doesNotMatch(await html(cilla, paths.spreading(id)), /Ännu tyst kan inte/);
  assert.equal((await plan(id)).status, 303);
  const done = await karin(paths.spreadingChannel(id), { form: { channel: 'newsletter', act: 'done' } });
  assert.equal(done.status, 409);
  const told = await karin(paths.presentation(id), { form: { act: 'present', year: '2026', on: today } });
  assert.equal(told.status, 409);
  assert.equal((await cilla(paths.spreading(await runningOnRecord(app)))).status, 404);
});

test('texts are written from the summary, edited and kept, and written anew', async () => {
  const id = await fresh('Text att sprida');
  const first = await html(cilla, paths.spreading(id));
  assert.match(first, /Tre regioner prövade att dela data varje vecka\./);
  assert.match(first, /Region Dalarna har lett provrummet, tillsammans med Region Halland\./);
  assert.ok(first.includes(`${app.devices.config.baseUrl}/resultat/${id}`));
  const keep = (form: Readonly<Record<string, string>>) =>
    karin(paths.spreadingText(id), {
      form: { purpose: 'newsletter', content: 'Egen <b>text</b>', version: '0', ...form },
    });
  assert.equal((await keep({})).status, 303);
  assert.match(await html(cilla, paths.spreading(id)), /Egen &lt;b>text/);
  const long = await keep({ content: 'x'.repeat(1201), version: '1' });
  assert.equal(long.status, 422);
  assert.match(await long.text(), /Skriv högst 1200 tecken/);
  const stale = await keep({ content: 'Något annat' });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /Något annat<\/textarea>/);
  assert.equal((await keep({ act: 'renew', version: '1' })).status, 303);
  assert.match(await html(cilla, paths.spreading(id)), /Tre regioner prövade/);
  assert.equal((await asta(paths.spreadingText(id), { form: { purpose: 'newsletter', content: 'Mitt' } })).status, 403);
});

test('a result that was presented is presented, with the rule and what it rests on; the note can be taken back', async () => {
  await sql`insert into annual_conference (year, from_day, to_day, place, theme, source) values (2026, '2026-11-18', '2026-11-19', 'Falun', '', '')`.execute(
    db.q(),
  );
  const id = await fresh('På scen');
  const present = (form: Readonly<Record<string, string>>, send = karin) =>
    send(paths.presentation(id), { form: { act: 'present', year: '2026', on: '2026-11-19', ...form } });
  assert.match(await html(cilla, paths.spreading(id)), /inte redovisat på någon årskonferens/);
  assert.equal((await present({ on: '2026-11-20' })).status, 409); // not on its days
  assert.equal((await present({ year: '2027', on: '2027-03-10' })).status, 409); // has not been
  assert.equal((await present({ year: '27', on: 'i går' })).status, 422);
  assert.equal((await present({}, asta)).status, 403);
  assert.equal(await stateOf(id), 'published');
  assert.equal((await present({})).status, 303);
  assert.equal((await present({})).status, 303);
  assert.equal(await stateOf(id), 'presented');
  assert.match(await html(cilla, paths.spreading(id)), /Redovisat på Reglabs årskonferens 2026\./);
  const { rows } = await sql<{ receipt: { version: string; findings: readonly { rule: string; met: boolean }[] } }>`
    select receipt from presentation where provrum_id = ${id}`.execute(db.q());
  assert.deepEqual(
    rows.map(({ receipt }) => [receipt.version, receipt.findings.map(({ rule, met }) => [rule, met])]),
    [['provrum-2023', [['report.conference', true]]]],
  );
  assert.equal((await karin(paths.presentation(id), { form: { act: 'take-back', reason: '' } })).status, 422);
  assert.equal((await karin(paths.presentation(id), { form: { act: 'take-back', reason: 'Fel år' } })).status, 303);
  assert.equal(await stateOf(id), 'published');
  assert.deepEqual((await events(id)).slice(-2), ['result-presented', 'presentation-taken-back']);
});

test('one whose use is followed up already is presented all the same, and stays followed up', async () => {
  const id = await fresh('Redan följd');
  await sql`update provrum set state = 'followedUp' where id = ${id}`.execute(db.q());
  const answer = await karin(paths.presentation(id), { form: { act: 'present', year: '2026', on: '2026-11-18' } });
  assert.equal(answer.status, 303);
  assert.equal(await stateOf(id), 'followedUp');
});

test('another conference is chosen, but none before the result and none once it is presented', async () => {
  const id = await fresh('Vald konferens');
  const choose = async (year: string) => (await karin(paths.spreadingConference(id), { form: { year } })).status;
  assert.deepEqual(
    [await choose('2028'), await choose('2028'), await choose('2025'), await choose('x')],
    [303, 303, 409, 422],
  );
  assert.match(await html(cilla, paths.spreading(id)), /Årskonferensen 2028/);
  assert.match(await html(karin, paths.secretariatSpreading()), /Årskonferensen 2028[\s\S]*Vald konferens/);
  await karin(paths.presentation(id), { form: { act: 'present', year: '2026', on: '2026-11-18' } });
  assert.equal(await choose('2029'), 409);
});

test('whoever answers is reminded once for a day that has passed, and not once it is done', async () => {
  const mails = async (id: ProvrumId) =>
    (
      await sql<{ person: number; subject: string; state: string }>`
        select person_id as person, subject, state from mail where provrum_id = ${id} and purpose = 'spreading' order by id`.execute(
        db.q(),
      )
    ).rows;
  const [late, finished, soon] = [await fresh('Sen'), await fresh('Klar'), await fresh('Snart')];
  await plan(late);
  await plan(finished);
  await plan(soon, { plannedOn: '2026-11-21' });
  await karin(paths.spreadingChannel(finished), { form: { channel: 'newsletter', act: 'done' } });
  await remindOfSpreading(app.devices);
  await remindOfSpreading(app.devices);
  assert.deepEqual(await mails(late), [
    { person: cast.person.asta, subject: 'Påminnelse: Nyhetsbrevet – Sen', state: 'waiting' },
  ]);
  assert.deepEqual([await mails(finished), await mails(soon)], [[], []]);
  await asta(paths.spreadingChannel(late), { form: { channel: 'newsletter', act: 'done' } });
  assert.deepEqual(
    (await mails(late)).map(({ state }) => state),
    ['withdrawn'],
  );
});

test('the overview shows every result and channel to the forum, in as many queries for three as for one', async () => {
  await fresh('Först');
  const one = (await countQueries(() => karin(paths.secretariatSpreading()))).queries.length;
  await fresh('Sedan');
  await fresh('Tyst än', false);
  const three = (await countQueries(() => karin(paths.secretariatSpreading()))).queries.length;
  assert.equal(one, three);
  const page = await html(mona, paths.secretariatSpreading());
  assert.match(page, /Tyst än<\/a> \(inte meddelat\)/);
  assert.match(page, /Försenat sedan 20 november 2026/);
  assert.equal((await asta(paths.secretariatSpreading())).status, 403);
  assert.match(await html(karin, paths.secretariat()), /Nyhetsbrevet: /);
});

test('the secretariat puts an annual conference on record', async () => {
  const save = (form: Readonly<Record<string, string>>, send = karin) =>
    send(paths.secretariatSpreading(), {
      form: { year: '2031', from: '2031-03-12', to: '2031-03-13', place: 'Falun', theme: 'Lärande', ...form },
    });
  const wrong = await save({ year: '31', from: '2030-01-01', to: 'x', place: 'y'.repeat(201) });
  assert.equal(wrong.status, 422);
  const said = await wrong.text();
  for (const field of ['year', 'to', 'place']) assert.match(said, new RegExp(`id="${field}-error"`));
  assert.equal((await save({ from: '2031-03-14' })).status, 422);
  assert.equal((await save({}, mona)).status, 403);
  assert.equal((await save({})).status, 303);
  assert.match(await html(app.send, paths.calendar()), /årskonferens 2031[\s\S]*12–13 mars 2031 · Falun · Lärande/);

  assert.equal((await save({})).status, 303);
  const asKarin = await apiAs(app, 'karin');
  const json = { from: '2031-03-12', to: '2031-03-13', place: 'Borlänge', theme: 'Lärande' };
  for (const _ of [1, 2]) assert.equal((await asKarin('PUT /conferences/2031', { json })).status, 200);
  const before = { year: 2031, ...json, place: 'Falun' };
  const by = {
    person: cast.person.karin,
    organisation: cast.organisation.reglab,
    version: 'provrum-2023',
    subject: null,
  };
  assert.deepEqual(await recorded(db, 'annual-conference-added', 'annual-conference-changed'), [
    { kind: 'annual-conference-added', ...by, detail: { ...before, previous: null } },
    { kind: 'annual-conference-changed', ...by, detail: { year: 2031, ...json, previous: before } },
  ]);
});

test('a follow-up that is opened again comes back to where the result is now', async () => {
  const id = await fresh('Öppnad igen');
  await sql`
    insert into follow_up (provrum_id, came_from, reason, person_id, ended_at)
    values (${id}, 'published', 'Klart', ${cast.person.karin}, ${clock.now()})`.execute(db.q());
  await sql`update provrum set state = 'followedUp' where id = ${id}`.execute(db.q());
  const cameFrom = async () =>
    (await sql<{ at: string }>`select came_from as at from follow_up where provrum_id = ${id}`.execute(db.q())).rows[0]
      ?.at;
  await karin(paths.presentation(id), { form: { act: 'present', year: '2026', on: '2026-11-19' } });
  assert.deepEqual([await stateOf(id), await cameFrom()], ['followedUp', 'presented']);
  await karin(paths.presentation(id), { form: { act: 'take-back', reason: 'Fel år' } });
  assert.deepEqual([await stateOf(id), await cameFrom()], ['followedUp', 'published']);
});

test('whoever joined may answer for a channel, and whoever left may not', async () => {
  const id = await fresh('Nya händer');
  await sql`
    insert into participation (provrum_id, organisation_id, from_day, to_day) values
      (${id}, ${cast.organisation.dalarna}, '2026-01-01', null), (${id}, ${cast.organisation.halland}, '2026-01-01', '2026-02-01'),
      (${id}, ${cast.organisation.skane}, '2026-02-01', null)`.execute(db.q());
  const offered = await html(karin, paths.spreading(id));
  assert.doesNotMatch(offered, new RegExp(`<option value="${cast.person.cilla}"`));
  for (const person of [cast.person.asta, cast.person.david])
    assert.match(offered, new RegExp(`<option value="${person}"`));
});
