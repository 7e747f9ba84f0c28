import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { type Send, testApp } from '../../test/app.ts';
import { openProposal } from '../../test/openProposal.ts';

const app = await testApp();
const { db, cast } = app;
const [asta, cilla, karin, lars, ines] = await Promise.all(
  (['asta', 'cilla', 'karin', 'lars', 'ines'] as const).map((who) => app.as(who)),
);

type Fields = Readonly<Record<string, string | readonly string[]>>;
const keep = async (send: Send | undefined, form: string, fields: Fields) =>
  (await send!(paths.savedForm(), { form: { form, ...fields } })).status;
const read = async (send: Send | undefined, path: string) => (await send!(path)).text();
const kept = async () => {
  const { rows } = await sql<{ form: string }>`
    select form from saved_form where form !~ '^proposal' order by form`.execute(db.q());
  return rows.map(({ form }) => form);
};
const formIn = (page: string) =>
  /name="form" value="((?:interest|goAhead|decline|commentChange):[\d:]+)"/.exec(page)?.[1] ?? '';

test('a half-written answer comes back on both pages that ask for it, until it is sent', async () => {
  const provrum = await openProposal(app);
  const page = await read(cilla, paths.interest(provrum));
  assert.match(page, /data-autosave="\/sparat"/);
  const form = formIn(page);
  const typed = { how: 'participate', lead: '', brings: 'Två halva tjänster' };

  assert.equal(await keep(cilla, form, { ...typed, organisation: String(cast.organisation.halland) }), 204);
  for (const path of [paths.interest(provrum), paths.provrum(provrum)]) {
    const again = await read(cilla, path);
    assert.match(again, /Två halva tjänster<\/textarea>/);
    assert.match(again, /value="participate" checked/);
    assert.match(again, /Det här skrev du förra gången, men skickade inte\./);
    assert.doesNotMatch(await read(asta, path), /Två halva tjänster/);
  }

  await cilla!(paths.interest(provrum), { form: { ...typed, lead: 'no', textVersion: '1', answeredAt: '' } });
  assert.deepEqual(await kept(), []);
  assert.equal(await keep(cilla, form, { ...typed, lead: 'no' }), 204);
  assert.deepEqual(await kept(), [], 'what says the same as the answer on record is not kept');
});

test('a half-made choice and a half-written reason come back to the one who wrote them', async () => {
  const provrum = await openProposal(app, { dalarna: 'lead', halland: 'participate', skane: 'participate' });
  const participants = [String(cast.organisation.dalarna), String(cast.organisation.skane)];
  const goAhead = formIn(await read(karin, paths.goAhead(provrum)));
  const decline = formIn(await read(karin, paths.decline(provrum)));

  assert.equal(await keep(karin, goAhead, { participants, lead: participants[0]!, reason: 'Frågan är' }), 204);
  assert.equal(await keep(karin, decline, { reason: 'Frågan är inte' }), 204);
  const page = await read(karin, paths.goAhead(provrum));
  assert.match(page, /Frågan är<\/textarea>/);
  assert.match(page, new RegExp(`value="${participants[1]}" checked`));
  assert.doesNotMatch(page, new RegExp(`value="${cast.organisation.halland}" checked`));
  assert.match(await read(karin, paths.decline(provrum)), /Frågan är inte<\/textarea>/);
  assert.doesNotMatch(await read(lars, paths.goAhead(provrum)), /Frågan är/);

  await karin!(paths.goAhead(provrum), { form: { participants, lead: participants[0]!, reason: 'Frågan är mogen.' } });
  assert.deepEqual(await kept(), [decline]);
  assert.equal(await keep(karin, decline, { reason: 'För sent' }), 204);
  assert.deepEqual(await kept(), [], 'a proposal that is decided is not declined');
});

test('a half-made change of a comment comes back, but not where the comment has changed since', async () => {
  const provrum = await openProposal(app);
  await asta!(paths.comments(provrum), { form: { text: 'Hej', after: '0' } });
  const { rows } = await sql<{ id: number }>`select id from comment where provrum_id = ${provrum}`.execute(db.q());
  const path = paths.comment(provrum, rows[0]!.id);
  const form = formIn(await read(asta, path));

  assert.equal(await keep(asta, form, { text: 'Hej på er', version: '1' }), 204);
  assert.match(await read(asta, path), /Hej på er<\/textarea>/);
  assert.equal(await keep(cilla, form, { text: 'Inte min', version: '1' }), 403);
  assert.equal(await keep(asta, form, { text: 'Hej', version: '1' }), 204);
  assert.deepEqual(await kept(), []);

  await keep(asta, form, { text: 'Hej på er', version: '1' });
  await asta!(path, { form: { text: 'Hej alla', version: '1' } });
  assert.deepEqual(await kept(), []);
  await keep(asta, form, { text: 'Hej på er', version: '1' });
  assert.doesNotMatch(await read(asta, path), /Hej på er<\/textarea>/);
});

test('only who has a say in a form may keep anything in it', async () => {
  const provrum: ProvrumId = await openProposal(app);
  assert.equal(await keep(karin, `interest:${provrum}`, { brings: 'x' }), 403);
  assert.equal(await keep(ines, `goAhead:${provrum}`, { reason: 'x' }), 403);
  assert.equal(await keep(asta, `toString:${provrum}`, { reason: 'x' }), 404);
  assert.equal(
    await keep(cilla, `interest:${provrum}`, { brings: 'x', organisation: String(cast.organisation.skane) }),
    409,
  );
});
