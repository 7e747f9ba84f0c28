import type { NetworkId } from '#kernel/id.ts';
import { recordEvent } from '#meetings/record.store.ts';
import type { NetworkCircumstances } from './effect.store.ts';
import type { NetworkEvent } from './events.ts';

/** Puts an event on record, and wakes what follows from it. */
export async function keepNetworkEvent(
  { db, by, at, version, follow }: NetworkCircumstances,
  network: NetworkId,
  event: NetworkEvent,
): Promise<void> {
  const subject = 'organisation' in event ? { organisation: event.organisation } : {};
  await follow(await recordEvent(db, { event, about: { network }, by, at, version, subject }), event.kind);
}
