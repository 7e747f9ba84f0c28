import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyFor, openBox, sealBox } from './secretBox.ts';

const key = keyFor(new Uint8Array(32).fill(7), 'needs');

test('what is sealed is opened with the same key in the same place, and looks different each time', () => {
  const [a, b] = [sealBox(key, 'row 1', 'Jordnötter'), sealBox(key, 'row 1', 'Jordnötter')];

  assert.equal(openBox(key, 'row 1', a), 'Jordnötter');
  assert.notDeepEqual(a, b);
  assert.equal(a.includes('Jordn'), false);
});

test('another key, another place, a changed bit or a torn box opens nothing', () => {
  const box = sealBox(key, 'row 1', 'Jordnötter');
  const changed = Buffer.from(box);
  changed[changed.length - 1]! ^= 1;

  assert.equal(openBox(keyFor(new Uint8Array(32).fill(7), 'other'), 'row 1', box), null);
  assert.equal(openBox(key, 'row 2', box), null);
  assert.equal(openBox(key, 'row 1', changed), null);
  assert.equal(openBox(key, 'row 1', box.subarray(0, 20)), null);
  assert.equal(openBox(key, 'row 1', new Uint8Array()), null);
});
