import { addDays, addMonths, type Day, parseDay } from '#kernel/day.ts';
import { type NetworkId, parseId } from '#kernel/id.ts';
import { entryKinds, entryModes, type Narrowing, whose } from './entry.ts';

/** What a calendar page was asked to show. What cannot be read is as if it had not been said. */
export interface CalendarPageAsked extends Narrowing {
  /** The first day of the month. */
  readonly month: Day;
  /** One day only, of that month. */
  readonly day: Day | null;
}

type Query = (name: string) => string | undefined;

const oneOf = <Value extends string>(values: readonly Value[], typed: string | undefined): Value | null =>
  values.find((value) => value === typed) ?? null;

/** Years that a calendar has any use for. */
const inReach = (day: Day): boolean => day >= '2000-01-01' && day <= '2199-12-31';

/** Reads what the address asks for; the month of today where it says nothing. */
export function readAsked(query: Query, today: Day): CalendarPageAsked {
  const typedDay = parseDay(query('dag') ?? '');
  const day = typedDay && inReach(typedDay) ? typedDay : null;
  const typedMonth = parseDay(`${query('manad') ?? ''}-01`);
  const month = typedMonth && inReach(typedMonth) ? typedMonth : firstOf(day ?? today);
  return {
    month: day ? firstOf(day) : month,
    day,
    kind: oneOf(entryKinds, query('slag')),
    mode: oneOf(entryModes, query('form')),
    network: parseId<NetworkId>(query('natverk')),
    whose: oneOf(whose, query('vems')) ?? 'all',
  };
}

export const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;
export const lastOf = (month: Day): Day => addDays(addMonths(month, 1), -1);
export const monthText = (month: Day): string => month.slice(0, 7);

/** How many filters are chosen. */
export const chosenFilters = ({ kind, mode, network, whose: of }: Narrowing): number =>
  [kind, mode, network, of === 'all' ? null : of].filter((each) => each !== null).length;

/** What is asked, as a query; what is usual is left out. */
export function queryOf(
  { kind, mode, network, whose: of }: Narrowing,
  { month, day = null }: { readonly month: Day | null; readonly day?: Day | null },
): string {
  const asked: Readonly<Record<string, string>> = {
    ...(day ? { dag: day } : month ? { manad: monthText(month) } : {}),
    ...(kind && { slag: kind }),
    ...(mode && { form: mode }),
    ...(network && { natverk: String(network) }),
    ...(of !== 'all' && { vems: of }),
  };
  const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? '' : `?${query.join('&')}`;
}
