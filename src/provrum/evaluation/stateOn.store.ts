import type { Day } from '#kernel/day.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Pot } from '../pot.ts';

/** A year's base funding as it was known when a day was over: what was granted, paid and paid back until then. */
export async function findPotOn(db: Database, year: number, on: Day): Promise<Pot> {
  const { rows } = await sql<Pot>`
    with bound as materialized (select ((${on}::date + 1)::timestamp at time zone 'Europe/Stockholm') as until),
    -- A decision takes from the frame before it is announced, and gives back if it is taken back.
    grants as (
      select distinct on (detail ->> 'funding') provrum_id, (detail ->> 'amount')::bigint as granted, (detail ->> 'year')::integer as year,
        kind = 'funding-granted' or kind = 'funding-decided' and detail ->> 'verdict' = 'granted' as holds
      from event
      where kind in ('funding-decided', 'funding-taken-back', 'funding-granted', 'funding-declined') and provrum_id is not null
        and at < (select until from bound)
      order by detail ->> 'funding', id desc
    ),
    moved as (
      select provrum_id, coalesce(sum(amount) filter (where kind = 'payment-paid'), 0) as paid,
        coalesce(sum(amount) filter (where kind = 'payment-repaid'), 0) as repaid
      from event where kind in ('payment-paid', 'payment-repaid') and provrum_id in (select provrum_id from grants)
        and at < (select until from bound)
      group by provrum_id
    )
    select ${year}::integer as year, coalesce(sum(granted - coalesce(repaid, 0)), 0)::bigint as granted,
      coalesce(sum(paid - repaid), 0)::bigint as paid
    from grants left join moved using (provrum_id) where holds and year = ${year}`.execute(db.q());
  return rows[0]!;
}
