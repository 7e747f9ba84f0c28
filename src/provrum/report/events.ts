import type { Day } from '#kernel/day.ts';
import type { ReportFacts } from '#rulebook/facts.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { Checklist } from './checklist.ts';
import type { Published, ReportContent, ReportPart } from './reportText.ts';

/** What was tried when a report was submitted, approved or announced: plain JSON. */
export interface ReportReceipt {
  readonly version: string;
  readonly facts: ReportFacts;
  readonly findings: readonly Finding[];
}

/** What the secretariat says of one paragraph, of the whole part (paragraph 0), or of the whole report (part ''). */
export interface ParagraphRemark {
  readonly part: ReportPart | '';
  readonly paragraph: number;
  readonly remark: string;
}

export type ReportEvent =
  | { readonly kind: 'report-started' }
  /** Not in the history: a part is saved while it is typed. */
  | {
      readonly kind: 'report-section-saved';
      readonly section: ReportPart;
      readonly content: string;
      readonly version: number;
    }
  | {
      readonly kind: 'report-submitted';
      readonly number: number;
      readonly content: ReportContent;
      readonly receipt: ReportReceipt;
    }
  | {
      readonly kind: 'report-returned';
      readonly number: number;
      readonly remarks: readonly ParagraphRemark[];
      readonly checklist: Checklist;
    }
  | {
      readonly kind: 'report-approved';
      readonly number: number;
      readonly checklist: Checklist;
      readonly receipt: ReportReceipt;
    }
  /** Staged: the forum alone knows of it. */
  | {
      readonly kind: 'result-published';
      readonly number: number;
      readonly content: Published;
    }
  | { readonly kind: 'result-taken-back'; readonly result: number; readonly reason: string }
  | { readonly kind: 'result-announced'; readonly result: number; readonly receipt: ReportReceipt }
  | {
      readonly kind: 'report-due-moved';
      readonly due: Day;
      readonly previous: Day | null;
      readonly reason: string;
    };

/** The program reminds whoever leads, once before the report is due and once after: nobody's act. */
export interface ReportReminder {
  readonly kind: 'report-reminded';
  readonly when: 'before' | 'after';
  readonly due: Day;
}
