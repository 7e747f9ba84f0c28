import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { sql } from './database.ts';
import { together } from './together.ts';

const db = await testDatabase();

const counting = () => {
  const loads: (readonly number[])[] = [];
  const ask = together(async (_, keys: readonly number[], given: string) => {
    loads.push(keys);
    await sleep(5);
    if (keys.includes(13)) throw new Error('thirteen');
    return new Map(keys.filter((key) => key < 100).map((key) => [key, `${given} ${key}`]));
  });
  return { loads, ask };
};

test('who asks while others wait is answered with them, each with what is theirs, once for the same key', async () => {
  const { loads, ask } = counting();
  const answers = await Promise.all([1, 2, 3, 4, 3, 100].map((key) => ask(db, key, 'a')));
  assert.deepEqual(answers, ['a 1', 'a 2', 'a 3', 'a 4', 'a 3', null]);
  assert.deepEqual(loads, [[1], [2], [3, 4, 100]]);
});

test('nobody gets an answer that was asked for before they came', async () => {
  let now = 0;
  const ask = together(async (_, keys: readonly number[]) => {
    const seen = now;
    await sleep(5);
    return new Map(keys.map((key) => [key, seen]));
  }, 1);
  const first = ask(db, 1, null);
  now = 1;
  assert.deepEqual(await Promise.all([first, ask(db, 1, null)]), [0, 1]);
});

test('a fault reaches all who waited for it, and nobody after', async () => {
  const { ask } = counting();
  const asked = [1, 2, 13, 4].map((key) => ask(db, key, 'a'));
  const outcomes = await Promise.allSettled(asked);
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'rejected'],
  );
  assert.equal(await ask(db, 5, 'b'), 'b 5');
});

test('within a transaction each asks alone, and sees what it wrote', async () => {
  const ask = together(async (where: typeof db, keys: readonly number[]) => {
    const { rows } = await sql<{ key: number }>`select txid_current_if_assigned() is not null as own`.execute(
      where.q(),
    );
    return new Map(keys.map((key) => [key, rows]));
  });
  const outside = ask(db, 1, null);
  const inside = await db.tx(async () => {
    await sql`create temporary table mine (id integer) on commit drop`.execute(db.q());
    return await ask(db, 1, null);
  });
  assert.deepEqual([await outside, inside], [[{ own: false }], [{ own: true }]]);
});
