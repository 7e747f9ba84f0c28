import type { Day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, OrganisationId, PersonId, ProvrumId, VenueId } from '#kernel/id.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import { type Actor, secretariatOf, voiceOf } from '#organisations/authority.ts';
import type { MeetingState } from '../meeting.ts';
import type { MeetingText } from '../meetingText.ts';

export const gatheringKinds = [
  'network',
  'provrum',
  'memberMeeting',
  'ideaMeeting',
  'annualConference',
  'other',
] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** Who may sign up: the network's organisations, every member and partner, or anybody with a link. */
export const audiences = ['network', 'forum', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** How one comes: in the room, or from afar. */
export const attendanceModes = ['physical', 'digital'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

export const queueRules = ['organisationFirst', 'time', 'quota'] as const;
export type QueueRule = (typeof queueRules)[number];

/** How many may come, and who is next when there is room. */
export interface Places {
  /** Null: as many as come. A mode that the meeting is not held in has none. */
  readonly capacity: Readonly<Record<AttendanceMode, number | null>>;
  readonly rule: QueueRule;
  /** Places per organisation, where the rule is quota. */
  readonly quota: number | null;
  /** Working hours that an offered place waits for an answer. */
  readonly offerHours: number;
  /** The last day to sign up; null until the meeting begins. */
  readonly lastDay: Day | null;
}

/** A meeting that people sign up for: a network's, a provrum's, or the forum's own. */
export interface Gathering {
  readonly id: MeetingId;
  readonly uid: string;
  readonly kind: GatheringKind;
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  readonly provrum: { readonly id: ProvrumId; readonly name: string } | null;
  readonly audience: Audience;
  readonly state: MeetingState;
  readonly text: MeetingText;
  /** Words to those who are invited. */
  readonly invitation: string;
  /** Null while a date is being looked for. */
  readonly when: Span | null;
  readonly movedFrom: Span | null;
  readonly sequence: number;
  readonly version: number;
  /** Why it was cancelled. */
  readonly reason: string;
  readonly places: Places;
  readonly venue: { readonly id: VenueId; readonly name: string } | null;
  /** Where it is held as people are told: the venue with its address, and the place that is typed; empty where neither is known. */
  readonly where: string;
  /** Who plans it, besides the secretariat. */
  readonly planners: readonly { readonly id: PersonId; readonly name: string }[];
  readonly constructed: boolean;
}

/** Somebody who arranges a gathering: the secretariat, or one of its planners for their organisation. */
export interface Arranger {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly secretariat: boolean;
}

/** The right to arrange a gathering, or null. */
export function arrangerOf(actor: Actor | null, { planners }: Pick<Gathering, 'planners'>): Arranger | null {
  const office = secretariatOf(actor);
  if (office) return { person: office.person, organisation: office.organisation, secretariat: true };
  const voice = voiceOf(actor);
  if (!voice || !planners.some(({ id }) => id === voice.person)) return null;
  return { person: voice.person, organisation: voice.organisation, secretariat: false };
}

/** While people may sign up, as far as the meeting says. The last day is for the registration to judge. */
export const takesRegistrations = ({ state }: Pick<Gathering, 'state'>): boolean => state === 'open';

/**
 * Where a gathering stands as people see it. On record it is open until somebody closes it; once the last day or its own has
 * passed nobody can sign up, and it is not said to be open.
 */
export const shownState = (
  { state, when, lastDay }: Pick<Gathering, 'state' | 'when'> & Pick<Places, 'lastDay'>,
  today: Day,
): MeetingState => {
  const passed = (lastDay !== null && lastDay < today) || (when !== null && dayOfLocal(when.starts) < today);
  return state === 'open' && passed ? 'closed' : state;
};

/** In which ways one can come. */
export const modesOf = ({ text: { mode } }: Pick<Gathering, 'text'>): readonly AttendanceMode[] =>
  mode === 'hybrid' ? attendanceModes : [mode];
