import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Arranger, Gathering } from './gathering.ts';
import type { GatheringEnv } from './gathering.scope.ts';

/** What a panel on the page of a gathering knows. It loads the rest itself, in as few queries as it can. */
export interface SlotProps {
  readonly c: Context<GatheringEnv>;
  readonly gathering: Gathering;
  /** The reader's right to arrange it, or null. */
  readonly arranger: Arranger | null;
}

/** A panel on the page of a gathering: null where it has nothing to say to this reader now. */
export type Slot = (props: SlotProps) => VNode | null | Promise<VNode | null>;
