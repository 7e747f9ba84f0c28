import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { ReadinessFacts } from '#rulebook/facts.ts';
import type { Finding } from '#rulebook/rule.ts';

/** What an entry of the log is: something done, something seen, something decided, something that went wrong. */
export type LogKind = 'step' | 'observation' | 'decision' | 'problem';

/** What somebody writes in the log: plain paragraphs about a day. */
export interface LogText {
  readonly what: LogKind;
  readonly on: Day;
  readonly text: string;
}

/** What is to be done, by whom, for which organisation, and until when. */
export interface TaskText {
  readonly title: string;
  readonly owner: PersonId;
  readonly ownerOrganisation: OrganisationId;
  readonly due: Day | null;
}

/** A regional test arena (P101–P103): who runs it, what is tried there, and when. */
export interface ArenaText {
  readonly name: string;
  readonly host: string;
  readonly tested: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What somebody has measured: a figure with its unit, or words. */
export interface MeasurementText {
  /** The name of the indicator, as the plan has it. */
  readonly indicator: string;
  readonly on: Day;
  readonly value: string;
  readonly note: string;
}

export type LogEvent =
  | ({ readonly kind: 'log-written'; readonly key: string | null } & LogText)
  | ({ readonly kind: 'log-edited'; readonly entry: number; readonly version: number } & LogText)
  | { readonly kind: 'log-withdrawn'; readonly entry: number };

export type TaskEvent =
  | ({ readonly kind: 'task-added'; readonly key: string | null } & TaskText)
  /** `handed` where somebody else answers for it from now on. */
  | ({ readonly kind: 'task-changed'; readonly task: number; readonly handed: boolean } & TaskText)
  | { readonly kind: 'task-taken-over'; readonly task: number; readonly previous: PersonId }
  | { readonly kind: 'task-done' | 'task-reopened' | 'task-removed'; readonly task: number };

export type ArenaEvent =
  | ({ readonly kind: 'arena-added'; readonly key: string | null } & ArenaText)
  | ({ readonly kind: 'arena-changed'; readonly arena: number } & ArenaText)
  | { readonly kind: 'arena-removed'; readonly arena: number; readonly name: string };

export type IndicatorEvent =
  | ({ readonly kind: 'indicator-measured'; readonly key: string | null } & MeasurementText)
  | {
      readonly kind: 'measurement-removed';
      readonly measurement: number;
      readonly indicator: string;
      readonly value: string;
      readonly on: Day;
    };

/** What the rules said when somebody joined, left or took over the lead. Plain JSON. */
export interface TeamReceipt {
  readonly version: string;
  readonly facts: ReadinessFacts;
  readonly findings: readonly Finding[];
}

export type ParticipationEvent =
  | {
      readonly kind: 'participant-joined' | 'participant-left';
      readonly organisation: OrganisationId;
      readonly on: Day;
      readonly reason: string;
      readonly receipt: TeamReceipt;
    }
  | {
      readonly kind: 'lead-changed';
      readonly from: OrganisationId;
      readonly to: OrganisationId;
      readonly reason: string;
      readonly receipt: TeamReceipt;
    };

export type CancellationEvent =
  | { readonly kind: 'provrum-cancelled'; readonly reason: string }
  | { readonly kind: 'cancellation-announced'; readonly cancellation: number }
  | { readonly kind: 'cancellation-taken-back'; readonly cancellation: number; readonly reason: string };

export type WorkEvent = LogEvent | TaskEvent | ArenaEvent | IndicatorEvent | ParticipationEvent | CancellationEvent;
