import type { Day } from '#kernel/day.ts';
import type { PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Channel } from './events.ts';
import type { DueLine } from './reminder.ts';
import { checklist, type Line, type WrittenLine } from './spreading.ts';

/** A result and where it has been spread. */
export interface SpreadResult {
  readonly provrum: ProvrumId;
  readonly title: string;
  readonly publishedOn: Day;
  readonly announcedOn: Day | null;
  readonly chosen: number | null;
  readonly presented: number | null;
  readonly lines: readonly Line[];
}

type Row = Omit<SpreadResult, 'lines'> & { readonly lines: readonly WrittenLine[]; readonly presentedOn: Day | null };

export const spreadPerPage = 50;

const columns = sql`
  r.provrum_id as provrum, r.title, (r.published_at at time zone 'Europe/Stockholm')::date as "publishedOn",
  (r.announced_at at time zone 'Europe/Stockholm')::date as "announcedOn", s.conference_year as chosen,
  n.conference_year as presented, n.presented_on as "presentedOn"`;
const tables = sql`
  result r left join spreading s on s.provrum_id = r.provrum_id
  left join presentation n on n.provrum_id = r.provrum_id and n.taken_back_at is null`;

/** True of a line of the checklist, `c`, whose day has passed without its being done. */
const late = (today: Day) => sql`
  c.done_on is null and c.planned_on < ${today}::date and c.channel <> 'web'
  and (c.channel <> 'conference' or not exists (
    select from presentation n where n.provrum_id = c.provrum_id and n.taken_back_at is null))`;

/** A page of all results with their channels: first those with a day that has passed, then the latest. One more tells that there is another page. */
export async function listSpread(db: Database, today: Day, page: number): Promise<readonly SpreadResult[]> {
  const { rows } = await sql<Row>`
    select ${columns},
      (select coalesce(json_agg(json_build_object('channel', c.channel, 'plannedOn', c.planned_on, 'link', c.link,
          'responsible', case when w.id is null then null else json_build_object('id', w.id, 'name', w.name) end,
          'version', c.version, 'doneOn', c.done_on,
          'doneBy', case when d.id is null then null else json_build_object('id', d.id, 'name', d.name) end)), '[]')
        from spreading_channel c left join person w on w.id = c.responsible_id left join person d on d.id = c.done_by
        where c.provrum_id = r.provrum_id) as lines
    from ${tables} where r.taken_back_at is null
    order by (select min(c.planned_on) from spreading_channel c
      where c.provrum_id = r.provrum_id and ${late(today)}) nulls last, r.published_at desc, r.id desc
    limit ${spreadPerPage + 1} offset ${(page - 1) * spreadPerPage}`.execute(db.q());
  return rows.map(({ lines, presentedOn, ...row }) => ({
    ...row,
    lines: checklist(lines, { announcedOn: row.announcedOn, presentation: null }).map((line) =>
      line.channel === 'conference' && presentedOn ? { ...line, done: { on: presentedOn, by: null } } : line,
    ),
  }));
}

/** Announced results that have not been presented at an annual conference, the first announced first. */
export async function listUnpresented(db: Database): Promise<readonly Omit<SpreadResult, 'lines'>[]> {
  const { rows } = await sql<Omit<SpreadResult, 'lines'>>`
    select ${columns} from ${tables}
    where r.announced_at is not null and r.taken_back_at is null and n.id is null
    order by r.announced_at, r.id limit 500`.execute(db.q());
  return rows;
}

/** A channel whose day has passed, with whoever answers for it. */
export interface LateLine extends DueLine {
  readonly title: string;
  readonly responsible: string | null;
  readonly total: number;
}

/** Every channel of an announced result whose day has passed, the latest first; of one person, or of all. */
export async function listLate(
  db: Database,
  today: Day,
  { of = null, most = 20 }: { readonly of?: PersonId | null; readonly most?: number } = {},
): Promise<{ readonly items: readonly LateLine[]; readonly total: number }> {
  const { rows } = await sql<LateLine>`
    select c.provrum_id as provrum, c.channel, c.planned_on as "plannedOn", r.title, w.name as responsible,
      count(*) over () as total
    from spreading_channel c join result r on r.provrum_id = c.provrum_id and r.announced_at is not null
    left join person w on w.id = c.responsible_id
    where ${late(today)} and (${of}::bigint is null or c.responsible_id = ${of})
    order by c.planned_on, c.provrum_id, c.channel limit ${most}`.execute(db.q());
  return { items: rows, total: rows[0]?.total ?? 0 };
}

/** Whom one reminds of a channel, and where. */
export interface Remindable extends DueLine {
  readonly title: string;
  readonly person: PersonId;
  readonly address: string;
  readonly language: Language;
}

/** Channels whose day has passed and whose responsible person still has a mandate and has not been reminded of that day. */
export async function listRemindable(db: Database, today: Day, purpose: string): Promise<readonly Remindable[]> {
  const { rows } = await sql<Remindable & { readonly channel: Channel }>`
    select c.provrum_id as provrum, c.channel, c.planned_on as "plannedOn", r.title, p.id as person, p.email as address, p.language
    from spreading_channel c join result r on r.provrum_id = c.provrum_id and r.announced_at is not null
    join person p on p.id = c.responsible_id
    where ${late(today)}
      and exists (select from mandate m where m.person_id = p.id and m.from_day <= ${today}::date
        and (m.to_day is null or m.to_day >= ${today}::date))
      and not exists (select from mail e where e.person_id = p.id and e.purpose = ${purpose}
        and e.occurrence = c.provrum_id || ':' || c.channel || ':' || to_char(c.planned_on, 'YYYY-MM-DD'))
      and not exists (select from subscription u where u.person_id = p.id and u.provrum_id = c.provrum_id and u.level = 'mute')
    order by c.planned_on, c.provrum_id limit 1000`.execute(db.q());
  return rows;
}

/** How far the spreading of a provrum's result has come. */
export interface SpreadingProgress {
  readonly announced: boolean;
  readonly done: number;
}

/** Of one provrum; null where it has no result. */
export async function findProgress(db: Database, provrum: ProvrumId): Promise<SpreadingProgress | null> {
  const { rows } = await sql<SpreadingProgress>`
    select r.announced_at is not null as announced,
      (r.announced_at is not null)::int
        + (select count(*) from spreading_channel c where c.provrum_id = r.provrum_id and c.done_on is not null and c.channel <> 'web')
        + (select count(*) from presentation n where n.provrum_id = r.provrum_id and n.taken_back_at is null) as done
    from result r where r.provrum_id = ${provrum} and r.taken_back_at is null`.execute(db.q());
  return rows[0] ?? null;
}
