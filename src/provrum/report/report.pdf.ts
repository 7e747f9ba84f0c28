import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type Block, figures, heading, type Paper, paragraph, quiet } from '#platform/paper.ts';
import { formatDay, formatList } from '#ui/format.ts';
import { messages as reportMessages } from './report.messages.ts';
import type { Report } from './report.ts';
import { messages } from './reportPaper.messages.ts';
import { reportSections } from './reportText.ts';

/** What the report as a document is written from. */
export interface ReportGiven {
  readonly lead: string;
  readonly participants: readonly string[];
  readonly report: Pick<Report, 'status' | 'content' | 'assuredBy'>;
  readonly day: Day;
}

/** The members' report as a document, with the summary first. */
export function reportPaper({ lead, participants, report, day }: ReportGiven, language: Language): Paper {
  const text = messages[language];
  const { statuses, parts, nothing, result } = reportMessages[language];
  const { content, status, assuredBy } = report;
  const section = (title: string, words: string): readonly Block[] => [
    heading(1, title),
    words.trim() === '' ? quiet(nothing) : paragraph(words),
  ];
  return {
    title: content.title,
    language,
    day,
    about: text.about(statuses[status], formatDay(day, language)),
    blocks: [
      figures([
        { label: text.lead, value: lead },
        { label: text.participants, value: formatList(participants, language) },
        { label: text.status, value: statuses[status] },
        ...(assuredBy ? [{ label: result.assured, value: assuredBy.name }] : []),
      ]),
      ...section(text.summary, content.summary),
      ...reportSections.flatMap((key) => section(parts[key].title, content[key])),
    ],
  };
}
