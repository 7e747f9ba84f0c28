import type { NetworkLifeEvent } from './life.ts';
import type { StatusEvent } from './status/events.ts';

/** What happens to a network. Each part says its own. */
export type NetworkEvent = NetworkLifeEvent | StatusEvent;
