import type { Language } from '#kernel/text.ts';

const sv = {
  notFound: {
    title: 'Sidan finns inte',
    lead: 'Adressen kan vara fel, eller så har du inte rätt att se sidan i den roll du har nu.',
  },
  forbidden: {
    title: 'Formuläret kom från en annan webbplats',
    lead: 'Därför har vi inte gjort något. Öppna sidan här på webbplatsen och försök igen.',
  },
  tooLarge: {
    title: 'Det du skickade är för stort',
    lead: 'Ett formulär får vara högst 1 megabyte. Inget är sparat. Gå tillbaka, korta texten och försök igen.',
  },
  failed: {
    title: 'Något gick fel hos oss',
    lead: 'Det är inte ditt fel. Försök igen om en stund. Om felet kvarstår: skriv till kansliet och uppge felnumret.',
    number: (id: string) => `Felnummer: ${id}`,
  },
  foreignHost: (own: string) => `Demonstrationen svarar inte under det här namnet. Öppna ${own} i stället.\n`,
  toStart: 'Till startsidan',
} as const;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: never[]) => string
      ? T[K]
      : Widened<T[K]>;
};

const en: Widened<typeof sv> = {
  notFound: {
    title: 'There is no such page',
    lead: 'The address may be wrong, or you may not see the page in the role you have now.',
  },
  forbidden: {
    title: 'The form came from another site',
    lead: 'So we have done nothing. Open the page on this site and try again.',
  },
  tooLarge: {
    title: 'What you sent is too large',
    lead: 'A form may be 1 megabyte at most. Nothing is saved. Go back, shorten the text and try again.',
  },
  failed: {
    title: 'Something went wrong on our side',
    lead: 'It is not your fault. Try again in a while. If it goes on, write to the secretariat and give the number.',
    number: (id: string) => `Number: ${id}`,
  },
  foreignHost: (own) => `The demonstration does not answer to this name. Open ${own} instead.\n`,
  toStart: 'To the start page',
};

export const messages: Readonly<Record<Language, Widened<typeof sv>>> = { sv, en };
