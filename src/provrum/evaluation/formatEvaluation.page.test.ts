import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { readPdf } from '../../../test/readPdf.ts';
import { livedOnRecord } from '../../../test/evaluationOnRecord.ts';

const app = await testApp();
const { db } = app;
await livedOnRecord(app);
const mona = await app.as('mona');
const form = { on: '2025-02-01', document: 'Utvärdering 2025, dnr 12', note: 'Vi fortsätter.', form: 'f'.repeat(16) };
const text = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll(/\s+/g, ' ');

test('an evaluation on record meets the rule from the day it was recorded, and once however often it is sent', async () => {
  for (const sent of [form, form]) assert.equal((await mona(paths.formatEvaluations(), { form: sent })).status, 303);
  const page = await text(mona(paths.evaluation()));
  assert.match(page, /data-rule="format.evaluation" data-force="must" data-met="true"/);
  assert.equal(page.split('<b>1 februari 2025: Utvärdering 2025, dnr 12</b>').length, 2);
  assert.match(await text(mona(`${paths.evaluation()}?datum=2026-11-20`)), /data-met="false"/);
  const { rows } = await sql`select kind from event where kind = 'format-evaluated'`.execute(db.q());
  assert.equal(rows.length, 1);
});

test('what is wrong is said at its field', async () => {
  const response = await mona(paths.formatEvaluations(), { form: { on: '2025-13-01', document: ' ', note: 'x' } });
  assert.equal(response.status, 422);
  const page = await text(response);
  assert.match(page, /href="#on">Skriv ett datum som finns\./);
  assert.match(page, /href="#document">Skriv var utvärderingen finns\./);
  const future = await mona(paths.formatEvaluations(), { form: { ...form, on: '2027-01-01', form: 'g'.repeat(16) } });
  assert.equal(future.status, 422);
  assert.match(await text(future), /Dagen har inte varit än/);
});

test('one recorded by mistake is taken back, and stands on the days it stood', async () => {
  app.clock.set('2026-11-22T09:00:00Z');
  const { rows } = await sql<{ id: number }>`select id from format_evaluation`.execute(db.q());
  const path = paths.removeFormatEvaluation(rows[0]!.id);
  assert.equal((await mona(path, { method: 'POST' })).status, 303);
  assert.equal((await mona(path, { method: 'POST' })).status, 404);
  assert.match(await text(mona(paths.evaluation())), /data-met="false"/);
  assert.match(await text(mona(`${paths.evaluation()}?datum=2026-11-21`)), /data-met="true"/);
  app.clock.set('2026-11-21T09:00:00Z');
});

test('members and partners record nothing', async () => {
  for (const person of ['asta', 'ines'] as const) {
    assert.equal((await (await app.as(person))(paths.formatEvaluations(), { form })).status, 403);
  }
});

test('the board takes the evaluation along as an accessible PDF that tells of its day', async () => {
  const response = await mona(`${paths.evaluationPaper('pdf')}?datum=2025-06-30`);
  assert.equal(response.headers.get('content-type'), 'application/pdf');
  assert.match(response.headers.get('content-disposition') ?? '', /utvardering-2025-06-30\.pdf/);
  const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
  assert.equal(pdf.language, 'sv');
  assert.match(pdf.text.replaceAll(/\s+/g, ' '), /Läget den 30 juni 2025/);
  assert.match(pdf.text.replaceAll(/\s+/g, ' '), /180 000 kr/);
});

test('the state of everything on a day is a document too, in English', async () => {
  const response = await mona(`/en/secretariat/state/state.pdf?datum=2025-06-30`);
  const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
  assert.equal(pdf.language, 'en');
  const words = pdf.text.replaceAll(/\s+/g, ' ');
  assert.match(words, /The state of all provrum/);
  assert.match(words, /Running/);
});

test('a member’s document has no reasons', async () => {
  const response = await (await app.as('asta'))(paths.evaluationPaper('pdf'));
  const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
  assert.doesNotMatch(pdf.text, /Myndigheterna behövs/);
  assert.equal((await (await app.as('asta'))(paths.stateOnPaper('pdf'))).status, 403);
});
