import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inTurn } from './inTurn.ts';

test('things of a kind are done one at a time, in order, and one that fails stops nobody', async () => {
  const said: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn('a', async () => {
      said.push(`${name} begins`);
      await sleep(1);
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const done = await Promise.allSettled([work('1'), work('2', true), work('3')]);

  assert.deepEqual(said, ['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
  assert.deepEqual(
    done.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.equal(await work('4'), '4');
});

test('things of different kinds do not wait for each other', async () => {
  const never = inTurn('slow', () => sleep(50, 'slow'));
  assert.equal(await Promise.race([never, inTurn('quick', async () => 'quick')]), 'quick');
  await never;
});
