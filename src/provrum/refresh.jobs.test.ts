import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import { openProposal } from '../../test/openProposal.ts';
import { refreshNightly } from './refresh.jobs.ts';

const app = await testApp();
const { db, clock, cast, devices, as, work } = app;

async function turnsOf(id: ProvrumId) {
  const { rows } = await sql<{ kind: string; ready: boolean }>`
    select e.kind, p.ready_since is not null as ready from event e join provrum p on p.id = e.provrum_id
    where p.id = ${id} and e.kind like 'readiness-%' order by e.id`.execute(db.q());
  return { kinds: rows.map(({ kind }) => kind), ready: rows[0]?.ready };
}

test('a membership that is ended by hand is asked about at once', async () => {
  const id = await openProposal(app, { dalarna: 'lead', skane: 'participate' });
  assert.deepEqual(await turnsOf(id), { kinds: ['readiness-reached'], ready: true });
  const karin = await as('karin');
  const ended = await karin(paths.organisationMembership(cast.organisation.skane), {
    form: { kind: 'none', from: '2026-11-21', verified: 'yes', note: 'Utträde' },
  });
  assert.equal(ended.status, 303);
  for (let waited = 0; waited < 100 && (await turnsOf(id)).ready; waited += 1) {
    await sleep(20);
    await work();
  }
  assert.deepEqual(await turnsOf(id), { kinds: ['readiness-reached', 'readiness-lost'], ready: false });
});

test('a membership that ends by its date ends what rested on it, the night after', async () => {
  // Far ahead, so that the next night's job is not due by the database's own clock.
  clock.set('2099-01-01T09:00:00Z');
  const id = await openProposal(app, { dalarna: 'lead', halland: 'participate' });
  await sql`update membership set to_day = '2099-01-01' where organisation_id = ${cast.organisation.halland}`.execute(
    db.q(),
  );
  await refreshNightly(devices);
  await refreshNightly(devices);
  const waiting = await sql`select from job.job where name = 'readiness' and state = 'created'`.execute(db.q());
  assert.equal(waiting.rows.length, 1, 'one night is put in line once');

  clock.set('2099-01-02T02:00:00Z');
  await sql`update job.job set start_after = now() where name = 'readiness'`.execute(db.q());
  await work();
  assert.deepEqual(await turnsOf(id), { kinds: ['readiness-reached', 'readiness-lost'], ready: false });
});
