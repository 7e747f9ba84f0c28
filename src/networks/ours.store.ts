import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { daysOpen } from '#meetings/attendance/gatheringEvaluation.ts';
import { whereHeld } from '#meetings/gathering/where.store.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Ours } from './ours.ts';
import { isAskedOn } from './status/status.store.ts';

const wall = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`);

/** So many meetings are told of: the nearest. */
const most = 12;

/** What of networks and meetings concerns an organisation, and one of its people, in one query. */
export async function findOurs(
  db: Database,
  { organisation, person }: { readonly organisation: OrganisationId; readonly person: PersonId },
  { today, at }: { readonly today: Day; readonly at: Date },
): Promise<Ours> {
  const { rows } = await sql<Ours>`
    with own as (
      select n.id, n.name, p.contact_person_id as contact from network_organisation p join network n on n.id = p.network_id
      where p.organisation_id = ${organisation} and p.from_day <= ${today}::date
        and (p.to_day is null or p.to_day >= ${today}::date) and n.state in ('active', 'dormant', 'runAsProject'))
    select
      (select coalesce(json_agg(json_build_object('id', own.id, 'name', own.name,
          'contact', case when w.id is not null then json_build_object('id', w.id, 'name', w.name) end) order by own.name), '[]')
        from own left join person w on w.id = own.contact) as networks,
      (select coalesce(json_agg(json_build_object('id', near.id, 'title', near.title, 'network', near.network,
          'when', json_build_object('starts', ${wall('near.starts_at')}, 'ends', ${wall('near.ends_at')}),
          'mode', near.mode, 'place', near.place, 'open', near.open, 'lastDay', near.last_day, 'people', near.people)
          order by near.starts_at, near.id), '[]')
        from (
          select m.id, m.title, m.mode, ${whereHeld} as place, m.starts_at, m.ends_at, g.last_day, n.name as network, takes.open, people.list as people
          from gathering g join meeting m on m.id = g.meeting_id left join network n on n.id = m.network_id
          cross join lateral (select m.state = 'open' and (g.last_day is null or g.last_day >= ${today}::date) as open) takes
          cross join lateral (
            select json_agg(json_build_object('registration', r.id, 'person', json_build_object('id', w.id, 'name', w.name),
              'state', r.state, 'mode', r.mode,
              'until', to_char(r.offered_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.name, r.id) as list
            from registration r join person w on w.id = r.person_id
            where r.meeting_id = m.id and r.organisation_id = ${organisation}
              and r.state in ('registered', 'offered', 'waitlisted')) signed
          cross join lateral (select coalesce(signed.list, '[]'::json) as list) people
          where m.state in ('announced', 'open', 'closed') and m.ends_at > ${at}::timestamptz at time zone 'Europe/Stockholm'
            and (signed.list is not null or (takes.open and (g.audience <> 'network' or m.network_id in (select id from own)
              or (m.network_id is null and m.provrum_id is null))))
          order by m.starts_at, m.id limit ${most}) near) as gatherings,
      (select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'due', t.due_on,
          'network', json_build_object('id', n.id, 'name', n.name)) order by t.due_on nulls last, t.id), '[]')
        from status_table t join network n on n.id = t.network_id join organisation o on o.id = ${organisation}
        where t.closed_at is null and n.state in ('active', 'dormant', 'runAsProject') and ${isAskedOn(today)}
          and not exists (select from status_entry e
            where e.table_id = t.id and e.organisation_id = o.id and e.at >= t.asked_at)) as tables,
      (select coalesce(json_agg(json_build_object('meeting', m.id, 'title', m.title, 'day', m.ends_at::date) order by m.ends_at, m.id), '[]')
        from registration r join meeting m on m.id = r.meeting_id
        where r.person_id = ${person} and r.organisation_id = ${organisation} and r.state = 'attended' and m.state <> 'cancelled'
          and m.ends_at::date between ${today}::date - ${daysOpen}::int and ${today}::date
          and not exists (select from gathering_answer a where a.registration_id = r.id)) as evaluations`.execute(
    db.q(),
  );
  return rows[0]!;
}
