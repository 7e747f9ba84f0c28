import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { type Send, testApp } from '../../test/app.ts';
import { aText } from '../../test/builders.ts';
import type { OrganisationKey } from '../../test/cast.ts';

const app = await testApp();
const { db, cast } = app;
const send = {} as Record<'asta' | 'cilla' | 'ines' | 'karin' | 'mona' | 'olle', Send>;
before(async () => {
  for (const key of ['asta', 'cilla', 'ines', 'karin', 'mona', 'olle'] as const) send[key] = await app.as(key);
});

interface Posted extends Parameters<typeof aText> {}
let minutes = 0;

/** Puts a proposal on record as it would stand after its acts. */
async function posted(
  text: Posted[0],
  { state = 'open', ready = false, by = 'dalarna' as OrganisationKey, interested = 0 } = {},
): Promise<ProvrumId> {
  const { title, summary, question, whyNow, toTry, kind, themes } = aText(text);
  const at = `2026-11-01T10:${String((minutes += 1) % 60).padStart(2, '0')}:00Z`;
  const { rows } = await sql<{ id: ProvrumId }>`
    insert into provrum (state, title, summary, question, why_now, to_try, kind, themes, organisation_id, created_by,
      text_version, material_version, opened_at, ready_since, interested)
    values (${state}, ${title}, ${summary}, ${question}, ${whyNow}, ${toTry}, ${kind}, ${[...themes]}::text[],
      ${cast.organisation[by]}, ${cast.person.asta}, 1, 1, ${state === 'draft' ? null : at}, ${ready ? at : null}, ${interested})
    returning id`.execute(db.q());
  return rows[0]!.id;
}

const empty = async () => {
  await sql`delete from event`.execute(db.q()).catch(() => {});
  await sql`truncate provrum cascade`.execute(db.q());
  await sql`truncate provrum_tally, provrum_word`.execute(db.q());
};
const list = async (query = '', by = send.cilla, path = '/provrum') => await (await by(`${path}${query}`)).text();
const titles = (page: string) =>
  [...page.matchAll(/<h2 class="row-title"><a [^>]*>([^<]*)<\/a>/g)].map(([, title]) => title);
const pills = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<a class="pill" [^>]*>([^<]*) <b>([\d\s\u00a0]+)<\/b>/g)].map(([, name, count]) => [
      name,
      Number(count),
    ]),
  );
const search = (typed: string) => `?sok=${encodeURIComponent(typed)}`;

test('an empty list says so, and what would bring something there', async () => {
  await empty();
  assert.match(await list(), /Inget förslag är postat än/);
  assert.match(await list('', send.cilla, '/en/provrum'), /No proposal has been posted yet/);
});

test('the list is for members, partners and the forum; a visitor signs in, whoever represents nobody is told why', async () => {
  assert.match((await app.send(paths.provrums())).headers.get('location') ?? '', /logga-in\?till=%2Fprovrum/);
  for (const reader of [send.cilla, send.ines, send.karin, send.mona])
    assert.equal((await reader(paths.provrums())).status, 200);
  assert.equal((await send.olle(paths.provrums())).status, 403);
});

test('only who may propose is offered to; a partner is shown why not, behind a link', async () => {
  assert.match(await list('', send.cilla), /<a class="btn" href="\/provrum\/nytt">Lämna ett förslag/);
  const partner = await list('', send.ines);
  assert.doesNotMatch(partner, /Lämna ett förslag/);
  assert.match(partner, /<a href="\/provrum\/nytt">Därför kan er organisation inte lämna förslag/);
  assert.doesNotMatch(await list('', send.karin), /\/provrum\/nytt/);
});

test('a list of one and of three uses the same number of queries, four at most, whatever is asked for', async () => {
  await empty();
  const queries = [
    '',
    '?lage=open',
    '?tema=crisis&slag=subjectMatter',
    search('drönare'),
    search('drönre'),
    '?ordning=title',
  ];
  const count = async () => {
    const counts: number[] = [];
    for (const query of queries) counts.push((await countQueries(() => list(query))).queries.length);
    return counts;
  };
  await posted({ title: 'Drönare ett', themes: ['crisis'] });
  const one = await count();
  await posted({ title: 'Drönare två', themes: ['crisis'] }, { ready: true });
  await posted({ title: 'Drönare tre' }, { state: 'approved' });

  assert.deepEqual(await count(), one);
  assert.ok(Math.max(...one) <= 4, String(one));
});

