import type { Language } from '#kernel/text.ts';

const sv = {
  reminder: {
    subject: (title: string) => `Använder ni resultatet? ${title}`,
    lead: (name: string, title: string) =>
      `${name} har inte svarat om ni använder resultatet av provrummet ”${title}”. Har ni använt det, ska ni använda det, eller är det inget för er?`,
  },
  again: {
    subject: (title: string) => `Använde ni resultatet? ${title}`,
    lead: (name: string, title: string) =>
      `För ett halvår sedan svarade ${name} att ni skulle använda resultatet av provrummet ”${title}”. Har ni gjort det, och vad hände?`,
  },
  minute: 'Det tar en minut att svara, och alla som företräder er kan göra det. Vi påminner inte igen.',
  answer: 'Svara här',
  why: (name: string) => `Du får det här mejlet för att du företräder ${name}.`,
  mute: 'Du kan stänga av mejlen om provrummet',
};

const en: typeof sv = {
  reminder: {
    subject: (title) => `Do you use the result? ${title}`,
    lead: (name, title) =>
      `${name} has not answered whether you use the result of the provrum “${title}”. Have you used it, will you use it, or is it not for you?`,
  },
  again: {
    subject: (title) => `Did you use the result? ${title}`,
    lead: (name, title) =>
      `Half a year ago ${name} said that you would use the result of the provrum “${title}”. Have you, and what happened?`,
  },
  minute: 'It takes a minute to answer, and everybody who represents you can do it. We do not remind you again.',
  answer: 'Answer here',
  why: (name) => `You get this e-mail because you represent ${name}.`,
  mute: 'You can turn off e-mail about the provrum',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
