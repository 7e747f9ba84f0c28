import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { type Browser, browser } from '../../test/browser.ts';
import { codeSentTo } from '../../test/signIn.ts';

const app = await testApp();
const { send, db, clock, cast } = app;

const asta = 'asta@test.example';
let senders = 0;
/** A browser of its own, with its time apart from others': limits of earlier tests are over. */
function newBrowser(): Browser {
  clock.advance(3600 * 25);
  senders += 1;
  return browser(send);
}

/** New with every page. */
const formToken = /name="form" value="[\w-]+"/g;

/** Asks for a code and types it. */
async function signIn(own: Browser, address = asta, till = '') {
  await own.open(paths.signIn(), { form: { email: address, till } });
  return await own.send(paths.signInCode(), { form: { code: (await codeSentTo(db, address)) ?? '000000', till } });
}
const sessions = async (person = cast.person.asta) =>
  await db
    .q()
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();

test('one signs in with an address and a code, and comes back to where one was going', async () => {
  const own = newBrowser();
  const form = await own.open(`${paths.signIn()}?till=%2Fvar-organisation%3Fflik%3D2`);
  assert.match(form.html, /<input[^>]*name="email"[^>]*type="email"[^>]*autocomplete="email"/);
  assert.match(form.html, /name="till" value="\/var-organisation\?flik=2"/);

  const code = await own.open(paths.signIn(), {
    form: { email: ' Asta@TEST.example ', till: '/var-organisation?flik=2' },
  });
  assert.equal(code.path, `${paths.signInCode()}?till=${encodeURIComponent('/var-organisation?flik=2')}`);
  assert.match(code.html, /<input[^>]*name="code"[^>]*autocomplete="one-time-code"[^>]*inputmode="numeric"/);
  assert.match(code.html, /asta@test\.example/);

  const typed = await codeSentTo(db, asta);
  const done = await own.send(paths.signInCode(), { form: { code: typed!, till: '/var-organisation?flik=2' } });
  assert.equal(done.status, 303);
  assert.equal(done.headers.get('location'), '/var-organisation?flik=2');
  const cookie = done.headers.getSetCookie().find((written) => written.startsWith('provrum=')) ?? '';
  assert.match(cookie, /^provrum=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);

  const [session] = await sessions();
  assert.equal(session?.device, 'Firefox/Windows');
  assert.equal(session?.organisation_id, cast.organisation.dalarna);
  assert.deepEqual(session?.expires_at, new Date(clock.now().getTime() + 30 * 86_400_000));
  assert.ok(!session?.token_hash.includes(own.cookies.get('provrum')!), 'the token itself is not kept');
});

test('the mail says what, why and where, in the language of its receiver', async () => {
  await sql`update person set language = 'en' where id = ${cast.person.bo}`.execute(db.q());
  await newBrowser().open(paths.signIn(), { form: { email: 'bo@test.example' } });
  const mail = await db
    .q()
    .selectFrom('mail')
    .selectAll()
    .where('address', '=', 'bo@test.example')
    .executeTakeFirstOrThrow();

  assert.equal(mail.subject, 'Your code to sign in to Provrum');
  assert.match(mail.body, /^Your code is: \d{3} \d{3}\n\n/);
  assert.match(mail.body, /http:\/\/localhost:3000\/en\/sign-in\/code\n/);
  assert.match(mail.body, /You get this mail because/);
  assert.equal(mail.secret, true);
});

test('the whole of it works in English too', async () => {
  const own = newBrowser();
  const code = await own.open('/en/sign-in', { form: { email: asta, till: '/var-organisation' } });
  assert.match(code.html, /<html lang="en"[\s\S]*Write the code/);
  const done = await own.send('/en/sign-in/code', {
    form: { code: (await codeSentTo(db, asta))!, till: '/var-organisation' },
  });
  assert.equal(done.headers.get('location'), '/en/our-organisation');
});

