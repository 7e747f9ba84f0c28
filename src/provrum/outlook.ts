import { type Ore, total } from '#kernel/money.ts';
import { type CostKind, costKinds } from '#rulebook/facts.ts';
import { type Budget, type BudgetLine, sumOf, type Way, ways } from './budget.ts';

/** So much of a budget used is worth a word to those who answer for it. */
export const alarmPercent = 80;

/** True where so much is used that somebody should look: at the limit and above. */
export const alarmed = (planned: Ore, actual: Ore): boolean => actual > 0 && actual * 100 >= planned * alarmPercent;

/** Planned against actual, and where it ends if everything else goes as planned. */
export interface Outlook {
  readonly planned: Ore;
  readonly actual: Ore;
  /** What a line has cost beyond its plan is gone; what it has not used it will. */
  readonly forecast: Ore;
  readonly alarm: boolean;
}

const actualOf = ({ costs }: Pick<BudgetLine, 'costs'>): Ore => total(costs.map(({ amount }) => amount));

/** The outlook of some lines: of a budget, a kind of cost, or one line. */
export function outlookOf(lines: readonly BudgetLine[]): Outlook {
  const planned = sumOf(lines);
  const actual = total(lines.map(actualOf));
  const forecast = total(lines.map((line) => Math.max(line.amount, actualOf(line)) as Ore));
  return { planned, actual, forecast, alarm: alarmed(planned, actual) };
}

/** One kind of cost: its sums by way of paying, and its outlook. */
export interface KindRow extends Outlook {
  readonly cost: CostKind;
  readonly by: Readonly<Record<Way, Ore>>;
}

/** The budget by kind of cost; kinds without a line are left out. */
export const byKind = ({ lines }: Pick<Budget, 'lines'>): readonly KindRow[] =>
  costKinds
    .map((cost) => ({ cost, own: lines.filter((line) => line.cost === cost) }))
    .filter(({ own }) => own.length > 0)
    .map(({ cost, own }) => ({ cost, by: byWay(own), ...outlookOf(own) }));

/** One month: what is planned for it, and what costs that arose in it. */
export interface MonthRow {
  /** `2027-02`; null for what is planned for the whole time. */
  readonly month: string | null;
  readonly planned: Ore;
  readonly actual: Ore;
}

/** The budget by month, in their order, what goes on all the time last. A month in which nothing is planned and nothing arose is left out. */
export function byMonth({ lines }: Pick<Budget, 'lines'>): readonly MonthRow[] {
  const costs = lines.flatMap((line) => line.costs);
  const months = new Set([...lines.map(({ month }) => month), ...costs.map(({ on }) => on.slice(0, 7))]);
  return [...months]
    .sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map((month) => ({
      month,
      planned: sumOf(lines.filter((line) => line.month === month)),
      actual: total(costs.filter(({ on }) => on.slice(0, 7) === month).map(({ amount }) => amount)),
    }));
}

/** Sums by way of paying. */
export const byWay = (lines: readonly BudgetLine[]): Readonly<Record<Way, Ore>> =>
  Object.fromEntries(ways.map((way) => [way, sumOf(lines, way)])) as Record<Way, Ore>;

/** One payer's part: what it promises in each way. */
export interface PayerRow {
  /** Null for the base funding. */
  readonly payer: string | null;
  readonly by: Readonly<Record<CostKind, Ore>>;
  readonly cash: Ore;
  readonly inKind: Ore;
  readonly all: Ore;
}

/** The budget by payer, participants first by name, the base funding last. */
export function byPayer({ lines }: Pick<Budget, 'lines'>): readonly PayerRow[] {
  const payers = new Map(lines.map(({ payer, payerName }) => [payer, payerName]));
  const rows = [...payers].map(([payer, name]) => {
    const own = lines.filter((line) => line.payer === payer);
    const kinds = costKinds.map((cost) => [cost, sumOf(own.filter((line) => line.cost === cost))]);
    const by = Object.fromEntries(kinds) as Record<CostKind, Ore>;
    return {
      payer: payer === null ? null : name,
      by,
      cash: sumOf(own, 'cash'),
      inKind: sumOf(own, 'inKind'),
      all: sumOf(own),
    };
  });
  return rows.sort((a, b) => (a.payer === null ? 1 : b.payer === null ? -1 : a.payer < b.payer ? -1 : 1));
}

/** The share of a budget that is money, in whole per cent downwards; null for an empty one. */
export const cashPercent = ({ lines }: Pick<Budget, 'lines'>): number | null => {
  const all = sumOf(lines);
  return all === 0 ? null : Math.floor(((all - sumOf(lines, 'inKind')) * 100) / all);
};
