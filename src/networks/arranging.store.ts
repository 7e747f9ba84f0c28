import type { NetworkId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { CoOrganiser, NetworkArrangingEvent, Planner, YearPlan } from './arranging.ts';
import type { NetworkEffect } from './effect.store.ts';

/** Writes who arranges a network, and what is planned for a year. */
export async function applyNetworkArranging(effect: NetworkEffect<NetworkArrangingEvent>): Promise<void> {
  const { db, network, event, by, at } = effect;
  switch (event.kind) {
    case 'co-organiser-set':
      await sql`
        insert into network_co_organiser (network_id, organisation_id, name, share)
        values (${network.id}, ${event.coOrganiser}, ${event.content.name}, ${event.share})
        on conflict (network_id, organisation_id, name) do update set share = excluded.share`.execute(db.q());
      break;
    case 'co-organiser-removed':
      await sql`delete from network_co_organiser where id = ${event.number}`.execute(db.q());
      break;
    case 'network-planners-set':
      await sql`delete from network_planner where network_id = ${network.id}`.execute(db.q());
      await sql`
        insert into network_planner (network_id, person_id)
        select ${network.id}, unnest(${[...event.people]}::bigint[])`.execute(db.q());
      break;
    case 'network-year-planned': {
      const { year, themes, meetings, reason, budget } = event.content;
      await sql`
        insert into network_year (network_id, year, themes, meetings, reason, budget, person_id, changed_at)
        values (${network.id}, ${year}, ${themes}, ${meetings}, ${reason}, ${budget}, ${by?.person ?? null}, ${at})
        on conflict (network_id, year) do update set themes = excluded.themes, meetings = excluded.meetings,
          reason = excluded.reason, budget = excluded.budget, person_id = excluded.person_id,
          changed_at = excluded.changed_at, constructed = false`.execute(db.q());
    }
  }
  // Revision belongs to the texts: who arranges a network can change while somebody writes them.
  await sql`update network set changed_at = ${at} where id = ${network.id}`.execute(db.q());
}

/** Who arranges a network together with the forum. */
export async function listCoOrganisers(db: Database, network: NetworkId): Promise<readonly CoOrganiser[]> {
  const { rows } = await sql<CoOrganiser>`
    select c.id, c.organisation_id as organisation, coalesce(o.name, c.name) as name, c.share
    from network_co_organiser c left join organisation o on o.id = c.organisation_id
    where c.network_id = ${network} order by 3, c.id`.execute(db.q());
  return rows;
}

/** The planning group, each with the organisation for which they take part. */
export async function listPlanners(db: Database, network: NetworkId): Promise<readonly Planner[]> {
  const { rows } = await sql<Planner>`
    select p.id, p.name, coalesce((select string_agg(distinct o.name, ', ') from mandate m
      join organisation o on o.id = m.organisation_id
      join network_organisation part on part.organisation_id = o.id and part.network_id = ${network}
      where m.person_id = p.id and m.to_day is null), '') as organisation
    from network_planner r join person p on p.id = r.person_id where r.network_id = ${network} order by p.name, p.id`.execute(
    db.q(),
  );
  return rows;
}

/** What is planned for each year, the newest first. */
export async function listYears(db: Database, network: NetworkId): Promise<readonly YearPlan[]> {
  const { rows } = await sql<YearPlan>`
    select year, themes, meetings, reason, budget from network_year
    where network_id = ${network} order by year desc`.execute(db.q());
  return rows;
}
