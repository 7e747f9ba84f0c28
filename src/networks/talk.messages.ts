import type { Language } from '#kernel/text.ts';

type Refused = 'closed' | 'empty' | 'too-long' | 'too-many-files';
const svRefused: Readonly<Record<Refused, string>> = {
  closed: 'Nätverket har inget samtal just nu, så det går inte att skriva.',
  empty: 'Skriv något först',
  'too-long': 'Inlägget får vara högst 10 000 tecken',
  'too-many-files': 'Nätverket har redan så många dokument som det får ha. Ta bort något först.',
};
const enRefused: typeof svRefused = {
  closed: 'The network has no talk now, so nothing can be written.',
  empty: 'Write something first',
  'too-long': 'A post may have at most 10,000 characters',
  'too-many-files': 'The network has as many documents as it may have. Remove one first.',
};

const sv = {
  title: (network: string) => `Samtal: ${network}`,
  heading: 'Samtal',
  lead: 'Här pratar ni mellan mötena. Kontaktpersonerna och de som bevakar nätverket får inläggen med e-post.',
  byReply: 'Den som svarar på ett sådant mejl skriver här.',
  none: 'Ingen har skrivit något än',
  noneMore: 'Fråga hur andra gör, eller berätta vad ni har prövat.',
  write: {
    heading: 'Skriv till nätverket',
    label: 'Vad vill du säga?',
    send: 'Skicka',
    done: 'Inlägget är skickat.',
    said: 'Inlägget fanns redan.',
  },
  byMail: 'med e-post',
  withdraw: 'Ta bort',
  withdrawLabel: (author: string, time: string) => `Ta bort inlägget av ${author} ${time}`,
  withdrawn: 'Inlägget är borttaget.',
  propose: 'Gör ett förslag till provrum',
  proposeLabel: (author: string) => `Gör ett förslag till provrum av inlägget av ${author}`,
  refused: svRefused,
  documents: {
    title: (network: string) => `Dokument: ${network}`,
    heading: 'Dokument',
    lead: 'Dokument som nätverket har gemensamt. De läses av dem som är med.',
    none: 'Här finns inga dokument än',
    noneMore: 'Lägg till det första nedan.',
    columns: { name: 'Dokument', note: 'Anteckning', by: 'Lagt till av', on: 'Dag', size: 'Storlek', act: 'Ta bort' },
    remove: 'Ta bort',
    removeLabel: (name: string) => `Ta bort ${name}`,
    removed: 'Dokumentet är borttaget.',
    add: 'Lägg till ett dokument',
    note: 'Vad är det?',
    file: 'Fil',
    send: 'Lägg till',
    added: 'Dokumentet är tillagt.',
    long: 'Anteckningen får vara högst 500 tecken',
    again: 'Välj filen igen',
  },
};

const en: typeof sv = {
  title: (network) => `Talk: ${network}`,
  heading: 'Talk',
  lead: 'Here you talk between meetings. The contact persons and those who follow the network get the posts by mail.',
  byReply: 'Whoever answers such a mail writes here.',
  none: 'Nobody has written anything yet',
  noneMore: 'Ask how others do it, or tell what you have tried.',
  write: {
    heading: 'Write to the network',
    label: 'What do you want to say?',
    send: 'Send',
    done: 'The post is sent.',
    said: 'The post was there already.',
  },
  byMail: 'by mail',
  withdraw: 'Remove',
  withdrawLabel: (author, time) => `Remove the post by ${author} ${time}`,
  withdrawn: 'The post is removed.',
  propose: 'Make a provrum proposal',
  proposeLabel: (author) => `Make a provrum proposal of the post by ${author}`,
  refused: enRefused,
  documents: {
    title: (network) => `Documents: ${network}`,
    heading: 'Documents',
    lead: 'Documents that the network shares. They are read by those who take part.',
    none: 'There are no documents here yet',
    noneMore: 'Add the first below.',
    columns: { name: 'Document', note: 'Note', by: 'Added by', on: 'Day', size: 'Size', act: 'Remove' },
    remove: 'Remove',
    removeLabel: (name) => `Remove ${name}`,
    removed: 'The document is removed.',
    add: 'Add a document',
    note: 'What is it?',
    file: 'File',
    send: 'Add',
    added: 'The document is added.',
    long: 'The note may have at most 500 characters',
    again: 'Choose the file again',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
