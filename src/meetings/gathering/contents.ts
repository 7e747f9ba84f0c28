import type { Day } from '#kernel/day.ts';
import type { PersonId, VenueId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { Ore } from '#kernel/money.ts';
import type { MeetingQuality } from '#rulebook/facts.ts';
import type { Finding, RuleId } from '#rulebook/rule.ts';
import type { MeetingText } from '../meetingText.ts';
import type { Audience, Places } from './gathering.ts';

/** What a gathering is to be: when, where, for whom and for how many. */
export interface GatheringPlan {
  readonly text: MeetingText;
  readonly when: Span | null;
  readonly audience: Audience;
  readonly places: Places;
  readonly venue: VenueId | null;
  readonly invitation: string;
  /** Why a rule that should be followed is not, where that is so. */
  readonly exceptions?: readonly Exception[];
}

/** A rule that should be followed and is not, with the reason that somebody gave. */
export interface Exception {
  readonly rule: RuleId;
  readonly finding: Finding;
  readonly reason: string;
}

/** What is said of a session. Plain text. */
export interface SessionText {
  readonly title: string;
  readonly speaker: string;
  readonly room: string;
  readonly about: string;
}

/** One thing that is done to a programme. */
export type SessionChange =
  | { readonly act: 'add'; readonly key: string | null; readonly when: Span; readonly text: SessionText }
  | { readonly act: 'change'; readonly id: number; readonly when: Span; readonly text: SessionText }
  | { readonly act: 'remove'; readonly id: number };

/** Somebody joins the planning group or leaves it. */
export interface PlannerChange {
  readonly act: 'add' | 'remove';
  readonly person: PersonId;
}

/** What is done for every meeting, in the order of its days (N96–N102). */
export const taskKeys = [
  'date',
  'venue',
  'programme',
  'invitation',
  'food',
  'reminder',
  'list',
  'technology',
  'slides',
  'evaluation',
  'documentation',
] as const;
export type TaskKey = (typeof taskKeys)[number];

/** What becomes of a point: who does it, by when, and whether it is done. */
export interface TaskChange {
  readonly key: TaskKey;
  readonly owner: PersonId | null;
  readonly due: Day | null;
  readonly done: boolean;
}

/** What somebody judges a meeting to offer (N77–N81). */
export interface QualityJudgement {
  readonly fulfilled: readonly MeetingQuality[];
  readonly note: string;
}

export const gatheringCostKinds = ['venue', 'food', 'speaker', 'travel', 'technology', 'print', 'other'] as const;
export type GatheringCostKind = (typeof gatheringCostKinds)[number];

export interface CostText {
  readonly kind: GatheringCostKind;
  readonly what: string;
  readonly planned: Ore;
  /** Null until it is known. */
  readonly actual: Ore | null;
}

export type CostChange =
  | { readonly act: 'add'; readonly key: string | null; readonly line: CostText }
  | { readonly act: 'change'; readonly id: number; readonly line: CostText }
  | { readonly act: 'remove'; readonly id: number };
