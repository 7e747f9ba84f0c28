/** What each operation on what waits for somebody does, by its id. */
export const deskOperationWords = {
  findOurOrganisation: {
    summary: {
      sv: 'Vad din organisation har svarat, lovat och föreslagit, och vad som väntar på den',
      en: 'What your organisation has answered, promised and proposed, and what waits for it',
    },
  },
  findDesk: {
    summary: { sv: 'Det som väntar på kansliet', en: 'What waits for the secretariat' },
    more: {
      sv: 'Redo förslag i den ordning de blev redo, årets platser, basfinansieringen i öre, och möten och nätverk som behöver ses över. Kansli och styrelse.',
      en: 'Ready proposals in the order in which they became ready, the year’s slots, the base funding in öre, and meetings and networks that need a hand. Secretariat and board.',
    },
  },
  listEvents: {
    summary: {
      sv: 'Allt som har hänt, i alla organisationer och provrum',
      en: 'All that has happened, in all organisations and provrum',
    },
    more: {
      sv: 'Kansli och styrelse. Nästa sida står i huvudet Link.',
      en: 'Secretariat and board. The next page is in the header Link.',
    },
  },
} as const;
