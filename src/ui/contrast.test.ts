import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../public/css/tokens.css', import.meta.url), 'utf8');
const token = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const pairs = new Map([...css.matchAll(token)].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
const schemes = ['light', 'dark'] as const;

/** WCAG 2.2, 1.4.3 and 1.4.11: text, and the drawings and edges one must see. */
const text = 4.5;
const drawing = 3;

const together: readonly (readonly [front: string, grounds: readonly string[], least: number])[] = [
  ['ink', ['paper', 'surface', 'sunk', 'hover', 'brand-tint', 'warn-bg', 'bad-bg', 'good-bg', 'info-bg'], text],
  ['muted', ['paper', 'surface', 'sunk', 'hover', 'brand-tint', 'warn-bg'], text],
  ['brand', ['paper', 'surface', 'sunk', 'hover', 'brand-tint', 'warn-bg'], text],
  ['clay', ['paper', 'surface', 'hover'], text],
  ['good', ['paper', 'surface', 'good-bg'], text],
  ['warn', ['paper', 'surface', 'warn-bg'], text],
  ['bad', ['paper', 'surface', 'bad-bg'], text],
  ['info', ['paper', 'surface', 'info-bg'], text],
  ['paper', ['ink'], text],
  ['brand-ink', ['brand'], text],
  ['band-ink', ['band', 'ready'], text],
  ['band-muted', ['band', 'ready'], text],
  ['amber-ink', ['amber'], text],
  ['amber', ['band', 'ready'], drawing],
  ['mint', ['band', 'ready'], drawing],
  ['band', ['band-ink'], drawing],
  ['edge', ['paper', 'surface', 'sunk'], drawing],
  ['focus', ['paper', 'surface', 'sunk', 'brand-tint'], drawing],
  ['focus-band', ['band', 'ready'], drawing],
];

for (const [at, scheme] of schemes.entries()) {
  for (const [front, grounds, least] of together) {
    test(`${front} can be told from ${grounds.join(', ')} in the ${scheme} scheme`, () => {
      for (const ground of grounds) {
        const found = contrast(colour(front, at), colour(ground, at));
        assert.ok(found >= least, `${front} on ${ground}: ${found.toFixed(2)} is less than ${least}`);
      }
    });
  }
}

test('the measure knows black on white', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
});

function colour(name: string, scheme: number): string {
  const found = pairs.get(name)?.[scheme];
  assert.ok(found, `no pair of colours is called ${name}`);
  return found;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG defines it, from sRGB. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
