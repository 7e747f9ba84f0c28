import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import type { MeetingEvent } from '#meetings/events.ts';
import type { MembershipKind } from '#organisations/organisation.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { CostKind, FundingFacts, GoAheadFacts, PlanFacts, ReadinessFacts, Standing } from '#rulebook/facts.ts';
import type { PlanContent, SectionContent, SectionKey } from './planText.ts';
import type { ProposalText } from './provrum.ts';
import type { ReportEvent, ReportReminder } from './report/events.ts';
import type { FileEvent } from './files/events.ts';
import type { ArchiveEvent } from './archive/events.ts';
import type { LapseActEvent, LapseRuleEvent } from './lapse/events.ts';
import type { LinkEvent } from './links/events.ts';
import type { SpreadingEvent } from './spreading/events.ts';
import type { QuestionnaireAnswered } from './evaluation/events.ts';
import type { FollowUpTurned, UptakeEvent } from './uptake/events.ts';
import type { WorkEvent } from './work/events.ts';

/** Who acts, and for which organisation; null where a rule turned by itself. */
export interface By {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
}

export type ProposalEvent =
  | { readonly kind: 'proposal-drafted'; readonly text: ProposalText }
  | { readonly kind: 'draft-saved'; readonly text: ProposalText }
  | { readonly kind: 'proposal-posted'; readonly text: ProposalText }
  | {
      readonly kind: 'proposal-changed';
      readonly text: ProposalText;
      readonly version: number;
      readonly material: boolean;
      readonly note: string;
    }
  | { readonly kind: 'proposal-withdrawn'; readonly reason: string }
  | { readonly kind: 'proposal-reopened' }
  | { readonly kind: 'co-author-added'; readonly person: PersonId; readonly organisation: OrganisationId }
  | { readonly kind: 'co-author-removed'; readonly person: PersonId };

export type InterestRole = Standing['role'];

export type InterestEvent =
  | {
      readonly kind: 'interest-given' | 'interest-changed';
      readonly role: InterestRole;
      readonly brings: string;
      readonly textVersion: number;
      readonly previous: InterestRole | null;
    }
  /** Given before a material change, and confirmed after it with one click. */
  | { readonly kind: 'interest-confirmed'; readonly textVersion: number }
  | { readonly kind: 'interest-withdrawn'; readonly previous: InterestRole };

/** What a decision keeps, so that it can be read and replayed years later. Plain JSON. */
export interface Receipt {
  readonly version: string;
  /** Of a go-ahead, or of the readiness that a proposal had when it was declined. */
  readonly facts: GoAheadFacts | ReadinessFacts;
  readonly findings: readonly Finding[];
  /** Shoulds that were passed, each with its written reason. */
  readonly reservations: readonly { readonly rule: string; readonly reason: string }[];
  readonly text: ProposalText;
  readonly textVersion: number;
  readonly standings: readonly {
    readonly organisation: OrganisationId;
    readonly name: string;
    readonly membership: MembershipKind | null;
    readonly role: InterestRole;
  }[];
}

/** The board's decision behind a third go-ahead in a year: when it was taken and where it is recorded. */
export interface BoardDecision {
  readonly on: string;
  readonly reference: string;
}

export type GoAheadEvent =
  | {
      readonly kind: 'go-ahead-given';
      readonly reason: string;
      readonly slotYear: number;
      readonly lead: OrganisationId;
      readonly participants: readonly OrganisationId[];
      readonly boardDecision: BoardDecision | null;
      readonly receipt: Receipt;
    }
  | { readonly kind: 'proposal-declined'; readonly reason: string; readonly receipt: Receipt }
  | { readonly kind: 'decision-taken-back'; readonly decision: number; readonly reason: string }
  | { readonly kind: 'decision-announced'; readonly decision: number };

/** A line of the budget as events tell it. */
interface LineTold {
  readonly cost: CostKind;
  readonly way: 'cash' | 'inKind' | 'baseFunding';
  readonly payer: OrganisationId | null;
  readonly amount: Ore;
}
interface LineWritten extends LineTold {
  readonly month: string | null;
  readonly note: string;
}

export type BudgetEvent =
  | ({ readonly kind: 'budget-line-added'; readonly key: string | null } & LineWritten)
  | ({ readonly kind: 'budget-line-changed'; readonly line: number; readonly previous: Ore } & LineWritten)
  | ({ readonly kind: 'budget-line-removed'; readonly line: number } & LineTold)
  | {
      readonly kind: 'cost-recorded';
      readonly line: number;
      readonly cost: CostKind;
      readonly amount: Ore;
      readonly on: Day;
      readonly note: string;
      readonly key: string | null;
      readonly content: StoredFile | null;
    }
  | {
      readonly kind: 'receipt-added';
      readonly line: number;
      readonly expense: number;
      readonly cost: CostKind;
      readonly amount: Ore;
      readonly name: string;
      readonly content: StoredFile;
      readonly replaces: number | null;
    }
  | {
      readonly kind: 'cost-removed';
      readonly line: number;
      readonly expense: number;
      readonly cost: CostKind;
      readonly amount: Ore;
      readonly on: Day;
    };

