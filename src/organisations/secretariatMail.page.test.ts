import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { post } from '#platform/outbox.ts';
import { testApp } from '../../test/app.ts';

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
