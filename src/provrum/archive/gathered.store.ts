import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { type Budget, hasBudget, takesPart } from '../budget.ts';
import { findBudget } from '../budget.store.ts';
import { findNames, type HistoryEntry, listWholeHistory } from '../history.store.ts';
import { type Names, namedIn } from '../history.ts';
import { findPlan, listPlanVersions, type PlanVersion } from '../plan.store.ts';
import type { Plan } from '../plan.ts';
import type { Provrum } from '../provrum.ts';
import { findProvrum } from '../provrum.store.ts';
import { type KeptDecision, listDecisions } from '../receipt.store.ts';
import { isAnnounced } from '../uptake/uptake.store.ts';
import { keptTables } from './keeping.ts';
import { keptEvent } from './keptEvent.ts';
import type { ReadBy } from './keptTable.ts';
import {
  findOrganisations,
  findPeople,
  findRulebook,
  type KeptRow,
  type KeptRows,
  type Named,
  type NamedOrganisation,
  readKept,
} from './kept.store.ts';

/** For whom a package is made: an organisation, or the forum's own archive. */
export interface Receiver {
  readonly organisation: OrganisationId | null;
  readonly forum: boolean;
}

/** Everything that goes into a package, before it is written. */
export interface Gathered {
  readonly provrum: Provrum;
  readonly history: readonly HistoryEntry[];
  readonly names: Names;
  readonly decisions: readonly KeptDecision[];
  readonly plan: Plan | null;
  readonly planVersions: readonly PlanVersion[];
  readonly budget: Budget | null;
  readonly tables: KeptRows;
  readonly people: readonly Named[];
  readonly organisations: readonly NamedOrganisation[];
  readonly rulebook: readonly KeptRow[];
}

/** Reads a provrum as it is at one moment: what is changed meanwhile is not in it. Null where there is none to give. */
export const gather = async (db: Database, id: ProvrumId, receiver: Receiver, today: Day): Promise<Gathered | null> =>
  await db.tx(
    async () => {
      await sql`set local time zone 'UTC'`.execute(db.q());
      const provrum = await findProvrum(db, id, today);
      return provrum?.openedAt == null ? null : await gathered(db, asReceived(provrum, receiver), receiver);
    },
    { isolation: 'repeatable read' },
  );

/** A decision that is not announced is the forum's alone. */
const asReceived = (provrum: Provrum, { forum }: Receiver): Provrum =>
  provrum.decision?.announcedAt === null && !forum ? { ...provrum, state: 'open', decision: null } : provrum;

async function gathered(db: Database, provrum: Provrum, receiver: Receiver): Promise<Gathered> {
  const { id } = provrum;
  const { forum, organisation } = receiver;
  const inside = forum || (organisation !== null && takesPart(provrum, { organisation }));
  const plan = await findPlan(db, id);
  const readsPlan = inside || plan?.status === 'approved';
  const reads: readonly ReadBy[] = [
    'everybody',
    ...(readsPlan ? (['plan'] as const) : []),
    ...(inside ? (['work'] as const) : []),
    ...(forum || (inside && (await isAnnounced(db, id))) ? (['spreading'] as const) : []),
    ...(forum ? (['forum'] as const) : []),
  ];
  const tables = await readKept(db, id, { forum, reads });
  const history = (await listWholeHistory(db, id, { forum, inside })).map((entry) => ({
    ...entry,
    event: keptEvent(entry.event, forum),
  }));
  const decisions = (await listDecisions(db, id)).filter(({ announcedAt }) => forum || announcedAt !== null);
  const kept = history.map(({ event }) => event);
  const named = kept.map(namedIn);
  return {
    provrum,
    history,
    names: await findNames(db, kept, ''),
    decisions: decisions.toReversed(),
    plan: readsPlan ? plan : null,
    planVersions: readsPlan ? (await listPlanVersions(db, id)).toReversed() : [],
    budget: hasBudget(provrum) ? await findBudget(db, id) : null,
    tables,
    people: await findPeople(db, [...numbersIn(tables, 'people'), ...named.flatMap(({ people }) => people)]),
    organisations: await findOrganisations(db, [
      provrum.organisation.id,
      ...(organisation === null ? [] : [organisation]),
      ...numbersIn(tables, 'organisations'),
      ...named.flatMap(({ organisations }) => organisations),
    ]),
    rulebook: await findRulebook(db, [
      ...new Set([
        ...history.flatMap(({ version }) => version ?? []),
        ...decisions.map(({ receipt }) => receipt.version),
      ]),
    ]),
  };
}

/** The people or organisations that the rows name. */
function numbersIn(tables: KeptRows, of: 'people' | 'organisations'): readonly number[] {
  const numbers = Object.entries(tables).flatMap(([name, rows]) =>
    (keptTables[name]?.[of] ?? []).flatMap((column) => rows.flatMap((row) => row[column] as number | number[] | null)),
  );
  return [...new Set(numbers.filter((number) => number !== null))];
}
