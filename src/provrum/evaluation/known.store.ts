import { addDays, type Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { instantOf, local } from '#kernel/localTime.ts';
import { dayOf } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import {
  type Answered,
  type Happened,
  type Hour,
  kindsOfMoment,
  kindsOfSum,
  nothing,
  type Summed,
  type Sums,
  type Track,
  sumUp,
  track,
  type Uses,
  usesOf,
} from './happened.ts';
import { type KnownOrganisation, type KnownProvrum, type Marked, type Moved, stateOf } from './known.ts';

/** What was decided of a provrum, and all that is there only after it. */
interface Decided extends Pick<Moved, 'verdict'>, Pick<KnownProvrum, 'id' | 'lead'> {
  readonly decided: Hour;
  readonly told: Hour | null;
  readonly presented: Hour | null;
  readonly cancelled: Hour | null;
  readonly starts: Day | '' | null;
  readonly ends: Day | '' | null;
  readonly participants: KnownProvrum['participants'];
  readonly joined: KnownProvrum['participants'] | null;
  readonly passed: KnownProvrum['passed'] | null;
  readonly passedInPlan: KnownProvrum['passed'] | null;
}

/** When a Swedish day is over. The database is told the moment, and plans better than where it must find it out. */
const endOf = (on: Day) => sql`${instantOf(local(`${addDays(on, 1)}T00:00`))}::timestamptz`;
const hour = (column: string) => sql.raw(`floor(date_part('epoch', ${column}) / 3600)::integer`);
const oneOf = (kinds: readonly string[]) => sql.raw(`kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`);

/**
 * Every posted provrum as it was known when a day was over, the latest first, in six queries: events and moments until
 * then, and nothing that came later or was not announced yet. What is announced is never taken back.
 */
export async function listKnown(db: Database, on: Day): Promise<readonly KnownProvrum[]> {
  const tracks = track(await listMoments(db, on));
  const sums = sumUp(await listSums(db, on));
  const members = await listMembers(db, on);
  const uses = usesOf(await findAnswered(db, on), members);
  const decided = await listDecided(db, on);
  const marked = await listMarked(db, on);
  return [...tracks].map(([id, own]) =>
    toKnown(id, own, {
      decided: decided.get(id) ?? null,
      sums: sums.get(id) ?? nothing,
      uses: uses.get(id) ?? null,
      members: members.size,
      answers: marked.get(id) ?? [],
    }),
  );
}

/**
 * The moments of all that moves a provrum, a row for each kind: columns are read from the index and sent in a fraction of
 * the time of rows. The posting is no event here: its moment stands with the provrum.
 */
async function listMoments(db: Database, on: Day): Promise<readonly Happened[]> {
  const { rows } = await sql<Happened>`
    select 'proposal-posted' as kind, coalesce(array_agg(id order by opened_at desc, id desc), '{}') as provrum,
      '{}'::bigint[] as id, coalesce(array_agg(${hour('opened_at')} order by opened_at desc, id desc), '{}') as hour
    from provrum where opened_at < ${endOf(on)}
    union all
    select kind, array_agg(provrum_id), array_agg(id), array_agg(${hour('at')})
    from event where ${oneOf(kindsOfMoment)} and provrum_id is not null and at < ${endOf(on)}
    group by kind`.execute(db.q());
  return rows;
}

async function listSums(db: Database, on: Day): Promise<readonly Summed[]> {
  const { rows } = await sql<Summed>`
    select kind, array_agg(provrum_id) as provrum, array_agg(amount) as amount
    from event where ${oneOf(kindsOfSum)} and provrum_id is not null and at < ${endOf(on)} and amount is not null
    group by kind`.execute(db.q());
  return rows;
}

async function findAnswered(db: Database, on: Day): Promise<Answered> {
  const { rows } = await sql<Answered>`
    select coalesce(array_agg(provrum_id), '{}') as provrum, coalesce(array_agg(organisation_id), '{}') as organisation,
      coalesce(array_agg(id), '{}') as id, coalesce(array_agg(amount), '{}') as answer
    from event where kind = 'uptake-answered' and provrum_id is not null and at < ${endOf(on)}
      and amount is not null`.execute(db.q());
  return rows[0]!;
}

async function listMembers(db: Database, on: Day): Promise<ReadonlySet<OrganisationId>> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select distinct organisation_id as id from membership
    where kind = 'member' and from_day <= ${on}::date and (to_day is null or to_day >= ${on}::date)`.execute(db.q());
  return new Set(rows.map(({ id }) => id));
}

async function listDecided(db: Database, on: Day): Promise<ReadonlyMap<ProvrumId, Decided>> {
  const until = endOf(on);
  const { rows } = await sql<Decided>`
    with
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
    )
    select g.provrum_id as id, g.verdict, ${hour('g.decided_at')} as decided, ${hour('r.announced_at')} as told,
      ${hour('s.at')} as presented, ${hour('x.announced_at')} as cancelled, l.starts, l.ends,
      coalesce(f.lead, g.lead_organisation_id) as lead, g.participants, j.organisations as joined,
      nullif(g.reservations, '[]') as passed, nullif(l.reservations, '[]') as "passedInPlan"
    from go_ahead g
    left join planned l on l.provrum_id = g.provrum_id
    left join led f on f.provrum_id = g.provrum_id
    left join joined j on j.provrum_id = g.provrum_id
    left join result r on r.provrum_id = g.provrum_id and r.announced_at < ${until}
    left join presentation s on s.provrum_id = g.provrum_id and s.at < ${until} and (s.taken_back_at is null or s.taken_back_at >= ${until})
    left join cancellation x on x.provrum_id = g.provrum_id and x.announced_at < ${until}
    where g.announced_at < ${until}`.execute(db.q());
  return new Map(rows.map((row) => [row.id, row]));
}

/** What each organisation had marked last in each questionnaire, by provrum. */
async function listMarked(db: Database, on: Day): Promise<ReadonlyMap<ProvrumId, readonly Marked[]>> {
  const { rows } = await sql<{ id: ProvrumId; organisation: OrganisationId; marked: Marked }>`
    select provrum_id as id, organisation_id as organisation, detail as marked from event
    where kind = 'questionnaire-answered' and provrum_id is not null and at < ${endOf(on)}
    order by id`.execute(db.q());
  const latest = new Map<ProvrumId, Map<string, Marked>>();
  for (const { id, organisation, marked } of rows) {
    const own = latest.get(id) ?? new Map<string, Marked>();
    latest.set(id, own.set(`${organisation} ${marked.occasion}`, marked));
  }
  return new Map([...latest].map(([id, own]) => [id, [...own.values()]]));
}

const daysByHour = new Map<Hour, Day>();
/** Finding a day is dear, and many moments share one. */
function toDay(hour: Hour): Day {
  const before = daysByHour.get(hour);
  if (before !== undefined) return before;
  const day = dayOf(new Date(hour * 3_600_000));
  if (daysByHour.size >= 20_000) daysByHour.clear();
  daysByHour.set(hour, day);
  return day;
}
const dayOr = (hour: Hour | null | undefined): Day | null => (hour === null || hour === undefined ? null : toDay(hour));

/** The first of two moments, where there is one. */
const earliest = (one: Hour | null, other: Hour | null): Hour | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

interface Beside {
  readonly decided: Decided | null;
  readonly sums: Sums;
  readonly uses: Uses | null;
  /** How many members there were that day. */
  readonly members: number;
  readonly answers: readonly Marked[];
}

function toKnown(id: ProvrumId, own: Track, { decided, sums, uses, members, answers }: Beside): KnownProvrum {
  const verdict = decided?.verdict ?? null;
  const [presented, cancelled] = [decided?.presented ?? null, decided?.cancelled ?? null];
  const state = stateOf({ ...own, verdict, presented: presented !== null, cancelled: cancelled !== null });
  const movedAt = Math.max(own.movedAt, presented ?? 0, cancelled ?? 0);
  const approved = verdict === 'approved' ? decided : null;
  return {
    id,
    state,
    since: toDay(state === 'ready' ? Math.max(movedAt, own.turned ?? 0) : movedAt),
    openedOn: toDay(own.opened),
    readyOn: dayOr(own.firstReady),
    goAheadOn: dayOr(approved?.decided),
    startedOn: dayOr(own.started),
    endedOn: dayOr(earliest(own.ended, cancelled)),
    resultOn: dayOr(decided?.told),
    plan: decided?.starts && decided.ends ? { start: decided.starts, end: decided.ends } : null,
    lead: approved?.lead ?? null,
    participants: approved ? [...new Set([...approved.participants, ...(approved.joined ?? [])])] : [],
    ...sums,
    uptake: (decided?.told ?? null) === null ? null : withUnanswered(uses ?? unused, members),
    passed: [...(decided?.passed ?? []), ...(decided?.passedInPlan ?? [])],
    answers,
  };
}

const unused: Uses = { used: 0, willUse: 0, notForUs: 0 };
const withUnanswered = (uses: Uses, members: number) => ({
  ...uses,
  unanswered: members - uses.used - uses.willUse - uses.notForUs,
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
