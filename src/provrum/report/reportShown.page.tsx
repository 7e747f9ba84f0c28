import type { Context } from 'hono';
import { secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { one } from '#platform/form.ts';
import { paperFormats } from '#platform/sendPaper.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Panel } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { crumbsTo, Paragraphs } from '../proposal.view.tsx';
import { readFormKey } from '../proposal.form.ts';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { quoted } from '../quoted.store.ts';
import type { TypedSection } from '../sectionForm.view.tsx';
import { findSources } from './material.store.ts';
import { materialFor } from './material.view.ts';
import { messages } from './report.messages.ts';
import { leadsReport, type Report, reportFindings, reportIsOpen, writesReport } from './report.ts';
import { findReportDue } from './reportDue.store.ts';
import type { ReportDue } from './reportDue.ts';
import { DuePanel } from './reportDue.view.tsx';
import { messages as paperMessages } from './reportPaper.messages.ts';
import { PartToRead, PartToWrite } from './reportPart.view.tsx';
import { type ReportContent, type ReportPart, reportParts, reportSections } from './reportText.ts';

export type TypedParts = Readonly<Partial<Record<ReportPart, TypedSection<ReportContent>>>>;

/** The report while it is not published: a form for each part to those who write it, the text to everybody else. */
export async function showDraft(
  c: Context<ProvrumEnv>,
  report: Report,
  typed: TypedParts = {},
  status: PageStatus = 200,
): Promise<Response> {
  const { db, provrum, actor, frame, language } = c.var;
  const text = messages[language];
  const by = voiceOf(actor);
  const writing = reportIsOpen(report) && by !== null && writesReport(provrum, by);
  const sources = writing ? await findSources(db, provrum.id) : null;
  const due = await findReportDue(db, provrum.id);
  const part = (key: ReportPart) => {
    const typedHere = typed[key];
    if (!by || !(writing || typedHere)) return <PartToRead key={key} report={report} part={key} language={language} />;
    return (
      <PartToWrite
        key={key}
        provrum={provrum}
        report={report}
        part={key}
        materials={sources ? materialFor(key, sources, report.content, language) : []}
        organisation={by.organisation}
        form={(typedHere && readFormKey({ form: one(typedHere.values, 'form') })) ?? randomToken(16)}
        typed={typedHere}
        language={language}
      />
    );
  };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={leadOf(report, writing, language)}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      chip={<ReportChip report={report} language={language} />}
      aside={<Aside c={c} report={report} due={due} writing={writing} />}
      invalid={status >= 400}
      noindex
    >
      {provrum.state === 'cancelled' && (
        <Notice>
          <p>{text.lead.cancelled}</p>
        </Notice>
      )}
      {report.remarks
        .filter((remark) => remark.part === '')
        .map(({ remark }) => (
          <Notice key="whole" tone="warn" title={text.remark}>
            <Paragraphs text={remark} />
          </Notice>
        ))}
      <h2 class="report-half">{text.full.heading}</h2>
      <p>{text.full.lead}</p>
      {reportSections.map(part)}
      <h2 class="report-half">{text.public.heading}</h2>
      <p>{text.public.lead}</p>
      {reportParts.filter((key) => !reportSections.some((section) => section === key)).map(part)}
    </Page>,
    status,
  );
}

function leadOf({ status }: Report, writing: boolean, language: 'sv' | 'en'): string {
  const { lead } = messages[language];
  if (writing) return lead.write;
  return status === 'submitted' || status === 'approved' ? lead[status] : lead.read;
}

export const ReportChip = ({
  report,
  language,
}: {
  readonly report: Pick<Report, 'status'>;
  readonly language: 'sv' | 'en';
}) => (
  <Chip
    mark={report.status === 'approved' ? 'full' : report.status === 'submitted' ? 'half' : 'ring'}
    tone={report.status === 'approved' ? 'good' : report.status === 'returned' ? 'warn' : 'brand'}
  >
    {messages[language].statuses[report.status]}
  </Chip>
);

interface AsideProps {
  readonly c: Context<ProvrumEnv>;
  readonly report: Report;
  readonly due: ReportDue;
  readonly writing: boolean;
}

/** The next step for whoever may take it, the day, and the rules. */
function Aside({ c, report, due, writing }: AsideProps) {
  const { provrum, actor, clock, version, language } = c.var;
  const text = messages[language];
  const to = (path: string) => localise(path, language);
  const by = voiceOf(actor);
  const reviews = secretariatOf(actor) !== null && !reportIsOpen(report);
  return (
    <>
      <Actions>
        {writing && by && leadsReport(provrum, by) && (
          <LinkButton weight="main" href={to(paths.submitReport(provrum.id))}>
            {text.toSubmit}
          </LinkButton>
        )}
        {reviews && (
          <LinkButton weight="main" href={to(paths.reviewReport(provrum.id))}>
            {text.toReview}
          </LinkButton>
        )}
        <LinkButton href={to(paths.previewReport(provrum.id))}>{text.toPreview}</LinkButton>
        {paperFormats.map((format) => (
          <LinkButton key={format} weight="quiet" href={to(paths.reportFile(provrum.id, format))}>
            {paperMessages[language].download[format]}
          </LinkButton>
        ))}
        {report.number > 0 && (
          <LinkButton weight="quiet" href={to(paths.reportVersions(provrum.id))}>
            {text.toVersions}
          </LinkButton>
        )}
      </Actions>
      <DuePanel provrum={provrum} due={due} today={clock.today()} actor={actor} language={language} />
      <Panel title={text.rules.heading} id="regler">
        <FindingList ahead findings={reportFindings(report, version)} language={language} quote={quoted} />
      </Panel>
    </>
  );
}
