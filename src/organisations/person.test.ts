import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailWritable, longestEmail, plainEmail, plainName } from './person.ts';

test('an address is the same however it is typed', () => {
  assert.equal(plainEmail('  Anna.Berg@Region.Example '), 'anna.berg@region.example');
});

test('what could not be an address is no address', () => {
  const long = (length: number) => `a@${'b'.repeat(length - 10)}.example`;
  for (const right of ['a@b.se', 'åsa@region-dalarna.example', 'a+b@b.c.se', long(longestEmail)]) {
    assert.equal(emailWritable(right), true, right);
  }
  for (const wrong of [
    '',
    'anna',
    '@b.se',
    'a@b',
    'a@b.',
    'a@.se',
    'a@b..se',
    'a b@c.se',
    'a@b.se,c@d.se',
    'a@b@c.se',
    `<a@b.se>`,
    long(longestEmail + 1),
  ]) {
    assert.equal(emailWritable(wrong), false, wrong);
  }
});

test('a name has one space between its parts', () => {
  assert.equal(plainName('  Anna \n Maria  Berg '), 'Anna Maria Berg');
});
