import type { Day } from '#kernel/day.ts';
import { isSqueezed, isWorkingDay, namesOf, type NamedDay } from '#kernel/holidays.ts';
import { numberOfWeek, type Week, weekdaysOf, weeksOf, weekWith } from '#kernel/isoWeek.ts';
import type { BreakName, SchoolBreak } from './schoolBreak.ts';

/** Something that lies in a year already: another meeting of the forum, or its annual conference. */
export interface Planned {
  readonly day: Day;
  readonly title: string;
}

/** What is known of a year when its network weeks are looked for. */
export interface YearKnown {
  readonly year: number;
  readonly breaks: readonly SchoolBreak[];
  /** Every day of the annual conference; none where it is not settled. */
  readonly conference: readonly Day[];
  readonly meetings: readonly Planned[];
  /** How many counties have somebody who could be kept at home: the counties of the members. */
  readonly counties: number;
}

/** Something that speaks for or against a week. */
export type WeekReason =
  | { readonly kind: 'conference'; readonly days: readonly Day[] }
  | { readonly kind: 'holiday'; readonly days: readonly NamedDay[] }
  | { readonly kind: 'squeezed'; readonly days: readonly Day[] }
  | { readonly kind: 'schoolBreak'; readonly name: BreakName; readonly counties: readonly string[] }
  | { readonly kind: 'meetings'; readonly titles: readonly string[] }
  /** Before work has begun again, in the summer, or when it ends before Christmas. */
  | { readonly kind: 'offSeason' };

/** A week of the year, with all that speaks against it. Nothing does where there are no reasons. */
export interface AssessedWeek {
  readonly week: Week;
  readonly workingDays: number;
  readonly reasons: readonly WeekReason[];
  /** The lower, the better; null where no meetings should be put at all. */
  readonly burden: number | null;
}

/** Weeks in which networks can meet at all: from the middle of January to early June, and from late August to mid-December. */
const seasons = { spring: [3, 22], autumn: [35, 49] } as const;
export type Season = keyof typeof seasons;

export const seasonOf = (of: Week): Season | null => {
  const number = numberOfWeek(of);
  const found = (Object.keys(seasons) as Season[]).find(
    (season) => number >= seasons[season][0] && number <= seasons[season][1],
  );
  return found ?? null;
};

/** Every week of a year with what speaks against it. */
export function assessYear(known: YearKnown): readonly AssessedWeek[] {
  const breaks = Map.groupBy(known.breaks, (one) => one.week);
  const meetings = Map.groupBy(known.meetings, (one) => weekWith(one.day));
  const conference = Map.groupBy(known.conference, weekWith);
  return weeksOf(known.year).map((week) => {
    const days = weekdaysOf(week);
    const reasons = reasonsOf(week, {
      conference: conference.get(week) ?? [],
      breaks: breaks.get(week) ?? [],
      meetings: meetings.get(week) ?? [],
    });
    return { week, workingDays: days.filter(isWorkingDay).length, reasons, burden: burdenOf(reasons, known.counties) };
  });
}

interface InWeek {
  readonly conference: readonly Day[];
  readonly breaks: readonly SchoolBreak[];
  readonly meetings: readonly Planned[];
}

function reasonsOf(week: Week, { conference, breaks, meetings }: InWeek): readonly WeekReason[] {
  const days = weekdaysOf(week);
  const free = days.flatMap((day) => namesOf(day).map((name) => ({ day, name })));
  const squeezed = days.filter(isSqueezed);
  const closed = [...Map.groupBy(breaks, ({ name }) => name)];
  return [
    ...(seasonOf(week) === null ? [{ kind: 'offSeason' as const }] : []),
    ...(conference.length > 0 ? [{ kind: 'conference' as const, days: conference }] : []),
    ...(free.length > 0 ? [{ kind: 'holiday' as const, days: free }] : []),
    ...(squeezed.length > 0 ? [{ kind: 'squeezed' as const, days: squeezed }] : []),
    ...closed.map(([name, counties]) => ({
      kind: 'schoolBreak' as const,
      name,
      counties: counties.map(({ county }) => county).sort(),
    })),
    ...(meetings.length > 0 ? [{ kind: 'meetings' as const, titles: meetings.map(({ title }) => title) }] : []),
  ];
}

/** What each reason weighs: two days that are lost weigh as much as schools closed in two thirds of the counties. */
function burdenOf(reasons: readonly WeekReason[], counties: number): number | null {
  let burden = 0;
  for (const reason of reasons) {
    switch (reason.kind) {
      case 'offSeason':
      case 'conference':
        return null;
      case 'holiday':
        burden += 20 * new Set(reason.days.map(({ day }) => day)).size;
        break;
      case 'squeezed':
        burden += 10 * reason.days.length;
        break;
      case 'schoolBreak':
        burden += Math.round((60 * reason.counties.length) / Math.max(1, counties));
        break;
      case 'meetings':
        burden += 4 * reason.titles.length;
    }
  }
  return burden;
}
