import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { countQueries } from '#platform/database.ts';
import { gatheringOnRecord, networkOnRecord } from '../../test/gatheringOnRecord.ts';

const app = await testApp();
const { db, cast } = app;
const { organisation, person } = cast;
const [karin, mona, asta, boel, cilla, elsa, ines] = [
  await app.as('karin'),
  await app.as('mona'),
  await app.as('asta'),
  await app.as('boel'),
  await app.as('cilla'),
  await app.as('elsa'),
  await app.as('ines'),
];
let made = 0;
const network = (told: Parameters<typeof networkOnRecord>[2] = {}) =>
  networkOnRecord(db, cast, { name: `Nätverk ${(made += 1)}`, ...told });
const kinds = async (id: NetworkId) => {
  const { rows } = await sql<{ kind: string }>`select kind from event where network_id = ${id} order by id`.execute(
    db.q(),
  );
  return rows.map(({ kind }) => kind);
};
const stateOf = async (id: NetworkId) =>
  (await sql<{ state: string }>`select state from network where id = ${id}`.execute(db.q())).rows[0]?.state;
const parts = async (id: NetworkId) => {
  const { rows } = await sql<{ id: number; told: string }>`
    select m.id, concat_ws(' ', o.name, m.from_day, m.to_day, p.email) as told from network_organisation m
    join organisation o on o.id = m.organisation_id left join person p on p.id = m.contact_person_id
    where m.network_id = ${id} order by m.id`.execute(db.q());
  return rows;
};
const text = async (response: Response | Promise<Response>) => await (await response).text();

test('members and partners read the networks, the forum sees how each fares, and visitors are led to sign in', async () => {
  const id = await network({ name: 'Analys för alla' });
  await gatheringOnRecord(db, cast, {
    network: id,
    state: 'open',
    starts: '2026-12-01T10:00',
    ends: '2026-12-01T15:00',
  });
  assert.match(await text(ines(paths.networks())), /Analys för alla[^]*3 organisationer är med[^]*1 december 2026/);
  assert.match(await text(asta(paths.networks())), /Ni är med/);
  assert.doesNotMatch(await text(elsa(paths.networks())), /data-need/);
  assert.match(await text(mona(paths.networks())), /data-need="noContact"[^]*data-need="noPlan"/);
  assert.match(await text(karin('/en/networks')), /Needs a hand[^]*There is no planning group/);
  assert.match((await app.send(paths.networks())).headers.get('location') ?? '', /^\/logga-in/);
  assert.match((await app.send(paths.network(id))).headers.get('location') ?? '', /^\/logga-in/);
  assert.equal((await karin('/natverk/999999')).status, 404);
  assert.equal((await karin('/natverk/abc')).status, 404);
});

test('what is only planned is counted for the forum and for nobody else', async () => {
  const id = await network();
  await gatheringOnRecord(db, cast, {
    network: id,
    state: 'planned',
    starts: '2026-12-01T10:00',
    ends: '2026-12-01T15:00',
  });
  const counted = async (who: 'karin' | 'cilla') => {
    const { body } = await (await apiAs(app, who))<{ networks: { id: number; meetings: number }[] }>('GET /networks');
    return body.networks.find((one) => one.id === id)?.meetings;
  };
  assert.deepEqual([await counted('karin'), await counted('cilla')], [1, 0]);
});

test('a network’s page tells its meetings, its year and who takes part, and only those in it read its talk', async () => {
  const id = await network({ organisations: ['dalarna', 'halland'] });
  await gatheringOnRecord(db, cast, { network: id, title: 'Vårens träff' });
  const own = await text(asta(paths.network(id)));
  assert.match(own, /Vårens träff[^]*Region Dalarna[^]*Region Halland/);
  assert.match(own, /Skriv något till nätverket/);
  const other = await text(elsa(paths.network(id)));
  assert.match(other, /Gå med/);
  assert.match(other, /Samtalet och dokumenten läses av dem som är med/);
  for (const path of [paths.networkTalk(id), paths.networkFiles(id)]) {
    assert.equal((await elsa(path)).status, 403);
    assert.equal((await mona(path)).status, 200);
    assert.equal((await boel(path)).status, 200);
  }
  assert.match(await text(asta(`/en/networks/${id}`)), /Organisations that take part/);
});

