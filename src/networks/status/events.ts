import type { NetworkId, OrganisationId } from '#kernel/id.ts';

/** What happens to a table of where each member stands. */
export type StatusEvent =
  | { readonly kind: 'status-table-made'; readonly network: NetworkId; readonly table: number; readonly title: string }
  | {
      readonly kind: 'status-table-changed';
      readonly network: NetworkId;
      readonly table: number;
      readonly title: string;
    }
  | {
      readonly kind: 'status-table-closed';
      readonly network: NetworkId;
      readonly table: number;
      readonly title: string;
    }
  | {
      readonly kind: 'status-filled';
      readonly network: NetworkId;
      readonly table: number;
      readonly title: string;
      readonly organisation: OrganisationId;
    };
