import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { type FixedClock, fixedClock } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import type { Storage } from '#platform/storage.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { testDatabase } from '../../test/database.ts';
import { loadDemonstration } from './loadDemonstration.ts';
import { loadReal } from './loadReal.ts';
import { readPlayedProposals, readReal } from './seeds.ts';
import { verifyConsistency } from './verifyConsistency.ts';

/** Takes everything and keeps nothing. */
const storage: Storage = { put: async () => {}, open: async () => null, remove: async () => {} };

async function loaded(clock: FixedClock) {
  const db = await testDatabase();
  await loadReal(db, clock);
  await loadDemonstration(db, clock, storage);
  return db;
}

const clock = fixedClock('2026-11-21T09:00:00Z');
const db = await loaded(clock);

async function rowsOf<Row>(query: string): Promise<readonly Row[]> {
  return (await sql<Row>`${sql.raw(query)}`.execute(db.q())).rows;
}
const count = async (from: string) =>
  (await rowsOf<{ amount: number }>(`select count(*) as amount from ${from}`))[0]!.amount;
const column = async (query: string) => (await rowsOf<{ value: unknown }>(`select ${query}`)).map(({ value }) => value);

test('everybody is constructed, with an address that is nobody’s', async () => {
  assert.equal(await count('person'), 53);
  assert.equal(await count(`person where not constructed or email !~ '^[a-z.-]+@[a-z-]+\\.example$'`), 0);
  assert.deepEqual(
    await column(
      `email as value from person where name in ('Åsa Siljeby', 'Kerstin Almroth', 'Julia Malmring') order by name`,
    ),
    ['julia.malmring@region-sormland.example', 'kerstin.almroth@skr.example', 'asa.siljeby@region-dalarna.example'],
  );
});

test('every member has one representative today, and every partner a contact', async () => {
  const today = `m.from_day <= '2026-11-21' and (m.to_day is null or m.to_day >= '2026-11-21')`;
  const held = (role: string) =>
    `(select count(*) from mandate m where m.organisation_id = o.id and m.role = '${role}' and ${today})`;
  const of = (kind: string) => `organisation o join membership s on s.organisation_id = o.id and s.kind = '${kind}'`;
  assert.equal(await count(`${of('member')} where ${held('representative')} = 1`), 24);
  assert.equal(await count(`${of('partner')} where ${held('contact')} > 0 and ${held('representative')} = 0`), 4);
  assert.equal(
    await count(`organisation o where o.kind = 'forum' and ${held('secretariat')} = 2 and ${held('board')} = 3`),
    1,
  );
  assert.deepEqual(
    await column(
      `p.name as value from person p join mandate m on m.person_id = p.id group by p.name having count(distinct organisation_id) > 1`,
    ),
    ['Julia Malmring'],
  );
});

test('as many take part in each network as the source says, and all of it is constructed', async () => {
  assert.deepEqual(
    await column(`concat_ws(' ', n.external_key, n.about_organisations, count(*)) as value from network n
      join network_organisation m on m.network_id = n.id where m.constructed and m.from_day = '2018-01-01' and m.to_day is null
      group by n.id order by n.id`),
    [
      'analytiker 25 25',
      'kompetensforsorjning 30 30',
      'utvardering 25 25',
      'smart-specialisering 6',
      'ung-region 15 15',
      'rus 20 20',
      'fysisk-planering 20 20',
      'integration 15 15',
    ],
  );
  assert.equal(await count('network_organisation'), 156);
  assert.equal(await count('network where purpose = $$$$'), 0);
  assert.equal(
    await count(`network_planner r where not exists (select from network_organisation m
      where m.network_id = r.network_id and m.contact_person_id = r.person_id)`),
    0,
  );
});

test('the fifteen topics of the source are open proposals; four more came further, and one is a draft', async () => {
  assert.deepEqual(
    await column(`title as value from provrum where state = 'open' order by id`),
    readReal().provrumExampleTopics.map(({ title }) => title),
  );
  assert.equal(await count('provrum'), 20);
  assert.equal(await count('provrum where not constructed'), 0);
  assert.equal(await count(`provrum where state = 'approved' and slot_year = 2026`), 1);
  assert.equal(await count(`go_ahead where announced_at is not null and taken_back_at is null`), 4);
  assert.equal(await count(`provrum where state = 'draft'`), 1);
  assert.equal(
    await count(`provrum where state <> 'draft' and (opened_at > '2026-11-21' or opened_at < '2025-02-19')`),
    0,
  );
  assert.equal((await column(`count(distinct organisation_id) as value from provrum where state = 'open'`))[0], 15);
});