test('one meeting or thirty, three organisations or eleven: the pages ask the database as often', async () => {
  const few = await network({ organisations: ['dalarna'] });
  const many = await network({
    organisations: ['dalarna', 'halland', 'skane', 'gotland', 'orebro', 'varmland', 'kalmar', 'vinnova', 'skr'],
  });
  for (let at = 0; at < 30; at += 1) await gatheringOnRecord(db, cast, { network: many });
  for (const read of [asta, karin]) {
    const [a, b] = [
      await countQueries(() => read(paths.network(few))),
      await countQueries(() => read(paths.network(many))),
    ];
    assert.equal(a.result.status, 200);
    assert.equal(a.queries.length, b.queries.length);
  }
});

test('a state is decided with a day, a reason and a source; twice is once, and the history keeps it', async () => {
  const id = await network();
  const path = paths.networkState(id);
  const decision = { to: 'moved', on: '2026-11-01', reason: 'MUCF tar över.', source: 'Styrelsen 2026-10-14, punkt 6' };
  assert.equal((await asta(path)).status, 403);
  assert.equal((await asta(path, { form: decision })).status, 403);
  assert.equal((await karin(path)).status, 200);
  const empty = await karin(path, { form: { to: 'moved', on: '', reason: '', source: '' } });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Skriv från vilken dag det gäller[^]*Skriv skälet[^]*Skriv var det är beslutat/);
  assert.equal((await karin(path, { form: { ...decision, on: '2026-11-22' } })).status, 422);
  assert.equal((await karin(path, { form: { ...decision, to: 'wished' } })).status, 409);
  assert.equal((await karin(path, { form: decision })).status, 303);
  assert.equal((await karin(path, { form: decision })).status, 303);

  assert.equal(await stateOf(id), 'moved');
  assert.deepEqual(await kinds(id), ['network-state-decided']);
  assert.deepEqual(
    (await parts(id)).map(({ told }) => told.slice(-10)),
    ['2026-10-31', '2026-10-31', '2026-10-31'],
  );
  assert.match(await text(asta(paths.networkHistory(id))), /MUCF tar över\. \(Styrelsen 2026-10-14, punkt 6\)/);
  assert.match(await text(asta(`/en/networks/${id}/history`)), /moved to another organisation from 1 November 2026/);
  assert.equal((await karin(path, { form: { ...decision, to: 'active', on: '2026-10-01' } })).status, 422);
});

test('what waits still about a network never leaves once it has ended, but for mail of its meetings', async () => {
  const id = await network();
  const meeting = await gatheringOnRecord(db, cast, { network: id });
  for (const [purpose, about] of [
    ['networkPost', null],
    ['status-asked', null],
    ['gatheringInvitation', meeting],
  ] as const)
    await sql`
      insert into mail (purpose, occurrence, person_id, address, language, subject, body, network_id, meeting_id, created_at)
      values (${purpose}, 'before', ${person.elsa}, 'elsa@test.example', 'sv', 'x', 'x', ${id}, ${about}, '2026-11-21')`.execute(
      db.q(),
    );
  const decision = { on: '2026-11-01', reason: 'Paus.', source: 'Kansliet' };
  const waiting = async () => {
    await app.work();
    const { rows } = await sql<{ purpose: string }>`
      select purpose from mail where network_id = ${id} and person_id = ${person.elsa} and state = 'waiting' order by id`.execute(
      db.q(),
    );
    return rows.map(({ purpose }) => purpose);
  };
  assert.equal((await karin(paths.networkState(id), { form: { ...decision, to: 'dormant' } })).status, 303);
  assert.deepEqual(await waiting(), ['networkPost', 'status-asked', 'gatheringInvitation']);
  assert.equal((await karin(paths.networkState(id), { form: { ...decision, to: 'closed' } })).status, 303);
  assert.deepEqual(await waiting(), ['gatheringInvitation']);
});

