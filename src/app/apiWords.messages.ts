import type { Text } from '#kernel/text.ts';

/** What the groups of operations are called, in the order in which they are shown. */
export const tagWords: Readonly<Record<string, Text>> = {
  me: { sv: 'Du själv', en: 'Yourself' },
  organisations: { sv: 'Organisationer', en: 'Organisations' },
  provrum: { sv: 'Förslag och provrum', en: 'Proposals and provrum' },
  proposals: { sv: 'Skriva förslag', en: 'Writing proposals' },
  interest: { sv: 'Intresse', en: 'Interest' },
  decisions: { sv: 'Klartecken och beslut', en: 'Go-ahead and decisions' },
  plan: { sv: 'Projektplanen', en: 'The plan' },
  work: { sv: 'Arbetet', en: 'The work' },
  participants: { sv: 'Deltagare och ledare', en: 'Participants and lead' },
  calendar: { sv: 'Kalendern', en: 'The calendar' },
  meetings: { sv: 'Möten och anteckningar', en: 'Meetings and minutes' },
  statusTables: { sv: 'Lägestabeller', en: 'Status tables' },
  fees: { sv: 'Nätverksavgifter', en: 'Network fees' },
  networks: { sv: 'Nätverk', en: 'Networks' },
  gatherings: { sv: 'Möten med anmälan', en: 'Meetings to sign up for' },
  budget: { sv: 'Budgeten', en: 'The budget' },
  funding: { sv: 'Basfinansiering', en: 'Base funding' },
  files: { sv: 'Filer', en: 'Files' },
  report: { sv: 'Rapporten och dess granskning', en: 'The report and its review' },
  results: { sv: 'Publicerade resultat', en: 'Published results' },
  spreading: { sv: 'Spridning av resultat', en: 'Spreading of results' },
  evaluation: { sv: 'Utvärdering av formatet', en: 'Evaluation of the format' },
  uptake: { sv: 'Användning av resultat', en: 'Use of results' },
  links: { sv: 'Samband', en: 'Links' },
  comments: { sv: 'Kommentarer', en: 'Comments' },
  subscription: { sv: 'Bevakning', en: 'Following' },
  history: { sv: 'Historik', en: 'History' },
  archive: { sv: 'Till arkivet', en: 'For the archive' },
  secretariat: { sv: 'Kansliet', en: 'The secretariat' },
  imports: { sv: 'Tabeller att ta in', en: 'Tables to bring in' },
  mail: { sv: 'Utskick', en: 'Outgoing mail' },
  rulebook: { sv: 'Regelverket', en: 'The rulebook' },
};

