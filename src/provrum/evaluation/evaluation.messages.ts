import type { Language } from '#kernel/text.ts';
import type { UseLevel } from '../uptake/uptake.ts';
import type { End, Fit, LengthKind, Step, Sum, Wait } from './figure.ts';

interface Months {
  readonly monthsMin: number;
  readonly monthsMax: number;
}
type Told<Key extends string> = Readonly<Record<Key, { readonly label: string; readonly about: string }>>;

const svSteps: Told<Step | End> = {
  proposals: { label: 'Utlagda förslag', about: 'Alla förslag som har lagts ut. Utkast räknas inte.' },
  ready: { label: 'Blev redo', about: 'Hade någon gång en ledare och tillräckligt många regioner.' },
  goAhead: { label: 'Fick klartecken', about: 'Kansliets beslut, när det är meddelat.' },
  started: { label: 'Startade', about: 'Planen godkändes och ledaren satte i gång arbetet.' },
  result: { label: 'Gav ett resultat', about: 'Resultatet är granskat, publicerat och meddelat.' },
  used: { label: 'Används av någon medlem', about: 'Minst en medlem har svarat att den använder resultatet.' },
  withdrawn: { label: 'Drogs tillbaka', about: 'Av den som föreslog.' },
  declined: { label: 'Fick avslag', about: 'Kansliets beslut, när det är meddelat.' },
  cancelled: { label: 'Avbröts', about: 'Kansliets beslut, när det är meddelat.' },
};
const enSteps: Told<Step | End> = {
  proposals: { label: 'Posted proposals', about: 'All proposals that have been posted. Drafts are not counted.' },
  ready: { label: 'Became ready', about: 'Had at some time a lead and regions enough.' },
  goAhead: { label: 'Got the go-ahead', about: 'The secretariat’s decision, once announced.' },
  started: { label: 'Started', about: 'The plan was approved and the lead began the work.' },
  result: { label: 'Gave a result', about: 'The result is reviewed, published and announced.' },
  used: { label: 'Used by some member', about: 'At least one member has said that it uses the result.' },
  withdrawn: { label: 'Withdrawn', about: 'By those who proposed.' },
  declined: { label: 'Declined', about: 'The secretariat’s decision, once announced.' },
  cancelled: { label: 'Cancelled', about: 'The secretariat’s decision, once announced.' },
};

const svWaits: Readonly<Record<Wait, string>> = {
  ready: 'Från förslag till redo',
  goAhead: 'Från förslag till klartecken',
  result: 'Från förslag till meddelat resultat',
};
const enWaits: Readonly<Record<Wait, string>> = {
  ready: 'From proposal to ready',
  goAhead: 'From proposal to go-ahead',
  result: 'From proposal to announced result',
};

const svLengths: Told<LengthKind> = {
  planned: { label: 'Planerad tid', about: 'Från första till sista dagen i den godkända planen.' },
  actual: { label: 'Verklig tid', about: 'Från starten till den dag då ledaren började rapportera.' },
};
const enLengths: Told<LengthKind> = {
  planned: { label: 'Planned time', about: 'From the first to the last day of the approved plan.' },
  actual: { label: 'Actual time', about: 'From the start to the day on which the lead began to report.' },
};

const svSums: Told<Sum> = {
  planned: { label: 'Budgeterat', about: 'Alla poster i budgeten, även egen tid.' },
  used: { label: 'Förbrukat', about: 'De kostnader som har skrivits upp.' },
  granted: { label: 'Beviljad basfinansiering', about: 'Det som kansliet har beslutat.' },
  paid: { label: 'Utbetald basfinansiering', about: 'Det som har betalats ut.' },
  repaid: { label: 'Återbetald basfinansiering', about: 'Det som har betalats tillbaka.' },
};
const enSums: Told<Sum> = {
  planned: { label: 'Budgeted', about: 'All lines of the budget, own time too.' },
  used: { label: 'Used', about: 'The costs that have been noted.' },
  granted: { label: 'Base funding granted', about: 'What the secretariat has decided.' },
  paid: { label: 'Base funding paid', about: 'What has been paid out.' },
  repaid: { label: 'Base funding paid back', about: 'What has been paid back.' },
};

