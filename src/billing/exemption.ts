import type { Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Secretariat } from '#organisations/authority.ts';
import type { FeeEvent } from './events.ts';

export const exemptionReasonMax = 1000;

/** Who is let off the fee: a network, an organisation, or an organisation's part in one network. */
export interface ExemptionSubject {
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly organisation: { readonly id: OrganisationId; readonly name: string } | null;
}

/** A fee that is not taken, for some years and with its reason. */
export interface Exemption extends ExemptionSubject {
  readonly id: number;
  readonly fromYear: number;
  /** The last year; null until further notice. */
  readonly toYear: number | null;
  readonly reason: string;
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly on: Day;
  readonly ended: { readonly by: string; readonly on: Day; readonly reason: string } | null;
  /** It never applied: it was given by mistake. */
  readonly takenBack: boolean;
}

export interface ExemptionGiven {
  readonly network: NetworkId | null;
  readonly organisation: OrganisationId | null;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly reason: string;
}

export type ExemptionRefusal =
  /** Another is on record for the same network and organisation, and years of both. */
  | { readonly kind: 'overlaps'; readonly exemption: Exemption }
  | { readonly kind: 'taken-back' }
  /** It lasts no longer than that already. */
  | { readonly kind: 'ended'; readonly toYear: number };

const covers = ({ fromYear, toYear, takenBack }: Exemption, year: number): boolean =>
  !takenBack && fromYear <= year && (toYear === null || year <= toYear);

/** What lets an organisation off in a network and a year; what names it most closely goes first. */
export function exemptionFor(
  exemptions: readonly Exemption[],
  {
    network,
    organisation,
    year,
  }: { readonly network: NetworkId; readonly organisation: OrganisationId; readonly year: number },
): Exemption | null {
  const closeness = (one: Exemption) => (one.network ? 1 : 0) + (one.organisation ? 2 : 0);
  const fitting = exemptions.filter(
    (one) =>
      covers(one, year) &&
      (one.network === null || one.network.id === network) &&
      (one.organisation === null || one.organisation.id === organisation),
  );
  return fitting.toSorted((a, b) => closeness(b) - closeness(a))[0] ?? null;
}

/** What lets a whole network off in a year. */
export const exemptionOfNetwork = (
  exemptions: readonly Exemption[],
  network: NetworkId,
  year: number,
): Exemption | null =>
  exemptions.find((one) => one.network?.id === network && one.organisation === null && covers(one, year)) ?? null;

/** Lets somebody off the fee, with a reason that is kept. Two exemptions for the same never cover the same year. */
export function giveExemption(
  _by: Secretariat,
  given: ExemptionGiven,
  known: readonly Exemption[],
): Decision<FeeEvent, ExemptionRefusal> {
  const overlapping = known.find(
    (one) =>
      !one.takenBack &&
      (one.network?.id ?? null) === given.network &&
      (one.organisation?.id ?? null) === given.organisation &&
      (given.toYear === null || one.fromYear <= given.toYear) &&
      (one.toYear === null || given.fromYear <= one.toYear),
  );
  if (overlapping) return refused({ kind: 'overlaps', exemption: overlapping });
  return decided({ kind: 'fee-exemption-given', ...given });
}

/** Sets the last year of an exemption, or takes it back where it should never have been given; with a reason. */
export function endExemption(
  _by: Secretariat,
  exemption: Exemption,
  { lastYear, reason }: { readonly lastYear: number | null; readonly reason: string },
): Decision<FeeEvent, ExemptionRefusal> {
  if (exemption.takenBack) return refused({ kind: 'taken-back' });
  const takenBack = lastYear === null || lastYear < exemption.fromYear;
  if (!takenBack && exemption.toYear !== null && lastYear >= exemption.toYear) {
    return refused({ kind: 'ended', toYear: exemption.toYear });
  }
  return decided({
    kind: 'fee-exemption-ended',
    exemption: exemption.id,
    network: exemption.network?.id ?? null,
    organisation: exemption.organisation?.id ?? null,
    lastYear: takenBack ? null : lastYear,
    reason,
  });
}

export type ExemptionState = 'applies' | 'coming' | 'over' | 'takenBack';

/** How an exemption stands in a year. */
export function exemptionState({ fromYear, toYear, takenBack }: Exemption, year: number): ExemptionState {
  if (takenBack) return 'takenBack';
  if (fromYear > year) return 'coming';
  return toYear !== null && toYear < year ? 'over' : 'applies';
}
