import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesShown } from './pager.tsx';

test('the first, the last and the neighbours are shown', () => {
  assert.deepEqual(pagesShown(5, 9), [1, null, 4, 5, 6, null, 9]);
  assert.deepEqual(pagesShown(1, 9), [1, 2, null, 9]);
  assert.deepEqual(pagesShown(9, 9), [1, null, 8, 9]);
});

test('a gap of a single page shows the page instead', () => {
  assert.deepEqual(pagesShown(4, 9), [1, 2, 3, 4, 5, null, 9]);
  assert.deepEqual(pagesShown(3, 4), [1, 2, 3, 4]);
});

test('a short list shows every page', () => {
  assert.deepEqual(pagesShown(1, 1), [1]);
  assert.deepEqual(pagesShown(2, 3), [1, 2, 3]);
});