/** What an address or its query names. */
export const parameterWords: Readonly<Record<string, Text>> = {
  id: { sv: 'Provrummets eller organisationens nummer.', en: 'The number of the provrum or organisation.' },
  mail: { sv: 'Mejlets nummer.', en: 'The mail’s number.' },
  bounce: { sv: 'Returens nummer.', en: 'The number of the returned mail.' },
  of: { sv: 'Vad mejlen gäller, tillsammans med subject.', en: 'What the mail is about, together with subject.' },
  subject: { sv: 'Numret på det som mejlen gäller.', en: 'The number of what the mail is about.' },
  mandate: { sv: 'Uppdragets nummer.', en: 'The mandate’s number.' },
  token: { sv: 'Nyckelns nummer.', en: 'The token’s number.' },
  session: { sv: 'Inloggningens nummer.', en: 'The session’s number.' },
  person: { sv: 'Personens nummer.', en: 'The person’s number.' },
  decision: { sv: 'Beslutets nummer.', en: 'The decision’s number.' },
  comment: { sv: 'Kommentarens nummer.', en: 'The comment’s number.' },
  entry: { sv: 'Anteckningens nummer.', en: 'The entry’s number.' },
  task: { sv: 'Uppgiftens nummer.', en: 'The task’s number.' },
  arena: { sv: 'Testarenans nummer.', en: 'The test arena’s number.' },
  file: { sv: 'Filens nummer.', en: 'The file’s number.' },
  measurement: { sv: 'Mätningens nummer.', en: 'The measurement’s number.' },
  from: { sv: 'Första dagen, som 2027-02-01.', en: 'The first day, as 2027-02-01.' },
  to: { sv: 'Sista dagen, som 2027-02-28.', en: 'The last day, as 2027-02-28.' },
  mode: { sv: 'På plats, digitalt eller båda.', en: 'In person, digital or both.' },
  whose: { sv: 'Allas, er organisations eller bara dina.', en: 'Everybody’s, your organisation’s or only yours.' },
  feed: { sv: 'Kalenderadressens nummer.', en: 'The number of the calendar address.' },
  network: { sv: 'Nätverkets nummer.', en: 'The network’s number.' },
  participation: {
    sv: 'Numret på organisationens medverkan i nätverket.',
    en: 'The number of the organisation’s part in the network.',
  },
  organiser: { sv: 'Samarrangörens nummer.', en: 'The co-organiser’s number.' },
  post: { sv: 'Inläggets nummer.', en: 'The post’s number.' },
  meeting: { sv: 'Mötets nummer.', en: 'The meeting’s number.' },
  registration: { sv: 'Anmälans nummer.', en: 'The registration’s number.' },
  like: { sv: 'Numret på ett tidigare möte att likna.', en: 'The number of an earlier meeting to be like.' },
  question: { sv: 'Frågans nummer.', en: 'The question’s number.' },
  time: { sv: 'Kommande möten eller tidigare.', en: 'Upcoming meetings or earlier ones.' },
  venue: { sv: 'Lokalens nummer.', en: 'The venue’s number.' },
  item: {
    sv: 'Numret på punkten i dagordningen eller dokumentationen.',
    en: 'The number of the point of the agenda or the documentation.',
  },
  line: { sv: 'Budgetpostens nummer.', en: 'The budget line’s number.' },
  cost: { sv: 'Kostnadens nummer.', en: 'The cost’s number.' },
  link: { sv: 'Sambandets nummer.', en: 'The link’s number.' },
  provrum: { sv: 'Bara det här provrummets resultat.', en: 'Only the result of this provrum.' },
  evaluation: { sv: 'Den inskrivna utvärderingens nummer.', en: 'The number of the recorded evaluation.' },
  table: { sv: 'Lägestabellens nummer.', en: 'The status table’s number.' },
  exemption: { sv: 'Undantagets nummer.', en: 'The exemption’s number.' },
  payment: { sv: 'Utbetalningens nummer.', en: 'The payment’s number.' },
  request: { sv: 'Numret på en begäran om handlingar.', en: 'The number of a request for documents.' },
  year: { sv: 'Kalenderåret; annars det här.', en: 'The calendar year; else this one.' },
  rule: { sv: 'Regelns id, till exempel provrum.ready.', en: 'The rule’s id, for example provrum.ready.' },
  version: { sv: 'Versionens id.', en: 'The version’s id.' },
  channel: { sv: 'Kanalen, till exempel newsletter.', en: 'The channel, for example newsletter.' },
  text: { sv: 'Texten: newsletter eller abstract.', en: 'The text: newsletter or abstract.' },
  part: { sv: 'Rapportens del, till exempel tried.', en: 'The part of the report, for example tried.' },
  section: { sv: 'Planens del, till exempel purpose.', en: 'The section of the plan, for example purpose.' },
  document: {
    sv: 'Dokumentets namn, till exempel provrum-2023.',
    en: 'The document’s name, for example provrum-2023.',
  },
  q: { sv: 'Ord att söka efter.', en: 'Words to look for.' },
  state: { sv: 'Bara de i det här läget.', en: 'Only those in this state.' },
  theme: { sv: 'Bara de med det här temat.', en: 'Only those with this theme.' },
  organisation: { sv: 'Bara de från den här organisationen.', en: 'Only those of this organisation.' },
  kind: { sv: 'Bara av det här slaget.', en: 'Only of this kind.' },
  sort: { sv: 'Ordningen. match är den bästa träffen först.', en: 'The order. match is the best hit first.' },
  page: {
    sv: 'Sidan i listan. Andra sidor står i huvudet Link.',
    en: 'The page of the list. Other pages are in the header Link.',
  },
  except: { sv: 'Ett provrum som inte ska vara med.', en: 'A provrum to leave out.' },
  role: { sv: 'Svaret som ska prövas. none tar bort det.', en: 'The answer to try. none takes it away.' },
  before: { sv: 'Bara händelser före den här.', en: 'Only events before this one.' },
};

