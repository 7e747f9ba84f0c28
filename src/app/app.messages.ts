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
  unreadable: {
    title: 'Texten går inte att läsa',
    lead: 'Inget är sparat, men det du skrev finns kvar här. Rätta texten och skicka den igen.',
    label: (number: number, of: number) => (of === 1 ? 'Det du skrev' : `Det du skrev, text ${number} av ${of}`),
    hint: 'Tecknet \ufffd står där något inte gick att läsa.',
    error: 'Texten innehåller tecken som inte går att läsa. Skriv om dem.',
    send: 'Skicka igen',
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
  unreadable: {
    title: 'The text cannot be read',
    lead: 'Nothing is saved, but what you wrote is still here. Mend the text and send it again.',
    label: (number, of) => (of === 1 ? 'What you wrote' : `What you wrote, text ${number} of ${of}`),
    hint: 'The sign \ufffd stands where something could not be read.',
    error: 'The text has characters in it that cannot be read. Write them again.',
    send: 'Send again',
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
