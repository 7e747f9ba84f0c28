import type { PersonId } from '#kernel/id.ts';
import type { ActEvent, By } from './events.ts';

/** To follow is to be told; to mute is to be told nothing, not even when called by name. */
export const levels = ['follow', 'mute'] as const;
export type Level = (typeof levels)[number];

/** Who follows from now on because of what they did, unless they have muted: whoever takes part wants to know what becomes of it. */
export function followersBy(event: ActEvent, by: By): readonly PersonId[] {
  switch (event.kind) {
    case 'proposal-posted':
    case 'interest-given':
    case 'comment-written':
      return [by.person];
    case 'co-author-added':
      return [event.person];
    default:
      return [];
  }
}
