import type { NetworkId, OrganisationId } from '#kernel/id.ts';

interface OfExemption {
  readonly network: NetworkId | null;
  readonly organisation: OrganisationId | null;
  readonly reason: string;
}

/** What happens to fees. */
export type FeeEvent =
  | (OfExemption & {
      readonly kind: 'fee-exemption-given';
      readonly fromYear: number;
      readonly toYear: number | null;
    })
  | (OfExemption & {
      readonly kind: 'fee-exemption-ended';
      readonly exemption: number;
      /** The last year that it covers; null where it was taken back. */
      readonly lastYear: number | null;
    });