test('an unknown address gets the same answers as a known one, and no mail', async () => {
  const told = async (address: string) => {
    const own = newBrowser();
    const asked = await own.send(paths.signIn(), { form: { email: address } });
    const page = await own.open(asked.headers.get('location')!);
    const tried = [];
    for (let attempt = 1; attempt <= 6; attempt++) {
      const answer = await own.send(paths.signInCode(), { form: { code: '000 000' } });
      tried.push([answer.status, (await answer.text()).replaceAll(address, 'ADDRESS').replaceAll(formToken, '')]);
    }
    return [
      asked.status,
      asked.headers.get('location'),
      page.html.replaceAll(address, 'ADDRESS').replaceAll(formToken, ''),
      ...tried,
    ];
  };

  const known = await told('cilla@test.example');
  assert.deepEqual(await told('nobody@test.example'), known);

  assert.equal(await codeSentTo(db, 'nobody@test.example'), null);
  assert.notEqual(await codeSentTo(db, 'cilla@test.example'), null);
  const { rows } = await sql`select from sign_in_code where person_id is null`.execute(db.q());
  assert.equal(rows.length, 1);
});

test('a known and an unknown address cost the same work in the database', async () => {
  const statements = async (address: string) => {
    newBrowser();
    const before = await count();
    await send(paths.signIn(), { form: { email: address } });
    return (await count()) - before;
  };
  /** Rows that were ever inserted, undone ones included. */
  const count = async () => {
    const { rows } = await sql<{ mail: number; code: number }>`
      select last_value as mail, (select last_value from sign_in_code_id_seq) as code from mail_id_seq`.execute(db.q());
    return rows[0]!.mail + rows[0]!.code;
  };

  assert.equal(await statements('nobody@test.example'), 2);
  assert.equal(await statements(asta), 2);
});

test('a wrong code keeps what was typed, says how often one may try, and stops at five', async () => {
  const own = newBrowser();
  await own.open(paths.signIn(), { form: { email: asta } });
  const code = await codeSentTo(db, asta);
  const wrong = code === '111 111' ? '222222' : '111111';

  const first = await own.send(paths.signInCode(), { form: { code: wrong } });
  assert.equal(first.status, 422);
  const html = await first.text();
  assert.match(html, /<title>Rätta uppgifterna: /);
  assert.match(html, new RegExp(`name="code"[^>]*value="${wrong}"`));
  assert.match(html, /aria-invalid="true"/);
  assert.match(html, /Koden stämmer inte\. Du kan försöka 4 gånger till\./);

  for (let attempt = 2; attempt <= 4; attempt++) await own.send(paths.signInCode(), { form: { code: wrong } });
  const fifth = await own.send(paths.signInCode(), { form: { code: wrong } });
  assert.equal(fifth.status, 409);
  const right = await own.send(paths.signInCode(), { form: { code: code! } });
  assert.equal(right.status, 409);
  assert.match(await right.text(), /Koden kan inte användas mer\. Begär en ny\./);
  assert.equal(own.cookies.has('provrum'), false);
});

test('an expired code is refused, and a new one can be asked for on the spot', async () => {
  const own = newBrowser();
  await own.open(paths.signIn(), { form: { email: asta } });
  const code = await codeSentTo(db, asta);
  clock.advance(600);
  const late = await own.send(paths.signInCode(), { form: { code: code! } });
  assert.equal(late.status, 409);
  assert.match(
    await late.text(),
    /gäller inte längre[\s\S]*action="\/logga-in"[\s\S]*name="email" value="asta@test\.example"/,
  );
  assert.equal(own.cookies.has('provrum'), false);
});

