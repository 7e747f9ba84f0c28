/** What each operation on where a provrum comes from and leads does, by its id. */
export const linkOperationWords = {
  listLinks: {
    summary: { sv: 'Vad provrummet kom ur och ledde till', en: 'What the provrum came out of and led to' },
  },
  addLink: {
    summary: { sv: 'Anteckna ett samband', en: 'Note a link' },
    more: {
      sv: 'Kansliet, organisationen bakom förslaget och den som leder. Mellan två provrum räcker ett: det visas hos båda. Ett nätverk anges med network, sitt nummer, eller med name; ett som inte finns här bara med name.',
      en: 'The secretariat, the organisation behind the proposal and the lead. Between two provrum one is enough: it is shown at both. A network is given by network, its number, or by name; one that is not here by name only.',
    },
  },
  removeLink: { summary: { sv: 'Ta bort ett samband', en: 'Remove a link' } },
} as const;
