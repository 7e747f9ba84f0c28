import { readsForTheForum } from '#organisations/authority.ts';
import type { Decision } from '#kernel/decision.ts';
import { findBudget } from './budget.store.ts';
import { changeProvrum } from './change.store.ts';
import type { By, FundingEvent } from './events.ts';
import { findFunding, findPot, planApproved } from './funding.store.ts';
import { fundingAsSeen, type FundingContext, type FundingRefusal, fundingYear } from './funding.ts';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv } from './provrum.scope.ts';

type Variables = Pick<ProvrumEnv['Variables'], 'db' | 'clock' | 'version' | 'jobs' | 'actor'>;

/** What stands around the base funding of a provrum today, as its reader may know it. */
export async function seenFunding(c: { readonly var: Variables }, provrum: Provrum): Promise<FundingContext> {
  const context = await fundingContext(c, provrum);
  return { ...context, funding: fundingAsSeen(context.funding, readsForTheForum(c.var.actor)) };
}

/** What stands around the base funding of a provrum today, as it is. */
async function fundingContext(c: { readonly var: Variables }, provrum: Provrum): Promise<FundingContext> {
  const { db, clock, version } = c.var;
  const budget = await findBudget(db, provrum.id);
  const funding = await findFunding(db, provrum.id);
  return {
    provrum,
    budget,
    funding,
    planApproved: await planApproved(db, provrum.id),
    pot: await findPot(db, fundingYear(clock.today()), { announcedOnly: !readsForTheForum(c.var.actor) }),
    version,
  };
}

/**
 * Does an act on the base funding. The year is locked before the provrum, so that two decisions never draw the same
 * kronor from its pot.
 */
export const changeFunding = async (
  c: { readonly var: Variables },
  by: By,
  id: Provrum['id'],
  decide: (context: FundingContext) => Decision<FundingEvent, FundingRefusal>,
) =>
  await changeProvrum(
    circumstances(c, by),
    id,
    async (provrum) => decide(await fundingContext(c, provrum)),
    fundingYear(c.var.clock.today()),
  );
