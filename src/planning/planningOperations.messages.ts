/** What each operation on the calendar does, by its id. */
export const planningOperationWords = {
  findCalendar: {
    summary: { sv: 'Kalendern mellan två dagar', en: 'The calendar between two days' },
    more: {
      sv: 'Det du får se: nätverkens, provrummens och Reglabs möten och årskonferenserna. Utan dagar innevarande månad, högst 400 dagar.',
      en: 'What you may see: the meetings of networks, provrum and Reglab, and the annual conferences. Without days the current month, at most 400 days.',
    },
  },
  findCalendarYear: {
    summary: { sv: 'Ett år, vecka för vecka', en: 'A year, week by week' },
    more: {
      sv: 'Nätverksveckor, helgdagar, klämdagar, skollov och möten. Nätverken med reglernas utslag visas för medlemmar, partner, kansli och styrelse.',
      en: 'Network weeks, holidays, squeezed days, school breaks and meetings. The networks with what the rules say are told to members, partners, secretariat and board.',
    },
  },
  listCollisions: {
    summary: { sv: 'Möten som krockar', en: 'Meetings that collide' },
    more: {
      sv: 'Möten samma dag som behöver samma personer, organisationer, lokal eller kansli, och möten när de flesta är lediga. Kansli och styrelse.',
      en: 'Meetings the same day that need the same people, organisations, place or secretariat, and meetings when most people are off. Secretariat and board.',
    },
  },
  listCalendarFeeds: {
    summary: { sv: 'Dina kalenderadresser', en: 'Your calendar addresses' },
    more: { sv: 'Adresserna är hemliga.', en: 'The addresses are secret.' },
  },
  createCalendarFeed: {
    summary: { sv: 'Skapa en kalenderadress', en: 'Create a calendar address' },
    more: {
      sv: 'personal är dina egna möten, network ett nätverks, organisation din organisations.',
      en: 'personal is your own meetings, network those of a network, organisation those of your organisation.',
    },
  },
  revokeCalendarFeed: { summary: { sv: 'Ta bort en kalenderadress', en: 'Remove a calendar address' } },
} as const;
