import type { Context } from 'hono';
import type { Language, Text } from '#kernel/text.ts';
import { type ProblemType, problems } from './problem.messages.ts';

/** Which status says it, by the problem's type. */
const statuses = {
  'invalid-json': 400,
  'invalid-header': 400,
  'no-token': 401,
  'invalid-token': 401,
  'not-allowed': 403,
  'foreign-organisation': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'rules-unmet': 409,
  'wrong-state': 409,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'media-type': 415,
  'invalid-fields': 422,
  'key-reused': 422,
  'if-match-missing': 428,
  'too-many-requests': 429,
  failed: 500,
} as const satisfies Readonly<Record<ProblemType, number>>;

export const problemTypes = Object.keys(statuses) as readonly ProblemType[];
export const statusOf = (type: ProblemType): number => statuses[type];

/** What is wrong with each field, by its place in what was sent (`boardDecision.on`): in the reader's language, or in both. */
export type FieldProblems = Readonly<Record<string, Text | string>>;

interface More {
  /** In this very case; else the words that go with the type. */
  readonly detail?: Text | undefined;
  readonly errors?: FieldProblems;
  readonly headers?: Readonly<Record<string, string>>;
  /** What else the answer tells, by its name: the domain's refusal, the rules that were not met. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** What the API cannot do, and why (RFC 9457). Thrown where it is found, and answered in one place. */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly more: More;
  constructor(type: ProblemType, more: More = {}) {
    super(type);
    this.type = type;
    this.more = more;
  }
}

/** Ends the request with a problem. */
export function refuse(type: ProblemType, more: More = {}): never {
  throw new Problem(type, more);
}

/** Where a type of problem is explained; the address is its name for ever. */
export const problemAddress = (type: ProblemType): string => `/api/problems/${type}`;

/** A problem as JSON, in the reader's language. */
export function problemAnswer(c: Context, { type, more }: Problem, language: Language): Response {
  const { title, detail } = problems[type];
  const { errors } = more;
  const body = {
    type: problemAddress(type),
    title: title[language],
    status: statuses[type],
    detail: (more.detail ?? detail)[language],
    ...(errors && { errors: inLanguage(errors, language) }),
    ...more.with,
  };
  return c.body(JSON.stringify(body), statuses[type], {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    ...(statuses[type] === 401 && { 'www-authenticate': 'Bearer' }),
    ...more.headers,
  });
}

const inLanguage = (errors: FieldProblems, language: Language) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, text]) => [field, typeof text === 'string' ? text : text[language]]),
  );
