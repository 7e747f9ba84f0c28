import type { Sentences } from '#meetings/gathering/history.ts';
import type { FeeEvent } from '#billing/events.ts';
import type { NetworkArrangingEvent } from './arranging.ts';
import type { NetworkDocumentEvent } from './document.ts';
import type { NetworkLifeEvent } from './life.ts';
import type { StatusEvent } from './status/events.ts';
import type { NetworkTalkEvent } from './talk.ts';
import type { NetworkWishEvent } from './wish.ts';

/** What happens to a network. Each part says its own. */
export type NetworkEvent =
  | NetworkLifeEvent
  | NetworkWishEvent
  | NetworkArrangingEvent
  | NetworkTalkEvent
  | NetworkDocumentEvent
  | StatusEvent;

/** What a network's history tells: what happens to the network, and to its fee. */
export type NetworkHistoryEvent = NetworkEvent | FeeEvent;

/** An event as it is kept: what one of its sentences is made of. */
export type KeptNetworkEvent = Parameters<Sentences<NetworkHistoryEvent>[NetworkHistoryEvent['kind']]>[0];