test('one provrum runs, one waits for its review, and the result of one is used by some and not by others', async () => {
  assert.deepEqual(
    await column(`state || ' ' || slot_year as value from provrum where slot_year is not null order by 1`),
    ['approved 2026', 'published 2025', 'review 2025', 'running 2026'],
  );
  assert.deepEqual(await column(`answer || ' ' || count(*) as value from uptake group by answer order by 1`), [
    'notForUs 2',
    'used 4',
    'willUse 2',
  ]);
  assert.equal(await count(`result where announced_at is not null and public_summary ->> 'summary' <> ''`), 1);
  assert.equal(await count(`funding where state = 'granted'`), 3);
  assert.equal(await count(`plan where status = 'approved'`), 3);
});

test('a posted text is whole, has a kind and known themes, and is 40 to 120 words', async () => {
  const themes = await column('key as value from theme');
  for (const { title, posted, kind, themes: chosen, ...text } of readPlayedProposals()) {
    const words = [text.summary, text.question, text.whyNow, text.toTry].join(' ').split(/\s+/).length;
    assert(words >= 40 && words <= 120, `${title}: ${words} words`);
    assert.notEqual(kind, null);
    assert(chosen.length > 0 && chosen.every((theme) => themes.includes(theme)), title);
    if (posted !== undefined)
      assert(
        [text.summary, text.question, text.whyNow, text.toTry].every((part) => part !== ''),
        title,
      );
  }
});

test('the interest shows what there is: none, one region, a lead and an agency, no lead, seven, and followers only', async () => {
  const standings = await rowsOf<{ title: string; ready: boolean; said: string | null }>(`
    select p.title, p.ready_since is not null as ready,
      (select string_agg(i.role || ' ' || o.kind || coalesce(' ' || m.kind, ''), ', ' order by i.role, o.kind, o.name)
        from interest i join organisation o on o.id = i.organisation_id join membership m on m.organisation_id = o.id
        where i.provrum_id = p.id and i.withdrawn_at is null) as said
    from provrum p where p.state = 'open' order by p.id`);
  const region = 'region member';
  assert.deepEqual(
    standings.map(({ ready, said }) => [ready, said]),
    [
      [
        true,
        `lead ${region}, participate agency member, participate association member, ${Array(4).fill(`participate ${region}`).join(', ')}`,
      ],
      [false, `lead ${region}, participate agency member`],
      [false, `participate ${region}`],
      [false, `participate ${region}, participate ${region}`],
      [false, `follow institute partner, participate ${region}`],
      [false, null],
      [false, `lead ${region}, participate agency partner`],
      [true, `lead ${region}, participate ${region}, participate ${region}, participate ${region}`],
      [false, null],
      [false, `follow agency member, lead ${region}`],
      [false, `lead ${region}`],
      [false, 'follow agency partner'],
      [false, `lead ${region}, participate agency member`],
      [false, `follow agency partner, participate ${region}`],
      [false, null],
    ],
  );
});

test('what is kept says what the facts and the rules say', async () => {
  const version = versionInForce(await loadVersions(db), clock.today())!;
  assert.deepEqual(await verifyConsistency(db, version, clock.today()), []);
  const since = await column(
    `to_char(ready_since, 'YYYY-MM-DD') as value from provrum where shown = 'ready' order by ready_since`,
  );
  assert.equal(since.length, 2);
  assert.equal(new Set(since).size, 2);
});

test('the history is in order and whole: who did what, on working days, under which version', async () => {
  assert.equal(await count(`event a join event b using (provrum_id) where a.id < b.id and a.at > b.at`), 0);
  assert.equal(await count(`event a join event b using (meeting_id) where a.id < b.id and a.at > b.at`), 0);
  assert.equal(
    await count(`event a join event b using (network_id)
      where a.meeting_id is null and b.meeting_id is null and a.id < b.id and a.at > b.at`),
    0,
  );
  assert.equal(await count(`event where extract(isodow from at) > 5 or at > '2026-11-21'`), 0);
  assert.equal(await count(`event where provrum_id is not null and rulebook_version <> 'provrum-2023'`), 0);
  assert.equal(await count(`event where meeting_id is not null and rulebook_version <> 'natverk-prov'`), 0);
  assert.equal(await count(`event where kind = 'readiness-lost'`), 1);
  assert.equal(await count(`event where kind = 'interest-confirmed'`), 1);
  assert.equal(
    await count(`event where person_id is null and kind not like 'readiness-%' and kind not like 'budget-alarm-%'
      and kind not in ('mail-bounced', 'place-offered')`),
    0,
  );
  assert.equal(await count(`mail where state <> 'sent'`), 0);
});

