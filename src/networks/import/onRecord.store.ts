import { type Database, sql } from '#platform/database.ts';
import type { OnRecord } from './onRecord.ts';

/** What is on record now, as far as a table can touch it. */
export async function readOnRecord(db: Database): Promise<OnRecord> {
  const { rows } = await sql<{ known: OnRecord }>`
    select json_build_object(
      'organisations', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'kind', kind,
          'orgNumber', org_number, 'county', county_code)), '[]') from organisation),
      'people', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email,
          'mandates', (select coalesce(json_agg(json_build_object('id', m.id, 'organisation', m.organisation_id, 'role', m.role,
              'from', m.from_day, 'to', m.to_day)), '[]')
            from mandate m where m.person_id = p.id and (m.to_day is null or m.to_day >= m.from_day)))), '[]') from person p),
      'memberships', (select coalesce(json_agg(json_build_object('id', id, 'organisation', organisation_id, 'kind', kind,
          'from', from_day, 'to', to_day)), '[]') from membership where to_day is null or to_day >= from_day),
      'networks', (select coalesce(json_agg(json_build_object('id', id, 'name', name,
          'lives', state in ('active', 'dormant', 'runAsProject'))), '[]') from network),
      'networkMemberships', (select coalesce(json_agg(json_build_object('id', id, 'network', network_id,
          'organisation', organisation_id, 'from', from_day, 'to', to_day, 'contact', contact_person_id)), '[]')
        from network_organisation where to_day is null or to_day >= from_day),
      'meetings', (select coalesce(json_agg(json_build_object('network', m.network_id, 'title', m.title,
          'day', m.starts_at::date, 'cancelled', m.state = 'cancelled')), '[]')
        from gathering g join meeting m on m.id = g.meeting_id where m.starts_at is not null),
      'weeks', (select coalesce(json_object_agg(year, weeks), '{}')
        from (select distinct on (year) year, weeks from network_weeks order by year, id desc) decided)) as known`.execute(
    db.q(),
  );
  return rows[0]!.known;
}
