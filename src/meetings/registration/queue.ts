import type { OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type AttendanceMode, attendanceModes, type Places } from '../gathering/gathering.ts';

/** A registration as the queue sees it: it holds a place, is offered one, or waits for one. */
export interface Entry {
  readonly id: RegistrationId;
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  /** What a guest's organisation is called, where it is none that is here. */
  readonly organisationName: string;
  readonly mode: AttendanceMode;
  readonly state: 'registered' | 'offered' | 'waitlisted';
  /** When they signed up for this way of coming. */
  readonly queuedAt: Instant;
  readonly offeredUntil: Instant | null;
  /** Holds a place, and waits since then for one of the other kind. */
  readonly wished: { readonly mode: AttendanceMode; readonly since: Instant } | null;
}

/** How the queue of a gathering is kept. */
export interface QueueTerms extends Pick<Places, 'capacity' | 'rule' | 'quota'> {
  /** True once nobody more can sign up: what a quota kept is then free for those who wait. */
  readonly released: boolean;
}

/** Why somebody stands where they do: the rule in one word. */
export type Standing =
  /** The first from an organisation that has no place yet. */
  | 'first-of-organisation'
  /** Within what their organisation may have. */
  | 'within-quota'
  | 'by-time'
  /** The organisation has as many places as it may: kept for others until the registration is closed. */
  | 'held-back';

export interface InLine {
  readonly entry: Entry;
  readonly standing: Standing;
}

/** Those who hold a place of a kind, offered ones included: the place is kept for them. */
export const holding = (entries: readonly Entry[], mode: AttendanceMode): readonly Entry[] =>
  entries.filter((entry) => entry.state !== 'waitlisted' && entry.mode === mode);

/** How many places of a kind are free; more than there can be people where there is no limit. */
export function freePlaces(entries: readonly Entry[], { capacity }: QueueTerms, mode: AttendanceMode): number {
  const limit = capacity[mode];
  return limit === null ? Infinity : limit - holding(entries, mode).length;
}

/** Since when somebody waits for a place of a kind; null where they do not. */
export function waitsSince({ state, mode, queuedAt, wished }: Entry, sought: AttendanceMode): Instant | null {
  if (state === 'waitlisted' && mode === sought) return queuedAt;
  return state === 'registered' && wished?.mode === sought ? wished.since : null;
}

/** Whom one counts as coming from the same place: a guest without an organisation comes from none other's. */
export const groupOf = ({
  organisation,
  organisationName,
  person,
}: Pick<Entry, 'organisation' | 'organisationName' | 'person'>): string =>
  organisation !== null
    ? `o${organisation}`
    : organisationName === ''
      ? `p${person}`
      : `n${organisationName.trim().toLowerCase()}`;

/**
 * Those who wait for a place of a kind, the next one first. Each kind of place has its own queue, and the rule counts
 * the places of that kind. By the default rule one place per organisation comes first, and then time decides.
 */
export function lineFor(
  entries: readonly Entry[],
  { rule, quota }: Pick<QueueTerms, 'rule' | 'quota'>,
  mode: AttendanceMode,
): readonly InLine[] {
  const waiting = entries
    .flatMap((entry) => {
      const since = waitsSince(entry, mode);
      return since === null ? [] : [{ entry, since }];
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.entry.id - b.entry.id))
    .map(({ entry }) => entry);
  if (rule === 'time') return waiting.map((entry) => ({ entry, standing: 'by-time' }));
  const most = rule === 'quota' ? (quota ?? 1) : 1;
  const [before, after] =
    rule === 'quota' ? (['within-quota', 'held-back'] as const) : (['first-of-organisation', 'by-time'] as const);
  const places = countBy(holding(entries, mode));
  const line = waiting.map((entry): InLine => {
    const group = groupOf(entry);
    const had = places.get(group) ?? 0;
    places.set(group, had + 1);
    return { entry, standing: had < most ? before : after };
  });
  return [...line.filter(({ standing }) => standing === before), ...line.filter(({ standing }) => standing === after)];
}

function countBy(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(groupOf(entry), (counts.get(groupOf(entry)) ?? 0) + 1);
  return counts;
}

/** Who gets the next place of a kind, where one is free and somebody who waits may have it. */
export function nextFor(entries: readonly Entry[], terms: QueueTerms, mode: AttendanceMode): Entry | null {
  return freePlaces(entries, terms, mode) > 0 ? firstInLine(entries, terms, mode) : null;
}

function firstInLine(entries: readonly Entry[], terms: QueueTerms, mode: AttendanceMode): Entry | null {
  const [first] = lineFor(entries, terms, mode);
  return first && (first.standing !== 'held-back' || terms.released) ? first.entry : null;
}

/** Somebody who now signs up gets a place at once exactly where they would be the next to get one. */
export const getsPlace = (entries: readonly Entry[], terms: QueueTerms, newcomer: Entry): boolean =>
  nextFor([...entries, newcomer], terms, newcomer.mode)?.id === newcomer.id;

/** Which number somebody has in the line for a kind of place, from 1; null where they do not stand in it. */
export function positionIn(line: readonly InLine[], id: RegistrationId): number | null {
  const at = line.findIndex(({ entry }) => entry.id === id);
  return at < 0 ? null : at + 1;
}

/** What the queue does by itself: offers a place to who waits, or moves who has one of the other kind. */
export interface Move {
  readonly entry: Entry;
  readonly mode: AttendanceMode;
}

/**
 * Fills what is free, one place at a time, until nothing is free that somebody who waits may have. Somebody who moves to
 * a place of the other kind leaves one behind, which is filled too; two who each are next for the other's place change.
 */
export function turn(entries: readonly Entry[], terms: QueueTerms, offerUntil: Instant): readonly Move[] {
  const moves: Move[] = [];
  for (let now = entries; ;) {
    const next = nextMoves(now, terms);
    if (next.length === 0) return moves;
    moves.push(...next);
    now = now.map((entry) => {
      const move = next.find(({ entry: { id } }) => id === entry.id);
      return move ? moved(entry, move.mode, offerUntil) : entry;
    });
  }
}

function nextMoves(entries: readonly Entry[], terms: QueueTerms): readonly Move[] {
  for (const mode of attendanceModes) {
    const entry = nextFor(entries, terms, mode);
    if (entry) return [{ entry, mode }];
  }
  const change = attendanceModes.flatMap((mode): readonly Move[] => {
    const entry = firstInLine(entries, terms, mode);
    return entry?.state === 'registered' ? [{ entry, mode }] : [];
  });
  return change.length === attendanceModes.length ? change : [];
}

/** The entry after its move. */
export const moved = (entry: Entry, mode: AttendanceMode, offerUntil: Instant): Entry =>
  entry.state === 'waitlisted'
    ? { ...entry, state: 'offered', offeredUntil: offerUntil }
    : { ...entry, mode, queuedAt: entry.wished?.since ?? entry.queuedAt, wished: null };
