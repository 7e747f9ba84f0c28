import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Chip } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { formatMoment, isoMoment } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { messages } from './plan.messages.ts';
import { findPlan, listPlanVersions, type PlanVersion } from './plan.store.ts';
import { mayReadPlan } from './plan.ts';
import { PlanDiffs, RemarkList, SectionBody } from './planContent.view.tsx';
import { noPlan, notReadable } from './planRefused.page.tsx';
import { sectionKeys } from './planText.ts';
import { crumbsTo } from './proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { quoted } from './quoted.store.ts';

/** Each submission of the plan: what was new, by which rules, and what the secretariat answered. */
export const planVersionsPage = new Hono<ProvrumEnv>().get(paths.planVersions(':id'), withProvrum, async (c) => {
  const { db, provrum, actor, frame, language } = c.var;
  const text = messages[language];
  const plan = await findPlan(db, provrum.id);
  if (!plan) return noPlan(c);
  if (!mayReadPlan(provrum, plan, actor)) return notReadable(c);
  const versions = await listPlanVersions(db, provrum.id);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.versions.heading}: ${provrum.text.title}`}
      heading={text.versions.heading}
      lead={text.versions.lead}
      section="proposals"
      crumbs={[
        ...crumbsTo(provrum, language),
        { href: localise(paths.plan(provrum.id), language), label: text.heading },
      ]}
      noindex
    >
      {versions.length === 0 && <Empty title={text.versions.none} />}
      {versions.map((version, at) => (
        <Version key={version.number} c={c} version={version} before={versions[at + 1]} />
      ))}
    </Page>,
  );
});

interface VersionProps {
  readonly c: Context<ProvrumEnv>;
  readonly version: PlanVersion;
  readonly before: PlanVersion | undefined;
}

function Version({ c, version, before }: VersionProps) {
  const { language } = c.var;
  const text = messages[language].versions;
  const { number, person, organisation, at, content, receipt } = version;
  return (
    <Part title={text.number(number)} id={`version-${number}`}>
      <p class="quiet">
        <time dateTime={isoMoment(at)}>{formatMoment(at, language)}</time> · {text.submitted(person, organisation)}
      </p>
      <Verdict version={version} language={language} />
      <RemarkList remarks={version.remarks} language={language} />
      {before ? (
        <PlanDiffs before={before.content} after={content} language={language} />
      ) : (
        <First c={c} version={version} />
      )}
      <details>
        <summary>
          {text.receipt}
          <span class="vh"> ({text.number(number)})</span>
        </summary>
        <FindingList findings={receipt.findings} language={language} quote={quoted} />
        {receipt.reservations.map(({ rule, reason }) => (
          <p key={rule}>
            <b>{receipt.findings.find((finding) => finding.rule === rule)?.title[language] ?? rule}.</b>{' '}
            {text.reason(reason)}
          </p>
        ))}
        <p class="quiet">{receipt.version}</p>
      </details>
    </Part>
  );
}

function Verdict({ version, language }: { readonly version: PlanVersion; readonly language: 'sv' | 'en' }) {
  const text = messages[language];
  const { verdict, judgedBy, judgedAt } = version;
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

function First({ c, version }: Omit<VersionProps, 'before'>) {
  const { language } = c.var;
  const text = messages[language];
  return (
    <>
      <p>{text.versions.first}</p>
      {sectionKeys.map((section) => (
        <section key={section} class="plan-read">
          <h3>{text.sections[section].title}</h3>
          <SectionBody section={section} content={version.content} language={language} />
        </section>
      ))}
    </>
  );
}
