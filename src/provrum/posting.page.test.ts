import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { type Send, testApp } from '../../test/app.ts';
import { aText } from '../../test/builders.ts';
import { openProposal } from '../../test/openProposal.ts';
import { valuesOf } from './proposal.form.ts';

const app = await testApp();
const { db, cast } = app;
const send = {} as Record<'asta' | 'bo' | 'cilla' | 'ines' | 'karin', Send>;
before(async () => {
  for (const key of ['asta', 'bo', 'cilla', 'ines', 'karin'] as const) send[key] = await app.as(key);
});

const row = async (id: ProvrumId) =>
  (
    await sql<{ state: string; version: number; opened: Date | null }>`
      select state, text_version as version, opened_at as opened from provrum where id = ${id}`.execute(db.q())
  ).rows[0];
const events = async (id: ProvrumId) =>
  (await sql<{ kind: string }>`select kind from event where provrum_id = ${id} order by id`.execute(db.q())).rows.map(
    ({ kind }) => kind,
  );

async function draft(extra: Parameters<typeof aText>[0] = {}): Promise<ProvrumId> {
  const response = await send.asta(paths.newProposal(), { form: { ...valuesOf(aText(extra)), act: 'preview' } });
  return Number(/provrum\/(\d+)\/forhandsgranska$/.exec(response.headers.get('location') ?? '')?.[1]) as ProvrumId;
}
const post = (id: ProvrumId, by = send.asta, edition = 'draft-1') => by(paths.postProposal(id), { form: { edition } });

test('the preview shows the text as others will read it, and posts nothing by itself', async () => {
  const id = await draft();
  const page = await (await send.asta(paths.previewProposal(id))).text();

  assert.match(page, new RegExp(aText().question.replace('?', '\\?')));
  assert.match(page, new RegExp(`<form[^>]*action="${paths.postProposal(id)}"`));
  assert.equal((await row(id))?.state, 'draft');
  assert.match(await (await send.asta(`/en/provrum/${id}/preview`)).text(), /Post the proposal/);
});

test('a posted proposal is open to members and partners, as its first version', async () => {
  const id = await draft();
  const response = await post(id);

  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), paths.provrum(id));
  const { state, version, opened } = (await row(id))!;
  assert.deepEqual([state, version, opened !== null], ['open', 1, true]);
  assert.equal((await send.cilla(paths.provrum(id))).status, 200);
  assert.equal((await send.ines(paths.provrum(id))).status, 200);
});

test('posting twice, one after the other and at the same time, posts once', async () => {
  const id = await draft();
  const statuses = [(await post(id)).status, (await post(id)).status];
  const other = await draft();
  const together = await Promise.all([1, 2, 3, 4].map(() => post(other)));

  assert.deepEqual([...statuses, ...together.map(({ status }) => status)], [303, 303, 303, 303, 303, 303]);
  for (const posted of [id, other]) assert.deepEqual(await events(posted), ['proposal-drafted', 'proposal-posted']);
});

