import type { Language } from '#kernel/text.ts';
import type { BreakFault } from './readBreaks.ts';
import type { BreakName } from './schoolBreak.ts';

const svNames: Readonly<Record<BreakName, string>> = { winter: 'sportlov', easter: 'påsklov', autumn: 'höstlov' };
const svFaults: Readonly<Record<BreakFault, string>> = {
  columns: 'det ska vara tre kolumner: län, lov och veckor',
  county: 'länet finns inte',
  name: 'lovet ska vara sportlov, påsklov eller höstlov',
  weeks: 'veckorna går inte att läsa; skriv till exempel 9 eller 7-10',
  notInYear: 'veckan finns inte det året',
};
const enNames: typeof svNames = { winter: 'winter break', easter: 'Easter break', autumn: 'autumn break' };
const enFaults: typeof svFaults = {
  columns: 'there should be three columns: county, break and weeks',
  county: 'there is no such county',
  name: 'the break should be winter break, Easter break or autumn break',
  weeks: 'the weeks cannot be read; write for example 9 or 7-10',
  notInYear: 'there is no such week in that year',
};

const sv = {
  title: (year: number) => `Skollov ${year}`,
  lead: 'Skolloven bestäms av varje kommun och år. De vägs in när nätverksveckorna föreslås.',
  names: svNames,
  county: 'Län',
  name: 'Lov',
  weeks: 'Veckor',
  columns: { counties: 'Antal län', by: 'Av', at: 'När' },
  onRecord: 'Inlästa lov',
  expected: (year: number, from: number) =>
    `Inga lov är inlästa för ${year}. Listan bygger på ${from}: sportlov och höstlov samma veckor, påsklov efter påsken. Kontrollera den och läs in.`,
  none: 'Inga lov är inlästa.',
  read: 'Läs in lov',
  table: 'Tabell',
  tableHint:
    'En rad för varje län och lov: län, lov och veckor, skilda åt av semikolon eller tabb. Klistra gärna in från Excel. Det som står här ersätter årets lov.',
  file: 'Eller en fil',
  fileHint:
    'Excel (xlsx) eller csv med samma tre kolumner, på första bladet. Om du väljer en fil läses den i stället för tabellen ovan.',
  source: 'Källa',
  sourceHint: 'Var uppgifterna kommer ifrån.',
  save: 'Läs in',
  history: 'Tidigare inläsningar',
  imported: (counties: number, who: string, when: string) => `${counties} län, ${who}, ${when}`,
  program: 'följer med programmet',
  flash: (rows: number) => `${rows} lovveckor är inlästa.`,
  calendar: 'Kalender',
  weeksPage: (year: number) => `Nätverksveckor ${year}`,
  year: 'Se hela året',
  errors: {
    empty: 'Skriv eller klistra in minst en rad.',
    source: 'Skriv högst 500 tecken.',
    long: 'Tabellen är för lång. Högst 500 rader kan läsas in.',
    file: {
      unreadable: 'Filen går inte att läsa som en tabell. Spara den som xlsx eller csv.',
      empty: 'I filen finns inga rader under den första.',
      'too-many': 'Filen har för många rader. Högst 500 kan läsas in.',
    },
    lines: (told: string) => `Inget är inläst. ${told}`,
    line: (line: number, fault: BreakFault, typed: string) => `Rad ${line} (”${typed}”): ${svFaults[fault]}.`,
    more: (count: number) => `${count} rader till har fel.`,
  },
};

const en: typeof sv = {
  title: (year) => `School breaks ${year}`,
  lead: 'School breaks are decided by each municipality and year. They count when network weeks are proposed.',
  names: enNames,
  county: 'County',
  name: 'Break',
  weeks: 'Weeks',
  columns: { counties: 'Counties', by: 'By', at: 'When' },
  onRecord: 'Breaks on record',
  expected: (year, from) =>
    `No breaks are imported for ${year}. The list is built on ${from}: winter and autumn breaks the same weeks, Easter breaks with Easter. Check it and import it.`,
  none: 'No breaks are imported.',
  read: 'Import breaks',
  table: 'Table',
  tableHint:
    'One line for each county and break: county, break and weeks, parted by semicolons or tabs. You can paste from Excel. What stands here replaces the breaks of the year.',
  file: 'Or a file',
  fileHint:
    'Excel (xlsx) or csv with the same three columns, on the first sheet. If you choose a file it is read instead of the table above.',
  source: 'Source',
  sourceHint: 'Where the facts come from.',
  save: 'Import',
  history: 'Earlier imports',
  imported: (counties, who, when) => `${counties === 1 ? '1 county' : `${counties} counties`}, ${who}, ${when}`,
  program: 'comes with the program',
  flash: (rows) => (rows === 1 ? 'One week is imported.' : `${rows} weeks are imported.`),
  calendar: 'Calendar',
  weeksPage: (year) => `Network weeks ${year}`,
  year: 'See the whole year',
  errors: {
    empty: 'Write or paste at least one line.',
    source: 'Write at most 500 characters.',
    long: 'The table is too long. At most 500 lines can be imported.',
    file: {
      unreadable: 'The file cannot be read as a table. Save it as xlsx or csv.',
      empty: 'The file has no lines under the first.',
      'too-many': 'The file has too many lines. At most 500 can be imported.',
    },
    lines: (told) => `Nothing is imported. ${told}`,
    line: (line, fault, typed) => `Line ${line} (“${typed}”): ${enFaults[fault]}.`,
    more: (count) => (count === 1 ? 'One more line is wrong.' : `${count} more lines are wrong.`),
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
