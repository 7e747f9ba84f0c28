import { day, within } from '#kernel/day.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { networkVersionInForce, type NetworkVersion } from '#rulebook/version.ts';
import { listExemptions } from './exemption.store.ts';
import { type FeeLine, feeLines, type FeeYear, type Named, type TakingPartSpan } from './fee.ts';
import { type NetworkExempt, type NetworkOfYear, whyExempt } from './feeYear.ts';

/** The networks' rules that a year's fees follow, and whether they hold or are only proposed. */
export interface RulesOfYear {
  readonly version: NetworkVersion;
  readonly decided: boolean;
}

/** Those in force when the year begins; where none are, those proposed for it, so that one sees what would be owed. */
async function rulesOfYear(db: Database, year: number): Promise<RulesOfYear | null> {
  const [versions, begins] = [await loadVersions(db), day(`${year}-01-01`)];
  const decided = networkVersionInForce(versions, begins);
  if (decided) return { version: decided, decided: true };
  const proposed = versions
    .filter((version) => version.part === 'networks')
    .findLast(({ status, inForceFrom, inForceTo }) => status === 'proposed' && within(begins, inForceFrom, inForceTo));
  return proposed ? { version: proposed, decided: false } : null;
}

/** The state of network `n` on a day: as it was decided until then, or as it was before the first decision. */
const stateOn = (on: string) => sql`coalesce(
  (select d.to_state from network_decision d where d.network_id = n.id and d.on_day <= ${on}::date
    order by d.on_day desc, d.id desc limit 1),
  (select d.from_state from network_decision d where d.network_id = n.id and d.on_day > ${on}::date
    order by d.on_day, d.id limit 1),
  n.state)`;

/** Active when the year begins or when it ends. */
const activeIn = (year: number) => sql`'active' in (${stateOn(`${year}-01-01`)}, ${stateOn(`${year}-12-31`)})`;

/** The networks that are active in a year, in Swedish order. */
export async function listNetworksOfYear(db: Database, year: number): Promise<readonly NetworkOfYear[]> {
  const { rows } = await sql<NetworkOfYear>`
    select n.id, n.name,
      case when n.meetings_least is not null
        then json_build_object('min', n.meetings_least, 'max', coalesce(n.meetings_most, n.meetings_least)) end as meetings,
      (select count(*) from meeting m where m.network_id = n.id and m.state <> 'cancelled'
        and m.starts_at >= make_date(${year}, 1, 1) and m.starts_at < make_date(${year} + 1, 1, 1)) as "onRecord"
    from network n where ${activeIn(year)} order by n.name`.execute(db.q());
  return rows;
}

/** Who takes part in the networks that are active in a year: everybody, or one organisation. */
async function listSpans(
  db: Database,
  year: number,
  organisation: OrganisationId | null,
): Promise<readonly TakingPartSpan[]> {
  const { rows } = await sql<TakingPartSpan>`
    select json_build_object('id', n.id, 'name', n.name) as network, json_build_object('id', o.id, 'name', o.name) as organisation,
      t.from_day as from, t.to_day as to,
      (select m.kind from membership m where m.organisation_id = o.id
        and m.from_day <= greatest(t.from_day, make_date(${year}, 1, 1))
        and (m.to_day is null or m.to_day >= greatest(t.from_day, make_date(${year}, 1, 1))) order by m.kind limit 1) as membership
    from network_organisation t join network n on n.id = t.network_id join organisation o on o.id = t.organisation_id
    where t.from_day <= make_date(${year}, 12, 31) and (t.to_day is null or t.to_day >= make_date(${year}, 1, 1))
      and (${organisation}::bigint is null or o.id = ${organisation}) and ${activeIn(year)}
    order by o.name, n.name, t.from_day`.execute(db.q());
  return rows;
}

/** A year's fees as they are computed today. */
export interface FeesOfYear extends FeeYear, RulesOfYear {
  readonly lines: readonly FeeLine[];
}

/** What everybody, or one organisation, owes for a year; null where no rules for networks are decided or proposed. */
export async function findFees(
  db: Database,
  year: number,
  organisation: OrganisationId | null = null,
): Promise<FeesOfYear | null> {
  const rules = await rulesOfYear(db, year);
  if (!rules) return null;
  const given = {
    year,
    spans: await listSpans(db, year, organisation),
    exemptions: await listExemptions(db),
    parameters: rules.version.parameters,
  };
  return { ...given, ...rules, lines: feeLines(given) };
}

/** What taking part in a network costs in a year. */
export interface CostOfNetwork extends Pick<FeeYear, 'year' | 'parameters'> {
  /** Null where the network as a whole pays. */
  readonly exempt: NetworkExempt | null;
  /** What the asking organisation owes; null where it is in the network no day of the year. */
  readonly own: FeeLine | null;
}

/** By the rules that hold for the year; null where none are decided. */
export async function findCostOfNetwork(
  db: Database,
  network: Named<NetworkId>,
  { year, organisation }: { readonly year: number; readonly organisation: OrganisationId | null },
): Promise<CostOfNetwork | null> {
  const rules = await rulesOfYear(db, year);
  if (!rules?.decided) return null;
  const given = { year, exemptions: await listExemptions(db), parameters: rules.version.parameters };
  const spans = organisation === null ? [] : await listSpans(db, year, organisation);
  const own = feeLines({ ...given, spans }).find((line) => line.network.id === network.id) ?? null;
  return { year, parameters: given.parameters, exempt: whyExempt(network, given), own };
}
