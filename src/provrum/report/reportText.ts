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

/** A section of the public summary, by the section of the members' report that it comes from. */
export type PublicPart = `public-${ReportSection}`;
export const publicPart = (section: ReportSection): PublicPart => `public-${section}`;
export const publicParts: readonly PublicPart[] = reportSections.map(publicPart);

/** Everything that is written in a draft, in the order of the page: the members' report, and what everybody reads. */
export type ReportPart = ReportSection | 'title' | 'summary' | PublicPart;
export const reportParts: readonly ReportPart[] = [...reportSections, 'title', 'summary', ...publicParts];

/** The section behind a part of the public summary; null for every other part. */
export const sectionBehind = (part: ReportPart): ReportSection | null =>
  reportSections.find((section) => publicPart(section) === part) ?? null;

export type ReportContent = Readonly<Record<ReportPart, string>>;

/**
 * The draft as it reads: until somebody writes the public text of a section, it follows the members' report, and until
 * somebody writes a title, it is the provrum's.
 */
export function contentFrom(written: Readonly<Partial<Record<ReportPart, string>>>, title: string): ReportContent {
  const texts = reportParts.map((part) => {
    const section = sectionBehind(part);
    const otherwise = part === 'title' ? title : section ? (written[section] ?? '') : '';
    return [part, written[part] ?? otherwise] as const;
  });
  return Object.fromEntries(texts) as Record<ReportPart, string>;
}

/** The first of the two texts. */
export const fullReportOf = (content: ReportContent): FullReport => ({ sections: sectionsOf(content, (key) => key) });

/** The second of the two texts. */
export const publicSummaryOf = (content: ReportContent): PublicSummary => ({
  title: content.title,
  summary: content.summary,
  sections: sectionsOf(content, publicPart),
});

const sectionsOf = (content: ReportContent, from: (section: ReportSection) => ReportPart) =>
  Object.fromEntries(reportSections.map((section) => [section, content[from(section)]])) as Record<
    ReportSection,
    string
  >;

/** Both texts as they were published. */
export interface Published {
  readonly full: FullReport;
  readonly public: PublicSummary;
}

/** The draft behind two texts. */
export const contentOf = ({ full, public: summary }: Published): ReportContent => {
  const open = Object.fromEntries(reportSections.map((section) => [publicPart(section), summary.sections[section]]));
  return { ...full.sections, title: summary.title, summary: summary.summary, ...open } as ReportContent;
};

/** What a report must say before it is submitted; of the public sections each may be left out. */
export const missingParts = (content: ReportContent): readonly ReportPart[] =>
  [...reportSections, 'title' as const, 'summary' as const].filter((part) => content[part].trim() === '');

/** The parts in which two drafts differ. */
export const changedParts = (before: ReportContent, after: ReportContent): readonly ReportPart[] =>
  reportParts.filter((part) => before[part] !== after[part]);

/** The paragraphs of a text: the secretariat's remarks name them by number. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');

/** A text with some more below it. */
export const appended = (text: string, more: string): string => (text.trim() === '' ? more : `${text}\n\n${more}`);
