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
const { db, cast, clock } = app;
const send = {} as Record<'asta' | 'bo' | 'cilla' | 'david' | 'ines' | 'karin' | 'nils' | 'olle', Send>;
before(async () => {
  for (const key of ['asta', 'bo', 'cilla', 'david', 'ines', 'karin', 'olle'] as const) send[key] = await app.as(key);
  send.nils = await app.as('nils', 'vinnova');
});

const json = { accept: 'application/json' };
let keys = 0;
const aKey = () => `key-of-a-form-${String((keys += 1)).padStart(6, '0')}`;
const complete = (extra: Parameters<typeof aText>[0] = {}) => valuesOf(aText(extra));
const row = async (id: ProvrumId | number) =>
  (
    await sql<{
      state: string;
      title: string;
      revision: number;
      version: number;
      material: number;
      organisation: number;
    }>`
      select state, title, revision, text_version as version, material_version as material, organisation_id as organisation
      from provrum where id = ${id}`.execute(db.q())
  ).rows[0];
const amount = async () =>
  Number((await sql<{ n: number }>`select count(*) as n from provrum`.execute(db.q())).rows[0]?.n);
const idIn = (response: Response) =>
  Number(/provrum\/(\d+)/.exec(response.headers.get('location') ?? '')?.[1]) as ProvrumId;
const events = async (id: ProvrumId) =>
  (await sql<{ kind: string }>`select kind from event where provrum_id = ${id} order by id`.execute(db.q())).rows.map(
    ({ kind }) => kind,
  );

async function draft(extra: Parameters<typeof aText>[0] = {}, by: Send = send.asta): Promise<ProvrumId> {
  return idIn(await by(paths.newProposal(), { form: { ...complete(extra), form: aKey(), act: 'save' } }));
}

test('looking at the form creates nothing; the sentences of the format stand beside the fields', async () => {
  const count = await amount();
  const sv = await (await send.asta(paths.newProposal())).text();
  const en = await (await send.asta('/en/provrum/new')).text();

  assert.equal(await amount(), count);
  assert.match(
    sv,
    /<q lang="sv">… en mindre grupp går före och ”provtrycker” en frågeställning<\/q> <a href="\/regelverk\/kallor\/provrum-2023#rad-50">rad 50–52<\/a>/,
  );
  assert.match(en, /A single question that can be tried and answered[\s\S]*#rad-50">lines 50–52</);
  assert.match(sv, /data-autosave="\/provrum\/nytt"/);
  assert.match(sv, /data-similar="\/provrum\/liknande"/);
});

test('a visitor is led to sign in, and the script is told so in words', async () => {
  assert.match((await app.send(paths.newProposal())).headers.get('location') ?? '', /^\/logga-in\?till=/);
  const script = await app.send(paths.newProposal(), { form: { title: 'x' }, headers: json });
  assert.equal(script.status, 401);
  assert.match(((await script.json()) as { message: string }).message, /Du är utloggad/);
});

test('a partner sees the rule and its sentence instead of a form, in both languages', async () => {
  const count = await amount();
  const sv = await send.ines(paths.newProposal());
  const page = await sv.text();
  assert.equal(sv.status, 403);
  assert.match(page, /data-rule="provrum.proposer" data-force="must" data-met="false"/);
  assert.match(page, /Nordregio är partner\. Partner kan anmäla intresse, men inte föreslå provrum\./);
  assert.match(page, /Partner kan inte föreslå provrum, men kan anmäla intresse för att delta\./);
  assert.doesNotMatch(page, /name="title"/);
  assert.match(await (await send.ines('/en/provrum/new')).text(), /Nordregio is a partner\./);

  assert.equal((await send.ines(paths.newProposal(), { form: { ...complete(), form: aKey() } })).status, 403);
  assert.equal((await send.karin(paths.newProposal(), { form: { ...complete(), form: aKey() } })).status, 403);
  assert.equal((await send.olle(paths.newProposal(), { form: { ...complete(), form: aKey() } })).status, 403);
  assert.equal(await amount(), count);
});

test('the first saving creates the draft for the organisation, and leads to it', async () => {
  const response = await send.asta(paths.newProposal(), { form: { title: 'Ett utkast', form: aKey(), act: 'save' } });
  const id = idIn(response);

  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), paths.editProposal(id));
  assert.deepEqual(await row(id), {
    state: 'draft',
    title: 'Ett utkast',
    revision: 1,
    version: 0,
    material: 0,
    organisation: cast.organisation.dalarna,
  });
  assert.deepEqual(await events(id), ['proposal-drafted']);
});

