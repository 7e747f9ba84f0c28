import type { Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import type { NetworkState } from './network.ts';

interface OfNetwork {
  readonly network: NetworkId;
}

/** What happens to a network itself, and to who takes part. */
export type NetworkLifeEvent =
  | (OfNetwork & { readonly kind: 'network-wished' })
  | (OfNetwork & { readonly kind: 'network-changed' })
  | (OfNetwork & {
      readonly kind: 'network-state-decided';
      readonly from: NetworkState;
      readonly to: NetworkState;
      readonly on: Day;
    })
  | (OfNetwork & { readonly kind: 'network-joined'; readonly organisation: OrganisationId; readonly from: Day })
  | (OfNetwork & { readonly kind: 'network-left'; readonly organisation: OrganisationId; readonly to: Day });
