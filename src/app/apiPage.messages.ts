import type { Language } from '#kernel/text.ts';

const sv = {
  start: {
    title: 'Kom igång',
    token:
      'Skapa en personlig nyckel på sidan Mitt konto. Den visas en gång, gäller i 30, 90 eller 365 dagar och kan återkallas när som helst.',
    tokenLink: 'Skapa en nyckel',
    send: 'Skicka nyckeln med varje anrop. Den ger samma rättigheter som du själv har i dag: går ett uppdrag ut gäller det också nyckeln.',
    organisation:
      'Företräder du flera organisationer? Säg vilken med huvudet Provrum-Organisation. Annars gäller den första.',
    document: 'Hela beskrivningen som OpenAPI 3.1:',
  },
  common: {
    title: 'Det som gäller alla anrop',
    points: [
      'Innehåll är JSON i UTF-8. Tider är i UTC, dagar är svenska kalenderdagar och pengar är i öre. Okända fält avvisas.',
      'Svar på GET har en ETag. Skicka den i If-None-Match för att få 304 när inget har ändrats.',
      'Den som ändrar något som finns skickar ETag i If-Match. Saknas den blir svaret 428, är den gammal 412. Inget skrivs över.',
      'PUT och DELETE går att skicka flera gånger. Ett POST som skapar något skickas om på ett säkert sätt med Idempotency-Key.',
      'Långa listor kommer i sidor. Huvudet Link leder till nästa, föregående, första och sista.',
      'Högst 600 anrop i minuten per nyckel. Därefter blir svaret 429, med huvudet Retry-After.',
      'Kakor räknas inte. Texter i fel är på svenska, eller på engelska om Accept-Language säger det.',
    ],
  },
  problems: {
    title: 'Fel',
    lead: 'Fel svarar med application/problem+json (RFC 9457). type är felets namn och ändras aldrig. Hindrar reglerna står de i findings, med källans ord.',
    caption: 'Alla slags fel',
    status: 'Status',
    type: 'type',
    meaning: 'Vad det betyder',
  },
  groups: 'Anrop',
  schemas: 'Former',
  schemasLead: 'Vad fälten i anrop och svar innehåller.',
  open: 'Öppet för alla, utan nyckel.',
  details: 'Parametrar, innehåll och svar',
  detailsOf: (summary: string) => `Parametrar, innehåll och svar: ${summary}`,
  parameters: 'Parametrar',
  parametersOf: (summary: string) => `Parametrar för ${summary}`,
  body: 'Innehåll',
  example: 'Exempel',
  answers: 'Svar',
  answerExample: 'Exempel på svar',
  fieldsOf: (schema: string) => `Fält i ${schema}`,
  columns: { name: 'Namn', where: 'Var', kind: 'Slag', meaning: 'Betydelse' },
  where: { path: 'adressen', query: 'frågan', header: 'huvud' } as Readonly<Record<string, string>>,
  many: 'lista av',
  orNull: 'eller null',
  required: 'krävs',
  optional: 'kan utelämnas',
};

const en: typeof sv = {
  start: {
    title: 'Get started',
    token:
      'Make a personal token on the page My account. It is shown once, holds for 30, 90 or 365 days and can be revoked at any time.',
    tokenLink: 'Make a token',
    send: 'Send the token with every request. It gives the same rights that you have yourself today: when a mandate ends, it ends for the token too.',
    organisation:
      'Do you act for several organisations? Say which with the header Provrum-Organisation. Else it is the first.',
    document: 'The whole description as OpenAPI 3.1:',
  },
  common: {
    title: 'What holds for all requests',
    points: [
      'Content is JSON in UTF-8. Times are in UTC, days are Swedish calendar days and money is in öre. Unknown fields are refused.',
      'Answers to GET have an ETag. Send it in If-None-Match to get 304 where nothing has changed.',
      'Whoever changes what exists sends the ETag in If-Match. Without it the answer is 428, with an old one 412. Nothing is overwritten.',
      'PUT and DELETE can be sent several times. A POST that creates something is sent again safely with an Idempotency-Key.',
      'Long lists come in pages. The header Link leads to the next, previous, first and last.',
      'At most 600 requests a minute for each token. After that the answer is 429, with the header Retry-After.',
      'Cookies do not count. Texts in problems are in Swedish, or in English where Accept-Language says so.',
    ],
  },
  problems: {
    title: 'Problems',
    lead: 'What cannot be done is answered with application/problem+json (RFC 9457). type is the problem’s name and never changes. Where rules stand in the way, they are in findings, with the words of the source.',
    caption: 'All kinds of problems',
    status: 'Status',
    type: 'type',
    meaning: 'What it means',
  },
  groups: 'Requests',
  schemas: 'Forms',
  schemasLead: 'What the fields of requests and answers hold.',
  open: 'Open to all, without a token.',
  details: 'Parameters, content and answers',
  detailsOf: (summary) => `Parameters, content and answers: ${summary}`,
  parameters: 'Parameters',
  parametersOf: (summary) => `Parameters of ${summary}`,
  body: 'Content',
  example: 'Example',
  answers: 'Answers',
  answerExample: 'Example of an answer',
  fieldsOf: (schema) => `Fields of ${schema}`,
  columns: { name: 'Name', where: 'Where', kind: 'Kind', meaning: 'Meaning' },
  where: { path: 'address', query: 'query', header: 'header' },
  many: 'list of',
  orNull: 'or null',
  required: 'required',
  optional: 'can be left out',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
