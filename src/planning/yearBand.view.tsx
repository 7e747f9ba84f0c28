import { type Day, daysBetween } from '#kernel/day.ts';
import { mondayOf, numberOfWeek, weekWith, yearOfWeek } from '#kernel/isoWeek.ts';
import type { Language } from '#kernel/text.ts';
import { monthName } from '#ui/dayInYear.ts';
import type { YearWeek } from './year.ts';
import { messages } from './year.messages.ts';

interface BandProps {
  readonly year: number;
  readonly weeks: readonly YearWeek[];
  readonly today: Day;
  readonly language: Language;
}

type Lane = 'networkWeek' | 'meetings' | 'schoolBreak' | 'holiday';
const lanes: readonly Lane[] = ['networkWeek', 'meetings', 'schoolBreak', 'holiday'];

/** What of a week a lane shows: how much of the lane's height, none where there is nothing. */
const inLane: Readonly<Record<Lane, (week: YearWeek) => number>> = {
  networkWeek: ({ networkWeek }) => (networkWeek ? 1 : 0),
  meetings: ({ entries }) => {
    const held = entries.filter(({ state }) => state !== 'cancelled').length;
    return held === 0 ? 0 : Math.min(1, 0.4 + 0.2 * held);
  },
  schoolBreak: ({ free }) => {
    const counties = free.map((reason) => (reason.kind === 'schoolBreak' ? reason.counties.length : 0));
    const most = Math.max(0, ...counties);
    return most === 0 ? 0 : Math.min(1, 0.3 + (0.7 * most) / 21);
  },
  holiday: ({ free }) => (free.some(({ kind }) => kind !== 'schoolBreak') ? 0.5 : 0),
};

/** A week is so wide in the drawing, which is stretched to the width of the page. */
const wide = 10;
const high = 20;

/**
 * The year at a glance: a lane each for network weeks, meetings, school breaks and holidays. The lanes have names, so that
 * nothing depends on colours; the table below says the same week by week.
 */
export function YearBand({ year, weeks, today, language }: BandProps) {
  const text = messages[language].band;
  const now = yearOfWeek(weekWith(today)) === year ? weekWith(today) : null;
  return (
    <figure class="year-band" aria-label={text.about(year)}>
      <div class="year-months" aria-hidden="true">
        {Array.from({ length: 12 }, (_, at) => (
          <span key={at}>
            {monthName(`${year}-${String(at + 1).padStart(2, '0')}-01` as Day, language).slice(0, 3)}
          </span>
        ))}
      </div>
      {lanes.map((lane) => (
        <div key={lane} class="year-lane">
          <span>{text.lanes[lane]}</span>
          <svg
            viewBox={`0 0 ${weeks.length * wide} ${high}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={spoken(lane, weeks, language)}
          >
            <rect class="year-ground" width={weeks.length * wide} height={high} />
            {monthStarts(year, weeks).map((x) => (
              <path key={x} class="year-month" d={`M${x} 0V${high}`} />
            ))}
            {weeks.map((week, at) => {
              const tall = inLane[lane](week) * high;
              if (tall === 0) return null;
              return (
                <rect
                  key={week.week}
                  class={`year-mark year-${lane}`}
                  x={at * wide + 0.75}
                  y={high - tall}
                  width={wide - 1.5}
                  height={tall}
                >
                  <title>{text.week(numberOfWeek(week.week))}</title>
                </rect>
              );
            })}
            {now && (
              <path class="year-now" d={`M${(weeks.findIndex(({ week }) => week === now) + 0.5) * wide} 0V${high}`} />
            )}
          </svg>
        </div>
      ))}
    </figure>
  );
}

/** Where each month but the first begins. */
function monthStarts(year: number, weeks: readonly YearWeek[]): readonly number[] {
  const first = weeks[0];
  if (!first) return [];
  return Array.from({ length: 11 }, (_, at) => `${year}-${String(at + 2).padStart(2, '0')}-01` as Day).map(
    (day) => (daysBetween(mondayOf(first.week), day) / 7) * wide,
  );
}

/** A lane in words, for those who do not see it. */
function spoken(lane: Lane, weeks: readonly YearWeek[], language: Language): string {
  const text = messages[language].band;
  const marked = weeks.filter((week) => inLane[lane](week) > 0).map(({ week }) => numberOfWeek(week));
  return text.said(text.lanes[lane], marked);
}
