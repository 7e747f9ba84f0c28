import type { MeetingText, Mode } from './meetingText.ts';
import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import { type Database, sql } from '#platform/database.ts';
import type { OtherMeeting } from './agenda.ts';
import type { Meeting } from './meeting.ts';

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);
const span = (starts: string, ends: string) =>
  sql`case when ${sql.raw(starts)} is null then null else json_build_object('starts', ${wall(starts)}, 'ends', ${wall(ends)}) end`;

/** True of an owner's working meetings: what people sign up for has rules, and readers, of its own. */
export const isWorking = sql`not exists (select from gathering signed where signed.meeting_id = m.id)`;

/** A meeting with everything about it, in one query; null where its owner has none of that number. */
export async function findMeeting(db: Database, owner: ProvrumId, id: MeetingId): Promise<Meeting | null> {
  const { rows } = await sql<Meeting>`
    select m.id, m.uid, m.state, m.sequence, m.version, m.series_id as series, m.created_with as key, m.reason,
      json_build_object('title', m.title, 'mode', m.mode, 'place', m.place, 'link', m.link, 'about', m.about) as text,
      ${span('m.starts_at', 'm.ends_at')} as "when", ${span('m.moved_from', 'm.moved_from_end')} as "movedFrom",
      json_build_object('id', p.id, 'name', p.name) as by,
      (select coalesce(json_agg(json_build_object('id', o.id, 'starts', ${wall('o.starts_at')}, 'ends', ${wall('o.ends_at')},
          'answers', (select coalesce(json_agg(json_build_object('person', json_build_object('id', ap.id, 'name', ap.name),
              'organisation', json_build_object('id', ao.id, 'name', ao.name), 'answer', a.answer) order by ap.name, ap.id), '[]')
            from meeting_answer a join person ap on ap.id = a.person_id join organisation ao on ao.id = a.organisation_id
            where a.option_id = o.id)) order by o.starts_at, o.ends_at), '[]')
        from meeting_option o where o.meeting_id = m.id and o.removed_at is null) as options,
      (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'minutes', i.minutes, 'outcome', i.outcome,
          'version', i.version, 'key', i.created_with,
          'from', (select json_build_object('id', b.id, 'name', b.title) from meeting_item bi join meeting b on b.id = bi.meeting_id
            where bi.id = i.carried_from),
          'to', (select json_build_object('id', n.id, 'name', n.title) from meeting_item ni join meeting n on n.id = ni.meeting_id
            where ni.carried_from = i.id)) order by i.position, i.id), '[]')
        from meeting_item i where i.meeting_id = m.id and i.removed_at is null) as agenda,
      (select coalesce(json_agg(json_build_object('item', t.item_id, 'text', t.text, 'version', t.version, 'by', w.name,
          'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
        from meeting_note t join person w on w.id = t.person_id where t.meeting_id = m.id) as notes,
      (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'item', d.item_id, 'text', d.text,
          'version', d.version, 'key', d.created_with, 'by', w.name) order by d.number), '[]')
        from meeting_decision d join person w on w.id = d.person_id
        where d.meeting_id = m.id and d.removed_at is null) as decisions
    from meeting m join person p on p.id = m.person_id
    where m.id = ${id} and m.provrum_id = ${owner} and ${isWorking}`.execute(db.q());
  return rows[0] ?? null;
}

/** A meeting in a list. */
export interface ListedMeeting extends OtherMeeting {
  readonly mode: Mode;
  readonly place: string;
  readonly link: MeetingText['link'];
  readonly sequence: number;
  readonly moved: boolean;
  /** How many times are asked about, and how many people have answered. */
  readonly options: number;
  readonly answered: number;
  /** Points that are neither done nor carried over. */
  readonly openItems: number;
  readonly decisions: number;
}

