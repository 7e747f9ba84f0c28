import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { browser } from '../../test/browser.ts';

const { send, db, cast } = await testApp('demo');
const outside = await testApp();
const { rows: real } = await sql<{ id: number }>`
  insert into person (name, email) values ('Ulla Verklig', 'ulla@test.example') returning id`.execute(db.q());
await sql`
  insert into mandate (person_id, organisation_id, role, from_day)
  values (${real[0]!.id}, ${cast.organisation.halland}, 'contact', '2020-01-01')`.execute(db.q());

test('two presses make one a member, a partner, the secretariat or the board', async () => {
  const own = browser(send);
  const page = (await own.open(paths.demonstration())).html;
  for (const [group, name, organisation] of [
    ['Kansliet', 'Karin Prov', 'Reglab'],
    ['Medlemsansvariga', 'Asta Prov', 'Region Dalarna'],
    ['Medlemsansvariga', 'Farid Prov', 'Tillväxtverket'],
    ['Kontaktpersoner hos medlemmar', 'Boel Prov', 'Region Dalarna'],
    ['Partner', 'Ines Prov', 'Nordregio'],
    ['Styrelsen', 'Mona Prov', 'Reglab'],
  ] as const) {
    const part = page.split('<h2>').find((section) => section.startsWith(group)) ?? '';
    const form = new RegExp(
      `name="person" value="(\\d+)"[^>]*><input[^>]*name="organisation" value="(\\d+)"[^>]*><button[^>]*aria-label="Fortsätt som ${name}, ${organisation}"`,
    ).exec(part);
    assert.ok(form, `${name} stands under ${group}`);

    const signedIn = await own.send(paths.demonstration(), { form: { person: form[1]!, organisation: form[2]! } });
    assert.equal(signedIn.status, 303);
    const account = (await own.open(paths.account())).html;
    assert.match(account, new RegExp(`Du är nu inloggad som ${name}\\.`));
    assert.match(account, new RegExp(`Du företräder <b>${organisation}`));
  }
});

test('the role played before ends, and one acts for the organisation pressed', async () => {
  const own = browser(send);
  const form = { person: String(cast.person.nils), organisation: String(cast.organisation.vinnova) };
  await own.send(paths.demonstration(), { form });
  await own.send(paths.demonstration(), { form: { person: String(cast.person.karin) } });
  const { rows } = await sql`
    select from session where person_id = ${cast.person.nils} and organisation_id = ${cast.organisation.vinnova}
      and revoked_at is not null`.execute(db.q());
  assert.equal(rows.length, 1);
});

test('a real person can neither be found nor chosen', async () => {
  assert.doesNotMatch(await (await send(paths.demonstration())).text(), /Ulla/);
  for (const person of [String(real[0]!.id), '0', 'x', '', '99999999999999999999']) {
    const answer = await send(paths.demonstration(), { form: { person } });
    assert.equal(answer.status, 422, person);
    assert.match(await answer.text(), /Den personen går inte att välja/);
    assert.deepEqual(answer.headers.getSetCookie(), []);
  }
});

test('the outbox shows every mail whole, codes included, the latest first', async () => {
  const own = browser(send);
  await own.open(paths.signIn(), { form: { email: 'asta@test.example' } });
  const code = (await own.open(paths.signIn(), { form: { email: 'bo@test.example' } })).html;
  assert.match(code, /Koden ligger i utkorgen\. <a href="\/prova\/utkorg">/);

  const page = (await own.open(paths.demonstrationMail())).html;
  assert.match(page, /Bo Prov, bo@test\.example[\s\S]*Asta Prov, asta@test\.example/);
  const typed = /Din kod är: (\d{3} \d{3})/.exec(page)![1]!;
  await own.send(paths.signInCode(), { form: { code: typed } });
  assert.match((await own.open(paths.account())).html, /bo@test\.example/);
});

test('the outbox is read a page at a time', async () => {
  await sql`
    insert into mail (purpose, occurrence, address, language, subject, body, created_at)
    select 'test', n::text, 'x@test.example', 'sv', 'Mejl <nr> ' || n, '<script>alert(1)</script>', now()
    from generate_series(1, 45) n`.execute(db.q());
  const first = await (await send(paths.demonstrationMail())).text();
  assert.match(first, /Mejl &lt;nr> 45/);
  assert.match(first, /&lt;script>alert/);
  assert.doesNotMatch(first, /Mejl &lt;nr> 25</);
  assert.match(first, /href="\/prova\/utkorg\?sida=2"/);
  assert.match(await (await send('/en/try/outbox?sida=3')).text(), /Mejl &lt;nr> 5</);
  assert.equal((await send(`${paths.demonstrationMail()}?sida=9`)).status, 404);
  assert.equal((await send(`${paths.demonstrationMail()}?sida=x`)).status, 200);
});

test('the list of roles costs one query however many they are', async () => {
  const { queries } = await countQueries(async () => await send(paths.demonstration()));
  assert.equal(queries.length, 1);
});

test('outside the demonstration neither page exists, and nobody gets in', async () => {
  assert.equal((await outside.send(paths.demonstration())).status, 404);
  assert.equal((await outside.send(paths.demonstrationMail())).status, 404);
  const answer = await outside.send(paths.demonstration(), { form: { person: String(outside.cast.person.karin) } });
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.headers.getSetCookie(), []);
  assert.doesNotMatch(await (await outside.send(paths.signIn())).text(), /\/prova/);
});
