import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Quiet } from './lapse.ts';

/** The last thing that a person did about the provrum `p`, and whether its writers have been told since that it will lapse. */
export const lastActs = sql`
  lateral (select e.id, e.at from event e where e.provrum_id = p.id and e.person_id is not null
    order by e.id desc limit 1) last
  left join lateral (select e.detail ->> 'lapsesOn' as "lapsesOn" from event e
    where e.provrum_id = p.id and e.kind = 'lapse-reminded' and e.id > last.id order by e.id desc limit 1) told on true`;

/** `Quiet` of the provrum `p` as JSON. */
export const quietOf = sql<Quiet | null>`(
  select json_build_object('since', to_char(last.at at time zone 'Europe/Stockholm', 'YYYY-MM-DD'), 'lapsesOn', told."lapsesOn")
  from ${lastActs})`;

/** Since when nobody has done anything about a proposal, and when it lapses if that goes on. */
export async function findQuiet(db: Database, provrum: ProvrumId): Promise<Quiet | null> {
  const { rows } = await sql<{ quiet: Quiet | null }>`
    select ${quietOf} as quiet from provrum p where p.id = ${provrum}`.execute(db.q());
  return rows[0]?.quiet ?? null;
}