test('the script saves while somebody types, and the form goes on as the draft’s own', async () => {
  const form = aKey();
  const first = await send.asta(paths.newProposal(), { form: { title: 'Dr', form }, headers: json });
  const answer = (await first.json()) as { values: { edition: string }; action: string; autosave: string };
  const id = Number(/\d+/.exec(answer.action)?.[0]) as ProvrumId;
  assert.deepEqual(answer, {
    values: { edition: 'draft-1' },
    action: paths.editProposal(id),
    autosave: paths.saveProposalDraft(id),
  });
  const second = await send.asta(answer.autosave, {
    form: { title: 'Drönare', form, edition: 'draft-1' },
    headers: json,
  });
  assert.deepEqual(await second.json(), { values: { edition: 'draft-2' } });

  assert.equal((await row(id))?.title, 'Drönare');
  assert.deepEqual(await events(id), ['proposal-drafted'], 'typing is no event');
});

test('a saving that is still on its way is not taken for somebody else’s', async () => {
  const form = aKey();
  const id = idIn(await send.asta(paths.newProposal(), { form: { title: 'A', form, act: 'save' } }));
  await send.asta(paths.saveProposalDraft(id), { form: { title: 'AB', form, edition: 'draft-1' }, headers: json });
  const pressed = await send.asta(paths.editProposal(id), {
    form: { title: 'ABC', form, edition: 'draft-1', act: 'save' },
  });

  assert.equal(pressed.status, 303);
  assert.equal((await row(id))?.title, 'ABC');
});

test('the same new form sent twice, one after the other and at the same time, is one draft', async () => {
  const count = await amount();
  const form = { ...complete({ title: 'En gång' }), form: aKey(), act: 'save' };
  const ids = [
    idIn(await send.asta(paths.newProposal(), { form })),
    idIn(await send.asta(paths.newProposal(), { form })),
  ];
  const other = { ...form, form: aKey() };
  const together = await Promise.all([1, 2, 3, 4].map(() => send.asta(paths.newProposal(), { form: other })));

  assert.equal(ids[0], ids[1]);
  assert.equal(new Set(together.map(idIn)).size, 1);
  assert.equal(await amount(), count + 2);
});

test('a form’s key is worth nothing in the hands of another', async () => {
  const form = aKey();
  const id = idIn(await send.asta(paths.newProposal(), { form: { title: 'Dalarnas', form, act: 'save' } }));
  const stolen = await send.cilla(paths.newProposal(), { form: { title: 'Hallands', form, act: 'save' } });

  assert.notEqual(idIn(stolen), id);
  assert.equal((await row(id))?.title, 'Dalarnas');
});

test('a draft is a 404 to other organisations, to partners and to the forum; a colleague and a co-author write on it', async () => {
  const id = await draft();
  for (const stranger of [send.cilla, send.ines, send.karin, send.olle]) {
    for (const path of [
      paths.provrum(id),
      paths.editProposal(id),
      paths.previewProposal(id),
      paths.provrumVersions(id),
      paths.coAuthors(id),
    ]) {
      assert.equal((await stranger(path)).status, 404, path);
    }
    for (const path of [
      paths.editProposal(id),
      paths.saveProposalDraft(id),
      paths.postProposal(id),
      paths.withdrawProposal(id),
    ]) {
      assert.equal((await stranger(path, { form: complete({ title: 'Kapad' }) })).status, 404, path);
    }
  }
  assert.equal((await send.bo(paths.editProposal(id))).status, 200);
  assert.equal((await row(id))?.title, aText().title);
});

