import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Conference, conferenceAfter, isOver } from '../spreading/conference.ts';

/** An announced result, and the conference it belongs to. */
export interface Presentable {
  readonly provrum: ProvrumId;
  readonly title: string;
  readonly announcedOn: Day;
  /** Chosen by the secretariat; null where it is the next after publication. */
  readonly chosen: number | null;
  /** The conference at which it was presented, or null. */
  readonly presented: number | null;
}

/** An annual conference with the results that are told there. */
export interface Occasion extends Conference {
  readonly results: readonly Presentable[];
}

/** Conferences and their results; those that are to come first, then what has been, the latest first. */
export function calendarOf(conferences: readonly Conference[], results: readonly Presentable[], today: Day) {
  const yearOfResult = ({ presented, chosen, announcedOn }: Presentable): number =>
    presented ?? chosen ?? conferenceAfter(conferences, announcedOn);
  const known = new Map(conferences.map((conference) => [conference.year, conference]));
  const years = new Set([...known.keys(), ...results.map(yearOfResult)]);
  const occasions = [...years]
    .sort((a, b) => a - b)
    .map((year): Occasion => {
      const conference = known.get(year) ?? { year, from: null, to: null, place: '', theme: '' };
      return { ...conference, results: results.filter((result) => yearOfResult(result) === year) };
    });
  const comes = ({ year }: Conference) => !isOver(known.get(year), year, today);
  return {
    upcoming: occasions.filter(comes),
    // A year of which nothing is known but what was to be presented in it has nothing to tell.
    past: occasions
      .filter((occasion) => !comes(occasion))
      .filter(({ year, results: there }) => known.has(year) || there.some(({ presented }) => presented !== null))
      .toReversed(),
  };
}
