import { addDays, addMonths, type Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/text.ts';
import type { Voice } from '#organisations/authority.ts';
import { type Citation, provrumLines } from '#rulebook/citation.ts';
import type { PersonRef } from '../provrum.ts';
import type { Marks, Occasion, QuestionnaireAnswered } from './events.ts';

export { type Mark, type Marks, type Occasion, occasions } from './events.ts';

/** The sources say that the format is evaluated (P109), and nothing of how: these times and questions are ours. */
export const monthsUntilSecond = 6;
export const daysOpen = 60;
export const daysUntilReminder = 14;

export const scale = [1, 2, 3, 4, 5] as const;

export interface Question {
  readonly key: string;
  readonly text: Text;
  /** What the source says the format is for, or how it should be. */
  readonly source: Citation;
}

const ask = (key: string, source: Citation, sv: string, en: string): Question => ({ key, source, text: { sv, en } });

/** What is asked: statements to agree with, and last one question that is answered in words. */
export const questions: Readonly<Record<Occasion, readonly Question[]>> = {
  end: [
    ask(
      'learned',
      provrumLines(80),
      'Vi lärde oss något som vi inte visste förut.',
      'We learned something that we did not know before.',
    ),
    ask(
      'worth',
      provrumLines(69, 71),
      'Det vi fick ut var värt den tid och de pengar vi lade ned.',
      'What we got out of it was worth the time and money we put in.',
    ),
    ask(
      'together',
      provrumLines(137, 139),
      'Arbetet tillsammans med de andra fungerade bra.',
      'Working together with the others went well.',
    ),
    ask(
      'form',
      provrumLines(141, 147),
      'Reglerna och mallen för planen hjälpte oss i arbetet.',
      'The rules and the template for the plan helped us in the work.',
    ),
    ask(
      'support',
      provrumLines(165, 169),
      'Kansliet gav oss det stöd vi behövde.',
      'The secretariat gave us the support we needed.',
    ),
    ask(
      'again',
      provrumLines(109, 111),
      'Vi deltar gärna i ett provrum igen.',
      'We would gladly take part in a provrum again.',
    ),
  ],
  halfYear: [
    ask(
      'used',
      provrumLines(82, 84),
      'Vi använder det vi lärde oss i provrummet.',
      'We use what we learned in the provrum.',
    ),
    ask(
      'spread',
      provrumLines(82, 84),
      'Kollegor som inte var med har fått del av resultatet.',
      'Colleagues who did not take part have been given the result.',
    ),
    ask(
      'faster',
      provrumLines(48, 52),
      'Provrummet har gjort att vi kommer fortare fram i frågan.',
      'The provrum has helped us move forward faster with the question.',
    ),
    ask(
      'contacts',
      provrumLines(137, 139),
      'Vi har fortfarande kontakt med dem vi arbetade tillsammans med.',
      'We are still in touch with those we worked with.',
    ),
    ask(
      'again',
      provrumLines(109, 111),
      'Vi deltar gärna i ett provrum igen.',
      'We would gladly take part in a provrum again.',
    ),
  ],
};

/** The question that is answered in words. */
export const openQuestions: Readonly<Record<Occasion, Text>> = {
  end: { sv: 'Vad ska Reglab behålla eller ändra i formatet?', en: 'What should Reglab keep or change in the format?' },
  halfYear: { sv: 'Vad har provrummet lett till hos er?', en: 'What has the provrum led to with you?' },
};
export const wordsMax = 2_000;

/** When a questionnaire can be answered; both days included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** From the day the provrum ended – its result was announced, or it was cancelled – or half a year after. */
export function spanOf(occasion: Occasion, endedOn: Day): Span {
  const from = occasion === 'end' ? endedOn : addMonths(endedOn, monthsUntilSecond);
  return { from, to: addDays(from, daysOpen) };
}

/** What an organisation has answered. */
export interface Answer {
  readonly marks: Marks;
  readonly words: string;
  readonly by: PersonRef;
  readonly givenAt: Instant;
  readonly changedAt: Instant;
}

/** What stands around an answer. */
export interface AnswerContext {
  readonly occasion: Occasion;
  /** Null where the provrum has not ended. */
  readonly endedOn: Day | null;
  readonly today: Day;
  /** Those who took part, the lead among them. */
  readonly participants: readonly OrganisationId[];
  readonly own: Answer | null;
}

export interface AnswerGiven {
  readonly marks: Marks;
  readonly words: string;
  /** The own organisation's answer as the sender had read it; undefined where the sender does not say. */
  readonly basedOn?: Instant | null | undefined;
}

export type AnswerRefusal =
  | { readonly kind: 'not-participant' }
  | { readonly kind: 'questionnaire-not-open'; readonly from: Day | null }
  | { readonly kind: 'questionnaire-closed'; readonly to: Day }
  | { readonly kind: 'unchanged' }
  /** A colleague has answered since. */
  | { readonly kind: 'answered-so'; readonly answer: Answer };

/** Answers for an organisation: once, whoever of its people writes, and changed as often as one likes until it closes. */
export function answerQuestionnaire(
  context: AnswerContext,
  voice: Pick<Voice, 'organisation'>,
  { marks, words, basedOn }: AnswerGiven,
): Decision<QuestionnaireAnswered, AnswerRefusal> {
  const { occasion, endedOn, today, participants, own } = context;
  if (!participants.includes(voice.organisation)) return refused({ kind: 'not-participant' });
  if (endedOn === null) return refused({ kind: 'questionnaire-not-open', from: null });
  const span = spanOf(occasion, endedOn);
  if (today < span.from) return refused({ kind: 'questionnaire-not-open', from: span.from });
  if (today > span.to) return refused({ kind: 'questionnaire-closed', to: span.to });
  if (own && own.words === words && sameMarks(occasion, own.marks, marks)) return refused({ kind: 'unchanged' });
  if (own && basedOn !== undefined && basedOn !== own.changedAt) return refused({ kind: 'answered-so', answer: own });
  return decided({ kind: 'questionnaire-answered', occasion, marks, text: words, changed: own !== null });
}

const sameMarks = (occasion: Occasion, a: Marks, b: Marks): boolean =>
  questions[occasion].every(({ key }) => (a[key] ?? null) === (b[key] ?? null));
