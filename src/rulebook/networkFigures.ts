import { type Ore, total } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import { money } from '#kernel/words.ts';
import type { NetworkParameters } from './version.ts';

/** A network as the board's paper describes it; a network without meetings of its own has none. */
export interface NetworkFigures {
  readonly network: string;
  readonly organisations: number;
  readonly meetings: { readonly min: number; readonly max: number } | null;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** How many meetings a year the networks hold together. */
export const meetingsAYear = (networks: readonly NetworkFigures[]): Range => ({
  min: networks.reduce((sum, { meetings }) => sum + (meetings?.min ?? 0), 0),
  max: networks.reduce((sum, { meetings }) => sum + (meetings?.max ?? 0), 0),
});

/** How many they would be with the same number each. */
export const meetingsWithEach = (networks: readonly NetworkFigures[], each: number): number => networks.length * each;

/** What a year's fees bring in: the exempt networks pay nothing. */
export const feeIncome = (
  networks: readonly NetworkFigures[],
  { fee, exemptNetworks }: Pick<NetworkParameters, 'fee' | 'exemptNetworks'>,
): Ore =>
  total(
    networks
      .filter(({ network }) => !exemptNetworks.includes(network))
      .map(({ organisations }) => (organisations * fee) as Ore),
  );

/** A cost shared by all payers, to the nearest öre: to be shown, never to be invoiced. */
export const perPayer = (cost: Ore, payers: number): Ore => Math.round(cost / payers) as Ore;

/** "ungefär 8 700 kr per organisation": rounded to whole hundreds, as the source does. */
export function perPayerWords(cost: Ore, payers: number): Text {
  const rounded = money((Math.round(cost / payers / 10_000) * 10_000) as Ore);
  return { sv: `ungefär ${rounded.sv} per organisation`, en: `about ${rounded.en} per organisation` };
}
