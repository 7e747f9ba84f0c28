import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import type { StatusAnswers, StatusDefinition } from './definition.ts';

interface OfTable {
  readonly network: NetworkId;
  readonly table: number;
  readonly title: string;
}

/** What happens to a table of where each member stands. */
export type StatusEvent =
  | (OfTable & {
      readonly kind: 'status-table-made';
      readonly content: StatusDefinition & { readonly key: string | null };
    })
  | (OfTable & {
      readonly kind: 'status-table-changed';
      readonly content: StatusDefinition;
      readonly asksAgain: boolean;
    })
  | (OfTable & { readonly kind: 'status-table-closed' })
  | (OfTable & { readonly kind: 'status-table-reopened' })
  | (OfTable & {
      readonly kind: 'status-filled';
      readonly organisation: OrganisationId;
      /** It says the same as before: what was told still holds. */
      readonly confirmed: boolean;
      readonly answers: StatusAnswers;
    });
