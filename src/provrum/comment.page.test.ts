import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { recordProposal } from '../../test/onRecord.ts';

const app = await testApp();
const { db, cast } = app;
const asta = await app.as('asta');
const cilla = await app.as('cilla');

interface Row {
  readonly id: number;
  readonly html: string;
  readonly version: number;
  readonly person: number;
  readonly organisation: number;
  readonly withdrawn: boolean;
  readonly mentions: readonly number[];
}

async function onRecord(provrum: ProvrumId): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select id, html, version, person_id as person, organisation_id as organisation, withdrawn_at is not null as withdrawn,
      array(select person_id from mention where comment_id = c.id order by 1) as mentions
    from comment c where provrum_id = ${provrum} order by id`.execute(db.q());
  return rows;
}

const eventKinds = async (provrum: ProvrumId) =>
  (
    await sql<{ kind: string }>`select kind from event where provrum_id = ${provrum} order by id`.execute(db.q())
  ).rows.map(({ kind }) => kind);

/** Comments, and returns the comment as it stands on record. */
async function said(provrum: ProvrumId, text: string, extra: Record<string, string> = {}): Promise<Row> {
  const response = await asta(paths.comments(provrum), { form: { text, ...extra } });
  assert.equal(response.status, 303, await response.text());
  return (await onRecord(provrum)).at(-1)!;
}

test('what is written without JavaScript is kept as paragraphs with links, and shown with name and organisation', async () => {
  const provrum = await recordProposal(db, cast);
  const response = await asta(paths.comments(provrum), { form: { text: 'Hej <b>alla</b>\n\nhttps://reglab.se' } });
  const [comment] = await onRecord(provrum);
  assert.equal(response.headers.get('location'), `${paths.provrum(provrum)}#kommentar-${comment?.id}`);
  assert.deepEqual([comment?.person, comment?.organisation], [cast.person.asta, cast.organisation.dalarna]);

  const page = await (await cilla(paths.comments(provrum))).text();
  assert.match(page, /<b>Asta Prov<\/b> Region Dalarna/);
  assert.match(
    page,
    /<p>Hej &lt;b&gt;alla&lt;\/b&gt;<\/p><p><a href="https:\/\/reglab.se" rel="[^"]+">https:\/\/reglab.se<\/a><\/p>/,
  );
  assert.deepEqual(await eventKinds(provrum), ['comment-written']);
});

test('rich text is cleaned before it is kept', async () => {
  const provrum = await recordProposal(db, cast);
  const comment = await said(provrum, '<p onclick="x()">Hej <b>du</b><script>alert(1)</script></p>', {
    format: 'html',
  });
  assert.equal(comment.html, '<p>Hej <strong>du</strong></p>');
});

test('people who may read are mentioned by @ and name; others are not', async () => {
  const provrum = await recordProposal(db, cast);
  const comment = await said(provrum, 'Vad säger @Cilla Prov, @karin prov och @Olle Prov?');
  assert.deepEqual(
    comment.mentions,
    [cast.person.karin, cast.person.cilla].sort((a, b) => a - b),
  );
});

test('the script finds people by the beginning of a name or of an organisation, and nobody whose mandate has ended', async () => {
  const provrum = await recordProposal(db, cast);
  const find = async (typed: string) =>
    await (await asta(`${paths.mentionable(provrum)}?q=${encodeURIComponent(typed)}`)).json();
  assert.deepEqual(await find('cil'), [{ id: cast.person.cilla, name: 'Cilla Prov', organisation: 'Region Halland' }]);
  assert.deepEqual(await find('halland'), [
    { id: cast.person.cilla, name: 'Cilla Prov', organisation: 'Region Halland' },
  ]);
  assert.deepEqual(await find('olle'), []);
  assert.deepEqual(await find('%'), []);
});

test('an empty comment and one that is too long are refused at the field, in the reader’s language, with what was typed', async () => {
  const provrum = await recordProposal(db, cast);
  const empty = await asta(paths.comments(provrum), { form: { text: ' \n ' } });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /<p class="err" id="kommentera-text-error">Skriv en kommentar.<\/p>/);

  const long = await asta(localise(paths.comments(provrum), 'en'), { form: { text: `ö${'a'.repeat(10_000)}` } });
  const page = await long.text();
  assert.equal(long.status, 422);
  assert.match(page, /Shorten it to at most 10,000 characters/);
  assert.match(page, /<textarea[^>]*>öaaaa/);
  assert.deepEqual(await onRecord(provrum), []);
});

