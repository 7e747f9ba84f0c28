import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Circle, TakingPart } from './network.ts';
import type { NetworkEnv } from './network.scope.ts';

/** What a panel on a network's page knows. It loads the rest itself, in as few queries as it can. */
export interface NetworkSlotProps {
  readonly c: Context<NetworkEnv>;
  readonly parts: readonly TakingPart[];
  readonly circle: Circle;
}

/** A panel on a network's page: null where it has nothing to say to this reader now. */
export type NetworkSlot = (props: NetworkSlotProps) => VNode | null | Promise<VNode | null>;
