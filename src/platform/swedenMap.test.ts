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
});

test('a letter is found by the code of the county, and not for an authority of the whole country', () => {
  assert.deepEqual([countyLetter('20'), countyLetter(null), countyLetter('99')], ['W', null, null]);
});

/** Roughly where each county lies, in degrees north and east. */
const places: Readonly<Record<string, readonly [north: number, east: number]>> = {
  AB: [59.5, 18.2],
  C: [60, 17.7],
  D: [59, 16.8],
  E: [58.4, 15.6],
  F: [57.6, 14.3],
  G: [56.8, 14.4],
  H: [57.2, 16.2],
  I: [57.5, 18.5],
  K: [56.2, 15.1],
  M: [55.9, 13.5],
  N: [56.9, 12.9],
  O: [58.2, 12.6],
  S: [59.8, 13.2],
  T: [59.5, 15],
  U: [59.8, 16.2],
  W: [61, 14.3],
  X: [61.3, 16.7],
  Y: [63, 17.6],
  Z: [63.3, 14.3],
  AC: [64.8, 18],
  BD: [66.8, 20.5],
};

test('each county is drawn where it lies: the map’s own names are not to be trusted', () => {
  const at = (letter: string) => swedenShapes.find((shape) => shape.letter === letter)!.at;
  const pairs = Object.entries(places).flatMap(([a, [northA, eastA]]) =>
    Object.entries(places)
      .filter(([b]) => a < b)
      .map(([b, [northB, eastB]]) => ({ a, b, north: northA - northB, east: eastA - eastB })),
  );
  for (const { a, b, north, east } of pairs) {
    if (Math.abs(north) > 0.5) assert.equal(at(a)[1] < at(b)[1], north > 0, `${a} ${b}`);
    if (Math.abs(east) > 1.5) assert.equal(at(a)[0] > at(b)[0], east > 0, `${a} ${b}`);
  }
});
