import type { Text } from '#kernel/text.ts';

/** What the operations on imports do, for the API's own page. */
export const importOperationWords = {
  listImports: { summary: { sv: 'Tabeller som har tagits in', en: 'Tables that have been brought in' } },
  findImport: {
    summary: { sv: 'En tabell, och vad den skulle göra rad för rad', en: 'A table, and what it would do line by line' },
  },
  readImport: {
    summary: { sv: 'Läs en tabell utan att ändra något', en: 'Read a table without changing anything' },
    more: {
      sv: 'Excel eller CSV, i base64. Svaret säger hur den är läst, och vad varje rad skulle göra.',
      en: 'Excel or CSV, in base64. The answer says how it is read, and what each line would do.',
    },
  },
  changeImportReading: {
    summary: { sv: 'Välj kolumner, teckenkodning och skiljetecken', en: 'Choose columns, encoding and separator' },
  },
  carryOutImport: {
    summary: { sv: 'Ta in allt i en tabell, eller inget', en: 'Bring in all of a table, or nothing' },
    more: {
      sv: 'Nekas där en rad är oklar.',
      en: 'Refused where a line is unclear.',
    },
  },
  dropImport: {
    summary: { sv: 'Kasta en tabell som inte har tagits in', en: 'Drop a table that has not been brought in' },
  },
  undoImport: {
    summary: { sv: 'Ångra en hel import', en: 'Undo a whole import' },
    more: {
      sv: 'Nekas där någon har ändrat eller använt något av det som togs in.',
      en: 'Refused where somebody has changed or used any of what was brought in.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly summary: Text; readonly more?: Text }>>;
