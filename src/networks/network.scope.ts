import type { Context, MiddlewareHandler } from 'hono';
import { type NetworkId, parseId } from '#kernel/id.ts';
import type { ActedBy } from '#meetings/record.store.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsProposals } from '#organisations/authority.ts';
import type { NetworkCircumstances } from './effect.store.ts';
import type { Network } from './network.ts';
import { findNetwork } from './network.store.ts';

export interface NetworkEnv extends ActorEnv {
  Variables: ActorEnv['Variables'] & { readonly network: Network };
}

/** The queue that wakes what follows from an event on a network. */
export const networkEventQueue = 'network-event';

/** Finds the network of the address for members, partners and the forum; to everybody else it does not exist. */
export const withNetwork: MiddlewareHandler<NetworkEnv> = async (c, next) => {
  if (!c.var.actor) return await toSignIn(c as unknown as Context<ActorEnv>);
  const id = parseId<NetworkId>(c.req.param('network'));
  const network = id && (await findNetwork(c.var.db, id));
  if (!network || !readsProposals(c.var.actor)) return await c.notFound();
  c.set('network', network);
  return await next();
};

/** The circumstances of an act that somebody does in this request. */
export function networkCircumstances(
  c: { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'jobs' | 'networkVersion'> },
  by: ActedBy | null,
): NetworkCircumstances {
  const { db, clock, jobs, networkVersion } = c.var;
  return {
    db,
    by: by && { person: by.person, organisation: by.organisation },
    at: clock.now(),
    today: clock.today(),
    version: networkVersion?.id ?? null,
    follow: (event, kind) => jobs.enqueue(db, networkEventQueue, { event, kind }),
  };
}
