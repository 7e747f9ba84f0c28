import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { post } from '#platform/outbox.ts';
import { type Unsubscribing, writeUnsubscribing } from '#platform/unsubscribe.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import { openProposal } from '../../../test/openProposal.ts';

const app = await testApp();
const { db, cast, clock, send, as, devices } = app;
const { asta } = cast.person;
const own = await as('asta');
const provrum = await openProposal(app, { dalarna: 'lead' });
await sql`delete from subscription where person_id = ${asta}`.execute(db.q());

const address = (asked: Partial<Unsubscribing> = {}) =>
  paths.unsubscribe(writeUnsubscribing(devices.config, { person: asta, of: `provrum:${provrum}`, ...asked }));
const level = async () =>
  (
    await sql<{
      level: string;
    }>`select level from subscription where person_id = ${asta} and provrum_id = ${provrum}`.execute(db.q())
  ).rows[0]?.level ?? null;
const news = async () =>
  (await sql<{ news: string }>`select mail_news as news from person where id = ${asta}`.execute(db.q())).rows[0]?.news;

let made = 0;
async function waiting(): Promise<() => Promise<{ state: string; gather: string | null; leavesAt: Date | null }>> {
  const occurrence = `news ${++made}`;
  await post(db, devices.jobs, {
    purpose: 'comment',
    occurrence,
    to: { person: asta, address: 'asta@test.example', language: 'sv' },
    subject: 'Ärende',
    body: 'Brödtext',
    provrum,
    news: true,
    at: clock.now(),
  });
  return async () =>
    (
      await sql<{ state: string; gather: string | null; leavesAt: Date | null }>`
        select state, gather, leaves_at as "leavesAt" from mail where occurrence = ${occurrence}`.execute(db.q())
    ).rows[0]!;
}

test('looking at the address in a letter changes nothing, and posting to it ends the mail, without signing in', async () => {
  const mail = await waiting();
  const looked = await (await send(address())).text();
  assert.match(looked, /Vill du sluta få mejl om ”/);
  assert.match(looked, new RegExp(`<form[^>]*method="post"[^>]*action="${address().replaceAll('.', '\\.')}"`));
  assert.equal(await level(), null);

  // As a mail program does it: from no page, with no cookie, and with this one field.
  const clicked = await app.send(address(), {
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(clicked.status, 200);
  assert.match(await clicked.text(), /Du får inga fler mejl om ”/);
  assert.equal(await level(), 'mute');
  assert.equal((await mail()).state, 'withdrawn');
  assert.equal((await send(address(), { form: {} })).status, 200, 'twice is once');
});

test('a mail program may send its click in parts, and the reader may undo it in English too', async () => {
  const parts = new FormData();
  parts.append('List-Unsubscribe', 'One-Click');
  assert.equal((await send(address(), { body: parts })).status, 200);
  const undone = await send(`/en${address().replace('avregistrera', 'unsubscribe')}`, { form: { act: 'again' } });
  assert.match(await undone.text(), /You get mail about “/);
  assert.equal(await level(), null);
});

test('the digest ends with one click, and comes back weekly', async () => {
  await send(address({ of: 'digest' }), { form: {} });
  assert.equal(await news(), 'off');
  await send(address({ of: 'digest' }), { form: { act: 'again' } });
  assert.equal(await news(), 'weekly');
  await own(paths.accountMail(), { form: { news: 'each' } });
});

test('an address that is not whole, or of what is gone, ends nothing', async () => {
  for (const path of [
    `${address()}x`,
    paths.unsubscribe('1.digest.x'),
    address({ of: 'meeting:99999' }),
    address({ of: 'network:9' }),
  ]) {
    for (const init of [{}, { form: {} }]) assert.equal((await send(path, init)).status, 404, path);
  }
});

test('the choice of rhythm is kept, and what waits already follows it', async () => {
  const mail = await waiting();
  assert.equal((await mail()).gather, `provrum:${provrum}`);
  const saved = await own(paths.accountMail(), { form: { news: 'daily' } });
  assert.equal(saved.headers.get('location'), paths.accountMail());
  assert.match(await (await own(paths.accountMail())).text(), /value="daily"[^>]* checked/);
  assert.deepEqual(
    [(await mail()).gather, (await mail()).leavesAt?.toISOString()],
    ['digest', '2026-11-22T06:00:00.000Z'],
  );
  await own(paths.accountMail(), { form: { news: 'each' } });
  assert.deepEqual(
    [(await mail()).gather, (await mail()).leavesAt?.toISOString()],
    [`provrum:${provrum}`, '2026-11-21T09:10:00.000Z'],
  );
  await own(paths.accountMail(), { form: { news: 'off' } });
  assert.equal((await mail()).state, 'withdrawn');
  await own(paths.accountMail(), { form: { news: 'each' } });

  const wrong = await own(paths.accountMail(), { form: { news: 'hourly' } });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Välj hur du vill ha nyheter/);
  assert.equal((await send(paths.accountMail())).status, 303);
});

test('what is muted is listed, and turned on from there', async () => {
  await send(address(), { form: {} });
  assert.match(await (await own(paths.accountMail())).text(), /Slå på mejl om/);
  const form = { act: 'unmute', of: 'provrum', id: String(provrum) };
  await own(paths.accountMail(), { form });
  assert.equal(await level(), null);
  for (const hostile of [{ ...form, of: 'person' }, { ...form, id: '0' }, { ...form, id: 'x' }, form])
    assert.equal((await own(paths.accountMail(), { form: hostile })).status, 303);
});

test('a program that has not read the choice does not overwrite it, and the same again is no fault', async () => {
  const bo = await apiAs(app, 'bo');
  const { etag } = await bo('GET /me/mail');
  const weekly = { json: { news: 'weekly' } };
  assert.equal((await bo('PUT /me/mail', weekly)).status, 428);
  assert.equal((await bo('PUT /me/mail', { ...weekly, match: etag })).status, 200);
  assert.equal((await bo('PUT /me/mail', { ...weekly, match: etag })).status, 200, 'sent twice');
  assert.equal((await bo('PUT /me/mail', { json: { news: 'off' }, match: etag })).status, 412);
  assert.equal((await bo<{ news: string }>('GET /me/mail')).body.news, 'weekly');
});

test('two of the secretariat who set how long mail waits do not overwrite each other', async () => {
  const [karin, lars] = [await apiAs(app, 'karin'), await apiAs(app, 'lars')];
  const { etag, body } = await karin<{ minutes: number }>('GET /mail/hold');
  assert.equal(body.minutes, 10);
  assert.equal((await lars('PUT /mail/hold', { json: { minutes: 30 }, match: etag })).status, 200);
  assert.equal((await karin('PUT /mail/hold', { json: { minutes: 20 }, match: etag })).status, 412);
  const { rows } = await sql<{ minutes: number }>`select hold_minutes as minutes from mail_setting`.execute(db.q());
  assert.equal(rows[0]?.minutes, 30);
});
