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
