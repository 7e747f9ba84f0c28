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
  readonly file: string;
  readonly fileHint: string;
  readonly button: string;
  readonly errors: Readonly<Record<'missing' | 'long' | 'unread', string>>;
  readonly none: string;
  readonly noneTitle: string;
  readonly noSubject: string;
  readonly from: (sender: string) => string;
  readonly byHand: string;
  readonly columns: Readonly<Record<'outcome' | 'subject' | 'from' | 'about' | 'at' | 'how', string>>;
  readonly older: string;
  readonly newer: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly flash: Readonly<Record<Outcome, string>>;
  readonly answers: {
    readonly heading: string;
    readonly lead: string;
    /** Of a working meeting, where there are no places. */
    readonly workingLead: string;
    readonly counts: Readonly<Record<CalendarAnswer | 'none', (count: number) => string>>;
    readonly words: Readonly<Record<CalendarAnswer, string>>;
    readonly who: (name: string, organisation: string | null) => string;
  };
}

const sv: Messages = {
  title: 'Inkommande mejl',
  secretariat: 'Kansliet',
  mail: 'Utskick',
  lead: 'Svar på det som någon har skrivit, svar från deltagarnas kalendrar och mejl som har kommit i retur. Mejlen sparas inte här.',
  fetched: 'Brevlådan läses varannan minut.',
  notFetched: 'Ingen brevlåda är inställd. Svar som kommer till någon av er kan ni lägga in här.',
  take: 'Lägg in ett mejl',
  message: 'Hela mejlet, med rubrikerna överst',
  hint: 'I Outlook: öppna svaret, välj Visa källa och kopiera allt. I andra program heter det Visa original.',
  file: 'Eller mejlet som fil',
  fileHint: 'En fil som slutar på .eml. I Outlook: öppna mejlet och välj Spara som eller Ladda ned.',
  button: 'Läs mejlet',
  errors: {
    missing: 'Klistra in ett mejl.',
    long: 'Mejlet är för långt för att läggas in.',
    unread: 'I texten finns inget svar på något härifrån. Kopiera hela mejlet, också raderna överst.',
  },
  noneTitle: 'Inget har kommit in',
  none: 'När någon svarar på en inbjudan eller på ett inlägg syns det här.',
  noSubject: 'Utan rubrik',
  from: (sender) => `Från ${sender}`,
  byHand: 'Inlagt för hand',
  columns: { outcome: 'Läge', subject: 'Rubrik', from: 'Från', about: 'Gäller', at: 'Kom in', how: 'Hur' },
  older: 'Äldre',
  newer: 'Nyare',
  outcomes: {
    answered: 'Svar noterat',
    asked: 'Nej: deltagaren får frågan om att släppa platsen',
    outdated: 'Gäller en tidigare tid, eller ett möte som inte blir av',
    'no-place': 'Den som svarar har ingen plats',
    'no-meeting': 'Mötet finns inte här',
    'no-person': 'Den som svarar är inte anmäld till mötet',
    posted: 'Svar som har blivit ett inlägg',
    repeated: 'Samma svar som redan är ett inlägg',
    empty: 'Svar utan text',
    ended: 'Svar där det inte längre går att skriva',
    'no-right': 'Svar från någon som inte längre får skriva där',
    'too-long': 'Svar som är för långt',
    several: 'Svar på ett mejl om flera saker',
    'too-many': 'Fler svar på ett dygn än en person får skicka',
    'not-receiver': 'Svar från någon annan än den som fick mejlet',
    'no-letter': 'Svar på ett mejl som inte finns här',
    'other-letter': 'Svar på ett mejl som inte kan bli ett inlägg',
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
    posted: 'Svaret har blivit ett inlägg.',
    repeated: 'Svaret är redan ett inlägg. Inget ändrades.',
    empty: 'I svaret finns ingen text. Inget ändrades.',
    ended: 'Där går det inte längre att skriva. Den som svarade får ett mejl om det.',
    'no-right': 'Den som svarade får inte längre skriva där, och får ett mejl om det.',
    'too-long': 'Svaret är för långt. Den som svarade får ett mejl om det.',
    several: 'Mejlet som svaret gäller handlade om flera saker. Den som svarade får ett mejl om det.',
    'too-many': 'Personen har redan skickat så många svar som går på ett dygn. Inget ändrades.',
    'not-receiver': 'Svaret kommer från någon annan än den som fick mejlet. Inget ändrades.',
    'no-letter': 'Mejlet som svaret gäller finns inte här.',
    'other-letter': 'Svar på det mejlet blir inga inlägg. Inget ändrades.',
    bounce: 'Mejlet är en retur. Adressen finns nu bland returerna.',
    automatic: 'Mejlet är ett automatiskt svar. Inget ändrades.',
    unread: 'Programmet förstod inte mejlet.',
  },
  answers: {
    heading: 'Svar från kalendrar',
    lead: 'Vad deltagarnas kalendrar har svarat på inbjudan. Den som har svarat nej har kvar sin plats tills den släpper den.',
    workingLead: 'Vad deltagarnas kalendrar har svarat på kallelsen.',
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
  lead: 'Answers to what somebody has written, answers from participants’ calendars, and mail that has come back. The mails are not kept here.',
  fetched: 'The mailbox is read every other minute.',
  notFetched: 'No mailbox is set up. Answers that come to one of you can be put in here.',
  take: 'Put in a mail',
  message: 'The whole mail, with the headers at the top',
  hint: 'In Outlook: open the answer, choose View source and copy all of it. Other programs call it Show original.',
  file: 'Or the mail as a file',
  fileHint: 'A file that ends with .eml. In Outlook: open the mail and choose Save as or Download.',
  button: 'Read the mail',
  errors: {
    missing: 'Paste a mail.',
    long: 'The mail is too long to be put in.',
    unread: 'The text holds no answer to anything from here. Copy the whole mail, with the lines at the top.',
  },
  noneTitle: 'Nothing has come in',
  none: 'When somebody answers an invitation or a post it is shown here.',
  noSubject: 'Without a subject',
  from: (sender) => `From ${sender}`,
  byHand: 'Put in by hand',
  columns: { outcome: 'State', subject: 'Subject', from: 'From', about: 'About', at: 'Came in', how: 'How' },
  older: 'Older',
  newer: 'Newer',
  outcomes: {
    answered: 'Answer noted',
    asked: 'No: the participant is asked whether to release the place',
    outdated: 'About an earlier time, or a meeting that will not be held',
    'no-place': 'Who answers has no place',
    'no-meeting': 'The meeting is not here',
    'no-person': 'Who answers is not signed up for the meeting',
    posted: 'Answer that has become a post',
    repeated: 'The same answer as one that is a post already',
    empty: 'Answer without words',
    ended: 'Answer where nothing can be written any more',
    'no-right': 'Answer from somebody who may not write there any more',
    'too-long': 'Answer that is too long',
    several: 'Answer to a mail about several things',
    'too-many': 'More answers in a day than one person may send',
    'not-receiver': 'Answer from somebody else than the one who got the mail',
    'no-letter': 'Answer to a mail that is not here',
    'other-letter': 'Answer to a mail that cannot become a post',
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
    posted: 'The answer has become a post.',
    repeated: 'The answer is a post already. Nothing was changed.',
    empty: 'There are no words in the answer. Nothing was changed.',
    ended: 'Nothing can be written there any more. Who answered gets a mail about it.',
    'no-right': 'Who answered may not write there any more, and gets a mail about it.',
    'too-long': 'The answer is too long. Who answered gets a mail about it.',
    several: 'The mail that it answers told of several things. Who answered gets a mail about it.',
    'too-many': 'The person has sent as many answers as one may in a day. Nothing was changed.',
    'not-receiver': 'The answer comes from somebody else than the one who got the mail. Nothing was changed.',
    'no-letter': 'The mail that it answers is not here.',
    'other-letter': 'Answers to that mail do not become posts. Nothing was changed.',
    bounce: 'The mail is a returned one. The address is now among the returned.',
    automatic: 'The mail is an automatic answer. Nothing was changed.',
    unread: 'The program did not understand the mail.',
  },
  answers: {
    heading: 'Answers from calendars',
    lead: 'What participants’ calendars have answered to the invitation. Who has answered no keeps the place until they release it.',
    workingLead: 'What participants’ calendars have answered to the call.',
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
