import type { Language } from '#kernel/text.ts';

/** The first numbers as words, from one. */
const words = {
  sv: ['En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'],
  en: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
} as const;

const sv = {
  form: {
    errors: (count: number) =>
      `${words.sv[count - 1] ?? count} ${count === 1 ? 'uppgift' : 'uppgifter'} behöver rättas`,
    optional: 'frivilligt',
    file: 'Dokument, tabeller, bilder och text på högst 20 MB: pdf, docx, xlsx, pptx, odt, ods, odp, png, jpg, gif, webp, txt, md eller csv.',
    atMost: (count: number) => `Högst ${count.toLocaleString('sv-SE')} tecken.`,
    left: (count: string) => `${count} tecken kvar`,
    over: (count: string) => `${count} tecken för mycket`,
    saved: (time: string) => `Utkast sparat ${time}`,
    notSaved: 'Utkastet kunde inte sparas. Det du har skrivit finns kvar här på sidan.',
    saving: 'Sparar …',
    kept: 'Det här skrev du förra gången, men skickade inte.',
    choose: 'Välj',
    rich: {
      toolbar: 'Textverktyg',
      bold: 'Fet',
      italic: 'Kursiv',
      link: 'Länk',
      unlink: 'Ta bort länk',
      bullets: 'Punktlista',
      numbers: 'Numrerad lista',
      quote: 'Citat',
      linkPrompt: 'Adress att länka till',
      linkSave: 'Infoga länken',
      linkCancel: 'Avbryt',
    },
    mentions: 'Personer att nämna',
  },
  filters: { summary: 'Sök och filtrera', active: (count: number) => `${count} val`, clear: 'Rensa' },
};

type Messages = typeof sv;

const en: Messages = {
  form: {
    errors: (count) => `${words.en[count - 1] ?? count} ${count === 1 ? 'detail needs' : 'details need'} correcting`,
    optional: 'optional',
    file: 'Documents, tables, pictures and text of at most 20 MB: pdf, docx, xlsx, pptx, odt, ods, odp, png, jpg, gif, webp, txt, md or csv.',
    atMost: (count) => `At most ${count.toLocaleString('en-GB')} characters.`,
    left: (count) => `${count} characters left`,
    over: (count) => `${count} characters too many`,
    saved: (time) => `Draft saved ${time}`,
    notSaved: 'The draft could not be saved. What you have written is still here on the page.',
    saving: 'Saving …',
    kept: 'You wrote this last time, but did not send it.',
    choose: 'Choose',
    rich: {
      toolbar: 'Text tools',
      bold: 'Bold',
      italic: 'Italic',
      link: 'Link',
      unlink: 'Remove link',
      bullets: 'Bulleted list',
      numbers: 'Numbered list',
      quote: 'Quote',
      linkPrompt: 'Address to link to',
      linkSave: 'Insert the link',
      linkCancel: 'Cancel',
    },
    mentions: 'People to mention',
  },
  filters: { summary: 'Search and filter', active: (count) => `${count} chosen`, clear: 'Clear' },
};

/** The words of forms and filters; a missing English one is a type error. */
export const messages: Readonly<Record<Language, Messages>> = { sv, en };
