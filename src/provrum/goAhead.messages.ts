import type { Language } from '#kernel/text.ts';
import type { Role } from '#rulebook/facts.ts';

interface MoveWords {
  readonly organisation: string;
  readonly before: Role | null;
  readonly after: Role | null;
}

const svRoles: Readonly<Record<Role, string>> = { lead: 'kan leda', participate: 'vill delta', follow: 'vill följa' };
const enRoles: Readonly<Record<Role, string>> = {
  lead: 'is willing to lead',
  participate: 'wants to take part',
  follow: 'wants to follow',
};

const sv = {
  heading: 'Klartecken',
  title: (about: string) => `Klartecken för ”${about}”`,
  lead: 'Bekräfta vilka som deltar och vem som leder, och skriv varför provrummet får starta. Ingen får veta något förrän du meddelar beslutet.',
  readySince: (day: string) => `Redo sedan ${day}.`,
  notReady: 'Förslaget är inte redo. Därför går det inte att ge klartecken än.',
  notReadyTitle: 'Det som saknas',
  participants: {
    legend: 'Vilka deltar?',
    hint: (min: number, max: number) => `Minst ${min} och högst ${max} organisationer, ledaren inräknad.`,
    beforeChange: 'Svarade före den senaste ändringen av förslaget.',
    willing: 'kan leda',
  },
  leader: { legend: 'Vem leder?', hint: 'En av dem som har sagt ja till att leda.' },
  partner: 'partner',
  passed: (rule: string) => `Varför går det bra ändå? ${rule}`,
  passedHint: 'Regeln bör vara uppfylld. Motiveringen sparas på beslutets kvitto.',
  board: {
    heading: (year: number) => `Styrelsens beslut om ett klartecken till ${year}`,
    on: 'Datum för styrelsens beslut',
    reference: 'Var beslutet finns',
    referenceHint: 'Till exempel ”Styrelseprotokoll 2026-11-10 § 12”. Varje beslut öppnar en plats.',
  },
  reason: {
    label: 'Varför får provrummet starta?',
    hint: 'Motiveringen läses av alla medlemmar och partner när beslutet är meddelat.',
  },
  findings: 'Reglerna för ditt val',
  chooseFirst: 'Fler vill delta än som får plats. Välj vilka som deltar, och pröva sedan valet.',
  slots: (used: number, of: number, year: number) => `${used} av ${of} klartecken är givna för ${year}.`,
  give: 'Ge klartecken',
  try: 'Pröva valet mot reglerna',
  orDecline: 'Avslå förslaget i stället',
  errors: {
    reason: 'Skriv varför provrummet får starta',
    declineReason: 'Skriv varför förslaget avslås',
    takeBackReason: 'Skriv varför beslutet tas tillbaka',
    reasonLong: 'Motiveringen får vara högst 4 000 tecken. Korta texten',
    participants: 'Välj bland organisationerna i listan',
    lead: 'Välj en av dem som har sagt ja till att leda',
    passed: 'Skriv varför det går bra ändå',
    passedLong: 'Motiveringen får vara högst 2 000 tecken. Korta texten',
    boardOn: 'Skriv dagen för styrelsens beslut som ÅÅÅÅ-MM-DD',
    boardFuture: 'Styrelsens beslut kan inte ligga i framtiden',
    boardReference: 'Skriv var styrelsens beslut finns',
    boardReferenceLong: 'Hänvisningen får vara högst 200 tecken. Korta texten',
    boardUsed: 'Det beslutet har redan öppnat en plats i år. Varje beslut öppnar en plats',
  } as Readonly<Record<string, string>>,
  refused: {
    notSaved: 'Ditt beslut är inte sparat.',
    typed: 'Det här hade du skrivit',
    rules: 'Klartecken gavs inte, eftersom en regel inte är uppfylld.',
    reasons: 'En regel som bör vara uppfylld är det inte. Motivera varför det går bra ändå, eller ändra valet.',
    notOffered: (organisations: string) => `Alla du valde har inte sagt ja till det: ${organisations}. Välj om.`,
    changed: 'Förslaget har ändrats sedan du öppnade sidan. Kontrollera valet och skicka igen. Det du skrev står kvar.',
    textChanged: 'Texten i förslaget är ändrad.',
    move: ({ organisation, before, after }: MoveWords) => {
      if (after === null) return `${organisation} har tagit tillbaka sitt intresse.`;
      return before === null
        ? `${organisation} har tillkommit: ${svRoles[after]}.`
        : `${organisation} har ändrat sitt svar: ${svRoles[after]} (förut: ${svRoles[before]}).`;
    },
    state: 'Förslaget är inte längre öppet. Då går det inte att fatta beslut om det.',
    notDecided: 'Det finns inget sådant beslut längre. Se hur det ligger till nu.',
    announced: 'Beslutet är redan meddelat och kan inte tas tillbaka.',
    alreadyAnnounced: 'Beslutet var redan meddelat. Ingen har fått det två gånger.',
  },
  decided: {
    approved: (person: string, organisation: string, at: string) => `${person}, ${organisation}, gav klartecken ${at}.`,
    declined: (person: string, organisation: string, at: string) =>
      `${person}, ${organisation}, avslog förslaget ${at}.`,
    staged: 'Beslutet är inte meddelat än. Bara kansliet och styrelsen ser det.',
    announced: (at: string) => `Meddelat ${at}.`,
    receipt: 'Läs beslutets kvitto',
    leads: (organisation: string, others: number) =>
      others === 0
        ? `${organisation} leder.`
        : `${organisation} leder, tillsammans med ${others === 1 ? 'en organisation till' : `${others} organisationer till`}.`,
  },
  announce: {
    heading: 'Meddela beslutet',
    lead: 'Alla som berörs får veta det en gång. Sedan kan beslutet inte tas tillbaka.',
    send: 'Meddela beslutet',
  },
  takeBack: {
    heading: 'Ta tillbaka beslutet',
    lead: 'Ingen har fått veta något. Förslaget blir öppet igen, och platsen i år blir ledig.',
    reason: 'Varför tas beslutet tillbaka?',
    send: 'Ta tillbaka beslutet',
  },
  decline: {
    heading: 'Avslå förslaget',
    title: (about: string) => `Avslå ”${about}”`,
    lead: 'Skriv varför. Inget tas bort, och ingen får veta något förrän du meddelar beslutet.',
    reason: 'Varför avslås förslaget?',
    hint: 'Den som föreslog ska förstå vad som fällde avgörandet, och vad som skulle behöva ändras.',
    send: 'Avslå förslaget',
    orGoAhead: 'Pröva klartecken i stället',
  },
  onPage: {
    waits: 'Förslaget väntar på kansliet.',
    decide: 'Pröva klartecken',
    notReadyYet: 'Förslaget är inte redo än. Det går att avslå.',
    staged: 'Meddela eller ta tillbaka',
  },
  notYours: 'Kansliet ger klartecken',
  notYoursLead: 'Du kan läsa förslaget och se vad som saknas, men beslutet fattas av Reglabs kansli.',
  flash: {
    'go-ahead-given': 'Klartecken är givet. Meddela det när du är klar, eller ta tillbaka det.',
    'proposal-declined': 'Förslaget är avslaget. Meddela det när du är klar, eller ta tillbaka det.',
    'decision-taken-back': 'Beslutet är tillbakataget. Förslaget är öppet igen.',
    'decision-announced': 'Beslutet är meddelat till alla som berörs.',
  },
};

