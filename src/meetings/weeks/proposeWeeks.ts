import { numberOfWeek, type Week } from '#kernel/isoWeek.ts';
import { type AssessedWeek, type Season, seasonOf } from './weekReasons.ts';

/** As many weeks as a year has unless something else is asked for: two in the spring and two in the autumn. */
export const usualWeeks = 4;
export const mostWeeks = 12;

/** Weeks so near each other leave no time to prepare the next. */
const apart = 3;

type Fitting = AssessedWeek & { readonly burden: number };

/**
 * The weeks of a year that suit networks best: half of them in each season (the spring has the odd one), spread over it, each
 * the week of its part with least against it; where several have as little, the one nearest the middle of the part.
 */
export function proposeWeeks(assessed: readonly AssessedWeek[], count: number = usualWeeks): readonly Week[] {
  const wanted: Readonly<Record<Season, number>> = { spring: Math.ceil(count / 2), autumn: Math.floor(count / 2) };
  const fitting = assessed.filter((one): one is Fitting => one.burden !== null);
  return (['spring', 'autumn'] as const).flatMap((season) =>
    spread(
      fitting.filter(({ week }) => seasonOf(week) === season),
      wanted[season],
    ),
  );
}

/** The best week of each of so many equal parts, not too near the one before. */
function spread(weeks: readonly Fitting[], count: number): readonly Week[] {
  const chosen: Week[] = [];
  const size = weeks.length / count;
  for (let part = 0; part < count; part++) {
    const middle = (part + 0.5) * size - 0.5;
    const candidates = weeks
      .map((one, at) => ({ ...one, fromMiddle: Math.abs(at - middle) }))
      .filter((_, at) => at >= Math.floor(part * size) && at < Math.floor((part + 1) * size))
      .sort((a, b) => a.burden - b.burden || a.fromMiddle - b.fromMiddle);
    const last = chosen.at(-1);
    const far = ({ week }: Fitting) => last === undefined || numberOfWeek(week) - numberOfWeek(last) >= apart;
    const best = candidates.find(far) ?? candidates[0];
    if (best) chosen.push(best.week);
  }
  return chosen;
}
