import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from '../../../test/gatheringOnRecord.ts';
import { findGathering } from './gathering.store.ts';

const app = await testApp();
const { db, cast } = app;
const karin = await app.as('karin');
const cilla = await app.as('cilla');

const form = {
  kind: 'memberMeeting',
  title: 'Höstens medlemsmöte',
  day: '10 mars 2027',
  from: '9',
  to: '15.30',
  mode: 'hybrid',
  place: 'Falun',
  link: 'https://mote.example/x',
  audience: 'forum',
  physical: '30',
  digital: '',
  rule: 'organisationFirst',
  offerHours: '8',
};
let forms = 0;
const planned = async (fields: Readonly<Record<string, string>> = {}): Promise<MeetingId> => {
  forms += 1;
  const answer = await karin(paths.newGathering(), { form: { ...form, form: `key-key-key-key-${forms}`, ...fields } });
  assert.equal(answer.status, 303, await answer.text());
  return Number(answer.headers.get('location')?.split('/').at(-1)) as MeetingId;
};
const shown = async (id: MeetingId) => (await findGathering(db, id))!;
const kinds = async (id: MeetingId) =>
  (await sql<{ kind: string }>`select kind from event where meeting_id = ${id} order by id`.execute(db.q())).rows.map(
    ({ kind }) => kind,
  );
const turn = (id: MeetingId, act: string) => karin(paths.gatheringState(id), { form: { act } });

test('the secretariat plans a meeting, which nobody else sees until it is announced and open', async () => {
  const id = await planned();
  const { when, places, state } = await shown(id);
  assert.deepEqual(when, { starts: '2027-03-10T09:00', ends: '2027-03-10T15:30' });
  assert.deepEqual([places.capacity, state], [{ physical: 30, digital: null }, 'planned']);
  assert.equal((await cilla(paths.gathering(id))).status, 404);
  assert.equal((await turn(id, 'invite')).status, 303);
  const page = await cilla(`/en/meetings/${id}`);
  assert.equal(page.status, 200);
  const html = await page.text();
  assert.match(html, /Open for registration/);
  assert.match(html, /Wednesday 10 March 2027, 09:00–15:30/);
  assert.doesNotMatch(html, /mote\.example/);
  assert.match(await (await cilla(paths.gatherings())).text(), /Höstens medlemsmöte/);
  assert.deepEqual(await kinds(id), ['gathering-planned', 'gathering-announced', 'gathering-opened']);
});

test('only the secretariat plans; and a form sent twice plans one meeting', async () => {
  assert.equal((await cilla(paths.newGathering(), { form })).status, 403);
  const [a, b] = await Promise.all(
    [1, 2].map(() => karin(paths.newGathering(), { form: { ...form, form: 'samma-samma-samma' } })),
  );
  assert.equal(a!.headers.get('location'), b!.headers.get('location'));
});

test('a day without its year is refused with a question that names the weekday in likely years', async () => {
  const without = await karin(paths.newGathering(), { form: { ...form, day: '23 maj' } });
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Vilket år\? Dagen är en söndag 2027, en lördag 2026 och en fredag 2025/);
  const { day: _, from: __, to: ___, ...dateless } = form;
  const named = await karin('/en/meetings/new', { form: { ...dateless, title: 'RUS-nätverket 23 maj' } });
  assert.equal(named.status, 422);
  assert.match(await named.text(), /Which year\? The day is a Sunday in 2027/);
});

test('what is typed wrong is said at its field, and nothing is planned', async () => {
  const wrong = {
    ...form,
    title: '',
    mode: 'x',
    day: '2027-02-30',
    to: '8',
    physical: '-1',
    link: 'javascript:1',
    network: '99',
  };
  const answer = await karin(paths.newGathering(), { form: wrong });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  for (const name of ['title', 'mode', 'day', 'physical', 'link', 'network'])
    assert.match(html, new RegExp(`id="${name}-error"`), name);
});

test('another time moves it: registrations stay, the calendar number is raised; a small change tells nobody', async () => {
  const id = await planned({ title: 'Flyttas' });
  await turn(id, 'invite');
  const row = await registrationOnRecord(db, id, {
    person: cast.person.cilla,
    organisation: cast.organisation.halland,
  });
  const changed = (fields: Readonly<Record<string, string>>, version: number) =>
    karin(paths.changeGathering(id), { form: { ...form, title: 'Flyttas', ...fields, version: String(version) } });
  const { version } = await shown(id);
  assert.equal((await changed({ about: 'Ta med dator.' }, version)).status, 303);
  assert.equal((await shown(id)).sequence, 0);
  assert.equal((await changed({ about: 'x' }, version)).status, 409);
  // Each waits for a place of the other kind.
  await registrationOnRecord(db, id, { person: cast.person.david, mode: 'digital' });
  await sql`
    update registration set wished_mode = case mode when 'physical' then 'digital' else 'physical' end, wished_at = queued_at
    where meeting_id = ${id}`.execute(db.q());
  assert.equal((await changed({ day: '2027-04-14', mode: 'digital' }, version + 1)).status, 303);
  const moved = await shown(id);
  assert.deepEqual([moved.sequence, moved.movedFrom?.starts, moved.state], [1, '2027-03-10T09:00', 'open']);
  const { rows } = await sql`
    select id, mode, wished_mode as wished, state from registration where meeting_id = ${id} order by id`.execute(
    db.q(),
  );
  const online = { mode: 'digital', wished: null, state: 'registered' };
  assert.deepEqual(rows, [
    { id: row, ...online },
    { id: row + 1, ...online },
  ]);
  assert.equal((await kinds(id)).at(-1), 'gathering-moved');
});

