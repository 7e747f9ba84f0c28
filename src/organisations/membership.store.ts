import type { Decision } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import { notify } from '#platform/listen.ts';
import type { MembershipEvent, MembershipRefusal } from './membership.ts';
import { type Doing, lockOrganisation, recordEvent, type WholeOrganisation } from './organisations.store.ts';

/** The channel on which it is heard that an organisation's membership has changed; the payload is its id. */
export const membershipChannel = 'membership';

/** The only way a membership changes: lock the organisation, decide on fresh state, record decision and effect together. */
export async function changeMemberships(
  doing: Doing,
  id: OrganisationId,
  decide: (organisation: WholeOrganisation) => Decision<MembershipEvent, MembershipRefusal>,
): Promise<Decision<MembershipEvent, MembershipRefusal> | null> {
  return await doing.db.tx(async () => {
    const organisation = await lockOrganisation(doing.db, id);
    if (!organisation) return null;
    const decision = decide(organisation);
    if (!decision.ok) return decision;
    const { kind, ...detail } = decision.event;
    await apply(doing, id, decision.event);
    await recordEvent(doing, { kind, organisation: id, detail });
    await notify(doing.db, membershipChannel, String(id));
    return decision;
  });
}

async function apply({ db }: Doing, organisation: OrganisationId, event: MembershipEvent) {
  if (event.kind === 'membership-confirmed') {
    await sql`update membership set verified = ${event.verified}, note = ${event.note} where id = ${event.id}`.execute(
      db.q(),
    );
    return;
  }
  const { ends, begins } = event;
  if (ends) await sql`update membership set to_day = ${ends.to} where id = ${ends.id}`.execute(db.q());
  if (!begins) return;
  await sql`
    insert into membership (organisation_id, kind, from_day, verified, note)
    values (${organisation}, ${begins.kind}, ${begins.from}, ${begins.verified}, ${begins.note})`.execute(db.q());
}
