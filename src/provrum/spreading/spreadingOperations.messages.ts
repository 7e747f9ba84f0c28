/** What each operation on how a result is spread does, by its id. */
export const spreadingOperationWords = {
  findSpreading: {
    summary: { sv: 'Hur ett resultat sprids', en: 'How a result is spread' },
    more: {
      sv: 'Kanaler, texter och redovisningen på årskonferensen. Texterna är skrivna ur sammanfattningen tills någon har ändrat dem.',
      en: 'Channels, texts and the presentation at the annual conference. The texts follow from the summary until somebody has changed them.',
    },
  },
  planChannel: { summary: { sv: 'Planera en kanal', en: 'Plan a channel' } },
  finishChannel: {
    summary: { sv: 'Notera att en kanal är klar', en: 'Note that a channel is done' },
    more: {
      sv: 'Kansliet, eller den som ansvarar för kanalen. Först när resultatet är meddelat.',
      en: 'The secretariat, or whoever answers for the channel. Only once the result is announced.',
    },
  },
  reopenChannel: { summary: { sv: 'Ta tillbaka att en kanal är klar', en: 'Take back that a channel is done' } },
  keepSpreadingText: {
    summary: { sv: 'Spara en text till nyhetsbrev eller program', en: 'Keep a text for newsletter or programme' },
    more: {
      sv: 'content null skriver om texten ur sammanfattningen.',
      en: 'content null has the text written from the summary again.',
    },
  },
  chooseConference: {
    summary: { sv: 'Välj årskonferens för redovisningen', en: 'Choose the annual conference for the presentation' },
  },
  presentResult: {
    summary: {
      sv: 'Notera att resultatet är redovisat på årskonferensen',
      en: 'Note that the result was presented at the annual conference',
    },
  },
  takeBackPresentation: {
    summary: { sv: 'Ta tillbaka noteringen om redovisning', en: 'Take back the note of the presentation' },
  },
  listSpreading: { summary: { sv: 'Alla resultat och deras kanaler', en: 'All results and their channels' } },
  listConferences: { summary: { sv: 'Årskonferenserna', en: 'The annual conferences' } },
  saveConference: {
    summary: { sv: 'Lägg till eller ändra en årskonferens', en: 'Add or change an annual conference' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
} as const;