test('counts are exact for each state, ready apart from open, and follow every other filter', async () => {
  await empty();
  await posted({ title: 'A', themes: ['crisis'] });
  await posted({ title: 'B', themes: ['crisis', 'digital'], kind: 'wayOfWorking' });
  await posted({ title: 'C' }, { ready: true, by: 'halland' });
  await posted({ title: 'D', themes: ['digital'] }, { state: 'approved' });
  await posted({ title: 'E' }, { state: 'withdrawn', by: 'halland' });
  await posted({ title: 'Utkast' }, { state: 'draft' });

  const all = { Alla: 5, 'Öppet för intresse': 2, 'Redo att starta': 1, Klartecken: 1, Tillbakadraget: 1 };
  assert.deepEqual(pills(await list()), all);
  assert.deepEqual(pills(await list('', send.karin)), all, 'the same for everybody');
  assert.deepEqual(pills(await list('?tema=crisis')), { Alla: 2, 'Öppet för intresse': 2 });
  assert.deepEqual(pills(await list('?tema=digital&slag=wayOfWorking')), { Alla: 1, 'Öppet för intresse': 1 });
  assert.deepEqual(pills(await list(`?organisation=${cast.organisation.halland}`)), {
    Alla: 2,
    'Redo att starta': 1,
    Tillbakadraget: 1,
  });
  assert.deepEqual(titles(await list('?lage=ready')), ['C']);
  assert.deepEqual(titles(await list('?lage=open&tema=digital')), ['B']);
});

test('the counts follow what happens to a proposal', async () => {
  await empty();
  const id = await posted({ title: 'A', themes: ['crisis'] });
  await sql`update provrum set ready_since = now() where id = ${id}`.execute(db.q());
  assert.deepEqual(pills(await list()), { Alla: 1, 'Redo att starta': 1 });
  await sql`update provrum set state = 'withdrawn', ready_since = null, themes = '{digital}' where id = ${id}`.execute(
    db.q(),
  );
  assert.deepEqual(pills(await list('?tema=digital')), { Alla: 1, Tillbakadraget: 1 });
  assert.deepEqual(pills(await list('?tema=crisis')), { Alla: 0 });
});

test('each order is kept in the address and holds', async () => {
  await empty();
  await posted({ title: 'Älg' }, { interested: 2 });
  await posted({ title: 'Ål' }, { interested: 5, ready: true });
  await posted({ title: 'Zebra' }, { interested: 1 });
  await posted({ title: 'Öring' }, { interested: 9, ready: true });

  assert.deepEqual(titles(await list()), ['Öring', 'Zebra', 'Ål', 'Älg']);
  assert.deepEqual(titles(await list('?ordning=interest')), ['Öring', 'Ål', 'Älg', 'Zebra']);
  assert.deepEqual(titles(await list('?ordning=ready')), ['Ål', 'Öring', 'Zebra', 'Älg']);
  assert.deepEqual(titles(await list('?ordning=title')), ['Zebra', 'Ål', 'Älg', 'Öring'], 'in Swedish order');
});

test('provrummen is found by provrum and provrum by provrummen; the title counts most', async () => {
  await empty();
  await posted({ title: 'Lärdomar av de första provrummen' });
  await posted({ title: 'Något annat', toTry: 'Vi bygger ett provrum.' });
  await posted({ title: 'Mötet i mitten' });

  assert.deepEqual(titles(await list(search('provrum'))), ['Lärdomar av de första provrummen', 'Något annat']);
  assert.deepEqual(titles(await list(search('provrummen'))).toSorted(), [
    'Lärdomar av de första provrummen',
    'Något annat',
  ]);
  assert.deepEqual(titles(await list(search('PROVRUM lärdom'))), ['Lärdomar av de första provrummen']);
  assert.deepEqual(titles(await list(search('möte'))), ['Mötet i mitten']);
});

test('å, ä and ö are letters of their own, in small and capital', async () => {
  await empty();
  await posted({ title: 'Åtgärder för Öresund' });
  await posted({ title: 'Atgarder' });

  assert.deepEqual(titles(await list(search('åtgärd'))), ['Åtgärder för Öresund']);
  assert.deepEqual(titles(await list(search('ÖRESUND'))), ['Åtgärder för Öresund']);
});

