import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { readMail } from '#platform/incomingMail.ts';
import { post } from '#platform/outbox.ts';
import { testApp } from '../../../test/app.ts';
import { recorded } from '../../../test/recorded.ts';
import { takeBounce } from './bounce.store.ts';

const { db, cast, clock, as, send, devices } = await testApp();
const karin = await as('karin');
const asta = await as('asta');

let made = 0;
async function sent(address = 'asta@test.example') {
  const occurrence = `bounced ${++made}`;
  const to = { person: cast.person.asta, address, language: 'sv' } as const;
  await post(db, devices.jobs, {
    purpose: 'test',
    occurrence,
    to,
    subject: `Ärende ${made}`,
    body: 'x',
    at: clock.now(),
  });
  const { rows } = await sql<{ id: number; at: Date }>`
    update mail set state = 'sent', sent_at = ${clock.now()} where occurrence = ${occurrence}
    returning id, created_at as at`.execute(db.q());
  return `<mail.${rows[0]!.id}.${rows[0]!.at.getTime()}@localhost>`;
}

/** As Postfix writes it. */
const notice = (letter: string, { to = 'asta@test.example', action = 'failed', id = `r${++made}` } = {}) =>
  readMail(
    Buffer.from(
      [
        'From: MAILER-DAEMON@mx.test (Mail Delivery System)',
        'Subject: Undelivered Mail Returned to Sender',
        'MIME-Version: 1.0',
        `Message-Id: <${id}@mx.test>`,
        'Content-Type: multipart/report; report-type=delivery-status; boundary="A/b"',
        '',
        '--A/b',
        'Content-Type: text/plain; charset=us-ascii',
        '',
        'I am sorry.',
        '--A/b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.test',
        '',
        `Final-Recipient: rfc822; ${to}`,
        `Action: ${action}`,
        'Status: 5.1.1',
        `Diagnostic-Code: smtp; 550 5.1.1 <${to}>: User <b>unknown</b>`,
        '',
        '--A/b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${letter}`,
        '',
        '--A/b--',
        '',
      ].join('\r\n'),
    ),
  );

const amount = async () => (await sql<{ n: number }>`select count(*) as n from bounce`.execute(db.q())).rows[0]!.n;

test('a letter that came back is shown to the secretariat, to who looks after the person, and to the person', async () => {
  const mail = await notice(await sent());
  assert.equal(await takeBounce(db, mail, clock.now()), true);
  assert.equal(await takeBounce(db, mail, clock.now()), true, 'read twice');
  assert.equal(await amount(), 1);

  const list = await (await karin(paths.secretariatBounces())).text();
  assert.match(list, /Asta Prov, asta@test\.example[\s\S]*Adressen finns inte[\s\S]*5\.1\.1 …: User &lt;b>unknown/);
  assert.match(
    await (await karin(paths.secretariatMail())).text(),
    /Ett mejl kom tillbaka[\s\S]*Kom tillbaka 21 november/,
  );
  assert.match(
    await (await asta(paths.organisationPeople(cast.organisation.dalarna))).text(),
    /asta@test\.example[\s\S]{0,80}Mejl kommer inte fram/,
  );
  assert.match(await (await asta(paths.accountMail())).text(), /Mejl till dig kommer inte fram/);
  const told = await recorded(db, 'mail-bounced');
  assert.deepEqual(
    told.map(({ person, version }) => [person, version]),
    [[null, 'provrum-2023']],
  );
});

test('what the secretariat has dealt with is gone from every list, once', async () => {
  const { rows } = await sql<{ id: number }>`select id from bounce where cleared_at is null`.execute(db.q());
  const form = { bounce: String(rows[0]!.id) };
  assert.equal((await asta(paths.secretariatBounces(), { form })).status, 404);
  await karin(paths.secretariatBounces(), { form });
  await karin(paths.secretariatBounces(), { form });
  for (const bounce of ['', 'x', '0', '99999'])
    assert.equal((await karin(paths.secretariatBounces(), { form: { bounce } })).status, 303);
  assert.match(await (await karin(paths.secretariatBounces())).text(), /Inget mejl har kommit tillbaka/);
  assert.doesNotMatch(await (await asta(paths.accountMail())).text(), /kommer inte fram/);
  const told = await recorded(db, 'mail-bounce-cleared');
  assert.deepEqual(
    told.map(({ person, version }) => [person, version]),
    [[cast.person.karin, 'provrum-2023']],
  );
});

test('only what was sent from here is believed', async () => {
  const before = await amount();
  await takeBounce(db, await notice('<mail.999999.1@localhost>'), clock.now());
  await takeBounce(db, await notice((await sent()).replace(/\.\d+@/, '.5@')), clock.now());
  await takeBounce(db, await notice('<x@y>', { to: 'nobody@test.example' }), clock.now());
  assert.equal(await amount(), before);
  assert.equal(await takeBounce(db, await readMail(Buffer.from('Subject: Hej\r\n\r\nHej')), clock.now()), false);
});

test('a server that hides which letter it was is believed of an address that one went to lately', async () => {
  await sent('hidden@test.example');
  await takeBounce(db, await notice('<rewritten@ses>', { to: 'hidden@test.example', action: 'delayed' }), clock.now());
  const page = await (
    await karin(`/en${paths.secretariatBounces().replace('kansli/utskick/returer', 'secretariat/mail/returned')}`)
  ).text();
  assert.match(page, /hidden@test\.example[\s\S]*Delayed[\s\S]*The address has been changed since/);
  assert.doesNotMatch(await (await asta(paths.accountMail())).text(), /kommer inte fram/);
});

test('the list asks the database as often for many as for one', async () => {
  const count = async () => (await countQueries(async () => await karin(paths.secretariatBounces()))).queries.length;
  const before = await count();
  for (const address of ['a@test.example', 'b@test.example'])
    await takeBounce(db, await notice(await sent(address), { to: address }), clock.now());
  assert.equal(await count(), before);
  assert.equal((await send(paths.secretariatBounces())).status, 303);
});