test('a wish gathers answers, one an organisation, and who would come takes part when it starts', async () => {
  const form = { name: 'Kulturnätverket', purpose: 'Kulturutvecklare.', form: 'k'.repeat(22) };
  const sent = await ines(paths.newNetwork(), { form });
  const to = sent.headers.get('location') ?? '';
  assert.equal((await ines(paths.newNetwork(), { form })).headers.get('location'), to);
  const taken = await asta(paths.newNetwork(), { form: { ...form, name: 'kulturnätverket', form: 'l'.repeat(22) } });
  assert.equal(taken.status, 422);
  assert.equal((await mona(paths.newNetwork(), { form })).status, 403);
  const id = Number(to.split('/').at(-1)) as NetworkId;
  const path = paths.networkInterest(id);

  assert.equal((await asta(path, { form: { role: 'participate', wants: 'Lära' } })).status, 303);
  assert.equal((await boel(path, { form: { role: 'arrange', wants: 'Vi har en lokal' } })).status, 303);
  assert.equal((await cilla(path, { form: { role: 'follow', wants: '' } })).status, 303);
  assert.equal((await elsa(path, { form: { role: 'participate', wants: '' } })).status, 303);
  assert.equal((await elsa(paths.withdrawNetworkInterest(id), { form: {} })).status, 303);
  assert.equal((await elsa(paths.withdrawNetworkInterest(id), { form: {} })).status, 303);
  assert.equal((await ines(path, { form: { role: 'nobody' } })).status, 422);
  assert.equal((await karin(path, { form: { role: 'participate' } })).status, 403);
  assert.equal((await asta(path, { form: { role: 'follow', as: String(organisation.vinnova) } })).status, 409);
  assert.match(await text(karin(path)), /Region Dalarna[^]*Vill vara med och arrangera[^]*Vi har en lokal/);
  assert.equal(
    (await asta(paths.networkParts(id), { form: { organisation: String(organisation.dalarna), from: '2026-11-21' } }))
      .status,
    409,
  );

  const start = { to: 'active', on: '2026-11-20', reason: 'Fyra vill.', source: 'Styrelsen 2026-11-20' };
  assert.equal((await karin(paths.networkState(id), { form: start })).status, 303);
  assert.deepEqual(
    (await parts(id)).map(({ told }) => told),
    ['Region Dalarna 2026-11-20 boel@test.example'],
  );
  assert.equal((await cilla(path, { form: { role: 'participate' } })).status, 409);
  assert.deepEqual(await kinds(id), [
    'network-wished',
    'network-interest-given',
    'network-interest-given',
    'network-interest-given',
    'network-interest-given',
    'network-interest-withdrawn',
    'network-state-decided',
  ]);
});

