import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { post } from '#platform/outbox.ts';
import { testApp } from '../../test/app.ts';
import { recorded } from '../../test/recorded.ts';

const { as, send, db, devices, clock, cast, work } = await testApp();
const karin = await as('karin');

let made = 0;
async function aMail(
  changes: {
    readonly subject?: string;
    readonly secret?: boolean;
    readonly state?: string;
    readonly failure?: string;
  } = {},
) {
  made += 1;
  const { state = 'waiting', failure = null, ...mail } = changes;
  const to = { person: cast.person.asta, address: 'asta@test.example', language: 'sv' } as const;
  await post(db, devices.jobs, {
    purpose: 'mandate-given',
    occurrence: String(made),
    to,
    subject: `Ärende ${made}`,
    body: `Brödtext ${made}`,
    at: clock.now(),
    ...mail,
  });
  const { rows } = await sql<{ id: number }>`
    update mail set state = ${state}, failure = ${failure} where occurrence = ${String(made)} returning id`.execute(
    db.q(),
  );
  return rows[0]!.id;
}
const stateOf = async (id: number) =>
  (await db.q().selectFrom('mail').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

test('the secretariat reads what waits and what became of the rest', async () => {
  await aMail({ subject: 'Välkommen <Asta>' });
  await aMail({ state: 'failed', failure: 'EENVELOPE: 550 No such user …' });
  const page = await (await karin(paths.secretariatMail())).text();
  assert.match(page, /Välkommen &lt;Asta>[\s\S]*Väntar[\s\S]*Till Asta Prov, asta@test\.example[\s\S]*Nytt uppdrag/);
  assert.match(page, /Brödtext 1/);
  assert.match(page, /Kom inte fram[\s\S]*E-postservern svarade: EENVELOPE: 550 No such user …/);
  assert.match(page, /href="\/kansli\/utskick\?lage=failed"[^>]*>Kom inte fram <b>1<\/b>/);
  assert.match(page, /Ingen e-postserver är inställd/);

  const failed = await (await karin(`${paths.secretariatMail()}?lage=failed`)).text();
  assert.doesNotMatch(failed, /Välkommen/);
});

test('a code is shown to nobody', async () => {
  await send(paths.signIn(), { form: { email: 'cilla@test.example' } });
  const page = await (await karin(paths.secretariatMail())).text();
  assert.match(page, /Till Cilla Prov, cilla@test\.example/);
  assert.match(page, /Innehållet visas inte, eftersom det är en kod för inloggning\./);
  assert.doesNotMatch(page, /Din kod är/);
});

test('what waits is stopped once, with who did it on record', async () => {
  const id = await aMail();
  const stop = { form: { mail: String(id), act: 'stop' } };
  const stopped = await karin(paths.secretariatMail(), stop);
  assert.equal(stopped.headers.get('location'), paths.secretariatMail());
  await karin(paths.secretariatMail(), stop);

  assert.equal(await stateOf(id), 'withdrawn');
  const events = await db.q().selectFrom('event').selectAll().where('kind', '=', 'mail-stopped').execute();
  assert.deepEqual(
    events.map(({ person_id, organisation_id, detail }) => [person_id, organisation_id, detail]),
    [[cast.person.karin, cast.organisation.reglab, { mail: id, purpose: 'mandate-given' }]],
  );
});

test('what is sent cannot be stopped, and what failed can be sent again', async () => {
  const sent = await aMail({ state: 'sent' });
  await karin(paths.secretariatMail(), { form: { mail: String(sent), act: 'stop' } });
  assert.equal(await stateOf(sent), 'sent');

  const failed = await aMail({ state: 'failed' });
  await work();
  await karin(paths.secretariatMail(), { form: { mail: String(failed), act: 'again', state: 'failed' } });
  assert.equal(await stateOf(failed), 'waiting');
  assert.equal(await work(), 1);

  const code = await aMail({ state: 'failed', secret: true });
  await karin(paths.secretariatMail(), { form: { mail: String(code), act: 'again' } });
  assert.equal(await stateOf(code), 'failed');
  for (const mail of ['', 'x', '0', '999999']) {
    assert.equal((await karin(paths.secretariatMail(), { form: { mail } })).status, 303);
  }
});

async function aboutNetwork(news = false) {
  const { rows: networks } = await sql<{ id: NetworkId }>`
    insert into network (name, state) values (${`Nät ${++made}`}, 'active') returning id`.execute(db.q());
  const network = networks[0]!.id;
  const to = { person: cast.person.asta, address: 'asta@test.example', language: 'sv' } as const;
  const mail = {
    purpose: 'test',
    occurrence: String(made),
    to,
    subject: `Nätverk ${made}`,
    body: 'x',
    at: clock.now(),
  };
  await post(db, devices.jobs, { ...mail, network, news });
  const { rows } = await sql<{ id: number }>`select id from mail where network_id = ${network}`.execute(db.q());
  return { network, id: rows[0]!.id };
}
const rowOf = async (id: number) =>
  await db
    .q()
    .selectFrom('mail')
    .select(['state', 'held_at', 'leaves_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

test('what is about something says so and when it leaves; it can be kept back, and sent', async () => {
  const { id, network } = await aboutNetwork(true);
  const page = await (await karin(`${paths.secretariatMail()}?om=network-${network}`)).text();
  assert.match(page, /Mejl om ”Nät \d+”[\s\S]*Gäller <a href="\/natverk\/\d+">[\s\S]*Går 21 november/);
  assert.equal((await rowOf(id)).leaves_at?.toISOString(), '2026-11-21T09:10:00.000Z');

  const act = (what: string) =>
    karin(paths.secretariatMail(), {
      form: { mail: String(id), act: what, about: `network-${network}`, state: 'waiting' },
    });
  const held = await act('hold');
  assert.equal(held.headers.get('location'), `${paths.secretariatMail()}?lage=waiting&om=network-${network}`);
  await act('hold');
  assert.notEqual((await rowOf(id)).held_at, null);
  assert.match(await (await karin(paths.secretariatMail())).text(), /Hålls kvar/);
  await act('release');
  await act('release');
  assert.deepEqual(await rowOf(id), { state: 'waiting', held_at: null, leaves_at: null });
  assert.deepEqual(
    (await recorded(db, 'mail-held', 'mail-released')).map(({ kind, version }) => [kind, version]),
    [
      ['mail-held', 'provrum-2023'],
      ['mail-released', 'provrum-2023'],
    ],
  );
});

test('all that waits about one thing is stopped at once, and nothing else', async () => {
  const [one, other] = [await aboutNetwork(), await aboutNetwork()];
  const form = { act: 'stopAll', about: `network-${one.network}` };
  await karin(paths.secretariatMail(), { form });
  await karin(paths.secretariatMail(), { form });
  assert.deepEqual([await stateOf(one.id), await stateOf(other.id)], ['withdrawn', 'waiting']);
  for (const about of ['', 'network-', 'network-0', 'person-1', `network-${one.network}; drop`])
    assert.equal((await karin(paths.secretariatMail(), { form: { act: 'stopAll', about } })).status, 303);
  assert.equal(await stateOf(other.id), 'waiting');
});

test('how long mail waits is set on the page; a wrong number is told of at the field and kept', async () => {
  for (const minutes of ['', '-1', '1441', '99999', '1.5', 'tio', '1e3']) {
    const wrong = await karin(paths.secretariatMail(), { form: { act: 'wait', minutes } });
    assert.equal(wrong.status, 422, minutes);
    assert.match(await wrong.text(), /Skriv ett helt antal minuter, från 0 till 1440/);
  }
  await karin(paths.secretariatMail(), { form: { act: 'wait', minutes: '0' } });
  assert.equal((await rowOf((await aboutNetwork()).id)).leaves_at, null);
  await karin(paths.secretariatMail(), { form: { act: 'wait', minutes: '30' } });
  assert.equal((await rowOf((await aboutNetwork()).id)).leaves_at?.toISOString(), '2026-11-21T09:30:00.000Z');
});

test('for everybody else the page does not exist, and nothing is stopped', async () => {
  const id = await aMail();
  for (const person of ['asta', 'ines', 'mona', 'olle'] as const) {
    const own = await as(person);
    assert.equal((await own(paths.secretariatMail())).status, 404, person);
    assert.equal((await own(paths.secretariatMail(), { form: { mail: String(id), act: 'stop' } })).status, 404, person);
  }
  assert.equal((await send(paths.secretariatMail())).status, 303);
  assert.equal(await stateOf(id), 'waiting');
});

test('the outbox asks the database as often for many mails as for few', async () => {
  const count = async () => (await countQueries(async () => await karin(paths.secretariatMail()))).queries.length;
  const before = await count();
  await aMail();
  await aMail();
  assert.equal(await count(), before);
  assert.equal(before, 3);
});
