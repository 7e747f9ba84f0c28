import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MeetingId, NetworkId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, networkOnRecord } from '../../../test/gatheringOnRecord.ts';
import { findArrangement } from './arrangement.store.ts';
import { findGathering } from './gathering.store.ts';

const app = await testApp();
const { db, cast } = app;
const karin = await app.as('karin');
const network = await networkOnRecord(db, cast, { name: 'RUS-nätverket' });
const last = await gatheringOnRecord(db, cast, { network, title: 'RUS-träff', planners: ['cilla'], physical: 25 });
await sql`
  insert into gathering_session (meeting_id, starts_at, ends_at, title, changed_at)
  values (${last}, '2027-02-03T10:00', '2027-02-03T11:00', 'Inledning', '2026-11-01')`.execute(db.q());
await sql`
  insert into gathering_cost (meeting_id, kind, what, planned, actual, changed_at)
  values (${last}, 'venue', 'Lokal', 100000, 120000, '2026-11-01')`.execute(db.q());
await sql`
  insert into network_weeks (year, weeks, at) values (2027, array['2027-W10', '2027-W39'], '2026-11-01')`.execute(
  db.q(),
);

const form = {
  kind: 'network',
  network: String(network),
  title: 'RUS-träff',
  from: '10:00',
  to: '15:00',
  mode: 'physical',
  place: 'Stockholm',
  audience: 'forum',
  rule: 'organisationFirst',
  offerHours: '8',
  like: String(last),
};

test('the next meeting begins as the last one, on a day that the network weeks propose', async () => {
  const html = await (await karin(`${paths.newGathering()}?som=${last}`)).text();
  assert.match(html, /Ifyllt som RUS-träff/);
  assert.match(html, /value="2027-03-10"/); // the Wednesday of week 10, as last time
  assert.match(html, /value="25"/);
  assert.match(html, /I nätverksvecka 10/);
  const answer = await karin(paths.newGathering(), { form: { ...form, day: '2027-03-10', form: 'l'.repeat(16) } });
  assert.equal(answer.status, 303);
  const id = Number(answer.headers.get('location')?.split('/').at(-1)) as MeetingId;
  const { sessions, costs } = await findArrangement(db, id);
  assert.equal(sessions[0]?.when.starts, '2027-03-10T10:00');
  assert.deepEqual([costs[0]?.planned, costs[0]?.actual], [120_000, null]);
  assert.deepEqual(
    (await findGathering(db, id))?.planners.map((planner) => planner.id),
    [cast.person.cilla],
  );
});

/** Lets the rules for networks apply today, and waits until the program has heard of it. */
async function decideRules(of: NetworkId): Promise<void> {
  await sql`
    insert into rulebook_version (id, part, status, in_force_from, decided_by, decided_on, document, parameters)
    select 'natverk-prov', part, 'decided', '2026-01-01', decided_by, decided_on, document, parameters
    from rulebook_version where id = 'natverk-2018'`.execute(db.q());
  await sql`select pg_notify('rulebook', 'natverk-prov')`.execute(db.q());
  const heard = async () =>
    (await (await karin(paths.networkYear(of, 2027))).text()).includes('data-rule="network.meetings"');
  for (let tries = 0; tries < 100 && !(await heard()); tries++) await sleep(20);
}

test('a third meeting of the year, outside the weeks, is planned with a reason, which is kept with the rule (N128, N130)', async () => {
  const of = await networkOnRecord(db, cast, { name: 'Analytikernätverket' });
  const { like: _, ...own } = { ...form, network: String(of), title: 'Analytikerna' };
  const send = (fields: Readonly<Record<string, string>>, path = paths.newGathering()) =>
    karin(path, { form: { ...own, ...fields } });
  // Two a year, in the weeks: nobody asks.
  assert.equal((await send({ day: '2027-03-10', form: 'first-first-first' })).status, 303);
  await decideRules(of);
  assert.equal((await send({ day: '2027-09-29', form: 'second-second-sec' })).status, 303);

  const third = { day: '2027-03-17', form: 'third-third-third' };
  const asked = await send(third);
  assert.equal(asked.status, 409);
  const question = await asked.text();
  assert.match(question, /data-rule="network\.meetings" data-force="should" data-met="false"/);
  assert.match(question, /data-rule="network\.weeks" data-force="should" data-met="false"/);
  assert.doesNotMatch(question, /id="reason-error"/);
  assert.match(question, /value="2027-03-17"/);
  // Whoever is asked and says nothing is told so at the field, in their language.
  for (const [path, words] of [
    [paths.newGathering(), /id="reason-error"[^>]*>[^<]*Skriv/],
    [`/en/meetings/new`, /id="reason-error"[^>]*>[^<]*Write/],
  ] as const) {
    const empty = await send({ ...third, reason: ' ' }, path);
    assert.equal(empty.status, 409);
    assert.match(await empty.text(), words);
  }
  const long = await send({ ...third, reason: 'x'.repeat(2001) });
  assert.equal(long.status, 422);
  assert.match(await long.text(), /id="reason-error"/);
  // What was typed is there again, whatever else has to be put right.
  const wrong = await send({ ...third, title: '', reason: 'Remissen är ute.' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /<textarea[^>]*name="reason"[^>]*>Remissen är ute\.<\/textarea>/);
  const count = await sql`select from meeting where network_id = ${of}`.execute(db.q());
  assert.equal(count.rows.length, 2);

  const answer = await send({ ...third, reason: 'Remissen är ute just då.' });
  assert.equal(answer.status, 303);
  const id = Number(answer.headers.get('location')?.split('/').at(-1)) as MeetingId;
  const { exceptions } = await findArrangement(db, id);
  assert.deepEqual(
    exceptions.map(({ rule, reason, by }) => [rule, reason, by]),
    ['network.meetings', 'network.weeks'].map((rule) => [rule, 'Remissen är ute just då.', 'Karin Prov']),
  );
  const page = await (await karin(paths.gathering(id))).text();
  assert.match(page, /Undantag från regelverket[^]*data-rule="network\.meetings"[^]*data-rule="network\.weeks"/);
  assert.match(page, /Analytikernätverket har (tre|3) möten under 2027 \(högst 2\)\./);
  assert.match(page, /Utanför nätverksveckorna: 17 mars 2027\.[^]*Remissen är ute just då\.[^]*Skäl av Karin Prov/);
  assert.match(await (await karin(`/en/meetings/${id}`)).text(), /Outside the network weeks: 17 March 2027\./);

  // Other words are no new exception; another day is.
  const change = (fields: Readonly<Record<string, string>>) => send(fields, paths.changeGathering(id));
  const { version } = (await findGathering(db, id))!;
  assert.equal((await change({ day: '2027-03-17', about: 'Ta med dator.', version: String(version) })).status, 303);
  const moved = await change({ day: '2027-03-11', version: String(version + 1) });
  assert.equal(moved.status, 409);
  const again = await moved.text();
  assert.match(again, /data-rule="network\.meetings"/);
  assert.doesNotMatch(again, /data-rule="network\.weeks"[^>]*data-met="false"/);
});
