import type { Decision } from '#kernel/decision.ts';
import type { NetworkId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import { applyNetworkArranging } from './arranging.store.ts';
import { applyDocument } from './document.store.ts';
import type { NetworkCircumstances, NetworkEffect } from './effect.store.ts';
import { keepNetworkEvent } from './keepEvent.store.ts';
import { applyLife } from './life.store.ts';
import type { NetworkEvent } from './events.ts';
import type { Network } from './network.ts';
import { findNetwork } from './network.store.ts';
import { applyStatus } from './status/status.store.ts';
import { applyTalk } from './talk.store.ts';
import { applyWish } from './wish.store.ts';

/**
 * The only way a network changes: lock it, let the domain decide on fresh state, then record the decision and its effect
 * together or not at all. Null where there is no such network.
 */
export async function changeNetwork<Event extends NetworkEvent, Refusal>(
  circumstances: NetworkCircumstances,
  id: NetworkId,
  decide: (network: Network) => Decision<Event, Refusal> | Promise<Decision<Event, Refusal>>,
): Promise<Decision<Event, Refusal> | null> {
  const { db } = circumstances;
  return await db.tx(async () => {
    await sql`select from network where id = ${id} for update`.execute(db.q());
    const network = await findNetwork(db, id);
    if (!network) return null;
    const decision = await decide(network);
    if (decision.ok) {
      const { by, at } = circumstances;
      await apply({ db, network, event: decision.event, by, at });
      await keepNetworkEvent(circumstances, id, decision.event);
    }
    return decision;
  });
}

async function apply(effect: NetworkEffect<NetworkEvent>): Promise<void> {
  const { event } = effect;
  switch (event.kind) {
    case 'network-wished':
    case 'network-changed':
    case 'network-state-decided':
    case 'network-joined':
    case 'network-left':
    case 'network-contact-changed':
      return await applyLife({ ...effect, event });
    case 'network-interest-given':
    case 'network-interest-withdrawn':
      return await applyWish({ ...effect, event });
    case 'co-organiser-set':
    case 'co-organiser-removed':
    case 'network-planners-set':
    case 'network-year-planned':
      return await applyNetworkArranging({ ...effect, event });
    case 'network-post-written':
    case 'network-post-withdrawn':
      return await applyTalk({ ...effect, event });
    case 'network-file-added':
    case 'network-file-removed':
      return await applyDocument({ ...effect, event });
    case 'status-table-made':
    case 'status-table-changed':
    case 'status-table-closed':
    case 'status-table-reopened':
    case 'status-filled':
      return await applyStatus({ ...effect, event });
  }
}
