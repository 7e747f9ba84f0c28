import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '#kernel/id.ts';
import { checkCode, codeAttempts, issueCode, readTypedCode, type SignInCode, writtenCode } from './signIn.ts';

const asta = 7 as PersonId;
const now = 1_000_000;
const tenMinutes = 600_000;
const aCode = (changes: Partial<SignInCode> = {}): SignInCode => ({ ...issueCode(asta, now), ...changes });

test('the right code says who signs in', () => {
  assert.deepEqual(checkCode(aCode(), true, now), { ok: true, event: { kind: 'code-accepted', person: asta } });
});

test('a code holds until its tenth minute is over', () => {
  assert.equal(checkCode(aCode(), true, now + tenMinutes - 1).ok, true);
  assert.deepEqual(checkCode(aCode(), true, now + tenMinutes), { ok: false, refusal: { kind: 'expired' } });
});

test('a code opens once', () => {
  assert.deepEqual(checkCode(aCode({ used: true }), true, now), { ok: false, refusal: { kind: 'spent' } });
});

test('the fifth try is the last, right or wrong', () => {
  const answers = [0, 1, 2, 3, 4].map((attempts) => checkCode(aCode({ attempts }), false, now));
  assert.deepEqual(
    answers.map((answer) => !answer.ok && answer.refusal),
    [...[4, 3, 2, 1].map((attemptsLeft) => ({ kind: 'wrong', attemptsLeft })), { kind: 'spent' }],
  );
  assert.equal(checkCode(aCode({ attempts: codeAttempts - 1 }), true, now).ok, true);
  assert.deepEqual(checkCode(aCode({ attempts: codeAttempts }), true, now), { ok: false, refusal: { kind: 'spent' } });
});

test("nobody's code is wrong even where it is guessed", () => {
  assert.deepEqual(checkCode(aCode({ person: null }), true, now), checkCode(aCode(), false, now));
});

test('an old code does not tell whether it was right', () => {
  const late = now + tenMinutes;
  assert.deepEqual(checkCode(aCode(), false, late), checkCode(aCode(), true, late));
});

test('a code may be typed with spaces or hyphens, and must be six digits', () => {
  assert.equal(readTypedCode(' 123 456 '), '123456');
  assert.equal(readTypedCode('123-456'), '123456');
  assert.equal(readTypedCode('000001'), '000001');
  for (const wrong of ['', '12345', '1234567', '12345a', '١٢٣٤٥٦']) assert.equal(readTypedCode(wrong), null);
});

test('a written code is read back', () => {
  assert.equal(writtenCode('012345'), '012 345');
  assert.equal(readTypedCode(writtenCode('012345')), '012345');
});
