import { kronor, type Ore } from '#kernel/money.ts';
import { type Citation, networkLines } from '#rulebook/citation.ts';

/** What the networks cost, as the board's paper says: about, and before there was a fee. */
export interface SourceCost {
  readonly least: Ore;
  readonly most: Ore;
  readonly source: Citation;
}

/** Eight networks in 2017: "Årets kostnad för nätverken slutar på ca 350 000." */
export const costOf2017: SourceCost = { least: kronor(350_000), most: kronor(350_000), source: networkLines(100, 102) };

/** Two or three networks, in the years before. */
export const costBefore: SourceCost = { least: kronor(50_000), most: kronor(60_000), source: networkLines(92, 94) };