test('a form without fields or with wrong types is refused, not a fault', async () => {
  const provrum = await recordProposal(db, cast);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = async (body: string) => (await asta(paths.comments(provrum), { body, headers })).status;
  assert.equal(await send(''), 422);
  assert.equal(await send('mention=x&after=-1&organisation=%00&format=1'), 422);
  assert.equal(await send('text=hej%00&mention=99999999999999999999'), 303);
  assert.equal((await onRecord(provrum))[0]?.html, '<p>hej</p>');
  const json = await asta(paths.comments(provrum), {
    body: '{"text":',
    headers: { 'content-type': 'application/json' },
  });
  assert.equal(json.status, 422);
});

test('text that is no UTF-8 is refused at its field, with all that was typed to be sent again', async () => {
  const provrum = await recordProposal(db, cast);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = 'text=hej%FF%FE+igen&after=7&mention=3&mention=4&text=mer';
  const answer = await asta(paths.comments(provrum), { body, headers });
  const page = await answer.text();

  assert.equal(answer.status, 422);
  assert.match(page, /<title>Rätta uppgifterna: Texten går inte att läsa/);
  assert.match(page, /<a href="#text">Texten innehåller tecken som inte går att läsa\. Skriv om dem\.<\/a>/);
  assert.match(page, /<textarea id="text" name="text"[^>]* aria-invalid="true"[^>]*>hej\ufffd\ufffd igen<\/textarea>/);
  assert.match(page, new RegExp(`<form class="form" action="${paths.comments(provrum)}" method="post"`));
  for (const [name, value] of [
    ['after', '7'],
    ['mention', '3'],
    ['mention', '4'],
    ['text', 'mer'],
  ]) {
    assert.ok(page.includes(`<input type="hidden" name="${name}" value="${value}"`), name);
  }
  assert.match(
    await (await asta(localise(paths.comments(provrum), 'en'), { body, headers })).text(),
    /id="text-error">The text has characters in it that cannot be read\. Write them again\./,
  );
  assert.deepEqual(await onRecord(provrum), []);
});

test('the same form sent twice says it once; the same words later are said again', async () => {
  const provrum = await recordProposal(db, cast);
  const first = await said(provrum, 'Bra!', { after: '0' });
  const again = await asta(paths.comments(provrum), { form: { text: 'Bra!', after: '0' } });
  assert.equal(again.headers.get('location'), `${paths.provrum(provrum)}#kommentar-${first.id}`);
  assert.equal((await onRecord(provrum)).length, 1);
  await said(provrum, 'Bra!', { after: String(first.id) });
  assert.equal((await onRecord(provrum)).length, 2);
});

test('two copies of a form at the same moment say it once', async () => {
  const provrum = await recordProposal(db, cast);
  const form = { text: 'Samtidigt', after: '0' };
  const answers = await Promise.all([1, 2, 3].map(() => asta(paths.comments(provrum), { form })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await onRecord(provrum)).length, 1);
});

test('a comment begun for one organisation is not sent in the name of another', async () => {
  const provrum = await recordProposal(db, cast);
  const response = await asta(paths.comments(provrum), {
    form: { text: 'Hej', organisation: String(cast.organisation.vinnova) },
  });
  assert.equal(response.status, 409);
  assert.match(await response.text(), /Du företräder nu en annan organisation[^]*Hej<\/textarea>/);
  assert.deepEqual(await onRecord(provrum), []);
});

test('a closed provrum takes no comments and keeps what was typed; drafts are seen by their own organisation only', async () => {
  const declined = await recordProposal(db, cast, { state: 'declined' });
  const response = await asta(paths.comments(declined), { form: { text: 'För sent' } });
  assert.equal(response.status, 409);
  assert.match(await response.text(), /Det går inte att kommentera här längre[^]*För sent/);
  assert.match(await (await asta(paths.comments(declined))).text(), /Det går inte att kommentera längre/);

  const draft = await recordProposal(db, cast, { state: 'draft' });
  assert.equal((await cilla(paths.comments(draft), { form: { text: 'Hej' } })).status, 404);
  assert.equal((await asta(paths.comments(draft), { form: { text: 'Hej' } })).status, 409);
  assert.deepEqual([...(await onRecord(declined)), ...(await onRecord(draft))], []);
});

