import type { Day } from '#kernel/day.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Pot } from '../pot.ts';

/** A year's base funding as it was known when a day was over: what was granted, paid and paid back until then. */
export async function findPotOn(db: Database, year: number, on: Day): Promise<Pot> {
  const { rows } = await sql<Pot>`
    with bound as materialized (select ((${on}::date + 1)::timestamp at time zone 'Europe/Stockholm') as until),
    grants as (
      select provrum_id, sum(amount) as granted from event
      where kind = 'funding-granted' and provrum_id is not null and at < (select until from bound)
        and (detail ->> 'year')::integer = ${year}
      group by provrum_id
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
    from grants left join moved using (provrum_id)`.execute(db.q());
  return rows[0]!;
}
