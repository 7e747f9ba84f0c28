import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { unmet } from '#rulebook/rule.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { passedField, passedMax } from './goAhead.form.ts';
import { notYours } from './notYours.view.tsx';
import { readPassed, readVersion } from './plan.form.ts';
import { messages } from './plan.messages.ts';
import { findPlan } from './plan.store.ts';
import {
  leadsProvrum,
  type Plan,
  planEdition,
  planFindings,
  planIsOpen,
  type PlanRefusal,
  submitPlan,
} from './plan.ts';
import { noPlan, refusePlan } from './planRefused.page.tsx';
import { changePlan } from './planSaved.store.ts';
import { crumbsTo } from './proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { quoted } from './quoted.store.ts';

/** The lead submits the plan: the rules once more, and a reason for each should that is passed. */
export const planSubmissionPage = new Hono<ProvrumEnv>()
  .get(paths.submitPlan(':id'), withProvrum, async (c) => {
    const plan = await findPlan(c.var.db, c.var.provrum.id);
    if (!plan) return noPlan(c);
    return leadOf(c) ? show(c, plan) : notLead(c);
  })
  .post(paths.submitPlan(':id'), withProvrum, async (c) => {
    const by = leadOf(c);
    return by ? await submit(c, by) : notLead(c);
  });

function leadOf({ var: { actor, provrum } }: Context<ProvrumEnv>): Voice | null {
  const by = voiceOf(actor);
  return by && leadsProvrum(provrum, by) ? by : null;
}

async function submit(c: Context<ProvrumEnv>, by: Voice): Promise<Response> {
  const { db, provrum, version, language } = c.var;
  const values = await readValues(c);
  const edition = readVersion(values, 'edition');
  const read = readPassed(values, language);
  if (!read.ok) {
    const plan = await findPlan(db, provrum.id);
    return plan ? show(c, plan, { values, errors: read.errors }) : noPlan(c);
  }
  const kept = await changePlan(circumstances(c, by), provrum.id, (fresh, plan) =>
    submitPlan(fresh, plan, version, by, { passed: read.value, edition }),
  );
  if (!kept) return noPlan(c);
  const { decision, plan } = kept;
  // The very same writing is with the secretariat already: the form was sent twice.
  const again = !decision.ok && plan.status === 'submitted' && planEdition(plan) === edition;
  if (!decision.ok && !again) return show(c, plan, { values, refusal: decision.refusal });
  if (decision.ok) setFlash(c, messages[language].flash.submitted);
  return c.redirect(localise(paths.plan(provrum.id), language), 303);
}

/** To those who take part and do not lead, and to everybody else: who submits. */
function notLead(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  const { title, lead } = messages[language].submit.notLead;
  return notYours(c, { title, lead: lead(provrum.decision?.lead?.name ?? ''), crumbs: crumbsTo(provrum, language) });
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: PlanRefusal;
}

function show(c: Context<ProvrumEnv>, plan: Plan, { values, errors = {}, refusal }: Again = {}): Response {
  const { provrum, version, frame, language } = c.var;
  const text = messages[language];
  if (provrum.state !== 'planning') return refusePlan(c, { kind: 'wrong-state', state: provrum.state });
  if (!planIsOpen(plan)) return refusePlan(c, { kind: 'in-review', status: plan.status });
  const findings = planFindings(plan, version);
  const [musts, shoulds] = [unmet(findings, 'must'), unmet(findings, 'should')];
  const missing =
    refusal?.kind === 'reasons-missing'
      ? refusal.findings.map(({ rule }) => [passedField(rule), text.errors.passed])
      : [];
  const status: PageStatus = refusal ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.submit.heading}: ${provrum.text.title}`}
      heading={text.submit.heading}
      lead={text.submit.lead}
      section="proposals"
      crumbs={[
        ...crumbsTo(provrum, language),
        { href: localise(paths.plan(provrum.id), language), label: text.heading },
      ]}
      invalid={status >= 400}
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{text.refused[refusal.kind]}</p>
        </Notice>
      )}
      <h2>{musts.length > 0 ? text.submit.blocked : text.rules.heading}</h2>
      <FindingList findings={musts.length > 0 ? musts : findings} language={language} quote={quoted} />
      {musts.length === 0 && (
        <Form
          action={localise(paths.submitPlan(provrum.id), language)}
          language={language}
          values={values}
          errors={{ ...errors, ...(Object.fromEntries(missing) as Record<string, string>) }}
        >
          <Hidden name="edition" value={planEdition(plan)} />
          {shoulds.map(({ rule, title, because }) => (
            <Field
              key={rule}
              type="textarea"
              name={passedField(rule)}
              label={text.submit.passed(title[language])}
              hint={`${because[language]} ${text.submit.passedHint}`}
              rows={3}
              maxlength={passedMax}
            />
          ))}
          <Submit>{text.submit.button}</Submit>
        </Form>
      )}
      <Actions>
        <LinkButton weight="quiet" href={localise(paths.plan(provrum.id), language)}>
          {text.toPlan}
        </LinkButton>
      </Actions>
    </Page>,
    status,
  );
}
