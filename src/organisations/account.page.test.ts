import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { testApp } from '../../test/app.ts';
import { browser } from '../../test/browser.ts';
import { codeSentTo } from '../../test/signIn.ts';
import { findTokenActor } from './actor.store.ts';

const app = await testApp();
const { send, as, db, clock, cast } = app;

async function signedIn(address: string, userAgent?: string) {
  const own = browser(send, userAgent);
  await own.send(paths.signIn(), { form: { email: address } });
  await own.send(paths.signInCode(), { form: { code: (await codeSentTo(db, address))! } });
  return own;
}
const onRecord = async (person: number) =>
  await db.q().selectFrom('person').select(['name', 'language']).where('id', '=', person).executeTakeFirstOrThrow();

test('the account is for signed-in people, and leads back to itself', async () => {
  const visitor = await send(paths.account());
  assert.equal(visitor.headers.get('location'), '/logga-in?till=%2Fmitt-konto');
  for (const path of [
    paths.account(),
    paths.accountSessions(),
    paths.accountSession(1),
    paths.accountTokens(),
    paths.accountToken(1),
  ]) {
    assert.equal((await send(path, { method: 'POST' })).status, 401, path);
  }
});

test('one sees and changes what is on record about oneself', async () => {
  const bo = await as('bo');
  const page = await (await bo(paths.account())).text();
  assert.match(page, /bo@test\.example/);
  assert.match(page, /Region Dalarna<\/dt><dd>Ersättare/);
  assert.match(page, /name="name"[^>]*value="Bo Prov"/);

  const saved = await bo(paths.account(), { form: { name: '  Bo   Ängström ', language: 'en' } });
  assert.equal(saved.headers.get('location'), '/en/my-account');
  assert.deepEqual(await onRecord(cast.person.bo), { name: 'Bo Ängström', language: 'en' });
});

test('what cannot be saved is said at its field and kept as typed', async () => {
  const boel = await as('boel');
  const answer = await boel(paths.account(), { form: { name: `<b>${'x'.repeat(200)}`, language: 'de' } });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /id="name-error"[^>]*>Namnet får ha högst 200 tecken\./);
  assert.match(page, /id="language-error"[^>]*>Välj svenska eller engelska\./);
  assert.match(page, /value="&lt;b>x+"/);
  const empty = await (await boel('/en/my-account', { form: { name: ' \n ' } })).text();
  assert.match(empty, /Write your name\.[\s\S]*Choose Swedish or English\./);
  assert.deepEqual(await onRecord(cast.person.boel), { name: 'Boel Prov', language: 'sv' });
});

test('one sees where one is signed in, and ends one place or all others', async () => {
  const phone = await signedIn(
    'farid@test.example',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5) Version/26.0 Mobile Safari/604.1',
  );
  const tablet = await signedIn('farid@test.example', 'Mozilla/5.0 (iPad) Version/26.0 Safari/604.1');
  const own = await signedIn('farid@test.example');

  const page = (await own.open(paths.account())).html;
  assert.match(page, /Firefox på Windows \(den här enheten\)/);
  assert.match(page, /Inloggad 21 november 2026 kl\. 10:00/);
  const action =
    /action="(\/mitt-konto\/inloggningar\/\d+)"[^>]*><button[^>]*aria-label="Logga ut enheten Safari på iPhone"/.exec(
      page,
    )?.[1];

  assert.match((await own.open(action!, { method: 'POST' })).html, /Enheten är utloggad\./);
  assert.equal((await phone.send(paths.account())).status, 303);
  assert.equal((await tablet.send(paths.account())).status, 200);
  assert.match((await own.open(action!, { method: 'POST' })).html, /finns inte längre bland dina/);

  assert.match((await own.open(paths.accountSessions(), { method: 'POST' })).html, /En annan enhet är utloggad\./);
  assert.equal((await tablet.send(paths.account())).status, 303);
  assert.equal((await own.send(paths.account())).status, 200);
});

