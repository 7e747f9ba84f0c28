import type { Text } from '#kernel/text.ts';

export type ProblemType =
  | 'invalid-json'
  | 'invalid-header'
  | 'no-token'
  | 'invalid-token'
  | 'not-allowed'
  | 'foreign-organisation'
  | 'not-found'
  | 'method-not-allowed'
  | 'rules-unmet'
  | 'wrong-state'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'media-type'
  | 'invalid-fields'
  | 'key-reused'
  | 'if-match-missing'
  | 'too-many-requests'
  | 'failed';

/** What each type of problem is called, and what to do about it where nothing more is known. */
export const problems: Readonly<Record<ProblemType, { readonly title: Text; readonly detail: Text }>> = {
  'invalid-json': {
    title: { sv: 'Innehållet går inte att läsa', en: 'The content cannot be read' },
    detail: {
      sv: 'Det som skickades är inte giltig JSON i UTF-8. Rätta det och skicka igen.',
      en: 'What was sent is not valid JSON in UTF-8. Mend it and send it again.',
    },
  },
  'invalid-header': {
    title: { sv: 'Ett huvud i anropet är fel', en: 'A header of the request is wrong' },
    detail: {
      sv: 'Ett av anropets huvuden har ett värde som inte går att använda.',
      en: 'One of the request’s headers has a value that cannot be used.',
    },
  },
  'no-token': {
    title: { sv: 'Nyckel saknas', en: 'A token is missing' },
    detail: {
      sv: 'Skicka en personlig nyckel i huvudet Authorization: Bearer. Du skapar den på sidan Mitt konto.',
      en: 'Send a personal token in the header Authorization: Bearer. You make it on the page My account.',
    },
  },
  'invalid-token': {
    title: { sv: 'Nyckeln gäller inte', en: 'The token is not valid' },
    detail: {
      sv: 'Nyckeln är okänd, återkallad eller för gammal. Skapa en ny på sidan Mitt konto.',
      en: 'The token is unknown, revoked or too old. Make a new one on the page My account.',
    },
  },
  'not-allowed': {
    title: { sv: 'Det får du inte göra', en: 'You may not do this' },
    detail: {
      sv: 'Ditt uppdrag för organisationen ger inte rätt till detta.',
      en: 'Your mandate for the organisation does not give the right to this.',
    },
  },
  'foreign-organisation': {
    title: { sv: 'Du företräder inte organisationen', en: 'You do not represent the organisation' },
    detail: {
      sv: 'Huvudet Provrum-Organisation nämner en organisation som du inte har något uppdrag för i dag.',
      en: 'The header Provrum-Organisation names an organisation that you hold no mandate for today.',
    },
  },
  'not-found': {
    title: { sv: 'Det finns inte', en: 'There is no such thing' },
    detail: {
      sv: 'Adressen leder inte till något som du kan läsa.',
      en: 'The address leads to nothing that you can read.',
    },
  },
  'method-not-allowed': {
    title: { sv: 'Metoden går inte att använda här', en: 'The method cannot be used here' },
    detail: {
      sv: 'Adressen finns, men inte för den här metoden. Huvudet Allow säger vilka som går att använda.',
      en: 'The address exists, but not for this method. The header Allow says which can be used.',
    },
  },
  'rules-unmet': {
    title: { sv: 'En regel är inte uppfylld', en: 'A rule is not met' },
    detail: {
      sv: 'Reglerna hindrar detta. I findings står vilka, med källans ord.',
      en: 'The rules stand in the way. See findings for which ones, with the words of the source.',
    },
  },
  'wrong-state': {
    title: { sv: 'Det går inte i det läget', en: 'Not in this state' },
    detail: {
      sv: 'Provrummet är i ett läge där detta inte går att göra.',
      en: 'The provrum is in a state in which this cannot be done.',
    },
  },
  conflict: {
    title: { sv: 'Det krockar med något annat', en: 'It conflicts with something else' },
    detail: {
      sv: 'Det stämmer inte med det som redan gäller.',
      en: 'It does not agree with what holds already.',
    },
  },
  stale: {
    title: { sv: 'Någon hann före', en: 'Somebody was before you' },
    detail: {
      sv: 'Det har ändrats sedan du läste det. Läs det igen, jämför och skicka på nytt.',
      en: 'It has changed since you read it. Read it again, compare and send once more.',
    },
  },
  'too-large': {
    title: { sv: 'Innehållet är för stort', en: 'The content is too large' },
    detail: { sv: 'Högst en megabyte tas emot.', en: 'At most one megabyte is accepted.' },
  },
  'media-type': {
    title: { sv: 'Fel slags innehåll', en: 'The wrong kind of content' },
    detail: {
      sv: 'Skicka JSON, med huvudet Content-Type: application/json.',
      en: 'Send JSON, with the header Content-Type: application/json.',
    },
  },
  'invalid-fields': {
    title: { sv: 'Något fält är fel', en: 'A field is wrong' },
    detail: {
      sv: 'I errors står vad som är fel, fält för fält.',
      en: 'See errors for what is wrong, field by field.',
    },
  },
  'key-reused': {
    title: { sv: 'Nyckeln för omsändning är använd', en: 'The idempotency key is used' },
    detail: {
      sv: 'Samma Idempotency-Key har skickats med ett annat anrop. Välj en ny för varje anrop.',
      en: 'The same Idempotency-Key was sent with another request. Choose a new one for each request.',
    },
  },
  'if-match-missing': {
    title: { sv: 'Säg vad ändringen bygger på', en: 'Say what the change is based on' },
    detail: {
      sv: 'Det här ändrar något som finns. Läs det först, och skicka dess ETag i huvudet If-Match.',
      en: 'This changes something that exists. Read it first, and send its ETag in the header If-Match.',
    },
  },
  'too-many-requests': {
    title: { sv: 'För många anrop', en: 'Too many requests' },
    detail: {
      sv: 'Vänta så många sekunder som huvudet Retry-After säger.',
      en: 'Wait as many seconds as the header Retry-After says.',
    },
  },
  failed: {
    title: { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
    detail: {
      sv: 'Felet är antecknat. Ange requestId om du hör av dig.',
      en: 'The fault is on record. Name the requestId if you write to us.',
    },
  },
};

/** What can be wrong with a field. */
export const fieldProblems = {
  missing: { sv: 'Fältet saknas.', en: 'The field is missing.' },
  unknown: { sv: 'Fältet finns inte.', en: 'There is no such field.' },
  empty: { sv: 'Fältet får inte vara tomt.', en: 'The field must not be empty.' },
  wrong: { sv: 'Värdet går inte att använda.', en: 'The value cannot be used.' },
  day: { sv: 'Ange en dag som finns, till exempel 2026-11-21.', en: 'Give a day that exists, for example 2026-11-21.' },
  month: { sv: 'Ange en månad, till exempel 2027-02.', en: 'Give a month, for example 2027-02.' },
  email: { sv: 'Ange en e-postadress.', en: 'Give an e-mail address.' },
} as const satisfies Readonly<Record<string, Text>>;

const kinds: Readonly<Record<string, Text>> = {
  string: { sv: 'en text', en: 'a text' },
  number: { sv: 'ett tal', en: 'a number' },
  int: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt', en: 'an object' },
  record: { sv: 'ett objekt', en: 'an object' },
};

export const notOfKind = (expected: string): Text => {
  const kind = kinds[expected];
  return kind ? { sv: `Det ska vara ${kind.sv}.`, en: `It must be ${kind.en}.` } : fieldProblems.wrong;
};
export const longerThan = (most: number): Text => ({
  sv: `Högst ${most} tecken.`,
  en: `At most ${most} characters.`,
});
export const shorterThan = (least: number): Text => ({
  sv: `Minst ${least} tecken.`,
  en: `At least ${least} characters.`,
});
export const moreThan = (most: number): Text => ({ sv: `Högst ${most}.`, en: `At most ${most}.` });
export const lessThan = (least: number): Text => ({ sv: `Minst ${least}.`, en: `At least ${least}.` });
export const noneOf = (options: readonly string[]): Text => ({
  sv: `Ange något av: ${options.join(', ')}.`,
  en: `Give one of: ${options.join(', ')}.`,
});
