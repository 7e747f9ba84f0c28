import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import type { PlanEvent } from './events.ts';
import { notYours } from './notYours.view.tsx';
import { planLimits, readRemarks, readVersion, remarkField } from './plan.form.ts';
import { messages } from './plan.messages.ts';
import { findPlan } from './plan.store.ts';
import { approvePlan, type Plan, planFindings, type PlanRefusal, type Remarks, returnPlan } from './plan.ts';
import { SectionBody } from './planContent.view.tsx';
import { PlanMoneyPart } from './planMoney.view.tsx';
import { noPlan, refusePlan } from './planRefused.page.tsx';
import { PlanRules } from './planRules.view.tsx';
import { changePlan } from './planSaved.store.ts';
import { sectionKeys } from './planText.ts';
import { crumbsTo } from './proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { quoted } from './quoted.store.ts';

/** The secretariat reads a submitted plan: remarks at the sections and back, or approved. */
export const planReviewPage = new Hono<ProvrumEnv>()
  .get(paths.reviewPlan(':id'), withProvrum, async (c) => {
    if (!secretariatOf(c.var.actor)) return notSecretariat(c);
    const plan = await findPlan(c.var.db, c.var.provrum.id);
    return plan ? show(c, plan) : noPlan(c);
  })
  .post(paths.reviewPlan(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await judge(c, secretariat) : notSecretariat(c);
  });

function notSecretariat(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  return notYours(c, { ...messages[language].review.notYours, crumbs: crumbsTo(provrum, language) });
}

async function judge(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { db, provrum, version, language } = c.var;
  const values = await readValues(c);
  const number = readVersion(values, 'number');
  const approves = one(values, 'act') === 'approve';
  const read = readRemarks(values, language);
  if (!read.ok) {
    const plan = await findPlan(db, provrum.id);
    return plan ? show(c, plan, { values, errors: read.errors }) : noPlan(c);
  }
  type Judged = Extract<PlanEvent, { readonly kind: 'plan-approved' | 'plan-returned' }>;
  const kept = await changePlan<Judged>(circumstances(c, secretariat), provrum.id, (fresh, plan) =>
    approves
      ? approvePlan(fresh, plan, version, secretariat, number)
      : returnPlan(fresh, plan, secretariat, { remarks: read.value, number }),
  );
  if (!kept) return noPlan(c);
  const { decision, plan } = kept;
  if (!decision.ok && !sentTwice(plan, number, approves ? null : read.value)) {
    return show(c, plan, { values, refusal: decision.refusal });
  }
  if (decision.ok) setFlash(c, messages[language].flash[approves ? 'approved' : 'returned']);
  return c.redirect(localise(paths.plan(provrum.id), language), 303);
}

/** The very same answer to the very same submission: the form was sent twice. */
function sentTwice(plan: Plan, number: number, remarks: Remarks | null): boolean {
  if (plan.number !== number) return false;
  if (remarks === null) return plan.status === 'approved';
  const keys = new Set([...Object.keys(remarks), ...Object.keys(plan.remarks)]) as ReadonlySet<keyof Remarks>;
  return plan.status === 'returned' && [...keys].every((section) => remarks[section] === plan.remarks[section]);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: PlanRefusal;
}

function show(c: Context<ProvrumEnv>, plan: Plan, { values, errors, refusal }: Again = {}): Response {
  const { provrum, version, frame, language } = c.var;
  const text = messages[language];
  if (plan.status !== 'submitted' || provrum.state !== 'planning') {
    return refusePlan(c, { kind: 'not-submitted', status: plan.status });
  }
  const status: PageStatus = refusal ? 409 : errors ? 422 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.review.heading}: ${provrum.text.title}`}
      heading={text.review.heading}
      lead={text.review.lead}
      section="secretariat"
      crumbs={[
        ...crumbsTo(provrum, language),
        { href: localise(paths.plan(provrum.id), language), label: text.heading },
      ]}
      aside={<PlanRules provrum={provrum} plan={plan} version={version} language={language} />}
      invalid={status >= 400}
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{text.refused[refusal.kind]}</p>
          {'findings' in refusal && <FindingList findings={refusal.findings} language={language} quote={quoted} />}
        </Notice>
      )}
      <Reservations c={c} plan={plan} />
      <Form
        action={localise(paths.reviewPlan(provrum.id), language)}
        language={language}
        values={values}
        errors={errors}
      >
        <Hidden name="number" value={plan.number} />
        {sectionKeys.map((section) => (
          <Part key={section} title={text.sections[section].title} id={`del-${section}`}>
            {section === 'budget' && <PlanMoneyPart provrum={provrum} money={plan.money} language={language} />}
            <SectionBody section={section} content={plan.content} language={language} />
            <Field
              type="textarea"
              name={remarkField(section)}
              label={text.review.remark(text.sections[section].title)}
              rows={2}
              maxlength={planLimits.remark}
              optional
            />
          </Part>
        ))}
        <Field
          type="textarea"
          name={remarkField('')}
          label={text.review.overall}
          rows={3}
          maxlength={planLimits.remark}
          optional
        />
        <Actions>
          <Submit name="act" value="approve">
            {text.review.approve}
          </Submit>
          <Submit name="act" value="return" weight="second">
            {text.review.giveBack}
          </Submit>
        </Actions>
      </Form>
      {plan.number > 1 && (
        <Actions>
          <LinkButton weight="quiet" href={localise(paths.planVersions(provrum.id), language)}>
            {text.toVersions}
          </LinkButton>
        </Actions>
      )}
    </Page>,
    status,
  );
}

/** The shoulds that the lead has passed, and why. */
function Reservations({ c, plan }: { readonly c: Context<ProvrumEnv>; readonly plan: Plan }) {
  const { version, language } = c.var;
  const findings = planFindings(plan, version);
  if (plan.reservations.length === 0) return null;
  return (
    <Part title={messages[language].review.reasons} id="motiverat">
      <Facts
        items={plan.reservations.map(({ rule, reason }) => ({
          term: findings.find((finding) => finding.rule === rule)?.title[language] ?? rule,
          value: reason,
        }))}
      />
    </Part>
  );
}