/** What a list says of a meeting, from a query that calls it `m`. */
export const listedColumns = sql`m.id, m.title, m.state, m.mode, m.place, m.link, m.sequence, m.series_id as series,
    m.moved_from is not null and m.state = 'announced' as moved, ${span('m.starts_at', 'm.ends_at')} as "when",
    (select count(*) from meeting_option o where o.meeting_id = m.id and o.removed_at is null) as options,
    (select count(distinct a.person_id) from meeting_option o join meeting_answer a on a.option_id = o.id
      where o.meeting_id = m.id and o.removed_at is null) as answered,
    (select count(*) from meeting_item i where i.meeting_id = m.id and i.removed_at is null and i.outcome = 'open') as "openItems",
    (select count(*) from meeting_decision d where d.meeting_id = m.id and d.removed_at is null) as decisions`;
const listed = sql`select ${listedColumns} from meeting m`;

/** Every meeting of an owner, by date; those without one last. */
export async function listMeetings(db: Database, owner: ProvrumId): Promise<readonly ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    ${listed} where m.provrum_id = ${owner} and ${isWorking} order by m.starts_at nulls last, m.id`.execute(db.q());
  return rows;
}

/** The next few meetings of an owner: those to come by date, then those that look for one. */
export async function listNextMeetings(
  db: Database,
  owner: ProvrumId,
  at: Date,
  most = 3,
): Promise<readonly ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    ${listed} where m.provrum_id = ${owner} and ${isWorking} and m.state in ('planned', 'announced')
      and (m.ends_at is null or m.ends_at > ${at}::timestamptz at time zone 'Europe/Stockholm')
    order by m.starts_at nulls last, m.id limit ${most}`.execute(db.q());
  return rows;
}

/** Which form wrote a point's minutes last. */
export async function findNoteForm(db: Database, meeting: MeetingId, item: number): Promise<string | null> {
  const { rows } = await sql<{ form: string | null }>`
    select saved_with as form from meeting_note where meeting_id = ${meeting} and item_id = ${item}`.execute(db.q());
  return rows[0]?.form ?? null;
}

/** Remembers which form wrote them: a saving that was still on its way is not another's. */
export async function markNoteForm(db: Database, meeting: MeetingId, item: number, form: string | null): Promise<void> {
  await sql`update meeting_note set saved_with = ${form} where meeting_id = ${meeting} and item_id = ${item}`.execute(
    db.q(),
  );
}

/** The last number in the register of decisions; 0 where it is empty. */
export async function findLastNumber(db: Database, owner: ProvrumId): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(number), 0) as last from meeting_decision where provrum_id = ${owner}`.execute(db.q());
  return rows[0]?.last ?? 0;
}

/** A decision in the register, with the meeting that made it. */
export interface RegisteredDecision {
  readonly id: number;
  readonly number: number;
  readonly text: string;
  readonly item: string | null;
  readonly meeting: MeetingId;
  readonly title: string;
  readonly when: Span | null;
  readonly by: string;
}

/** Every decision of an owner's meetings, the latest first. */
export async function listDecisions(db: Database, owner: ProvrumId): Promise<readonly RegisteredDecision[]> {
  const { rows } = await sql<RegisteredDecision>`
    select d.id, d.number, d.text, i.title as item, m.id as meeting, m.title, ${span('m.starts_at', 'm.ends_at')} as "when",
      p.name as by
    from meeting_decision d join meeting m on m.id = d.meeting_id join person p on p.id = d.person_id
    left join meeting_item i on i.id = d.item_id
    where d.provrum_id = ${owner} and d.removed_at is null order by d.number desc`.execute(db.q());
  return rows;
}

/** The meeting that a form has planned already, or null. */
export async function findPlanned(db: Database, owner: ProvrumId, key: string): Promise<MeetingId | null> {
  const { rows } = await sql<{ id: MeetingId }>`
    select id from meeting where provrum_id = ${owner} and created_with = ${key}`.execute(db.q());
  return rows[0]?.id ?? null;
}
