import type { Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { AttendanceMode, Gathering } from '../gathering/gathering.ts';
import { isOver, type Named } from '../meeting.ts';
import type { AttendanceEvent, Mark, RollState } from './events.ts';

export type { Mark, RollState } from './events.ts';

/** One line of the list at the door. */
export interface RollEntry {
  readonly registration: RegistrationId;
  readonly person: Named<PersonId>;
  readonly email: string;
  /** Null for a guest, who may still say where they work. */
  readonly organisation: Named<OrganisationId> | null;
  readonly organisationName: string;
  readonly mode: AttendanceMode;
  readonly state: RollState;
  /** Every mark that has arrived, the earliest first. */
  readonly marks: readonly Omit<Mark, 'registration'>[];
}

export type AttendanceRefusal = {
  readonly kind: 'not-held' | 'too-early' | 'not-over' | 'unchanged' | 'no-such-registration' | 'not-yours';
};

type Event<Kind extends AttendanceEvent['kind']> = Extract<AttendanceEvent, { readonly kind: Kind }>;
type Held = Pick<Gathering, 'id' | 'state' | 'when'>;

/** Left the list: neither expected nor in line. */
const gone = (state: RollState): boolean => state === 'cancelled' || state === 'transferred';

/** Those on the list at the door. */
export const listed = (roll: readonly RollEntry[]): readonly RollEntry[] => roll.filter(({ state }) => !gone(state));

/** Why nobody can be marked as present; null from the morning of the day on, whatever is noted of the meeting since. */
export function closedFor({ state, when }: Held, today: Day): 'not-held' | 'too-early' | null {
  if (state === 'planned' || state === 'cancelled' || !when) return 'not-held';
  return today < dayOfLocal(when.starts) ? 'too-early' : null;
}

/** What some marks come to. */
export interface CheckIn {
  readonly events: readonly Event<'checked-in' | 'check-in-undone'>[];
  /** Marks that change nothing, kept all the same: an older one that arrives later must not count. */
  readonly quiet: readonly Mark[];
}

/**
 * Marks who is here. The latest press counts, in whatever order and however often the marks arrive. Whoever has cancelled and
 * comes all the same is here.
 */
export function checkIn(
  gathering: Held,
  roll: readonly RollEntry[],
  marks: readonly Omit<Mark, 'before'>[],
  today: Day,
): Decision<CheckIn, AttendanceRefusal> {
  const closed = closedFor(gathering, today);
  if (closed) return refused({ kind: closed });
  if (marks.some(({ registration }) => !roll.some((entry) => entry.registration === registration)))
    return refused({ kind: 'no-such-registration' });
  const events: Event<'checked-in' | 'check-in-undone'>[] = [];
  const quiet: Mark[] = [];
  let now = roll;
  for (const given of marks) {
    const entry = standingOf(now, given);
    const mark = entry && counted(entry, given);
    if (!mark) continue;
    if (changes(entry, mark)) events.push(markEvent(gathering, entry, mark));
    else quiet.push(mark);
    now = now.map((each) => (each === entry ? marked(entry, mark) : each));
  }
  return decided({ events, quiet });
}

/** The entry a mark is about. One that was cancelled may have been followed by another of the same person. */
function standingOf(roll: readonly RollEntry[], { registration }: Pick<Mark, 'registration'>): RollEntry | undefined {
  const entry = roll.find((each) => each.registration === registration);
  if (!entry || !gone(entry.state)) return entry;
  return roll.find((each) => each.person.id === entry.person.id && !gone(each.state)) ?? entry;
}

/** The mark as it is kept, or null where it has arrived before or a later one has. */
function counted(entry: RollEntry, { present, key, at }: Omit<Mark, 'before'>): Mark | null {
  if (entry.marks.some((mark) => mark.key === key || mark.at > at)) return null;
  return { registration: entry.registration, present, key, at, before: entry.state };
}

const changes = ({ state }: RollEntry, { present }: Mark): boolean => present !== (state === 'attended');

const markEvent = (
  gathering: Held,
  { registration, person, organisation }: RollEntry,
  mark: Mark,
): Event<'checked-in' | 'check-in-undone'> => ({
  kind: mark.present ? 'checked-in' : 'check-in-undone',
  meeting: gathering.id,
  registration,
  person: person.id,
  organisation: organisation?.id ?? null,
  content: mark,
});

const marked = (entry: RollEntry, mark: Mark): RollEntry => ({
  ...entry,
  state: changes(entry, mark) ? stateAfter(entry.marks, mark) : entry.state,
  marks: [...entry.marks, mark],
});

/** What a registration is after a mark: present, or what it was before the last time somebody said so. */
export function stateAfter(before: readonly Pick<Mark, 'present' | 'before'>[], { present }: Mark): RollState {
  if (present) return 'attended';
  const was = before.findLast((mark) => mark.present && mark.before !== 'attended')?.before;
  // An offer that waited has been answered by coming.
  return was === undefined || was === 'offered' ? 'registered' : was;
}

/** Everybody who was expected and is not yet marked is here: for a meeting on a screen, whose list is its own door. */
export function allPresent(
  gathering: Held,
  roll: readonly RollEntry[],
  { key, at }: Pick<Mark, 'key' | 'at'>,
  today: Day,
): ReturnType<typeof checkIn> {
  const marks = expected(roll).map(({ registration }) => ({
    registration,
    present: true,
    key: `${key}-${registration}`,
    at,
  }));
  return checkIn(gathering, roll, marks, today);
}

/** Those who have a place and have not been seen. */
export const expected = (roll: readonly RollEntry[]): readonly RollEntry[] =>
  roll.filter(({ state }) => state === 'registered' || state === 'offered');

/** Says, once the meeting is over, that whoever has not been seen did not come. */
export function noteAbsence(
  gathering: Held,
  roll: readonly RollEntry[],
  now: Instant,
): Decision<Event<'absence-noted'>, AttendanceRefusal> {
  if (gathering.state === 'planned' || gathering.state === 'cancelled') return refused({ kind: 'not-held' });
  if (!isOver(gathering, now)) return refused({ kind: 'not-over' });
  const people = expected(roll).length;
  return people === 0
    ? refused({ kind: 'unchanged' })
    : decided({ kind: 'absence-noted', meeting: gathering.id, people });
}

/** How many came, by what they were to be. */
export interface Tally {
  readonly attended: number;
  readonly absent: number;
  /** Have a place, and have been neither seen nor missed. */
  readonly open: number;
  readonly waiting: number;
}

export const tallyOf = (roll: readonly Pick<RollEntry, 'state'>[]): Tally => {
  const count = (...states: readonly RollState[]) => roll.filter(({ state }) => states.includes(state)).length;
  return {
    attended: count('attended'),
    absent: count('absent'),
    open: count('registered', 'offered'),
    waiting: count('waitlisted'),
  };
};

export interface OrganisationTally extends Tally {
  /** Empty for those who have said none. */
  readonly name: string;
}

/** The same, by organisation in the order of the list; those of none stand last. */
export function byOrganisation(roll: readonly RollEntry[], compare: (a: string, b: string) => number) {
  const groups = Map.groupBy(listed(roll), workplaceOf);
  return [...groups]
    .map(([name, entries]): OrganisationTally => ({ name, ...tallyOf(entries) }))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name));
}

export const workplaceOf = ({ organisation, organisationName }: RollEntry): string =>
  organisation?.name ?? organisationName;
