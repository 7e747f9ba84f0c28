import type { Day } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';

export type OrganisationKind = 'region' | 'agency' | 'association' | 'institute' | 'other';
export type Membership = 'member' | 'partner';

/** What an organisation says it will do; `lead` takes part and is willing to lead. */
export type Role = 'lead' | 'participate' | 'follow';

/** An organisation and its one standing towards a provrum. */
export interface Standing {
  readonly organisation: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Null where it is neither (any longer): such a standing counts for nothing. */
  readonly membership: Membership | null;
  readonly role: Role;
}

export interface ProposerFacts {
  readonly name: string;
  readonly membership: Membership | null;
}

export interface InterestFacts {
  readonly name: string;
  readonly membership: Membership | null;
  /** Null where the lead question was left without an answer. */
  readonly role: Role | null;
}

export interface ReadinessFacts {
  readonly standings: readonly Standing[];
  /** False while interest gathers; true where the secretariat has confirmed who takes part and leads. */
  readonly confirmed: boolean;
}

export interface GoAheadFacts extends ReadinessFacts {
  readonly bySecretariat: boolean;
  /** The calendar year of the go-ahead: the year in which it takes a slot. */
  readonly year: number;
  /** Go-aheads already given in that year, this one not counted. */
  readonly goAheadsInYear: number;
  /** The recorded decision of the board that allows one more; null where there is none. */
  readonly boardDecision: string | null;
}

export const planSections = [
  'purpose',
  'expectedResult',
  'mainQuestion',
  'limits',
  'timetable',
  'budget',
  'resources',
] as const;
export type PlanSection = (typeof planSections)[number];

export const costKinds = ['expert', 'development', 'communication', 'travel', 'workingTime', 'venue', 'other'] as const;
export type CostKind = (typeof costKinds)[number];

export interface BudgetLine {
  readonly cost: CostKind;
  readonly amount: Ore;
}

/** What a participating organisation puts in; own working time is in kind. */
export interface Contribution {
  readonly name: string;
  readonly cash: Ore;
  readonly inKind: Ore;
}

export interface PlanFacts {
  readonly written: readonly PlanSection[];
  readonly start: Day | null;
  readonly end: Day | null;
  readonly physicalMeetings: number;
  readonly digitalMeetings: number;
  readonly successCriteria: number;
  readonly indicators: number;
  readonly budget: readonly BudgetLine[];
  readonly contributions: readonly Contribution[];
  readonly baseFunding: Ore;
}

export interface FundingFacts {
  readonly budget: readonly BudgetLine[];
  readonly requested: Ore;
  readonly year: number;
  /** Grants of that year, reserved and paid, this one not counted. */
  readonly grantedInYear: Ore;
}

export interface ReportFacts {
  readonly deliveredToReglab: Day | null;
  readonly deliveredToMembers: Day | null;
  /** The person at the secretariat who has assured the quality. */
  readonly qualityAssuredBy: string | null;
  /** The year of the annual conference where the result was presented; the oldest receipts hold the conference's name. */
  readonly presentedAt: number | string | null;
}

export interface FormatFacts {
  readonly on: Day;
  readonly evaluatedOn: Day | null;
}

/** One network's meetings in one year. */
export interface NetworkYearFacts {
  readonly network: string;
  readonly year: number;
  readonly meetings: readonly Day[];
  /** The year's network weeks as ISO 8601, `2018-W12`. */
  readonly networkWeeks: readonly string[];
}

/** What one organisation is charged for one network and year. */
export interface NetworkFeeFacts {
  readonly network: string;
  readonly organisation: string;
  /** Null for one that is neither member nor partner: it pays as a member. */
  readonly membership: Membership | null;
  readonly year: number;
  /** It came after the first day of the year. */
  readonly joinedLate: boolean;
  /** It left before the last day of the year. */
  readonly leftEarly: boolean;
  /** Why this network or organisation pays nothing; null where it pays. */
  readonly exemption: string | null;
  readonly charged: Ore;
}

export const meetingQualities = ['learningSetting', 'practiceNear', 'exchange'] as const;
export type MeetingQuality = (typeof meetingQualities)[number];

/** The checklist of one network meeting: a judgement, with the person who made it. */
export interface MeetingQualityFacts {
  readonly meeting: string;
  readonly judgedBy: string | null;
  readonly fulfilled: readonly MeetingQuality[];
}

export interface NetworkCapacityFacts {
  readonly activeNetworks: number;
}
