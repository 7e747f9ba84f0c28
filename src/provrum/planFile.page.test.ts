import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { planOnRecord } from '../../test/goAheadOnRecord.ts';
import { readDocx } from '../../test/readDocx.ts';
import { readPdf } from '../../test/readPdf.ts';

const app = await testApp();
const { db, cast, clock } = app;
const [asta, cilla, ines, karin] = await Promise.all([
  app.as('asta', 'dalarna'),
  app.as('cilla'),
  app.as('ines'),
  app.as('karin'),
]);

/** A plan with a budget of two lines, one of them partly used. */
async function planned(status: 'writing' | 'approved'): Promise<ProvrumId> {
  const provrum = await planOnRecord(app, status);
  const { dalarna, halland } = cast.organisation;
  const [by, at] = [cast.person.asta, clock.now()];
  await sql`
    with line as (
      insert into budget_line (provrum_id, cost, way, payer_organisation_id, month, note, amount, person_id, changed_at)
      values (${provrum}, 'expert', 'cash', ${dalarna}, '2027-02', 'Konsult #1 <b>', 18000000, ${by}, ${at}),
        (${provrum}, 'workingTime', 'inKind', ${halland}, null, '', 4000050, ${by}, ${at}) returning id, cost)
    insert into budget_cost (line_id, amount, on_day, note, person_id, at)
    select id, 2500000, '2026-11-20', '', ${by}, ${at} from line where cost = 'expert'`.execute(db.q());
  return provrum;
}
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

test('the plan as an accessible PDF: every section, the budget, and the title of the provrum', async () => {
  const provrum = await planned('approved');
  const answer = await ines(paths.planFile(provrum, 'pdf'));

  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="provrum-\d+-projektplan\.pdf"/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  const pdf = await readPdf(await bytes(answer));
  assert.deepEqual([pdf.language, pdf.tagged, pdf.claims], ['sv', true, ['ua-1']]);
  assert.match(pdf.title, /^Projektplan: /);
  assert.equal(pdf.roles.filter((role) => role === 'H1').length, 10);
  const text = plain(pdf.text);
  for (const words of [
    'Region Dalarna och Region Halland',
    'Godkänd',
    'Syfte Pröva.',
    '11 januari 2027 – 28 maj 2027',
    'Första testet',
    '2 på plats och 4 digitalt',
    'Konsult #1 <b>',
    '180 000 kr',
    '40 000,50 kr',
    '220 000,50 kr',
    '25 000 kr',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`);
});

test('in English, and for Word, it says the same', async () => {
  const provrum = await planned('approved');
  const pdf = await readPdf(await bytes(await asta(localise(paths.planFile(provrum, 'pdf'), 'en'))));
  assert.equal(pdf.language, 'en');
  assert.match(plain(pdf.text), /Plan of a provrum\. Approved[^]*Main question Går det\?[^]*SEK 220,000\.50/);

  for (const [language, expected] of [
    ['sv', ['sv-SE', 'Huvudfråga', '220 000,50 kr']],
    ['en', ['en-GB', 'Main question', 'SEK 220,000.50']],
  ] as const) {
    const answer = await asta(localise(paths.planFile(provrum, 'docx'), language));
    assert.match(answer.headers.get('content-type') ?? '', /wordprocessingml\.document$/);
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="provrum-\d+-[a-z]+\.docx"/);
    const word = readDocx(await bytes(answer));
    const paragraphs = word.paragraphs.map(plain);
    assert.equal(word.language, expected[0]);
    assert.equal(word.styles.filter((style) => style === 'Heading1').length, 10);
    for (const words of [...expected.slice(1), 'Konsult #1 <b>', 'Det går snabbare.'])
      assert.ok(paragraphs.includes(words), words);
  }
});

test('who may read the plan may take it along, and nobody else', async () => {
  const provrum = await planned('writing');
  for (const format of ['pdf', 'docx'] as const) {
    assert.equal((await cilla(paths.planFile(provrum, format))).status, 200);
    assert.equal((await karin(paths.planFile(provrum, format))).status, 200);
    assert.equal((await ines(paths.planFile(provrum, format))).status, 403);
    assert.equal((await app.send(paths.planFile(provrum, format))).status, 303);
  }
  assert.match(await (await cilla(paths.plan(provrum))).text(), /plan\/plan\.pdf"[^]*plan\/plan\.docx"/);
});

test('an unwritten plan is a document too; that no meeting is planned is said as well', async () => {
  const provrum = await planOnRecord(app, 'writing');
  await sql`delete from plan_section where provrum_id = ${provrum}`.execute(db.q());

  const pdf = await readPdf(await bytes(await cilla(paths.planFile(provrum, 'pdf'))));
  assert.equal(pdf.text.split('Inget är skrivet.').length - 1, 9);
  assert.equal((await cilla(paths.planFile(provrum, 'docx'))).status, 200);
});