test('visitors are asked to sign in; the board reads but does not comment', async () => {
  const provrum = await recordProposal(db, cast);
  const visitor = await app.send(paths.comments(provrum));
  assert.match(visitor.headers.get('location') ?? '', /^\/logga-in/);
  const mona = await app.as('mona');
  const page = await (await mona(paths.comments(provrum))).text();
  assert.match(page, /Medlemmar, partner och kansliet kan kommentera/);
  assert.doesNotMatch(page, /<textarea/);
  assert.equal((await mona(paths.comments(provrum), { form: { text: 'Hej' } })).status, 403);
  assert.deepEqual(await onRecord(provrum), []);
});

test('an edit keeps what was said before, for everybody to see', async () => {
  const provrum = await recordProposal(db, cast);
  const { id } = await said(provrum, 'Första tanken');
  const path = paths.comment(provrum, id);
  assert.match(
    await (await asta(path)).text(),
    /<textarea[^>]*data-html="&lt;p>Första tanken&lt;\/p>"[^>]*>Första tanken</,
  );

  const response = await asta(path, { form: { text: 'Andra tanken @Cilla Prov', version: '1' } });
  assert.equal(response.status, 303);
  assert.deepEqual(
    (await onRecord(provrum)).map(({ html, version, mentions }) => ({ html, version, mentions })),
    [{ html: '<p>Andra tanken @Cilla Prov</p>', version: 2, mentions: [cast.person.cilla] }],
  );
  assert.match(await (await cilla(paths.comments(provrum))).text(), /· ändrad [^]*2 versioner/);
  const page = await (await cilla(localise(path, 'en'))).text();
  assert.match(page, /Earlier versions[^]*Andra tanken[^]*Version 1[^]*Första tanken/);
  assert.doesNotMatch(page, /<textarea/);
});

test('an edit of an older version is shown beside the newer one; the same edit twice is one', async () => {
  const provrum = await recordProposal(db, cast);
  const { id } = await said(provrum, 'Ett');
  const path = paths.comment(provrum, id);
  await asta(path, { form: { text: 'Två', version: '1' } });
  assert.equal((await asta(path, { form: { text: 'Två', version: '1' } })).status, 303);

  const stale = await asta(path, { form: { text: 'Tre', version: '1' } });
  assert.equal(stale.status, 409);
  const page = await stale.text();
  assert.match(page, /Kommentaren har ändrats sedan du öppnade den[^]*Tre<\/textarea>/);
  assert.match(page, /<div class="prose"><p>Två<\/p>/);
  assert.match(page, /name="version" value="2"/);
  assert.deepEqual(
    (await onRecord(provrum)).map(({ html, version }) => [html, version]),
    [['<p>Två</p>', 2]],
  );
});

test('nobody changes or withdraws what another has said', async () => {
  const provrum = await recordProposal(db, cast);
  const { id } = await said(provrum, 'Mitt');
  assert.equal((await cilla(paths.comment(provrum, id), { form: { text: 'Ditt' } })).status, 403);
  assert.equal((await cilla(paths.withdrawComment(provrum, id), { method: 'POST' })).status, 403);
  const page = await (await cilla(paths.withdrawComment(provrum, id))).text();
  assert.match(page, /Bara den som har skrivit/);
  assert.doesNotMatch(page, /Ta bort kommentaren<\/button>/);
  assert.deepEqual(
    (await onRecord(provrum)).map(({ html, withdrawn }) => [html, withdrawn]),
    [['<p>Mitt</p>', false]],
  );
});

test('a withdrawn comment leaves its line and none of its words, and cannot be changed', async () => {
  const provrum = await recordProposal(db, cast);
  const { id } = await said(provrum, 'Hemligheten');
  await asta(paths.comment(provrum, id), { form: { text: 'Hemligheten igen', version: '1' } });
  assert.match(await (await asta(paths.withdrawComment(provrum, id))).text(), /Vill du ta bort kommentaren\?/);
  assert.equal((await asta(paths.withdrawComment(provrum, id), { method: 'POST' })).status, 303);
  assert.equal((await asta(paths.withdrawComment(provrum, id), { method: 'POST' })).status, 303);
  for (const path of [paths.comments(provrum), paths.comment(provrum, id), paths.withdrawComment(provrum, id)]) {
    const page = await (await cilla(path)).text();
    assert.match(page, /Kommentaren är borttagen av den som skrev den/);
    assert.doesNotMatch(page, /Hemligheten/);
  }
  assert.equal((await asta(paths.comment(provrum, id), { form: { text: 'Åter', version: '2' } })).status, 409);
  assert.deepEqual(await eventKinds(provrum), ['comment-written', 'comment-edited', 'comment-withdrawn']);
  const { rows } = await sql<{ commented: number }>`select commented from provrum where id = ${provrum}`.execute(
    db.q(),
  );
  assert.equal(rows[0]?.commented, 0);
});

