import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readDocx } from '../../test/readDocx.ts';
import { hostile, paper } from '../../test/samplePaper.ts';
import { readPdf } from '../../test/readPdf.ts';
import { writePdf } from './pdf.ts';
import { writeDocx } from './docx.ts';
import { figures, heading, list, note, type Paper, paragraph } from './paper.ts';

test('a document becomes a Word document with title, language, headings and tables', async () => {
  const word = readDocx(await writeDocx(paper));

  assert.deepEqual([word.title, word.language], ['Plan för vården', 'sv-SE']);
  assert.deepEqual(
    word.styles.filter((style) => /^(Title|Heading)/.test(style)),
    ['Title', 'Heading1', 'Heading2'],
  );
  for (const words of [
    'Provrum P-12',
    'Första stycket.\nNy rad.',
    'Andra stycket.',
    'Planerat: 180 000 kr',
    'Att veta.',
  ])
    assert.ok(word.paragraphs.includes(words), words);
  for (const cell of ['Resor', '12 000 kr', 'Summa', 'Planerat och utfall', 'Möten', '0 kr', 'Till sist.'])
    assert.ok(word.paragraphs.includes(cell), cell);
});

test('a caption that repeats the heading above it is not said twice', async () => {
  const echo: Paper = {
    ...paper,
    blocks: [heading(1, 'Mått'), { kind: 'table', caption: 'Mått', columns: [{ label: 'a' }], rows: [['b']] }],
  };
  assert.equal(readDocx(await writeDocx(echo)).paragraphs.filter((words) => words === 'Mått').length, 1);
  assert.equal((await readPdf(await writePdf(echo))).text.split('Mått').length - 1, 1);
});

test('what people have typed comes out as itself in Word too', async () => {
  const strange = `${hostile} & </w:t> ]]> 中 \u{1f680}`;
  const texts: Paper = {
    ...paper,
    language: 'en',
    title: strange,
    blocks: [
      heading(1, strange),
      paragraph(`${strange}\u0000\u0001\ufffe\ud800`),
      list([strange]),
      note(strange),
      figures([{ label: 'a', value: strange }]),
    ],
  };
  const word = readDocx(await writeDocx(texts));

  assert.deepEqual([word.title, word.language], [strange, 'en-GB']);
  assert.equal(word.text.split(strange).length - 1, 6);
});
