import { addDays, type Day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { Text } from '#kernel/text.ts';
import { type Citation, networkLines } from '#rulebook/citation.ts';
import type { Gathering } from '../gathering/gathering.ts';

/** The sources say what a good meeting is (N77–N81), and nothing of how to find out: these times and questions are ours. */
export const daysOpen = 30;
export const daysUntilReminder = 6;
export const wordsMax = 2_000;
/** Members see sums only where no single answer can be told from them. */
export const fewestShown = 3;

export const scale = [1, 2, 3, 4, 5] as const;
/** Null where somebody cannot say. */
export type Mark = (typeof scale)[number] | null;
export type Marks = Readonly<Record<string, Mark>>;

export interface Question {
  readonly key: string;
  readonly text: Text;
  /** What the source promises. */
  readonly source: Citation;
}

const ask = (key: string, source: Citation, sv: string, en: string): Question => ({ key, source, text: { sv, en } });

/** Statements to agree with; the same for every meeting, so that meetings can be compared. */
export const questions: readonly Question[] = [
  ask('learning', networkLines(79, 81), 'Mötet var en bra lärmiljö.', 'The meeting was a good setting to learn in.'),
  ask(
    'practice',
    networkLines(81),
    'Innehållet utgick från sådant jag möter i mitt arbete.',
    'The content began in what I meet in my work.',
  ),
  ask(
    'exchange',
    networkLines(81),
    'Vi hann utbyta erfarenheter och samtala med varandra.',
    'There was time to exchange experience and to talk with each other.',
  ),
  ask('use', networkLines(79, 81), 'Jag har nytta av det jag fick med mig.', 'I can use what I took with me.'),
  ask(
    'practical',
    networkLines(77, 79),
    'Det praktiska fungerade, som information, lokal och teknik.',
    'The practical side worked, such as information, room and equipment.',
  ),
];

/** What is answered in words. */
export const openQuestions = {
  good: { sv: 'Vad var bäst?', en: 'What was best?' },
  better: {
    sv: 'Vad kan bli bättre, och vad vill du ta upp nästa gång?',
    en: 'What could be better, and what would you like to take up next time?',
  },
} as const satisfies Readonly<Record<string, Text>>;

export interface AnswerGiven {
  readonly marks: Marks;
  readonly good: string;
  readonly better: string;
}
export interface Answer extends AnswerGiven {
  readonly changedAt: Instant;
}

/** From the day the meeting ends; both days included. Null while it has no date. */
export function openSpan({ when }: Pick<Gathering, 'when'>): { readonly from: Day; readonly to: Day } | null {
  if (!when) return null;
  const from = dayOfLocal(when.ends);
  return { from, to: addDays(from, daysOpen) };
}

/** True while those who came can answer. */
export function takesAnswers(gathering: Pick<Gathering, 'when' | 'state'>, today: Day): boolean {
  const span = openSpan(gathering);
  return span !== null && gathering.state !== 'cancelled' && span.from <= today && today <= span.to;
}

/** How one statement was answered. */
export interface QuestionSum {
  readonly key: string;
  readonly answers: number;
  /** Null where nobody has answered. */
  readonly mean: number | null;
  /** How many chose each step of the scale. */
  readonly counts: readonly number[];
}

export function sumUp(answers: readonly Pick<AnswerGiven, 'marks'>[]): readonly QuestionSum[] {
  return questions.map(({ key }) => {
    const given = answers.flatMap(({ marks }) => marks[key] ?? []);
    const mean = given.length === 0 ? null : given.reduce((sum, mark) => sum + mark, 0) / given.length;
    return {
      key,
      answers: given.length,
      mean: mean === null ? null : Math.round(mean * 10) / 10,
      counts: scale.map((step) => given.filter((mark) => mark === step).length),
    };
  });
}

/** The mean over everything that was asked; null where nobody has answered. */
export function overall(sums: readonly QuestionSum[]): number | null {
  const means = sums.flatMap(({ mean }) => mean ?? []);
  return means.length === 0 ? null : Math.round((means.reduce((sum, mean) => sum + mean, 0) / means.length) * 10) / 10;
}
