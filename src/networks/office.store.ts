import { type Day, yearOf } from '#kernel/day.ts';
import { gatheringsAtAGlance } from '#meetings/gathering/attention.store.ts';
import { type GatheringAtAGlance, gatheringsInNeed } from '#meetings/gathering/attention.ts';
import type { Outcome } from '#meetings/replies/outcome.ts';
import { type Database, sql } from '#platform/database.ts';
import { networksInNeed } from './attention.ts';
import { listNetworks } from './networks.store.ts';
import { type OfficeFacts, officeLines } from './office.ts';
import { isAskedOn } from './status/status.store.ts';

/** Letters that say something and that the program could not place. */
const unplaced: readonly Outcome[] = [
  'unread',
  'no-person',
  'no-meeting',
  'not-receiver',
  'no-letter',
  'other-letter',
  'too-many',
];
/** Older ones nobody waits for any more. */
const daysLooked = 14;

interface OfDay {
  readonly today: Day;
  readonly at: Date;
}

/** What waits for the secretariat: meetings and networks that need a hand, and what else there is to see to. */
export async function findOffice(
  db: Database,
  { today, at, most, decides }: OfDay & { readonly most: number | null; readonly decides: boolean },
) {
  const { gatherings, ...facts } = await findFacts(db, { today, at });
  const networks = await listNetworks(db, { today, at, reader: null, forum: true });
  return {
    gatherings: gatheringsInNeed(gatherings, today),
    networks: networksInNeed(networks, today, most),
    lines: officeLines(facts, today, decides),
  };
}

interface Facts extends OfficeFacts {
  readonly gatherings: readonly GatheringAtAGlance[];
}

/** All that must be known of meetings and the rest, in one query. */
async function findFacts(db: Database, { today, at }: OfDay): Promise<Facts> {
  const year = yearOf(today);
  const { rows } = await sql<Facts>`
    select ${gatheringsAtAGlance(at)} as gatherings,
      array(select distinct w.year from network_weeks w where w.year between ${year} and ${year + 1}) as weeks,
      array(select y from generate_series(${year}::int, ${year + 1}::int) y where exists (
        select from rulebook_version v where v.part = 'networks' and v.status = 'decided'
          and v.in_force_from <= make_date(y, 1, 1) and (v.in_force_to is null or v.in_force_to >= make_date(y, 1, 1)))) as rules,
      (select coalesce(json_agg(json_build_object('id', late.id, 'network', late.network_id, 'title', late.title,
          'due', late.due_on, 'missing', late.missing) order by late.due_on, late.id), '[]')
        from (select t.id, t.network_id, t.title, t.due_on, array(
            select o.name from organisation o where ${isAskedOn(today)} and not exists (select from status_entry e
              where e.table_id = t.id and e.organisation_id = o.id and e.at >= t.asked_at) order by o.name) as missing
          from status_table t join network n on n.id = t.network_id
          where t.closed_at is null and t.due_on < ${today}::date and n.state in ('active', 'dormant', 'runAsProject')) late
        where cardinality(late.missing) > 0) as tables,
      (select count(*) from undated_meeting where meeting_id is null) as undated,
      (select count(distinct address) from bounce where cleared_at is null) as bounces,
      (select count(*) from incoming_mail where outcome = any(${[...unplaced]})
        and received_at >= ${at}::timestamptz - ${daysLooked} * interval '1 day') as unplaced,
      (select count(*) from fee_exemption where not taken_back and to_year = ${year}) as exemptions`.execute(db.q());
  return rows[0]!;
}
