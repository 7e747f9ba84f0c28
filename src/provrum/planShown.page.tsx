import type { Context } from 'hono';
import { secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { one } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Panel } from '#ui/facts.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { messages } from './plan.messages.ts';
import { leadsProvrum, type Plan, planIsOpen, writesPlan } from './plan.ts';
import { PlanRules } from './planRules.view.tsx';
import { SectionToRead, SectionToWrite } from './planSection.view.tsx';
import { type PlanContent, type SectionKey, sectionKeys } from './planText.ts';
import { crumbsTo, Paragraphs } from './proposal.view.tsx';
import { readFormKey } from './proposal.form.ts';
import type { ProvrumEnv } from './provrum.scope.ts';
import { messages as paperMessages } from './planPaper.messages.ts';
import { paperFormats } from '#platform/sendPaper.ts';
import type { TypedSection } from './sectionForm.view.tsx';

export type TypedSections = Readonly<Partial<Record<SectionKey, TypedSection<PlanContent>>>>;

/** The plan: a form for each section to those who write it, the text to everybody else. */
export function showPlan(
  c: Context<ProvrumEnv>,
  plan: Plan,
  typed: TypedSections = {},
  status: PageStatus = 200,
): Response {
  const { provrum, actor, frame, language } = c.var;
  const text = messages[language];
  const by = voiceOf(actor);
  const writing = provrum.state === 'planning' && planIsOpen(plan) && by !== null && writesPlan(provrum, by);
  const lead = writing
    ? text.lead.write
    : plan.status === 'submitted' || plan.status === 'approved'
      ? text.lead[plan.status]
      : text.lead.read;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      chip={<PlanChip plan={plan} language={language} />}
      aside={<Aside c={c} plan={plan} writing={writing} />}
      invalid={status >= 400}
      noindex
    >
      {plan.remarks[''] && (
        <Notice tone="warn" title={text.remark}>
          <Paragraphs text={plan.remarks['']} />
        </Notice>
      )}
      {sectionKeys.map((section) => {
        const props = { provrum, plan, section, language };
        const typedHere = typed[section];
        return writing || (typedHere && by) ? (
          <SectionToWrite
            key={section}
            {...props}
            organisation={by.organisation}
            form={(typedHere && readFormKey({ form: one(typedHere.values, 'form') })) ?? randomToken(16)}
            typed={typedHere}
          />
        ) : (
          <SectionToRead key={section} {...props} />
        );
      })}
    </Page>,
    status,
  );
}

export const PlanChip = ({
  plan,
  language,
}: {
  readonly plan: Pick<Plan, 'status'>;
  readonly language: 'sv' | 'en';
}) => (
  <Chip
    mark={plan.status === 'approved' ? 'full' : plan.status === 'submitted' ? 'half' : 'ring'}
    tone={plan.status === 'approved' ? 'good' : plan.status === 'returned' ? 'warn' : 'brand'}
  >
    {messages[language].statuses[plan.status]}
  </Chip>
);

/** The rules, and the next step for whoever may take it. */
function Aside({
  c,
  plan,
  writing,
}: {
  readonly c: Context<ProvrumEnv>;
  readonly plan: Plan;
  readonly writing: boolean;
}) {
  const { provrum, actor, version, language } = c.var;
  const text = messages[language];
  const to = (path: string) => localise(path, language);
  const by = voiceOf(actor);
  const leads = by !== null && leadsProvrum(provrum, by);
  return (
    <>
      {plan.status === 'approved' && leads && provrum.state === 'planning' && (
        <Panel title={text.begin.heading} inviting>
          <p>{text.begin.lead}</p>
          <PostButton action={to(paths.startProvrum(provrum.id))} weight="main">
            {text.begin.button}
          </PostButton>
        </Panel>
      )}
      <Actions>
        {writing && leads && (
          <LinkButton weight="main" href={to(paths.submitPlan(provrum.id))}>
            {text.toSubmit}
          </LinkButton>
        )}
        {plan.status === 'submitted' && secretariatOf(actor) && (
          <LinkButton weight="main" href={to(paths.reviewPlan(provrum.id))}>
            {text.toReview}
          </LinkButton>
        )}
        {plan.number > 0 && (
          <LinkButton weight="quiet" href={to(paths.planVersions(provrum.id))}>
            {text.toVersions}
          </LinkButton>
        )}
      </Actions>
      <Actions>
        {paperFormats.map((format) => (
          <LinkButton key={format} weight="quiet" href={to(paths.planFile(provrum.id, format))}>
            {paperMessages[language].download[format]}
          </LinkButton>
        ))}
      </Actions>
      {plan.status !== 'approved' && (
        <PlanRules provrum={provrum} plan={plan} version={version} language={language} live={planIsOpen(plan)} />
      )}
    </>
  );
}