test('an empty form is told at the title, with nothing created', async () => {
  const count = await amount();
  const response = await send.asta('/en/provrum/new', { form: { title: ' \n ', form: aKey(), act: 'save' } });

  assert.equal(response.status, 422);
  assert.match(await response.text(), /<a href="#title">Write something before you save/);
  assert.equal(await amount(), count);
});

test('every wrong field is told in the reader’s language, and what was typed stays', async () => {
  const count = await amount();
  const wrong: readonly [Record<string, string | readonly string[]>, RegExp, RegExp][] = [
    [
      { title: `x${'å'.repeat(120)}` },
      /Korta rubriken till högst 120 tecken\./,
      /Shorten the title to at most 120 characters\./,
    ],
    [{ summary: 'å'.repeat(501) }, /Korta sammanfattningen/, /Shorten the summary/],
    [{ whyNow: 'x'.repeat(4001) }, /till högst 4(&nbsp;|\u00a0)000 tecken/, /at most 4,000 characters/],
    [{ title: ['a', 'b'] }, /Skriv rubriken som vanlig text/, /Write the title as plain text/],
    [{ kind: 'kaos' }, /Välj sakfråga eller arbetssätt\./, /Choose subject matter or way of working\./],
    [{ themes: ['digital', 'finns-inte'] }, /Välj teman i listan/, /Choose themes from the list/],
    [{ themes: ['a', 'b', 'c', 'd', 'e', 'f'] }, /Välj högst 5 teman/, /Choose at most 5 themes/],
    [{ wishedStart: '2027-13' }, /Välj en månad i listan/, /Choose a month from the list/],
  ];
  for (const [fields, sv, en] of wrong) {
    const form = { question: 'Det jag skrev', ...fields, form: aKey(), act: 'save' };
    for (const [path, message] of [
      ['/provrum/nytt', sv],
      ['/en/provrum/new', en],
    ] as const) {
      const response = await send.asta(path, { form });
      const page = await response.text();
      assert.equal(response.status, 422, JSON.stringify(fields).slice(0, 60));
      assert.match(page, message);
      assert.match(page, /Det jag skrev<\/textarea>/);
    }
  }
  const script = await send.asta(paths.newProposal(), {
    form: { title: 'å'.repeat(121), form: aKey() },
    headers: json,
  });
  assert.deepEqual([script.status, await script.json()], [422, { message: 'Korta rubriken till högst 120 tecken.' }]);
  assert.equal(await amount(), count);
});

test('the longest of everything is taken, line ends and signs included', async () => {
  const text = aText({
    title: 'å'.repeat(120),
    summary: '€'.repeat(500),
    whyNow: `${'ö'.repeat(1999)}\r\n\r\n${'ä'.repeat(1999)}`,
  });
  const id = await draft(text);

  assert.equal((await row(id))?.title, 'å'.repeat(120));
});

