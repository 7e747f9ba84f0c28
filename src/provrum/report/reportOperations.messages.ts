/** What each operation on a report and its review does, by its id. */
export const reportOperationWords = {
  findReport: {
    summary: { sv: 'Rapporten som den är skriven nu', en: 'The report as it is written now' },
    more: {
      sv: 'Båda texterna: medlemmarnas, och den offentliga under public-. Deltagarna och kansliet läser den medan den skrivs, alla medlemmar och partner när resultatet är meddelat.',
      en: 'Both texts: the members’, and the public one under public-. Participants and secretariat read it while it is written, all members and partners once the result is announced.',
    },
  },
  startReport: {
    summary: { sv: 'Börja skriva rapporten', en: 'Begin the report' },
    more: { sv: 'Bara den som leder.', en: 'The lead only.' },
  },
  findReportPart: { summary: { sv: 'En del av rapporten', en: 'One part of the report' } },
  writeReportPart: {
    summary: { sv: 'Skriv en del av rapporten', en: 'Write a part of the report' },
    more: {
      sv: 'Varje del har sin egen ETag: den som skriver i en annan del är inte i vägen. En offentlig del följer medlemmarnas text tills den har en egen.',
      en: 'Each part has an ETag of its own: whoever writes in another is not in the way. A public part follows the members’ text until it has one of its own.',
    },
  },
  listReportMaterial: {
    summary: {
      sv: 'Det som redan är skrivet och kan hämtas in i rapporten',
      en: 'What is written already and can be brought into the report',
    },
  },
  submitReport: {
    summary: { sv: 'Lämna in rapporten till kansliet', en: 'Submit the report to the secretariat' },
    more: { sv: 'Bara den som leder.', en: 'The lead only.' },
  },
  returnReport: {
    summary: { sv: 'Skicka tillbaka rapporten med synpunkter', en: 'Return the report with remarks' },
    more: {
      sv: 'Bara kansliet. En synpunkt nämner sin del och sitt stycke; det första stycket är 1.',
      en: 'The secretariat only. A remark names its part and paragraph; the first paragraph is 1.',
    },
  },
  approveReport: {
    summary: { sv: 'Godkänn rapporten med ditt namn', en: 'Approve the report in your name' },
    more: {
      sv: 'Bara kansliet. Varje fråga i checklistan ska ha ett svar som inte är no.',
      en: 'The secretariat only. Each question of the checklist needs an answer other than no.',
    },
  },
  listReportVersions: {
    summary: { sv: 'Varje inlämning av rapporten', en: 'Each submission of the report' },
  },
  publishResult: {
    summary: { sv: 'Publicera resultatet för kansli och styrelse', en: 'Publish the result to secretariat and board' },
    more: { sv: 'Bara kansliet, när rapporten är godkänd.', en: 'The secretariat only, once the report is approved.' },
  },
  takeBackResult: {
    summary: { sv: 'Ta tillbaka ett resultat som inte är meddelat', en: 'Take back a result that is not announced' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  announceResult: {
    summary: {
      sv: 'Meddela resultatet till alla medlemmar och partner',
      en: 'Announce the result to all members and partners',
    },
    more: { sv: 'Bara kansliet. Går inte att ta tillbaka.', en: 'The secretariat only. It cannot be taken back.' },
  },
  findReportDue: { summary: { sv: 'När rapporten ska lämnas', en: 'When the report is due' } },
  moveReportDue: {
    summary: { sv: 'Flytta dagen då rapporten ska lämnas', en: 'Move the day by which the report is due' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
} as const;
