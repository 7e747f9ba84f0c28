import { addDays, type Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { instantOf, local } from '#kernel/localTime.ts';
import type { Ore } from '#kernel/money.ts';
import { dayOf } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import type { KeptEvent } from '../history.ts';
import { type KnownOrganisation, type KnownProvrum, type Move, type Moved, moves, stateOf } from './known.ts';

/** Moments come as hours: a whole number is read much faster than a date, and a Swedish day begins on a whole hour. */
type Hour = number | null;

interface Row extends Omit<Moved, 'moved'>, Pick<KnownProvrum, 'id' | 'lead' | 'plan'> {
  /** The number of the kind that moved it last. */
  readonly last: number;
  readonly opened: number;
  readonly movedAt: number;
  readonly turned: Hour;
  readonly firstReady: Hour;
  readonly decided: Hour;
  readonly started: Hour;
  readonly ended: Hour;
  readonly told: Hour;
  readonly participants: KnownProvrum['participants'] | null;
  readonly money: readonly [Ore, Ore, Ore, Ore, Ore] | null;
  readonly uptake: readonly [number, number, number] | null;
  readonly members: number;
  readonly passed: KnownProvrum['passed'] | null;
  readonly passedInPlan: KnownProvrum['passed'] | null;
  readonly answers: KnownProvrum['answers'] | null;
}

const moveKinds = Object.keys(moves) as readonly Move[];
/** All whose moments are read, those that move first: the number of a kind is its place here. */
const kinds: readonly string[] = [...moveKinds, 'readiness-reached', 'readiness-lost'];
/** Without the posting itself: it comes before all others, and its moment stands with the provrum. */
const numbered = sql.raw(
  kinds.flatMap((kind, at) => (kind === 'proposal-posted' ? [] : [`('${kind}', ${at + 1})`])).join(', '),
);
const numberOf = (kind: string) => sql.lit(kinds.indexOf(kind) + 1);
const lastMove = sql.lit(moveKinds.length);
/** All whose amounts are summed, by what they are summed to: numbers are compared much faster than words. */
const purses = sql.raw(
  Object.entries({
    'budget-line-added': 1,
    'budget-line-changed': 1,
    'budget-line-removed': 1,
    'cost-recorded': 2,
    'cost-removed': 2,
    'funding-granted': 3,
    'payment-paid': 4,
    'payment-repaid': 5,
  } satisfies Readonly<Partial<Record<KeptEvent['kind'], number>>>)
    .map(([kind, purse]) => `('${kind}', ${purse})`)
    .join(', '),
);

/** When a Swedish day is over. The database is told the moment, and plans better than where it must find it out. */
const endOf = (on: Day) => instantOf(local(`${addDays(on, 1)}T00:00`));
const hour = (column: string) => sql.raw(`floor(date_part('epoch', ${column}) / 3600)::integer`);

/**
 * Every posted provrum as it was known when a day was over, the latest first, in one query: events and moments until
 * then, and nothing that came later or was not announced yet. What is announced is never taken back.
 */
export async function listKnown(db: Database, on: Day): Promise<readonly KnownProvrum[]> {
  const until = sql`${endOf(on)}::timestamptz`;
  const { rows } = await sql<Row>`
    with
    -- Read from the index alone. The last of several kinds: each id leaves room for the number of its kind.
    happened as (
      select e.provrum_id,
        max(e.id * 64 + k.number) filter (where k.number <= ${lastMove}) % 64 as last,
        max(e.at) filter (where k.number <= ${lastMove}) as moved,
        max(e.id * 64 + k.number) filter (where k.number > ${lastMove}) % 64 = ${numberOf('readiness-reached')} as ready,
        min(e.at) filter (where k.number = ${numberOf('readiness-reached')}) as first_ready,
        max(e.at) filter (where k.number = ${numberOf('readiness-reached')}) as turned,
        min(e.at) filter (where k.number = ${numberOf('provrum-started')}) as started,
        min(e.at) filter (where k.number = ${numberOf('report-started')}) as ended
      from (values ${numbered}) as k (kind, number) join event e on e.kind = k.kind
      where e.provrum_id is not null and e.at < ${until}
      group by e.provrum_id
    ),
    money as (
      select e.provrum_id,
        sum(e.amount) filter (where k.purse = 1) as planned, sum(e.amount) filter (where k.purse = 2) as used,
        sum(e.amount) filter (where k.purse = 3) as granted, sum(e.amount) filter (where k.purse = 4) as paid,
        sum(e.amount) filter (where k.purse = 5) as repaid
      from (values ${purses}) as k (kind, purse) join event e on e.kind = k.kind
      where e.provrum_id is not null and e.at < ${until}
      group by e.provrum_id
    ),
    planned as (
      select distinct on (provrum_id) provrum_id, starts, ends, reservations
      from plan_version where verdict = 'approved' and judged_at < ${until}
      order by provrum_id, number desc
    ),
    led as (
      select distinct on (provrum_id) provrum_id, to_organisation_id as lead
      from lead_change where at < ${until} order by provrum_id, id desc
    ),
    joined as (
      select provrum_id, array_agg((detail ->> 'organisation')::bigint) as organisations
      from event where kind = 'participant-joined' and provrum_id is not null and at < ${until}
      group by provrum_id
    ),
    member as materialized (
      select distinct organisation_id from membership
      where kind = 'member' and from_day <= ${on}::date and (to_day is null or to_day >= ${on}::date)
    ),
    considered as (
      select provrum_id, json_build_array(count(*) filter (where answer = 1), count(*) filter (where answer = 2),
        count(*) filter (where answer = 3)) as uptake
      from (
        select provrum_id, max(id * 4 + amount) % 4 as answer
        from event join member using (organisation_id)
        where kind = 'uptake-answered' and provrum_id is not null and at < ${until}
        group by provrum_id, organisation_id
      ) latest group by provrum_id
    ),
    answered as (
      select provrum_id, json_agg(detail) as answers
      from (
        select distinct on (provrum_id, organisation_id, detail ->> 'occasion') provrum_id, detail
        from event
        where kind = 'questionnaire-answered' and provrum_id is not null and at < ${until}
        order by provrum_id, organisation_id, detail ->> 'occasion', id desc
      ) latest group by provrum_id
    )
    select p.id, coalesce(h.last, 1)::integer as last, ${hour('p.opened_at')} as opened,
      ${hour('greatest(h.moved, s.at, x.announced_at, p.opened_at)')} as "movedAt",
      coalesce(h.ready, false) as ready, ${hour('h.turned')} as turned,
      ${hour('h.first_ready')} as "firstReady", g.verdict, ${hour('g.decided_at')} as decided,
      ${hour('h.started')} as started, ${hour('h.ended')} as ended, ${hour('r.announced_at')} as told,
      s.at is not null as presented, x.announced_at is not null as cancelled,
      case when l.starts <> '' and l.ends <> '' then json_build_object('start', l.starts, 'end', l.ends) end as plan,
      coalesce(f.lead, g.lead_organisation_id) as lead,
      case when g.verdict = 'approved' then to_json(g.participants || coalesce(j.organisations, '{}')) end as participants,
      case when y.provrum_id is not null then json_build_array(coalesce(y.planned, 0),
        coalesce(y.used, 0), coalesce(y.granted, 0), coalesce(y.paid, 0), coalesce(y.repaid, 0)) end as money,
      c.uptake, (select count(*) from member) as members, nullif(g.reservations, '[]') as passed,
      nullif(l.reservations, '[]') as "passedInPlan", a.answers
    from provrum p
    left join happened h on h.provrum_id = p.id
    -- Nothing of this is there before the go-ahead: few rows are joined to each other, and once to all.
    left join (
      go_ahead g
      left join money y on y.provrum_id = g.provrum_id
      left join planned l on l.provrum_id = g.provrum_id
      left join led f on f.provrum_id = g.provrum_id
      left join joined j on j.provrum_id = g.provrum_id
      left join result r on r.provrum_id = g.provrum_id and r.announced_at < ${until}
      left join presentation s on s.provrum_id = g.provrum_id and s.at < ${until} and (s.taken_back_at is null or s.taken_back_at >= ${until})
      left join cancellation x on x.provrum_id = g.provrum_id and x.announced_at < ${until}
      left join considered c on c.provrum_id = g.provrum_id
      left join answered a on a.provrum_id = g.provrum_id
    ) on g.provrum_id = p.id and g.announced_at < ${until}
    where p.opened_at < ${until}
    order by p.opened_at desc, p.id desc`.execute(db.q());
  return rows.map(toKnown);
}

const daysByHour = new Map<number, Day>();
/** Finding a day is dear, and many moments share one. */
function toDay(hour: number): Day {
  const before = daysByHour.get(hour);
  if (before !== undefined) return before;
  const day = dayOf(new Date(hour * 3_600_000));
  if (daysByHour.size >= 20_000) daysByHour.clear();
  daysByHour.set(hour, day);
  return day;
}
const dayOr = (hour: Hour): Day | null => (hour === null ? null : toDay(hour));

function toKnown(row: Row): KnownProvrum {
  const { id, lead, plan, verdict, participants, uptake, members } = row;
  const state = stateOf({ ...row, moved: moveKinds[row.last - 1] ?? 'proposal-posted' });
  const [planned = none, spent = none, granted = none, paid = none, repaid = none] = row.money ?? [];
  return {
    id,
    state,
    since: toDay(state === 'ready' ? Math.max(row.movedAt, row.turned ?? 0) : row.movedAt),
    openedOn: toDay(row.opened),
    readyOn: dayOr(row.firstReady),
    goAheadOn: verdict === 'approved' ? dayOr(row.decided) : null,
    startedOn: dayOr(row.started),
    endedOn: dayOr(row.ended),
    resultOn: dayOr(row.told),
    plan,
    lead: verdict === 'approved' ? lead : null,
    participants: participants ? [...new Set(participants)] : [],
    planned,
    used: spent,
    granted,
    paid,
    repaid,
    uptake: row.told === null ? null : usesOf(uptake ?? [0, 0, 0], members),
    passed: [...(row.passed ?? []), ...(row.passedInPlan ?? [])],
    answers: row.answers ?? [],
  };
}
const none = 0 as Ore;

const usesOf = ([used, willUse, notForUs]: readonly [number, number, number], members: number) => ({
  used,
  willUse,
  notForUs,
  unanswered: members - used - willUse - notForUs,
});

/** What some provrum were called when a day was over. */
export async function findTitles(
  db: Database,
  on: Day,
  ids: readonly ProvrumId[],
): Promise<ReadonlyMap<ProvrumId, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: ProvrumId; title: string }>`
    select p.id, case when p.text_version <= 1 then p.title else coalesce((select v.content ->> 'title' from provrum_version v
      where v.provrum_id = p.id and v.at < ${endOf(on)}::timestamptz order by v.number desc limit 1), p.title) end as title
    from provrum p where p.id = any(${[...ids]}::bigint[])`.execute(db.q());
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Every organisation but the forum, by name. Names and kinds have no history: they are those of today. */
export async function listKnownOrganisations(db: Database): Promise<readonly KnownOrganisation[]> {
  const { rows } = await sql<KnownOrganisation>`
    select id, name, kind from organisation where kind <> 'forum' order by name`.execute(db.q());
  return rows;
}
