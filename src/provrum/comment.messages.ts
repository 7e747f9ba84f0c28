import type { Language } from '#kernel/text.ts';
import type { CommentRefusal } from './comment.ts';

type Refused = Exclude<CommentRefusal['kind'], 'said-already' | 'stale' | 'no-such-comment'>;

interface Messages {
  readonly proposals: string;
  readonly heading: string;
  readonly pageTitle: (title: string) => string;
  readonly none: string;
  readonly byMail: string;
  readonly noneMore: string;
  readonly write: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly speakingFor: (organisation: string) => string;
    readonly submit: string;
    readonly done: string;
    readonly closed: string;
    readonly notYou: string;
  };
  readonly edit: {
    readonly link: string;
    readonly linkTo: (author: string, time: string) => string;
    readonly heading: string;
    readonly submit: string;
    readonly done: string;
    readonly stale: string;
    readonly staleMeaning: string;
  };
  readonly withdraw: {
    readonly link: string;
    readonly linkTo: (author: string, time: string) => string;
    readonly heading: string;
    readonly meaning: string;
    readonly submit: string;
    readonly back: string;
    readonly done: string;
  };
  readonly versions: {
    readonly link: (count: number) => string;
    readonly linkTo: (author: string, time: string) => string;
    readonly heading: string;
    readonly current: string;
    readonly one: (number: number) => string;
  };
  readonly one: { readonly title: (author: string) => string; readonly inContext: string };
  readonly refused: Readonly<Record<Refused, string>>;
}

const sv: Messages = {
  proposals: 'Förslag',
  heading: 'Kommentarer',
  pageTitle: (title) => `Kommentarer: ${title}`,
  none: 'Ingen har kommenterat än',
  byMail: 'med e-post',
  noneMore: 'Fråga, tipsa eller berätta om egna erfarenheter.',
  write: {
    heading: 'Kommentera',
    label: 'Din kommentar',
    hint: 'Skriv @ och hela namnet för att nämna någon. Den personen får ett mejl.',
    speakingFor: (organisation) => `Kommentaren visas med ditt namn och ${organisation}.`,
    submit: 'Skicka kommentaren',
    done: 'Kommentaren är sparad.',
    closed: 'Det går inte att kommentera längre.',
    notYou: 'Medlemmar, partner och kansliet kan kommentera.',
  },
  edit: {
    link: 'Ändra',
    linkTo: (author, time) => `Ändra kommentaren av ${author}, ${time}`,
    heading: 'Ändra kommentaren',
    submit: 'Spara ändringen',
    done: 'Ändringen är sparad.',
    stale: 'Kommentaren har ändrats sedan du öppnade den',
    staleMeaning:
      'Överst står den som den lyder nu, i rutan det du skrev. Jämför och spara det som ska gälla. Inget har skrivits över.',
  },
  withdraw: {
    link: 'Ta bort',
    linkTo: (author, time) => `Ta bort kommentaren av ${author}, ${time}`,
    heading: 'Vill du ta bort kommentaren?',
    meaning:
      'Texten visas inte längre för någon. En rad står kvar om att en kommentar har tagits bort. Det går inte att ångra.',
    submit: 'Ta bort kommentaren',
    back: 'Behåll den',
    done: 'Kommentaren är borttagen.',
  },
  versions: {
    link: (count) => `${count} versioner`,
    linkTo: (author, time) => `Tidigare versioner av kommentaren av ${author}, ${time}`,
    heading: 'Tidigare versioner',
    current: 'Nuvarande version',
    one: (number) => `Version ${number}`,
  },
  one: { title: (author) => `Kommentar av ${author}`, inContext: 'Läs den bland de andra kommentarerna' },
  refused: {
    closed: 'Det går inte att kommentera här längre. Din text finns kvar nedan.',
    empty: 'Skriv en kommentar.',
    'too-long': 'Kommentaren är för lång. Korta den till högst 10 000 tecken.',
    'other-organisation':
      'Du företräder nu en annan organisation än när du började skriva. Skicka igen om kommentaren ska visas med den nya.',
    'not-yours': 'Bara den som har skrivit en kommentar kan ändra eller ta bort den.',
    withdrawn: 'Kommentaren är borttagen och kan inte ändras.',
  },
};

const en: Messages = {
  proposals: 'Proposals',
  heading: 'Comments',
  pageTitle: (title) => `Comments: ${title}`,
  none: 'Nobody has commented yet',
  byMail: 'by mail',
  noneMore: 'Ask, give a tip or tell of your own experience.',
  write: {
    heading: 'Comment',
    label: 'Your comment',
    hint: 'Write @ and the full name to mention somebody. That person gets an e-mail.',
    speakingFor: (organisation) => `The comment is shown with your name and ${organisation}.`,
    submit: 'Send the comment',
    done: 'The comment is saved.',
    closed: 'Comments are closed.',
    notYou: 'Members, partners and the secretariat can comment.',
  },
  edit: {
    link: 'Edit',
    linkTo: (author, time) => `Edit the comment by ${author}, ${time}`,
    heading: 'Edit the comment',
    submit: 'Save the change',
    done: 'The change is saved.',
    stale: 'The comment has been changed since you opened it',
    staleMeaning:
      'At the top it stands as it reads now, in the box what you wrote. Compare, and save what should stand. Nothing has been overwritten.',
  },
  withdraw: {
    link: 'Remove',
    linkTo: (author, time) => `Remove the comment by ${author}, ${time}`,
    heading: 'Do you want to remove the comment?',
    meaning:
      'The text is no longer shown to anybody. A line stays that says that a comment was removed. This cannot be undone.',
    submit: 'Remove the comment',
    back: 'Keep it',
    done: 'The comment is removed.',
  },
  versions: {
    link: (count) => `${count} versions`,
    linkTo: (author, time) => `Earlier versions of the comment by ${author}, ${time}`,
    heading: 'Earlier versions',
    current: 'Current version',
    one: (number) => `Version ${number}`,
  },
  one: { title: (author) => `Comment by ${author}`, inContext: 'Read it among the other comments' },
  refused: {
    closed: 'Comments are closed here. Your text is still below.',
    empty: 'Write a comment.',
    'too-long': 'The comment is too long. Shorten it to at most 10,000 characters.',
    'other-organisation':
      'You now represent another organisation than when you began to write. Send again if the comment should be shown with the new one.',
    'not-yours': 'Only the author of a comment can edit or remove it.',
    withdrawn: 'The comment has been removed and cannot be edited.',
  },
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
