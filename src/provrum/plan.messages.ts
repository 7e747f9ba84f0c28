import type { Language } from '#kernel/text.ts';
import type { PlanRefusal, PlanStatus } from './plan.ts';
import type { SectionKey } from './planText.ts';

interface Guidance {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The words of the format behind each section, and where they stand. */
export const planGuidance: Readonly<Record<SectionKey, Guidance>> = {
  purpose: { from: 141, to: 143, words: 'innehåller syfte och förväntat resultat' },
  expectedResult: { from: 141, to: 143, words: 'innehåller syfte och förväntat resultat' },
  mainQuestion: { from: 143, to: 143, words: 'huvudfrågeställning och avgränsningar' },
  limits: { from: 143, to: 143, words: 'huvudfrågeställning och avgränsningar' },
  timetable: { from: 99, to: 99, words: 'Tidplanen för ett provrum bör vara 2-6 månader.' },
  meetings: { from: 101, to: 101, words: 'Provrummet genomförs i en kombination av fysiska och digitala möten.' },
  criteria: { from: 145, to: 145, words: 'Projektplanen bör innehålla kriterier för ett lyckat resultat' },
  indicators: { from: 145, to: 147, words: 'någon typ av tecken/indikatorer på utfallet av provrumsförsöket.' },
  budget: {
    from: 153,
    to: 153,
    words: 'Provrummet har möjlighet att köpa in expertkunskap vid behov, och bör budgetera för detta.',
  },
  resources: { from: 143, to: 145, words: 'tidplan, budget och resurser.' },
};

interface SectionWords {
  readonly title: string;
  readonly hint: string;
}

const svSections: Readonly<Record<SectionKey, SectionWords>> = {
  purpose: {
    title: 'Syfte',
    hint: 'Vad ska provrummet leda till, och för vem? Texten är hämtad från förslaget. Ändra den fritt.',
  },
  expectedResult: {
    title: 'Förväntat resultat',
    hint: 'Vad ska finnas på bordet när ni är klara, som andra kan använda?',
  },
  mainQuestion: { title: 'Huvudfråga', hint: 'Den enda fråga som ni ska få svar på. Texten är hämtad från förslaget.' },
  limits: { title: 'Avgränsningar', hint: 'Vad ska ni inte göra? Det hjälper er att bli klara i tid.' },
  timetable: { title: 'Tidplan', hint: 'När börjar ni, när slutar ni, och vad ska vara klart på vägen?' },
  meetings: { title: 'Möten', hint: 'Hur många gånger ska ni ses på plats, och hur många gånger digitalt?' },
  criteria: {
    title: 'Kriterier för ett lyckat resultat',
    hint: 'Vad måste vara sant för att ni ska säga att det lyckades? Skriv ett kriterium per rad.',
  },
  indicators: {
    title: 'Tecken och mått',
    hint: 'Vad visar hur försöket går? Skriv hur det mäts, var ni börjar och vart ni vill komma.',
  },
  budget: { title: 'Budget', hint: 'Vad kostar provrummet, och vem betalar? Räkna med pengar till experter.' },
  resources: {
    title: 'Resurser',
    hint: 'Vem arbetar, hur mycket, och vad bidrar var och en med? Nämn också lokaler och testarenor.',
  },
};
const enSections: Readonly<Record<SectionKey, SectionWords>> = {
  purpose: {
    title: 'Purpose',
    hint: 'What should the provrum lead to, and for whom? The text comes from the proposal. Change it freely.',
  },
  expectedResult: {
    title: 'Expected result',
    hint: 'What should be on the table when you are done that others can use?',
  },
  mainQuestion: {
    title: 'Main question',
    hint: 'The one question that you are to answer. The text comes from the proposal.',
  },
  limits: { title: 'Limits', hint: 'What will you not do? It helps you to finish in time.' },
  timetable: { title: 'Timetable', hint: 'When do you start, when do you end, and what should be done on the way?' },
  meetings: { title: 'Meetings', hint: 'How many times will you meet in person, and how many times digitally?' },
  criteria: {
    title: 'Criteria of success',
    hint: 'What must be true for you to call it a success? Write one criterion a line.',
  },
  indicators: {
    title: 'Signs and indicators',
    hint: 'What shows how the experiment goes? Write how it is measured, where you start and where you want to be.',
  },
  budget: { title: 'Budget', hint: 'What does the provrum cost, and who pays? Count on money for experts.' },
  resources: {
    title: 'Resources',
    hint: 'Who works, how much, and what does each bring? Name venues and test arenas too.',
  },
};

type RefusedWords = Readonly<Record<PlanRefusal['kind'], string>>;

const sv = {
  heading: 'Projektplan',
  title: (provrum: string) => `Projektplan: ${provrum}`,
  lead: {
    write: 'Skriv tillsammans. Varje del sparas för sig medan ni skriver, så ni kan arbeta samtidigt i olika delar.',
    read: 'Planen som deltagarna har skrivit.',
    submitted: 'Planen är inlämnad. Kansliet läser den, och så länge går den inte att ändra.',
    approved: 'Planen är godkänd av kansliet.',
  },
  notStarted: {
    title: 'Planen är inte påbörjad',
    lead: (lead: string) => `${lead} leder provrummet och börjar skriva planen.`,
  },
  noPlan: {
    title: 'Det finns ingen projektplan',
    lead: 'Planen skrivs när provrummet har fått klartecken och beslutet är meddelat.',
  },
  notReadable: {
    title: 'Planen är inte färdig',
    lead: (lead: string) =>
      `${lead} och de andra deltagarna skriver på den. Du kan läsa den när kansliet har godkänt den.`,
  },
  start: {
    heading: 'Skriv projektplanen',
    lead: 'Klartecknet är meddelat. Nu skriver ni en enkel plan efter mallen. Sammanfattningen och frågan från förslaget följer med.',
    button: 'Börja skriva planen',
  },
  sections: svSections,
  statuses: {
    writing: 'Skrivs',
    submitted: 'Inlämnad',
    returned: 'Tillbaka med synpunkter',
    approved: 'Godkänd',
  } as Readonly<Record<PlanStatus, string>>,
  required: 'Ska finnas',
  expected: 'Bör finnas',
  sourceLine: (from: number, to: number) => (from === to ? `rad ${from}` : `rad ${from}–${to}`),
  nothing: 'Inget är skrivet.',
  remark: 'Kansliets synpunkt',
  overall: 'Om planen som helhet',
  fields: {
    text: 'Text',
    start: 'Första dagen',
    end: 'Sista dagen',
    milestones: 'Milstolpar',
    milestonesHint: 'En per rad. Börja raden med dagen, till exempel 2027-03-15 Första testet är gjort.',
    physical: 'Möten på plats',
    digital: 'Digitala möten',
    criteria: 'Kriterier',
    indicator: (number: number) => `Tecken ${number}`,
    name: 'Vad',
    measured: 'Hur det mäts',
    baseline: 'Läget när ni börjar',
    target: 'Dit ni vill',
    moreIndicators: 'När du sparar får du ett tomt tecken till.',
  },
  noDay: 'Ingen dag',
  from: (day: string) => `Från ${day}`,
  until: (day: string) => `Till ${day}`,
  meetings: (physical: number, digital: number) => `${physical} på plats och ${digital} digitalt`,
  rules: {
    heading: 'Det här säger reglerna om planen',
    blocked: (count: number) =>
      count === 1
        ? 'En sak måste finnas innan planen kan lämnas in'
        : `${count} saker måste finnas innan planen kan lämnas in`,
    open: 'Planen kan lämnas in',
    met: 'Allt som ska finnas finns',
    warnings: (count: number) =>
      count === 1
        ? 'En sak bör finnas. Den går att motivera bort.'
        : `${count} saker bör finnas. De går att motivera bort.`,
    updated: 'Reglerna är prövade igen:',
    movedOn: 'Planen är inlämnad eller godkänd. Läs in sidan igen.',
  },
  money: (planned: string, promised: string, base: string) =>
    `Budgeterat: ${planned}. Deltagarna bidrar med ${promised}, och ${base} är basfinansiering.`,
  toBudget: 'Budgeten post för post',
  toSubmit: 'Lämna in planen',
  toReview: 'Granska planen',
  toVersions: 'Inlämnade versioner',
  toPlan: 'Till projektplanen',
  write: 'Skriv på planen',
  submit: {
    heading: 'Lämna in planen',
    lead: 'Kansliet läser planen och godkänner den eller skickar tillbaka den med synpunkter. Under tiden går den inte att ändra.',
    passed: (rule: string) => `Varför går det bra ändå? ${rule}`,
    passedHint: 'Kansliet läser motiveringen. Den sparas med planen.',
    blocked: 'Det här måste finnas först',
    button: 'Lämna in till kansliet',
    notLead: {
      title: 'Bara den som leder lämnar in planen',
      lead: (lead: string) => `${lead} leder provrummet och lämnar in när alla har skrivit klart.`,
    },
  },
  review: {
    heading: 'Granska planen',
    lead: 'Skriv synpunkter vid den del de gäller och skicka tillbaka, eller godkänn.',
    submitted: (person: string, organisation: string, at: string) => `${person}, ${organisation}, lämnade in ${at}.`,
    reasons: 'Bör-regler som deltagarna har motiverat bort',
    remark: (section: string) => `Synpunkt på ${section.toLowerCase()}`,
    overall: 'Synpunkt på planen som helhet',
    giveBack: 'Skicka tillbaka med synpunkter',
    approve: 'Godkänn planen',
    approveLead: 'Planen är inte ändrad sedan den lämnades in.',
    nothing: 'Planen väntar inte på granskning.',
    notYours: {
      title: 'Bara kansliet granskar planen',
      lead: 'Deltagarna får mejl när planen är godkänd eller kommer tillbaka.',
    },
  },
  versions: {
    heading: 'Inlämnade versioner',
    lead: 'Varje gång planen har lämnats in, vad som hade ändrats och vad kansliet svarade.',
    none: 'Planen är inte inlämnad än.',
    number: (number: number) => `Version ${number}`,
    submitted: (person: string, organisation: string) => `inlämnad av ${person}, ${organisation}`,
    returned: (person: string, at: string) => `${person} skickade tillbaka planen ${at}`,
    approved: (person: string, at: string) => `${person} godkände planen ${at}`,
    waiting: 'Väntar på kansliet',
    first: 'Den första versionen.',
    same: 'Texten är oförändrad.',
    receipt: 'Reglerna som de prövades',
    reason: (reason: string) => `Motivering: ${reason}`,
  },
  begin: {
    heading: 'Starta provrummet',
    lead: 'Planen är godkänd. Starta när ni är redo att börja arbeta.',
    button: 'Starta provrummet',
  },
  panel: {
    writing: 'Planen skrivs.',
    returned: 'Kansliet har skickat tillbaka planen med synpunkter.',
    submitted: 'Planen väntar på kansliet.',
    approved: 'Planen är godkänd.',
  } as Readonly<Record<PlanStatus, string>>,
  refused: {
    'wrong-state': 'Provrummet är i ett läge där planen inte kan ändras på det sättet.',
    'not-yours': 'Bara de organisationer som deltar skriver på planen, och bara den som leder startar och lämnar in.',
    'in-review': 'Planen är inlämnad och går inte att ändra. Det du skrev finns kvar här, så att du kan kopiera det.',
    'not-submitted': 'Planen väntar inte på granskning.',
    'not-approved': 'Provrummet kan starta när kansliet har godkänt planen.',
    unchanged: 'Det är redan sparat. Inget har ändrats.',
    stale: 'Planen har ändrats sedan du läste den. Läs igenom den igen.',
    'no-remarks': 'Skriv minst en synpunkt, så att deltagarna vet vad de ska ändra.',
    'rules-unmet': 'Planen kan inte lämnas in, godkännas eller börja genomföras, eftersom en regel inte är uppfylld.',
    'reasons-missing': 'Motivera varför det går bra ändå, eller ändra planen.',
  } as RefusedWords,
  notSaved: 'Det är inte sparat.',
  errors: {
    notInSection: 'Den delen av planen har inte det fältet',
    long: (max: string) => `Texten får vara högst ${max} tecken. Korta den`,
    wrong: 'Skriv text',
    day: 'Skriv dagen som ÅÅÅÅ-MM-DD',
    milestoneDay: (line: number) => `Dagen på rad ${line} finns inte. Skriv den som ÅÅÅÅ-MM-DD`,
    lineLong: (line: number, max: number) => `Rad ${line} får vara högst ${max} tecken`,
    many: (max: number) => `Högst ${max} rader`,
    number: 'Skriv ett helt tal från 0 till 99',
    indicatorName: 'Skriv vad tecknet är',
    indicatorTwice: 'Ett annat tecken heter likadant. Ge det ett eget namn',
    passed: 'Skriv varför det går bra ändå',
    passedLong: 'Motiveringen får vara högst 2 000 tecken. Korta texten',
  },
  flash: {
    started: 'Nu kan ni skriva planen.',
    submitted: 'Planen är inlämnad. Kansliet får veta det.',
    returned: 'Planen är tillbaka hos deltagarna. De får veta det.',
    approved: 'Planen är godkänd. Deltagarna får veta det.',
    begun: 'Provrummet är startat.',
  },
};

const en: typeof sv = {
  heading: 'Plan',
  title: (provrum) => `Plan: ${provrum}`,
  lead: {
    write:
      'Write together. Each section is saved by itself while you write, so you can work in different sections at once.',
    read: 'The plan that the participants have written.',
    submitted: 'The plan is submitted. The secretariat reads it, and meanwhile it cannot be changed.',
    approved: 'The plan is approved by the secretariat.',
  },
  notStarted: { title: 'The plan is not begun', lead: (lead) => `${lead} leads the provrum and begins the plan.` },
  noPlan: {
    title: 'There is no plan',
    lead: 'The plan is written when the provrum has its go-ahead and the decision is announced.',
  },
  notReadable: {
    title: 'The plan is not finished',
    lead: (lead) =>
      `${lead} and the other participants are writing it. You can read it when the secretariat has approved it.`,
  },
  start: {
    heading: 'Write the plan',
    lead: 'The go-ahead is announced. Now you write a simple plan from the template. Summary and question of the proposal come along.',
    button: 'Begin the plan',
  },
  sections: enSections,
  statuses: {
    writing: 'Being written',
    submitted: 'Submitted',
    returned: 'Returned with remarks',
    approved: 'Approved',
  },
  required: 'Must be there',
  expected: 'Should be there',
  sourceLine: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  nothing: 'Nothing is written.',
  remark: 'Remark of the secretariat',
  overall: 'On the plan as a whole',
  fields: {
    text: 'Text',
    start: 'First day',
    end: 'Last day',
    milestones: 'Milestones',
    milestonesHint: 'One a line. Begin the line with the day, for example 2027-03-15 The first test is done.',
    physical: 'Meetings in person',
    digital: 'Digital meetings',
    criteria: 'Criteria',
    indicator: (number) => `Sign ${number}`,
    name: 'What',
    measured: 'How it is measured',
    baseline: 'Where you start',
    target: 'Where you want to be',
    moreIndicators: 'When you save you get one more empty sign.',
  },
  noDay: 'No day',
  from: (day) => `From ${day}`,
  until: (day) => `Until ${day}`,
  meetings: (physical, digital) => `${physical} in person and ${digital} digital`,
  rules: {
    heading: 'What the rules say of the plan',
    blocked: (count) =>
      count === 1
        ? 'One thing must be there before the plan can be submitted'
        : `${count} things must be there before the plan can be submitted`,
    open: 'The plan can be submitted',
    met: 'All that must be there is there',
    warnings: (count) =>
      count === 1
        ? 'One thing should be there. It can be passed with a reason.'
        : `${count} things should be there. They can be passed with a reason.`,
    updated: 'The rules are tried again:',
    movedOn: 'The plan is submitted or approved. Load the page again.',
  },
  money: (planned, promised, base) =>
    `Budgeted: ${planned}. The participants contribute ${promised}, and ${base} is base funding.`,
  toBudget: 'The budget line by line',
  toSubmit: 'Submit the plan',
  toReview: 'Review the plan',
  toVersions: 'Submitted versions',
  toPlan: 'To the plan',
  write: 'Write the plan',
  submit: {
    heading: 'Submit the plan',
    lead: 'The secretariat reads the plan and approves it or returns it with remarks. Meanwhile it cannot be changed.',
    passed: (rule) => `Why is it all right anyway? ${rule}`,
    passedHint: 'The secretariat reads the reason. It is kept with the plan.',
    blocked: 'This must be there first',
    button: 'Submit to the secretariat',
    notLead: {
      title: 'Only the lead submits the plan',
      lead: (lead) => `${lead} leads the provrum and submits when everybody has finished writing.`,
    },
  },
  review: {
    heading: 'Review the plan',
    lead: 'Write remarks at the section they concern and return the plan, or approve it.',
    submitted: (person, organisation, at) => `${person}, ${organisation}, submitted it ${at}.`,
    reasons: 'Shoulds that the participants have passed with a reason',
    remark: (section) => `Remark on ${section.toLowerCase()}`,
    overall: 'Remark on the plan as a whole',
    giveBack: 'Return with remarks',
    approve: 'Approve the plan',
    approveLead: 'The plan has not changed since it was submitted.',
    nothing: 'The plan does not wait for review.',
    notYours: {
      title: 'Only the secretariat reviews the plan',
      lead: 'The participants get e-mail when the plan is approved or returned.',
    },
  },
  versions: {
    heading: 'Submitted versions',
    lead: 'Each time the plan was submitted, what had changed and what the secretariat answered.',
    none: 'The plan is not submitted yet.',
    number: (number) => `Version ${number}`,
    submitted: (person, organisation) => `submitted by ${person}, ${organisation}`,
    returned: (person, at) => `${person} returned the plan ${at}`,
    approved: (person, at) => `${person} approved the plan ${at}`,
    waiting: 'Waits for the secretariat',
    first: 'The first version.',
    same: 'The text is unchanged.',
    receipt: 'The rules as they were tried',
    reason: (reason) => `Reason: ${reason}`,
  },
  begin: {
    heading: 'Start the provrum',
    lead: 'The plan is approved. Start when you are ready to begin the work.',
    button: 'Start the provrum',
  },
  panel: {
    writing: 'The plan is being written.',
    returned: 'The secretariat has returned the plan with remarks.',
    submitted: 'The plan waits for the secretariat.',
    approved: 'The plan is approved.',
  },
  refused: {
    'wrong-state': 'The provrum is in a state in which the plan cannot be changed in that way.',
    'not-yours': 'Only the organisations that take part write the plan, and only the lead begins and submits it.',
    'in-review': 'The plan is submitted and cannot be changed. What you wrote is still here, so that you can copy it.',
    'not-submitted': 'The plan does not wait for review.',
    'not-approved': 'The provrum can start when the secretariat has approved the plan.',
    unchanged: 'It is saved already. Nothing has changed.',
    stale: 'The plan has changed since you read it. Read it through once more.',
    'no-remarks': 'Write at least one remark, so that the participants know what to change.',
    'rules-unmet': 'The plan cannot be submitted, approved or started, because a rule is not met.',
    'reasons-missing': 'Give the reason why it is all right anyway, or change the plan.',
  },
  notSaved: 'It is not saved.',
  errors: {
    notInSection: 'That section of the plan has no such field',
    long: (max) => `The text can be at most ${max} characters. Shorten it`,
    wrong: 'Write text',
    day: 'Write the day as YYYY-MM-DD',
    milestoneDay: (line) => `The day in line ${line} does not exist. Write it as YYYY-MM-DD`,
    lineLong: (line, max) => `Line ${line} can be at most ${max} characters`,
    many: (max) => `At most ${max} lines`,
    number: 'Write a whole number from 0 to 99',
    indicatorName: 'Write what the sign is',
    indicatorTwice: 'Another sign has the same name. Give it one of its own',
    passed: 'Give the reason why it is all right anyway',
    passedLong: 'The reason can be at most 2 000 characters. Shorten it',
  },
  flash: {
    started: 'You can write the plan now.',
    submitted: 'The plan is submitted. The secretariat will hear of it.',
    returned: 'The plan is back with the participants. They will hear of it.',
    approved: 'The plan is approved. The participants will hear of it.',
    begun: 'The provrum has started.',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
