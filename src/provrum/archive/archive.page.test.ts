import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { newKey, sha256 } from '#platform/storage.ts';
import { apiAs } from '../../../test/api.ts';
import { type Send, testApp } from '../../../test/app.ts';
import { openProposal } from '../../../test/openProposal.ts';
import { readPdf } from '../../../test/readPdf.ts';
import { resultOnRecord, runningOnRecord } from '../../../test/resultOnRecord.ts';

const app = await testApp();
const { db, cast, clock, devices } = app;
const [asta, cilla, ines, karin, mona, olle] = await Promise.all([
  app.as('asta', 'dalarna'),
  app.as('cilla'),
  app.as('ines'),
  app.as('karin'),
  app.as('mona'),
  app.as('olle'),
]);

const ask = async (send: Send, provrum: ProvrumId, caseNumber = 'LD 2027/77') =>
  await send(paths.archive(provrum), { form: { caseNumber } });

type Files = Readonly<Record<string, Uint8Array>>;
const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Asks, and opens what one gets; the names without the folder that holds them all. */
async function packageFor(send: Send, provrum: ProvrumId, language: 'sv' | 'en' = 'sv', asking = ''): Promise<Files> {
  assert.equal((await ask(send, provrum)).status, 303);
  const page = await (await send(localise(paths.archive(provrum), language))).text();
  const href = /href="([^"]*\/paket\.zip|[^"]*\/package\.zip)"/.exec(page)?.[1] ?? '';
  const answer = await send(href + asking);
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="provrum-\d+-ar[a-z]+\.zip"/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  return opened(new Uint8Array(await answer.arrayBuffer()));
}

