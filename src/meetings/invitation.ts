import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { isOver, type Meeting } from './meeting.ts';

/** Somebody who has been asked to a meeting. */
export interface Invited {
  readonly person: PersonId;
  /** The version of the meeting that they were told of last. */
  readonly sequence: number;
  readonly removed: boolean;
}

/** Who is concerned with a meeting now. */
export interface Concerned {
  /** Those to ask. */
  readonly wanted: readonly PersonId[];
  /** Those who still belong where it is held; whoever does not is taken off. */
  readonly belonging: ReadonlySet<PersonId>;
  /** The whole of what the meeting belongs to has been called off. */
  readonly calledOff: boolean;
}

/** Whom to ask, or to ask again because it has moved; and from whose calendar to take it. */
export interface Sending {
  readonly ask: readonly PersonId[];
  readonly takeOff: readonly PersonId[];
}

type Of = Pick<Meeting, 'state' | 'when' | 'sequence'>;

/**
 * What is to be sent, from what has been sent and what holds now. It does not matter which event led here, nor how often:
 * each person is told once of each version.
 */
export function toSend(
  meeting: Of,
  invited: readonly Invited[],
  { wanted, belonging, calledOff }: Concerned,
  now: Instant,
): Sending {
  const inCalendars = invited.filter(({ removed }) => !removed);
  if (isOver(meeting, now)) return { ask: [], takeOff: [] };
  if (meeting.state === 'cancelled' || calledOff) return { ask: [], takeOff: inCalendars.map(({ person }) => person) };
  if (meeting.state !== 'announced') return { ask: [], takeOff: [] };
  const told = new Map(inCalendars.map(({ person, sequence }) => [person, sequence]));
  const staying = inCalendars.filter(({ person }) => belonging.has(person)).map(({ person }) => person);
  const all = [...new Set([...wanted, ...staying])];
  return {
    ask: all.filter((person) => (told.get(person) ?? -1) < meeting.sequence),
    takeOff: inCalendars.map(({ person }) => person).filter((person) => !all.includes(person)),
  };
}
