/** What each operation on fees does, by its id. */
export const feeOperationWords = {
  findFees: {
    summary: { sv: 'Ett års nätverksavgifter', en: 'A year’s network fees' },
    more: {
      sv: 'Kansli och styrelse. Pengar anges i öre. Är reglerna bara ett förslag är decided false.',
      en: 'Secretariat and board. Money is in öre. Where the rules are only proposed, decided is false.',
    },
  },
  findOrganisationFees: {
    summary: { sv: 'Vad en organisation ska betala, rad för rad', en: 'What an organisation is to pay, line by line' },
    more: {
      sv: 'Organisationens egna personer, kansli och styrelse.',
      en: 'The organisation’s own people, secretariat and board.',
    },
  },
  listFeeExemptions: {
    summary: { sv: 'Undantag från nätverksavgift', en: 'Exemptions from the network fee' },
    more: { sv: 'Kansli och styrelse.', en: 'Secretariat and board.' },
  },
  giveFeeExemption: {
    summary: { sv: 'Undanta från nätverksavgift', en: 'Exempt from the network fee' },
    more: {
      sv: 'Bara kansliet. Ange ett nätverk, en organisation eller båda.',
      en: 'The secretariat only. Name a network, an organisation or both.',
    },
  },
  endFeeExemption: {
    summary: { sv: 'Avsluta ett undantag', en: 'End an exemption' },
    more: {
      sv: 'Bara kansliet. lastYear null tar tillbaka undantaget.',
      en: 'The secretariat only. lastYear null takes the exemption back.',
    },
  },
} as const;
