import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { readExcel, writeExcel } from './excel.ts';

test('a table comes back as it was written: å, ä and ö, numbers, empty cells, line breaks', async () => {
  const rows = [
    ['Län', 'Värde', 'Ord'],
    ['Skåne & "Blekinge" <b>', 1.5, 'a\nb'],
    ['Örebro', 280_000, null],
  ];
  const file = await writeExcel([{ name: 'Avgifter 2018', rows }]);
  assert.deepEqual(await readExcel(file), [{ name: 'Avgifter 2018', rows }]);
});

test('what looks like a formula is text and carries nothing out', async () => {
  const signs = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")'];
  const file = await writeExcel([{ name: 'x', rows: [['Ord'], ...signs.map((sign) => [sign])] }]);
  assert.deepEqual((await readExcel(file))?.[0]?.rows.flat(), ['Ord', ...signs]);
  const inside = Object.values(unzipSync(file)).map((part) => new TextDecoder().decode(part));
  assert.ok(inside.every((part) => !/<f[ >]/.test(part)));
});

test('letters that no workbook can hold are left out, and names of sheets are made such as Excel takes', async () => {
  const file = await writeExcel([
    { name: "A/B: [vår]* 'lista' över allt som någonsin har hänt", rows: [['a\u0000b\ud800c']] },
  ]);
  const [sheet] = (await readExcel(file))!;
  assert.equal(sheet!.rows[0]![0], 'abc');
  assert.doesNotMatch(sheet!.name, /[[\]:*?/\\']/);
  assert.ok(sheet!.name.length <= 31);
});

test('what is no workbook is none', async () => {
  assert.equal(await readExcel(new TextEncoder().encode('Namn;Ort\r\n')), null);
  assert.equal(await readExcel(new Uint8Array()), null);
});

test('a small file with a cell at the far corner is not read: all cells before it would fill the memory', async () => {
  const files = unzipSync(await writeExcel([{ name: 'a', rows: [['x'], [1]] }]));
  const sheet = Object.keys(files).find((name) => name.includes('worksheets/'))!;
  const text = new TextDecoder().decode(files[sheet]);
  for (const far of [
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "<row><c t='n' r='XFD1048576'><v>1</v></c></row>",
    '<row><c r="&#88;FD1048576"><v>1</v></c></row>',
  ]) {
    const bad = zipSync({
      ...files,
      [sheet]: new TextEncoder().encode(text.replace('</sheetData>', `${far}</sheetData>`)),
    });
    assert.equal(await readExcel(bad), null);
  }
});
