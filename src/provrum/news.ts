import type { Day } from '#kernel/day.ts';
import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import type { Ore } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import type { Citation } from '#rulebook/citation.ts';
import type { Sentence } from './history.ts';
import type { Remarks } from './plan.ts';
import type { ParagraphRemark } from './report/events.ts';

/** Who acted, for which organisation; null for whoever has been erased since. */
export interface Signature {
  readonly who: string | null;
  readonly organisation: string | null;
}

/** Why a rule is met or not, and where it stands. */
export interface Explained {
  readonly because: Text;
  readonly source: Citation | null;
}

type ReportAct = 'submitted' | 'returned' | 'approved';

/** A step on the way that asks nothing of anybody: what the lead has begun. */
type Step = 'planning' | 'running' | 'reporting';

/** What is told about a provrum by mail. */
export type News =
  | { readonly kind: 'comment'; readonly comment: number; readonly words: string }
  | { readonly kind: 'posted'; readonly summary: string; readonly question: string }
  | { readonly kind: 'changed'; readonly note: string }
  | { readonly kind: 'interest'; readonly act: Sentence; readonly brings: string }
  | {
      readonly kind: 'readiness';
      readonly ready: boolean;
      readonly explained: readonly Explained[];
      /** What would make it ready again. */
      readonly next: Text | null;
      /** The act that turned the rules. */
      readonly act: Sentence | null;
    }
  | {
      readonly kind: 'decision';
      readonly decision: number;
      readonly verdict: 'approved' | 'declined';
      readonly reason: string;
      readonly lead: string | null;
      readonly participants: readonly string[];
    }
  | { readonly kind: 'funding'; readonly act: Sentence; readonly reason: string }
  | { readonly kind: 'budget'; readonly planned: Ore; readonly actual: Ore }
  | { readonly kind: 'plan'; readonly act: 'submitted' | 'returned' | 'approved'; readonly remarks: Remarks }
  | {
      readonly kind: 'followUp';
      /** False where it is open again. */
      readonly over: boolean;
      readonly act: Sentence;
      readonly reason: string;
    }
  | { readonly kind: 'step'; readonly to: Step; readonly act: Sentence }
  | {
      readonly kind: 'presentation';
      /** False where it was noted in error. */
      readonly presented: boolean;
      readonly act: Sentence;
      readonly reason: string;
    }
  | { readonly kind: 'report'; readonly act: ReportAct; readonly remarks: readonly ParagraphRemark[] }
  | {
      readonly kind: 'reportDue';
      readonly act: 'moved' | 'before' | 'after';
      readonly due: Day;
      readonly reason: string;
    }
  | { readonly kind: 'result'; readonly title: string; readonly summary: string }
  | {
      /** Who takes part or leads, and that it is cancelled. */
      readonly kind: 'work';
      readonly act: 'joined' | 'left' | 'lead' | 'cancelled';
      readonly said: Sentence;
      readonly reason: string;
      /** The musts that are not met any longer. */
      readonly broken: readonly Explained[];
    }
  | {
      /** One has got a task, or has one that is due. */
      readonly kind: 'task';
      readonly act: 'given' | 'due' | 'overdue';
      readonly task: number;
      readonly title: string;
      readonly due: Day | null;
    }
  | {
      readonly kind: 'meetingPoll';
      readonly meeting: MeetingId;
      readonly called: string;
      readonly times: readonly Span[];
    }
  | {
      readonly kind: 'meetingDocumented';
      readonly meeting: MeetingId;
      readonly called: string;
      readonly decisions: readonly string[];
    }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'lapse'; readonly act: 'reminded' | 'lapsed'; readonly day: Day };

/** What happened to which provrum, by whom. */
export interface Occasion {
  readonly provrum: ProvrumId;
  readonly title: string;
  readonly by: Signature;
  readonly news: News;
}
