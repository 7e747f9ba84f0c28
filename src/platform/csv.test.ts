import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCsv } from './csv.ts';

test('a table opens in a Swedish spreadsheet: å, ä and ö, semicolons and decimal commas', () => {
  assert.equal(
    writeCsv([
      ['Län', 'Värde'],
      ['Skåne', 1.5],
    ]),
    '\uFEFF"Län";"Värde"\r\n"Skåne";1,5\r\n',
  );
});

test('what a spreadsheet would carry out is made text', () => {
  const cell = (text: string) => writeCsv([[text]]).slice(1, -2);
  assert.equal(cell('=HYPERLINK("http://x")'), `"'=HYPERLINK(""http://x"")"`);
  for (const sign of ['+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1']) assert.ok(cell(sign).startsWith(`"'`), sign);
  assert.equal(cell('a = b'), '"a = b"');
});

test('quotes, semicolons and line breaks stay in their cell, and nothing is empty', () => {
  assert.equal(writeCsv([['sa "ja"; och', 'a\nb', null]]).slice(1), '"sa ""ja""; och";"a\nb";\r\n');
});
