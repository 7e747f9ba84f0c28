import { type Day, yearOf } from '#kernel/day.ts';
import type { Week } from '#kernel/isoWeek.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import { networkYearFindings } from '../weeks/networkYear.ts';

/** What the rulebook needs to know of the year of a network's meeting. */
export interface YearOfMeeting {
  readonly network: string;
  /** The meeting itself. */
  readonly day: Day;
  /** The days of the network's other meetings that year. */
  readonly others: readonly Day[];
  /** The year's decided network weeks; null where none are decided. */
  readonly weeks: readonly Week[] | null;
}

/**
 * The rules that should be followed and are not, because of this meeting: one too many in the year, or outside the weeks (N128, N130). That
 * another meeting lies outside them is that one's business.
 */
export function exceptionsOf(
  { network, day, others, weeks }: YearOfMeeting,
  version: NetworkVersion | null,
): readonly Finding[] {
  const about = { network, year: yearOf(day), weeks };
  const all = networkYearFindings({ ...about, meetings: [...others, day] }, version);
  const own = networkYearFindings({ ...about, meetings: [day] }, version);
  return [
    ...all.filter(({ rule, met }) => rule === 'network.meetings' && !met),
    ...own.filter(({ rule, met }) => rule === 'network.weeks' && !met),
  ];
}
