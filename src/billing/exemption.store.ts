import type { Decision } from '#kernel/decision.ts';
import type { NetworkId } from '#kernel/id.ts';
import { type ActedBy, recordEvent } from '#meetings/record.store.ts';
import { type Database, sql } from '#platform/database.ts';
import type { FeeEvent } from './events.ts';
import type { Exemption, ExemptionGiven, ExemptionRefusal } from './exemption.ts';

const swedish = (column: string) => sql.raw(`(${column} at time zone 'Europe/Stockholm')::date`);

/** Every exemption on record, the latest first; those that were taken back among them. */
export async function listExemptions(db: Database): Promise<readonly Exemption[]> {
  const { rows } = await sql<Exemption>`
    select e.id, case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as network,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation,
      e.from_year as "fromYear", e.to_year as "toYear", e.reason, json_build_object('id', p.id, 'name', p.name) as by,
      ${swedish('e.at')} as on,
      case when w.id is not null then json_build_object('by', w.name, 'on', ${swedish('e.ended_at')}, 'reason', e.end_reason) end as ended,
      e.taken_back as "takenBack"
    from fee_exemption e join person p on p.id = e.person_id
    left join network n on n.id = e.network_id left join organisation o on o.id = e.organisation_id
    left join person w on w.id = e.ended_by
    order by e.id desc`.execute(db.q());
  return rows;
}

/** The networks that can be let off, in Swedish order. */
export async function listFeeNetworks(
  db: Database,
): Promise<readonly { readonly id: NetworkId; readonly name: string }[]> {
  const { rows } = await sql<{ id: NetworkId; name: string }>`
    select id, name from network where state <> 'wished' order by name`.execute(db.q());
  return rows;
}

/** What an exemption names and is not there. */
export async function unknownSubject(
  db: Database,
  { network, organisation }: Pick<ExemptionGiven, 'network' | 'organisation'>,
): Promise<readonly ('network' | 'organisation')[]> {
  const { rows } = await sql<{ network: boolean; organisation: boolean }>`
    select ${network}::bigint is not null and not exists (select from network where id = ${network}) as network,
      ${organisation}::bigint is not null and not exists
        (select from organisation where id = ${organisation} and kind <> 'forum') as organisation`.execute(db.q());
  return (['network', 'organisation'] as const).filter((field) => rows[0]?.[field]);
}

/** The circumstances of an act on fees. */
export interface FeeDoing {
  readonly db: Database;
  readonly by: ActedBy;
  readonly at: Date;
  /** The version of the networks' rules in force. */
  readonly version: string | null;
  /** Names the form that was sent: sent twice, it acts once. */
  readonly key?: string | null;
}

/** The only way exemptions change: one at a time, on fresh state, event and effect together. */
export async function changeExemptions(
  doing: FeeDoing,
  decide: (known: readonly Exemption[]) => Decision<FeeEvent, ExemptionRefusal> | null,
): Promise<Decision<FeeEvent, ExemptionRefusal> | null> {
  const { db, by, at, version } = doing;
  return await db.tx(async () => {
    await sql`lock table fee_exemption in share row exclusive mode`.execute(db.q());
    if (doing.key && (await sentBefore(db, doing.key))) return null;
    const decision = decide(await listExemptions(db));
    if (!decision?.ok) return decision;
    const { event } = decision;
    await apply(doing, event);
    const { reason: _, network, ...kept } = event;
    const subject = { organisation: event.organisation };
    await recordEvent(db, { event: kept, about: { network }, by, at, version, subject });
    return decision;
  });
}

async function sentBefore(db: Database, key: string): Promise<boolean> {
  const { rows } = await sql`select from fee_exemption where created_with = ${key}`.execute(db.q());
  return rows.length > 0;
}

async function apply({ db, by, at, key }: FeeDoing, event: FeeEvent): Promise<void> {
  switch (event.kind) {
    case 'fee-exemption-given':
      await sql`
        insert into fee_exemption (network_id, organisation_id, from_year, to_year, reason, person_id, at, created_with)
        values (${event.network}, ${event.organisation}, ${event.fromYear}, ${event.toYear}, ${event.reason}, ${by.person},
          ${at}, ${key ?? null})`.execute(db.q());
      return;
    case 'fee-exemption-ended':
      await sql`
        update fee_exemption set to_year = coalesce(${event.lastYear}::integer, to_year), taken_back = ${event.lastYear === null},
          ended_by = ${by.person}, ended_at = ${at}, end_reason = ${event.reason}
        where id = ${event.exemption}`.execute(db.q());
  }
}