test('a comment that does not exist, or belongs to another provrum, is not found', async () => {
  const [one, other] = [await recordProposal(db, cast), await recordProposal(db, cast)];
  const { id } = await said(one, 'Här');
  for (const path of [
    paths.comment(other, id),
    paths.comment(one, 999_999),
    `${paths.comments(one)}/abc`,
    `${paths.comments(one)}?sida=2`,
  ]) {
    assert.equal((await asta(path)).status, 404, path);
  }
  assert.equal((await asta(paths.comment(other, id), { form: { text: 'Där' } })).status, 404);
  assert.equal((await asta(paths.withdrawComment(other, id), { method: 'POST' })).status, 404);
});

test('beyond a hundred comments there is a second page, and a new one leads to it', async () => {
  const provrum = await recordProposal(db, cast);
  await sql`
    insert into comment (provrum_id, person_id, organisation_id, html, created_at)
    select ${provrum}, ${cast.person.asta}, ${cast.organisation.dalarna}, '<p>nr ' || n || '</p>', now()
    from generate_series(1, 100) n`.execute(db.q());
  const { id } = await said(provrum, 'Nummer hundraett');
  const response = await asta(`${paths.comments(provrum)}?sida=2`);
  const page = await response.text();
  assert.match(page, new RegExp(`id="kommentar-${id}"`));
  assert.doesNotMatch(page, /nr 100</);
  assert.match(page, /href="\/provrum\/\d+\/kommentarer\?sida=1#kommentarer"/);
  const again = await asta(paths.comments(provrum), { form: { text: 'Till' } });
  assert.match(again.headers.get('location') ?? '', /\?sida=2#kommentar-/);
});

test('a page of three comments asks the database no more than a page of one', async () => {
  const [one, three] = [await recordProposal(db, cast), await recordProposal(db, cast)];
  await said(one, 'Ett');
  for (const text of ['Ett', 'Två', 'Tre']) await said(three, text);
  const count = async (provrum: ProvrumId) => (await countQueries(() => asta(paths.comments(provrum)))).queries.length;
  assert.equal(await count(three), await count(one));
});

test('what is typed is kept until it is sent or emptied, for the writer and the organisation alone', async () => {
  const provrum = await recordProposal(db, cast);
  const fields = { form: `comment:${provrum}`, after: '0', organisation: String(cast.organisation.dalarna) };
  const keep = async (text: string) => (await asta(paths.savedForm(), { form: { ...fields, text } })).status;
  const shown = async (send = asta) => (await (await send(paths.comments(provrum))).text()).includes('Halvfärdigt');

  assert.equal(await keep('Halvfärdigt'), 204);
  assert.deepEqual([await shown(), await shown(await app.as('bo')), await shown(cilla)], [true, false, false]);
  assert.equal(await keep(''), 204);
  assert.equal(await shown(), false);

  await keep('Halvfärdigt');
  await said(provrum, 'Färdigt', { after: '0' });
  assert.equal(await shown(), false);
});

test('what is heard after the comment was sent is not kept', async () => {
  const provrum = await recordProposal(db, cast);
  await said(provrum, 'Sent', { after: '0' });
  await asta(paths.savedForm(), { form: { form: `comment:${provrum}`, text: 'Sent', after: '0' } });
  assert.doesNotMatch(await (await asta(paths.comments(provrum))).text(), /Sent<\/textarea>/);
});

test('nothing is kept for a visitor, for somebody else’s draft or without a bound', async () => {
  const draft = await recordProposal(db, cast, { state: 'draft' });
  const provrum = await recordProposal(db, cast);
  const keep = async (send: typeof asta, form: string, text = 'Hej') =>
    (await send(paths.savedForm(), { form: { form, text } })).status;
  assert.equal(await keep(app.send, `comment:${provrum}`), 403);
  assert.equal(await keep(cilla, `comment:${draft}`), 404);
  assert.equal(await keep(asta, 'comment:x'), 404);
  assert.equal(await keep(asta, `comment:${provrum}`, 'a'.repeat(100_001)), 422);
});
