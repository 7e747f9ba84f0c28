import { addDays, type Day, yearOf } from '#kernel/day.ts';
import { kronor } from '#kernel/money.ts';
import type { PlayedNetwork } from './networkSeeds.ts';
import { type Database, sql } from '#platform/database.ts';
import { textToHtml } from '#platform/richText.ts';
import { readPlayedNetworks, readReal } from './seeds.ts';

/** Since when the organisations take part: the year of the source's figures and fee. */
const since = '2018-01-01' as Day;

/** Fills the networks with who takes part, as many as the source says (N47–N73), and what they plan this year and the next. */
export async function playNetworks(db: Database, today: Day, at: Date): Promise<void> {
  const { networks, wished, talk } = readPlayedNetworks();
  await addAgencies(db, at);
  await describe(db, [...networks, ...wished.map((each) => ({ ...each, contact: null }))]);
  await fill(db, networks);
  await planYears(db, networks, [yearOf(today), yearOf(today) + 1], at);
  await sql`
    insert into network_interest (network_id, organisation_id, role, wants, person_id, given_at, changed_at)
    select n.id, o.id, i.role, i.wants, p.id, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(wished)}::jsonb) as g (network text, interest jsonb)
    cross join jsonb_to_recordset(g.interest) as i ("by" text, organisation text, role text, wants text)
    join network n on n.external_key = g.network join organisation o on o.name = i.organisation
    join person p on p.name = i.by and p.constructed`.execute(db.q());
  const said = talk.map(({ daysAgo, text, ...post }) => ({
    ...post,
    html: textToHtml(text),
    at: `${addDays(today, -daysAgo)}T08:20:00Z`,
  }));
  await sql`
    insert into network_post (network_id, person_id, organisation_id, html, created_at)
    select n.id, p.id, o.id, g.html, g.at
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as g (network text, "by" text, organisation text, html text, at timestamptz)
    join network n on n.external_key = g.network join organisation o on o.name = g.organisation
    join person p on p.name = g.by and p.constructed order by g.at`.execute(db.q());
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

async function planYears(db: Database, networks: readonly PlayedNetwork[], years: readonly number[], at: Date) {
  const given = networks.flatMap(({ network, plan }) =>
    plan
      ? years.map((year) => ({
          network,
          year,
          meetings: plan.meetings,
          themes: plan.themes,
          budget: plan.budget === undefined ? null : kronor(plan.budget),
          reason: plan.reason ?? '',
        }))
      : [],
  );
  await sql`
    insert into network_year (network_id, year, themes, meetings, reason, budget, changed_at, constructed)
    select n.id, g.year, g.themes, g.meetings, g.reason, g.budget, ${at}, true
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g (network text, year integer, themes text, meetings integer, reason text, budget bigint)
    join network n on n.external_key = g.network`.execute(db.q());
}
