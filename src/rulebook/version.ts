import { type Day, within } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import type { CostKind } from './facts.ts';

/** Every figure that the policy for provrum sets. */
export interface Parameters {
  readonly participantsMin: number;
  readonly participantsMax: number;
  readonly regionSharePercent: number;
  readonly readyRegionsMin: number;
  readonly leadCountsAsRegion: boolean;
  readonly goAheadsPerYear: number;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly fundingCap: Ore;
  readonly fundingSharePercent: number;
  readonly ineligibleCosts: readonly CostKind[];
  readonly fundingPerYear: Ore;
  readonly developmentFrom: number;
  readonly developmentTo: number;
}

/** Every figure that the policy for networks sets. */
export interface NetworkParameters {
  readonly meetingsPerYearMax: number;
  readonly fee: Ore;
  readonly partnerFee: Ore;
  readonly lateJoinerFee: Ore;
  readonly leaverFee: Ore;
  readonly exemptNetworks: readonly string[];
  readonly networksMin: number;
  readonly networksMax: number;
  readonly postsMin: number;
  readonly postsMax: number;
}

/** The two parts of the rulebook are decided apart and are in force at different times. */
export interface ParametersOf {
  readonly provrum: Parameters;
  readonly networks: NetworkParameters;
}
export type Part = keyof ParametersOf;

export const versionStatuses = ['proposed', 'decided', 'expired'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

/** One part of the rulebook as it reads for a time, and by whose decision. */
export interface VersionOf<P extends Part> {
  readonly id: string;
  readonly part: P;
  readonly status: VersionStatus;
  readonly inForceFrom: Day;
  /** The last day, or null where no end is decided. */
  readonly inForceTo: Day | null;
  readonly decidedBy: Text;
  readonly decidedOn: Day | null;
  /** The document decided on; a built-in version names its file in docs/sources. */
  readonly document: string;
  readonly parameters: ParametersOf[P];
}

/** A version of the provrum part: what a go-ahead keeps. */
export type RulebookVersion = VersionOf<'provrum'>;
export type NetworkVersion = VersionOf<'networks'>;
export type AnyVersion = RulebookVersion | NetworkVersion;

/**
 * The provrum version that applies on a day, or null where none does.
 *
 * A proposal never applies; an expired version still applies to its own time, so that
 * an old decision can be read under the rules of its day. Where two overlap the later holds.
 */
export const versionInForce = (versions: readonly AnyVersion[], on: Day): RulebookVersion | null =>
  latest(
    versions.filter((version) => version.part === 'provrum'),
    on,
  );

/** The network version that applies on a day, or null where none does. */
export const networkVersionInForce = (versions: readonly AnyVersion[], on: Day): NetworkVersion | null =>
  latest(
    versions.filter((version) => version.part === 'networks'),
    on,
  );

function latest<Version extends AnyVersion>(versions: readonly Version[], on: Day): Version | null {
  const inForce = versions.filter(
    (version) => version.status !== 'proposed' && within(on, version.inForceFrom, version.inForceTo),
  );
  return inForce.sort(laterFirst)[0] ?? null;
}

const order = ({ inForceFrom, decidedOn, id }: AnyVersion) => `${inForceFrom} ${decidedOn ?? '0000-00-00'} ${id}`;

const laterFirst = (a: AnyVersion, b: AnyVersion) => (order(a) < order(b) ? 1 : -1);