test('a body that is no text is refused at its field, sent or saved while one types, and never stored', async () => {
  const count = await amount();
  const body = Buffer.concat([Buffer.from('question=Det+jag+skrev&title=Hej'), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await send.asta(paths.newProposal(), { body, headers });
  const page = await answer.text();

  assert.equal(answer.status, 422);
  assert.match(page, /<a href="#title">Texten innehåller tecken som inte går att läsa\. Skriv om dem\./);
  assert.match(page, />Hej\ufffd\ufffd\ufffd\(<\/textarea>/);
  assert.match(page, /name="question" value="Det jag skrev"/);
  const id = await draft();
  for (const path of [paths.saveProposalDraft(id), paths.newProposal()]) {
    const saved = await send.asta(path, { body, headers: { ...headers, ...json } });
    assert.deepEqual(
      [saved.status, await saved.json()],
      [422, { message: 'Texten innehåller tecken som inte går att läsa. Skriv om dem.' }],
    );
  }
  assert.equal((await row(id))?.title, aText().title);
  assert.equal(await amount(), count + 1);
});

test('strange characters are taken out of a text', async () => {
  const id = await draft({ title: 'Nol\u0000l\ud800 och ny\nrad' });

  assert.equal((await row(id))?.title, 'Noll\ufffd och ny rad');
});

test('hostile words are shown as words', async () => {
  const id = await draft({ title: '<script>alert(1)</script>"\'', whyNow: '<img src=x onerror=alert(1)>' });
  for (const path of [paths.provrum(id), paths.editProposal(id), paths.previewProposal(id), paths.provrums()]) {
    const page = await (await send.asta(path)).text();
    assert.doesNotMatch(page, /<script>alert|<img src=x/, path);
  }
});

test('a draft that a colleague saved meanwhile is shown beside what was typed, and saved again it stands', async () => {
  const id = await draft({ title: 'Från början' });
  const opened = 'draft-1';
  await send.bo(paths.editProposal(id), {
    form: { ...complete({ title: 'Bos rubrik' }), form: aKey(), edition: opened, act: 'save' },
  });
  const mine = { ...complete({ title: 'Åstas rubrik' }), form: aKey(), edition: opened, act: 'save' };
  const response = await send.asta(paths.editProposal(id), { form: mine });
  const page = await response.text();

  assert.equal(response.status, 409);
  assert.match(page, /Någon annan har ändrat texten medan du skrev/);
  assert.match(page, /<td data-label="Gäller nu"><span class="as-written">Bos rubrik/);
  assert.match(page, /<td data-label="Du skrev"><span class="as-written">Åstas rubrik/);
  assert.match(page, /<del>.*Bos.*<\/del>/);
  assert.match(page, /value="Åstas rubrik"/, 'the form holds what was typed');
  assert.equal((await row(id))?.title, 'Bos rubrik', 'nothing is overwritten');
  const edition = /name="edition" value="([^"]+)"/.exec(page)?.[1] ?? '';
  assert.equal((await send.asta(paths.editProposal(id), { form: { ...mine, edition } })).status, 303);
  assert.equal((await row(id))?.title, 'Åstas rubrik');

  const script = await send.bo(paths.saveProposalDraft(id), {
    form: { ...complete({ title: 'Bo igen' }), form: aKey(), edition: opened },
    headers: json,
  });
  assert.equal(script.status, 409);
  assert.match(((await script.json()) as { message: string }).message, /Någon annan har sparat utkastet/);
});

test('a form opened for one organisation is not sent for another unseen', async () => {
  const count = await amount();
  const form = { ...complete(), form: aKey(), organisation: String(cast.organisation.dalarna), act: 'save' };
  const response = await send.nils(paths.newProposal(), { form });
  const page = await response.text();

  assert.equal(response.status, 409);
  assert.match(page, /Du företräder nu Vinnova/);
  assert.match(page, new RegExp(`name="organisation" value="${cast.organisation.vinnova}"`));
  assert.equal(await amount(), count);
});

test('who may not write an open proposal is told who may', async () => {
  const id = await openProposal(app);
  for (const reader of [send.cilla, send.nils]) {
    const response = await reader(paths.editProposal(id));
    assert.equal(response.status, 403);
    assert.match(await response.text(), /Det gör de som företräder Region Dalarna/);
  }
  assert.equal((await send.ines(paths.editProposal(id))).status, 403);
  assert.equal(
    (await send.cilla(paths.editProposal(id), { form: { ...complete({ title: 'Kapad' }), act: 'send' } })).status,
    403,
  );
  assert.equal((await row(id))?.title, aText().title);
});

const change = (extra: Parameters<typeof aText>[0], more: Record<string, string> = {}) => ({
  ...complete(extra),
  form: aKey(),
  edition: 'text-1',
  act: 'send',
  note: 'Tydligare',
  importance: 'small',
  ...more,
});

test('before a change is sent it is shown word by word, with a suggestion of what it means to others', async () => {
  const id = await openProposal(app);
  const review = async (extra: Parameters<typeof aText>[0]) =>
    await (
      await send.asta(paths.editProposal(id), {
        form: { ...complete(extra), form: aKey(), edition: 'text-1', act: 'review' },
      })
    ).text();

  const question = await review({ question: 'Vad kan båtar göra som vi inte klarar i dag?' });
  assert.match(question, /<del><span class="vh">\[borttaget: <\/span>drönare/);
  assert.match(question, /<ins><span class="vh">\[tillagt: <\/span>båtar/);
  assert.match(question, /name="importance" value="material" checked/);
  assert.match(await review({ summary: 'Kortare.' }), /name="importance" value="small" checked/);
  assert.equal((await row(id))?.version, 1, 'nothing is saved');
});

test('a small change makes a version and asks nobody; sent twice it is one', async () => {
  const id = await openProposal(app, { halland: 'lead' });
  const form = change({ summary: 'Kortare.' });
  const statuses = [
    await send.asta(paths.editProposal(id), { form }),
    await send.asta(paths.editProposal(id), { form }),
  ].map(({ status }) => status);

  assert.deepEqual(statuses, [303, 303]);
  const { version, material } = (await row(id))!;
  assert.deepEqual([version, material], [2, 1]);
  assert.doesNotMatch(await (await send.cilla(paths.provrum(id))).text(), /Anmält före ändringen/);
});

test('a material change marks the interest given before it', async () => {
  const id = await openProposal(app, { halland: 'lead' });
  const form = change({ question: 'En helt annan fråga?' }, { importance: 'material', note: 'Ny fråga' });
  assert.equal((await send.bo(paths.editProposal(id), { form })).status, 303);
  const { version, material } = (await row(id))!;

  assert.deepEqual([version, material], [2, 2]);
  assert.match(await (await send.cilla(paths.provrum(id))).text(), /data-before-change="true"/);
  const versions = await (await send.cilla(paths.provrumVersions(id))).text();
  assert.match(versions, /Ny fråga/);
  assert.match(versions, /De som hade svarat fick frågan igen/);
  assert.match(versions, /Bo Prov, Region Dalarna/);
  assert.match(
    await (await send.cilla(`/en/provrum/${id}/versions`)).text(),
    /Those who had answered were asked again/,
  );
});

test('a changed question is never small: its author is told so at the question, and nothing is saved', async () => {
  const id = await openProposal(app);
  const response = await send.asta(`/en/provrum/${id}/edit`, { form: change({ question: 'En annan?' }) });
  const page = await response.text();

  assert.equal(response.status, 409);
  assert.match(page, /<a href="#importance">You have changed the question\. That is never a small change/);
  assert.equal((await row(id))?.version, 1);
});

test('a change says what it is, and keeps what a proposal needs', async () => {
  const id = await openProposal(app);
  const send422 = async (form: Record<string, string | readonly string[]>, message: RegExp) => {
    const response = await send.asta(paths.editProposal(id), { form });
    assert.equal(response.status, 422);
    assert.match(await response.text(), message);
  };
  await send422(change({ summary: 'x' }, { note: '  ' }), /Skriv med en mening vad som har ändrats/);
  await send422(change({ summary: 'x' }, { importance: '' }), /Svara på om ändringen ändrar/);
  await send422(change({ summary: '' }), /Skriv en sammanfattning\./);
  await send422(change({ summary: 'x' }, { note: 'x'.repeat(301) }), /högst 300 tecken/);

  assert.equal((await row(id))?.version, 1);
});

test('a change written upon an earlier version is shown beside the current one', async () => {
  const id = await openProposal(app);
  await send.bo(paths.editProposal(id), { form: change({ title: 'Bos ändring' }) });
  const response = await send.asta(paths.editProposal(id), { form: change({ title: 'Åstas ändring' }) });
  const page = await response.text();

  assert.equal(response.status, 409);
  assert.match(page, /Bos ändring/);
  assert.match(page, /value="Åstas ändring"/);
  assert.match(page, /name="edition" value="text-2"/);
  assert.equal((await row(id))?.title, 'Bos ändring');
});

test('interest that arrives meanwhile makes no change stale', async () => {
  const id = await openProposal(app);
  await send.cilla(paths.interest(id), { form: { how: 'follow' } });

  assert.equal((await send.asta(paths.editProposal(id), { form: change({ title: 'Ny' }) })).status, 303);
});

test('what is typed of a change is kept for its writer alone, offered again, and gone once sent', async () => {
  const id = await openProposal(app);
  clock.set('2026-11-21T13:32:00Z');
  await send.asta(paths.saveProposalDraft(id), {
    form: { ...complete({ title: 'Osparad rubrik' }), edition: 'text-1' },
    headers: json,
  });
  clock.set('2026-11-21T14:00:00Z');
  const again = await (await send.asta(paths.editProposal(id))).text();
  assert.match(again, /Du har ett osparat utkast från 21 november 2026 kl\. 14:32/);
  assert.match(again, /value="Osparad rubrik"/);
  assert.doesNotMatch(await (await send.bo(paths.editProposal(id))).text(), /Osparad/);
  assert.doesNotMatch(await (await send.cilla(paths.provrum(id))).text(), /Osparad/);
  await send.asta(paths.editProposal(id), { form: change({ title: 'Osparad rubrik' }) });

  assert.doesNotMatch(await (await send.asta(paths.editProposal(id))).text(), /osparat utkast/);
});

test('what is kept can be thrown away, and without the script kept with a button', async () => {
  const id = await openProposal(app);
  const kept = await send.asta(paths.editProposal(id), {
    form: { ...complete({ title: 'Så länge' }), edition: 'text-1', act: 'keep' },
  });
  assert.equal(kept.headers.get('location'), paths.provrum(id));
  assert.match(await (await send.asta(paths.editProposal(id))).text(), /value="Så länge"/);
  await send.asta(paths.editProposal(id), { form: { act: 'discard' } });

  assert.match(await (await send.asta(paths.editProposal(id))).text(), new RegExp(`value="${aText().title}"`));
});

test('what was kept upon an earlier version is shown beside the current one', async () => {
  const id = await openProposal(app);
  await send.asta(paths.saveProposalDraft(id), {
    form: { ...complete({ title: 'Min rubrik' }), edition: 'text-1' },
    headers: json,
  });
  await send.bo(paths.editProposal(id), { form: change({ title: 'Bos rubrik' }) });
  const page = await (await send.asta(paths.editProposal(id))).text();

  assert.match(page, /Förslaget har ändrats sedan du började skriva/);
  assert.match(page, /<td data-label="Gäller nu"><span class="as-written">Bos rubrik/);
  assert.match(page, /value="Min rubrik"/);
});

test('the text of what is closed is not changed, and what was typed is still there', async () => {
  const id = await openProposal(app);
  await send.asta(paths.withdrawProposal(id), { form: { reason: 'Vi hann inte' } });
  const opened = await send.asta(paths.editProposal(id));
  assert.equal(opened.status, 409);
  assert.match(await opened.text(), /Texten kan inte ändras nu/);
  const sent = await send.asta(paths.editProposal(id), { form: change({ title: 'För sent' }) });
  const page = await sent.text();

  assert.equal(sent.status, 409);
  assert.match(page, /Det du skrev finns kvar här/);
  assert.match(page, /value="För sent"/);
  assert.equal((await row(id))?.title, aText().title);
});
