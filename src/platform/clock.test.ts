import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, fixedClock, randomCode, randomToken } from './clock.ts';

test('a day begins at midnight in Sweden, summer and winter', () => {
  assert.equal(dayOf(new Date('2026-11-21T22:59:59Z')), '2026-11-21');
  assert.equal(dayOf(new Date('2026-11-21T23:00:00Z')), '2026-11-22');
  assert.equal(dayOf(new Date('2026-06-30T21:59:59Z')), '2026-06-30');
  assert.equal(dayOf(new Date('2026-06-30T22:00:00Z')), '2026-07-01');
});

test('a fixed clock stands still until it is moved', () => {
  const clock = fixedClock('2026-12-31T22:30:00Z');
  assert.equal(clock.today(), '2026-12-31');

  clock.advance(1800);
  assert.equal(clock.now().toISOString(), '2026-12-31T23:00:00.000Z');
  assert.equal(clock.today(), '2027-01-01');

  clock.set('2026-01-01T00:00:00Z');
  assert.equal(clock.today(), '2026-01-01');
});

test('a code is six digits, zeros in front included', () => {
  const codes = Array.from({ length: 2000 }, () => randomCode(6));

  assert.ok(codes.every((code) => /^\d{6}$/.test(code)));
  assert.ok(codes.some((code) => code.startsWith('0')));
  assert.ok(new Set(codes).size > 1900);
});

test('a token says nothing that an address cannot carry, and is never the same', () => {
  assert.match(randomToken(), /^[\w-]{43}$/);
  assert.notEqual(randomToken(), randomToken());
});
