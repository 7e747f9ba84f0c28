import type { Mode } from '#meetings/meetingText.ts';
import type { Indicator } from '#provrum/planText.ts';
import type { Way } from '#provrum/budget.ts';
import type { ParagraphRemark } from '#provrum/report/events.ts';
import type { ReportPart } from '#provrum/report/reportText.ts';
import type { UptakeAnswer } from '#provrum/uptake/events.ts';
import type { LogKind } from '#provrum/work/events.ts';
import type { CostKind } from '#rulebook/facts.ts';

type TextSection = 'purpose' | 'expectedResult' | 'mainQuestion' | 'limits' | 'budget' | 'resources';

/** A meeting of the demonstration: called on the day of its act, held later, or still to come. */
export interface PlayedMeeting {
  readonly title: string;
  readonly mode: Mode;
  readonly place?: string;
  readonly link?: string;
  readonly heldDaysAgo?: number;
  readonly inDays?: number;
  readonly agenda: readonly string[];
  /** What was said, point by point. */
  readonly minutes?: readonly string[];
  readonly decisions?: readonly string[];
}

/** What people of the demonstration do once a provrum has its go-ahead. Amounts are kronor; days are counted back from the day of loading. */
export type PlayedWork =
  | { readonly act: 'startPlanning' | 'approvePlan' | 'start' }
  | { readonly act: 'planSection'; readonly section: TextSection; readonly text: string }
  | {
      readonly act: 'planTimetable';
      readonly startsDaysAgo: number;
      readonly endsDaysAgo: number;
      readonly milestones: readonly { readonly daysAgo: number; readonly what: string }[];
    }
  | { readonly act: 'planMeetings'; readonly physical: number; readonly digital: number }
  | { readonly act: 'planCriteria'; readonly criteria: readonly string[] }
  | { readonly act: 'planIndicators'; readonly indicators: readonly Indicator[] }
  | { readonly act: 'submitPlan'; readonly passed: Readonly<Record<string, string>> }
  | {
      readonly act: 'budgetLine';
      readonly cost: CostKind;
      readonly way: Way;
      readonly payer?: string;
      readonly amount: number;
      readonly note: string;
    }
  | { readonly act: 'cost'; readonly line: string; readonly amount: number; readonly note: string }
  | { readonly act: 'requestFunding' | 'requestPayment'; readonly amount: number; readonly note: string }
  | { readonly act: 'grantFunding'; readonly amount: number; readonly reason: string }
  | { readonly act: 'announceFunding' | 'approvePayment' | 'payPayment' }
  | { readonly act: 'log'; readonly what: LogKind; readonly text: string }
  | {
      readonly act: 'task';
      readonly title: string;
      readonly owner: string;
      readonly ownerOrganisation: string;
      readonly dueDaysAgo: number;
    }
  | { readonly act: 'taskDone'; readonly title: string }
  | {
      readonly act: 'arena';
      readonly name: string;
      readonly host: string;
      readonly tested: string;
      readonly fromDaysAgo: number;
      readonly toDaysAgo: number | null;
    }
  | { readonly act: 'measure'; readonly indicator: string; readonly value: string; readonly note: string }
  | ({ readonly act: 'meeting' | 'minutes' } & PlayedMeeting)
  | { readonly act: 'startReport' | 'submitReport' | 'approveReport' | 'publish' | 'announceResult' }
  | { readonly act: 'reportPart'; readonly part: ReportPart; readonly text: string }
  | { readonly act: 'returnReport'; readonly remarks: readonly ParagraphRemark[] }
  | { readonly act: 'uptake'; readonly answer: UptakeAnswer; readonly note: string };