test('a representative lets their own organisation join, names its contact and ends its part; others cannot', async () => {
  const id = await network({ organisations: ['skane'] });
  const path = paths.networkParts(id);
  const join = { organisation: String(organisation.dalarna), from: '2026-11-21', contact: String(person.boel) };
  assert.match(await text(asta(path)), /Region Dalarna går med/);
  assert.equal((await boel(path, { form: join })).status, 403);
  assert.equal((await cilla(path, { form: join })).status, 403);
  assert.equal((await asta(path, { form: { ...join, contact: String(person.cilla) } })).status, 422);
  assert.equal((await asta(path, { form: { ...join, from: '2026-11-20' } })).status, 422);
  assert.equal((await asta(path, { form: join })).status, 303);
  assert.equal((await asta(path, { form: join })).status, 303);
  const part = (await parts(id)).at(-1)!;
  assert.equal(part.told, 'Region Dalarna 2026-11-21 boel@test.example');

  const one = paths.networkPart(id, part.id);
  assert.equal((await cilla(one)).status, 403);
  assert.match(await text(asta(one)), /Sluta vara med/);
  assert.equal((await asta(one, { form: { act: 'contact', contact: String(person.bo) } })).status, 303);
  assert.equal((await asta(one, { form: { act: 'leave', last: '2026-11-20' } })).status, 422);
  assert.equal((await asta(one, { form: { act: 'leave', last: '2026-12-31' } })).status, 303);
  assert.equal((await asta(one, { form: { act: 'leave', last: '2026-12-31' } })).status, 303);
  assert.deepEqual(
    (await parts(id)).map(({ told }) => told),
    ['Region Skåne 2020-01-01', 'Region Dalarna 2026-11-21 2026-12-31 bo@test.example'],
  );
  assert.deepEqual(await kinds(id), ['network-joined', 'network-contact-changed', 'network-left']);
});

test('who arranges is kept with shares of at most the whole cost, and the group is of the network', async () => {
  const id = await network({ organisations: ['dalarna', 'halland'] });
  const path = paths.networkArrangers(id);
  const organiser = { act: 'add', organisation: String(organisation.tillvaxtverket), organiser: '', share: '60' };
  assert.equal((await asta(path, { form: organiser })).status, 403);
  assert.equal((await karin(path, { form: organiser })).status, 303);
  assert.equal((await karin(path, { form: organiser })).status, 303);
  assert.equal(
    (await karin(path, { form: { ...organiser, organisation: '', organiser: 'Länsstyrelsen', share: '50' } })).status,
    422,
  );
  assert.equal(
    (await karin(path, { form: { ...organiser, organisation: '', organiser: 'Länsstyrelsen', share: '40' } })).status,
    303,
  );
  assert.equal(
    (await karin(path, { form: { act: 'planners', person: [String(person.asta), String(person.elsa)] } })).status,
    422,
  );
  assert.equal(
    (await karin(path, { form: { act: 'planners', person: [String(person.asta), String(person.cilla)] } })).status,
    303,
  );
  const page = await text(elsa(paths.network(id)));
  assert.match(page, /Tillväxtverket, 60 % av kostnaden/);
  assert.match(page, /Asta Prov, Region Dalarna/);
  const { rows } = await sql<{
    id: number;
  }>`select id from network_co_organiser where network_id = ${id} order by id`.execute(db.q());
  const remove = { act: 'remove', number: String(rows[0]!.id) };
  assert.equal((await karin(path, { form: remove })).status, 303);
  assert.equal((await karin(path, { form: remove })).status, 303);
  assert.deepEqual(await kinds(id), [
    'co-organiser-set',
    'co-organiser-set',
    'network-planners-set',
    'co-organiser-removed',
  ]);
});

test('the planning group writes the year, the secretariat its budget, and more than two meetings need a reason', async () => {
  const id = await network({ organisations: ['dalarna', 'halland'] });
  await sql`insert into network_planner (network_id, person_id) values (${id}, ${person.asta})`.execute(db.q());
  const path = paths.networkYear(id, 2026);
  const year = { themes: 'Mått som betyder något', meetings: '2', why: '', budget: '50 000' };
  assert.equal((await cilla(path, { form: year })).status, 403);
  assert.equal((await asta(path, { form: year })).status, 303);
  assert.equal((await karin(path, { form: year })).status, 303);
  assert.equal((await asta(path, { form: { ...year, meetings: 'två' } })).status, 422);
  assert.equal((await asta(path, { form: { ...year, themes: 'Nytt', budget: '1' } })).status, 303);
  const { rows } = await sql`select themes, meetings, budget from network_year where network_id = ${id}`.execute(
    db.q(),
  );
  assert.deepEqual(rows, [{ themes: 'Nytt', meetings: 2, budget: 5_000_000 }]);
  assert.equal((await karin(paths.networkYear(id, 2040), { form: year })).status, 404);
  assert.match(await text(elsa(path)), /Nytt/);
  assert.doesNotMatch(await text(elsa(path)), /50.000/);
  assert.match(await text(cilla(path)), /50.000/);
});