const opened = (zipped: Uint8Array): Files =>
  Object.fromEntries(
    Object.entries(unzipSync(zipped)).map(([name, content]) => [name.replace(/^provrum-\d+-\w+\//, ''), content]),
  );

const json = <Value>(files: Files, name: string): Value => JSON.parse(text(files[`data/json/${name}.json`])) as Value;

/** A provrum with everything that a package may hold so far, and things that never go. */
async function talkedAbout(): Promise<ProvrumId> {
  const provrum = await openProposal(app, { dalarna: 'lead', halland: 'participate' }, 'Ring asta@prov.example #let');
  await asta(paths.comments(provrum), {
    form: { text: 'Skriv till Asta.Prov@Example.org eller 19811218-9876. #import', format: 'text', after: '0' },
  });
  await cilla(paths.comments(provrum), { form: { text: 'Ångrar mig snart', format: 'text', after: '0' } });
  const { rows } = await sql<{ id: number }>`
    select id from comment where provrum_id = ${provrum} order by id desc limit 1`.execute(db.q());
  await cilla(paths.withdrawComment(provrum, rows[0]!.id), { method: 'POST' });
  return provrum;
}

test('a member asks with its case number and gets a package whose checksums all hold', async () => {
  const provrum = await talkedAbout();
  const files = await packageFor(asta, provrum);

  const manifest = text(files['manifest-sha256.txt']).trim().split('\n');
  const listed = Object.fromEntries(manifest.map((line) => line.split('  ').toReversed() as [string, string]));
  const payload = Object.keys(files).filter((name) => name.startsWith('data/'));
  assert.deepEqual(Object.keys(listed).toSorted(), payload.toSorted());
  for (const [name, sum] of Object.entries(listed))
    assert.equal(createHash('sha256').update(files[name]!).digest('hex'), sum, name);
  assert.match(text(files['bagit.txt']), /^BagIt-Version: 1\.0\n/);
  assert.match(text(files['bag-info.txt']), /^External-Identifier: LD 2027\/77$/m);
  const octets = payload.reduce((sum, name) => sum + files[name]!.length, 0);
  assert.match(text(files['bag-info.txt']), new RegExp(`^Payload-Oxum: ${octets}\\.${payload.length}$`, 'm'));
  const about = JSON.parse(text(files['data/metadata.json'])) as Record<string, unknown>;
  assert.deepEqual([about.caseNumber, about.receiver, about.state], ['LD 2027/77', 'Region Dalarna', 'ready']);
});

test('every document is PDF/A in the language asked for, and says what was said', async () => {
  const provrum = await talkedAbout();
  for (const language of ['sv', 'en'] as const) {
    const files = await packageFor(asta, provrum, language);
    const papers = Object.keys(files).filter((name) => name.endsWith('.pdf'));
    assert.equal(papers.length, 4);
    const read = await Promise.all(papers.map(async (name) => await readPdf(files[name]!)));
    for (const pdf of read) assert.deepEqual([pdf.claims, pdf.tagged, pdf.language], [['a-2a'], true, language]);
    const all = read.map((pdf) => pdf.text).join('\n');
    assert.match(all, language === 'sv' ? /Personuppgifter i paketet/ : /Personal data in the package/);
    assert.match(all, /#import/);
    assert.match(all, language === 'sv' ? /Lade ut förslaget/ : /Posted the proposal/);
  }
});

test('the data hold every event and every text, and nobody’s address or identity number', async () => {
  const provrum = await talkedAbout();
  const files = await packageFor(asta, provrum);

  const { rows } = await sql<{ id: number }>`select id from event where provrum_id = ${provrum} order by id`.execute(
    db.q(),
  );
  const events = json<{ id: number; kind: string }[]>(files, 'event');
  assert.deepEqual(
    events.map(({ id }) => id),
    rows.map(({ id }) => id),
  );
  assert.equal(events.at(-1)?.kind, 'archive-requested');
  const comments = json<{ html: string | null }[]>(files, 'comment');
  assert.deepEqual(
    comments.map(({ html }) => html),
    ['<p>Skriv till […@…] eller [……-….]. #import</p>', null],
  );
  assert.equal(json<unknown[]>(files, 'provrum_version').length, 1);
  assert.deepEqual(
    json<{ name: string }[]>(files, 'person').map(({ name }) => name),
    ['Asta Prov', 'Cilla Prov'],
  );
  const people = (await sql<{ email: string }>`select email from person`.execute(db.q())).rows;
  for (const [name, content] of Object.entries(files)) {
    const said = name.endsWith('.pdf') ? (await readPdf(content)).text : text(content);
    assert.doesNotMatch(said, /[\w.]+@[\w-]+\.\w/, name);
    assert.doesNotMatch(said, /19811218/, name);
    for (const { email } of people) assert.ok(!said.includes(email), `${email} in ${name}`);
  }
});

test('what is decided and not announced is in the forum’s own package, and in nobody else’s', async () => {
  const provrum = await openProposal(app, { dalarna: 'lead', halland: 'participate' });
  const seen = /name="seen" value="([^"]*)"/.exec(await (await karin(paths.decline(provrum))).text())?.[1] ?? '';
  const declined = await karin(paths.decline(provrum), { form: { reason: 'Hemligt skäl.', seen } });
  assert.equal(declined.status, 303);

  const [theirs, own] = [await packageFor(asta, provrum), await packageFor(karin, provrum)];
  for (const content of Object.values(theirs))
    assert.ok(!new TextDecoder().decode(content).includes('Hemligt skäl'), 'told too early');
  assert.deepEqual(json(theirs, 'go_ahead'), []);
  assert.equal(json<{ state: string }>(theirs, 'provrum').state, 'open');
  assert.equal(json<unknown[]>(own, 'go_ahead').length, 1);
  const receipt = Object.keys(own).find((name) => /beslut-\d+\.pdf$/.test(name)) ?? '';
  assert.match((await readPdf(own[receipt]!)).text, /Avslag[^]*Hemligt skäl\.[^]*Reglerna som de prövades/);
});

test('a result comes with plan, budget and report; the plan only where one may read it', async () => {
  const provrum = await resultOnRecord(app);
  const names = Object.keys(await packageFor(ines, provrum)).filter((name) => name.endsWith('.pdf'));
  for (const name of ['projektplan-version-1', 'projektplan', 'budget-och-basfinansiering', 'resultat'])
    assert.ok(
      names.some((one) => one.endsWith(`-${name}.pdf`)),
      name,
    );

  await sql`update plan set status = 'writing' where provrum_id = ${provrum}`.execute(db.q());
  await sql`update result set announced_at = null where provrum_id = ${provrum}`.execute(db.q());
  const [outside, inside] = [await packageFor(ines, provrum), await packageFor(cilla, provrum)];
  assert.ok(!Object.keys(outside).some((name) => /projektplan|resultat/.test(name)));
  assert.equal(outside['data/json/plan_section.json'], undefined);
  assert.ok(Object.keys(inside).some((name) => name.includes('projektplan')));
});

test('the work comes along for those who take part: log, tasks, minutes, decisions and the names of files', async () => {
  const provrum = await runningOnRecord(app);
  const [by, at] = [sql`${cast.person.asta}, ${cast.organisation.dalarna}`, clock.now()];
  await sql`
    insert into log_entry (provrum_id, kind, on_day, text, person_id, organisation_id, created_at, withdrawn_at)
    values (${provrum}, 'problem', '2026-11-20', 'Radion tystnade.', ${by}, ${at}, null),
      (${provrum}, 'step', '2026-11-20', 'Ångrat steg.', ${by}, ${at}, ${at})`.execute(db.q());
  await sql`
    insert into task (provrum_id, title, owner_id, owner_organisation_id, due_on, person_id, created_at)
    values (${provrum}, 'Boka fältet', ${by}, '2026-12-01', ${cast.person.asta}, ${at})`.execute(db.q());
  await sql`
    with m as (
      insert into meeting (provrum_id, uid, state, title, mode, link, starts_at, ends_at, person_id, organisation_id, changed_at)
      values (${provrum}, 'u-1', 'held', 'Uppstart', 'digital', 'https://rum.example/hemlig', '2026-11-19 09:00',
        '2026-11-19 10:00', ${by}, ${at}) returning id),
    i as (
      insert into meeting_item (meeting_id, position, title, person_id, changed_at)
      select id, 1, 'Läget', ${cast.person.asta}, ${at} from m returning id, meeting_id),
    n as (
      insert into meeting_note (meeting_id, item_id, text, version, person_id, organisation_id, at)
      select meeting_id, id, 'Alla är på plats.', 1, ${by}, ${at} from i)
    insert into meeting_decision (meeting_id, provrum_id, item_id, number, text, person_id, organisation_id, at)
    select meeting_id, ${provrum}, id, 1, 'Vi flyger på torsdag.', ${by}, ${at} from i`.execute(db.q());
  await sql`
    insert into file (purpose, provrum_id, name, media, size, sha256, storage_key, person_id, organisation_id, at)
    values ('workspace', ${provrum}, 'karta.pdf', 'application/pdf', 9, ${'a'.repeat(64)}, 'hemlignyckel', ${by}, ${at})`.execute(
    db.q(),
  );

  const files = await packageFor(cilla, provrum);
  const pdf = async (part: string) =>
    (await readPdf(files[Object.keys(files).find((name) => name.endsWith(`-${part}.pdf`)) ?? '']!)).text;
  assert.match(await pdf('arbetet'), /Problem[^]*Radion tystnade\.[^]*tillbakatagen[^]*Boka fältet/);
  assert.match(await pdf('moten'), /Uppstart[^]*19 november 2026 09:00[^]*Läget[^]*Alla är på plats\.[^]*Vi flyger/);
  assert.deepEqual(
    json<{ name: string; sha256: string }[]>(files, 'file').map(({ name, sha256 }) => [name, sha256]),
    [['karta.pdf', 'a'.repeat(64)]],
  );
  for (const content of Object.values(files)) assert.doesNotMatch(new TextDecoder().decode(content), /hemlig|Ångrat/);
  const outside = await packageFor(ines, provrum);
  assert.ok(!Object.keys(outside).some((name) => /arbetet|moten|log_entry|meeting|task/.test(name)));
});

test('uploaded files go where they are asked for and may be read, and the package says that nobody has read them', async () => {
  const provrum = await runningOnRecord(app);
  const content = new TextEncoder().encode('Rörelsemönster över fältet');
  const key = newKey();
  await devices.storage.put(key, content);
  const row = (name: string, storageKey: string, removed: Date | null) => sql`
    insert into file (purpose, provrum_id, name, media, size, sha256, storage_key, person_id, organisation_id, at, removed_at,
      removed_by)
    values ('workspace', ${provrum}, ${name}, 'text/plain', ${content.length}, ${sha256(content)}, ${storageKey},
      ${cast.person.asta}, ${cast.organisation.dalarna}, ${clock.now()}, ${removed}, ${removed && cast.person.asta})`;
  await row('fält: karta.txt', key, null).execute(db.q());
  await row('ångrad.txt', newKey(), clock.now()).execute(db.q());
  await row('borta.txt', newKey(), null).execute(db.q());
  const uploaded = (files: Files) => Object.keys(files).filter((name) => name.startsWith('data/uppladdat/'));

  assert.deepEqual(uploaded(await packageFor(cilla, provrum)), []);
  const files = await packageFor(cilla, provrum, 'sv', '?filer=ja');
  const [name = ''] = uploaded(files);
  assert.deepEqual([uploaded(files).length, text(files[name])], [1, 'Rörelsemönster över fältet']);
  assert.match(name, /^data\/uppladdat\/\d+-fält_ karta\.txt$/);
  assert.match(text(files['manifest-sha256.txt']), new RegExp(`^${sha256(content)}  ${name}$`, 'm'));
  const about = JSON.parse(text(files['data/metadata.json'])) as { uploads: unknown };
  assert.deepEqual(about.uploads, { files: 1, left: 1 });
  const paper = await readPdf(files[Object.keys(files).find((one) => one.includes('/00-')) ?? '']!);
  assert.match(paper.text, /1 uppladdad fil följer med\. Ingen har gått igenom innehållet[^]*borta\.txt/);

  const outside = await packageFor(ines, provrum, 'sv', '?filer=ja');
  assert.deepEqual(uploaded(outside), []);
  const api = await apiAs(app, 'cilla');
  const { body: requests } = await api<{ requests: { id: number }[] }>(`GET /provrum/${provrum}/archive`);
  const { body } = await api<{ content: string }>(
    `GET /provrum/${provrum}/archive/${requests.requests[0]!.id}?uploads=yes`,
  );
  assert.equal(uploaded(opened(new Uint8Array(Buffer.from(body.content, 'base64')))).length, 1);
});

test('events say no more in a package than the tables that go with it', async () => {
  const provrum = await resultOnRecord(app);
  const happened = async (kind: string, detail: object) =>
    await sql`
      insert into event (at, kind, person_id, organisation_id, provrum_id, detail)
      values (${clock.now()}, ${kind}, ${cast.person.asta}, ${cast.organisation.dalarna}, ${provrum}, ${JSON.stringify(detail)}::jsonb)`.execute(
      db.q(),
    );
  await happened('task-added', { title: 'Ring Hemliga' });
  await happened('meeting-cancelled', { meeting: 1, title: 'Krismöte', reason: 'Bråk' });
  await happened('meeting-poll-answered', {
    meeting: 1,
    title: 'Krismöte',
    answers: [{ option: 71, answer: 'ifNeeded' }],
  });
  await happened('file-added', { name: 'krisplan.pdf', note: 'Läs nu' });
  await happened('questionnaire-answered', { occasion: 'end', marks: { worth: 1 }, changed: false });
  await happened('archive-requested', { caseNumber: 'HEM 9' });
  await sql`
    insert into spreading_text (provrum_id, purpose, content, person_id, at)
    values (${provrum}, 'newsletter', 'Blänkare', ${cast.person.karin}, ${clock.now()})`.execute(db.q());
  const saidIn = async (send: Send) => {
    const files = Object.entries(await packageFor(send, provrum));
    const texts = files.map(async ([name, content]) =>
      name.endsWith('.pdf') ? (await readPdf(content)).text : text(content),
    );
    const all = (await Promise.all(texts)).join('\n');
    return ['Hemliga', 'Krismöte', 'Bråk', 'ifNeeded', 'krisplan', 'Läs nu', '"marks"', 'HEM 9', 'Blänkare'].filter(
      (word) => all.includes(word),
    );
  };
  assert.deepEqual(await saidIn(ines), []);
  assert.deepEqual(await saidIn(cilla), ['Hemliga', 'Krismöte', 'Bråk', 'krisplan', 'Läs nu', 'Blänkare']);
  assert.deepEqual(
    (await saidIn(karin)).filter((word) => word === '"marks"' || word === 'HEM 9'),
    ['"marks"', 'HEM 9'],
  );
  await sql`update result set announced_at = null where provrum_id = ${provrum}`.execute(db.q());
  assert.ok(!(await saidIn(cilla)).includes('Blänkare'), 'told too early');
});

test('the same provrum at the same moment gives the same bytes', async () => {
  const provrum = await talkedAbout();
  await ask(asta, provrum);
  const page = await (await asta(paths.archive(provrum))).text();
  const href = /href="([^"]*\/paket\.zip)"/.exec(page)?.[1] ?? '';
  const [once, again] = [await (await asta(href)).bytes(), await (await asta(href)).bytes()];
  assert.deepEqual(once, again);
  clock.set('2026-11-21T09:01:00Z');
  assert.notDeepEqual(await (await asta(href)).bytes(), once);
});

