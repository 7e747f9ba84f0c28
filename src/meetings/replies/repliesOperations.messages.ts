/** What each operation on mail that comes in does, by its id. */
export const repliesOperationWords = {
  listIncomingMail: {
    summary: {
      sv: 'Svar från kalendrar och returer som kommit in',
      en: 'Answers from calendars and returned mail that came in',
    },
    more: { sv: 'Bara kansliet. Texten sparas inte.', en: 'The secretariat only. The text is not kept.' },
  },
  takeIncomingMail: {
    summary: {
      sv: 'Lägg in ett mejl som kommit till en egen brevlåda',
      en: 'Put in a mail that came to a mailbox of one’s own',
    },
    more: {
      sv: 'Hela mejlet som det skickades (RFC 5322). Samma mejl räknas en gång. Ett nej i kalendern släpper ingen plats: deltagaren får frågan.',
      en: 'The whole mail as it was sent (RFC 5322). The same mail counts once. A no in the calendar releases no place: the participant is asked.',
    },
  },
  listCalendarAnswers: {
    summary: { sv: 'Vad deltagarnas kalendrar har svarat', en: 'What participants’ calendars have answered' },
    more: { sv: 'Bara för dem som ordnar mötet.', en: 'For those who arrange the meeting only.' },
  },
} as const;
