import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCsv } from './csv.ts';
import { writeExcel } from './excel.ts';
import { type ReadTable, readTable } from './readTable.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** As Windows writes Swedish letters: one byte each. */
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const read = async (content: Uint8Array, ...more: readonly object[]): Promise<ReadTable> => {
  const found = await readTable(content, ...more);
  assert(typeof found === 'object', JSON.stringify(found));
  return found;
};
const rows = [
  ['Namn', 'Ort'],
  ['Örjan Åkerström', 'Västerås'],
];

test('Swedish letters are read from Excel, from UTF-8 with and without its mark, and from Windows’ own', async () => {
  const written = 'Namn;Ort\r\nÖrjan Åkerström;Västerås\r\n';
  const sources: readonly (readonly [Uint8Array, object | null])[] = [
    [await writeExcel([{ name: 'Blad', rows }]), null],
    [bytes(written), { encoding: 'utf-8', separator: ';' }],
    [bytes(writeCsv(rows)), { encoding: 'utf-8', separator: ';' }],
    [windows(written), { encoding: 'windows-1252', separator: ';' }],
    [
      new Uint8Array(Buffer.from(`\uFEFF${written.replaceAll(';', '\t')}`, 'utf16le')),
      { encoding: 'utf-16le', separator: '\t' },
    ],
  ];
  for (const [content, how] of sources) {
    const table = await read(content);
    assert.deepEqual(table.how, how);
    assert.deepEqual([table.head, ...table.rows.map(({ cells }) => cells)], rows);
  }
});

test('what was guessed can be said otherwise', async () => {
  const table = await read(windows('Namn,Ort\nÅsa,Örebro'), { separator: ';', encoding: 'windows-1252' });
  assert.deepEqual(table.head, ['Namn,Ort']);
});

test('lines keep their number in the file, over empty ones and over breaks inside quotes', async () => {
  const table = await read(bytes('Namn;Ort\n\n"Anna\nBerg";Falun\n;;\nCarl;"Öst; norr"\n'));
  assert.deepEqual(
    table.rows.map(({ line, cells }) => [line, ...cells]),
    [
      [4, 'Anna\nBerg', 'Falun'],
      [6, 'Carl', 'Öst; norr'],
    ],
  );
});

test('what we wrote safe for a spreadsheet comes back as it was', async () => {
  const table = await read(bytes(writeCsv([['Namn'], ['=1+1'], ['-streck'], ["'citat"]])));
  assert.deepEqual(
    table.rows.map(({ cells }) => cells[0]),
    ['=1+1', '-streck', "'citat"],
  );
});

test('what is no table is refused', async () => {
  assert.equal(await readTable(bytes('')), 'empty');
  assert.equal(await readTable(bytes('Namn;Ort\n')), 'empty');
  assert.equal(await readTable(Uint8Array.of(0x50, 0x4b, 1, 2, 3)), 'unreadable');
  assert.equal(await readTable(bytes(`Namn\n${'A\n'.repeat(5001)}`)), 'too-many');
});