test('a misspelling is forgiven, and it is said that nothing matched exactly', async () => {
  await empty();
  await posted({ title: 'Energiomställning i norr' });
  await posted({ title: 'Kollektivtrafik' });
  const page = await list(search('energiomstälning'));

  assert.deepEqual(titles(page), ['Energiomställning i norr']);
  assert.match(page, /Inget stämde exakt med ”energiomstälning”\. Det här liknar: energiomställning\./);
  assert.match(
    await list(search('energiomstälning'), send.cilla, '/en/provrum'),
    /Nothing matched “energiomstälning” exactly/,
  );
  assert.deepEqual(titles(await list(`${search('energiomstälning')}&lage=approved`)), [], 'the other filters hold');
});

test('a search that finds nothing says what was tried', async () => {
  const page = await list(search('kvantfysik'));

  assert.deepEqual(titles(page), []);
  assert.match(page, /Inget förslag stämmer med ”kvantfysik”[\s\S]*stavas nästan likadant/);
});

test('signs, quotes, stop words and long searches are searches like any other, never a failure', async () => {
  for (const typed of [
    "&|!():*'",
    '<script>alert(1)</script>',
    '\\',
    "''';--",
    'och',
    '!',
    ':*',
    'a:*b',
    'å'.repeat(5000),
    '%_%',
    ' ',
  ]) {
    const response = await send.cilla(`/provrum${search(typed)}`);
    assert.equal(response.status, 200, typed.slice(0, 20));
    assert.doesNotMatch(await response.text(), /<script>alert/);
  }
  assert.match(
    await list(search("&|!():*'")),
    /Det finns inga ord att söka efter i ”&amp;\|!\(\):\*&#39;”|Det finns inga ord att söka efter i ”&amp;\|!\(\):\*'”/,
  );
});

test('an address that makes no sense shows the list all the same', async () => {
  for (const query of [
    '?lage=kaos',
    '?sida=-1',
    '?sida=x',
    '?tema=<b>',
    '?organisation=0',
    '?slag=x&ordning=y',
    '?sok=a&sok=b',
    '?lage=draft',
  ]) {
    const response = await send.cilla(`/provrum${query}`);
    assert.equal(response.status, 200, query);
    assert.ok(titles(await response.text()).length > 0 || query.includes('sok') || query.includes('tema'), query);
  }
});

test('what narrows the list and its page stand in the address, and every link keeps them', async () => {
  await empty();
  for (let at = 1; at <= 51; at++)
    await posted({ title: `Provtitel ${String(at).padStart(2, '0')}`, themes: ['crisis'] });
  const page = await list('?tema=crisis&ordning=title');

  assert.equal(titles(page).length, 50);
  assert.match(page, /Visar 1–50 av 51 förslag\./);
  assert.match(page, /href="\/provrum\?tema=crisis&amp;ordning=title&amp;sida=2"/);
  assert.match(page, /class="pill" href="\/provrum\?lage=open&amp;tema=crisis&amp;ordning=title"/);
  assert.deepEqual(titles(await list('?tema=crisis&ordning=title&sida=2')), ['Provtitel 51']);
  assert.match(
    await list('?tema=crisis&sida=2', send.cilla, '/en/provrum'),
    /href="\/en\/provrum\?tema=crisis"[^>]*>‹ Previous/,
  );
  assert.match(await list('?sida=9'), /Så många sidor finns inte/);
});

test('one’s own drafts stand on top for their organisation and their co-authors, and for nobody else', async () => {
  await empty();
  const id = await posted({ title: 'Hemligt utkast' }, { state: 'draft' });
  await posted({ title: 'Postat' });
  assert.match(await list('', send.asta), /Era utkast[\s\S]*Hemligt utkast[\s\S]*Postat/);
  for (const stranger of [send.cilla, send.ines, send.karin]) assert.doesNotMatch(await list('', stranger), /Hemligt/);
  await sql`
    insert into co_author (provrum_id, person_id, organisation_id)
    values (${id}, ${cast.person.cilla}, ${cast.organisation.halland as OrganisationId})`.execute(db.q());

  assert.match(await list('', send.cilla), /Hemligt utkast[\s\S]*Region Dalarna/);
  assert.doesNotMatch(await list(search('hemligt'), send.asta), /Hemligt utkast/, 'a search finds what is posted');
});

test('a page that nothing has happened to is given again, to each reader their own', async () => {
  await empty();
  await posted({ title: 'Först' });
  const [first, again] = [await list(), await list()];
  assert.equal(first, again);
  assert.match(first, /Region Halland/);
  assert.match(await list('', send.asta), /Region Dalarna/);
  assert.match(await list('', send.cilla, '/en/provrum'), /lang="en"/);
  await posted({ title: 'Sedan' });
  assert.deepEqual(titles(await list()).toSorted(), ['Först', 'Sedan']);
});
