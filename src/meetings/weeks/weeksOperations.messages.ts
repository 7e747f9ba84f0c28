/** What each operation on network weeks and school breaks does, by its id. */
export const weeksOperationWords = {
  listGatheringCollisions: {
    summary: { sv: 'Vad ett möte krockar med', en: 'What a meeting collides with' },
    more: { sv: 'För dem som ordnar mötet.', en: 'For those who arrange the meeting.' },
  },
  findNetworkWeeks: {
    summary: { sv: 'Ett års nätverksveckor', en: 'The network weeks of a year' },
    more: {
      sv: 'De bestämda, de som föreslås, och vad som talar emot varje vecka.',
      en: 'Those decided, those proposed, and what speaks against each week.',
    },
  },
  decideNetworkWeeks: {
    summary: { sv: 'Bestäm ett års nätverksveckor', en: 'Decide the network weeks of a year' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  findSchoolBreaks: {
    summary: { sv: 'Ett års skollov per län', en: 'The school breaks of a year by county' },
    more: {
      sv: 'from är året de är inlästa för; ett annat år betyder att de är väntade och inte bekräftade.',
      en: 'from is the year they were imported for; another year means that they are expected and not confirmed.',
    },
  },
  importSchoolBreaks: {
    summary: { sv: 'Läs in ett års skollov', en: 'Import the school breaks of a year' },
    more: { sv: 'Ersätter årets lov. Bara kansliet.', en: 'Replaces those of the year. The secretariat only.' },
  },
} as const;
