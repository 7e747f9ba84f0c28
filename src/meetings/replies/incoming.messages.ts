import type { Language } from '#kernel/text.ts';
import type { CalendarAnswer } from './events.ts';
import type { Outcome } from './outcome.ts';

interface Messages {
  readonly title: string;
  readonly secretariat: string;
  readonly mail: string;
  readonly lead: string;
  readonly fetched: string;
  readonly notFetched: string;
  readonly take: string;
  readonly message: string;
  readonly hint: string;
  readonly button: string;
  readonly errors: Readonly<Record<'missing' | 'long' | 'unread', string>>;
  readonly none: string;
  readonly noneTitle: string;
  readonly noSubject: string;
  readonly from: (sender: string) => string;
  readonly byHand: string;
  readonly older: string;
  readonly newer: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly flash: Readonly<Record<Outcome, string>>;
  readonly answers: {
    readonly heading: string;
    readonly lead: string;
    readonly counts: Readonly<Record<CalendarAnswer | 'none', (count: number) => string>>;
    readonly words: Readonly<Record<CalendarAnswer, string>>;
    readonly who: (name: string, organisation: string | null) => string;
  };
}

const sv: Messages = {
  title: 'Inkommande mejl',
  secretariat: 'Kansliet',
  mail: 'Utskick',
  lead: 'Svar som deltagarnas kalendrar har skickat, och mejl som har kommit i retur. Själva texten sparas inte.',
  fetched: 'Brevlådan läses varannan minut.',
  notFetched: 'Ingen brevlåda är inställd. Svar som kommer till någon av er kan ni lägga in här.',
  take: 'Lägg in ett mejl',
  message: 'Hela mejlet, med rubrikerna överst',
  hint: 'I Outlook: öppna svaret, välj Visa källa och kopiera allt. I andra program heter det Visa original.',
  button: 'Läs mejlet',
  errors: {
    missing: 'Klistra in ett mejl.',
    long: 'Mejlet är för långt för att vara ett svar på en inbjudan.',
    unread: 'I texten finns inget svar på en inbjudan. Kopiera hela mejlet, också raderna överst.',
  },
  noneTitle: 'Inget har kommit in',
  none: 'När någon svarar på en inbjudan i sin kalender syns det här.',
  noSubject: 'Utan rubrik',
  from: (sender) => `Från ${sender}`,
  byHand: 'Inlagt för hand',
  older: 'Äldre',
  newer: 'Nyare',
  outcomes: {
    answered: 'Svar noterat',
    asked: 'Nej: deltagaren får frågan om att släppa platsen',
    outdated: 'Gäller en tidigare tid, eller ett möte som inte blir av',
    'no-place': 'Den som svarar har ingen plats',
    'no-meeting': 'Mötet finns inte här',
    'no-person': 'Den som svarar är inte anmäld till mötet',
    bounce: 'Retur: ett mejl kom inte fram',
    automatic: 'Automatiskt svar',
    unread: 'Inget som programmet förstår',
  },
  flash: {
    answered: 'Svaret är noterat.',
    asked: 'Svaret är noterat. Deltagaren får ett mejl med frågan om att släppa platsen.',
    outdated: 'Svaret gäller en tidigare tid eller ett möte som inte blir av, och ändrar inget.',
    'no-place': 'Den som svarar har ingen plats på mötet. Inget ändrades.',
    'no-meeting': 'Mötet som mejlet gäller finns inte här.',
    'no-person': 'Den som svarar är inte anmäld till mötet.',
    bounce: 'Mejlet är en retur. Adressen finns nu bland returerna.',
    automatic: 'Mejlet är ett automatiskt svar. Inget ändrades.',
    unread: 'Programmet förstod inte mejlet.',
  },
  answers: {
    heading: 'Svar från kalendrar',
    lead: 'Vad deltagarnas kalendrar har svarat på inbjudan. Den som har svarat nej har kvar sin plats tills den släpper den.',
    counts: {
      accepted: (count) => `${count} ja`,
      declined: (count) => `${count} nej`,
      tentative: (count) => `${count} kanske`,
      none: (count) => `${count} utan svar`,
    },
    words: { accepted: 'ja', declined: 'nej', tentative: 'kanske' },
    who: (name, organisation) => (organisation === null ? name : `${name}, ${organisation}`),
  },
};

const en: Messages = {
  title: 'Incoming mail',
  secretariat: 'Secretariat',
  mail: 'Outgoing mail',
  lead: 'Answers that participants’ calendars have sent, and mail that has come back. The text itself is not kept.',
  fetched: 'The mailbox is read every other minute.',
  notFetched: 'No mailbox is set up. Answers that come to one of you can be put in here.',
  take: 'Put in a mail',
  message: 'The whole mail, with the headers at the top',
  hint: 'In Outlook: open the answer, choose View source and copy all of it. Other programs call it Show original.',
  button: 'Read the mail',
  errors: {
    missing: 'Paste a mail.',
    long: 'The mail is too long to be an answer to an invitation.',
    unread: 'The text holds no answer to an invitation. Copy the whole mail, with the lines at the top.',
  },
  noneTitle: 'Nothing has come in',
  none: 'When somebody answers an invitation in their calendar it is shown here.',
  noSubject: 'Without a subject',
  from: (sender) => `From ${sender}`,
  byHand: 'Put in by hand',
  older: 'Older',
  newer: 'Newer',
  outcomes: {
    answered: 'Answer noted',
    asked: 'No: the participant is asked whether to release the place',
    outdated: 'About an earlier time, or a meeting that will not be held',
    'no-place': 'Who answers has no place',
    'no-meeting': 'The meeting is not here',
    'no-person': 'Who answers is not signed up for the meeting',
    bounce: 'Returned: a mail did not arrive',
    automatic: 'Automatic answer',
    unread: 'Nothing that the program understands',
  },
  flash: {
    answered: 'The answer is noted.',
    asked: 'The answer is noted. The participant gets a mail that asks whether to release the place.',
    outdated: 'The answer is about an earlier time or a meeting that will not be held, and changes nothing.',
    'no-place': 'Who answers has no place at the meeting. Nothing was changed.',
    'no-meeting': 'The meeting that the mail is about is not here.',
    'no-person': 'Who answers is not signed up for the meeting.',
    bounce: 'The mail is a returned one. The address is now among the returned.',
    automatic: 'The mail is an automatic answer. Nothing was changed.',
    unread: 'The program did not understand the mail.',
  },
  answers: {
    heading: 'Answers from calendars',
    lead: 'What participants’ calendars have answered to the invitation. Who has answered no keeps the place until they release it.',
    counts: {
      accepted: (count) => `${count} yes`,
      declined: (count) => `${count} no`,
      tentative: (count) => `${count} maybe`,
      none: (count) => `${count} without an answer`,
    },
    words: { accepted: 'yes', declined: 'no', tentative: 'maybe' },
    who: (name, organisation) => (organisation === null ? name : `${name}, ${organisation}`),
  },
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
