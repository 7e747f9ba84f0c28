import { addDays, type Day, weekdayOf } from '#kernel/day.ts';
import { isWorkingDay, namesOf, type Eve, type Holiday, isSqueezed } from '#kernel/holidays.ts';
import type { MeetingId, NetworkId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Week, weekWith } from '#kernel/isoWeek.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import { type Actor, readsForTheForum, secretariatOf, voiceOf } from '#organisations/authority.ts';
import type { MeetingState } from '#meetings/meeting.ts';

/** What the calendar holds: meetings of networks, of provrum and of the forum itself, and the annual conferences. */
export const entryKinds = ['network', 'provrum', 'forum', 'conference'] as const;
export type EntryKind = (typeof entryKinds)[number];

export const entryModes = ['physical', 'digital', 'hybrid'] as const;
export type EntryMode = (typeof entryModes)[number];

/** Something that stands in the calendar. */
export interface Entry {
  readonly kind: EntryKind;
  /** Null for an annual conference that is known by its days only. */
  readonly meeting: MeetingId | null;
  /** True for what people sign up for; a provrum's working meetings have pages of their own. */
  readonly gathering: boolean;
  readonly title: string;
  readonly state: MeetingState;
  readonly when: Span;
  /** Only the days are known, or it takes whole days. */
  readonly allDay: boolean;
  readonly place: string;
  readonly mode: EntryMode | null;
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly provrum: { readonly id: ProvrumId; readonly name: string } | null;
  /** The reader has a place, waits for one, or was asked; null where they are not concerned. */
  readonly own: 'registered' | 'waitlisted' | 'offered' | 'attended' | null;
}

/** Whose entries are asked for: everybody's, the organisation's, or only one's own. */
export const whose = ['all', 'ours', 'mine'] as const;
export type Whose = (typeof whose)[number];

export interface Narrowing {
  readonly kind: EntryKind | null;
  readonly mode: EntryMode | null;
  readonly network: NetworkId | null;
  readonly whose: Whose;
}

export const everything: Narrowing = { kind: null, mode: null, network: null, whose: 'all' };

/** Who looks: what is only planned is for the forum; what is not public is for members and partners. */
export interface Sees {
  readonly person: PersonId | null;
  /** The member or partner that is spoken for. */
  readonly organisation: OrganisationId | null;
  readonly forum: boolean;
  readonly secretariat: boolean;
}

export const seesOf = (actor: Actor | null): Sees => ({
  person: actor?.person.id ?? null,
  organisation: voiceOf(actor)?.organisation ?? null,
  forum: readsForTheForum(actor),
  secretariat: secretariatOf(actor) !== null,
});

/** A day with what it is by name and what happens on it. */
export interface CalendarDay {
  readonly day: Day;
  readonly names: readonly (Holiday | Eve)[];
  readonly squeezed: boolean;
  readonly working: boolean;
  readonly entries: readonly Entry[];
}

/** A week with its days, and whether networks meet in it. */
export interface CalendarWeek {
  readonly week: Week;
  readonly networkWeek: boolean;
  readonly days: readonly CalendarDay[];
}

/** Every day that an entry lasts. */
export function daysOf({ when }: Pick<Entry, 'when'>): readonly Day[] {
  const [first, last] = [dayOfLocal(when.starts), dayOfLocal(when.ends)];
  const days: Day[] = [];
  for (let day = first; day <= last && days.length < 60; day = addDays(day, 1)) days.push(day);
  return days;
}

const byStart = (a: Entry, b: Entry): number =>
  a.when.starts < b.when.starts ? -1 : a.when.starts > b.when.starts ? 1 : 0;

/** Whole weeks, Monday to Sunday, that hold the days from the first to the last. */
export function weeksBetween(
  from: Day,
  to: Day,
  entries: readonly Entry[],
  networkWeeks: readonly Week[],
): readonly CalendarWeek[] {
  const onDay = new Map<Day, Entry[]>();
  for (const entry of entries) {
    for (const day of daysOf(entry)) onDay.set(day, [...(onDay.get(day) ?? []), entry]);
  }
  const weeks: CalendarWeek[] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7)) {
    const week = weekWith(monday);
    const days = [0, 1, 2, 3, 4, 5, 6].map((after) => calendarDay(addDays(monday, after), onDay));
    weeks.push({ week, networkWeek: networkWeeks.includes(week), days });
  }
  return weeks;
}

const calendarDay = (day: Day, onDay: ReadonlyMap<Day, readonly Entry[]>): CalendarDay => ({
  day,
  names: namesOf(day),
  squeezed: isSqueezed(day),
  working: isWorkingDay(day),
  entries: (onDay.get(day) ?? []).toSorted(byStart),
});
