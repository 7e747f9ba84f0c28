import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/text.ts';
import { type Block, heading, type Paper, paragraph } from '#platform/paper.ts';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import type { ParagraphRemark } from '../report/events.ts';
import {
  type FullReport,
  type PublicSummary,
  type ReportContent,
  type ReportPart,
  reportParts,
  reportSections,
  sectionBehind,
} from '../report/reportText.ts';
import { remarkBlocks } from './findings.pdf.ts';
import type { Gathered } from './gathered.store.ts';
import type { KeptRow } from './kept.store.ts';
import { messages } from './papers.messages.ts';

/** The report as it was submitted each time, and the result as it was published. */
export function reportPapers(
  { provrum, tables }: Gathered,
  language: Language,
): readonly { readonly name: string; readonly paper: Paper }[] {
  const { files } = messages[language];
  const { report_version: versions = [], result: results = [] } = tables;
  return [
    ...versions.map((row) => ({
      name: files.report(Number(row.number)),
      paper: reportPaper(provrum.text.title, row, language),
    })),
    ...results
      .filter((row) => row.taken_back_at === null)
      .map((row) => ({ name: files.result, paper: resultPaper(row, language) })),
  ];
}

function reportPaper(title: string, row: KeptRow, language: Language): Paper {
  const text = messages[language].report;
  const content = row.content as ReportContent;
  const remarks = row.remarks as readonly ParagraphRemark[];
  return {
    title: text.title(Number(row.number), title),
    language,
    day: dayOfMoment(row.at as Instant),
    about: text.about,
    blocks: [
      ...reportParts.flatMap((part) => said(partName(part, language), content[part])),
      ...remarkBlocks(
        remarks.map(
          ({ part, remark }) =>
            [part === '' ? text.title(Number(row.number), title) : partName(part, language), remark] as const,
        ),
        language,
      ),
    ],
  };
}

function partName(part: ReportPart, language: Language): string {
  const { parts, forAll } = messages[language].report;
  const section = sectionBehind(part);
  return section ? forAll(parts[section] ?? section) : (parts[part] ?? part);
}

function resultPaper(row: KeptRow, language: Language): Paper {
  const text = messages[language].report;
  const summary = row.public_summary as PublicSummary;
  const full = row.full_report as FullReport;
  const published = dayOfMoment((row.announced_at ?? row.published_at) as Instant);
  const sections = ({ sections: from }: FullReport): readonly Block[] =>
    reportSections.flatMap((section) =>
      from[section] ? [heading(2, text.parts[section] ?? section), paragraph(from[section])] : [],
    );
  return {
    title: text.result(summary.title),
    language,
    day: published,
    about: text.resultAbout(formatDay(published, language)),
    blocks: [
      paragraph(summary.summary),
      heading(1, text.public),
      ...sections(summary),
      heading(1, text.members),
      ...sections(full),
    ],
  };
}

const said = (label: string, words: string | undefined): readonly Block[] =>
  words ? [heading(1, label), paragraph(words)] : [];
