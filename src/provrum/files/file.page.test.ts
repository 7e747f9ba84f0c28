import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestFile } from '#kernel/fileType.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { purgeFiles } from '#platform/file.ts';
import { testApp } from '../../../test/app.ts';
import { approvedProvrum } from '../../../test/approved.ts';
import { listWorkFiles } from './file.store.ts';

const app = await testApp();
const { db, clock, devices } = app;
const [asta, cilla, david, ines, karin, mona] = await Promise.all(
  (['asta', 'cilla', 'david', 'ines', 'karin', 'mona'] as const).map((key) => app.as(key)),
);

const pdf = (name: string, size = 30) => new File(['%PDF-1.7\n', 'x'.repeat(size - 9)], name);
const here = async (provrum: ProvrumId) =>
  (await listWorkFiles(db, provrum)).map(({ name, media, size, note, by, removedAt }) => ({
    name,
    media,
    size,
    note,
    by: by.name,
    removed: removedAt !== null,
  }));
const firstFile = async (provrum: ProvrumId) => (await listWorkFiles(db, provrum))[0]!;
const added = async (provrum: ProvrumId, name = 'plan.pdf', send = asta!) => {
  const answer = await send(paths.files(provrum), { form: { note: '', file: pdf(name) } });
  assert.equal(answer.status, 303);
  return await firstFile(provrum);
};
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);

test('those who take part and the secretariat add files; the list says who, when and how large, and the history tells it', async () => {
  const provrum = await approvedProvrum(app);
  const answer = await cilla!(paths.files(provrum), {
    form: { note: 'Underlag <b>nu</b>', file: pdf('Underlag "mars" & <i>mer.pdf', 2_600_000) },
  });
  assert.equal(answer.status, 303);
  await karin!(`/en/provrum/${provrum}/files`, { form: { note: '', file: new File(['a;b'], 'tabell.CSV') } });
  assert.deepEqual(await here(provrum), [
    { name: 'tabell.CSV', media: 'text/csv', size: 3, note: '', by: 'Karin Prov', removed: false },
    {
      name: 'Underlag "mars" & <i>mer.pdf',
      media: 'application/pdf',
      size: 2_600_000,
      note: 'Underlag <b>nu</b>',
      by: 'Cilla Prov',
      removed: false,
    },
  ]);
  const page = await (await asta!(paths.files(provrum))).text();
  shows(page, /Underlag "mars" &amp; &lt;i>mer|Underlag &quot;mars&quot; &amp; &lt;i/);
  shows(page, /Cilla Prov, Region Halland/);
  shows(page, /2,6.MB/);
  assert.ok(!page.includes('style=') && !page.includes('<b>nu'));
  shows(await (await mona!(`/en/provrum/${provrum}/files`)).text(), /2\.6.MB/);
  shows(await (await asta!(paths.provrumHistory(provrum))).text(), /Lade till filen ”tabell\.CSV”/);
});

test('a file is saved and never shown: attachment, its own kind, nothing that runs, its name in full', async () => {
  const provrum = await approvedProvrum(app);
  const { id, sha256 } = await added(provrum, 'C:\\mapp\\Räkning "1"; år.pdf');
  const answer = await cilla!(paths.file(provrum, id));
  assert.equal(answer.status, 200);
  assert.deepEqual(
    [
      'content-type',
      'content-disposition',
      'x-content-type-options',
      'content-security-policy',
      'cache-control',
      'content-length',
    ].map((name) => answer.headers.get(name)),
    [
      'application/pdf',
      `attachment; filename="Rakning _1__ ar.pdf"; filename*=UTF-8''R%C3%A4kning%20%221%22%3B%20%C3%A5r.pdf`,
      'nosniff',
      "default-src 'none'; sandbox",
      'private, no-cache',
      '30',
    ],
  );
  assert.match(await answer.text(), /^%PDF-1\.7\nx+$/);
  const again = await cilla!(paths.file(provrum, id), { headers: { 'if-none-match': `"${sha256}"` } });
  assert.equal(again.status, 304);
});

test('to whoever does not work here there is no file, nor is there one of another provrum', async () => {
  const [provrum, other] = [await approvedProvrum(app), await approvedProvrum(app)];
  const { id } = await added(provrum);
  for (const send of [david!, ines!]) {
    const answers = [
      await send(paths.files(provrum)),
      await send(paths.file(provrum, id)),
      await send(paths.files(provrum), { form: { file: pdf('min.pdf') } }),
      await send(paths.removeFile(provrum, id), { form: {} }),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404],
    );
  }
  assert.equal((await asta!(paths.file(other, id))).status, 404);
  assert.match((await app.send(paths.file(provrum, id))).headers.get('location') ?? '', /logga-in/);
  assert.equal((await here(provrum)).length, 1);
});

