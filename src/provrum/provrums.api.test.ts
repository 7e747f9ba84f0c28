import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countQueries, sql } from '#platform/database.ts';
import { apiAs, type Ask } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { recordProposal } from '../../test/onRecord.ts';
import { openProposal } from '../../test/openProposal.ts';

const app = await testApp();
const { db, cast } = app;
const asta = await apiAs(app, 'asta');
const cilla = await apiAs(app, 'cilla');

interface List {
  readonly provrums: readonly { readonly id: number; readonly title: string; readonly shown: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly takenFor: readonly string[] | null;
  readonly page: { readonly number: number; readonly pages: number; readonly total: number };
}
const list = async (query = '', ask: Ask = cilla) => (await ask<List>(`GET /provrum${query}`)).body;
const ids = async (query: string) => (await list(query)).provrums.map(({ id }) => id).toSorted((a, b) => a - b);

const drones = await openProposal(app, { dalarna: 'lead', halland: 'participate' }, 'Drönare i skogen');
const wolves = await openProposal(app, {}, 'Vargar och provrummen');
const secret = await recordProposal(db, cast, { state: 'draft', text: { title: 'Hemligt utkast' } });
await recordProposal(db, cast, {
  state: 'declined',
  organisation: 'halland',
  by: 'cilla',
  text: { title: 'Avslaget', kind: 'wayOfWorking', themes: ['crisis'] },
});

test('the list narrows, searches, sorts and counts as the page does', async () => {
  assert.deepEqual(await ids('?state=ready'), [drones]);
  assert.deepEqual(await ids('?state=open'), [wolves]);
  assert.deepEqual(await ids('?q=provrum&state=open'), [wolves]);
  assert.deepEqual(
    (await list('?kind=wayOfWorking')).provrums.map(({ title }) => title),
    ['Avslaget'],
  );
  assert.deepEqual(
    (await list('?theme=crisis')).provrums.map(({ title }) => title),
    ['Avslaget'],
  );
  assert.deepEqual(
    (await list(`?organisation=${cast.organisation.halland}`)).provrums.map(({ title }) => title),
    ['Avslaget'],
  );
  assert.deepEqual(
    (await list('?sort=title')).provrums.map(({ title }) => title),
    ['Avslaget', 'Drönare i skogen', 'Vargar och provrummen'],
  );
  const { counts, page } = await list();
  assert.deepEqual([counts, page.total], [{ open: 1, ready: 1, declined: 1 }, 3]);
});

test('a misspelling finds what it was meant for, and says what it was taken for', async () => {
  const found = await list('?q=vargra');
  assert.deepEqual([found.provrums.map(({ id }) => id), found.takenFor], [[wolves], ['vargar']]);
  assert.deepEqual(await list('?q=xyzzyqq').then(({ provrums }) => provrums), []);
});

test('what makes no sense in a query is refused at its name', async () => {
  const answer = await cilla('GET /provrum?state=whatever&page=0&organisation=x&sort=y');
  assert.equal(answer.status, 422);
  assert.deepEqual(Object.keys(answer.body.errors ?? {}).toSorted(), ['organisation', 'page', 'sort', 'state']);
  assert.equal((await cilla('GET /provrum?q=%F0%01&theme=digital')).status, 200);
  assert.equal((await cilla('GET /provrum?q=%00')).status, 404);
  assert.equal((await cilla('GET /provrum?page=2')).status, 404);
});

test('a draft is seen by its own organisation and nobody else, in no list and by no number', async () => {
  const everywhere = [
    '/provrum',
    '/provrum?q=hemligt',
    '/provrum/similar?q=hemligt%20utkast',
    '/drafts',
    `/provrum/${secret}`,
    `/provrum/${secret}/text`,
    `/provrum/${secret}/history`,
  ];
  for (const path of everywhere) assert.doesNotMatch((await cilla(`GET ${path}`)).text, /Hemligt/, path);
  assert.equal((await cilla(`GET /provrum/${secret}`)).status, 404);
  assert.equal((await asta(`GET /provrum/${secret}`)).status, 200);
  assert.match((await asta('GET /drafts')).text, /Hemligt utkast/);
});

test('the list costs three queries and a search four, with one row or three', async () => {
  const count = async (query: string) => (await countQueries(() => cilla(`GET /provrum${query}`))).queries.length;
  assert.equal(await count('?state=ready'), 3);
  assert.equal(await count(''), 3);
  assert.equal(await count('?q=provrum'), 4);
});

test('further pages are in the header Link', async () => {
  for (let number = 0; number < 50; number += 1) await recordProposal(db, cast, { state: 'withdrawn' });
  await sql`update provrum set opened_at = '2026-11-01' where state = 'withdrawn'`.execute(db.q());
  const first = await cilla<List>('GET /provrum?sort=title');
  assert.deepEqual([first.body.page, first.body.provrums.length], [{ number: 1, size: 50, pages: 2, total: 53 }, 50]);
  const link = first.headers.get('link') ?? '';
  assert.match(link, /<http:\/\/localhost:3000\/api\/v1\/provrum\?sort=title&page=2>; rel="next"/);
  const second = await cilla<List>('GET /provrum?sort=title&page=2');
  assert.equal(second.body.provrums.length, 3);
  assert.match(second.headers.get('link') ?? '', /page=1>; rel="prev"/);
  assert.doesNotMatch(second.headers.get('link') ?? '', /rel="next"/);
});
