import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { PersonId } from '#kernel/id.ts';

/** A moment in milliseconds, as a clock gives it. */
export type Milliseconds = number;

export const codeMinutes = 10;
export const codeAttempts = 5;

/** How often codes may be asked for and typed. Per address against flooding and guessing, per sender against trying many. */
export const limits = {
  address: { name: 'code-address', times: 5, seconds: 15 * 60 },
  addressDay: { name: 'code-address-day', times: 20, seconds: 24 * 3600 },
  sender: { name: 'code-sender', times: 40, seconds: 15 * 60 },
  typing: { name: 'code-typing', times: 100, seconds: 15 * 60 },
} as const;

/** A code that was asked for. Nobody's where the address is unknown: it then looks the same and opens nothing. */
export interface SignInCode {
  readonly person: PersonId | null;
  readonly createdAt: Milliseconds;
  readonly expiresAt: Milliseconds;
  /** How often one was typed for it. */
  readonly attempts: number;
  readonly used: boolean;
}

export interface CodeAccepted {
  readonly kind: 'code-accepted';
  readonly person: PersonId;
}

/** `wrong` may be tried again; with the others one asks for a new code. */
export type CodeRefusal =
  | { readonly kind: 'wrong'; readonly attemptsLeft: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'spent' };

/** Issues a code for an address, whether or not it is somebody's. */
export const issueCode = (person: PersonId | null, now: Milliseconds): SignInCode => ({
  person,
  createdAt: now,
  expiresAt: now + codeMinutes * 60 * 1000,
  attempts: 0,
  used: false,
});

export const expired = (code: SignInCode, now: Milliseconds): boolean => now >= code.expiresAt;

/** True where the code is used, or was guessed at too often. */
export const spent = (code: SignInCode): boolean => code.used || code.attempts >= codeAttempts;

/**
 * Checks a typed code. Each try counts, a right one too: it holds once. Asks about age and tries before it compares, so that
 * the answer to an old code never tells whether it was right.
 */
export function checkCode(code: SignInCode, matches: boolean, now: Milliseconds): Decision<CodeAccepted, CodeRefusal> {
  if (expired(code, now)) return refused({ kind: 'expired' });
  if (spent(code)) return refused({ kind: 'spent' });
  if (matches && code.person !== null) return decided({ kind: 'code-accepted', person: code.person });
  const attemptsLeft = codeAttempts - code.attempts - 1;
  return refused(attemptsLeft > 0 ? { kind: 'wrong', attemptsLeft } : { kind: 'spent' });
}

/** The six digits that somebody typed, however they parted them; null where they are not six. */
export function readTypedCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** `123 456`: easier to read over to a telephone's screen. */
export const writtenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
