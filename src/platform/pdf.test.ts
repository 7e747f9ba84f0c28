import { test } from 'node:test';
import assert from 'node:assert/strict';
import { hostile, paper } from '../../test/samplePaper.ts';
import { readPdf } from '../../test/readPdf.ts';
import { figures, heading, list, note, type Paper, paragraph } from './paper.ts';
import { writePdf } from './pdf.ts';

test('a document becomes an accessible PDF: title, language, structure and claim', async () => {
  const pdf = await readPdf(await writePdf(paper));

  assert.deepEqual([pdf.title, pdf.language, pdf.tagged, pdf.claims], ['Plan för vården', 'sv', true, ['ua-1']]);
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Caption'])
    assert.ok(pdf.roles.includes(role), role);
  for (const words of ['Provrum P-12', 'Andra stycket.', '180 000 kr', 'Att veta.', 'Planerat och utfall', 'Möten'])
    assert.ok(pdf.text.replaceAll('\u00a0', ' ').includes(words), words);
});

test('for an archive it is PDF/A, and the same document gives the same bytes', async () => {
  const once = await writePdf(paper, 'a-2a');
  const again = await writePdf(paper, 'a-2a');

  assert.deepEqual((await readPdf(once)).claims, ['a-2a']);
  assert.deepEqual(once, again);
});

test('what people have typed comes out as itself, never as markup', async () => {
  const texts: Paper = {
    ...paper,
    title: hostile,
    language: 'en',
    about: hostile,
    blocks: [
      heading(1, hostile),
      paragraph(hostile),
      list([hostile]),
      note(hostile),
      figures([{ label: hostile, value: hostile }]),
    ],
  };
  const pdf = await readPdf(await writePdf(texts));

  assert.deepEqual([pdf.title, pdf.language], [hostile, 'en']);
  // The title stands at the foot of the page as well.
  assert.equal(pdf.text.replaceAll('\n', ' ').split('#import "x" $ \\ *a* _b_ <x> @ref `q` [x] {y}').length - 1, 9);
});

test('signs that no font has never stop a document', async () => {
  const strange = 'a 中文 \u{1f9d1}\u200d\u{1f680} \u0000\u0001\ufeff \ue000 \ud800 עברית z → ≥ ✓';
  for (const standard of ['ua-1', 'a-2a'] as const) {
    const pdf = await readPdf(await writePdf({ ...paper, title: strange, blocks: [paragraph(strange)] }, standard));
    assert.match(pdf.text, /a \?\? .*z → ≥ ✓/);
  }
});

test('an empty document and one of many pages are written, many at once', async () => {
  const long = {
    ...paper,
    blocks: Array.from({ length: 300 }, (_, nr) => paragraph(`Stycke ${nr}. ${'ord '.repeat(80)}`)),
  };
  const [empty, ...others] = await Promise.all([
    writePdf({ ...paper, blocks: [] }),
    ...Array.from({ length: 6 }, () => writePdf(long)),
  ]);

  assert.equal((await readPdf(empty)).pages, 1);
  const read = await readPdf(others[0] as Uint8Array);
  assert.ok(read.pages > 20);
  assert.match(read.text, /Stycke 299\./);
});
