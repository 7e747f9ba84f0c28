import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import { type Circumstances, provrumChannel, turnReadiness } from './change.store.ts';
import { notify } from '#platform/listen.ts';

/** How far back a membership's first or last day is looked for: longer than a program is ever down. */
const daysBack = 60;

/**
 * Asks the rules again where nobody has acted on the proposal: a membership of an organisation that has answered has
 * begun, ended or been corrected, and its standing counts for something else than before.
 */
export async function refreshReadiness(
  circumstances: Omit<Circumstances, 'by'>,
  organisation: OrganisationId | null = null,
): Promise<void> {
  const { db } = circumstances;
  for (const id of await listTouched(circumstances, organisation)) {
    await db.tx(async () => {
      await sql`select from provrum where id = ${id} for update`.execute(db.q());
      if (await turnReadiness(circumstances, id)) await notify(db, provrumChannel, String(id));
    });
  }
}

async function listTouched({ db, today }: Omit<Circumstances, 'by'>, organisation: OrganisationId | null) {
  const { rows } = await sql<{ id: ProvrumId }>`
    select distinct p.id from provrum p
    join interest i on i.provrum_id = p.id and i.withdrawn_at is null
    join membership m on m.organisation_id = i.organisation_id
    where p.state = 'open' and case
      when ${organisation}::bigint is not null then m.organisation_id = ${organisation}
      else m.from_day between ${today}::date - ${daysBack}::int and ${today}::date
        or m.to_day between ${today}::date - ${daysBack}::int and ${today}::date
    end
    order by p.id`.execute(db.q());
  return rows.map(({ id }) => id);
}
