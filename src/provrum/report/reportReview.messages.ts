import type { Language } from '#kernel/text.ts';
import type { ChecklistAnswer, ChecklistItem } from './checklist.ts';

type Questions = Readonly<Record<ChecklistItem, { readonly question: string; readonly hint: string }>>;

const svQuestions: Questions = {
  understandable: {
    question: 'Går rapporten att förstå för den som inte var med?',
    hint: 'Ord och förkortningar förklaras, och sammanhanget framgår.',
  },
  useful: {
    question: 'Kan andra använda resultatet?',
    hint: 'Det står vad man gör, vad man behöver och när det inte passar.',
  },
  notWorked: { question: 'Står det vad som inte fungerade?', hint: 'Det som inte gick är också ett resultat.' },
  grounded: {
    question: 'Håller slutsatserna?',
    hint: 'De bygger på det som prövades och mättes, och säger inte mer än så.',
  },
  sources: {
    question: 'Anges källor, och får texterna och bilderna spridas?',
    hint: 'Siffror och citat har en källa.',
  },
  personalData: {
    question: 'Är den fri från personuppgifter som inte behövs?',
    hint: 'Namn på enskilda, hälsa och annat känsligt hör inte hemma här.',
  },
  accessible: {
    question: 'Är texten tillgänglig?',
    hint: 'Enkelt språk, korta stycken och inget som bara syns i en bild.',
  },
  publicSummary: {
    question: 'Står den offentliga sammanfattningen på egna ben?',
    hint: 'Den som bara läser den förstår vad som prövades och vad det gav.',
  },
};
const enQuestions: Questions = {
  understandable: {
    question: 'Can somebody who was not there understand the report?',
    hint: 'Words and abbreviations are explained, and the context is clear.',
  },
  useful: {
    question: 'Can others use the result?',
    hint: 'It says what to do, what is needed and when it does not fit.',
  },
  notWorked: { question: 'Does it say what did not work?', hint: 'What failed is a result too.' },
  grounded: {
    question: 'Do the conclusions hold?',
    hint: 'They rest on what was tried and measured, and say no more than that.',
  },
  sources: {
    question: 'Are sources given, and may texts and pictures be spread?',
    hint: 'Figures and quotations have a source.',
  },
  personalData: {
    question: 'Is it free from personal data that is not needed?',
    hint: 'Names of individuals, health and other sensitive matters do not belong here.',
  },
  accessible: {
    question: 'Is the text accessible?',
    hint: 'Plain language, short paragraphs and nothing that stands in a picture alone.',
  },
  publicSummary: {
    question: 'Does the public summary stand by itself?',
    hint: 'Who reads nothing else understands what was tried and what came of it.',
  },
};

const sv = {
  heading: 'Kvalitetssäkra rapporten',
  lead: 'Svara på varje fråga, och skriv synpunkter vid det stycke de gäller. Den som godkänner står för bedömningen med sitt namn.',
  checklist: 'Checklista',
  questions: svQuestions,
  answers: { yes: 'Ja', no: 'Nej', notRelevant: 'Inte aktuellt' } as Readonly<Record<ChecklistAnswer, string>>,
  answered: (question: string, answer: string) => `${question} ${answer}`,
  submitted: (person: string, organisation: string, at: string) => `${person}, ${organisation}, lämnade in ${at}.`,
  toRemark: 'Skriv en synpunkt',
  remark: (part: string, paragraph: number) => `Synpunkt på ${part.toLowerCase()}, stycke ${paragraph}`,
  overall: 'Synpunkt på rapporten som helhet',
  giveBack: 'Skicka tillbaka med synpunkter',
  approve: 'Godkänn med mitt namn',
  assured: (person: string) => `${person} har kvalitetssäkrat rapporten.`,
  notYours: {
    title: 'Bara kansliet kvalitetssäkrar rapporten',
    lead: 'Deltagarna får mejl när rapporten är godkänd eller kommer tillbaka.',
  },
  publish: {
    heading: 'Publicera resultatet',
    lead: 'Resultatet visas först bara för kansli och styrelse. Sedan meddelar du det, och då läses rapporten av medlemmar och partner och sammanfattningen av alla på webben.',
    button: 'Publicera',
  },
  announce: {
    heading: 'Meddela alla',
    lead: 'Alla medlemmar och partner får ett mejl var, och resultatet visas på webben. Därefter går det inte att ta tillbaka.',
    button: 'Meddela resultatet',
  },
  takeBack: {
    heading: 'Ta tillbaka',
    lead: 'Ingen utanför kansli och styrelse har sett resultatet. Skälet sparas i historiken.',
    reason: 'Varför tas resultatet tillbaka?',
    button: 'Ta tillbaka resultatet',
  },
  announced: 'Resultatet är meddelat.',
};

const en: typeof sv = {
  heading: 'Assure the quality of the report',
  lead: 'Answer each question, and write remarks at the paragraph they concern. Whoever approves answers for the judgement by name.',
  checklist: 'Checklist',
  questions: enQuestions,
  answers: { yes: 'Yes', no: 'No', notRelevant: 'Not relevant' },
  answered: (question, answer) => `${question} ${answer}`,
  submitted: (person, organisation, at) => `${person}, ${organisation}, submitted it ${at}.`,
  toRemark: 'Write a remark',
  remark: (part, paragraph) => `Remark on ${part.toLowerCase()}, paragraph ${paragraph}`,
  overall: 'Remark on the report as a whole',
  giveBack: 'Return with remarks',
  approve: 'Approve in my name',
  assured: (person) => `${person} has assured the quality of the report.`,
  notYours: {
    title: 'Only the secretariat assures the quality of the report',
    lead: 'The participants get e-mail when the report is approved or returned.',
  },
  publish: {
    heading: 'Publish the result',
    lead: 'At first secretariat and board alone see the result. Then you announce it: members and partners read the report, and everybody the summary on the web.',
    button: 'Publish',
  },
  announce: {
    heading: 'Tell everybody',
    lead: 'All members and partners get one e-mail each, and the result is shown on the web. After that it cannot be taken back.',
    button: 'Announce the result',
  },
  takeBack: {
    heading: 'Take back',
    lead: 'Nobody but secretariat and board has seen the result. The reason is kept in the history.',
    reason: 'Why is the result taken back?',
    button: 'Take the result back',
  },
  announced: 'The result is announced.',
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
