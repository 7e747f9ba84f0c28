import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { apiAs } from '../../../test/api.ts';
import { type Send, testApp } from '../../../test/app.ts';
import { planOnRecord } from '../../../test/goAheadOnRecord.ts';
import { runningOnRecord } from '../../../test/resultOnRecord.ts';
import { checklistItems } from './checklist.ts';
import { itemField } from './report.form.ts';
import { findReport } from './report.store.ts';
import { reportEdition } from './report.ts';
import { type ReportPart, reportSections } from './reportText.ts';
import { findResult } from './result.store.ts';

const app = await testApp();
const { db, cast } = app;
const [asta, bo, cilla, david, karin, mona] = (await Promise.all(
  (['asta', 'bo', 'cilla', 'david', 'karin', 'mona'] as const).map((key) => app.as(key)),
)) as [Send, Send, Send, Send, Send, Send];
const organisations = new Map<Send, number>([
  [asta, cast.organisation.dalarna],
  [bo, cast.organisation.dalarna],
  [cilla, cast.organisation.halland],
  [david, cast.organisation.skane],
]);
const report = async (provrum: ProvrumId) => (await findReport(db, provrum))!;
const page = async (send: Send, path: string) => await (await send(path)).text();
const stateOf = async (provrum: ProvrumId) =>
  (await sql<{ state: string }>`select state from provrum where id = ${provrum}`.execute(db.q())).rows[0]?.state;
const mailed = async (provrum: ProvrumId, purpose: string) => {
  const { rows } = await sql<{ address: string; subject: string; body: string }>`
    select address, subject, body from mail where provrum_id = ${provrum} and purpose = ${purpose} order by id`.execute(
    db.q(),
  );
  return rows;
};

async function reporting(): Promise<ProvrumId> {
  const provrum = await runningOnRecord(app);
  assert.equal((await asta(paths.startReport(provrum), { method: 'POST' })).status, 303);
  return provrum;
}

let forms = 0;
interface Saving {
  readonly version?: number;
  readonly form?: string;
  readonly act?: string;
  readonly json?: boolean;
}
/** Saves a part upon the version that stands, from a form of its own, unless something else is said. */
async function save(send: Send, provrum: ProvrumId, part: ReportPart, text: string, saving: Saving = {}) {
  const version = saving.version ?? (await findReport(db, provrum))?.marks[part].version ?? 0;
  const form = saving.form ?? `form-${String((forms += 1)).padStart(16, '0')}`;
  return await send(paths.saveReportPart(provrum), {
    form: {
      section: part,
      text,
      version: String(version),
      form,
      organisation: String(organisations.get(send) ?? 0),
      ...(saving.act && { act: saving.act }),
    },
    headers: saving.json ? { accept: 'application/json' } : {},
  });
}
async function fill(provrum: ProvrumId) {
  for (const part of reportSections) await save(asta, provrum, part, `Om ${part}.\n\nOch mer.`);
  await save(asta, provrum, 'summary', 'Det gick.');
}
const submit = async (provrum: ProvrumId, send = asta) =>
  await send(paths.submitReport(provrum), { form: { edition: String(reportEdition(await report(provrum))) } });
async function submitted(): Promise<ProvrumId> {
  const provrum = await reporting();
  await fill(provrum);
  assert.equal((await submit(provrum)).status, 303);
  return provrum;
}
const yes = Object.fromEntries(checklistItems.map((item) => [itemField(item), 'yes']));
async function approved(): Promise<ProvrumId> {
  const provrum = await submitted();
  assert.equal(
    (await karin(paths.reviewReport(provrum), { form: { act: 'approve', number: '1', ...yes } })).status,
    303,
  );
  return provrum;
}
const publish = async (provrum: ProvrumId) => await karin(paths.publishResult(provrum), { form: { number: '1' } });
const resultOf = async (provrum: ProvrumId) => String((await report(provrum)).result!.id);

