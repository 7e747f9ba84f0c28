import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { listKnown } from '#provrum/evaluation/known.store.ts';
import { readiness } from '#provrum/readiness.ts';
import type { Standing } from '#rulebook/facts.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { askAll } from './invariant.ts';
import { meetingInvariants } from './verifyMeetings.ts';
import { networkInvariants } from './verifyNetworks.ts';

interface OpenRow {
  readonly id: ProvrumId;
  readonly ready: boolean;
  readonly standings: readonly Standing[];
}

/**
 * Asks whether what is kept beside the facts – counts, tallies, since when a proposal is ready – still says what the
 * facts say. One plain sentence for each thing that does not; none where all is well.
 */
export async function verifyConsistency(db: Database, version: RulebookVersion, on: Day): Promise<readonly string[]> {
  return [
    ...(await wrongCounts(db)),
    ...(await wrongTallies(db)),
    ...(await wrongVerdicts(db, version, on)),
    ...(await wrongTurns(db)),
    ...(await wrongStates(db, on)),
    ...(await wrongFollowUps(db)),
    ...(await wrongPresentations(db)),
    ...(await wrongResults(db)),
    ...(await askAll([...meetingInvariants, ...networkInvariants], db, on)),
  ];
}

/** Where a provrum stands follows from its events: the evaluation of an earlier day is read from them alone. */
async function wrongStates(db: Database, on: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ id: ProvrumId; state: string }>`
    select id, state from provrum where opened_at is not null order by id`.execute(db.q());
  const told = new Map((await listKnown(db, on)).map(({ id, state }) => [id, state === 'ready' ? 'open' : state]));
  return rows
    .filter(({ id, state }) => told.get(id) !== state)
    .map(({ id, state }) => `Provrum ${id}: ${state} kept, ${told.get(id) ?? 'nothing'} by its events.`);
}

async function wrongCounts(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: ProvrumId; what: string; kept: number; counted: number }>`
    with counted as (
      select p.id,
        (select count(*) from interest i where i.provrum_id = p.id and i.withdrawn_at is null) as interested,
        (select count(*) from comment c where c.provrum_id = p.id and c.withdrawn_at is null) as commented,
        (select coalesce(max(number), 0) from provrum_version v where v.provrum_id = p.id) as text_version,
        (select coalesce(max(number), 0) from provrum_version v where v.provrum_id = p.id and v.material) as material_version,
        (select count(*) from go_ahead g where g.provrum_id = p.id and g.taken_back_at is null
          and g.verdict = 'approved' and g.slot_year = p.slot_year
          and p.lead_organisation_id = coalesce((select l.to_organisation_id from lead_change l where l.provrum_id = p.id
            order by l.id desc limit 1), g.lead_organisation_id)) as decided
      from provrum p
    )
    select p.id, what, kept, pair.counted from provrum p join counted c using (id),
      lateral (values ('organisations interested', p.interested, c.interested), ('comments', p.commented, c.commented),
        ('versions of the text', p.text_version, c.text_version), ('material version', p.material_version, c.material_version),
        ('go-aheads', case when p.slot_year is null then 0 else 1 end, c.decided)) as pair (what, kept, counted)
    where kept <> pair.counted order by p.id, what`.execute(db.q());
  return rows.map(({ id, what, kept, counted }) => `Provrum ${id}: ${what}: ${kept} kept, ${counted} counted.`);
}

