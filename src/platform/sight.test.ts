import { test } from 'node:test';
import assert from 'node:assert/strict';
import { testDatabase } from '../../test/database.ts';
import { sql } from './database.ts';
import { keeping, type Seen, type Sight, sightOf } from './sight.ts';

const db = await testDatabase();
await sql`create table thing (name text)`.execute(db.q());

async function look(): Promise<Sight> {
  const { rows } = await sql<{ sight: Sight }>`select ${sightOf} as sight`.execute(db.q());
  return rows[0]!.sight;
}

async function countThings(): Promise<Seen<number>> {
  const { rows } = await sql<{ sight: Sight; things: number }>`
    select ${sightOf} as sight, (select count(*) from thing) as things`.execute(db.q());
  return { sight: rows[0]!.sight, value: rows[0]!.things };
}

const write = () => sql`insert into thing values ('written')`.execute(db.q());

test('what was read is kept until anybody writes anything, and then read again', async () => {
  const kept = keeping<number>();
  let reads = 0;
  const read = async () =>
    await kept(db, await look(), 'things', async () => {
      reads += 1;
      return await countThings();
    });
  const first = await read();
  await keptOnce(read, () => reads);
  await write();
  assert.equal(await read(), first + 1);
  await keptOnce(read, () => reads);
});

/** Other tests write on the same server, and a sight is of the whole of it: in one of many looks nobody does. */
async function keptOnce(read: () => Promise<number>, reads: () => number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const before = reads();
    await read();
    if (reads() === before) return;
  }
  assert.fail('what was read is never kept');
}

test('what was read while somebody wrote is not kept', async () => {
  const kept = keeping<number>();
  const sight = await look();
  await write();
  await kept(db, sight, 'things', countThings);
  const later = await kept(db, sight, 'things', () => Promise.resolve({ sight, value: -1 }));
  assert.equal(later, -1);
});

test('a transaction that is still open, and one that is rolled back, are no reason to believe what is kept is new', async () => {
  const kept = keeping<number>();
  const before = (await countThings()).value;
  const client = await db.pool.connect();
  await client.query('begin');
  await client.query(`insert into thing values ('open')`);
  assert.equal(await kept(db, await look(), 'things', countThings), before);
  await client.query('commit');
  client.release();
  assert.equal(await kept(db, await look(), 'things', countThings), before + 1);
});

test('somebody without a sight is never given what was kept for another', async () => {
  const kept = keeping<number>();
  await kept(db, await look(), 'things', countThings);
  assert.equal(await kept(db, null, 'things', () => Promise.resolve({ sight: '' as Sight, value: -1 })), -1);
});
