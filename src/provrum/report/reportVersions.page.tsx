import { type Context, Hono } from 'hono';
import { paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Chip } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { formatMoment, isoMoment } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Paragraphs } from '../proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { quoted } from '../quoted.store.ts';
import { checklistItems } from './checklist.ts';
import { messages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import { mayReadReport } from './report.ts';
import { crumbsToReport } from './reportCrumbs.view.ts';
import { RemarkList, ReportDiffs } from './reportPart.view.tsx';
import { noReport, notReadable } from './reportRefused.page.tsx';
import { messages as reviewMessages } from './reportReview.messages.ts';
import { reportParts } from './reportText.ts';
import { listReportVersions, type ReportVersion } from './reportVersions.store.ts';

/** Each submission of the report: what was new, and what the secretariat answered. */
export const reportVersionsPage = new Hono<ProvrumEnv>().get(paths.reportVersions(':id'), withProvrum, async (c) => {
  const { db, provrum, actor, frame, language } = c.var;
  const text = messages[language].versions;
  const report = await findReport(db, provrum.id);
  if (!report) return noReport(c);
  if (!mayReadReport(provrum, report, actor)) return notReadable(c);
  const versions = await listReportVersions(db, provrum.id);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.heading}: ${provrum.text.title}`}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsToReport(provrum, language)}
      noindex
    >
      {versions.length === 0 && <Empty title={text.none} />}
      {versions.map((version, at) => (
        <Version key={version.number} c={c} version={version} before={versions[at + 1]} />
      ))}
    </Page>,
  );
});

interface VersionProps {
  readonly c: Context<ProvrumEnv>;
  readonly version: ReportVersion;
  readonly before: ReportVersion | undefined;
}

function Version({ c, version, before }: VersionProps) {
  const { language } = c.var;
  const { versions: text, parts } = messages[language];
  const { number, person, organisation, at, content } = version;
  return (
    <Part title={text.number(number)} id={`version-${number}`}>
      <p class="quiet">
        <time dateTime={isoMoment(at)}>{formatMoment(at, language)}</time> · {text.submitted(person, organisation)}
      </p>
      <Verdict version={version} language={language} />
      {version.remarks.length > 0 && <RemarkList remarks={version.remarks} language={language} />}
      {before ? (
        <ReportDiffs before={before.content} after={content} language={language} />
      ) : (
        <>
          <p>{text.first}</p>
          {reportParts
            .filter((part) => content[part] !== '')
            .map((part) => (
              <section key={part} class="plan-read">
                <h3>{parts[part].title}</h3>
                <Paragraphs text={content[part]} />
              </section>
            ))}
        </>
      )}
      <Receipt version={version} language={language} />
    </Part>
  );
}

interface OneProps {
  readonly version: ReportVersion;
  readonly language: 'sv' | 'en';
}

function Verdict({ version: { verdict, judgedBy, judgedAt }, language }: OneProps) {
  const text = messages[language];
  if (!verdict || !judgedBy || !judgedAt)
    return (
      <Chip mark="half" tone="brand">
        {text.versions.waiting}
      </Chip>
    );
  return (
    <p>
      <Chip mark={verdict === 'approved' ? 'full' : 'half'} tone={verdict === 'approved' ? 'good' : 'warn'}>
        {text.statuses[verdict]}
      </Chip>{' '}
      {text.versions[verdict](judgedBy, formatMoment(judgedAt, language))}
    </p>
  );
}

/** The rules as they were tried, and what was answered in the checklist. */
function Receipt({ version: { number, receipt, checklist }, language }: OneProps) {
  const { versions: text } = messages[language];
  const { questions, answers, answered } = reviewMessages[language];
  return (
    <details>
      <summary>
        {text.receipt}
        <span class="vh"> ({text.number(number)})</span>
      </summary>
      <FindingList ahead findings={receipt.findings} language={language} quote={quoted} />
      <ul>
        {checklistItems.map((item) => {
          const answer = checklist[item];
          return answer && <li key={item}>{answered(questions[item].question, answers[answer])}</li>;
        })}
      </ul>
      <p class="quiet">{receipt.version}</p>
    </details>
  );
}
