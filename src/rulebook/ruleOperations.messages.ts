/** What each operation on the rulebook does, by its id. */
export const ruleOperationWords = {
  findRulebook: {
    summary: { sv: 'Hela regelverket, med dagens siffror', en: 'The whole rulebook, with today’s figures' },
    more: {
      sv: 'Varje regel med id, lydelse, styrka (ska, bör, kan) och källans ord. Pengar anges i öre.',
      en: 'Each rule with its id, wording, force (must, should, may) and the words of the source. Money is in öre.',
    },
  },
  findRule: { summary: { sv: 'En regel', en: 'One rule' } },
  listRulebookVersions: { summary: { sv: 'Regelverkets alla versioner', en: 'All versions of the rulebook' } },
  findRulebookVersion: { summary: { sv: 'En version av regelverket', en: 'One version of the rulebook' } },
  listSources: { summary: { sv: 'Dokumenten som reglerna bygger på', en: 'The documents that the rules rest on' } },
  findSource: { summary: { sv: 'Ett källdokument, rad för rad', en: 'One source document, line by line' } },
} as const;