test('what is said between meetings is said once, cleaned, and taken back by its writer or the secretariat', async () => {
  const id = await network({ organisations: ['dalarna', 'halland'] });
  const path = paths.networkTalk(id);
  const form = { text: 'Hur gör ni? <script>alert(1)</script>', form: 't'.repeat(22) };
  assert.equal((await elsa(path, { form })).status, 403);
  assert.equal((await mona(path, { form })).status, 403);
  assert.equal((await asta(path, { form: { ...form, text: ' ' } })).status, 422);
  assert.equal((await asta(path, { form })).status, 303);
  assert.equal((await asta(path, { form })).status, 303);
  const page = await text(cilla(path));
  assert.equal(page.split('Hur gör ni?').length, 2);
  assert.doesNotMatch(page, /<script>alert/);
  const { rows } = await sql<{ id: number }>`select id from network_post where network_id = ${id}`.execute(db.q());
  const withdraw = paths.withdrawNetworkPost(id, rows[0]!.id);
  assert.equal((await cilla(withdraw, { form: {} })).status, 403);
  assert.equal((await asta(withdraw, { form: {} })).status, 303);
  assert.equal((await karin(withdraw, { form: {} })).status, 303);
  assert.doesNotMatch(await text(cilla(path)), /Hur gör ni/);
  assert.deepEqual(await kinds(id), ['network-post-written', 'network-post-withdrawn']);
  const { rows: events } = await sql<{
    detail: object;
  }>`select detail from event where network_id = ${id} and kind = 'network-post-written'`.execute(db.q());
  assert.doesNotMatch(JSON.stringify(events), /Hur gör/);
});

test('a document is added once, saved by those in the network, and removed by its organisation', async () => {
  const id = await network({ organisations: ['dalarna', 'halland'] });
  const path = paths.networkFiles(id);
  const file = () => new File(['Det här är en anteckning.'], 'anteckning.txt', { type: 'text/plain' });
  const form = () => ({ form: 'd'.repeat(22), note: 'Från mötet', file: file() });
  assert.equal((await elsa(path, { form: form() })).status, 403);
  assert.equal((await asta(path, { form: { note: 'Ingen fil' } })).status, 422);
  assert.equal((await asta(path, { form: form() })).status, 303);
  assert.equal((await asta(path, { form: form() })).status, 303);
  const { rows } = await sql<{ id: number }>`select id from file where network_id = ${id}`.execute(db.q());
  assert.equal(rows.length, 1);
  const one = paths.networkFile(id, rows[0]!.id);
  assert.equal(await text(cilla(one)), 'Det här är en anteckning.');
  assert.equal((await elsa(one)).status, 403);
  assert.equal((await cilla(paths.removeNetworkFile(id, rows[0]!.id), { form: {} })).status, 403);
  assert.equal((await asta(paths.removeNetworkFile(id, rows[0]!.id), { form: {} })).status, 303);
  assert.equal((await cilla(one)).status, 404);
});