test('what is not taken in is said at the field, in the reader’s language, and what was typed is kept', async () => {
  const provrum = await approvedProvrum(app);
  const wrong: readonly (readonly [File, RegExp])[] = [
    [new File([], ''), /Välj en fil/],
    [new File([''], 'tom.pdf'), /Filen är tom/],
    [new File(['<script>'], 'sida.html'), /Vi tar inte emot den sortens fil/],
    [new File(['<svg/>'], 'bild.svg'), /Vi tar inte emot den sortens fil/],
    [new File(['MZ'], 'plan.pdf'), /något annat än vad namnet säger/],
    [pdf('stor.pdf', largestFile + 1), /högst 20.MB/],
    [pdf('större.pdf', largestFile + 3_000_000), /högst 20.MB/],
  ];
  for (const [file, told] of wrong) {
    const answer = await asta!(paths.files(provrum), { form: { note: 'Mina ord', form: 'k'.repeat(16), file } });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    shows(page, told);
    shows(page, /value="Mina ord"/);
    shows(page, /<a href="#file">/);
    shows(page, /value="kkkkkkkkkkkkkkkk"/);
  }
  const long = await asta!(`/en/provrum/${provrum}/files`, {
    form: { note: 'x'.repeat(501), file: pdf('a.pdf') },
  });
  shows(await long.text(), /The text is too long[\s\S]*Choose the file again/);
  assert.deepEqual(await here(provrum), []);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from file where provrum_id = ${provrum}`.execute(
    db.q(),
  );
  assert.equal(rows[0]!.n, 0);
});

test('a form sent several times adds one file, and leaves nothing else in the storage', async () => {
  const provrum = await approvedProvrum(app);
  const form = { note: '', form: 'samma-nyckel-igen', file: pdf('en.pdf') };
  const answers = await Promise.all([1, 2, 3].map(() => asta!(paths.files(provrum), { form })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await here(provrum)).length, 1);
});

test('a file is removed by its organisation, the lead or the secretariat; what it was stands in list and history', async () => {
  const provrum = await approvedProvrum(app);
  const mine = await added(provrum, 'min.pdf', asta);
  assert.equal((await cilla!(paths.removeFile(provrum, mine.id), { form: {} })).status, 409);
  const theirs = await added(provrum, 'deras.pdf', cilla);
  assert.equal((await asta!(paths.removeFile(provrum, theirs.id), { form: {} })).status, 303);
  assert.equal((await asta!(paths.removeFile(provrum, theirs.id), { form: {} })).status, 303);
  assert.equal((await karin!(paths.removeFile(provrum, mine.id), { form: {} })).status, 303);
  assert.equal((await asta!(paths.removeFile(provrum, 999_999_999), { form: {} })).status, 404);
  assert.deepEqual(
    (await here(provrum)).map(({ name, removed }) => [name, removed]),
    [
      ['deras.pdf', true],
      ['min.pdf', true],
    ],
  );
  assert.equal((await asta!(paths.file(provrum, theirs.id))).status, 404);
  shows(await (await asta!(paths.files(provrum))).text(), /Borttagna filer[\s\S]*min\.pdf\. Borttagen av Karin Prov/);
  shows(await (await asta!(paths.provrumHistory(provrum))).text(), /Tog bort filen ”deras\.pdf”/);
});

test('the content of what was removed goes after thirty days, and not before', async () => {
  const provrum = await approvedProvrum(app);
  const { id, key } = await added(provrum);
  await asta!(paths.removeFile(provrum, id), { form: {} });
  const after = (days: number) => new Date(clock.now().getTime() + days * 86_400_000);
  await purgeFiles(db, devices.storage, after(29));
  const content = await devices.storage.open(key);
  assert.ok(content);
  await content.cancel();
  await purgeFiles(db, devices.storage, after(31));
  assert.equal(await devices.storage.open(key), null);
  assert.equal(await purgeFiles(db, devices.storage, after(31)), 0);
});

test('when the result is out the files are read only, and the board reads always', async () => {
  const provrum = await approvedProvrum(app, 'published');
  const page = await (await asta!(paths.files(provrum))).text();
  shows(page, /kan inte ändras i det här läget/);
  assert.ok(!page.includes('multipart'));
  assert.equal((await asta!(paths.files(provrum), { form: { file: pdf('sen.pdf') } })).status, 409);
  const running = await approvedProvrum(app, 'running');
  assert.equal((await mona!(paths.files(running))).status, 200);
  assert.equal((await mona!(paths.files(running), { form: { file: pdf('min.pdf') } })).status, 409);
  assert.deepEqual([...(await here(provrum)), ...(await here(running))], []);
});

test('a page of files asks the database equally often for one and for three', async () => {
  const provrum = await approvedProvrum(app);
  await added(provrum, 'ett.pdf');
  const asked = async () => (await countQueries(() => asta!(paths.files(provrum)))).queries.length;
  const one = await asked();
  await added(provrum, 'två.pdf');
  await added(provrum, 'tre.pdf', cilla);
  assert.equal(await asked(), one);
});