test('a request is recorded once, seen by its organisation and the forum, and said in the history', async () => {
  const provrum = await openProposal(app);
  const atOnce = await Promise.all([1, 2, 3].map(() => ask(asta, provrum)));
  assert.deepEqual(
    atOnce.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await ask(asta, provrum, ' LD  2027/77 ')).status, 303);
  assert.equal((await ask(karin, provrum, 'Eget 1')).status, 303);

  const { rows } = await sql<{ case_number: string; organisation_id: number }>`
    select case_number, organisation_id from archive_request where provrum_id = ${provrum} order by id`.execute(db.q());
  assert.deepEqual(
    rows.map(({ case_number, organisation_id }) => [case_number, organisation_id]),
    [
      ['LD 2027/77', cast.organisation.dalarna],
      ['Eget 1', cast.organisation.reglab],
    ],
  );
  assert.match(await (await karin(paths.archive(provrum))).text(), /Eget 1[^]*LD 2027\/77/);
  assert.match(await (await mona(paths.archive(provrum))).text(), /LD 2027\/77/);
  const other = await (await cilla(paths.archive(provrum))).text();
  assert.doesNotMatch(other, /LD 2027\/77/);
  assert.match(await (await ines(paths.provrumHistory(provrum))).text(), /Begärde ut handlingarna till sitt arkiv/);
  assert.match(await (await karin(paths.secretariatEvents())).text(), /Handlingar begärda till arkiv/);
});

