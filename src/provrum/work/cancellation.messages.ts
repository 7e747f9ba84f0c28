import type { Language } from '#kernel/text.ts';

const sv = {
  title: (title: string) => `Avbryt: ${title}`,
  heading: 'Avbryt provrummet',
  lead: 'Kansliet kan avbryta ett provrum från klartecknet till dess att rapporten är inlämnad. Beslutet syns för andra först när det meddelas. Till dess går arbetet vidare, och beslutet kan tas tillbaka.',
  reason: 'Varför avbryts provrummet?',
  hint: 'Skälet skickas till alla som berörs när beslutet meddelas.',
  send: 'Besluta att avbryta',
  closed: 'Provrummet går inte att avbryta nu.',
  staged: {
    title: 'Kansliet har beslutat att avbryta provrummet',
    lead: 'Ingen utanför kansli och styrelse vet om det än. Meddela beslutet, eller ta tillbaka det.',
    by: (person: string, moment: string) => `Beslutat av ${person} ${moment}`,
    announce: 'Meddela alla som berörs',
    takeBack: 'Ta tillbaka beslutet',
    why: 'Varför tas beslutet tillbaka?',
  },
  told: {
    title: 'Provrummet är avbrutet',
    by: (person: string, moment: string) => `${person} på kansliet, ${moment}`,
    still: 'Det som gjordes finns kvar att läsa, och lärdomarna kan fortfarande skrivas i en rapport.',
  },
  toStaged: 'Meddela eller ta tillbaka',
  panel: {
    heading: 'Avbryta',
    lead: 'Om provrummet inte kan fullföljas kan kansliet avbryta det.',
    go: 'Avbryt provrummet',
  },
  errors: { missing: 'Skriv varför.', reasonLong: 'Skriv högst 4 000 tecken.' } as Record<string, string>,
  flash: {
    cancelled: 'Beslutet är fattat. Ingen utanför kansli och styrelse vet om det förrän du meddelar det.',
    announced: 'Provrummet är avbrutet och alla som berörs får veta det.',
    takenBack: 'Beslutet är tillbakataget. Provrummet går vidare.',
  },
  desk: {
    heading: 'Beslut om avbrott att meddela',
    by: (person: string, moment: string) => `${person}, ${moment}`,
  },
  teams: {
    heading: 'En deltagare har lämnat och en regel är bruten',
    lead: 'Arbetet stannar inte av sig självt. Hjälp dem att hitta en ny deltagare eller ledare, eller avbryt.',
  },
};

const en: typeof sv = {
  title: (title) => `Cancel: ${title}`,
  heading: 'Cancel the provrum',
  lead: 'The secretariat can cancel a provrum from the go-ahead until the report is handed in. Others see the decision only when it is announced. Until then the work goes on, and the decision can be taken back.',
  reason: 'Why is the provrum cancelled?',
  hint: 'The reason is sent to everybody concerned when the decision is announced.',
  send: 'Decide to cancel',
  closed: 'The provrum cannot be cancelled now.',
  staged: {
    title: 'The secretariat has decided to cancel the provrum',
    lead: 'Nobody but secretariat and board knows yet. Announce the decision, or take it back.',
    by: (person, moment) => `Decided by ${person} ${moment}`,
    announce: 'Tell everybody concerned',
    takeBack: 'Take the decision back',
    why: 'Why is the decision taken back?',
  },
  told: {
    title: 'The provrum is cancelled',
    by: (person, moment) => `${person} at the secretariat, ${moment}`,
    still: 'What was done can still be read, and what it taught can still be written in a report.',
  },
  toStaged: 'Announce or take back',
  panel: {
    heading: 'Cancel',
    lead: 'If the provrum cannot be completed, the secretariat can cancel it.',
    go: 'Cancel the provrum',
  },
  errors: { missing: 'Write why.', reasonLong: 'Write at most 4,000 characters.' },
  flash: {
    cancelled: 'The decision is made. Nobody but secretariat and board knows until you announce it.',
    announced: 'The provrum is cancelled, and everybody concerned is told.',
    takenBack: 'The decision is taken back. The provrum goes on.',
  },
  desk: { heading: 'Cancellations to announce', by: (person, moment) => `${person}, ${moment}` },
  teams: {
    heading: 'A participant has left and a rule is broken',
    lead: 'The work does not stop by itself. Help them to find a new participant or lead, or cancel.',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
