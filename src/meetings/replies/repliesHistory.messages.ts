import type { Sentences } from '../gathering/history.ts';
import type { ReplyEvent } from './events.ts';

const answersSv = { accepted: 'ja', declined: 'nej', tentative: 'kanske' } as const;
const answersEn = { accepted: 'yes', declined: 'no', tentative: 'maybe' } as const;

const repliesSv: Sentences<ReplyEvent> = {
  'calendar-answered': ({ person, answer }, names) =>
    `Kalendern hos ${names.person(person)} svarade ${answersSv[answer]}`,
};
const repliesEn: Sentences<ReplyEvent> = {
  'calendar-answered': ({ person, answer }, names) =>
    `The calendar of ${names.person(person)} answered ${answersEn[answer]}`,
};

/** What calendars answered, for the history of the meeting. */
export const replySentences = { sv: repliesSv, en: repliesEn } as const;