test('who may not is told so, and what is typed wrong is said at the field', async () => {
  const provrum = await openProposal(app);
  assert.equal((await ask(mona, provrum)).status, 403);
  assert.equal((await ask(olle, provrum)).status, 404);
  assert.equal((await ask(app.send, provrum)).status, 401);
  for (const [typed, language, sentence] of [
    ['', 'sv', 'Skriv ert diarienummer'],
    ['   ', 'en', 'Write your case number'],
    ['x'.repeat(101), 'sv', 'högst 100 tecken'],
  ] as const) {
    const answer = await asta(localise(paths.archive(provrum), language), { form: { caseNumber: typed } });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), new RegExp(`id="caseNumber-error"[^]*${sentence}|${sentence}`));
  }
  const other = await asta(paths.archive(provrum), {
    form: { caseNumber: 'RS 1', organisation: String(cast.organisation.halland) },
  });
  assert.equal(other.status, 409);

  await ask(asta, provrum);
  const { rows } = await sql<{ id: number }>`select id from archive_request where provrum_id = ${provrum}`.execute(
    db.q(),
  );
  const request = rows[0]!.id;
  assert.equal((await cilla(paths.archivePackage(provrum, request))).status, 404);
  assert.equal((await asta(paths.archivePackage(provrum, 999_999))).status, 404);
  assert.equal((await karin(paths.archivePackage(provrum, request))).status, 200);
});

