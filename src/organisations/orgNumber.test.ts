import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOrgNumber } from './orgNumber.ts';

test('an organisation number is read with or without its hyphen', () => {
  for (const typed of ['232100-0016', '2321000016', ' 232100 0016 '])
    assert.equal(readOrgNumber(typed), '232100-0016', typed);
  assert.equal(readOrgNumber('212000-0803'), '212000-0803');
});

test('a number whose check digit is wrong, or that is no number, is refused', () => {
  for (const typed of ['232100-0017', '232100-001', '23210000166', 'SE232100001601', '', '232100–0016']) {
    assert.equal(readOrgNumber(typed), null, typed);
  }
});