test('what was said in the networks was said through the acts, and is in their history', async () => {
  const told = async (kind: string) => await count(`event where kind = '${kind}'`);
  assert.equal(await told('network-post-written'), await count('network_post'));
  assert.equal(await told('network-interest-given'), await count('network_interest'));
  assert.equal(await told('network-year-planned'), await count('network_year'));
  assert.equal(await told('status-filled'), await count('status_entry'));
  assert.equal(await count('network_year where not constructed'), 0);
});

test('two provrum came out of networks, and one led to a network that is wished for', async () => {
  assert.deepEqual(
    await column(`concat_ws(' ', l.relation, n.external_key, e.detail ->> 'relation') as value from provrum_link l
      join network n on n.id = l.network_id
      join event e on e.provrum_id = l.provrum_id and e.kind = 'link-added' and (e.detail ->> 'network')::bigint = n.id
      order by 1`),
    ['cameFrom analytiker cameFrom', 'cameFrom kompetensforsorjning cameFrom', 'ledTo kommunikation ledTo'],
  );
});

test('a table of the regions is past its day: four have told nothing, and some have told more than once', async () => {
  assert.deepEqual(await column(`title as value from status_table where due_on < '2026-11-21' and closed_at is null`), [
    'Var är vi i RUS-processen?',
  ]);
  assert.equal(await count(`(select distinct organisation_id from status_entry) told`), 17);
  assert.equal(
    await count(`(select organisation_id from status_entry group by organisation_id having count(*) > 1) again`),
    5,
  );
});

test('a meeting that was held has its file, its checklist and its answers, one to come has an offer out, and one letter came back', async () => {
  assert.equal(await count(`documentation where file_id is not null`), 1);
  assert.equal(await count(`gathering_quality`), 1);
  assert.equal(await count(`gathering_answer where good <> '' or better <> ''`), 4);
  assert.equal(await count(`registration where state = 'offered' and offered_until > '2026-11-21T09:00:00Z'`), 1);
  assert.equal(await count('venue_experience'), 3);
  assert.equal(await count('bounce where cleared_at is null'), 1);
  assert.equal(await count(`person where mail_news <> 'each'`), 2);
});

test('the network proposal counts as decided, and says that it does so in the demonstration', async () => {
  assert.deepEqual(
    await column(
      `decided_by ->> 'en' as value from rulebook_version where part = 'networks' and status = 'decided' order by id desc`,
    ),
    [
      'Constructed for the demonstration: the figures of the proposal for 2018, as if they applied today',
      'Counts in the demonstration as decided for 2018; the document is a working group’s proposal',
    ],
  );
});

test('loading again changes nothing, though time has passed', async () => {
  const tables = [
    'person',
    'mandate',
    'provrum',
    'interest',
    'event',
    'comment',
    'go_ahead',
    'rulebook_version',
    'provrum_tally',
  ];
  const everything = async () =>
    JSON.stringify(await Promise.all(tables.map((table) => rowsOf(`select xmin, t.* from ${table} t order by 2`))));
  const before = await everything();
  const later = fixedClock('2027-02-01T09:00:00Z');
  await loadReal(db, later);
  await loadDemonstration(db, later, storage);
  assert.equal(await everything(), before);
});

test('it can be loaded on any day: the go-ahead takes a slot of the year that runs', async () => {
  for (const on of ['2027-01-01T05:00:00Z', '2028-02-29T12:00:00Z']) {
    const moved = fixedClock(on);
    const other = await loaded(moved);
    const { rows } = await sql<{
      year: number;
    }>`select slot_year as year from provrum where state = 'approved'`.execute(other.q());
    assert.deepEqual(rows, [{ year: Number(on.slice(0, 4)) }]);
    const version = versionInForce(await loadVersions(other), day(on.slice(0, 10)))!;
    assert.deepEqual(await verifyConsistency(other, version, moved.today()), []);
  }
});

test('what does not fit is found', async () => {
  const version = versionInForce(await loadVersions(db), clock.today())!;
  await db
    .tx(async () => {
      await sql`update provrum set interested = 9, ready_since = null where id = (select min(id) from provrum where state = 'open')`.execute(
        db.q(),
      );
      await sql`update provrum_tally set amount = 99 where facet = 'all' and shown = 'approved'`.execute(db.q());
      const found = await verifyConsistency(db, version, clock.today());
      assert.equal(found.length, 4);
      assert.match(
        found.join('\n'),
        /organisations interested: 9 kept, 7 counted[\s\S]*Tally of all, approved: 99 kept, 1 counted[\s\S]*not ready, and the rules say otherwise[\s\S]*another moment/,
      );
      throw new Error('undo');
    })
    .catch((error: unknown) => assert.equal((error as Error).message, 'undo'));
});
