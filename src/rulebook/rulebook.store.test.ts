import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { day } from '#kernel/day.ts';
import { countQueries, sql } from '#platform/database.ts';
import { openListener } from '#platform/listen.ts';
import { testDatabase } from '../../test/database.ts';
import { builtInVersions } from './builtInVersions.ts';
import { createVersion, loadVersions, openVersions } from './rulebook.store.ts';
import type { RulebookVersion } from './version.ts';

const db = await testDatabase();
const listener = openListener(db, 50);
after(() => listener.close());
for (const version of builtInVersions) await createVersion(db, version);

const provrum2023 = builtInVersions.find(({ part }) => part === 'provrum') as RulebookVersion;

/** Waits for what another node would hear. */
async function until(done: () => boolean) {
  for (let tries = 0; tries < 100 && !done(); tries++) await sleep(20);
}

test('a version is read as it was put on record, and putting it there again leaves it as it was decided', async () => {
  await createVersion(db, { ...provrum2023, status: 'expired' });
  assert.deepEqual(
    (await loadVersions(db)).find(({ id }) => id === provrum2023.id),
    provrum2023,
  );
});

test('which version applies costs no query, and is heard of on every node when it changes', async () => {
  const [here, there] = [await openVersions(db, listener), await openVersions(db, listener)];
  const { queries } = await countQueries(async () => here.current(day('2026-11-21')).id);
  assert.deepEqual([here.current(day('2026-11-21')).id, queries], ['provrum-2023', []]);

  await createVersion(db, { ...provrum2023, id: 'provrum-2026', inForceFrom: day('2026-01-01') });
  await until(() => there.all().some(({ id }) => id === 'provrum-2026'));
  assert.equal(there.current(day('2026-11-21')).id, 'provrum-2026');
  assert.equal(there.current(day('2025-12-31')).id, 'provrum-2023');
  await Promise.all([here.close(), there.close()]);
});

test('a day without a law stops whoever asks, instead of letting them decide without one', async () => {
  const versions = await openVersions(db, listener);
  assert.throws(() => versions.current(day('2020-01-01')), /No version of the rulebook is in force on 2020-01-01/);
  await versions.close();
});

test('figures that cannot stand are never read, and what was held before stays', async () => {
  const versions = await openVersions(db, listener);
  await sql`update rulebook_version set parameters = '{}' where id = 'provrum-2026'`.execute(db.q());
  await sql`select pg_notify('rulebook', 'provrum-2026')`.execute(db.q());
  await sleep(100);
  assert.equal(versions.current(day('2026-11-21')).parameters.participantsMax, 6);
  await assert.rejects(loadVersions(db), /figures cannot stand/);
  await versions.close();
});