/** So much of a budget is used that somebody should look, or no longer: recorded by the program itself. */
export type BudgetTurned =
  | { readonly kind: 'budget-alarm-raised'; readonly planned: Ore; readonly actual: Ore }
  | { readonly kind: 'budget-alarm-cleared' };

/** What a decision on base funding keeps. Plain JSON. */
export interface FundingReceipt {
  readonly version: string;
  readonly facts: FundingFacts;
  readonly findings: readonly Finding[];
}

export type FundingEvent =
  | { readonly kind: 'funding-requested'; readonly amount: Ore; readonly note: string }
  | { readonly kind: 'funding-withdrawn'; readonly funding: number; readonly amount: Ore }
  /** Staged: the forum alone knows of it, until it is announced as granted or declined. */
  | {
      readonly kind: 'funding-decided';
      readonly funding: number;
      readonly verdict: 'granted' | 'declined';
      readonly amount: Ore;
      /** In whose pot a grant counts. */
      readonly year: number | null;
      readonly reason: string;
      readonly receipt: FundingReceipt;
    }
  | { readonly kind: 'funding-taken-back'; readonly funding: number; readonly reason: string }
  | {
      readonly kind: 'funding-granted';
      readonly funding: number;
      readonly amount: Ore;
      readonly year: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'funding-declined';
      readonly funding: number;
      readonly amount: Ore;
      readonly reason: string;
    }
  | {
      readonly kind: 'payment-requested';
      readonly funding: number;
      readonly amount: Ore;
      readonly note: string;
      readonly key: string | null;
    }
  | { readonly kind: 'payment-approved'; readonly payment: number; readonly amount: Ore }
  | { readonly kind: 'payment-declined'; readonly payment: number; readonly amount: Ore; readonly reason: string }
  | {
      readonly kind: 'payment-paid' | 'payment-repaid';
      readonly payment: number;
      readonly amount: Ore;
      readonly on: Day;
    };

export type CommentEvent =
  | {
      readonly kind: 'comment-written';
      readonly comment: number;
      readonly html: string;
      readonly mentions: readonly PersonId[];
      /** It came as an answer by mail. */
      readonly byMail: boolean;
    }
  | {
      readonly kind: 'comment-edited';
      readonly comment: number;
      readonly html: string;
      readonly mentions: readonly PersonId[];
    }
  | { readonly kind: 'comment-withdrawn'; readonly comment: number };

/** What was tried when a plan was submitted or approved: plain JSON, as a decision's receipt. */
export interface PlanReceipt {
  readonly version: string;
  readonly facts: PlanFacts;
  readonly findings: readonly Finding[];
  readonly reservations: readonly { readonly rule: string; readonly reason: string }[];
}

export type PlanEvent =
  | { readonly kind: 'planning-started'; readonly content: PlanContent }
  /** Not in the history: a section is saved while it is typed. */
  | ({ readonly kind: 'plan-section-saved'; readonly version: number } & SectionContent)
  | {
      readonly kind: 'plan-submitted';
      readonly number: number;
      readonly content: PlanContent;
      readonly receipt: PlanReceipt;
    }
  | {
      readonly kind: 'plan-returned';
      readonly number: number;
      readonly remarks: Readonly<Partial<Record<SectionKey | '', string>>>;
    }
  | { readonly kind: 'plan-approved'; readonly number: number; readonly receipt: PlanReceipt }
  | { readonly kind: 'provrum-started' };

/** The rules turned: recorded by the program itself in the transaction of the act that turned them. */
export type ReadinessEvent = { readonly kind: 'readiness-reached' | 'readiness-lost' };

export type ActEvent =
  | ProposalEvent
  | LapseActEvent
  | InterestEvent
  | GoAheadEvent
  | CommentEvent
  | PlanEvent
  | ReportEvent
  | BudgetEvent
  | FundingEvent
  | FileEvent
  | UptakeEvent
  | QuestionnaireAnswered
  | SpreadingEvent
  | WorkEvent
  | MeetingEvent
  | LinkEvent
  | ArchiveEvent;
export type ProvrumEvent = LapseRuleEvent | ActEvent | ReadinessEvent | BudgetTurned | ReportReminder | FollowUpTurned;
