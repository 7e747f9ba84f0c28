import type { Eve, Holiday } from '#kernel/holidays.ts';
import type { Text } from '#kernel/text.ts';

/** The days by their names. */
export const dayNames: Readonly<Record<Holiday | Eve, Text>> = {
  newYearsDay: { sv: 'nyårsdagen', en: 'New Year’s Day' },
  epiphany: { sv: 'trettondedag jul', en: 'Epiphany' },
  goodFriday: { sv: 'långfredagen', en: 'Good Friday' },
  easterSunday: { sv: 'påskdagen', en: 'Easter Sunday' },
  easterMonday: { sv: 'annandag påsk', en: 'Easter Monday' },
  firstOfMay: { sv: 'första maj', en: 'First of May' },
  ascension: { sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  whitSunday: { sv: 'pingstdagen', en: 'Whit Sunday' },
  whitMonday: { sv: 'annandag pingst', en: 'Whit Monday' },
  nationalDay: { sv: 'nationaldagen', en: 'National Day' },
  midsummerDay: { sv: 'midsommardagen', en: 'Midsummer Day' },
  allSaints: { sv: 'alla helgons dag', en: 'All Saints’ Day' },
  christmasDay: { sv: 'juldagen', en: 'Christmas Day' },
  boxingDay: { sv: 'annandag jul', en: 'Boxing Day' },
  easterEve: { sv: 'påskafton', en: 'Easter Eve' },
  whitEve: { sv: 'pingstafton', en: 'Whitsun Eve' },
  midsummerEve: { sv: 'midsommarafton', en: 'Midsummer Eve' },
  christmasEve: { sv: 'julafton', en: 'Christmas Eve' },
  newYearsEve: { sv: 'nyårsafton', en: 'New Year’s Eve' },
};

export const squeezedName: Text = { sv: 'klämdag', en: 'bridge day' };