const svUses: Readonly<Record<UseLevel, string>> = {
  used: 'Använder resultatet',
  willUse: 'Ska använda det',
  notForUs: 'Inte för oss',
  unanswered: 'Har inte svarat',
};
const enUses: Readonly<Record<UseLevel, string>> = {
  used: 'Uses the result',
  willUse: 'Will use it',
  notForUs: 'Not for us',
  unanswered: 'Has not answered',
};

const sv = {
  title: 'Utvärdering av formatet',
  lead: (on: string) => `Vad alla provrum säger om formatet, som det var känt den ${on}.`,
  ofYear: (year: number) => `Förslag som lades ut ${year}`,
  ofAll: 'Alla år',
  toMembers: 'Vad alla provrum tillsammans säger om formatet',
  notYours: 'Sidan är för medlemmar, styrelse och kansli',
  notYoursLead: 'Här visas siffror över alla provrum. Du behöver företräda en medlem, styrelsen eller kansliet.',
  filter: {
    year: 'Förslag utlagda år',
    all: 'Alla år',
    on: 'Läget den',
    onHint: 'Det som hände senare räknas inte.',
    show: 'Visa',
    wrongDay: 'Skriv ett datum som finns, till exempel 2026-11-21.',
    future: 'Datumet har inte varit än. Välj dagens datum eller ett tidigare.',
  },
  download: { pdf: 'Ladda ner som PDF', docx: 'Ladda ner för Word', csv: 'Ladda ner som tabell' },
  state: 'Läget för alla provrum',
  behind: (label: string, count: number) => `${label}: ${count} provrum. Visa dem`,
  provrum: 'Provrum',
  count: (count: number) => `${count} provrum`,
  figures: { proposals: 'förslag', goAheads: 'klartecken', results: 'resultat', used: 'används av någon' },
  none: 'Inga provrum än.',
  few: (n: number) =>
    n === 1
      ? 'Bygger på ett enda provrum. Det säger inget om formatet.'
      : `Bygger på ${n} provrum. Så få säger lite om formatet.`,
  about: {
    steps: 'Varje rad räknar dem som kom minst så långt.',
    waits:
      'Dagar från att förslaget lades ut. Medianen är mitten: hälften tog kortare tid. Mitten av alla visar var halva antalet ligger. De som inte har kommit så långt räknas inte, och därför blir tiderna längre allt eftersom.',
    lengths: ({ monthsMin, monthsMax }: Months) =>
      `Formatet är tänkt för ${monthsMin}–${monthsMax} månader (rad 99). Antalet månader räknas som i regeln.`,
    kinds:
      'De som deltar enligt klartecknet eller har kommit till senare, ledaren också. Vad en organisation är har ingen historik: det är dagens.',
    regions: 'Alla regioner, också de som inte har deltagit.',
    money:
      'Hela kronor och ören som de skrevs upp till och med dagen. Medianen är mitten av de provrum som har ett belopp.',
    uses: 'Svar från dem som var medlemmar den dagen, för varje meddelat resultat. En medlem kan svara om flera resultat.',
    passed:
      'Bör-regler som inte var uppfyllda när klartecken gavs eller planen godkändes, och som passerades med ett skriftligt skäl.',
    occasions:
      'Frågorna går till dem som deltog. Svaren går från 1, inte alls, till 5, helt och hållet. Den som inte kan svara räknas för sig.',
  },
  headings: {
    format: 'Är formatet utvärderat?',
    steps: 'Hur långt kom förslagen?',
    waits: 'Hur lång tid tog det?',
    lengths: 'Höll provrummen tiden?',
    kinds: 'Vilka deltog?',
    regions: 'Regionerna',
    money: 'Pengarna',
    uses: 'Vad gör medlemmarna med resultaten?',
    passed: 'Vilka bör-regler passerades?',
    reasons: 'Skälen',
    occasions: 'Vad tycker de som deltog?',
  },
  columns: {
    what: 'Vad',
    provrum: 'Provrum',
    share: 'Andel',
    median: 'Median',
    half: 'Mitten av alla',
    ends: 'Kortast–längst',
    picture: 'Bild',
    fits: {
      short: ({ monthsMin }: Months) => `Under ${monthsMin} mån`,
      within: ({ monthsMin, monthsMax }: Months) => `${monthsMin}–${monthsMax} mån`,
      long: ({ monthsMax }: Months) => `Över ${monthsMax} mån`,
    } as Readonly<Record<Fit, (months: Months) => string>>,
    kind: 'Slag',
    organisations: 'Organisationer',
    times: 'Gånger',
    region: 'Region',
    takes: 'Deltar i',
    leads: 'Leder',
    amount: 'Summa',
    answer: 'Svar',
    answers: 'Antal svar',
    rule: 'Regel',
    question: 'Fråga',
    marks: '1 · 2 · 3 · 4 · 5',
    cannotSay: 'Kan inte svara',
  },
  steps: svSteps,
  waits: svWaits,
  lengths: svLengths,
  sums: svSums,
  uses: svUses,
  occasions: { end: 'När provrummet var slut', halfYear: 'Ett halvår senare' },
  days: (days: string) => `${days} dagar`,
  of: (part: number, all: number) => `${part} av ${all}`,
  years: 'Går ihop med',
  readWords: 'Läs det som skrevs med egna ord',
  list: {
    title: (label: string) => `Provrum bakom siffran: ${label}`,
    lead: (on: string, count: number) =>
      count === 1 ? `Ett provrum, som det var känt den ${on}.` : `${count} provrum, som det var känt den ${on}.`,
    noFigure: 'Den siffran finns inte',
    noFigureLead: 'Adressen nämner en siffra som utvärderingen inte har. Gå till utvärderingen och välj en.',
    empty: 'Inget provrum ligger bakom siffran.',
    state: 'Läge den dagen',
    since: 'Sedan',
    opened: 'Utlagt',
    value: 'Värde',
    back: 'Till utvärderingen',
  },
  words: {
    title: 'Med egna ord',
    lead: 'Det som deltagarna har skrivit i enkäterna. Bara kansliet och styrelsen läser det.',
    none: 'Ingen har skrivit något med egna ord.',
  },
  csv: {
    name: (on: string) => `provrum-${on}.csv`,
    id: 'Nummer',
    title: 'Rubrik',
    state: 'Läge',
    opened: 'Utlagt',
    ready: 'Redo',
    goAhead: 'Klartecken',
    started: 'Startat',
    ended: 'Rapporten påbörjad',
    result: 'Resultat meddelat',
    plannedFrom: 'Planerad start',
    plannedTo: 'Planerat slut',
    lead: 'Ledare',
    participants: 'Deltagare',
    passed: 'Passerade bör-regler',
  },
  paper: {
    name: (on: string) => `utvardering-${on}`,
    about: (on: string, year: string) => `Läget den ${on}. ${year}.`,
    how: 'Siffrorna räknas på det som var känt den dagen. Beslut och resultat räknas när de är meddelade.',
  },
  format: {
    heading: 'Utvärderingar av formatet',
    none: 'Ingen utvärdering är inskriven.',
    row: (on: string, document: string) => `${on}: ${document}`,
    recorded: (person: string, on: string) => `Inskriven av ${person} den ${on}`,
    takeBack: 'Ta bort raden',
    takeBackOf: (document: string) => `Ta bort raden om ${document}`,
    record: 'Skriv in en utvärdering',
    recordLead: 'Skriv in när hela formatet har utvärderats och var det står. Det är det regeln frågar efter.',
    on: 'Dag',
    onHint: 'Den dag då utvärderingen var klar.',
    document: 'Dokument',
    documentHint: 'Vad den heter och var den finns: en adress, ett diarienummer eller ett protokoll.',
    note: 'Vad den ledde till',
    save: 'Skriv in',
    errors: {
      on: 'Skriv ett datum som finns.',
      future: 'Dagen har inte varit än.',
      document: 'Skriv var utvärderingen finns.',
      documentLong: 'Skriv högst 500 tecken.',
      noteLong: 'Skriv högst 2 000 tecken.',
    },
    saved: 'Utvärderingen är inskriven.',
    taken: 'Raden är borttagen.',
    notYours: 'Bara kansliet och styrelsen skriver in det.',
  },
  states: {
    title: 'Läget för alla provrum',
    lead: (on: string) => `Som det var känt den ${on}: varje provrum, och årets basfinansiering.`,
    counts: 'Antal i varje läge',
    countsAbout: 'Beslut och resultat räknas när de är meddelade. Utkast räknas inte.',
    state: 'Läge',
    number: 'Antal',
    pot: (year: number) => `Basfinansieringen ${year}`,
    potAbout: 'Ramen är den som gällde den dagen. Det som är återbetalt går tillbaka till ramen.',
    potFigures: { frame: 'ram', reserved: 'reserverat', paid: 'utbetalt', left: 'kvar' },
    list: 'Provrummen',
    of: (state: string) => `Provrummen: ${state}`,
    underWay: 'De som var på gång',
    underWayAbout:
      'Redo, med klartecken, i arbete eller med ett resultat som följs upp. De öppna och de avslutade visas från tabellen ovan.',
    title_: 'Rubrik',
    leads: 'Leder',
    since: 'Sedan',
    more: (count: number) => `Och ${count} till. Välj ett läge i tabellen för att se dem.`,
    name: (on: string) => `laget-${on}`,
    all: 'Visa dem som var på gång',
  },
};