/** The tally keeps how many posted ones there are in each state: of all, of a kind, of a theme, of an organisation. */
async function wrongTallies(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ facet: string; value: string; shown: string; kept: number; counted: number }>`
    with counted as (
      select facet, value, shown, count(*) as amount
      from provrum, lateral (
        select 'all' as facet, '' as value
        union all select 'kind', kind where kind is not null
        union all select 'organisation', organisation_id::text
        union all select 'theme', unnest(themes)
      ) facets
      where opened_at is not null group by 1, 2, 3
    )
    select facet, value, shown, coalesce(t.amount, 0) as kept, coalesce(c.amount, 0) as counted
    from provrum_tally t full join counted c using (facet, value, shown)
    where coalesce(t.amount, 0) <> coalesce(c.amount, 0) order by facet, value, shown`.execute(db.q());
  return rows.map(
    ({ facet, value, shown, kept, counted }) =>
      `Tally of ${`${facet} ${value}`.trim()}, ${shown}: ${kept} kept, ${counted} counted.`,
  );
}

/** Open proposals whose stored verdict is not that of the rules. All of them in one query: the rules need no more. */
async function wrongVerdicts(db: Database, version: RulebookVersion, on: Day): Promise<readonly string[]> {
  const { rows } = await sql<OpenRow>`
    select p.id, p.ready_since is not null as ready, (
      select coalesce(json_agg(json_build_object('organisation', o.id, 'name', o.name,
        'kind', case o.kind when 'forum' then 'other' else o.kind end, 'membership', m.kind, 'role', i.role)), '[]')
      from interest i join organisation o on o.id = i.organisation_id
      left join lateral (select kind from membership m where m.organisation_id = o.id and m.from_day <= ${on}::date
        and (m.to_day is null or m.to_day >= ${on}::date) order by kind limit 1) m on true
      where i.provrum_id = p.id and i.withdrawn_at is null) as standings
    from provrum p where p.state = 'open' order by p.id`.execute(db.q());
  return rows
    .filter(({ ready, standings }) => ready !== readiness(standings, version.parameters).ready)
    .map(({ id, ready }) => `Provrum ${id} is kept as ${ready ? 'ready' : 'not ready'}, and the rules say otherwise.`);
}

/** Ready since the last time the rules turned, and not since another day. */
async function wrongTurns(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: ProvrumId }>`
    select p.id from provrum p
    left join lateral (select kind, at from event e where e.provrum_id = p.id
      and e.kind in ('readiness-reached', 'readiness-lost') order by e.id desc limit 1) turn on true
    where p.state = 'open'
      and p.ready_since is distinct from (case when turn.kind = 'readiness-reached' then turn.at end)
    order by p.id`.execute(db.q());
  return rows.map(({ id }) => `Provrum ${id} is ready since another moment than its history says.`);
}

/** What has gone all the way has its ending on record, and nothing else has one. */
async function wrongFollowUps(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: ProvrumId; state: string }>`
    select p.id, p.state from provrum p left join follow_up f on f.provrum_id = p.id
    where (p.state = 'followedUp') <> (f.provrum_id is not null) order by p.id`.execute(db.q());
  return rows.map(({ id, state }) => `Provrum ${id} is ${state}, and its follow-up says otherwise.`);
}

/** What is presented has its annual conference on record, and what is only published has none. */
async function wrongPresentations(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: ProvrumId; state: string }>`
    select p.id, p.state from provrum p left join presentation n on n.provrum_id = p.id and n.taken_back_at is null
    where p.state in ('published', 'presented') and (p.state = 'presented') <> (n.id is not null) order by p.id`.execute(
    db.q(),
  );
  return rows.map(({ id, state }) => `Provrum ${id} is ${state}, and its presentation says otherwise.`);
}

/** A state that tells of a published result has one that is announced, and what is announced has such a state. */
async function wrongResults(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: ProvrumId; state: string; announced: boolean }>`
    select * from (
      select p.id, p.state, exists (select from result r where r.provrum_id = p.id and r.announced_at is not null) as announced
      from provrum p where p.state <> 'cancelled') told
    where announced <> (state in ('published', 'presented', 'followedUp')) order by id`.execute(db.q());
  return rows.map(({ id, state, announced }) =>
    announced
      ? `Provrum ${id} has an announced result, and its state is ${state}.`
      : `Provrum ${id} is ${state}, and no result is announced.`,
  );
}
