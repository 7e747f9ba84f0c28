import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { aSummary, resultOnRecord, runningOnRecord } from '../../../test/resultOnRecord.ts';
import { xmlFault } from '../../../test/xml.ts';

const app = await testApp();
const { db, send } = app;
const titled = (title: string) => ({ ...aSummary, title });

const oneAndThree: number[] = [];
const countList = async () => {
  oneAndThree.push((await countQueries(() => send(paths.results()))).queries.length);
};

const empty = await (await send(paths.results())).text();
const nothingYet = await (await send(paths.start())).text();
const shown = await resultOnRecord(app, {
  summary: { ...titled('Kortare väg till data'), summary: 'Data <fort> & "lätt".' },
});
await countList();
const second = await resultOnRecord(app, { summary: titled('Medborgardialog på nätet') });
await countList();
const secret = await resultOnRecord(app, { summary: titled('Hemlig drönare'), announced: false });
const regretted = await resultOnRecord(app, { summary: titled('Ångrat försök'), announced: false });
await sql`update result set taken_back_at = now() where provrum_id = ${regretted}`.execute(db.q());
const asta = await app.as('asta');
const karin = await app.as('karin');

const everywhere = [
  paths.start(),
  paths.results(),
  `${paths.results()}?sok=dr%C3%B6nare`,
  `${paths.results()}?sok=%C3%A5ngrat`,
  paths.calendar(),
  paths.resultFeed('atom'),
  paths.resultFeed('json'),
  paths.sitemap(),
  paths.api('/results'),
  paths.api('/results?q=hemlig'),
];

test('what is not announced, and what was taken back, is told nowhere and to nobody', async () => {
  for (const path of everywhere) {
    for (const who of [send, asta, karin]) {
      const said = await (await who(path)).text();
      assert.doesNotMatch(said, /Hemlig drönare|Ångrat försök/, path);
      for (const id of [secret, regretted]) assert.ok(!said.includes(`${paths.result(id)}"`), path);
    }
  }
  for (const id of [secret, regretted, 999_999]) {
    for (const who of [send, karin]) assert.equal((await who(paths.result(id))).status, 404);
    assert.equal((await send(paths.api(`/results/${id}`))).status, 404);
  }
});

test('an empty list says so, and where to look instead', () => {
  assert.match(empty, /Inget resultat är publicerat än/);
  assert.match(empty, /href="\/pagaende"/);
  assert.match(nothingYet, /Inget resultat är publicerat än/);
});

