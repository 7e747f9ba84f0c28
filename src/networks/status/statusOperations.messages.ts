/** What each operation on tables of where each member stands does, by its id. */
export const statusOperationWords = {
  listStatusTables: {
    summary: { sv: 'Ett nätverks lägestabeller', en: 'The status tables of a network' },
    more: { sv: 'waits: den väntar på din organisation.', en: 'waits: it waits for your organisation.' },
  },
  makeStatusTable: {
    summary: { sv: 'Gör en lägestabell', en: 'Make a status table' },
    more: {
      sv: 'Bara kansliet. Val skrivs i ordning från inte börjat till klart.',
      en: 'The secretariat only. Choices are written in order from not begun to done.',
    },
  },
  findStatusTable: { summary: { sv: 'En lägestabell med allas svar', en: 'A status table with all answers' } },
  changeStatusTable: {
    summary: { sv: 'Ändra en lägestabell', en: 'Change a status table' },
    more: {
      sv: 'Bara kansliet. Kolumner behåller sin key. Val som någon har gjort kan inte tas bort, och en ny sista dag frågar alla igen.',
      en: 'The secretariat only. Columns keep their key. Choices that somebody has made cannot be removed, and a new last day asks everybody again.',
    },
  },
  closeStatusTable: {
    summary: { sv: 'Stäng en lägestabell', en: 'Close a status table' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  reopenStatusTable: {
    summary: { sv: 'Öppna en stängd lägestabell igen', en: 'Open a closed status table again' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  tellStatus: {
    summary: { sv: 'Fyll i var din organisation står', en: 'Tell where your organisation stands' },
    more: {
      sv: 'Svaren anges med kolumnernas key. Samma svar igen bekräftar dem.',
      en: 'Answers are given by the columns’ key. The same answers again confirm them.',
    },
  },
  listStatusHistory: {
    summary: { sv: 'Allt som har fyllts i, det nyaste först', en: 'All that was filled in, the newest first' },
  },
} as const;
