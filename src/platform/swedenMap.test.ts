import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties } from '#organisations/county.messages.ts';
import { countyLetter, swedenShapes, swedenViewBox } from './swedenMap.ts';

test('the map has every county once, by its official code and with a letter of its own', () => {
  assert.deepEqual(swedenShapes.map(({ code }) => code).toSorted(), Object.keys(counties).toSorted());
  assert.equal(new Set(swedenShapes.map(({ letter }) => letter)).size, 21);
});

test('each letter stands on the map, each at a place of its own', () => {
  const [, , width = 0, height = 0] = swedenViewBox.split(' ').map(Number);
  for (const { letter, at } of swedenShapes) {
    assert.ok(at[0] > 0 && at[0] < width && at[1] > 0 && at[1] < height, letter);
  }
  const near = swedenShapes.flatMap((a, index) =>
    swedenShapes
      .slice(index + 1)
      .filter((b) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) < 14)
      .map((b) => `${a.letter}–${b.letter}`),
  );
  assert.deepEqual(near, []);
  const [north, south] = ['BD', 'M'].map((letter) => swedenShapes.find((shape) => shape.letter === letter)!);
  assert.ok(north!.at[1] < south!.at[1]);
});

test('a letter is found by the code of the county, and not for an authority of the whole country', () => {
  assert.deepEqual([countyLetter('20'), countyLetter(null), countyLetter('99')], ['W', null, null]);
});
