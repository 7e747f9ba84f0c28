import type { NetworkId, ProvrumId, VenueId } from '#kernel/id.ts';

/** What may be chosen from: a number that is none of these is no choice. */
export interface Choices {
  readonly networks: readonly { readonly id: NetworkId; readonly name: string }[];
  readonly provrums: readonly { readonly id: ProvrumId; readonly name: string }[];
  readonly venues: readonly { readonly id: VenueId; readonly name: string }[];
}
