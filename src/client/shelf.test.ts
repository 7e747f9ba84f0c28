import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from './shelf.ts';

/** What a browser keeps, as pages of one origin share it. */
function device(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
const keys = (things: readonly { readonly key: string }[]) => things.map(({ key }) => key);

test('pages that share a shelf put nothing over what another put there, and take only what they name', () => {
  const storage = device();
  const [first, second, other] = ['roll-1', 'roll-1', 'roll-12'].map((name) => openShelf(name, () => storage));
  second!.put({ key: 'b', at: 2 });
  first!.put({ key: 'a', at: 3 });
  second!.put({ key: 'c', at: 1 });
  other!.put({ key: 'x', at: 0 });
  for (const shelf of [first!, second!]) assert.deepEqual(keys(shelf.all()), ['c', 'b', 'a']);
  second!.take('b');
  assert.deepEqual(keys(first!.all()), ['c', 'a']);
  assert.deepEqual(keys(other!.all()), ['x']);
  assert.deepEqual(
    ['roll-1-a', 'roll-12-x', null].map((key) => first!.changedBy({ key })),
    [true, false, true],
  );
});

test('a page that is opened later finds what was left, without what nobody can read', () => {
  const storage = device();
  openShelf('roll', () => storage).put({ key: 'a', at: 1 });
  storage.setItem('roll-broken', '{');
  storage.setItem('roll-empty', 'null');
  assert.deepEqual(openShelf('roll', () => storage).all(), [{ key: 'a', at: 1 }]);
});

test('where the browser keeps nothing, a page keeps its own', () => {
  const shelf = openShelf('roll', () => {
    throw new Error('not allowed');
  });
  shelf.put({ key: 'a', at: 1 });
  assert.deepEqual(keys(shelf.all()), ['a']);
  shelf.take('a');
  assert.deepEqual(shelf.all(), []);
});
