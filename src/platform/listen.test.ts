import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '../../test/database.ts';
import { sql } from './database.ts';
import { notify, openListener } from './listen.ts';

const db = await testDatabase();
const listener = openListener(db, 50);
after(listener.close);

/** What has been heard on a channel; null is "read again". */
function hearing(channel: string) {
  const heard: (string | null)[] = [];
  const stop = listener.on(channel, (payload) => void heard.push(payload));
  const until = async (count: number) => {
    for (let waited = 0; heard.length < count && waited < 3000; waited += 10) await sleep(10);
    return heard;
  };
  return { until, stop };
}

test('a message is heard once its transaction is committed, and never if it is not', async () => {
  const { until } = hearing('committed');
  await until(1);
  await db.tx(async () => await notify(db, 'committed', 'yes'));
  await assert.rejects(
    db.tx(async () => {
      await notify(db, 'committed', 'no');
      throw new Error('no');
    }),
  );
  await notify(db, 'committed', 'last');

  assert.deepEqual(await until(3), [null, 'yes', 'last']);
});

test('each hears its own channel, and nothing after it has stopped', async () => {
  const [one, two] = [hearing('one'), hearing('two')];
  await Promise.all([one.until(1), two.until(1)]);
  await notify(db, 'two', 'a');
  await two.until(2);
  two.stop();
  await notify(db, 'two', 'b');
  await notify(db, 'one', 'c');

  assert.deepEqual(await one.until(2), [null, 'c']);
  assert.deepEqual(await two.until(2), [null, 'a']);
});

test('after a lost connection it hears again, and is told to read again', async () => {
  const { until } = hearing('lost');
  await until(1);

  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen%'`.execute(db.q());
  await until(2);
  await notify(db, 'lost', 'back');

  assert.deepEqual(await until(3), [null, null, 'back']);
});
