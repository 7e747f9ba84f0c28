import { numberOfWeek } from '#kernel/isoWeek.ts';
import type { Language } from '#kernel/text.ts';
import type { DateReason } from './proposeDates.ts';

const words = {
  sv: {
    inNetworkWeek: (week: number) => `I nätverksvecka ${week}`,
    sameWeekday: 'Samma veckodag som förra gången',
    nothingElse: 'Inget annat möte den dagen',
    others: (count: number) => (count === 1 ? 'Ett annat möte samma dag' : `${count} andra möten samma dag`),
    schoolBreak: (counties: number) => `Skollov i ${counties} län`,
  },
  en: {
    inNetworkWeek: (week: number) => `In network week ${week}`,
    sameWeekday: 'The same weekday as last time',
    nothingElse: 'No other meeting that day',
    others: (count: number) => (count === 1 ? 'One other meeting that day' : `${count} other meetings that day`),
    schoolBreak: (counties: number) => `School break in ${counties === 1 ? 'one county' : `${counties} counties`}`,
  },
} as const satisfies Record<Language, unknown>;

/** Why a date is proposed, in a few words. */
export function dateReasonWords(reason: DateReason, language: Language): string {
  const text = words[language];
  switch (reason.kind) {
    case 'inNetworkWeek':
      return text.inNetworkWeek(numberOfWeek(reason.week));
    case 'sameWeekday':
      return text.sameWeekday;
    case 'nothingElse':
      return text.nothingElse;
    case 'others':
      return text.others(reason.count);
    case 'schoolBreak':
      return text.schoolBreak(reason.counties);
  }
}
