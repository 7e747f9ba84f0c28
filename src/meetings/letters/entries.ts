import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { AttendanceMode, Gathering } from '../gathering/gathering.ts';
import { isOver } from '../meeting.ts';

/** Somebody whose calendar has, or has had, the gathering. */
export interface Held {
  readonly person: PersonId;
  /** The version they were told of last, and how they come by it. */
  readonly sequence: number;
  readonly mode: AttendanceMode | null;
  readonly removed: boolean;
}

/** Somebody who has a place now. */
export interface Placed {
  readonly person: PersonId;
  readonly mode: AttendanceMode;
}

/** Into whose calendars it goes or goes again, and out of whose it is taken. */
export interface EntriesToSend {
  readonly ask: readonly PersonId[];
  readonly takeOff: readonly PersonId[];
}

/**
 * What calendars are to be told, from what they have been told and what holds now. It does not matter which event led here,
 * nor how often: each is told once of each version, and of another way of coming.
 */
export function entriesToSend(
  gathering: Pick<Gathering, 'state' | 'when' | 'sequence'>,
  held: readonly Held[],
  placed: readonly Placed[],
  now: Instant,
): EntriesToSend {
  const has = held.filter(({ removed }) => !removed);
  if (gathering.when === null || isOver(gathering, now)) return { ask: [], takeOff: [] };
  if (gathering.state === 'cancelled') return { ask: [], takeOff: has.map(({ person }) => person) };
  const told = new Map(has.map((one) => [one.person, one]));
  const coming = new Set(placed.map(({ person }) => person));
  const knows = ({ person, mode }: Placed) => {
    const known = told.get(person);
    return known !== undefined && known.sequence >= gathering.sequence && known.mode === mode;
  };
  return {
    ask: placed.filter((one) => !knows(one)).map(({ person }) => person),
    takeOff: has.map(({ person }) => person).filter((person) => !coming.has(person)),
  };
}
