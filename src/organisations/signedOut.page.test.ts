import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { testApp } from '../../test/app.ts';

const app = await testApp();

/** The form that a page gives back, as a browser would send it again. */
const formIn = (page: string): Readonly<Record<string, readonly string[]>> => {
  const form: Record<string, string[]> = {};
  for (const [, name, value] of page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    (form[name!] ??= []).push(value!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
  }
  return form;
};

test('a form sent after the session ended is given back whole, and goes through once signed in again', async () => {
  const form = {
    title: 'Kortare remissvar',
    summary: 'Vi vill pröva\n"ett" <b>kort</b> svar & mer',
    themes: ['digital', 'methods'],
    act: 'save',
  };
  const given = await app.send(paths.newProposal(), { form });
  const page = await given.text();
  assert.equal(given.status, 401);
  assert.match(page, /<form[^>]* action="\/provrum\/nytt"/);
  assert.match(page, /<a href="\/logga-in" target="_blank" rel="noopener">Logga in i ett nytt fönster/);
  assert.match(page, /<blockquote>Vi vill pröva\n&quot;ett&quot; &lt;b>kort&lt;\/b> svar &amp; mer<\/blockquote>/);
  assert.doesNotMatch(page, /<blockquote>save/);

  const asta = await app.as('asta');
  const sent = await asta(paths.newProposal(), { form: formIn(page) });
  assert.equal(sent.status, 303);
  const draft = await (await asta(sent.headers.get('location')!)).text();
  assert.match(draft, /Vi vill pröva\n&quot;ett&quot; &lt;b>kort&lt;\/b> svar &amp; mer<\/textarea>/);
  assert.match(draft, /value="methods" checked/);
});

test('a button without anything written says that nothing has changed', async () => {
  const given = await app.send(localise(paths.actFor(), 'en'), { form: { organisation: '1' } });
  const page = await given.text();
  assert.equal(given.status, 401);
  assert.match(page, /You are no longer signed in/);
  assert.match(page, /Nothing has changed\./);
  assert.doesNotMatch(page, /<blockquote>/);
});