/** Headers of a request, by the name of their component. */
export const headerWords = {
  organisation: {
    name: 'Provrum-Organisation',
    words: {
      sv: 'Numret på den organisation som du företräder i anropet. Utan det: din första.',
      en: 'The number of the organisation that you act for in the request. Without it: your first.',
    },
  },
  ifMatch: {
    name: 'If-Match',
    words: {
      sv: 'ETag från det du läste och nu ändrar. Har det ändrats sedan dess blir svaret 412.',
      en: 'The ETag of what you read and now change. If it has changed since, the answer is 412.',
    },
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    words: {
      sv: 'ETag från det du redan har. Är det oförändrat blir svaret 304.',
      en: 'The ETag of what you have. If it is unchanged, the answer is 304.',
    },
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    words: {
      sv: 'En egen nyckel för anropet, till exempel ett UUID. Skickas samma anrop igen inom ett dygn görs det inte om: du får det första svaret.',
      en: 'A key of your own for the request, for example a UUID. The same request sent again within a day is not done again: you get the first answer.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly words: Text }>>;

/** Fields whose names do not say enough: by schema and field, or by field alone. */
export const fieldWords: Readonly<Record<string, Text>> = {
  shown: {
    sv: 'Läget som listan visar: ready är ett öppet förslag som är redo.',
    en: 'The state that the list shows: ready is an open proposal that is ready.',
  },
  readySince: { sv: 'När reglerna senast blev uppfyllda.', en: 'When the rules were last met.' },
  textVersion: {
    sv: 'Textens nummer: 0 är ett utkast, 1 det som först postades.',
    en: 'The text’s number: 0 is a draft, 1 what was posted first.',
  },
  materialVersion: {
    sv: 'Den senaste texten som ändrade förslaget i sak. Svar på äldre texter frågas om.',
    en: 'The last text that changed the substance. Answers to older texts are asked again.',
  },
  beforeChange: {
    sv: 'Svaret gavs innan förslaget ändrades i sak.',
    en: 'The answer was given before the substance changed.',
  },
  constructed: { sv: 'Påhittat för demonstrationen.', en: 'Made up for the demonstration.' },
  shortest: {
    sv: 'De minsta ändringar som skulle göra provrummet redo, var och en för sig.',
    en: 'The smallest changes that would make it ready, each by itself.',
  },
  willing: { sv: 'Medlemmar som kan tänka sig att leda.', en: 'Members that are willing to lead.' },
  breaks: { sv: 'Provrummet är redo nu men blir det inte då.', en: 'It is ready now and would no longer be.' },
  takenFor: {
    sv: 'Orden som sökningen togs för, när inget hittades.',
    en: 'The words that the search was taken for, where nothing was found.',
  },
  html: {
    sv: 'Rensad HTML; null där kommentaren är borttagen.',
    en: 'Cleaned HTML; null where the comment is withdrawn.',
  },
  asked: {
    sv: 'Svaret behöver bekräftas, eftersom förslaget har ändrats i sak.',
    en: 'The answer needs to be confirmed, because the substance has changed.',
  },
  brings: { sv: 'Vad organisationen bidrar med.', en: 'What the organisation brings.' },
  importance: {
    sv: 'material ändrar det som andra har sagt ja till, och frågar dem igen. small gör det inte.',
    en: 'material changes what others have said yes to, and asks them again. small does not.',
  },
  note: { sv: 'En mening om vad som är nytt.', en: 'A sentence on what is new.' },
  passed: {
    sv: 'Skälet till att ett bör som inte är uppfyllt godtas, per regel.',
    en: 'The reason why a should that is not met is accepted, by rule.',
  },
  boardDecision: {
    sv: 'Styrelsens beslut bakom ett klartecken utöver årets platser.',
    en: 'The board’s decision behind a go-ahead beyond the year’s slots.',
  },
  'Answer.lead': {
    sv: 'Vill organisationen leda? Medlemmar som vill delta ska svara true eller false.',
    en: 'Does the organisation want to lead? Members that want to take part answer true or false.',
  },
  'Answer.textVersion': {
    sv: 'Den version av texten som svaret gäller.',
    en: 'The version of the text that the answer is to.',
  },
  'Decision.standing': {
    sv: 'staged är beslutat men inte meddelat.',
    en: 'staged is decided and not announced.',
  },
  'Finding.because': {
    sv: 'Varför regeln är uppfylld eller inte, med fallets siffror.',
    en: 'Why the rule is met or not, with the figures of the case.',
  },
  'Finding.sources': {
    sv: 'Var i källan regeln står, och orden där.',
    en: 'Where the rule stands in the source, and the words there.',
  },
  'MandateToGive.replace': {
    sv: 'Ta över som medlemsansvarig efter den som är det nu.',
    en: 'Take over as representative from whoever is it now.',
  },
  'MandateToEnd.last': { sv: 'Sista dagen; null avslutar genast.', en: 'The last day; null ends it at once.' },
  'MandateToEnd.reason': {
    sv: 'Behövs när kansliet avslutar den sista medlemsansvariga.',
    en: 'Needed when the secretariat ends the last representative.',
  },
  'SlotYear.granted': { sv: 'I öre.', en: 'In öre.' },
  'SlotYear.funding': { sv: 'Årets ram för basfinansiering, i öre.', en: 'The year’s frame for base funding, in öre.' },
  'SlotYear.fundingLeft': { sv: 'Vad som är kvar av ramen, i öre.', en: 'What is left of the frame, in öre.' },
  'BudgetLine.amount': { sv: 'I öre.', en: 'In öre.' },
  'BudgetLineToWrite.amount': {
    sv: 'I öre, mer än 0 och högst 1 000 000 000.',
    en: 'In öre, more than 0 and at most 1,000,000,000.',
  },
  'BudgetLineToWrite.payer': {
    sv: 'En organisation som deltar; null för basfinansiering.',
    en: 'An organisation that takes part; null for base funding.',
  },
  'Budget.forecast': {
    sv: 'Vad provrummet kostar om resten blir som planerat, i öre.',
    en: 'What the provrum costs if the rest goes as planned, in öre.',
  },
  'Budget.alarm': { sv: 'Minst 80 procent är använt.', en: '80 per cent or more is used.' },
  'Budget.cashPercent': { sv: 'Andelen pengar, avrundad nedåt.', en: 'The share of money, rounded down.' },
  'Funding.largest': {
    sv: 'Det största beloppet som klarar alla regler nu, i öre.',
    en: 'The largest amount that passes every rule now, in öre.',
  },
  'Problem.type': {
    sv: 'Problemets namn, och adressen där det förklaras.',
    en: 'The problem’s name, and the address where it is explained.',
  },
  'Problem.errors': { sv: 'Vad som är fel, per fält.', en: 'What is wrong, by field.' },
  'Problem.refusal': {
    sv: 'Vad domänen invände, som ett ord att jämföra med.',
    en: 'What the domain objected, as a word to compare with.',
  },
  'Problem.findings': { sv: 'Reglerna som inte är uppfyllda.', en: 'The rules that are not met.' },
  'Problem.current': {
    sv: 'Texten som gäller, när någon annan har hunnit före.',
    en: 'The text that stands, where somebody was before you.',
  },
  'Problem.organisations': {
    sv: 'De som valdes utan att ha sagt ja.',
    en: 'Those who were chosen without having said yes.',
  },
  'Problem.requestId': { sv: 'Numret på ett fel hos oss.', en: 'The number of a fault on our side.' },
};

export const answerWords: Readonly<Record<string, Text>> = {
  200: { sv: 'Det gick bra.', en: 'It went well.' },
  201: {
    sv: 'Det är skapat. Adressen står i huvudet Location.',
    en: 'It is created. The address is in the header Location.',
  },
  204: { sv: 'Det är gjort, och svaret är tomt.', en: 'It is done, and the answer is empty.' },
  304: { sv: 'Oförändrat sedan du läste det.', en: 'Unchanged since you read it.' },
};

export const apiWords = {
  title: { sv: 'Provrums API', en: 'The API of Provrum' },
  description: {
    sv: 'Läs och gör allt som går att göra på sidorna, från ett program. Skapa en personlig nyckel på sidan Mitt konto och skicka den i huvudet Authorization: Bearer. Nyckeln ger samma rättigheter som du själv har.',
    en: 'Read and do all that can be done on the pages, from a program. Make a personal token on the page My account and send it in the header Authorization: Bearer. The token gives the same rights that you have yourself.',
  },
  token: { sv: 'En personlig nyckel från sidan Mitt konto.', en: 'A personal token from the page My account.' },
} as const satisfies Readonly<Record<string, Text>>;
