import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesIn, readBreaks } from './readBreaks.ts';

const counties = { '01': 'Stockholms län', '12': 'Skåne län', '14': 'Västra Götalands län', '09': 'Gotlands län' };
const read = (text: string, year = 2027) => readBreaks(linesIn(text), year, counties);
const told = (text: string) => {
  const result = read(text);
  return result.ok ? result.breaks.map(({ county, name, week }) => `${county} ${name} ${week}`) : result.faults;
};

test('a table is read with counties by number or name, and weeks one by one or as a span', () => {
  assert.deepEqual(
    told('Län;Lov;Veckor\n01;sportlov;9\nSkåne;Påsklov;v. 12\n"Västra Götaland";Sportlov;7-10\n9\thöstlov\t44'),
    [
      '01 winter 2027-W09',
      '12 easter 2027-W12',
      '14 winter 2027-W07',
      '14 winter 2027-W08',
      '14 winter 2027-W09',
      '14 winter 2027-W10',
      '09 autumn 2027-W44',
    ],
  );
  assert.deepEqual(told('Stockholms län;sportlov;8, 9\nStockholm;sportlov;9 och 10'), [
    '01 winter 2027-W08',
    '01 winter 2027-W09',
    '01 winter 2027-W10',
  ]);
});

test('each line that cannot be read is told of by its number, and then nothing is read', () => {
  assert.deepEqual(
    told(
      '01;sportlov;9\nAtlantis;sportlov;9\n12;sommarlov;25\n12;sportlov;när det passar\n12;sportlov\n12;sportlov;60',
    ),
    [
      { line: 2, fault: 'county', typed: 'Atlantis' },
      { line: 3, fault: 'name', typed: 'sommarlov' },
      { line: 4, fault: 'weeks', typed: 'när det passar' },
      { line: 5, fault: 'columns', typed: '12;sportlov' },
      { line: 6, fault: 'notInYear', typed: '60' },
    ],
  );
});

test('week 53 is read in a year that has one only', () => {
  assert(read('01;sportlov;53', 2026).ok);
  assert(!read('01;sportlov;53', 2027).ok);
});

test('lines of a file keep the numbers that they have there', () => {
  const lines = [
    { line: 3, cells: ['Län', 'Lov', 'Veckor'] },
    { line: 5, cells: ['Skåne', 'sportlov', '8, 9'] },
    { line: 7, cells: ['Skåne', 'sportlov', '2027-10-07', ''] },
  ];
  assert.deepEqual(readBreaks(lines, 2027, counties), {
    ok: false,
    faults: [{ line: 7, fault: 'weeks', typed: '2027-10-07' }],
  });
  const read = readBreaks(lines.slice(0, 2), 2027, counties);
  assert.deepEqual(read.ok && read.breaks.map(({ county, week }) => `${county} ${week}`), [
    '12 2027-W08',
    '12 2027-W09',
  ]);
});
