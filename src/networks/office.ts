import { type Day, yearOf } from '#kernel/day.ts';
import type { NetworkId } from '#kernel/id.ts';

/** A status table whose day has passed, and who has told nothing since it asked. */
export interface LateTable {
  readonly id: number;
  readonly network: NetworkId;
  readonly title: string;
  readonly due: Day;
  readonly missing: readonly string[];
}

/** What the secretariat has to look after for all networks and meetings, as it stands. */
export interface OfficeFacts {
  /** Of this year and the next: those whose network weeks are decided, and those with decided rules for networks. */
  readonly weeks: readonly number[];
  readonly rules: readonly number[];
  readonly tables: readonly LateTable[];
  /** Meetings that a source names without a day. */
  readonly undated: number;
  /** Addresses from which letters came back. */
  readonly bounces: number;
  /** Letters of late that the program could not place. */
  readonly unplaced: number;
  /** Exemptions from the fee whose last year this is. */
  readonly exemptions: number;
}

/** One thing to look after, and how much of it; the most pressing first. */
export type OfficeLine =
  | { readonly kind: 'tableLate'; readonly table: LateTable }
  | { readonly kind: 'weeksUndecided' | 'rulesUndecided'; readonly year: number }
  | { readonly kind: 'exemptionsEnd'; readonly year: number; readonly amount: number }
  | { readonly kind: 'bounces' | 'unplaced' | 'undated'; readonly amount: number };

/** From when the next year is to be seen to: its network weeks in September, its fee in October. The sources name no day. */
const [weeksFrom, feesFrom] = ['09-01', '10-01'];

/** What there is to see to on a day; the mail is left out for those who do not look after it. */
export function officeLines(facts: OfficeFacts, today: Day, decides: boolean): readonly OfficeLine[] {
  const year = yearOf(today);
  const from = (day: string) => today >= `${year}-${day}`;
  const undecided = (decided: readonly number[], next: boolean) =>
    [year, ...(next ? [year + 1] : [])].filter((one) => !decided.includes(one));
  const counted = (kind: 'bounces' | 'unplaced' | 'undated') =>
    facts[kind] > 0 ? [{ kind, amount: facts[kind] } as const] : [];
  return [
    ...facts.tables.map((table) => ({ kind: 'tableLate', table }) as const),
    ...undecided(facts.weeks, from(weeksFrom)).map((one) => ({ kind: 'weeksUndecided', year: one }) as const),
    ...undecided(facts.rules, from(feesFrom)).map((one) => ({ kind: 'rulesUndecided', year: one }) as const),
    ...(facts.exemptions > 0 && from(feesFrom)
      ? [{ kind: 'exemptionsEnd', year, amount: facts.exemptions } as const]
      : []),
    ...(decides ? [...counted('bounces'), ...counted('unplaced')] : []),
    ...counted('undated'),
  ];
}