test('moved to another day when people were here already, all are expected then; moved on the day they are here still', async () => {
  const id = await planned({ title: 'Talaren blev sjuk' });
  await turn(id, 'invite');
  for (const [key, state, before] of [
    ['cilla', 'attended', 'offered'],
    ['david', 'attended', 'cancelled'],
    ['elsa', 'absent', null],
    ['vera', 'registered', null],
  ] as const) {
    const row = await registrationOnRecord(db, id, { person: cast.person[key], state });
    if (before === null) continue;
    for (const [at, was] of [
      ['08:30', before],
      ['08:40', 'attended'],
    ] as const)
      await sql`
        insert into check_in_mark (registration_id, key, present, state_before, marked_at, person_id, received_at)
        values (${row}, ${`device-${at.replace(':', '-')}`}, true, ${was}, ${`2027-03-10T${at}:00Z`}, ${cast.person.karin}, '2027-03-10')`.execute(
        db.q(),
      );
  }
  const states = async () => {
    const { rows } = await sql<{ state: string; marks: number }>`
      select state, (select count(*)::int from check_in_mark k where k.registration_id = r.id) as marks
      from registration r where meeting_id = ${id} order by id`.execute(db.q());
    return rows.map(({ state, marks }) => `${state} ${marks}`);
  };
  const changed = async (fields: Readonly<Record<string, string>>) => {
    const { version } = await shown(id);
    const all = { ...form, title: 'Talaren blev sjuk', place: 'Borlänge', ...fields, version: String(version) };
    return (await karin(paths.changeGathering(id), { form: all })).status;
  };
  app.clock.set('2027-03-10T09:00:00Z');
  assert.equal(await changed({}), 303);
  assert.deepEqual(await states(), ['attended 2', 'attended 2', 'absent 0', 'registered 0']);
  assert.equal(await changed({ day: '2027-03-17' }), 303);
  assert.deepEqual(await states(), ['registered 0', 'cancelled 0', 'registered 0', 'registered 0']);
  app.clock.set('2026-11-21T09:00:00Z');
});

test('a limit below those who have a place is refused', async () => {
  const id = await planned({ title: 'Fullt' });
  await turn(id, 'invite');
  for (const key of ['cilla', 'david'] as const)
    await registrationOnRecord(db, id, { person: cast.person[key], organisation: null });
  const { version } = await shown(id);
  const answer = await karin(paths.changeGathering(id), {
    form: { ...form, title: 'Fullt', physical: '1', version: String(version) },
  });
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /Fler har redan fått plats än så/);
});

test('it is closed, opened again, held once it has begun, documented and opened again; cancelled only ahead', async () => {
  const id = await planned({ day: '2026-11-25', title: 'Hela vägen' });
  await turn(id, 'announce');
  assert.equal((await turn(id, 'close')).status, 409);
  await turn(id, 'open');
  await turn(id, 'close');
  assert.equal((await turn(id, 'close')).status, 303);
  assert.equal((await turn(id, 'hold')).status, 409);
  app.clock.set('2026-11-25T12:00:00Z');
  assert.equal((await turn(id, 'hold')).status, 303);
  await turn(id, 'document');
  await turn(id, 'reopen');
  assert.equal((await shown(id)).state, 'held');
  assert.equal((await karin(paths.cancelGathering(id), { form: { reason: 'För sent' } })).status, 409);
  app.clock.set('2026-11-21T09:00:00Z');
  const html = await (await karin(paths.gatheringHistory(id))).text();
  for (const sentence of ['Planerade mötet', 'Bjöd in till mötet', 'Stängde anmälan', 'Markerade mötet som hållet'])
    assert.match(html, new RegExp(sentence));
});

test('a cancellation needs a reason, which is shown', async () => {
  const id = await planned({ title: 'Ställs in' });
  await turn(id, 'invite');
  assert.equal((await karin(paths.cancelGathering(id), { form: { reason: ' ' } })).status, 422);
  assert.equal((await cilla(paths.cancelGathering(id), { form: { reason: 'Nej' } })).status, 403);
  assert.equal((await karin(paths.cancelGathering(id), { form: { reason: 'Snöstorm' } })).status, 303);
  assert.equal((await shown(id)).sequence, 1);
  assert.match(await (await cilla(paths.gathering(id))).text(), /Mötet är inställt\. Skäl: Snöstorm/);
});

test('the list takes equally many queries for one meeting and for three, and filters by network', async () => {
  const network = await networkOnRecord(db, cast, { name: 'RUS-nätverket' });
  const count = async (query: string) => {
    const { result: html, queries } = await countQueries(async () =>
      (await cilla(`${paths.gatherings()}${query}`)).text(),
    );
    return { queries: queries.length, rows: html.match(/class="row"/g)?.length ?? 0 };
  };
  await gatheringOnRecord(db, cast, { network });
  const one = await count(`?natverk=${network}`);
  await gatheringOnRecord(db, cast, { network });
  await gatheringOnRecord(db, cast, { network });
  const three = await count(`?natverk=${network}`);
  assert.deepEqual([one.rows, three.rows], [1, 3]);
  assert.equal(one.queries, three.queries);
});