test('a case number keeps to its line in the package’s facts', async () => {
  const provrum = await openProposal(app);
  await ask(asta, provrum, 'RS 1\r\nSource-Organization: Annan');
  const page = await (await asta(paths.archive(provrum))).text();
  const href = /href="([^"]*\/paket\.zip)"/.exec(page)?.[1] ?? '';
  const info = text(opened(await (await asta(href)).bytes())['bag-info.txt']);
  assert.match(info, /^External-Identifier: RS 1 Source-Organization: Annan$/m);
});

test('a program asks and gets the same package', async () => {
  const provrum = await openProposal(app);
  const api = await apiAs(app, 'asta');
  const path = `/provrum/${provrum}/archive`;
  const asked = await api<{ id: number }>(`POST ${path}`, { json: { caseNumber: 'RS 7' } });
  const again = await api<{ id: number }>(`POST ${path}`, { json: { caseNumber: 'RS 7' } });
  assert.deepEqual([asked.status, again.status, again.body.id], [201, 201, asked.body.id]);
  const { body } = await api<{ content: string; sha256: string }>(`GET ${path}/${asked.body.id}`);
  const zipped = Buffer.from(body.content, 'base64');
  assert.equal(createHash('sha256').update(zipped).digest('hex'), body.sha256);
  assert.ok(opened(new Uint8Array(zipped))['manifest-sha256.txt']);
  assert.equal((await api(`POST ${path}`, { json: { caseNumber: ' ' } })).status, 422);
});
