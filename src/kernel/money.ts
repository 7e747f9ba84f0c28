/** An amount in whole öre. Kronor exist only at the edges: in text and in what people type. */
export type Ore = number & { readonly __brand: 'öre' };

/** Whole kronor as öre. */
export const kronor = (amount: number): Ore => (amount * 100) as Ore;

/** The sum of amounts in öre; zero for none. */
export const total = (amounts: readonly Ore[]): Ore => amounts.reduce<number>((sum, amount) => sum + amount, 0) as Ore;

/** The largest whole öre that is at most `share` of `amount`; a share never rounds up. */
export const shareOf = (amount: Ore, share: number): Ore => Math.floor(amount * share) as Ore;

/** The largest whole öre that is at most so many per cent of `amount`: exact, unlike a share in floating point. */
export const percentOf = (amount: Ore, percent: number): Ore => Math.floor((amount * percent) / 100) as Ore;

/** The amount left after `taken`, which may be less than nothing. */
export const less = (amount: Ore, taken: Ore): Ore => (amount - taken) as Ore;
