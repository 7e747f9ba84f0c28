import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localise, paths } from '#paths.ts';
import { testApp } from '../../../test/app.ts';
import { readPdf } from '../../../test/readPdf.ts';
import { reportOnRecord } from '../../../test/reportOnRecord.ts';

const app = await testApp();
const [asta, ines] = [await app.as('asta'), await app.as('ines')];
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

test('the report as an accessible PDF: the summary first, then every section', async () => {
  const provrum = await reportOnRecord(app, 'approved');
  const answer = await asta(paths.reportFile(provrum, 'pdf'));
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-disposition') ?? '', /filename="provrum-\d+-rapport\.pdf"/);
  const pdf = await readPdf(await bytes(answer));
  assert.deepEqual([pdf.language, pdf.tagged, pdf.claims], ['sv', true, ['ua-1']]);
  assert.equal(pdf.title, 'Kortare väg till data');
  assert.match(
    pdf.text.replace(/\s+/g, ' '),
    /Kvalitetssäkrat av: Karin Prov[^]*Sammanfattning Tre regioner[^]*Vad som inte fungerade Att börja utan avtal/,
  );
  assert.equal(pdf.roles.filter((role) => role === 'H1').length, 6);
});

test('in English too, and to nobody who may not read it yet', async () => {
  const provrum = await reportOnRecord(app, 'writing');
  const pdf = await readPdf(await bytes(await asta(localise(paths.reportFile(provrum, 'pdf'), 'en'))));
  assert.equal(pdf.language, 'en');
  assert.equal((await asta(paths.reportFile(provrum, 'docx'))).status, 200);
  assert.equal((await ines(paths.reportFile(provrum, 'pdf'))).status, 403);
});
