import type { Language } from '#kernel/text.ts';
import type { Access, DocumentationKind, DocumentationRefusal } from './documentation.ts';

const sv = {
  title: (meeting: string) => `Dokumentation: ${meeting}`,
  heading: 'Dokumentation',
  lead: 'Det som finns kvar av mötet: bilder, anteckningar, länkar och en sammanfattning.',
  none: 'Här finns inget än',
  noneLead: 'Bilder och anteckningar läggs upp här efter mötet.',
  noneAdd: 'Börja med en kort sammanfattning. Den har störst nytta för dem som inte var med.',
  noneBefore: 'Underlag kan läggas upp redan före mötet.',
  kinds: {
    summary: 'Sammanfattning',
    slides: 'Bilder',
    notes: 'Anteckningar',
    recording: 'Inspelning',
    link: 'Länk',
    other: 'Annat',
  } satisfies Record<DocumentationKind, string>,
  accesses: {
    accessible: 'Ja, filen är gjord så att alla kan läsa den',
    text: 'Nej, men jag skriver innehållet i text här',
    missing: 'Nej, inte än',
  } satisfies Record<Access, string>,
  accessQuestion: 'Kan alla ta del av det?',
  accessHint:
    'Svara när du lägger till en fil eller en inspelning. En fil som alla kan läsa har rubriker, bildtexter och text som går att läsa upp. Annars behövs samma innehåll i ord.',
  missing: 'Saknar en version som alla kan läsa',
  missingLead: (count: number) =>
    count === 1
      ? 'En fil kan inte alla läsa. Lägg upp den i en tillgänglig version, eller skriv innehållet i text.'
      : `${count} filer kan inte alla läsa. Lägg upp dem i tillgängliga versioner, eller skriv innehållet i text.`,
  instead: 'Innehållet i text',
  by: (person: string, day: string) => `${person}, ${day}`,
  remove: 'Ta bort',
  removeLabel: (title: string) => `Ta bort ${title}`,
  add: {
    heading: 'Lägg till',
    long: 'Lägg till dokumentation',
    kind: 'Vad är det?',
    title: 'Rubrik',
    link: 'Länk',
    text: 'Text',
    textHint: 'Själva sammanfattningen eller anteckningen, eller det som filen innehåller.',
    file: 'Fil',
    send: 'Lägg till',
    again: 'Välj filen igen.',
  },
  errors: {
    kindMissing: 'Välj vad det är.',
    titleMissing: 'Skriv en rubrik.',
    titleLong: 'Skriv högst 150 tecken.',
    linkWrong: 'Skriv en hel adress som börjar med https://.',
    linkMissing: 'Skriv adressen.',
    textLong: 'Skriv högst 10 000 tecken.',
    nothing: 'Välj en fil, skriv en länk eller skriv en text.',
    accessMissing: 'Svara på om alla kan ta del av det.',
    textMissing: 'Skriv innehållet i text.',
  },
  unfinished: {
    heading: 'Möten att avsluta',
    unmarked: (count: number) => (count === 1 ? 'En person är inte avprickad' : `${count} personer är inte avprickade`),
    undocumented: 'Ingen dokumentation',
    unreadable: (count: number) => (count === 1 ? 'En fil kan inte alla läsa' : `${count} filer kan inte alla läsa`),
  },
  flash: { added: 'Det är tillagt.', removed: 'Det är borttaget.', unchanged: 'Det var redan så.' },
  refused: {
    'not-held': 'Mötet är inställt.',
    'too-many': 'Här finns redan 100 saker. Ta bort någon först.',
    unchanged: 'Det var redan så.',
    'no-such-documentation': 'Det finns inte längre.',
    'not-yours': 'Det här gör de som ordnar mötet.',
  } satisfies Record<DocumentationRefusal['kind'], string>,
};

const en: typeof sv = {
  title: (meeting) => `Documentation: ${meeting}`,
  heading: 'Documentation',
  lead: 'What remains of the meeting: slides, notes, links and a summary.',
  none: 'There is nothing here yet',
  noneLead: 'Slides and notes are put here after the meeting.',
  noneAdd: 'Begin with a short summary. It helps most those who were not there.',
  noneBefore: 'What people should read can be added before the meeting.',
  kinds: {
    summary: 'Summary',
    slides: 'Slides',
    notes: 'Notes',
    recording: 'Recording',
    link: 'Link',
    other: 'Other',
  },
  accesses: {
    accessible: 'Yes, the file is made so that everybody can read it',
    text: 'No, but I write what is in it as text here',
    missing: 'No, not yet',
  },
  accessQuestion: 'Can everybody take part of it?',
  accessHint:
    'Answer when you add a file or a recording. A file that everybody can read has headings, descriptions of pictures, and text that can be read aloud. Otherwise the same is needed in words.',
  missing: 'Lacks a version that everybody can read',
  missingLead: (count) =>
    count === 1
      ? 'One file cannot be read by everybody. Add an accessible version of it, or write what is in it as text.'
      : `${count} files cannot be read by everybody. Add accessible versions of them, or write what is in them as text.`,
  instead: 'What is in it, as text',
  by: (person, day) => `${person}, ${day}`,
  remove: 'Remove',
  removeLabel: (title) => `Remove ${title}`,
  add: {
    heading: 'Add',
    long: 'Add documentation',
    kind: 'What is it?',
    title: 'Heading',
    link: 'Link',
    text: 'Text',
    textHint: 'The summary or note itself, or what is in the file.',
    file: 'File',
    send: 'Add',
    again: 'Choose the file again.',
  },
  errors: {
    kindMissing: 'Choose what it is.',
    titleMissing: 'Write a heading.',
    titleLong: 'Write at most 150 characters.',
    linkWrong: 'Write a whole address that begins with https://.',
    linkMissing: 'Write the address.',
    textLong: 'Write at most 10,000 characters.',
    nothing: 'Choose a file, write a link, or write a text.',
    accessMissing: 'Say whether everybody can take part of it.',
    textMissing: 'Write what is in it as text.',
  },
  unfinished: {
    heading: 'Meetings to finish',
    unmarked: (count) => (count === 1 ? 'One person is not marked' : `${count} people are not marked`),
    undocumented: 'No documentation',
    unreadable: (count) =>
      count === 1 ? 'One file cannot be read by everybody' : `${count} files cannot be read by everybody`,
  },
  flash: { added: 'It is added.', removed: 'It is removed.', unchanged: 'It was so already.' },
  refused: {
    'not-held': 'The meeting is cancelled.',
    'too-many': 'There are 100 things here already. Remove one first.',
    unchanged: 'It was so already.',
    'no-such-documentation': 'It is no longer there.',
    'not-yours': 'This is done by those who arrange the meeting.',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
