import type { Language } from '#kernel/text.ts';
import type { FeedKind } from './feed.ts';

const svKinds: Readonly<Record<FeedKind, string>> = {
  personal: 'Mina möten',
  network: 'Ett nätverks möten',
  organisation: 'Vår organisations möten',
};
const enKinds: typeof svKinds = {
  personal: 'My meetings',
  network: 'The meetings of a network',
  organisation: 'Our organisation’s meetings',
};

const sv = {
  title: 'Prenumerera på kalendern',
  lead: 'Lägg in en adress i ditt kalenderprogram, så syns mötena där och ändras av sig själva.',
  calendar: 'Kalender',
  kinds: svKinds,
  hints: {
    personal: 'Det du är anmäld till, står i kö till eller planerar, och dina provrums möten.',
    network: 'Alla möten i nätverket.',
    organisation: 'Nätverken och provrummen ni deltar i, och möten som någon hos er är anmäld till.',
  } satisfies Record<FeedKind, string> as Record<FeedKind, string>,
  what: 'Vad vill du prenumerera på?',
  network: 'Vilket nätverk?',
  networkHint: 'Väljs bara för ett nätverks möten.',
  choose: 'Välj nätverk',
  create: 'Skapa adress',
  own: 'Dina adresser',
  none: 'Du har ingen adress än.',
  secret: 'Adressen är hemlig: den som har den kan läsa kalendern. Ta bort den om någon annan har fått se den.',
  address: 'Adress',
  copy: 'Kopiera adressen',
  copied: 'Kopierad',
  open: 'Öppna i kalenderprogrammet',
  created: (when: string) => `Skapad ${when}`,
  revoke: 'Ta bort',
  revokeOf: (name: string) => `Ta bort adressen till ${name}`,
  flash: {
    created: 'Adressen är skapad.',
    revoked: 'Adressen är borttagen. Ingen kan läsa kalendern med den längre.',
    gone: 'Adressen var redan borttagen.',
  },
  errors: {
    kind: 'Välj vad du vill prenumerera på.',
    network: 'Välj ett nätverk som finns.',
    organisation: 'Du företräder ingen medlem eller partner just nu.',
    tooMany: (most: number) => `Du har redan ${most} adresser. Ta bort någon först.`,
    form: 'Ladda om sidan och försök igen.',
  },
  nameOf: {
    personal: 'Reglab: mina möten',
    network: (name: string) => `Reglab: ${name}`,
    organisation: (name: string) => `Reglab: ${name}`,
  },
  preliminary: (title: string) => `Preliminärt: ${title}`,
  queued: (title: string) => `I kö: ${title}`,
  offered: (title: string) => `Svara om platsen: ${title}`,
};

const en: typeof sv = {
  title: 'Subscribe to the calendar',
  lead: 'Put an address in your calendar program: the meetings show there and change by themselves.',
  calendar: 'Calendar',
  kinds: enKinds,
  hints: {
    personal: 'What you are signed up for, wait for or plan, and the meetings of your provrum.',
    network: 'All meetings of the network.',
    organisation: 'The networks and provrum you take part in, and meetings that somebody of yours is signed up for.',
  },
  what: 'What do you want to subscribe to?',
  network: 'Which network?',
  networkHint: 'Chosen only for the meetings of a network.',
  choose: 'Choose a network',
  create: 'Create an address',
  own: 'Your addresses',
  none: 'You have no address yet.',
  secret: 'The address is secret: whoever has it can read the calendar. Remove it if somebody else has seen it.',
  address: 'Address',
  copy: 'Copy the address',
  copied: 'Copied',
  open: 'Open in the calendar program',
  created: (when) => `Created ${when}`,
  revoke: 'Remove',
  revokeOf: (name) => `Remove the address of ${name}`,
  flash: {
    created: 'The address is created.',
    revoked: 'The address is removed. Nobody can read the calendar with it any more.',
    gone: 'The address was removed already.',
  },
  errors: {
    kind: 'Choose what you want to subscribe to.',
    network: 'Choose a network that exists.',
    organisation: 'You do not speak for any member or partner now.',
    tooMany: (most) => `You have ${most} addresses already. Remove one first.`,
    form: 'Load the page again and try once more.',
  },
  nameOf: {
    personal: 'Reglab: my meetings',
    network: (name) => `Reglab: ${name}`,
    organisation: (name) => `Reglab: ${name}`,
  },
  preliminary: (title) => `Preliminary: ${title}`,
  queued: (title) => `In the queue: ${title}`,
  offered: (title) => `Answer about the place: ${title}`,
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
