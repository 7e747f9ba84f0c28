import type { Language } from '#kernel/text.ts';
import type { Reminding } from './status.ts';

const sv = {
  subject: {
    asked: (title: string) => `Fyll i: ${title}`,
    soon: (title: string) => `Påminnelse: ${title}`,
    late: (title: string) => `Dagen har gått: ${title}`,
  } satisfies Record<Reminding, (title: string) => string>,
  lead: (name: string, title: string, network: string) =>
    `${name} har inte fyllt i ”${title}” i ${network} än. Det tar någon minut, och alla ser hur långt var och en har kommit.`,
  due: {
    coming: (on: string) => `Sista dag är den ${on}.`,
    late: (on: string) => `Sista dag var den ${on}, men det går bra att fylla i fortfarande. Vi påminner inte igen.`,
  },
  fill: 'Fyll i här',
  why: (name: string, network: string) => `Du får mejlet för att du svarar för ${name} i ${network}.`,
};

const en: typeof sv = {
  subject: {
    asked: (title) => `Please fill in: ${title}`,
    soon: (title) => `Reminder: ${title}`,
    late: (title) => `The day has passed: ${title}`,
  },
  lead: (name, title, network) =>
    `${name} has not filled in “${title}” in ${network} yet. It takes a minute, and everybody sees how far each has come.`,
  due: {
    coming: (on) => `The last day is ${on}.`,
    late: (on) => `The last day was ${on}, but you can still fill it in. We will not remind you again.`,
  },
  fill: 'Fill in here',
  why: (name, network) => `You get this mail because you answer for ${name} in ${network}.`,
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
