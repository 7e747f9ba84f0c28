import type { Context } from 'hono';
import { secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { paperFormats } from '#platform/sendPaper.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Facts, Panel, Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { dayOfMoment, formatDay, formatList } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { crumbsTo, Paragraphs } from '../proposal.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { quoted } from '../quoted.store.ts';
import { messages } from './report.messages.ts';
import { type Report, reportFindings } from './report.ts';
import { noReport } from './reportRefused.page.tsx';
import { messages as paperMessages } from './reportPaper.messages.ts';
import { reportSections } from './reportText.ts';
import { findResult } from './result.store.ts';
import type { Result } from './result.ts';

/** The members' report as it was published. */
export async function showResult(c: Context<ProvrumEnv>, report: Report): Promise<Response> {
  const { db, provrum, frame, language } = c.var;
  const text = messages[language];
  const result = await findResult(db, provrum.id);
  if (!result) return noReport(c);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={result.title}
      lead={result.text.summary}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      aside={<Aside c={c} report={report} result={result} />}
      noindex
    >
      {result.announcedAt === null && (
        <Notice tone="warn">
          <p>{text.staged}</p>
        </Notice>
      )}
      {provrum.state === 'cancelled' && (
        <Notice>
          <p>{text.lead.cancelled}</p>
        </Notice>
      )}
      {reportSections.map((section) => (
        <Part key={section} title={text.parts[section].title} id={`del-${section}`}>
          <Paragraphs text={report.content[section]} />
        </Part>
      ))}
    </Page>,
  );
}

function Aside({
  c,
  report,
  result,
}: {
  readonly c: Context<ProvrumEnv>;
  readonly report: Report;
  readonly result: Result;
}) {
  const { provrum, actor, version, language } = c.var;
  const text = messages[language];
  const to = (path: string) => localise(path, language);
  const others = result.participants.filter(({ id }) => id !== result.lead.id).map(({ name }) => name);
  return (
    <>
      <Panel title={text.result.facts} id="om-resultatet">
        <Facts
          items={[
            { term: text.result.led, value: result.lead.name },
            ...(others.length > 0 ? [{ term: text.result.took, value: formatList(others, language) }] : []),
            { term: text.result.assured, value: result.assuredBy.name },
            ...(result.announcedAt
              ? [{ term: text.result.announced, value: formatDay(dayOfMoment(result.announcedAt), language) }]
              : []),
          ]}
        />
      </Panel>
      <Panel title={text.rules.heading} id="regler">
        <FindingList
          ahead
          findings={reportFindings(report, version, result.announcedAt && dayOfMoment(result.announcedAt))}
          language={language}
          quote={quoted}
        />
      </Panel>
      <Actions>
        {result.announcedAt === null && secretariatOf(actor) && (
          <LinkButton weight="main" href={to(paths.reviewReport(provrum.id))}>
            {text.toReview}
          </LinkButton>
        )}
        {result.announcedAt !== null && voiceOf(actor) && (
          <LinkButton weight="main" href={to(paths.uptake(provrum.id))}>
            {text.toUptake}
          </LinkButton>
        )}
        {result.announcedAt !== null && <LinkButton href={to(paths.result(provrum.id))}>{text.toPublic}</LinkButton>}
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
    </>
  );
}
