import type { Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import { isAskedOn } from './status.store.ts';

/** A member that has told nothing since a table asked, and who answers for it. */
export interface StatusToAsk {
  readonly table: number;
  readonly network: NetworkId;
  readonly title: string;
  readonly networkName: string;
  readonly due: Day | null;
  readonly askedAt: Instant;
  readonly askedOn: Day;
  readonly closed: boolean;
  readonly organisation: OrganisationId;
  readonly name: string;
  /** The contact in the network; else the representative, a substitute or a contact. Without those who have muted the network. */
  readonly people: readonly { readonly person: PersonId; readonly address: string; readonly language: Language }[];
}

const instant = sql.raw(`to_char(t.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** All that are asked by an open table today and have told nothing since, in one query. */
export async function listToAsk(db: Database, on: Day): Promise<readonly StatusToAsk[]> {
  const { rows } = await sql<StatusToAsk>`
    select t.id as table, t.network_id as network, t.title, n.name as "networkName", t.due_on as due, ${instant} as "askedAt",
      (t.asked_at at time zone 'Europe/Stockholm')::date as "askedOn", false as closed, o.id as organisation, o.name,
      (select coalesce(json_agg(json_build_object('person', w.id, 'address', w.email, 'language', w.language)), '[]')
        from (select h.person_id, rank() over (order by h.place) as first from (
            select m.person_id, case when exists (select from network_organisation c where c.network_id = t.network_id
                and c.organisation_id = o.id and c.contact_person_id = m.person_id and c.to_day is null) then 0
              else array_position(array['representative', 'substitute', 'contact'], m.role) end as place
            from mandate m where m.organisation_id = o.id and m.role in ('representative', 'substitute', 'contact')
              and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)) h) held
        join person w on w.id = held.person_id
        where held.first = 1 and not exists (select from network_subscription s
          where s.network_id = t.network_id and s.person_id = w.id and s.level = 'mute')) as people
    from status_table t join network n on n.id = t.network_id cross join organisation o
    where t.closed_at is null and n.state in ('active', 'dormant', 'runAsProject') and ${isAskedOn(on)}
      and not exists (select from status_entry e
        where e.table_id = t.id and e.organisation_id = o.id and e.at >= t.asked_at)
    order by t.id, o.id`.execute(db.q());
  return rows;
}
