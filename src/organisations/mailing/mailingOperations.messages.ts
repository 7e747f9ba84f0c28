/** What each operation on mail does, by its id. */
export const mailingOperationWords = {
  findMyMail: {
    summary: { sv: 'Hur du får mejl, och vad du bevakar', en: 'How you get mail, and what you follow' },
  },
  changeMyMail: {
    summary: { sv: 'Välj hur du får nyheter', en: 'Choose how you get news' },
    more: {
      sv: 'Det som väntar följer valet: off tar bort det. Det som du ska svara på eller göra kommer alltid för sig.',
      en: 'What waits follows the choice: off takes it away. What you are to answer or do always comes by itself.',
    },
  },
  listOutgoingMail: {
    summary: {
      sv: 'Mejl som väntar, är skickade eller inte kom fram',
      en: 'Mail that waits, is sent or did not arrive',
    },
    more: { sv: 'Bara kansliet. Koder visas inte.', en: 'The secretariat only. Codes are not shown.' },
  },
  stopOutgoingMail: { summary: { sv: 'Stoppa ett mejl som väntar', en: 'Stop a mail that waits' } },
  holdOutgoingMail: { summary: { sv: 'Håll kvar ett mejl som väntar', en: 'Keep back a mail that waits' } },
  releaseOutgoingMail: { summary: { sv: 'Skicka ett mejl som väntar nu', en: 'Send a mail that waits now' } },
  resendOutgoingMail: {
    summary: { sv: 'Skicka igen ett mejl som inte kom fram', en: 'Send a mail again that did not arrive' },
  },
  stopOutgoingMailAbout: {
    summary: { sv: 'Stoppa alla mejl som väntar om en sak', en: 'Stop all mail that waits about one thing' },
  },
  findMailHold: {
    summary: { sv: 'Hur många minuter mejl väntar', en: 'How many minutes mail waits' },
  },
  changeMailHold: {
    summary: { sv: 'Ändra hur många minuter mejl väntar', en: 'Change how many minutes mail waits' },
    more: { sv: 'Gäller det som skrivs från och med nu.', en: 'For what is written from now on.' },
  },
  listReturnedMail: {
    summary: { sv: 'Adresser som mejl inte nådde', en: 'Addresses that mail did not reach' },
  },
  clearReturnedMail: {
    summary: { sv: 'Säg att en adress är åtgärdad', en: 'Say that an address is dealt with' },
  },
} as const;
