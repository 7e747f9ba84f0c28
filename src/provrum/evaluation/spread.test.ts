import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadOf } from './spread.ts';

test('without values nothing is told', () => {
  assert.equal(spreadOf([]), null);
});

test('one value is everything at once', () => {
  assert.deepEqual(spreadOf([7]), { n: 1, least: 7, lower: 7, median: 7, upper: 7, most: 7 });
});

test('the middle half lies between the quartiles, whatever the order', () => {
  assert.deepEqual(spreadOf([40, 10, 30, 20, 50]), { n: 5, least: 10, lower: 20, median: 30, upper: 40, most: 50 });
  assert.deepEqual(spreadOf([4, 1, 3, 2]), { n: 4, least: 1, lower: 1.75, median: 2.5, upper: 3.25, most: 4 });
});
