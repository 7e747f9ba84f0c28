import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { nextDigest } from './digestTime.ts';

test('a digest leaves at seven as Swedish clocks have it, the next day or the next Monday', () => {
  const at = (rhythm: 'daily' | 'weekly', on: string) => nextDigest(rhythm, day(on)).toISOString();
  assert.equal(at('daily', '2026-11-20'), '2026-11-21T06:00:00.000Z');
  assert.equal(at('daily', '2026-03-28'), '2026-03-29T05:00:00.000Z', 'summer time begins that night');
  assert.equal(at('weekly', '2026-11-20'), '2026-11-23T06:00:00.000Z');
  assert.equal(at('weekly', '2026-11-22'), '2026-11-23T06:00:00.000Z', 'a Sunday');
  assert.equal(at('weekly', '2026-11-23'), '2026-11-30T06:00:00.000Z', 'a Monday waits for the next');
});