type Messages = typeof sv;

const en: Messages = {
  title: 'Evaluation of the format',
  lead: (on) => `What all provrum say about the format, as it was known on ${on}.`,
  ofYear: (year) => `Proposals posted in ${year}`,
  ofAll: 'All years',
  toMembers: 'What all provrum together say of the format',
  notYours: 'This page is for members, the board and the secretariat',
  notYoursLead: 'It shows figures over all provrum. You need to represent a member, the board or the secretariat.',
  filter: {
    year: 'Proposals posted in',
    all: 'All years',
    on: 'State on',
    onHint: 'What happened later is not counted.',
    show: 'Show',
    wrongDay: 'Write a date that exists, for example 2026-11-21.',
    future: 'That date is yet to come. Choose today or an earlier one.',
  },
  download: { pdf: 'Download as PDF', docx: 'Download for Word', csv: 'Download as a table' },
  state: 'The state of all provrum',
  behind: (label, count) => `${label}: ${count} provrum. Show them`,
  provrum: 'Provrum',
  count: (count) => `${count} provrum`,
  figures: { proposals: 'proposals', goAheads: 'go-aheads', results: 'results', used: 'used by some member' },
  none: 'No provrum yet.',
  few: (n) =>
    n === 1
      ? 'Rests on a single provrum. It says nothing of the format.'
      : `Rests on ${n} provrum. So few say little of the format.`,
  about: {
    steps: 'Each row counts those that came at least so far.',
    waits:
      'Days from the posting of the proposal. The median is the middle: half took less. The middle half shows between which half of them lie. Those that have not come so far are not counted, and therefore times grow as the years pass.',
    lengths: ({ monthsMin, monthsMax }) =>
      `The format is meant for ${monthsMin}–${monthsMax} months (line 99). Months are counted as in the rule.`,
    kinds:
      'Those who take part by the go-ahead or have joined since, the lead too. What an organisation is has no history: it is today’s.',
    regions: 'All regions, those too that have not taken part.',
    money:
      'Kronor and öre as noted until the end of the day. The median is the middle of the provrum that have an amount.',
    uses: 'Answers from those who were members that day, for each announced result. A member may answer about several results.',
    passed:
      'Rules that should hold and did not when the go-ahead was given or the plan approved, and that were passed with a written reason.',
    occasions:
      'The questions go to those who took part. Answers go from 1, not at all, to 5, entirely. Those who cannot say are counted apart.',
  },
  headings: {
    format: 'Has the format been evaluated?',
    steps: 'How far did the proposals come?',
    waits: 'How long did it take?',
    lengths: 'Did the provrum keep the time?',
    kinds: 'Who took part?',
    regions: 'The regions',
    money: 'The money',
    uses: 'What do the members do with the results?',
    passed: 'Which should-rules were passed?',
    reasons: 'The reasons',
    occasions: 'What do those who took part think?',
  },
  columns: {
    what: 'What',
    provrum: 'Provrum',
    share: 'Share',
    median: 'Median',
    half: 'Middle half',
    ends: 'Shortest–longest',
    picture: 'Picture',
    fits: {
      short: ({ monthsMin }) => `Under ${monthsMin} months`,
      within: ({ monthsMin, monthsMax }) => `${monthsMin}–${monthsMax} months`,
      long: ({ monthsMax }) => `Over ${monthsMax} months`,
    },
    kind: 'Kind',
    organisations: 'Organisations',
    times: 'Times',
    region: 'Region',
    takes: 'Takes part in',
    leads: 'Leads',
    amount: 'Sum',
    answer: 'Answer',
    answers: 'Number of answers',
    rule: 'Rule',
    question: 'Question',
    marks: '1 · 2 · 3 · 4 · 5',
    cannotSay: 'Cannot say',
  },
  steps: enSteps,
  waits: enWaits,
  lengths: enLengths,
  sums: enSums,
  uses: enUses,
  occasions: { end: 'When the provrum had ended', halfYear: 'Half a year later' },
  days: (days) => `${days} days`,
  of: (part, all) => `${part} of ${all}`,
  years: 'Goes with',
  readWords: 'Read what was written in words',
  list: {
    title: (label) => `Provrum behind the figure: ${label}`,
    lead: (on, count) =>
      count === 1 ? `One provrum, as it was known on ${on}.` : `${count} provrum, as it was known on ${on}.`,
    noFigure: 'There is no such figure',
    noFigureLead: 'The address names a figure that the evaluation does not have. Go to the evaluation and choose one.',
    empty: 'No provrum is behind this figure.',
    state: 'State that day',
    since: 'Since',
    opened: 'Posted',
    value: 'Value',
    back: 'To the evaluation',
  },
  words: {
    title: 'In their own words',
    lead: 'What those who took part have written in the questionnaires. Only the secretariat and the board read it.',
    none: 'Nobody has written anything in words.',
  },
  csv: {
    name: (on) => `provrum-${on}.csv`,
    id: 'Number',
    title: 'Title',
    state: 'State',
    opened: 'Posted',
    ready: 'Ready',
    goAhead: 'Go-ahead',
    started: 'Started',
    ended: 'Report begun',
    result: 'Result announced',
    plannedFrom: 'Planned start',
    plannedTo: 'Planned end',
    lead: 'Lead',
    participants: 'Taking part',
    passed: 'Should-rules passed',
  },
  paper: {
    name: (on) => `evaluation-${on}`,
    about: (on, year) => `State on ${on}. ${year}.`,
    how: 'The figures rest on what was known that day. Decisions and results count once they are announced.',
  },
  format: {
    heading: 'Evaluations of the format',
    none: 'No evaluation is on record.',
    row: (on, document) => `${on}: ${document}`,
    recorded: (person, on) => `Recorded by ${person} on ${on}`,
    takeBack: 'Remove the row',
    takeBackOf: (document) => `Remove the row about ${document}`,
    record: 'Record an evaluation',
    recordLead:
      'Record when the whole format has been evaluated and where it can be read. That is what the rule asks for.',
    on: 'Day',
    onHint: 'The day on which the evaluation was done.',
    document: 'Document',
    documentHint: 'What it is called and where it is: an address, a case number or minutes.',
    note: 'What it led to',
    save: 'Record',
    errors: {
      on: 'Write a date that exists.',
      future: 'That day is yet to come.',
      document: 'Write where the evaluation can be found.',
      documentLong: 'Write at most 500 characters.',
      noteLong: 'Write at most 2,000 characters.',
    },
    saved: 'The evaluation is on record.',
    taken: 'The row is removed.',
    notYours: 'Only the secretariat and the board record it.',
  },
  states: {
    title: 'The state of all provrum',
    lead: (on) => `As it was known on ${on}: every provrum, and the year’s base funding.`,
    counts: 'How many in each state',
    countsAbout: 'Decisions and results count once they are announced. Drafts are not counted.',
    state: 'State',
    number: 'Number',
    pot: (year) => `Base funding ${year}`,
    potAbout: 'The frame is the one in force that day. What is paid back returns to the frame.',
    potFigures: { frame: 'frame', reserved: 'reserved', paid: 'paid', left: 'left' },
    list: 'The provrum',
    of: (state) => `The provrum: ${state}`,
    underWay: 'Those under way',
    underWayAbout:
      'Ready, with a go-ahead, at work, or with a result that is followed up. The open and the ended are reached from the table above.',
    title_: 'Title',
    leads: 'Leads',
    since: 'Since',
    more: (count) => `And ${count} more. Choose a state in the table to see them.`,
    name: (on) => `state-${on}`,
    all: 'Show those under way',
  },
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
