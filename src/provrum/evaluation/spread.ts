/** How values lie: the middle one, and between which the middle half lies. */
export interface Spread {
  readonly n: number;
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

/** With fewer values than this a quartile says nothing: each value is a quarter or more of them all. */
export const enoughForQuartiles = 4;
/** With fewer than this a figure tells of a few provrum, and not of the format. */
export const few = 5;

/** Null where there is no value. Between two values the quartile lies in proportion, as in a spreadsheet. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? least;
    const above = sorted[Math.ceil(place)] ?? most;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { n: sorted.length, least, lower: at(0.25), median: at(0.5), upper: at(0.75), most };
}
