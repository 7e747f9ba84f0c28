import { addDays, type Day, day, weekdayOf, yearOf } from './day.ts';

/** The public holidays by name: lag (1989:253) om allmänna helgdagar. Every Sunday is one too, without a name. */
export type Holiday =
  | 'newYearsDay'
  | 'epiphany'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'firstOfMay'
  | 'ascension'
  | 'whitSunday'
  | 'whitMonday'
  | 'nationalDay'
  | 'midsummerDay'
  | 'allSaints'
  | 'christmasDay'
  | 'boxingDay';

/** No public holidays, but nobody is at work: semesterlag (1977:480) counts those on weekdays as Sundays. */
export type Eve = 'easterEve' | 'whitEve' | 'midsummerEve' | 'christmasEve' | 'newYearsEve';

export interface NamedDay {
  readonly day: Day;
  readonly name: Holiday | Eve;
}

const pad = (number: number) => String(number).padStart(2, '0');
const on = (year: number, month: number, date: number): Day =>
  day(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`);

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const leaps = Math.floor(ofCentury / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leaps - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return on(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The first such weekday on a day or after it: how 2 § dates midsummer's day and All Saints' Day. */
const firstFrom = (from: Day, weekday: number): Day => addDays(from, (weekday - weekdayOf(from) + 7) % 7);

const saturday = 6;

/** The named public holidays of a year, by date. The national day took the place of Whit Monday in 2005 (SFS 2004:1320). */
export function holidaysOf(year: number): readonly NamedDay[] {
  const easter = easterSunday(year);
  const days: NamedDay[] = [
    { day: on(year, 1, 1), name: 'newYearsDay' },
    { day: on(year, 1, 6), name: 'epiphany' },
    { day: addDays(easter, -2), name: 'goodFriday' },
    { day: easter, name: 'easterSunday' },
    { day: addDays(easter, 1), name: 'easterMonday' },
    { day: on(year, 5, 1), name: 'firstOfMay' },
    { day: addDays(easter, 39), name: 'ascension' },
    { day: addDays(easter, 49), name: 'whitSunday' },
    year < 2005 ? { day: addDays(easter, 50), name: 'whitMonday' } : { day: on(year, 6, 6), name: 'nationalDay' },
    { day: firstFrom(on(year, 6, 20), saturday), name: 'midsummerDay' },
    { day: firstFrom(on(year, 10, 31), saturday), name: 'allSaints' },
    { day: on(year, 12, 25), name: 'christmasDay' },
    { day: on(year, 12, 26), name: 'boxingDay' },
  ];
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The eves of a year on which nobody is at work, by date. */
export function evesOf(year: number): readonly NamedDay[] {
  const easter = easterSunday(year);
  return [
    { day: addDays(easter, -1), name: 'easterEve' },
    { day: addDays(easter, 48), name: 'whitEve' },
    { day: addDays(firstFrom(on(year, 6, 20), saturday), -1), name: 'midsummerEve' },
    { day: on(year, 12, 24), name: 'christmasEve' },
    { day: on(year, 12, 31), name: 'newYearsEve' },
  ];
}

type Names = ReadonlyMap<Day, readonly (Holiday | Eve)[]>;

const years = new Map<number, Names>();

/** A year is computed once: a queue's hours and a year's view ask for the same days again and again. */
function namesIn(year: number): Names {
  const known = years.get(year);
  if (known) return known;
  const days = Map.groupBy([...holidaysOf(year), ...evesOf(year)], (each) => each.day);
  const names = new Map([...days].map(([on, each]) => [on, each.map(({ name }) => name)]));
  if (years.size > 400) years.clear();
  years.set(year, names);
  return names;
}

/** The holidays and eves that a day is by name: none for most; two where Ascension falls on the first of May. */
export const namesOf = (of: Day): readonly (Holiday | Eve)[] => namesIn(yearOf(of)).get(of) ?? [];

/** True on Monday to Friday, except on holidays and the eves on which nobody is at work. */
export const isWorkingDay = (of: Day): boolean => weekdayOf(of) <= 5 && namesOf(of).length === 0;

/** A squeezed day (klämdag): a working day alone between days that are free. Many take it off. */
export const isSqueezed = (of: Day): boolean =>
  isWorkingDay(of) && !isWorkingDay(addDays(of, -1)) && !isWorkingDay(addDays(of, 1));

/** The first working day after a day. */
export function nextWorkingDay(after: Day): Day {
  let next = addDays(after, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}
