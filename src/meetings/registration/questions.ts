import type { AttendanceMode } from '../gathering/gathering.ts';
import type { Needs } from './needs.ts';

/** A line, some lines, one of several, any of several, or a yes. */
export const questionKinds = ['line', 'text', 'choice', 'several', 'yes'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What a meeting wants to know of those who come. */
export interface Question {
  readonly id: number;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly choices: readonly string[];
  readonly required: boolean;
  /** Asked only of those who come this way; null: of all. */
  readonly mode: AttendanceMode | null;
}

export type NewQuestion = Omit<Question, 'id'>;

/** What a meeting asks always. */
export interface NeedsTerms {
  /** Food and access needs. */
  readonly asksNeeds: boolean;
  /** Days after the meeting until needs are erased. */
  readonly needsDays: number;
}

/** What a meeting asks, with what it asks always. */
export interface Asked extends NeedsTerms {
  readonly questions: readonly Question[];
}

/** What somebody answers to a meeting's own questions. */
export interface Details {
  readonly answers: ReadonlyMap<number, string>;
  /** Null where the meeting does not ask. */
  readonly needs: Needs | null;
}

export const mostQuestions = 20;
export const answerMax = 1000;

/** The questions for those who come in one way. */
export const askedOf = ({ questions }: Asked, way: AttendanceMode): readonly Question[] =>
  questions.filter(({ mode }) => mode === null || mode === way);

/** An answer is kept as text; what has several is kept a line each. */
export const linesOf = (answer: string | undefined): readonly string[] => (answer ? answer.split('\n') : []);

/** True where somebody who has a place has not answered what must be answered. */
export const answersMissing = (asked: Asked, way: AttendanceMode, answers: ReadonlyMap<number, string>): boolean =>
  askedOf(asked, way).some(({ id, required }) => required && !answers.get(id));
