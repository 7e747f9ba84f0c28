import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Mitt konto',
  lead: 'Dina uppgifter, var du är inloggad och dina nycklar till API:et.',
  details: 'Dina uppgifter',
  name: 'Namn',
  nameHint: 'Så här visas du för andra.',
  email: 'E-postadress',
  emailHelp: 'Du loggar in med den här adressen. Kansliet kan ändra den.',
  language: 'Språk i mejl till dig',
  languages: { sv: 'Svenska', en: 'Engelska' },
  save: 'Spara',
  saved: 'Dina uppgifter är sparade.',
  mandates: 'Dina uppdrag',
  noMandates:
    'Du har inget uppdrag i någon organisation i dag. Du kan läsa ditt konto, men inte se förslag eller göra något annat.',
  sessions: 'Här är du inloggad',
  device: (browser: string, system: string) =>
    browser && system ? `${browser} på ${system}` : browser || system || 'Okänd enhet',
  thisOne: 'den här enheten',
  since: (moment: string) => `Inloggad ${moment}`,
  lastSeen: (moment: string) => `Senast använd ${moment}`,
  end: 'Logga ut enheten',
  endLabel: (device: string) => `Logga ut enheten ${device}`,
  ended: 'Enheten är utloggad.',
  endedAlready: 'Den inloggningen finns inte längre bland dina.',
  endOthers: 'Logga ut alla andra enheter',
  endedOthers: (count: number) =>
    count === 0
      ? 'Det fanns inga andra enheter att logga ut.'
      : count === 1
        ? 'En annan enhet är utloggad.'
        : `${count} andra enheter är utloggade.`,
  tokens: 'Nycklar till API:et',
  tokensHelp:
    'Med en nyckel kan ett annat program läsa och göra det du själv får läsa och göra här. Dela den inte med någon.',
  toTokens: 'Visa och skapa nycklar',
  aboutApi: 'Läs om API:et',
  created: (day: string, until: string) => `Skapad ${day}. Gäller till och med ${until}.`,
  lastUsed: (day: string) => `Senast använd ${day}.`,
  neverUsed: 'Inte använd än.',
  revoke: 'Ta bort nyckeln',
  revokeLabel: (name: string) => `Ta bort nyckeln ${name}`,
  revoked: 'Nyckeln är borttagen och fungerar inte längre.',
  revokedAlready: 'Den nyckeln finns inte längre bland dina.',
  create: 'Skapa en nyckel',
  tokenName: 'Vad ska nyckeln användas till?',
  tokenNameHint: 'Till exempel: Vår webbplats.',
  days: 'Hur länge ska den gälla?',
  dayNames: { '30': '30 dagar', '90': '90 dagar', '365': '1 år' },
  newToken: 'Din nya nyckel',
  newTokenHelp: 'Kopiera den nu. Den visas bara den här gången.',
  errors: {
    nameMissing: 'Skriv ditt namn.',
    nameLong: 'Namnet får ha högst 200 tecken.',
    languageMissing: 'Välj svenska eller engelska.',
    tokenNameMissing: 'Skriv vad nyckeln ska användas till.',
    tokenNameLong: 'Skriv högst 100 tecken.',
    daysMissing: 'Välj hur länge nyckeln ska gälla.',
    formMissing: 'Formuläret är för gammalt. Kontrollera uppgifterna och skicka det igen.',
  },
};

const en: typeof sv = {
  title: 'My account',
  lead: 'Your details, where you are signed in, and your keys to the API.',
  details: 'Your details',
  name: 'Name',
  nameHint: 'This is how you are shown to others.',
  email: 'E-mail address',
  emailHelp: 'You sign in with this address. The secretariat can change it.',
  language: 'Language of mail to you',
  languages: { sv: 'Swedish', en: 'English' },
  save: 'Save',
  saved: 'Your details are saved.',
  mandates: 'Your mandates',
  noMandates:
    'You hold no mandate in any organisation today. You can read your account, but see no proposals and do nothing else.',
  sessions: 'Where you are signed in',
  device: (browser, system) => (browser && system ? `${browser} on ${system}` : browser || system || 'Unknown device'),
  thisOne: 'this device',
  since: (moment) => `Signed in ${moment}`,
  lastSeen: (moment) => `Last used ${moment}`,
  end: 'Sign out the device',
  endLabel: (device) => `Sign out the device ${device}`,
  ended: 'The device is signed out.',
  endedAlready: 'That session is no longer among yours.',
  endOthers: 'Sign out all other devices',
  endedOthers: (count) =>
    count === 0
      ? 'There were no other devices to sign out.'
      : count === 1
        ? 'One other device is signed out.'
        : `${count} other devices are signed out.`,
  tokens: 'Keys to the API',
  tokensHelp:
    'With a key another program may read and do what you yourself may read and do here. Share it with nobody.',
  toTokens: 'See and create keys',
  aboutApi: 'Read about the API',
  created: (day, until) => `Created ${day}. Holds up to and including ${until}.`,
  lastUsed: (day) => `Last used ${day}.`,
  neverUsed: 'Not used yet.',
  revoke: 'Remove the key',
  revokeLabel: (name) => `Remove the key ${name}`,
  revoked: 'The key is removed and no longer works.',
  revokedAlready: 'That key is no longer among yours.',
  create: 'Create a key',
  tokenName: 'What is the key for?',
  tokenNameHint: 'For example: Our website.',
  days: 'How long should it hold?',
  dayNames: { '30': '30 days', '90': '90 days', '365': '1 year' },
  newToken: 'Your new key',
  newTokenHelp: 'Copy it now. It is shown this once.',
  errors: {
    nameMissing: 'Write your name.',
    nameLong: 'The name may have 200 characters at most.',
    languageMissing: 'Choose Swedish or English.',
    tokenNameMissing: 'Write what the key is for.',
    tokenNameLong: 'Write 100 characters at most.',
    daysMissing: 'Choose how long the key should hold.',
    formMissing: 'The form is too old. Check what it says and send it again.',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
export type AccountErrorKey = keyof typeof sv.errors;