test('results are found by words, beginnings of words, misspelled words and theme', async () => {
  const titles = async (query: string) => {
    const said = await (await send(`${paths.results()}?${query}`)).text();
    return [...said.matchAll(/class="row-title"><a href="[^"]*"><span>([^<]*)</g)].map(([, title]) => title);
  };
  assert.deepEqual(await titles(''), ['Medborgardialog på nätet', 'Kortare väg till data']);
  assert.deepEqual(await titles('sok=dialogen'), []);
  assert.deepEqual(await titles('sok=medborgardialogen'), ['Medborgardialog på nätet']);
  assert.deepEqual(await titles('sok=medborgar'), ['Medborgardialog på nätet']);
  assert.deepEqual(await titles('sok=medborgardialåg'), ['Medborgardialog på nätet']);
  await sql`update provrum set themes = '{digital}' where id = ${shown}`.execute(db.q());
  assert.deepEqual(await titles('tema=digital'), ['Kortare väg till data']);
  assert.deepEqual(await titles('tema=digital&sok=medborgar'), []);
  assert.deepEqual(await titles('tema=crisis'), []);
  assert.deepEqual(await titles('sok=&tema=%27%3B&sida=0'), await titles(''));
  assert.match(await (await send(`${paths.results()}?sida=7`)).text(), /Så många sidor finns inte/);
  assert.match(await (await send(`${paths.results()}?sok=xyzzy`)).text(), /Inget resultat stämmer/);
});

test('a longer list takes no more queries', () => {
  assert.equal(oneAndThree[0], oneAndThree[1]);
});

test('a result is read by everybody, in both languages, and names nobody', async () => {
  const said = await (await send(paths.result(second))).text();
  assert.match(said, /<h1><span>Medborgardialog på nätet<\/span>/);
  assert.match(said, /Mallen och avtalet/);
  assert.match(said, /Region Halland/);
  assert.doesNotMatch(said, /Karin Prov|noindex/);
  const inEnglish = await (await send(localise(paths.result(second), 'en'))).text();
  assert.match(inEnglish, /What we learned/);
  assert.match(inEnglish, /<h1><span lang="sv">/);
});

test('a section that is left empty is not shown', async () => {
  const summary = { ...titled('Utan bakslag'), sections: { ...aSummary.sections, notWorked: ' ' } };
  const id = await resultOnRecord(app, { summary });
  assert.doesNotMatch(await (await send(paths.result(id))).text(), /Det fungerade inte/);
  await sql`update result set announced_at = null, taken_back_at = now() where provrum_id = ${id}`.execute(db.q());
});

test('a shared link shows title, summary and its one address, in a block of data that nothing in it can end', async () => {
  const summary = { ...titled('Slut </script><script>alert(1)</script>'), summary: 'Så "här" & <så>' };
  const id = await resultOnRecord(app, { summary });
  const said = await (await send(localise(`${paths.result(id)}?x=1`, 'en'))).text();
  const base = app.devices.config.baseUrl;
  assert.ok(said.includes(`<link rel="canonical" href="${base}/en/results/${id}"`));
  assert.ok(said.includes(`hreflang="sv" href="${base}/resultat/${id}"`));
  assert.ok(said.includes('property="og:description" content="Så &quot;här&quot; &amp; &lt;så'));
  const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(said) ?? [];
  const data = JSON.parse(block) as Record<string, unknown>;
  assert.deepEqual([data['@type'], data['name'], data['abstract']], ['Report', summary.title, summary.summary]);
  assert.doesNotMatch(said, /<script>alert/);
  assert.equal(xmlFault(await (await send(paths.resultFeed('atom'))).text()), null);
  await sql`update result set announced_at = null, taken_back_at = now() where provrum_id = ${id}`.execute(db.q());
});

test('the feeds are well-formed, with whole addresses, and are found from the page', async () => {
  const base = app.devices.config.baseUrl;
  for (const language of ['sv', 'en'] as const) {
    const page = await (await send(localise(paths.results(), language))).text();
    const [, atomAt = ''] = /type="application\/atom\+xml" title="[^"]*" href="([^"]*)"/.exec(page) ?? [];
    const [, jsonAt = ''] = /type="application\/feed\+json" title="[^"]*" href="([^"]*)"/.exec(page) ?? [];
    assert.ok(atomAt.startsWith(base) && jsonAt.startsWith(base), `${atomAt} ${jsonAt}`);
    const atom = await send(atomAt.slice(base.length));
    assert.equal(atom.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
    const said = await atom.text();
    assert.equal(xmlFault(said), null);
    assert.match(said, /Data &lt;fort&gt; &amp; &quot;lätt&quot;\./);
    assert.match(said, new RegExp(`<id>${base}/resultat/${shown}</id>`));
    assert.equal(/href="(?!http)/.test(said), false);
    const feed = (await (await send(jsonAt.slice(base.length))).json()) as {
      readonly version: string;
      readonly items: readonly { readonly id: string; readonly url: string; readonly title: string }[];
    };
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(
      feed.items.map(({ url }) => url),
      [second, shown].map((id) => `${base}${localise(paths.result(id), language)}`),
    );
  }
});

test('whoever has read a page, a feed or the map already is told only that it still holds', async () => {
  for (const path of [
    paths.results(),
    paths.result(shown),
    paths.resultFeed('atom'),
    paths.resultFeed('json'),
    paths.sitemap(),
  ]) {
    const first = await send(path);
    const etag = first.headers.get('etag');
    assert.ok(etag, path);
    const again = await send(path, { headers: { 'if-none-match': etag } });
    assert.deepEqual([again.status, await again.text()], [304, ''], path);
    assert.equal((await send(path, { headers: { 'if-none-match': '"other"' } })).status, 200);
  }
});

test('the map has every announced result in both languages, and robots are told of it', async () => {
  const map = await (await send(paths.sitemap())).text();
  assert.equal(xmlFault(map), null);
  const base = app.devices.config.baseUrl;
  for (const id of [shown, second]) {
    assert.ok(map.includes(`<loc>${base}/resultat/${id}</loc>`));
    assert.ok(map.includes(`<loc>${base}/en/results/${id}</loc>`));
  }
  assert.match(await (await send(paths.robots())).text(), new RegExp(`Sitemap: ${base}/sitemap.xml`));
});

test('what runs is told without people, money or what is not announced', async () => {
  await runningOnRecord(app, ['halland'], 'Öppen körning');
  const quiet = await runningOnRecord(app, ['halland'], 'Tyst klartecken');
  await sql`update go_ahead set announced_at = null where provrum_id = ${quiet}`.execute(db.q());
  const said = await (await send(paths.running())).text();
  assert.match(said, /Öppen körning/);
  assert.match(said, /Region Dalarna leder tillsammans med Region Halland/);
  assert.match(said, /januari 2027 – maj 2027/);
  assert.doesNotMatch(said, /Tyst klartecken|Asta|Karin|kr\b|Kortare väg/);
  // Published and not announced: nobody outside knows but that it is being reviewed.
  assert.match(said, /Hemlig drönare/);
  assert.doesNotMatch(said, /Publicerat/);
});

test('the calendar tells what is presented at the next conference', async () => {
  await sql`
    insert into annual_conference (year, from_day, to_day, place, theme, source)
    values (2020, '2020-03-11', '2020-03-12', 'Visby', 'Omställning', ''), (2027, '2027-03-10', '2027-03-11', 'Falun', '', '')`.execute(
    db.q(),
  );
  const said = await (await send(paths.calendar())).text();
  const [coming = '', past = ''] = said.split('id="tidigare"');
  assert.match(coming, /årskonferens 2027/);
  assert.match(coming, /Kortare väg till data/);
  assert.match(past, /Visby/);
  assert.doesNotMatch(past, /Kortare väg till data/);
});

test('visitors are led to results, what runs and the calendar', async () => {
  const said = await (await send(paths.start())).text();
  for (const path of [paths.results(), paths.running(), paths.calendar()])
    assert.ok(said.includes(`href="${path}"`), path);
  assert.match(said, /Senaste resultaten/);
  assert.ok(said.includes(`href="${paths.result(second)}"`));
});

test('results are open data: found and read without a token', async () => {
  const list = (await (await send(paths.api('/results?q=kortare'))).json()) as {
    readonly results: readonly {
      readonly provrum: number;
      readonly participants: readonly { readonly name: string }[];
    }[];
  };
  assert.deepEqual(
    list.results.map(({ provrum }) => provrum),
    [shown],
  );
  const one = await (await send(paths.api(`/results/${shown}`))).text();
  assert.match(one, /"learned":"En gemensam mall räcker långt."/);
  assert.doesNotMatch(one, /Karin|assuredBy|report/);
});
