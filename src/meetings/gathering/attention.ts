import { addDays, type Day } from '#kernel/day.ts';
import type { MeetingId } from '#kernel/id.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import type { Mode } from '../meetingText.ts';
import type { MeetingState } from '../meeting.ts';
import { type AttendanceMode, attendanceModes, type Places } from './gathering.ts';
import { practicalTasks, type TaskMark } from './practical.ts';

/** What must be known of a meeting that is to come to say whether it needs a hand. */
export interface GatheringAtAGlance {
  readonly id: MeetingId;
  readonly title: string;
  readonly network: string | null;
  readonly state: MeetingState;
  readonly mode: Mode;
  readonly when: Span | null;
  readonly hasPlace: boolean;
  readonly hasLink: boolean;
  readonly marks: readonly TaskMark[];
  readonly places: Pick<Places, 'capacity' | 'rule'>;
  /** Who have a place or are offered one, and who wait, by how they come. */
  readonly taken: Readonly<Record<AttendanceMode, number>>;
  readonly waiting: Readonly<Record<AttendanceMode, number>>;
  /** Offers whose time is out and that nobody has passed on. */
  readonly expired: number;
}

/** Why a meeting needs a hand; the most pressing first. */
export const gatheringNeeds = ['queueStuck', 'notAnnounced', 'noPlace', 'noLink', 'tasksLate', 'noDay'] as const;
export type GatheringNeed = (typeof gatheringNeeds)[number];

/** A month before a meeting those who come should know, two months before it should have a room, and two weeks before a way in from afar. */
export const [daysToAnnounce, daysToPlace, daysToLink] = [30, 60, 14];

/** A meeting that needs a hand, with why, and how much of its checklist is late. */
export interface GatheringInNeed extends Pick<GatheringAtAGlance, 'id' | 'title' | 'network' | 'when'> {
  readonly needs: readonly GatheringNeed[];
  readonly late: number;
}

/** What of a meeting to come those who arrange it should see to; null where nothing. */
export function needOf(gathering: GatheringAtAGlance, today: Day): GatheringInNeed | null {
  const { id, title, network, when, state, mode, hasPlace, hasLink } = gathering;
  const within = (days: number) => when !== null && dayOfLocal(when.starts) <= addDays(today, days);
  const late = practicalTasks({ when, text: { mode } }, gathering.marks, today).filter((task) => task.late).length;
  const tests: Readonly<Record<GatheringNeed, boolean>> = {
    queueStuck: isStuck(gathering),
    notAnnounced: state === 'planned' && within(daysToAnnounce),
    noPlace: mode !== 'digital' && !hasPlace && within(daysToPlace),
    noLink: mode !== 'physical' && !hasLink && within(daysToLink),
    tasksLate: late > 0,
    noDay: when === null,
  };
  const needs = gatheringNeeds.filter((need) => tests[need]);
  return needs.length === 0 ? null : { id, title, network, when, needs, late };
}

/** Somebody waits though there is room, or an offer that has run out was not passed on. A quota may keep a place free. */
const isStuck = ({ state, places: { capacity, rule }, taken, waiting, expired }: GatheringAtAGlance): boolean =>
  (state === 'open' || state === 'closed') &&
  (expired > 0 ||
    (rule !== 'quota' &&
      attendanceModes.some((mode) => waiting[mode] > 0 && taken[mode] < (capacity[mode] ?? Infinity))));

/** The meetings that need a hand: by what presses most, and then by their day. */
export const gatheringsInNeed = (gatherings: readonly GatheringAtAGlance[], today: Day): readonly GatheringInNeed[] =>
  gatherings
    .flatMap((gathering) => needOf(gathering, today) ?? [])
    .sort((a, b) => rank(a) - rank(b) || (a.when?.starts ?? '9').localeCompare(b.when?.starts ?? '9') || a.id - b.id);

const rank = ({ needs }: GatheringInNeed): number => gatheringNeeds.indexOf(needs[0] ?? 'noDay');