const en: typeof sv = {
  heading: 'Go-ahead',
  title: (about) => `Go-ahead for “${about}”`,
  lead: 'Confirm who takes part and who leads, and write why the provrum may start. Nobody is told anything until you announce the decision.',
  readySince: (day) => `Ready since ${day}.`,
  notReady: 'The proposal is not ready. So no go-ahead can be given yet.',
  notReadyTitle: 'What is missing',
  participants: {
    legend: 'Who takes part?',
    hint: (min, max) => `At least ${min} and at most ${max} organisations, the lead included.`,
    beforeChange: 'Answered before the last change of the proposal.',
    willing: 'willing to lead',
  },
  leader: { legend: 'Who leads?', hint: 'One of those who have said yes to leading.' },
  partner: 'partner',
  passed: (rule) => `Why is it all right anyway? ${rule}`,
  passedHint: 'The rule should be met. Your reason is kept on the receipt of the decision.',
  board: {
    heading: (year) => `The board’s decision on one more go-ahead in ${year}`,
    on: 'Date of the board’s decision',
    reference: 'Where the decision is recorded',
    referenceHint: 'For example “Board minutes 2026-11-10 § 12”. Each decision opens one slot.',
  },
  reason: {
    label: 'Why may the provrum start?',
    hint: 'All members and partners read the reason once the decision is announced.',
  },
  findings: 'The rules for your choice',
  chooseFirst: 'More want to take part than there is room for. Choose who takes part, and then try the choice.',
  slots: (used, of, year) => `${used} of ${of} go-aheads are given for ${year}.`,
  give: 'Give the go-ahead',
  try: 'Try the choice against the rules',
  orDecline: 'Decline the proposal instead',
  errors: {
    reason: 'Write why the provrum may start',
    declineReason: 'Write why the proposal is declined',
    takeBackReason: 'Write why the decision is taken back',
    reasonLong: 'The reason can be at most 4,000 characters. Shorten the text',
    participants: 'Choose among the organisations in the list',
    lead: 'Choose one of those who have said yes to leading',
    passed: 'Write why it is all right anyway',
    passedLong: 'The reason can be at most 2,000 characters. Shorten the text',
    boardOn: 'Write the day of the board’s decision as YYYY-MM-DD',
    boardFuture: 'The board’s decision cannot lie in the future',
    boardReference: 'Write where the board’s decision is recorded',
    boardReferenceLong: 'The reference can be at most 200 characters. Shorten the text',
    boardUsed: 'That decision has already opened a slot this year. Each decision opens one slot',
  },
  refused: {
    notSaved: 'Your decision is not saved.',
    typed: 'This is what you had written',
    rules: 'The go-ahead was not given, because a rule is not met.',
    reasons: 'A rule that should be met is not. Write why it is all right anyway, or change the choice.',
    notOffered: (organisations) => `Not all you chose have said yes to it: ${organisations}. Choose again.`,
    changed:
      'The proposal has changed since you opened the page. Check the choice and send again. What you wrote is still there.',
    textChanged: 'The text of the proposal is changed.',
    move: ({ organisation, before, after }) => {
      if (after === null) return `${organisation} has withdrawn its interest.`;
      return before === null
        ? `${organisation} has joined: ${enRoles[after]}.`
        : `${organisation} has changed its answer: ${enRoles[after]} (before: ${enRoles[before]}).`;
    },
    state: 'The proposal is no longer open. So no decision can be made on it.',
    notDecided: 'There is no such decision any more. See how things stand now.',
    announced: 'The decision is already announced and cannot be taken back.',
    alreadyAnnounced: 'The decision was already announced. Nobody has been told twice.',
  },
  decided: {
    approved: (person, organisation, at) => `${person}, ${organisation}, gave the go-ahead ${at}.`,
    declined: (person, organisation, at) => `${person}, ${organisation}, declined the proposal ${at}.`,
    staged: 'The decision is not announced yet. Only the secretariat and the board see it.',
    announced: (at) => `Announced ${at}.`,
    receipt: 'Read the receipt of the decision',
    leads: (organisation, others) =>
      others === 0
        ? `${organisation} leads.`
        : `${organisation} leads, together with ${others === 1 ? 'one more organisation' : `${others} more organisations`}.`,
  },
  announce: {
    heading: 'Announce the decision',
    lead: 'Everybody concerned is told once. After that the decision cannot be taken back.',
    send: 'Announce the decision',
  },
  takeBack: {
    heading: 'Take the decision back',
    lead: 'Nobody has been told anything. The proposal becomes open again, and this year’s slot free.',
    reason: 'Why is the decision taken back?',
    send: 'Take the decision back',
  },
  decline: {
    heading: 'Decline the proposal',
    title: (about) => `Decline “${about}”`,
    lead: 'Write why. Nothing is removed, and nobody is told anything until you announce the decision.',
    reason: 'Why is the proposal declined?',
    hint: 'The proposer should understand what settled it, and what would have to change.',
    send: 'Decline the proposal',
    orGoAhead: 'Consider the go-ahead instead',
  },
  onPage: {
    waits: 'The proposal waits for the secretariat.',
    decide: 'Consider the go-ahead',
    notReadyYet: 'The proposal is not ready yet. It can be declined.',
    staged: 'Announce or take back',
  },
  notYours: 'The secretariat gives the go-ahead',
  notYoursLead: 'You can read the proposal and see what is missing, but Reglab’s secretariat decides.',
  flash: {
    'go-ahead-given': 'The go-ahead is given. Announce it when you are done, or take it back.',
    'proposal-declined': 'The proposal is declined. Announce it when you are done, or take it back.',
    'decision-taken-back': 'The decision is taken back. The proposal is open again.',
    'decision-announced': 'The decision is announced to everybody concerned.',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
