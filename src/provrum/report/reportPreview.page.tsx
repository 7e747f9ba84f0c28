import { Hono } from 'hono';
import { paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Page } from '#ui/page.tsx';
import { Paragraphs } from '../proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { messages as savingMessages } from '../sectionForm.messages.ts';
import { messages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import { mayReadReport } from './report.ts';
import { crumbsToReport } from './reportCrumbs.view.ts';
import { noReport, notReadable } from './reportRefused.page.tsx';
import { fullReportOf, publicSummaryOf, reportSections, type ReportSection } from './reportText.ts';

/** Both texts as their readers will meet them. */
export const reportPreviewPage = new Hono<ProvrumEnv>().get(paths.previewReport(':id'), withProvrum, async (c) => {
  const { db, provrum, actor, frame, language } = c.var;
  const text = messages[language];
  const report = await findReport(db, provrum.id);
  if (!report) return noReport(c);
  if (!mayReadReport(provrum, report, actor)) return notReadable(c);
  const [full, open] = [fullReportOf(report.content), publicSummaryOf(report.content)];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.preview.heading}: ${provrum.text.title}`}
      heading={text.preview.heading}
      lead={text.preview.lead}
      section="proposals"
      crumbs={crumbsToReport(provrum, language)}
      noindex
    >
      <Text id="medlemmarna" heading={text.full.heading} sections={full.sections} language={language} />
      <Text id="webben" heading={text.public.heading} sections={open.sections} language={language}>
        <h3>{open.title}</h3>
        <p class="lead">{open.summary}</p>
      </Text>
    </Page>,
  );
});

interface TextProps {
  readonly id: string;
  readonly heading: string;
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly language: 'sv' | 'en';
  readonly children?: preact.ComponentChildren;
}

/** One of the texts; what says nothing is left out. */
const Text = ({ id, heading, sections, language, children }: TextProps) => (
  <section class="part" id={id}>
    <h2>{heading}</h2>
    {children}
    {reportSections.every((section) => sections[section] === '') && (
      <p class="quiet">{savingMessages[language].nobody}</p>
    )}
    {reportSections
      .filter((section) => sections[section] !== '')
      .map((section) => (
        <section key={section}>
          <h3>{messages[language].parts[section].title}</h3>
          <Paragraphs text={sections[section]} />
        </section>
      ))}
  </section>
);
