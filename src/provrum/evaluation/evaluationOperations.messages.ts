/** What each operation on questionnaires and the evaluation does, by its id. */
export const evaluationOperationWords = {
  findEvaluation: {
    summary: { sv: 'Vad alla provrum säger om formatet', en: 'What all provrum say of the format' },
    more: {
      sv: 'Som det var känt den dag du anger i date, annars i dag. För medlemmar, styrelse och kansli; skälen visas bara för de två sista.',
      en: 'As it was known on the day in date, or else today. For members, the board and the secretariat; the reasons are for the last two only.',
    },
  },
  listEvaluated: {
    summary: { sv: 'De provrum som en siffra bygger på', en: 'The provrum that a figure is made of' },
    more: {
      sv: 'Siffrans namn står i figure i utvärderingen.',
      en: 'The name of the figure is in figure in the evaluation.',
    },
  },
  findStateOn: {
    summary: { sv: 'Läget för alla provrum en viss dag', en: 'The state of all provrum on a day' },
    more: { sv: 'Bara styrelsen och kansliet.', en: 'The board and the secretariat only.' },
  },
  recordFormatEvaluation: {
    summary: { sv: 'Skriv in att formatet har utvärderats', en: 'Record that the format has been evaluated' },
    more: { sv: 'Bara styrelsen och kansliet.', en: 'The board and the secretariat only.' },
  },
  removeFormatEvaluation: {
    summary: { sv: 'Ta bort en inskriven utvärdering', en: 'Remove an evaluation that was recorded' },
    more: { sv: 'Bara styrelsen och kansliet.', en: 'The board and the secretariat only.' },
  },
  findQuestionnaire: {
    summary: {
      sv: 'Enkäten till dem som deltog, och ert svar',
      en: 'The questionnaire to those who took part, and your answer',
    },
  },
  answerQuestionnaire: {
    summary: { sv: 'Svara på enkäten', en: 'Answer the questionnaire' },
    more: {
      sv: 'Ett svar per organisation. Varje fråga får 1–5, eller null om ni inte kan svara.',
      en: 'One answer for each organisation. Each question gets 1–5, or null where you cannot say.',
    },
  },
} as const;
