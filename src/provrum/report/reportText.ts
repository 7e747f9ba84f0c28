/**
 * What a report says (P156), in the order in which it is read. Plain text: paragraphs are separated by empty lines.
 */
export const reportSections = ['tried', 'happened', 'learned', 'useful', 'notWorked'] as const;
export type ReportSection = (typeof reportSections)[number];

/** The members' report. */
export interface FullReport {
  readonly sections: Readonly<Record<ReportSection, string>>;
}

/** What everybody may read, written from the same draft. */
export interface PublicSummary {
  readonly title: string;
  /** At most 500 characters: what a list, a feed and a shared link say. */
  readonly summary: string;
  /** A section that is left empty is not shown. */
  readonly sections: Readonly<Record<ReportSection, string>>;
}
