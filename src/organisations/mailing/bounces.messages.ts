import type { Language } from '#kernel/text.ts';
import type { BounceCause } from './bounce.ts';

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly mail: string;
  readonly secretariat: string;
  readonly noneTitle: string;
  readonly none: string;
  readonly causes: Readonly<Record<BounceCause, string>>;
  readonly columns: Readonly<
    Record<'person' | 'address' | 'organisations' | 'cause' | 'said' | 'subject' | 'at' | 'amount', string>
  >;
  readonly said: (reason: string, status: string) => string;
  readonly subject: (subject: string) => string;
  readonly at: (moment: string) => string;
  readonly amount: (count: number) => string;
  readonly changed: string;
  readonly people: (organisation: string) => string;
  readonly clear: string;
  readonly clearLabel: (address: string) => string;
  readonly cleared: string;
  readonly clearedAlready: string;
  readonly unreached: string;
}

const sv: Messages = {
  title: 'Mejl som kom tillbaka',
  lead: 'Adresser som mejl inte har nått fram till. Ändra adressen, eller säg att du har tagit hand om det.',
  mail: 'Utskick',
  secretariat: 'Kansliet',
  noneTitle: 'Inget mejl har kommit tillbaka',
  none: 'När en e-postserver skickar tillbaka ett mejl syns det här.',
  causes: {
    unknownAddress: 'Adressen finns inte',
    fullMailbox: 'Brevlådan är full',
    refused: 'Mottagarens server tar inte emot',
    delayed: 'Försenat',
    other: 'Kom inte fram',
  },
  columns: {
    person: 'Person',
    address: 'E-postadress',
    organisations: 'Organisationer',
    cause: 'Varför',
    said: 'Serverns svar',
    subject: 'Mejlet',
    at: 'Senast',
    amount: 'Antal',
  },
  said: (reason, status) => `Servern svarade: ${[status, reason].filter(Boolean).join(' ')}`,
  subject: (subject) => `Mejlet: ${subject}`,
  at: (moment) => `Kom tillbaka ${moment}`,
  amount: (count) => `${count} mejl`,
  changed: 'Adressen är ändrad sedan dess',
  people: (organisation) => `Personer i ${organisation}`,
  clear: 'Åtgärdat',
  clearLabel: (address) => `Åtgärdat: ${address}`,
  cleared: 'Adressen är åtgärdad.',
  clearedAlready: 'Adressen var redan åtgärdad.',
  unreached: 'Mejl kommer inte fram',
};

const en: Messages = {
  title: 'Mail that came back',
  lead: 'Addresses that mail has not reached. Change the address, or say that you have dealt with it.',
  mail: 'Outgoing mail',
  secretariat: 'Secretariat',
  noneTitle: 'No mail has come back',
  none: 'When a mail server sends a mail back it is shown here.',
  causes: {
    unknownAddress: 'There is no such address',
    fullMailbox: 'The mailbox is full',
    refused: 'The receiver’s server refuses',
    delayed: 'Delayed',
    other: 'Did not arrive',
  },
  columns: {
    person: 'Person',
    address: 'E-mail address',
    organisations: 'Organisations',
    cause: 'Why',
    said: 'The server’s answer',
    subject: 'The mail',
    at: 'Last',
    amount: 'Times',
  },
  said: (reason, status) => `The server answered: ${[status, reason].filter(Boolean).join(' ')}`,
  subject: (subject) => `The mail: ${subject}`,
  at: (moment) => `Came back ${moment}`,
  amount: (count) => `${count} mails`,
  changed: 'The address has been changed since',
  people: (organisation) => `People of ${organisation}`,
  clear: 'Dealt with',
  clearLabel: (address) => `Dealt with: ${address}`,
  cleared: 'The address is dealt with.',
  clearedAlready: 'The address was dealt with already.',
  unreached: 'Mail does not arrive',
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
