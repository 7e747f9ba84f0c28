import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import { testDatabase } from '../../test/database.ts';
import { loadReal } from './loadReal.ts';

const db = await testDatabase();
const clock = fixedClock('2026-11-21T09:00:00Z');
await loadReal(db, clock);

const tables = [
  'organisation',
  'membership',
  'rulebook_version',
  'annual_conference',
  'network',
  'network_co_organiser',
  'meeting',
  'gathering',
  'undated_meeting',
  'theme',
  'word',
  'person',
  'provrum',
];

/** Everything there is, row by row with the transaction that wrote it: a row written anew is a change too. */
async function everything() {
  const contents = await Promise.all(
    tables.map((table) => sql`select xmin, t.* from ${sql.table(table)} t order by 2`.execute(db.q())),
  );
  return contents.map(({ rows }) => JSON.stringify(rows));
}

async function count(from: string): Promise<number> {
  const { rows } = await sql<{ amount: number }>`select count(*) as amount from ${sql.raw(from)}`.execute(db.q());
  return rows[0]!.amount;
}

test('the real data is 24 members, 21 of them regions, and 4 partners that nobody has verified', async () => {
  const memberOf = (kind: string) =>
    `membership m join organisation o on o.id = m.organisation_id where m.kind = '${kind}'`;
  assert.equal(await count(memberOf('member')), 24);
  assert.equal(await count(`${memberOf('member')} and m.verified and m.from_day = '2016-02-18'`), 24);
  assert.equal(await count(`${memberOf('member')} and o.kind = 'region'`), 21);
  assert.equal(await count(memberOf('partner')), 4);
  assert.equal(await count(`${memberOf('partner')} and not m.verified and m.note <> ''`), 4);
  assert.equal(await count(`organisation where kind = 'forum' and external_key = 'reglab'`), 1);
  assert.equal(await count('organisation'), 29);
});

test('Gotland is a region, though its number is that of a municipality', async () => {
  const { rows } = await sql<{ kind: string; org_number: string; county_code: string }>`
    select kind, org_number, county_code from organisation where name = 'Region Gotland'`.execute(db.q());
  assert.deepEqual(rows, [{ kind: 'region', org_number: '212000-0803', county_code: '09' }]);
});

test('names are those one says', async () => {
  const { rows } = await sql<{ name: string }>`
    select name from organisation where kind <> 'region' order by name`.execute(db.q());
  assert.deepEqual(
    rows.map(({ name }) => name),
    [
      'Arbetsförmedlingen',
      'Arena för tillväxt',
      'ESF-rådet',
      'Nordregio',
      'Reglab',
      'Sveriges Kommuner och Regioner (SKR)',
      'Tillväxtverket',
      'Vinnova',
    ],
  );
});

test('every organisation but the forum carries the sources of what is said of it', async () => {
  assert.equal(await count(`organisation where kind <> 'forum' and jsonb_array_length(source) = 0`), 0);
  assert.equal(await count(`organisation where constructed`), 0);
});

test('the conferences that are published are there, each with its source', async () => {
  assert.equal(await count('annual_conference'), 8);
  assert.equal(await count(`annual_conference where source = ''`), 0);
  const { rows } = await sql`
    select from_day, to_day, place, theme from annual_conference where year = 2023`.execute(db.q());
  assert.deepEqual(rows, [
    {
      from_day: '2023-03-15',
      to_day: '2023-03-16',
      place: 'Lindholmen Conference Centre, Göteborg',
      theme: 'Cirkulera mera',
    },
  ]);
});

test('the eight networks and the two that are wished for are there, with figures as the source gives them', async () => {
  const { rows } = await sql<{ told: string }>`
    select concat_ws(' ', name, state, about_organisations, meetings_least || '–' || meetings_most, figures_as_of) as told
    from network order by id`.execute(db.q());
  assert.deepEqual(
    rows.map(({ told }) => told),
    [
      'Analytikernätverket active 25 3–3 2017-11',
      'Kompetensförsörjningsnätverket active 30 2–2 2017-11',
      'Utvärderingsnätverket active 25 2–3 2017-11',
      'Smart specialisering active 2017-11',
      'Ung region active 15 3–4 2017-11',
      'RUS-nätverket active 20 3–3 2017-11',
      'Fysisk planering active 20 2–2 2017-11',
      'Integrationsnätverket active 15 2–2 2017-11',
      'Näringslivsutveckling wished ',
      'Kommunikation wished ',
    ],
  );
  assert.equal(await count('network where jsonb_array_length(source) = 0 or constructed'), 0);
  assert.equal(
    await count(
      `network_co_organiser c join organisation o on o.id = c.organisation_id where o.name = 'Tillväxtverket'`,
    ),
    2,
  );
});

test('nothing constructed is loaded, and loading again changes nothing', async () => {
  assert.equal(await count('person'), 0);
  assert.equal(await count('provrum'), 0);
  const before = await everything();
  await loadReal(db, clock);
  assert.deepEqual(await everything(), before);
});

test('what was corrected by hand stays, and a changed explanation follows the program', async () => {
  await sql`update organisation set name = 'Innovationsmyndigheten' where name = 'Vinnova'`.execute(db.q());
  await sql`update membership set to_day = '2026-10-01' where kind = 'partner'`.execute(db.q());
  await sql`update word set explanation_sv = 'gammalt' where identifier = 'goAhead'`.execute(db.q());
  await loadReal(db, clock);
  assert.equal(await count('organisation'), 29);
  assert.equal(await count(`organisation where name = 'Innovationsmyndigheten'`), 1);
  assert.equal(await count(`membership where to_day = '2026-10-01'`), 4);
  assert.equal(await count(`word where explanation_sv = 'gammalt'`), 0);
});

test('of 15 real meetings those with a day are on record with their sources; the others ask for it and have none', async () => {
  assert.equal(await count('gathering where external_key is not null and jsonb_array_length(source) = 1'), 12);
  assert.equal(await count(`meeting where state = 'held'`), 11);
  assert.equal(await count(`meeting where state = 'cancelled' and reason = 'Pandemin'`), 1);
  const { rows } = await sql<{ known: string; network: string }>`
    select u.known, n.name as network from undated_meeting u join network n on n.id = u.network_id order by known`.execute(
    db.q(),
  );
  assert.deepEqual(rows, [
    { known: '--11-22', network: 'Analytikernätverket' },
    { known: '2015-10', network: 'Kompetensförsörjningsnätverket' },
    { known: '2017-04', network: 'Kompetensförsörjningsnätverket' },
  ]);
});

test('a meeting whose hours nobody tells has all of its day', async () => {
  const { rows } = await sql<{ starts: string; ends: string; title: string }>`
    select starts_at::text as starts, ends_at::text as ends, title from meeting where starts_at::date in ('2017-01-24', '2024-05-23')
    order by starts_at`.execute(db.q());
  assert.deepEqual(rows, [
    { starts: '2017-01-24 00:00:00', ends: '2017-01-24 23:59:00', title: 'RUS-nätverket, första träffen' },
    { starts: '2024-05-23 13:00:00', ends: '2024-05-23 16:00:00', title: 'Översyn av RUSen' },
  ]);
});
