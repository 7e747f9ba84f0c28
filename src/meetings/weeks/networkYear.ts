import type { Day } from '#kernel/day.ts';
import type { Week } from '#kernel/isoWeek.ts';
import { networkYearRules } from '#rulebook/chapters/networks.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { NetworkVersion } from '#rulebook/version.ts';

export interface NetworkYearAsked {
  readonly network: string;
  readonly year: number;
  /** The days of the network's meetings that year; cancelled ones are not counted. */
  readonly meetings: readonly Day[];
  /** The year's decided network weeks; null where none are decided. */
  readonly weeks: readonly Week[] | null;
}

/**
 * What the rulebook says of a network's meetings in a year (N128, N130). Where no weeks are decided for the year, nothing can
 * lie outside them, and that rule says nothing; where no version of the networks' part is in force, no rule does.
 */
export function networkYearFindings(asked: NetworkYearAsked, version: NetworkVersion | null): readonly Finding[] {
  if (!version) return [];
  const { weeks, ...facts } = asked;
  const rules = weeks === null ? networkYearRules.filter(({ id }) => id !== 'network.weeks') : networkYearRules;
  return assess(rules, { ...facts, networkWeeks: weeks ?? [] }, version.parameters);
}