test('from running to a result that everybody knows of, each step in the history', async () => {
  const provrum = await runningOnRecord(app);
  assert.match(await page(asta, paths.report(provrum)), /Börja skriva rapporten/);
  assert.match(await page(cilla, paths.report(provrum)), /Rapporten är inte påbörjad/);
  assert.equal((await cilla(paths.startReport(provrum), { method: 'POST' })).status, 403);
  assert.equal((await asta(paths.startReport(provrum), { method: 'POST' })).status, 303);
  assert.equal((await asta(paths.startReport(provrum), { method: 'POST' })).status, 303);
  assert.equal(await stateOf(provrum), 'reporting');
  assert.match(await page(david, paths.report(provrum)), /Rapporten är inte färdig/);

  const missing = await asta(paths.submitReport(provrum), { form: { edition: '0' } });
  assert.equal(missing.status, 409);
  assert.match(await missing.text(), /Det här måste skrivas först[^]*Vad som inte fungerade[^]*Sammanfattning/);
  await fill(provrum);
  assert.equal((await submit(provrum, cilla)).status, 403);
  assert.equal((await submit(provrum)).status, 303);
  assert.equal((await submit(provrum)).status, 303);
  assert.equal(await stateOf(provrum), 'review');

  const remark = { act: 'return', number: '1', 'remark-learned-2': 'Vad bygger det på?' };
  assert.equal((await karin(paths.reviewReport(provrum), { form: { act: 'return', number: '1' } })).status, 409);
  assert.equal((await karin(paths.reviewReport(provrum), { form: remark })).status, 303);
  assert.equal((await karin(paths.reviewReport(provrum), { form: remark })).status, 303);
  assert.equal(await stateOf(provrum), 'reporting');
  assert.match(
    await page(cilla, paths.report(provrum)),
    /id="del-learned"[^]*Vad vi lärde oss, stycke 2[^]*Vad bygger det på\?[^]*id="del-useful"/,
  );
  await save(cilla, provrum, 'learned', 'Mätningarna visar det.');
  assert.equal((await submit(provrum)).status, 303);

  const half = await karin(paths.reviewReport(provrum), {
    form: { act: 'approve', number: '2', ...yes, 'check-personalData': 'no', 'check-sources': '' },
  });
  assert.equal(half.status, 409);
  assert.match(await half.text(), /Svaret är nej: skicka tillbaka rapporten/);
  const early = await karin(paths.publishResult(provrum), { form: { number: '2' } });
  assert.equal(early.status, 409);
  assert.match(await early.text(), /data-rule="report\.quality"[^]*ansvarar för kvalitetssäkringen/);
  const approve = { act: 'approve', number: '2', ...yes };
  assert.equal((await asta(paths.reviewReport(provrum), { form: approve })).status, 403);
  assert.equal((await karin(paths.reviewReport(provrum), { form: approve })).status, 303);
  assert.equal((await karin(paths.reviewReport(provrum), { form: approve })).status, 303);

  assert.equal((await karin(paths.publishResult(provrum), { form: { number: '2' } })).status, 303);
  assert.equal((await karin(paths.publishResult(provrum), { form: { number: '2' } })).status, 303);
  const announce = { result: await resultOf(provrum) };
  assert.equal((await karin(paths.announceResult(provrum), { form: announce })).status, 303);
  assert.equal((await karin(paths.announceResult(provrum), { form: announce })).status, 303);
  assert.equal(await stateOf(provrum), 'published');

  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind ~ '^(report|result)' order by id`.execute(db.q());
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    [
      'report-started',
      'report-submitted',
      'report-returned',
      'report-submitted',
      'report-approved',
      'result-published',
      'result-announced',
    ],
  );
  const read = await page(david, paths.report(provrum));
  assert.match(read, /Mätningarna visar det\./);
  assert.match(read, /Kvalitetssäkrat av[^]*Karin Prov/);
  assert.match(await page(david, paths.reportVersions(provrum)), /Version 2[^]*Version 1[^]*Vad bygger det på\?/);
  const history = await page(david, localise(paths.provrumHistory(provrum), 'en'));
  assert.match(history, /Announced the result to all members and partners[^]*Approved the report after the quality/);
});

test('a result that is not announced is known to the forum alone, and can be taken back with a reason', async () => {
  const provrum = await approved();
  assert.equal((await publish(provrum)).status, 303);
  assert.equal(await stateOf(provrum), 'review');
  assert.match(await page(mona, paths.report(provrum)), /Ingen annan ser det förrän det är meddelat/);
  for (const send of [asta, david]) {
    assert.doesNotMatch(await page(send, paths.report(provrum)), /förrän det är meddelat/);
    assert.doesNotMatch(await page(send, paths.provrumHistory(provrum)), /Publicerade resultatet/);
  }
  assert.match(await page(mona, paths.provrumHistory(provrum)), /Publicerade resultatet/);
  const result = await resultOf(provrum);
  const unsaid = await karin(paths.takeBackResult(provrum), { form: { result, reason: ' ' } });
  assert.equal(unsaid.status, 422);
  assert.match(await unsaid.text(), /Skriv varför/);
  const back = { result, reason: 'Fel siffra.' };
  assert.equal((await karin(paths.takeBackResult(provrum), { form: back })).status, 303);
  assert.equal((await karin(paths.takeBackResult(provrum), { form: back })).status, 303);
  assert.equal(await findResult(db, provrum), null);
  assert.equal((await karin(paths.announceResult(provrum), { form: { result } })).status, 409);
  assert.doesNotMatch(await page(david, paths.provrumHistory(provrum)), /Tog tillbaka resultatet/);
  const again = await karin(paths.reviewReport(provrum), {
    form: { act: 'return', number: '1', 'remark-report': 'Rätta siffran.' },
  });
  assert.equal(again.status, 303);
  assert.equal(await stateOf(provrum), 'reporting');
});

test('every member and partner is told of a result once, whoever answers for it', async () => {
  const provrum = await approved();
  await publish(provrum);
  await app.work();
  assert.deepEqual(await mailed(provrum, 'result'), []);
  await karin(paths.announceResult(provrum), { form: { result: await resultOf(provrum) } });
  await app.work();
  await app.work();
  const mails = await mailed(provrum, 'result');
  const to = mails.map(({ address }) => address);
  assert.equal(new Set(to).size, to.length);
  for (const who of ['asta', 'cilla', 'david', 'farid', 'ines']) assert.ok(to.includes(`${who}@test.example`), who);
  assert.ok(!to.includes('karin@test.example'));
  assert.match(mails[0]!.body, /Det gick\./);
});

test('the secretariat hears of a submitted report, and those who take part of the answer with its remarks', async () => {
  const provrum = await submitted();
  await app.work();
  assert.deepEqual(
    (await mailed(provrum, 'report')).map(({ address }) => address),
    ['karin@test.example', 'lars@test.example'],
  );
  await karin(paths.reviewReport(provrum), {
    form: { act: 'return', number: '1', 'remark-tried-1': 'Vilka var med?' },
  });
  await app.work();
  const told = (await mailed(provrum, 'report')).filter(({ subject }) => subject.includes('tillbaka'));
  assert.ok(told.some(({ address }) => address === 'cilla@test.example'));
  assert.match(told[0]!.body, /Vad vi prövade, stycke 1:\n> Vilka var med\?/);
});

test('nothing is written twice: plan and budget are brought in with one click, below what was typed', async () => {
  const provrum = await reporting();
  const first = await page(asta, paths.report(provrum));
  assert.match(first, /id="del-tried"[^]*value="bring-plan-purpose"[^]*id="del-happened"/);
  assert.equal((await save(asta, provrum, 'tried', 'Vi började.', { act: 'bring-plan-purpose' })).status, 303);
  assert.equal((await report(provrum)).content.tried, 'Vi började.\n\nPröva.');
  assert.doesNotMatch(await page(asta, paths.report(provrum)), /bring-plan-purpose"[^]*id="del-happened"/);
  assert.equal((await save(asta, provrum, 'tried', 'Vi började.', { act: 'bring-no-such' })).status, 303);
});

test('the public text follows the members’ until it has a text of its own, and the title the provrum’s', async () => {
  const provrum = await reporting();
  await save(asta, provrum, 'learned', 'Allt i detalj.');
  assert.equal((await report(provrum)).content['public-learned'], 'Allt i detalj.');
  await save(asta, provrum, 'public-learned', 'Kort sagt.');
  await save(asta, provrum, 'learned', 'Allt i ännu mer detalj.');
  await save(asta, provrum, 'notWorked', 'Internt.');
  await save(asta, provrum, 'public-notWorked', '');
  await save(asta, provrum, 'title', 'Kortare väg till data');
  const { content } = await report(provrum);
  assert.equal(content['public-learned'], 'Kort sagt.');
  const preview = await page(cilla, paths.previewReport(provrum));
  assert.match(preview, /Allt i ännu mer detalj\.[^]*Internt\.[^]*id="webben"[^]*Kortare väg till data[^]*Kort sagt\./);
  assert.doesNotMatch(preview.slice(preview.indexOf('id="webben"')), /Internt\./);
  for (const [part, text, words] of [
    ['title', 'x'.repeat(121), /högst 120 tecken/],
    ['title', 'En\ntill', /på en rad/],
    ['summary', 'x'.repeat(501), /högst 500 tecken/],
  ] as const) {
    const response = await save(asta, provrum, part, text);
    assert.equal(response.status, 422);
    assert.match(await response.text(), words);
  }
});

test('two people in different parts never overwrite each other; in the same part both texts are shown', async () => {
  const provrum = await reporting();
  assert.equal((await save(asta, provrum, 'tried', 'Från Dalarna.', { version: 0 })).status, 303);
  assert.equal((await save(cilla, provrum, 'happened', 'Från Halland.', { version: 0 })).status, 303);
  const late = await save(cilla, provrum, 'tried', 'Från Halland också.', { version: 0 });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Sparat nu[^]*Från Dalarna\.[^]*Från Halland också\./);
  assert.equal((await report(provrum)).content.tried, 'Från Dalarna.');
  assert.match(await page(cilla, paths.report(provrum)), /Du har en text som inte blev sparad[^]*Från Halland också\./);
  const while_ = await save(cilla, provrum, 'tried', 'Typat.', { version: 0, json: true });
  assert.equal(while_.status, 409);
  assert.equal((await save(cilla, provrum, 'tried', 'Båda.', { version: 1 })).status, 303);
});

test('whoever may not is told so, and a stranger to the part is told there is none', async () => {
  const provrum = await reporting();
  assert.equal((await save(david, provrum, 'tried', 'Obehörig.')).status, 403);
  assert.equal((await save(asta, provrum, 'nonsense' as ReportPart, 'x', { version: 0 })).status, 404);
  assert.equal((await karin(paths.reviewReport(provrum))).status, 409);
  assert.equal((await asta(paths.reviewReport(provrum))).status, 403);
  assert.equal((await asta(paths.publishResult(provrum), { form: { number: '1' } })).status, 403);
  const sent = await submitted();
  assert.equal((await save(asta, sent, 'tried', 'För sent.')).status, 409);
  const stale = await karin(paths.reviewReport(sent), { form: { act: 'approve', number: '7', ...yes } });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /har ändrats sedan du läste/);
});

test('a cancelled provrum may tell what it taught, and stays cancelled', async () => {
  const provrum = await runningOnRecord(app);
  await sql`update provrum set state = 'cancelled' where id = ${provrum}`.execute(db.q());
  assert.match(await page(asta, paths.report(provrum)), /avbrutet[^]*Börja skriva rapporten/);
  await asta(paths.startReport(provrum), { method: 'POST' });
  await fill(provrum);
  assert.equal((await submit(provrum)).status, 303);
  await karin(paths.reviewReport(provrum), { form: { act: 'approve', number: '1', ...yes } });
  await publish(provrum);
  await karin(paths.announceResult(provrum), { form: { result: await resultOf(provrum) } });
  assert.equal(await stateOf(provrum), 'cancelled');
  assert.match(await page(david, paths.report(provrum)), /avbröts[^]*Om learned\./);
});

test('the secretariat moves the due day with a reason', async () => {
  const provrum = await reporting();
  assert.match(await page(asta, paths.report(provrum)), /senast 27 juni 2027[^]*30 dagar efter planens sista dag/);
  assert.equal((await asta(paths.reportDue(provrum))).status, 403);
  const send = (due: string, reason: string) => karin(paths.reportDue(provrum), { form: { due, reason } });
  assert.equal((await send('i morgon', 'x')).status, 422);
  assert.equal((await send('2027-08-31', '')).status, 422);
  assert.equal((await send('2020-01-01', 'x')).status, 409);
  assert.equal((await send('2027-08-31', 'Semester.')).status, 303);
  assert.equal((await send('2027-08-31', 'Semester.')).status, 303);
  assert.match(await page(cilla, paths.report(provrum)), /senast 31 augusti 2027[^]*Semester\./);
  await app.work();
  assert.match((await mailed(provrum, 'reportDue'))[0]!.body, /Motivering: Semester\./);
});

test('the published text is the one that was approved', async () => {
  const provrum = await approved();
  await publish(provrum);
  assert.equal((await report(provrum)).content.tried, 'Om tried.\n\nOch mer.');
  assert.equal((await findResult(db, provrum))!.text.summary, 'Det gick.');
});

test('as many queries are asked whatever is written', async () => {
  const queries = async (send: Send, path: string) => (await countQueries(() => send(path))).queries.length;
  const [empty, full] = [await reporting(), await reporting()];
  await fill(full);
  assert.equal(await queries(asta, paths.report(full)), await queries(asta, paths.report(empty)));
});

test('half a review is kept for its reader until it is sent', async () => {
  const provrum = await submitted();
  const half = { form: `reportReview:${provrum}`, number: '1', 'remark-tried-1': 'Vilka var', 'check-useful': 'yes' };
  assert.equal((await karin(paths.savedForm(), { form: half })).status, 204);
  assert.equal((await asta(paths.savedForm(), { form: half })).status, 403);
  assert.match(await page(karin, paths.reviewReport(provrum)), /Vilka var<\/textarea>/);
  const remark = { act: 'return', number: '1', 'remark-tried-1': 'Vilka var med?' };
  assert.equal((await karin(paths.reviewReport(provrum), { form: remark })).status, 303);
  await submit(provrum);
  assert.doesNotMatch(await page(karin, paths.reviewReport(provrum)), /Vilka var/);
});

test('the day of a report that follows from a plan that is still written is told to those who read the plan', async () => {
  const provrum = await planOnRecord(app, 'writing');
  const dueFor = async (who: 'cilla' | 'david' | 'karin') =>
    (await (await apiAs(app, who))<{ dueOn: string | null }>(`GET /provrum/${provrum}/report/due`)).body.dueOn;
  assert.deepEqual(
    [await dueFor('cilla'), await dueFor('karin'), await dueFor('david')],
    ['2027-06-27', '2027-06-27', null],
  );
});
