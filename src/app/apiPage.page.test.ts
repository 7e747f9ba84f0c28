import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { problemTypes } from '#platform/problem.ts';
import { testApp } from '../../test/app.ts';
import { operationWords } from './apiOperations.messages.ts';

const { send } = await testApp();
type Language = 'sv' | 'en';
const read = async (language: Language, query = '') =>
  await (await send(localise(`${paths.apiPage()}${query}`, language))).text();
/** The start, and every page that it leads to. */
async function readAll(language: Language): Promise<ReadonlyMap<string, string>> {
  const start = await read(language);
  const queries = new Set([...start.matchAll(/href="[^"?]*(\?grupp=\w+)/g)].map(([, query]) => query ?? ''));
  const pages = new Map([['', start]]);
  for (const query of queries) pages.set(query, await read(language, query));
  return pages;
}

test('the pages tell every operation and every problem in both languages, to visitors too', async () => {
  for (const language of ['sv', 'en'] as const) {
    const pages = await readAll(language);
    const page = [...pages.values()].join('');
    assert.match(page, new RegExp(`<html lang="${language}"`));
    for (const [id, { summary }] of Object.entries(operationWords)) {
      const [, card = ''] = page.split(`<article class="operation" id="${id}">`);
      assert.ok(card.startsWith(`<h2>${summary[language]}</h2>`), id);
      assert.match(card.slice(0, 3000), /<pre><code>curl /, id);
    }
    for (const type of problemTypes) assert.ok(page.includes(`id="problem-${type}"`), type);
  }
});

test('each link within the pages leads somewhere', async () => {
  const pages = await readAll('sv');
  assert.ok(pages.size > 5, String(pages.size));
  const idsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  for (const [query, page] of pages) {
    const ids = idsOf(page);
    assert.equal(new Set(ids).size, ids.length, query);
    const own = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    assert.deepEqual(
      own.filter((id) => !ids.includes(id)),
      [],
    );
    for (const [, to = '', id = ''] of page.matchAll(/href="\/api(\?grupp=\w+)?#([^"]+)"/g)) {
      assert.ok(idsOf(pages.get(to) ?? '').includes(id), `${query}: ${to}#${id}`);
    }
  }
});

test('the page needs no script of its own and has no style in it', async () => {
  const page = await read('en');
  assert.doesNotMatch(page, / style=|<style|<script(?! type="module" src=)| on\w+=/);
  assert.match(page, /PROVRUM_TOKEN/);
});

test('a problem’s name leads to where it is explained, in the language that is asked for', async () => {
  const go = async (language: string) =>
    (await send('/api/problems/rules-unmet', { headers: { 'accept-language': language } })).headers.get('location');
  assert.equal(await go('sv'), '/api#problem-rules-unmet');
  assert.equal(await go('en'), '/en/api#problem-rules-unmet');
});

test('the document is in the language that is asked for, and says so', async () => {
  const open = async (language: string) => await send(paths.openapi(), { headers: { 'accept-language': language } });
  const [sv, en] = [await open('sv'), await open('en-GB')];
  assert.deepEqual([sv.headers.get('content-language'), en.headers.get('content-language')], ['sv', 'en']);
  assert.match(await sv.text(), /Svara, eller ändra svaret/);
  assert.match(await en.text(), /Answer, or change the answer/);
});
