import { sql } from '#platform/database.ts';

/**
 * Where a gathering is held, in words, from a query that calls the meeting `m` and the gathering `g`: the place that is typed and
 * the venue of the register with its address. What the one says already is not said again by the other.
 */
export const whereHeld = sql`coalesce((
  select case when position(lower(m.place) in lower(held.whole)) > 0 then held.whole else concat_ws(', ', m.place,
      case when position(lower(held.name) in lower(m.place)) = 0 then held.name end,
      case when held.address <> '' and position(lower(held.address) in lower(m.place)) = 0 then held.address end) end
  from (select v.name, v.address, concat_ws(', ', v.name, nullif(v.address, '')) as whole
    from venue v where v.id = g.venue_id) held), m.place)`;
