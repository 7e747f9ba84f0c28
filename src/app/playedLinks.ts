import type { Decision } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { findNetwork } from '#networks/network.store.ts';
import type { Actor } from '#organisations/authority.ts';
import { changeProvrum, type Circumstances } from '#provrum/change.store.ts';
import { addLink } from '#provrum/links/link.ts';
import { listLinks } from '#provrum/links/link.store.ts';
import { voice } from './played.ts';
import { findNetworkOf } from './playedMeetings.ts';
import type { PlayedLink } from './seeds.ts';

/** Notes that a provrum came out of a network or led to one. */
export async function playLink(
  circumstances: Circumstances,
  actor: Actor,
  id: ProvrumId,
  { relation, network: key }: PlayedLink,
): Promise<Decision<unknown, unknown> | null> {
  const { db } = circumstances;
  const network = await findNetwork(db, await findNetworkOf(db, key));
  const given = { relation, target: 'network', other: null, network, name: '', address: '' } as const;
  return await changeProvrum(circumstances, id, async (provrum) =>
    addLink(provrum, await listLinks(db, id), voice(actor), given),
  );
}
