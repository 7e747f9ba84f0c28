import type { Language } from '#kernel/text.ts';

interface Messages {
  readonly signedOut: string;
  readonly unknown: string;
  readonly tooLong: string;
  readonly otherOrganisation: string;
}

const sv: Messages = {
  signedOut: 'Utkastet kunde inte sparas, för du är inte längre inloggad. Kopiera texten och logga in igen.',
  unknown: 'Utkastet kunde inte sparas, för provrummet finns inte längre här.',
  tooLong: 'Utkastet är för långt för att sparas.',
  otherOrganisation: 'Utkastet kunde inte sparas, för du företräder nu en annan organisation.',
};

const en: Messages = {
  signedOut: 'The draft could not be saved because you are no longer signed in. Copy the text and sign in again.',
  unknown: 'The draft could not be saved because the provrum is no longer here.',
  tooLong: 'The draft is too long to be saved.',
  otherOrganisation: 'The draft could not be saved because you now represent another organisation.',
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
