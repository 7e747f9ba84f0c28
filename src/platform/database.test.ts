import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../../test/database.ts';
import { countQueries, isUniqueViolation, sql } from './database.ts';

const db = await testDatabase();
await sql`create table account (name text constraint account_name_unique unique, amount bigint not null default 0)`.execute(
  db.q(),
);

const names = async () =>
  (await sql<{ name: string }>`select name from account order by name collate "C"`.execute(db.q())).rows.map(
    ({ name }) => name,
  );
const add = (name: string) => sql`insert into account (name) values (${name})`.execute(db.q());

test('a transaction within another joins it: both are kept or neither', async () => {
  await db.tx(async () => {
    await add('both-1');
    await db.tx(() => add('both-2'));
  });
  const broken = db.tx(async () => {
    await add('neither-1');
    await db.tx(() => add('neither-2'));
    throw new Error('no');
  });

  await assert.rejects(broken, /no/);
  assert.deepEqual(await names(), ['both-1', 'both-2']);
});

test('within a transaction one reads what it wrote; beside it nobody does', async () => {
  await db.tx(async () => {
    await add('seen-within');
    assert.ok((await names()).includes('seen-within'));
    const { rows } = await db.pool.query(`select from account where name = 'seen-within'`);
    assert.equal(rows.length, 0);
  });
});

test('requests side by side have a transaction each', async () => {
  const one = async (name: string, fails: boolean) =>
    await db.tx(async () => {
      await add(name);
      await sleep(10);
      if (fails) throw new Error('no');
    });

  await Promise.allSettled(Array.from({ length: 20 }, (_, index) => one(`side-${index}`, index % 2 === 1)));

  const kept = (await names()).filter((name) => name.startsWith('side-'));
  assert.equal(kept.length, 10);
});

test('a deadlock is done again, until both have their way', async () => {
  await add('left');
  await add('right');
  let tries = 0;
  const both = async (first: string, second: string) =>
    await db.tx(async () => {
      tries += 1;
      await sql`update account set amount = amount + 1 where name = ${first}`.execute(db.q());
      await sleep(50);
      await sql`update account set amount = amount + 1 where name = ${second}`.execute(db.q());
    });

  await Promise.all([both('left', 'right'), both('right', 'left')]);

  const { rows } = await sql<{ amount: number }>`select amount from account where name in ('left', 'right')`.execute(
    db.q(),
  );
  assert.deepEqual(rows, [{ amount: 2 }, { amount: 2 }]);
  assert.equal(tries, 3);
});

test('a conflict of serializable transactions is done again', async () => {
  await add('counter');
  const raise = async () =>
    await db.tx(
      async () => {
        const { rows } = await sql<{ amount: number }>`select amount from account where name = 'counter'`.execute(
          db.q(),
        );
        await sleep(5);
        await sql`update account set amount = ${(rows[0]?.amount ?? 0) + 1} where name = 'counter'`.execute(db.q());
      },
      { isolation: 'serializable' },
    );

  await Promise.all([raise(), raise(), raise(), raise()]);

  const { rows } = await sql<{ amount: number }>`select amount from account where name = 'counter'`.execute(db.q());
  assert.deepEqual(rows, [{ amount: 4 }]);
});

test('a taken value is told apart by its constraint', async () => {
  await add('taken');

  await assert.rejects(add('taken'), (error) => isUniqueViolation(error, 'account_name_unique'));
  await assert.rejects(add('taken'), (error) => !isUniqueViolation(error, 'person_email_unique'));
});

test('numbers, days and moments come as the domain holds them', async () => {
  const { rows } = await sql`select 2::bigint as key, '{3,4}'::bigint[] as keys, '{}'::bigint[] as none,
    '2026-03-29'::date as day, '{2026-03-29}'::date[] as days, '2026-03-29T00:30:00Z'::timestamptz as moment`.execute(
    db.q(),
  );

  assert.deepEqual(rows, [
    {
      key: 2,
      keys: [3, 4],
      none: [],
      day: '2026-03-29',
      days: ['2026-03-29'],
      moment: new Date('2026-03-29T00:30:00Z'),
    },
  ]);
});

test('queries are counted where they are asked, also after waiting and within a transaction', async () => {
  const { result, queries } = await countQueries(async () => {
    await sleep(1);
    await db.tx(() => sql`select 1`.execute(db.q()));
    return await names();
  });

  assert.ok(result.length > 0);
  assert.deepEqual(
    queries.map((query) => query.split(' ')[0]),
    ['begin', 'select', 'commit', 'select'],
  );
});
