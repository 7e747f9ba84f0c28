/** What each operation on packages for archives does, by its id. */
export const archiveOperationWords = {
  listArchiveRequests: {
    summary: { sv: 'Vem som har begärt ut handlingarna', en: 'Who has asked for the documents' },
    more: {
      sv: 'Den egna organisationens begäran. Kansli och styrelse ser alla.',
      en: 'The requests of one’s own organisation. Secretariat and board see all.',
    },
  },
  requestArchive: {
    summary: { sv: 'Begär ut handlingarna till arkivet', en: 'Ask for the documents, for the archive' },
    more: {
      sv: 'Med mottagarens eget diarienummer. Samma nummer två gånger är en begäran.',
      en: 'With the receiver’s own case number. The same number twice is one request.',
    },
  },
  findArchivePackage: {
    summary: { sv: 'Paketet med alla handlingar', en: 'The package with all documents' },
    more: {
      sv: 'Ett zip-arkiv i base64, som provrummet är nu: PDF/A, JSON, uppgifter om paketet och kontrollsummor (BagIt). Uppladdade filer följer med om uploads är yes.',
      en: 'A zip archive in base 64, of the provrum as it is now: PDF/A, JSON, facts about the package and checksums (BagIt). Uploaded files go along where uploads is yes.',
    },
  },
} as const;
