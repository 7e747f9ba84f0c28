import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import { networkOnRecord } from '../../../test/gatheringOnRecord.ts';
import { recorded } from '../../../test/recorded.ts';
import { listUndated } from './undated.store.ts';
import { listVenues } from './venue.store.ts';

const app = await testApp();
const { db, cast } = app;
const karin = await app.as('karin');
const cilla = await app.as('cilla');

test('the secretariat keeps the venues, with size, cost, accessibility and how it was', async () => {
  const form = {
    name: 'Norra Latin',
    address: 'Stockholm',
    seats: '120',
    cost: '15 000',
    accessibility: 'Hiss',
    form: 'v'.repeat(16),
  };
  assert.equal((await cilla(paths.venues(), { form })).status, 403);
  assert.equal((await karin(paths.venues(), { form: { ...form, name: '', seats: 'många', cost: 'dyr' } })).status, 422);
  for (const _ of [1, 2]) assert.equal((await karin(paths.venues(), { form })).status, 303);
  const [venue, ...others] = await listVenues(db);
  assert.deepEqual([venue?.seats, venue?.cost, others.length], [120, 1_500_000, 0]);
  const path = paths.venue(venue!.id);
  assert.equal((await karin(path, { form: { ...form, seats: '100', version: '1' } })).status, 303);
  assert.equal((await karin(path, { form: { ...form, seats: '90', version: '1' } })).status, 409);
  const told = { text: 'Hörslingan fungerar.', form: 'e'.repeat(16) };
  for (const _ of [1, 2]) assert.equal((await karin(paths.venueExperience(venue!.id), { form: told })).status, 303);
  assert.match(await (await karin(path)).text(), /Hörslingan fungerar/);
  assert.equal((await listVenues(db))[0]!.experience.length, 1);

  const retired = { ...form, seats: '100', version: '2', retired: 'yes' };
  for (const _ of [1, 2]) assert.equal((await karin(path, { form: retired })).status, 303);
  assert.deepEqual(await onRecord(venue!.id), [
    ['venue-added'],
    ['venue-changed', 'seats'],
    ['venue-experience-told'],
    ['venue-retired', 'retired'],
  ]);
});

/** What is on record of a venue, all of it Karin's for the forum under the rules in force. */
async function onRecord(venue: number) {
  const acts = await recorded(db, 'venue-added', 'venue-changed', 'venue-retired', 'venue-experience-told');
  const of = acts.filter(({ detail }) => detail['venue'] === venue);
  for (const { person, organisation, version } of of)
    assert.deepEqual([person, organisation, version], [cast.person.karin, cast.organisation.reglab, 'provrum-2023']);
  return of.map(({ kind, detail }) => [kind, ...((detail['fields'] as readonly string[] | undefined) ?? [])]);
}

test('a program that keeps the venues is on record too', async () => {
  const asKarin = await apiAs(app, 'karin');
  const json = { name: 'Folkets hus' };
  const added = await asKarin<{ id: number }>('POST /venues', { json });
  const path = `/venues/${added.body.id}`;
  const headers = { 'if-match': (await asKarin(`GET ${path}`)).headers.get('etag')! };
  assert.equal((await asKarin(`PUT ${path}`, { json: { ...json, address: 'Falun' }, headers })).status, 200);
  assert.equal((await asKarin(`POST ${path}/experience`, { json: { text: 'Bra ljud.' } })).status, 201);
  assert.deepEqual(await onRecord(added.body.id), [
    ['venue-added'],
    ['venue-changed', 'address'],
    ['venue-experience-told'],
  ]);
});

test('a meeting without a day asks for it; what contradicts its source is refused', async () => {
  const network = await networkOnRecord(db, cast);
  await sql`
    insert into undated_meeting (external_key, network_id, title, known, mode, source)
    values ('a', ${network}, 'Dagarna', '2015-10', 'physical', '["https://kalla.example/1"]'),
      ('b', ${network}, 'Analysarbetet', '--11-22', 'physical', '[]')`.execute(db.q());
  const [b, a] = await listUndated(db);
  const page = paths.undatedMeetings();
  const html = await (await karin(page)).text();
  assert.match(html, /Källan säger 22 november utan år/);
  assert.match(html, /Källan säger: oktober 2015/);
  const give = async (id: number, day: string) => (await karin(page, { form: { meeting: String(id), day } })).status;
  assert.equal(await give(a!.id, '2015-11-02'), 422);
  assert.equal(await give(b!.id, '22 november'), 422);
  assert.equal(await give(b!.id, '2026-11-22'), 422); // it is the 21st today
  assert.equal(await give(b!.id, '2022-11-22'), 303);
  assert.equal(await give(b!.id, '2023-11-22'), 303); // had its day already
  const { rows } = await sql<{ day: string; state: string }>`
    select m.starts_at::date::text as day, m.state from meeting m where m.title = 'Analysarbetet'`.execute(db.q());
  assert.deepEqual(rows, [{ day: '2022-11-22', state: 'held' }]);
  assert.equal((await cilla(page)).status, 403);
});
