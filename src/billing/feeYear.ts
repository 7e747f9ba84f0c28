import type { NetworkId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import { same } from '#kernel/words.ts';
import type { Citation } from '#rulebook/citation.ts';
import { meetingsAYear, meetingsWithEach, type Range } from '#rulebook/networkFigures.ts';
import { statedExemption } from '#rulebook/statedExemptions.ts';
import type { NetworkParameters } from '#rulebook/version.ts';
import { type Exemption, exemptionOfNetwork } from './exemption.ts';
import { type FeeLine, feeTotal, type FeeYear, type Named } from './fee.ts';

/** A network that is active in the year, with the meetings a year that its source names. */
export interface NetworkOfYear extends Named<NetworkId> {
  readonly meetings: Range | null;
  /** Meetings on record in the year, called off ones not counted. */
  readonly onRecord: number;
}

/** Why a network pays nothing in a year. */
export interface NetworkExempt {
  /** Null where the rulebook gives no reason. */
  readonly reason: Text | null;
  /** In the words of the source; null where the secretariat has decided. */
  readonly source: Citation | null;
  readonly exemption: Exemption | null;
}

/** What a network brings in, or why it brings in nothing. */
export interface NetworkFee {
  readonly network: NetworkOfYear;
  readonly organisations: number;
  readonly paying: number;
  readonly amount: Ore;
  /** Null where the network as a whole pays. */
  readonly exempt: NetworkExempt | null;
}

/** Every network of a year with its fees, those without members among them. */
export const feesByNetwork = (
  networks: readonly NetworkOfYear[],
  lines: readonly FeeLine[],
  given: Omit<FeeYear, 'spans'>,
): readonly NetworkFee[] =>
  networks.map((network) => {
    const own = lines.filter((line) => line.network.id === network.id);
    return {
      network,
      organisations: own.length,
      paying: own.filter(({ amount }) => amount > 0).length,
      amount: feeTotal(own),
      exempt: whyExempt(network, given),
    };
  });

/** Why a whole network pays nothing: as the secretariat has decided, or as the rulebook says; null where it pays. */
export function whyExempt(
  network: Named<NetworkId>,
  { year, exemptions, parameters }: Omit<FeeYear, 'spans'>,
): NetworkExempt | null {
  const exemption = exemptionOfNetwork(exemptions, network.id, year);
  if (exemption) return { reason: same(exemption.reason), source: null, exemption };
  if (!parameters.exemptNetworks.includes(network.name)) return null;
  const stated = statedExemption(network.name);
  return { reason: stated?.reason ?? null, source: stated?.source ?? null, exemption: null };
}

/** What the forum's decision on the fee rests on, for one year. */
export interface FeeFigures {
  readonly income: Ore;
  readonly paying: number;
  readonly exempt: number;
  /** A year, as the networks' sources have them. */
  readonly meetings: Range;
  /** A year, with as many each as the rulebook has. */
  readonly meetingsWithEach: number;
  readonly each: number;
  readonly onRecord: number;
}

export function feeFigures(fees: readonly NetworkFee[], parameters: NetworkParameters): FeeFigures {
  const networks = fees.map(({ network, organisations }) => ({
    network: network.name,
    organisations,
    meetings: network.meetings,
  }));
  const exempt = fees.filter((fee) => fee.exempt !== null).length;
  return {
    income: fees.reduce((sum, { amount }) => sum + amount, 0) as Ore,
    paying: fees.length - exempt,
    exempt,
    meetings: meetingsAYear(networks),
    meetingsWithEach: meetingsWithEach(networks, parameters.meetingsPerYearMax),
    each: parameters.meetingsPerYearMax,
    onRecord: fees.reduce((sum, { network }) => sum + network.onRecord, 0),
  };
}

/** Names that the rulebook lets off and that no network bears: whoever renames a network must know that it would have to pay. */
export const unknownExempt = (networks: readonly Named<NetworkId>[], { exemptNetworks }: NetworkParameters) =>
  exemptNetworks.filter((name) => !networks.some((network) => network.name === name));