test('what is missing is told with links to its fields, and nothing is posted', async () => {
  const id = await draft({ question: '', kind: null, wishedStart: '2026-10' });
  const response = await post(id);
  const page = await response.text();

  assert.equal(response.status, 422);
  for (const field of ['question', 'kind', 'wishedStart'])
    assert.match(page, new RegExp(`href="/provrum/${id}/redigera#${field}"`));
  assert.doesNotMatch(page, /redigera#title/);
  assert.doesNotMatch(page, /<button[^>]*>Posta förslaget/, 'no button that would always say no');
  assert.equal((await row(id))?.state, 'draft');
  assert.match(await (await send.asta(`/en/provrum/${id}/preview`)).text(), /Write the question that is to be tried\./);
});

test('a draft that somebody saved after it was read is not posted unread', async () => {
  const id = await draft();
  await send.bo(paths.editProposal(id), {
    form: { ...valuesOf(aText({ title: 'Bos rubrik' })), edition: 'draft-1', act: 'save' },
  });
  const response = await post(id);
  const page = await response.text();

  assert.equal(response.status, 409);
  assert.match(page, /Utkastet har ändrats sedan du läste det/);
  assert.match(page, /Bos rubrik/);
  assert.equal((await post(id, send.asta, 'draft-2')).status, 303);
});

test('similar proposals are shown before posting, with the words they share', async () => {
  await openProposal(app, {}, 'Drönare för skogsbränder');
  const id = await draft({ title: 'Drönaren som letar skogsbränder', question: 'Hur?', summary: 'Kort.' });
  const page = await (await send.asta(paths.previewProposal(id))).text();

  assert.match(page, /Liknande förslag[\s\S]*Drönare för skogsbränder[\s\S]*Gemensamma ord: [^<]*skogsbränder/);
});

test('the script is shown what is similar while the title is written, and nothing else', async () => {
  await openProposal(app, {}, 'Kollektivtrafik i glesbygd');
  const part = await (
    await send.cilla(`${paths.similarProposals()}?q=${encodeURIComponent('Kollektivtrafiken i glesbygden')}`)
  ).text();
  assert.match(part, /Kollektivtrafik i glesbygd/);
  assert.doesNotMatch(part, /<html/);
  for (const nothing of ['', 'och', "&|!():*'", 'kvantfysik', '<script>']) {
    const response = await send.cilla(`${paths.similarProposals()}?q=${encodeURIComponent(nothing)}`);
    assert.deepEqual([response.status, await response.text()], [200, ''], nothing);
  }
  assert.equal((await app.send(`${paths.similarProposals()}?q=kollektivtrafik`)).status, 404);
});

test('drafts of others are never among what is similar', async () => {
  await draft({ title: 'Hemlig zebrafisk' });
  const part = await (await send.cilla(`${paths.similarProposals()}?q=zebrafisk`)).text();

  assert.equal(part, '');
});

test('a co-author writes, but does not post, withdraw or choose co-authors; a stranger finds nothing', async () => {
  const id = await draft();
  const added = await send.asta(paths.coAuthors(id), {
    form: { act: 'add', person: String(cast.person.cilla), organisation: String(cast.organisation.halland) },
  });
  assert.equal(added.status, 303);
  assert.equal((await send.cilla(paths.editProposal(id))).status, 200);
  assert.match(
    await (await send.cilla(paths.previewProposal(id))).text(),
    /Bara de som företräder Region Dalarna kan posta förslaget/,
  );
  assert.equal((await post(id, send.cilla)).status, 403);
  assert.equal((await send.cilla(paths.withdrawProposal(id), { form: { reason: 'x' } })).status, 403);
  const david = { act: 'add', person: String(cast.person.david), organisation: String(cast.organisation.skane) };
  assert.equal((await send.cilla(paths.coAuthors(id), { form: david })).status, 403);
  const saved = await send.cilla(paths.editProposal(id), {
    form: { ...valuesOf(aText({ title: 'Tillsammans' })), edition: 'draft-1', act: 'save' },
  });

  assert.equal(saved.status, 303);
  assert.deepEqual(await events(id), ['proposal-drafted', 'co-author-added']);
});

test('co-authors are found by name or address among people with mandates at members', async () => {
  const id = await draft();
  const search = async (typed: string) =>
    await (await send.asta(`${paths.coAuthors(id)}?sok=${encodeURIComponent(typed)}`)).text();

  assert.match(await search('cil'), /Cilla Prov<\/b> Region Halland/);
  assert.match(await search('CILLA@test.example'), /Cilla Prov/);
  for (const nobody of ['ines', 'karin', 'olle', 'bo@test.example', '%', '_', "'"]) {
    const page = await search(nobody);
    assert.match(page, /Ingen med uppdrag hos en medlem stämmer/, nobody);
  }
  assert.match(
    await (await send.asta(`/en/provrum/${id}/co-authors?sok=zzz`)).text(),
    /Nobody with a mandate at a member/,
  );
});

test('nobody becomes a co-author who may not, and pressing twice adds once', async () => {
  const id = await draft();
  const add = (person: number, organisation: number) =>
    send.asta(paths.coAuthors(id), {
      form: { act: 'add', person: String(person), organisation: String(organisation) },
    });
  assert.equal((await add(cast.person.ines, cast.organisation.nordregio)).status, 409);
  assert.equal((await add(cast.person.karin, cast.organisation.reglab)).status, 409);
  assert.equal((await add(cast.person.olle, cast.organisation.dalarna)).status, 422, 'the mandate has ended');
  assert.equal((await add(cast.person.cilla, cast.organisation.skane)).status, 422, 'no mandate there');
  for (const wrong of [{ act: 'add' }, { act: 'add', person: 'x', organisation: '-1' }, {}]) {
    assert.equal((await send.asta(paths.coAuthors(id), { form: wrong })).status, 422);
  }
  assert.deepEqual(
    [
      (await add(cast.person.cilla, cast.organisation.halland)).status,
      (await add(cast.person.cilla, cast.organisation.halland)).status,
    ],
    [303, 303],
  );

  assert.deepEqual(await events(id), ['proposal-drafted', 'co-author-added']);
});

test('a co-author can always stop, and then no longer sees the draft', async () => {
  const id = await draft();
  await send.asta(paths.coAuthors(id), {
    form: { act: 'add', person: String(cast.person.cilla), organisation: String(cast.organisation.halland) },
  });
  const left = await send.cilla(paths.coAuthors(id), { form: { act: 'remove', person: String(cast.person.cilla) } });

  assert.equal(left.headers.get('location'), paths.provrums());
  assert.equal((await send.cilla(paths.provrum(id))).status, 404);
});

test('withdrawing asks for a reason, closes the proposal, and can be taken back with the interest it had', async () => {
  const id = await openProposal(app, { halland: 'lead' });
  const empty = await send.asta(`/en/provrum/${id}/withdraw`, { form: { reason: '  ' } });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Write why\./);
  const form = { reason: 'Regeringen <b>hann</b> före' };
  assert.equal((await send.bo(paths.withdrawProposal(id), { form })).status, 303);
  assert.equal((await send.asta(paths.withdrawProposal(id), { form: { reason: 'igen' } })).status, 303, 'sent twice');
  const page = await (await send.cilla(paths.provrum(id))).text();
  assert.match(
    page,
    /Förslaget är tillbakadraget[\s\S]*Regeringen &lt;b>hann&lt;\/b> före[\s\S]*Bo Prov, Region Dalarna, /,
  );
  assert.doesNotMatch(page, new RegExp(`action="${paths.reopenProposal(id)}"`), 'others are offered nothing');
  assert.equal((await send.cilla(paths.interest(id), { form: { how: 'follow' } })).status, 409);
  assert.equal((await send.asta(paths.reopenProposal(id), { method: 'POST' })).status, 303);

  assert.equal((await row(id))?.state, 'open');
  assert.match(await (await send.cilla(paths.provrum(id))).text(), /data-role="lead"/);
  assert.deepEqual((await events(id)).slice(-2), ['proposal-withdrawn', 'proposal-reopened']);
});

test('a draft that was removed is seen by its own organisation only, and comes back', async () => {
  const id = await draft();
  await send.asta(paths.withdrawProposal(id), { form: { reason: 'Dubblett' } });
  assert.equal((await send.cilla(paths.provrum(id))).status, 404);
  assert.equal((await send.karin(paths.provrum(id))).status, 404);
  assert.doesNotMatch(await (await send.cilla(paths.provrums())).text(), /Dubblett/);
  assert.match(await (await send.asta(paths.provrum(id))).text(), /Ta tillbaka utkastet/);
  await send.asta(paths.reopenProposal(id), { method: 'POST' });

  assert.equal((await row(id))?.state, 'draft');
});

test('nobody else withdraws or reopens a proposal', async () => {
  const id = await openProposal(app);
  for (const stranger of [send.cilla, send.ines, send.karin]) {
    assert.equal((await stranger(paths.withdrawProposal(id), { form: { reason: 'x' } })).status, 403);
    assert.equal((await stranger(paths.reopenProposal(id), { method: 'POST' })).status, 403);
  }
  assert.equal((await row(id))?.state, 'open');
});
