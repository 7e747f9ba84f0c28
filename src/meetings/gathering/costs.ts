import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Ore } from '#kernel/money.ts';
import type { Arranged, ArrangingRefusal } from './plan.ts';
import type { Gathering } from './gathering.ts';
import type { CostChange, CostText } from './contents.ts';

export { type CostChange, type CostText, type GatheringCostKind, gatheringCostKinds } from './contents.ts';

/** One line of what a meeting costs. */
export interface CostLine extends CostText {
  readonly id: number;
  readonly version: number;
  readonly key: string | null;
}

export type CostWish =
  | Exclude<CostChange, { readonly act: 'change' }>
  | (Extract<CostChange, { readonly act: 'change' }> & { readonly basedOn: number });

export const mostCosts = 100;

/** Adds, changes or takes away a line. A cancelled meeting may cost too. */
export function changeCosts(
  gathering: Gathering,
  lines: readonly CostLine[],
  wish: CostWish,
): Decision<Arranged<'gathering-changed'>, ArrangingRefusal> {
  const save = (content: CostChange) =>
    decided({
      kind: 'gathering-changed' as const,
      meeting: gathering.id,
      title: gathering.text.title,
      part: 'costs' as const,
      content,
    });
  if (wish.act === 'add') {
    if (wish.key !== null && lines.some(({ key }) => key === wish.key)) return refused({ kind: 'unchanged' });
    return lines.length < mostCosts ? save(wish) : refused({ kind: 'list-full' });
  }
  const line = lines.find(({ id }) => id === wish.id);
  if (!line) return refused({ kind: 'no-such-item' });
  if (wish.act === 'remove') return save(wish);
  const { basedOn, ...change } = wish;
  const same = (['kind', 'what', 'planned', 'actual'] as const).every((field) => line[field] === change.line[field]);
  if (same) return refused({ kind: 'unchanged' });
  return basedOn === line.version ? save(change) : refused({ kind: 'stale' });
}

export interface CostSum {
  readonly planned: Ore;
  /** What is known so far. */
  readonly actual: Ore;
  /** What it will come to: what is known, and what is planned where nothing is known yet. */
  readonly forecast: Ore;
}

/** What the lines come to. */
export function sumCosts(lines: readonly Pick<CostText, 'planned' | 'actual'>[]): CostSum {
  const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0) as Ore;
  return {
    planned: sum(lines.map(({ planned }) => planned)),
    actual: sum(lines.map(({ actual }) => actual ?? 0)),
    forecast: sum(lines.map(({ planned, actual }) => actual ?? planned)),
  };
}

/** A meeting of a year as the forecast needs it. */
export interface CostedMeeting {
  readonly cancelled: boolean;
  readonly lines: readonly Pick<CostText, 'planned' | 'actual'>[];
}

export interface NetworkCost {
  /** What is known to have been spent. */
  readonly soFar: Ore;
  /** What the year will come to. Meetings without a line are counted as an average meeting; null where there is none to go by. */
  readonly forecast: Ore | null;
  /** Meetings of which nothing is known, and which the average stands in for. */
  readonly guessed: number;
}

/** A network's cost in a year, so far and as a forecast. `earlier` are the network's other meetings that have lines. */
export function networkCost(meetings: readonly CostedMeeting[], earlier: readonly CostedMeeting[] = []): NetworkCost {
  const sums = meetings.filter(({ lines }) => lines.length > 0).map(({ lines }) => sumCosts(lines));
  const unknown = meetings.filter(({ cancelled, lines }) => !cancelled && lines.length === 0).length;
  const known = [...meetings, ...earlier].filter(({ cancelled, lines }) => !cancelled && lines.length > 0);
  const average =
    known.length === 0
      ? null
      : Math.round(known.reduce((sum, { lines }) => sum + sumCosts(lines).forecast, 0) / known.length);
  const add = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
  const forecast = add(sums.map((sum) => sum.forecast));
  return {
    soFar: add(sums.map((sum) => sum.actual)) as Ore,
    forecast: unknown === 0 ? (forecast as Ore) : average === null ? null : ((forecast + unknown * average) as Ore),
    guessed: unknown,
  };
}
