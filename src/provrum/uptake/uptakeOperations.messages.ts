/** What each operation on the use of results does, by its id. */
export const uptakeOperationWords = {
  listUptake: {
    summary: { sv: 'Vad organisationerna gör med ett resultat', en: 'What the organisations do with a result' },
    more: {
      sv: 'Alla medlemmar, också de som inte har svarat. Partner som har svarat är med men räknas inte.',
      en: 'All members, those that have not answered too. Partners that have answered are there but not counted.',
    },
  },
  findUptake: { summary: { sv: 'Er organisations svar', en: 'Your organisation’s answer' } },
  giveUptake: {
    summary: {
      sv: 'Säg om ni har använt resultatet, ska använda det eller inte',
      en: 'Say whether you have used the result, will use it or not',
    },
    more: {
      sv: 'Ett svar per organisation. Den som svarar notForUs skriver varför i note.',
      en: 'One answer for each organisation. Who answers notForUs says why in note.',
    },
  },
  closeFollowUp: {
    summary: { sv: 'Avsluta uppföljningen av ett resultat', en: 'Close the follow-up of a result' },
    more: {
      sv: 'Bara kansliet. Den avslutas av sig själv när alla medlemmar har svarat.',
      en: 'The secretariat only. It ends by itself when all members have answered.',
    },
  },
  reopenFollowUp: {
    summary: { sv: 'Öppna en avslutad uppföljning igen', en: 'Open a closed follow-up again' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  findUseOfResults: {
    summary: { sv: 'Användningen per resultat och per medlem', en: 'The use by result and by member' },
    more: { sv: 'Kansli och styrelse.', en: 'Secretariat and board.' },
  },
} as const;
