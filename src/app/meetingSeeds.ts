import type { DocumentationKind } from '#meetings/attendance/events.ts';
import type { GatheringCostKind } from '#meetings/gathering/costs.ts';
import type { AttendanceMode, GatheringKind } from '#meetings/gathering/gathering.ts';
import type { Mode } from '#meetings/meetingText.ts';

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
  readonly documentation?: readonly (readonly [kind: DocumentationKind, title: string, text: string])[];
  readonly costs: readonly (readonly [kind: GatheringCostKind, what: string, planned: number, actual: number | null])[];
  /** How many have answered the evaluation. */
  readonly answers?: number;
}