test('a code is used once', async () => {
  const own = newBrowser();
  await own.open(paths.signIn(), { form: { email: asta } });
  const code = (await codeSentTo(db, asta))!;
  const kept = { cookie: [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };

  assert.equal((await send(paths.signInCode(), { form: { code }, headers: kept })).status, 303);
  assert.equal((await send(paths.signInCode(), { form: { code }, headers: kept })).status, 409);
});

test('twenty tries at once with the right code open one session', async () => {
  const own = newBrowser();
  await own.open(paths.signIn(), { form: { email: 'david@test.example' } });
  const code = (await codeSentTo(db, 'david@test.example'))!;
  const cookie = [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const answers = await Promise.all(
    Array.from(
      { length: 20 },
      async () => (await send(paths.signInCode(), { form: { code }, headers: { cookie } })).status,
    ),
  );

  assert.deepEqual(answers.toSorted(), [303, ...Array.from({ length: 19 }, () => 409)]);
  assert.equal((await sessions(cast.person.david)).length, 1);
});

test('a code works in the browser that asked for it only', async () => {
  const own = newBrowser();
  await own.open(paths.signIn(), { form: { email: asta } });
  const code = (await codeSentTo(db, asta))!;

  const other = browser(send);
  await other.open(paths.signIn(), { form: { email: 'cilla@test.example' } });
  assert.equal((await other.send(paths.signInCode(), { form: { code } })).status, 422);
  const none = await send(paths.signInCode(), { form: { code } });
  assert.equal(none.headers.get('location'), paths.signIn());
  assert.equal((await own.send(paths.signInCode(), { form: { code } })).status, 303);
});

test('a double press sends one code, which works whichever answer the browser kept', async () => {
  const own = newBrowser();
  const form = /name="form" value="([\w-]{43})"/.exec((await own.open(paths.signIn())).html)![1]!;
  const press = async () => await send(paths.signIn(), { form: { email: 'orjan@test.example', form } });
  const answers = await Promise.all([press(), press(), press()]);

  const cookies = answers.map((answer) => answer.headers.getSetCookie().join());
  assert.equal(new Set(cookies).size, 1);
  const mails = async () =>
    (await db.q().selectFrom('mail').select('id').where('address', '=', 'orjan@test.example').execute()).length;
  assert.equal(await mails(), 1);

  clock.advance(60);
  const later = await press();
  assert.equal(await mails(), 2, 'who comes back to the page and asks anew gets a new code');
  const code = (await codeSentTo(db, 'orjan@test.example'))!;
  const headers = { cookie: later.headers.getSetCookie().join().split(';')[0]! };
  assert.equal((await send(paths.signInCode(), { form: { code }, headers })).status, 303);
});

test('asking for codes too often is answered with a plain sentence, known address or not', async () => {
  const told = async (address: string) => {
    newBrowser();
    const statuses = [];
    for (let time = 1; time <= 5; time++)
      statuses.push((await send(paths.signIn(), { form: { email: address } })).status);
    const last = await send(paths.signIn(), { form: { email: address } });
    return [
      ...statuses,
      last.status,
      last.headers.get('retry-after'),
      (await last.text()).replaceAll(address, 'ADDRESS').replaceAll(formToken, ''),
    ];
  };

  const known = await told('elsa@test.example');
  assert.deepEqual(known.slice(0, 6), [303, 303, 303, 303, 303, 429]);
  assert.match(String(known[7]), /Det har kommit för många försök\. Vänta \d+ minuter? och försök igen\./);
  assert.match(String(known[7]), /name="email"[^>]*value="ADDRESS"/);
  assert.deepEqual(await told('nobody@test.example'), known);
});

test('one sender may not try the addresses of many', async () => {
  newBrowser();
  const statuses = [];
  for (let time = 1; time <= 41; time++)
    statuses.push((await send(paths.signIn(), { form: { email: `p${time}@test.example` } })).status);
  assert.deepEqual([statuses[39], statuses[40]], [303, 429]);
});

test('what is no address, or no code, is said at the field', async () => {
  const own = newBrowser();
  for (const email of [
    '',
    'asta',
    'asta@',
    'a b@test.example',
    `${'x'.repeat(250)}@test.example`,
    '<script>@test.example',
    'a@b.se\u0000,c@d.se',
  ]) {
    const answer = await own.send(paths.signIn(), { form: { email } });
    assert.equal(answer.status, 422, JSON.stringify(email));
    assert.match(await answer.text(), /id="email-error"/);
  }
  await own.open(paths.signIn(), { form: { email: asta } });
  for (const code of ['', '12345', 'abcdef', '<b>123456</b>', '9'.repeat(10_000)]) {
    const answer = await own.send(paths.signInCode(), { form: { code } });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /id="code-error"[^>]*>Skriv koden: sex siffror\./);
  }
  const broken = await own.send(paths.signIn(), {
    body: Buffer.from('email=%ff%fe\xff'),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(broken.status, 422);
  assert.equal((await own.send(paths.signIn(), { body: 'no form at all' })).status, 422);
});

test('nobody is led to another site', async () => {
  for (const till of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/å',
  ]) {
    const own = newBrowser();
    const form = await own.open(`${paths.signIn()}?till=${encodeURIComponent(till)}`);
    assert.doesNotMatch(form.html, /name="till"/);
    const done = await signIn(own, asta, till);
    assert.equal(done.headers.get('location'), '/', till);
  }
});

test('signing in ends the session that the browser had', async () => {
  const own = newBrowser();
  await signIn(own, 'gun@test.example');
  const before = own.cookies.get('provrum');
  const [first] = await sessions(cast.person.gun);
  // A signed-in browser that signs in anew, as another person.
  await own.send(paths.signIn(), { form: { email: 'hans@test.example' } });
  await own.send(paths.signInCode(), { form: { code: (await codeSentTo(db, 'hans@test.example'))! } });

  assert.notEqual(own.cookies.get('provrum'), before);
  assert.deepEqual(await sessions(cast.person.gun), []);
  assert.ok(first);
  const old = await send(paths.actFor(), { headers: { cookie: `provrum=${before}` } });
  assert.equal(old.headers.get('location'), `${paths.signIn()}?till=${encodeURIComponent(paths.actFor())}`);
});

test('signing out ends the session and says so once', async () => {
  const own = newBrowser();
  await signIn(own, 'kaj@test.example');
  assert.equal((await own.send(paths.actFor())).status, 200);

  const out = await own.send(paths.signOut(), { method: 'POST' });
  assert.equal(out.headers.get('location'), '/');
  assert.deepEqual(await sessions(cast.person.kaj), []);
  assert.match((await own.open(paths.signIn())).html, /role="status">Du är utloggad\./);
  assert.doesNotMatch((await own.open(paths.signIn())).html, /Du är utloggad/);
  assert.equal((await own.send(paths.signOut())).status, 404, 'an address that is only opened changes nothing');
});

test('a session ends after thirty days without a visit, and a visit is noted at most every ten minutes', async () => {
  const own = newBrowser();
  await signIn(own, 'vera@test.example');
  const seen = async () => (await sessions(cast.person.vera))[0]!.seen_at;
  const start = clock.now();

  clock.advance(9 * 60);
  await own.send(paths.actFor());
  assert.deepEqual(await seen(), start);
  clock.advance(2 * 60);
  await own.send(paths.actFor());
  assert.deepEqual(await seen(), clock.now());

  clock.advance(29 * 86_400);
  assert.equal((await own.send(paths.actFor())).status, 200);
  clock.advance(30 * 86_400);
  assert.equal((await own.send(paths.actFor())).status, 303);
  assert.equal(own.cookies.has('provrum'), false, 'the worthless cookie is taken back');
});

test('whoever holds mandates in two organisations chooses, and the choice is remembered', async () => {
  const own = newBrowser();
  await signIn(own, 'nils@test.example');
  const first = await own.open(paths.actFor());
  assert.match(first.html, /Region Dalarna[\s\S]*Du företräder den här organisationen nu[\s\S]*Företräd Vinnova/);

  const chosen = await own.send(paths.actFor(), { form: { organisation: String(cast.organisation.vinnova) } });
  assert.equal(chosen.status, 303);
  assert.match((await own.open(paths.actFor())).html, /Du företräder nu Vinnova\.[\s\S]*Företräd Region Dalarna/);

  await own.send(paths.signOut(), { method: 'POST' });
  await signIn(own, 'nils@test.example');
  assert.match((await own.open(paths.actFor())).html, /Företräd Region Dalarna/);
});

test('nobody acts for an organisation without a mandate there', async () => {
  const nils = await app.as('nils', 'dalarna');
  for (const organisation of [String(cast.organisation.halland), '0', 'x', '', '99999999999999999999']) {
    const answer = await nils(paths.actFor(), { form: { organisation } });
    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /Du har inget uppdrag i den organisationen/);
  }
  assert.match(await (await nils(paths.actFor())).text(), /Företräd Vinnova/);
});

test('whoever has no mandate left may sign in, and acts for nobody', async () => {
  const own = newBrowser();
  assert.equal((await signIn(own, 'olle@test.example')).status, 303);
  assert.match((await own.open(paths.actFor())).html, /Du har inget uppdrag i någon organisation i dag/);
});
