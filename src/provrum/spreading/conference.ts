import { type Day, weekOf, yearOf } from '#kernel/day.ts';

/** An annual conference that is on record; the days of some were never found, or are not settled. */
export interface Conference {
  readonly year: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: string;
  readonly theme: string;
}

/** True where the same is said of both. */
export const isSame = (one: Conference, other: Conference): boolean =>
  (['year', 'from', 'to', 'place', 'theme'] as const).every((field) => one[field] === other[field]);

/** Annual conferences lie in weeks 6 to 13 (domain: `annualConference`). */
const lastWeek = 13;

/**
 * The year of the annual conference at which a result of that day is presented: the next that begins after it (P158).
 * Where none is on record, the first year whose conference may still come.
 */
export function conferenceAfter(conferences: readonly Conference[], on: Day): number {
  const coming = conferences.filter(({ from }) => from !== null && from > on).map(({ year }) => year);
  if (coming.length > 0) return Math.min(...coming);
  const year = yearOf(on);
  const held = conferences.some((conference) => conference.year === year && conference.from !== null);
  const [isoYear, week] = weekOf(on).split('-W').map(Number);
  const still = !held && (isoYear! < year || (isoYear === year && week! <= lastWeek));
  return still ? year : year + 1;
}

/** True where a year's conference has been: after its days, or where they are not on record, after the weeks it may lie in. */
export function isOver(conference: Conference | undefined, year: number, today: Day): boolean {
  if (conference?.from) return (conference.to ?? conference.from) < today;
  const [isoYear, week] = weekOf(today).split('-W').map(Number);
  return isoYear! > year || (isoYear === year && week! > lastWeek);
}

/** True on the days of a conference; where they are not on record, in its year. */
export const heldOn = (conference: Conference | undefined, year: number, on: Day): boolean =>
  conference?.from ? on >= conference.from && on <= (conference.to ?? conference.from) : yearOf(on) === year;
