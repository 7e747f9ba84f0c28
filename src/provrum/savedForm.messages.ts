import type { Language } from '#kernel/text.ts';

interface Messages {
  readonly signedOut: string;
  readonly noSay: string;
  readonly unknown: string;
  readonly tooLong: string;
  readonly otherOrganisation: string;
}

const sv: Messages = {
  signedOut:
    'Det du skriver sparas inte längre, för du är utloggad. Logga in i ett nytt fönster och fortsätt sedan här.',
  noSay: 'Utkastet kunde inte sparas, för du får inte längre skriva här.',
  unknown: 'Utkastet kunde inte sparas, för provrummet finns inte längre här.',
  tooLong: 'Utkastet är för långt för att sparas.',
  otherOrganisation: 'Utkastet kunde inte sparas, för du företräder nu en annan organisation.',
};

const en: Messages = {
  signedOut: 'What you write is no longer saved, because you are signed out. Sign in in a new window, then go on here.',
  noSay: 'The draft could not be saved because you may no longer write here.',
  unknown: 'The draft could not be saved because the provrum is no longer here.',
  tooLong: 'The draft is too long to be saved.',
  otherOrganisation: 'The draft could not be saved because you now represent another organisation.',
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
