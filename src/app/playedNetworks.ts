import type { Day } from '#kernel/day.ts';
import type { PlayedNetwork } from './networkSeeds.ts';
import { type Database, sql } from '#platform/database.ts';
import { readPlayedNetworks, readReal } from './seeds.ts';

/** Since when the organisations take part: the year of the source's figures and fee. */
const since = '2018-01-01' as Day;

/** Fills the networks with who has taken part since before anybody here acted, as many as the source says (N47–N73). */
export async function playNetworks(db: Database, at: Date): Promise<void> {
  const { networks, wished } = readPlayedNetworks();
  await addAgencies(db, at);
  await describe(db, [...networks, ...wished.map((each) => ({ ...each, contact: null }))]);
  await fill(db, networks);
}

/** Agencies that have met the networks but are neither members nor partners. */
async function addAgencies(db: Database, at: Date) {
  const given = readReal().relatedAgencies.map(({ name, orgNumber, webDomain, source }) => ({
    name,
    org_number: orgNumber,
    web_domain: [webDomain],
    source: [{ about: 'orgNumber', source }],
  }));
  await sql`
    insert into organisation (name, kind, org_number, web_domain, source, created_at)
    select name, 'agency', org_number, web_domain, source, ${at} from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g (name text, org_number text, web_domain text[], source jsonb)
    where g.name = any(${readPlayedNetworks().networks.flatMap(({ organisations }) => organisations.map(({ name }) => name))})
    on conflict do nothing`.execute(db.q());
}

async function describe(
  db: Database,
  given: readonly { readonly network: string; readonly purpose: string; readonly contact: string | null }[],
) {
  await sql`
    update network n set purpose = g.purpose, contact_person_id = p.id
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (network text, purpose text, contact text)
    left join person p on p.name = g.contact and p.constructed
    where n.external_key = g.network and n.purpose = ''`.execute(db.q());
}

async function fill(db: Database, networks: readonly PlayedNetwork[]) {
  await sql`
    insert into network_organisation (network_id, organisation_id, from_day, contact_person_id, constructed)
    select n.id, o.id, ${since}::date, p.id, true
    from jsonb_to_recordset(${JSON.stringify(networks)}::jsonb) as g (network text, organisations jsonb)
    cross join jsonb_to_recordset(g.organisations) as part (name text, contact text)
    join network n on n.external_key = g.network join organisation o on o.name = part.name
    left join person p on p.name = part.contact and p.constructed`.execute(db.q());
  await sql`
    insert into network_planner (network_id, person_id, constructed)
    select n.id, p.id, true
    from jsonb_to_recordset(${JSON.stringify(networks)}::jsonb) as g (network text, planners jsonb)
    cross join jsonb_array_elements_text(g.planners) as who
    join network n on n.external_key = g.network join person p on p.name = who and p.constructed`.execute(db.q());
}
