import type { Day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';
import type { ReportFacts } from '#rulebook/facts.ts';
import type { Finding } from '#rulebook/rule.ts';

/** The ways in which a result reaches people (P158, P171), in the order of the checklist. */
export const channels = ['web', 'newsletter', 'networkMeeting', 'conference'] as const;
export type Channel = (typeof channels)[number];

/** Texts that are written from the public summary, for others to use. */
export const textPurposes = ['newsletter', 'abstract'] as const;
export type TextPurpose = (typeof textPurposes)[number];

/** What was tried when a result was presented: plain JSON. */
export interface PresentationReceipt {
  readonly version: string;
  readonly facts: ReportFacts;
  readonly findings: readonly Finding[];
}

export type SpreadingEvent =
  | {
      readonly kind: 'spreading-planned';
      readonly channel: Channel;
      readonly plannedOn: Day | null;
      readonly responsible: PersonId | null;
      readonly link: string;
    }
  | { readonly kind: 'spreading-done'; readonly channel: Channel; readonly on: Day; readonly plannedOn: Day | null }
  | { readonly kind: 'spreading-reopened'; readonly channel: Channel }
  /** A text that is null is written from the summary again. */
  | {
      readonly kind: 'spreading-text-kept';
      readonly purpose: TextPurpose;
      readonly content: string | null;
      readonly renewed: boolean;
    }
  | { readonly kind: 'conference-chosen'; readonly year: number }
  | {
      readonly kind: 'result-presented';
      readonly year: number;
      readonly on: Day;
      readonly receipt: PresentationReceipt;
    }
  | { readonly kind: 'presentation-taken-back'; readonly year: number; readonly reason: string };
