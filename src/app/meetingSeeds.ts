import type { DocumentationKind } from '#meetings/attendance/events.ts';
import type { GatheringCostKind } from '#meetings/gathering/costs.ts';
import type { AttendanceMode, GatheringKind } from '#meetings/gathering/gathering.ts';
import type { TaskKey } from '#meetings/gathering/practical.ts';
import type { Mode } from '#meetings/meetingText.ts';
import type { PlayedDoing } from './networkSeeds.ts';

/** A meeting of the demonstration. All of it is constructed, but for the names of networks and organisations. */
export interface PlayedGathering {
  readonly network: string | null;
  readonly kind?: GatheringKind;
  readonly title: string;
  readonly mode: Mode;
  readonly place: string;
  readonly link: string;
  readonly about: string;
  readonly invitation: string;
  /** In the network week so many ahead or ago, on a weekday; or so many days ahead. */
  readonly when: { readonly from: string; readonly to: string } & (
    | { readonly week: number; readonly weekday: number }
    | { readonly daysAhead: number }
  );
  readonly physical: number | null;
  readonly digital: number | null;
  readonly open: boolean;
  readonly signedUp?: Readonly<Record<AttendanceMode, number>>;
  readonly absent?: number;
  readonly planners: number;
  readonly programme?: readonly (readonly [from: string, to: string, title: string, speaker: string])[];
  readonly documented?: boolean;
  readonly documentation?: readonly (readonly [kind: DocumentationKind, title: string, text: string, file?: string])[];
  readonly costs: readonly (readonly [kind: GatheringCostKind, what: string, planned: number, actual: number | null])[];
  /** Each who has answered the evaluation, with a mark a statement; and what the first of them wrote: what was good, and what could be better. */
  readonly answers?: readonly string[];
  readonly words?: readonly (readonly [good: string, better: string])[];
  /** A venue of the register. */
  readonly venue?: string;
  /** How many of those who have a place have cancelled it since. */
  readonly cancelled?: number;
  readonly tasksDone?: readonly TaskKey[];
  /** Somebody has judged it to be all that a network meeting should be. */
  readonly quality?: { readonly note: string };
}

/** A place where meetings can be held. All of them are made up, and so is what is said of them. */
export interface PlayedVenue {
  readonly name: string;
  readonly address: string;
  readonly seats: number;
  readonly cost: number;
  readonly accessibility: string;
  readonly note: string;
  readonly experience: readonly (PlayedDoing & { readonly text: string })[];
}
