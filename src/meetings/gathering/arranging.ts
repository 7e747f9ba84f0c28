import type { MeetingId, NetworkId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { GatheringPart } from './parts.ts';
import type { GatheringPlan } from './contents.ts';

interface OfGathering {
  readonly meeting: MeetingId;
  readonly title: string;
}

/** What those who arrange a gathering do with it. `content` is words of people: they stand in tables of their own. */
export type ArrangingEvent =
  | (OfGathering & { readonly kind: 'gathering-planned'; readonly network: NetworkId | null })
  /** Nothing that those who come must know. */
  | (OfGathering & { readonly kind: 'gathering-changed' } & GatheringPart)
  /** Invitations go out. */
  | (OfGathering & { readonly kind: 'gathering-announced'; readonly when: Span })
  | (OfGathering & { readonly kind: 'gathering-opened' })
  | (OfGathering & { readonly kind: 'gathering-closed' })
  /** Another time or place: registrations stay, and each is asked again. */
  | (OfGathering & {
      readonly kind: 'gathering-moved';
      readonly from: Span | null;
      readonly when: Span;
      readonly sequence: number;
      readonly content: GatheringPlan;
    })
  | (OfGathering & { readonly kind: 'gathering-cancelled'; readonly reason: string; readonly sequence: number })
  | (OfGathering & { readonly kind: 'gathering-held' })
  | (OfGathering & { readonly kind: 'gathering-documented' })
  | (OfGathering & { readonly kind: 'gathering-reopened' });