test('a program adds a document once and reads it again, and carries an idea to a draft that knows its network', async () => {
  const id = await network();
  const [asAsta, asMona, asInes] = [await apiAs(app, 'asta'), await apiAs(app, 'mona'), await apiAs(app, 'ines')];
  const json = { name: 'underlag.txt', note: ' Läs ', content: 'VmkgcHLDtnZhci4=' };
  const headers = { 'idempotency-key': `file${id}` };
  type File = { readonly id: number; readonly name: string; readonly note: string; readonly content?: string };
  const path = `/networks/${id}/files`;
  const [added] = [
    await asAsta<File>(`POST ${path}`, { json, headers }),
    await asAsta(`POST ${path}`, { json, headers }),
  ];
  assert.deepEqual([added.status, added.body.name, added.body.note], [201, 'underlag.txt', 'Läs']);
  assert.equal((await asMona<File>(`GET ${path}/${added.body.id}`)).body.content, json.content);
  assert.equal((await asMona<{ files: readonly File[] }>(`GET ${path}`)).body.files.length, 1);
  assert.deepEqual(await kinds(id), ['network-file-added']);
  assert.deepEqual(Object.keys((await asAsta(`POST ${path}`, { json: { ...json, content: '' } })).body.errors!), [
    'content',
  ]);

  const initiatives = `POST /networks/${id}/initiatives`;
  assert.deepEqual(Object.keys((await asAsta(initiatives, { json: { title: ' ' } })).body.errors!), ['title']);
  assert.equal((await asInes(initiatives, { json: { title: 'Vår idé' } })).status, 403);
  const made = await asAsta<{ id: number; state: string }>(initiatives, {
    json: { title: 'Vår  idé', why: 'Vi talade om det.' },
  });
  assert.deepEqual([made.status, made.body.state], [201, 'draft']);
  assert.equal(made.headers.get('location'), `/api/v1/provrum/${made.body.id}`);
  assert.match(
    (await asAsta(`GET /provrum/${made.body.id}/text`)).text,
    /"title":"Vår idé".*"whyNow":"Vi talade om det\."/,
  );
  const { rows } = await sql<{ network: number }>`
    select network_id as network from provrum_link where provrum_id = ${made.body.id}`.execute(db.q());
  assert.deepEqual(rows, [{ network: id }]);
  const noted = await sql<{ told: string }>`
    select concat_ws(' ', kind, detail ->> 'relation', detail ->> 'network') as told
    from event where provrum_id = ${made.body.id} order by id`.execute(db.q());
  assert.deepEqual(
    noted.rows.map(({ told }) => told),
    ['proposal-drafted', `link-added cameFrom ${id}`],
  );
});

test('the secretariat changes what a network is called; a stale form loses nothing', async () => {
  const id = await network();
  const path = paths.editNetwork(id);
  const form = { name: 'Nytt namn', purpose: 'Syftet.', note: '', contact: String(person.lars), revision: '1' };
  assert.equal((await asta(path, { form })).status, 403);
  assert.equal((await karin(path, { form: { ...form, contact: String(person.asta) } })).status, 422);
  assert.equal((await karin(path, { form })).status, 303);
  assert.equal((await karin(path, { form })).status, 303);
  const stale = await karin(path, { form: { ...form, purpose: 'Ett annat syfte.' } });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /Ett annat syfte\./);
  assert.match(await text(elsa(paths.network(id))), /Nytt namn[^]*Syftet\.[^]*Lars Prov/);
  const { rows } = await sql<{ name: string }>`select name from network where id <> ${id} limit 1`.execute(db.q());
  assert.equal((await karin(path, { form: { ...form, name: rows[0]!.name, revision: '2' } })).status, 422);
});

test('anybody who reads a network chooses to follow or mute it', async () => {
  const id = await network();
  const path = paths.networkSubscription(id);
  assert.equal((await elsa(path, { form: { level: 'follow' } })).status, 303);
  assert.equal((await elsa(path, { form: { level: 'mute' } })).status, 303);
  assert.equal((await elsa(path, { form: { level: 'x' } })).status, 422);
  assert.match(await text(elsa(paths.network(id))), /Du har tystat nätverket/);
  assert.equal((await elsa(path, { form: { level: 'none' } })).status, 303);
  const { rows } = await sql`select from network_subscription where network_id = ${id}`.execute(db.q());
  assert.equal(rows.length, 0);
});
