import type { Language } from '#kernel/text.ts';
import type { Occasion } from './questionnaire.ts';

const sv = {
  title: 'Enkät till dem som deltog',
  about: (title: string) => `Enkät: ${title}`,
  headings: { end: 'Hur var provrummet?', halfYear: 'Hur gick det sedan?' } satisfies Record<Occasion, string>,
  lead: (organisation: string, to: string) =>
    `Ett svar för ${organisation}. Alla som företräder er kan svara och ändra till och med den ${to}.`,
  why: 'Formatet ska utvärderas. Kansliet och styrelsen läser svaren, medlemmarna ser bara summor.',
  scale: 'Stämmer det? 1 är inte alls, 5 är helt och hållet.',
  marks: { '1': '1, inte alls', '2': '2', '3': '3', '4': '4', '5': '5, helt', none: 'Kan inte svara' },
  words: 'Kansliet och styrelsen ser vad ni skriver och att det är ni.',
  send: 'Skicka svaret',
  change: 'Ändra svaret',
  answered: (person: string, on: string) => `${person} svarade den ${on}. Ni kan ändra svaret.`,
  errors: { mark: 'Välj ett svar, eller att du inte kan svara.', words: 'Skriv högst 2 000 tecken.' },
  flash: { saved: 'Tack, svaret är sparat.', changed: 'Svaret är ändrat.', unchanged: 'Svaret står kvar som det var.' },
  notOpen: {
    title: 'Enkäten går inte att svara på nu',
    none: 'Det här provrummet är inte slut. Enkäten öppnar när resultatet är meddelat, eller när provrummet har avbrutits.',
    later: (from: string) => `Nästa enkät öppnar den ${from}.`,
    closed: (to: string) => `Enkäten stängde den ${to}.`,
  },
  notYours: 'Enkäten är för dem som deltog',
  notYoursLead: (organisation: string) => `${organisation} deltog inte i det här provrummet.`,
  noVoice: 'Du behöver företräda en organisation som deltog.',
  since: (person: string) =>
    `${person} har svarat för er sedan du öppnade enkäten. Läs svaret nedan och skicka igen om ditt ska gälla.`,
  theirs: 'Svaret som finns sparat',
  otherOrganisation: 'Du skrev för en annan organisation än den du företräder nu. Kontrollera svaret och skicka igen.',
  own: {
    heading: 'Enkäter att svara på',
    until: (to: string) => `Svara senast den ${to}`,
    done: 'Besvarad, går att ändra',
  },
  mail: {
    subject: {
      first: (title: string) => `Hur var provrummet ${title}?`,
      reminder: (title: string) => `Påminnelse: hur var provrummet ${title}?`,
    },
    body: {
      end: (title: string, organisation: string) =>
        `Provrummet ”${title}” är slut. ${organisation} deltog, och vi vill veta hur det var: några frågor att kryssa i och en att svara på med egna ord.`,
      halfYear: (title: string, organisation: string) =>
        `Det har gått ett halvår sedan provrummet ”${title}” var slut. ${organisation} deltog, och vi vill veta hur det gick sedan.`,
    },
    one: (to: string) =>
      `Ett svar för organisationen räcker, och det går att ändra till och med den ${to}. Formatet ska utvärderas, och svaren är en del av det.`,
    last: 'Det här är den enda påminnelsen.',
    answer: 'Svara här',
    why: (organisation: string) => `Du får mejlet för att du svarar för ${organisation}.`,
    mute: 'Sluta få mejl om det här provrummet',
  },
};

type Messages = typeof sv;

const en: Messages = {
  title: 'Questionnaire to those who took part',
  about: (title) => `Questionnaire: ${title}`,
  headings: { end: 'How was the provrum?', halfYear: 'What happened since?' },
  lead: (organisation, to) =>
    `One answer for ${organisation}. Everybody who represents you can answer and change it until ${to}.`,
  why: 'The format is to be evaluated. The secretariat and the board read the answers, members see sums only.',
  scale: 'Is it so? 1 is not at all, 5 is entirely.',
  marks: { '1': '1, not at all', '2': '2', '3': '3', '4': '4', '5': '5, entirely', none: 'Cannot say' },
  words: 'The secretariat and the board see what you write and that it is you.',
  send: 'Send the answer',
  change: 'Change the answer',
  answered: (person, on) => `${person} answered on ${on}. You can change the answer.`,
  errors: { mark: 'Choose an answer, or that you cannot say.', words: 'Write at most 2,000 characters.' },
  flash: {
    saved: 'Thank you, the answer is saved.',
    changed: 'The answer is changed.',
    unchanged: 'The answer stands as it was.',
  },
  notOpen: {
    title: 'The questionnaire cannot be answered now',
    none: 'This provrum has not ended. The questionnaire opens when the result is announced, or when the provrum has been cancelled.',
    later: (from) => `The next questionnaire opens on ${from}.`,
    closed: (to) => `The questionnaire closed on ${to}.`,
  },
  notYours: 'The questionnaire is for those who took part',
  notYoursLead: (organisation) => `${organisation} did not take part in this provrum.`,
  noVoice: 'You need to represent an organisation that took part.',
  since: (person) =>
    `${person} has answered for you since you opened the questionnaire. Read that answer below, and send again if yours is to stand.`,
  theirs: 'The answer that is saved',
  otherOrganisation:
    'You wrote for another organisation than the one you represent now. Check the answer and send again.',
  own: {
    heading: 'Questionnaires to answer',
    until: (to) => `Answer by ${to}`,
    done: 'Answered, can be changed',
  },
  mail: {
    subject: {
      first: (title) => `How was the provrum ${title}?`,
      reminder: (title) => `Reminder: how was the provrum ${title}?`,
    },
    body: {
      end: (title, organisation) =>
        `The provrum “${title}” has ended. ${organisation} took part, and we want to know how it was: some questions to tick and one to answer in words.`,
      halfYear: (title, organisation) =>
        `Half a year has passed since the provrum “${title}” ended. ${organisation} took part, and we want to know what happened since.`,
    },
    one: (to) =>
      `One answer for the organisation is enough, and it can be changed until ${to}. The format is to be evaluated, and the answers are a part of that.`,
    last: 'This is the only reminder.',
    answer: 'Answer here',
    why: (organisation) => `You get this e-mail because you answer for ${organisation}.`,
    mute: 'Stop getting e-mail about this provrum',
  },
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
