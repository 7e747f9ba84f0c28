/** What each operation on what everybody may read does, by its id. */
export const publicSiteOperationWords = {
  listResults: {
    summary: { sv: 'Alla publicerade resultat', en: 'All published results' },
    more: {
      sv: 'Öppna data, utan nyckel. Det senaste först; med sökord det som stämmer bäst.',
      en: 'Open data, without a token. The latest first; with a search what matches best.',
    },
  },
  findResult: {
    summary: { sv: 'Ett publicerat resultat', en: 'One published result' },
    more: { sv: 'Öppna data, utan nyckel.', en: 'Open data, without a token.' },
  },
} as const;