test("nobody ends another's session or removes another's key", async () => {
  const cilla = await as('cilla');
  const { rows } = await sql<{ id: number }>`select id from session where person_id = ${cast.person.cilla}`.execute(
    db.q(),
  );
  const token = await db
    .q()
    .insertInto('api_token')
    .values({
      person_id: cast.person.cilla,
      name: 'x',
      token_hash: hashToken('x'),
      created_at: clock.now(),
      expires_at: '2027-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const david = await as('david');

  for (const id of [String(rows[0]!.id), '0', 'x', '99999999999999999999']) {
    const answer = await david(`/mitt-konto/inloggningar/${id}`, { method: 'POST' });
    assert.equal(answer.status, 303);
  }
  await david(paths.accountToken(token.id), { method: 'POST' });
  await david(paths.accountSessions(), { method: 'POST' });

  assert.equal((await cilla(paths.account())).status, 200);
  assert.ok(await findTokenActor(db, 'x', null, clock.today()));
});

test('a key is shown once, opens the API as its holder, and is removed for good', async () => {
  const nils = await as('nils', 'vinnova');
  const form = await (await nils(paths.accountTokens())).text();
  const fields = { name: 'Vår <webbplats>', days: '30', form: /name="form" value="([\w-]+)"/.exec(form)![1]! };

  const made = await nils(paths.accountTokens(), { form: fields });
  assert.equal(made.headers.get('cache-control'), 'no-store');
  const page = await made.text();
  const token = /<code>(provrum_[\w-]{43})<\/code>/.exec(page)![1]!;
  assert.match(
    page,
    /Vår &lt;webbplats>[\s\S]*Skapad 21 november 2026\. Gäller till och med 21 december 2026\. Inte använd än\./,
  );
  assert.doesNotMatch(await (await nils(paths.accountTokens())).text(), /<code>/);

  const again = await (await nils(paths.accountTokens(), { form: fields })).text();
  assert.match(again, new RegExp(token), 'the form sent twice shows the same key');
  const { rows } = await sql<{ id: number; row: string }>`
    select id, api_token::text as row from api_token where person_id = ${cast.person.nils}`.execute(db.q());
  assert.equal(rows.length, 1);
  assert.ok(!rows[0]!.row.includes(token));

  const today = clock.today();
  const actor = await findTokenActor(db, token, null, today);
  assert.equal(actor?.organisation?.name, 'Region Dalarna');
  assert.equal((await findTokenActor(db, token, cast.organisation.vinnova, today))?.organisation?.name, 'Vinnova');
  assert.equal(await findTokenActor(db, token, cast.organisation.halland, today), null);
  assert.equal(await findTokenActor(db, `${token}x`, null, today), null);
  assert.match(await (await nils(paths.accountTokens())).text(), /Senast använd 21 november 2026\./);

  assert.equal(
    (await nils(paths.accountToken(rows[0]!.id), { method: 'POST' })).headers.get('location'),
    paths.accountTokens(),
  );
  assert.equal(await findTokenActor(db, token, null, today), null);
  assert.equal((await nils(paths.accountTokens(), { form: fields })).status, 422, 'its form does not bring it back');
});

test('a key holds to the end of its last day', async () => {
  const gun = await as('gun');
  const form = { name: 'x', days: '90', form: 'x'.repeat(43) };
  const token = /<code>([^<]+)/.exec(await (await gun(paths.accountTokens(), { form })).text())![1]!;

  assert.ok(await findTokenActor(db, token, null, day('2027-02-19')));
  assert.equal(await findTokenActor(db, token, null, day('2027-02-20')), null);
});

test('a key without a name, with another lifetime or an odd form is refused at the field', async () => {
  const hans = await as('hans');
  const answer = await hans(paths.accountTokens(), { form: { name: ' ', days: '3650', form: 'x' } });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /Skriv vad nyckeln ska användas till\./);
  assert.match(page, /Välj hur länge nyckeln ska gälla\./);
  assert.match(page, /Formuläret är för gammalt\./);
  assert.equal((await hans(paths.accountTokens(), { form: { name: 'x'.repeat(101) } })).status, 422);
});

test('rights follow the mandates of the day, for sessions and for keys', async () => {
  const kaj = await as('kaj');
  const form = { name: 'x', days: '365', form: 'k'.repeat(43) };
  const token = /<code>([^<]+)/.exec(await (await kaj(paths.accountTokens(), { form })).text())![1]!;
  await sql`update mandate set to_day = ${clock.today()} where person_id = ${cast.person.kaj}`.execute(db.q());
  assert.match(await (await kaj(paths.account())).text(), /Du företräder <b>Region Kalmar län/);

  clock.advance(86_400);
  const page = await (await kaj(paths.account())).text();
  assert.match(page, /Du har inget uppdrag i någon organisation i dag\. Du kan läsa ditt konto/);
  assert.doesNotMatch(page, /Du företräder/);
  const actor = await findTokenActor(db, token, null, clock.today());
  assert.deepEqual([actor?.organisation, actor?.roles], [null, []]);
  assert.equal(await findTokenActor(db, token, cast.organisation.kalmar, clock.today()), null);
});

test('the account asks the database as often for three sessions as for one', async () => {
  const one = await as('ines');
  const queries = async () => (await countQueries(async () => await one(paths.account()))).queries.length;
  const first = await queries();
  await as('ines');
  await as('ines');
  assert.equal(await queries(), first);
  assert.equal(first, 3);
});
