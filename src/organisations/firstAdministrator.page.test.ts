import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { browser } from '../../test/browser.ts';
import { codeSentTo } from '../../test/signIn.ts';
import { createFirstAdministratorLink } from './firstAdministrator.page.tsx';

const { send, devices, db, clock, cast } = await testApp();

const form = { name: 'Åsa Först', email: 'asa@test.example' };
const newLink = async () => {
  const link = await createFirstAdministratorLink(db, clock, devices.config);
  return link && new URL(link).pathname;
};
const secretariat = async () =>
  (
    await sql<{ email: string }>`
      select p.email from mandate m join person p on p.id = m.person_id
      where m.role = 'secretariat' and m.organisation_id = ${cast.organisation.reglab} and m.to_day is null`.execute(
      db.q(),
    )
  ).rows.map(({ email }) => email);

// Every installation begins without a secretariat.
beforeEach(async () => {
  await sql`delete from mandate where role = 'secretariat'`.execute(db.q());
});

test('the first administrator adds themselves with a link, and signs in', async () => {
  const own = browser(send);
  const link = await createFirstAdministratorLink(db, clock, devices.config);
  assert.match(link ?? '', /^http:\/\/localhost:3000\/forsta-administrator\/[\w-]{43}$/);
  const path = new URL(link!).pathname;

  assert.match((await own.open(path)).html, /name="name"[\s\S]*name="email"/);
  assert.deepEqual(await secretariat(), [], 'a link that is only opened changes nothing');

  const done = await own.open(path, { form });
  assert.equal(done.path, paths.signIn());
  assert.match(done.html, /Du är tillagd\. Logga in med din e-postadress\./);
  assert.deepEqual(await secretariat(), ['asa@test.example']);
  const event = await db.q().selectFrom('event').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  assert.deepEqual(
    [event.kind, event.subject_organisation_id, event.person_id, event.rulebook_version],
    ['mandate-given', cast.organisation.reglab, event.subject_person_id, 'provrum-2023'],
  );

  await own.send(paths.signIn(), { form: { email: form.email } });
  await own.send(paths.signInCode(), { form: { code: (await codeSentTo(db, form.email))! } });
  assert.match((await own.open(paths.secretariatMail())).html, /Utskick/);
});

test('a link is used once, and every other link dies with it', async () => {
  const [link, other] = [await newLink(), await newLink()];
  assert.equal((await send(link!, { form })).status, 303);

  for (const path of [link, other]) {
    assert.equal((await send(path!)).status, 410);
    const again = await send(path!, { form: { ...form, email: 'mallory@test.example' } });
    assert.equal(again.status, 410);
    assert.match(await again.text(), /Länken gäller inte/);
  }
  assert.deepEqual(await secretariat(), ['asa@test.example']);
  assert.equal(await newLink(), null);
});

test('of many at once one becomes the first', async () => {
  const links = [await newLink(), await newLink()];
  const statuses = await Promise.all(
    Array.from(
      { length: 10 },
      async (_, at) => (await send(links[at % 2]!, { form: { ...form, email: `p${at}@test.example` } })).status,
    ),
  );
  assert.deepEqual(statuses.toSorted(), [303, ...Array.from({ length: 9 }, () => 410)]);
  assert.equal((await secretariat()).length, 1);
});

test('a link lives for seven days', async () => {
  const link = await newLink();
  clock.advance(7 * 86_400 - 1);
  assert.equal((await send(link!)).status, 200);
  clock.advance(1);
  assert.equal((await send(link!)).status, 410);
  assert.equal((await send(link!, { form })).status, 410);
  assert.equal((await send(paths.firstAdministrator('x'.repeat(43)))).status, 410);
});

test('only a hash of the link is kept', async () => {
  const token = (await newLink())!.split('/').at(-1)!;
  const { rows } = await sql<{ row: string }>`select one_time_link::text as row from one_time_link`.execute(db.q());
  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes(token));
});

test('what is missing is said at its field, in English too, and the link still holds', async () => {
  const link = await newLink();
  const answer = await send(`/en${link!.replace('forsta-administrator', 'first-administrator')}`, {
    form: { name: '', email: 'asa' },
  });
  assert.equal(answer.status, 422);
  assert.match(
    await answer.text(),
    /Write your name\.[\s\S]*Write an e-mail address with an at sign[\s\S]*value="asa"/,
  );
  assert.equal((await send(link!, { form })).status, 303);
});
