import type { Context } from 'hono';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch, hasRead } from '#platform/etag.ts';
import type { FormResult } from '#platform/form.ts';
import { newApi, operation, send, type z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { iso } from '#platform/shapes.ts';
import { showFinding } from '#rulebook/finding.api.ts';
import { changeProvrum } from './change.store.ts';
import { demandSecretariat } from './decision.api.ts';
import { passedField } from './goAhead.form.ts';
import { readPassed, readRemarks, readSection, readSectionKey, remarkField } from './plan.form.ts';
import { messages } from './plan.messages.ts';
import { findPlan, listPlanVersions } from './plan.store.ts';
import {
  approvePlan,
  mayReadPlan,
  type Plan,
  planEdition,
  planFindings,
  returnPlan,
  savePlanSection,
  startPlanning,
  startProvrum,
  submitPlan,
} from './plan.ts';
import { changePlan, keepSection } from './planSaved.store.ts';
import { PlanShown, ReturnIn, SectionIn, SectionShown, SubmissionIn, Versions } from './planShapes.api.ts';
import { milestoneLine, type PlanContent, type SectionKey, sectionKeys } from './planText.ts';
import { demandRead, provrumInPath, ProvrumShown, sendProvrum } from './provrum.api.ts';
import { asSeenBy, circumstances } from './provrum.scope.ts';
import type { Provrum } from './provrum.ts';
import { done, refuseAct } from './refused.scope.ts';

type C = Context<ApiEnv>;

const [tag, path] = ['plan', '/provrum/{id}/plan'] as const;
const act = { tag, method: 'post', problems: ['not-allowed', 'wrong-state'], changes: true } as const;
const find = operation({ id: 'findPlan', tag, method: 'get', path, answers: { 200: PlanShown } });
const start = operation({ ...act, id: 'startPlanning', path, answers: { 200: ProvrumShown } });
const findOne = operation({
  id: 'findPlanSection',
  tag,
  method: 'get',
  path: `${path}/sections/{section}`,
  answers: { 200: SectionShown },
});
const write = operation({
  ...act,
  id: 'writePlanSection',
  method: 'put',
  path: `${path}/sections/{section}`,
  body: SectionIn,
  answers: { 200: SectionShown },
});
const judged = { ...act, answers: { 200: PlanShown }, problems: [...act.problems, 'rules-unmet'] } as const;
const submit = operation({ ...judged, id: 'submitPlan', path: `${path}/submission`, body: SubmissionIn });
const giveBack = operation({ ...judged, id: 'returnPlan', path: `${path}/return`, body: ReturnIn });
const approve = operation({ ...judged, id: 'approvePlan', path: `${path}/approval` });
const versions = operation({
  id: 'listPlanVersions',
  tag,
  method: 'get',
  path: `${path}/versions`,
  answers: { 200: Versions },
});
const begin = operation({
  ...judged,
  id: 'startProvrum',
  path: '/provrum/{id}/start',
  answers: { 200: ProvrumShown },
});

/** The plan, from its first section to the start of the work. */
export const planApi = newApi<ApiEnv>()
  .openapi(find, async (c) => sendPlan(c, await planInPath(c)))
  .openapi(start, async (c) => {
    const by = demandVoice(c);
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, by), id, (fresh) => {
      demandRead(fresh, c);
      return startPlanning(fresh, by);
    });
    done(decision);
    return await sendProvrum(c, id);
  })
  .openapi(findOne, async (c) => sendSection(c, (await planInPath(c)).plan, sectionInPath(c)))
  .openapi(write, (c) => writeSection(c, c.req.valid('json')))
  .openapi(submit, async (c) => {
    const by = demandVoice(c);
    const { version, language } = c.var;
    const { passed } = c.req.valid('json');
    const values = Object.fromEntries(Object.entries(passed).map(([rule, reason]) => [passedField(rule), reason]));
    const read = accepted(placed(readPassed(asForm(values), language)));
    const { provrum } = await planInPath(c);
    const kept = await changePlan(circumstances(c, by), provrum.id, (fresh, plan) => {
      demandMatch(c, planTag(plan));
      return submitPlan(fresh, plan, version, by, { passed: read, edition: planEdition(plan) });
    });
    done(kept && kept.decision);
    return sendPlan(c, await planInPath(c));
  })
  .openapi(giveBack, async (c) => {
    const secretariat = demandSecretariat(c);
    const { remarks: said, overall } = c.req.valid('json');
    const values = Object.fromEntries(sectionKeys.map((key) => [remarkField(key), said[key] ?? '']));
    const read = accepted(placed(readRemarks(asForm({ ...values, [remarkField('')]: overall }), c.var.language)));
    const { provrum } = await planInPath(c);
    const kept = await changePlan(circumstances(c, secretariat), provrum.id, (fresh, plan) => {
      demandMatch(c, planTag(plan));
      return returnPlan(fresh, plan, secretariat, { remarks: read, number: plan.number });
    });
    done(kept && kept.decision);
    return sendPlan(c, await planInPath(c));
  })
  .openapi(approve, async (c) => {
    const secretariat = demandSecretariat(c);
    const { provrum } = await planInPath(c);
    const kept = await changePlan(circumstances(c, secretariat), provrum.id, (fresh, plan) => {
      demandMatch(c, planTag(plan));
      return approvePlan(fresh, plan, c.var.version, secretariat, plan.number);
    });
    done(kept && kept.decision);
    return sendPlan(c, await planInPath(c));
  })
  .openapi(versions, async (c) => {
    const { provrum } = await planInPath(c);
    const shown = await listPlanVersions(c.var.db, provrum.id);
    return send(c, Versions, {
      versions: shown.map(({ receipt, at, judgedAt, ...version }) => ({
        ...version,
        at: iso(at),
        judgedAt: judgedAt && iso(judgedAt),
        findings: receipt.findings.map(showFinding),
        reservations: receipt.reservations,
      })),
    });
  })
  .openapi(begin, async (c) => {
    const by = demandVoice(c);
    const { provrum } = await planInPath(c);
    const kept = await changePlan(circumstances(c, by), provrum.id, (fresh, plan) => {
      demandRead(fresh, c);
      return startProvrum(fresh, plan, c.var.version, by);
    });
    done(kept && kept.decision);
    return await sendProvrum(c, provrum.id);
  });

/** Saves one section. The same text again changes nothing; one that was overtaken is told what stands. */
async function writeSection(c: C, sent: z.output<typeof SectionIn>) {
  const by = demandVoice(c);
  const section = sectionInPath(c);
  demandFields(c, section, sent);
  const read = accepted(placed(readSection(section, asForm(valuesOf(sent)), c.var.language)));
  const { provrum } = await planInPath(c);
  const kept = await keepSection(circumstances(c, by), provrum.id, { section, form: null }, (fresh, plan) => {
    const { version } = plan.marks[section];
    return savePlanSection(fresh, plan, by, {
      ...read,
      basedOn: hasRead(c, sectionTag(section, version)) ? version : -1,
    });
  });
  if (!kept) return refuse('not-found');
  const { decision, whole: plan } = kept;
  if (!decision.ok && decision.refusal.kind === 'stale') {
    return refuseAct(decision.refusal, { headers: { etag: sectionTag(section, plan.marks[section].version) } });
  }
  if (!decision.ok && decision.refusal.kind !== 'unchanged') return refuseAct(decision.refusal);
  return sendSection(c, (await planInPath(c)).plan, section);
}

/** The fields that each section has; the others are nothing but text. */
const fieldsOf: Readonly<Partial<Record<SectionKey, readonly string[]>>> = {
  timetable: ['start', 'end', 'milestones'],
  meetings: ['physical', 'digital'],
  criteria: ['criteria'],
  indicators: ['indicators'],
};

/** Refuses what another section would have: it would be lost in silence. */
function demandFields(c: C, section: SectionKey, sent: object): void {
  const strange = Object.keys(sent).filter((field) => !(fieldsOf[section] ?? ['text']).includes(field));
  const { notInSection } = messages[c.var.language].errors;
  if (strange.length > 0)
    refuse('invalid-fields', { errors: Object.fromEntries(strange.map((field) => [field, notInSection])) });
}

/** A fault in the form's field, at the place where the API has it. */
const placed = <Value>(read: FormResult<Value>): FormResult<Value> =>
  read.ok
    ? read
    : {
        ...read,
        errors: Object.fromEntries(
          Object.entries(read.errors).map(([field, sentence]) => [
            field
              .replace(/^passed-/, 'passed.')
              .replace('remark-plan', 'overall')
              .replace(/^remark-/, 'remarks.')
              .replace(/^(\w+)-(\d+)$/, 'indicators.$2.$1'),
            sentence,
          ]),
        ),
      };

/** As the section's form would have sent it. */
function valuesOf({ milestones, criteria, indicators, ...sent }: z.output<typeof SectionIn>) {
  const lines = milestones?.map(({ day: on, what }) => milestoneLine({ day: on as never, what }));
  const signs = (indicators ?? []).flatMap((indicator, at) =>
    Object.entries(indicator).map(([field, said]) => [`${field}-${at}`, said] as const),
  );
  return {
    ...sent,
    ...(Object.fromEntries(signs) as Record<string, string>),
    ...(lines && { milestones: lines.join('\n') }),
    ...(criteria && { criteria: criteria.join('\n') }),
  };
}

interface InPath {
  readonly provrum: Provrum;
  readonly plan: Plan;
}

/** The plan of the address; to whoever may not read it, there is none. */
async function planInPath(c: C): Promise<InPath> {
  const provrum = asSeenBy(await provrumInPath(c), c.var.actor);
  const plan = await findPlan(c.var.db, provrum.id);
  return plan && mayReadPlan(provrum, plan, c.var.actor) ? { provrum, plan } : refuse('not-found');
}

const sectionInPath = (c: C): SectionKey => readSectionKey(c.req.param('section') ?? '') ?? refuse('not-found');

const demandVoice = (c: C): Voice => voiceOf(c.var.actor) ?? refuse('not-allowed');

const planTag = (plan: Plan): string => `"${plan.status}-${plan.number}-${planEdition(plan)}"`;
const sectionTag = (section: SectionKey, version: number): string => `"${section}-${version}"`;

function sendPlan(c: C, { plan }: InPath) {
  const { status, number, content, remarks: said, reservations: passed } = plan;
  const shown = {
    status,
    number,
    content,
    remarks: Object.fromEntries(Object.entries(said).map(([key, remark]) => [key || 'overall', remark])),
    reservations: passed,
    sections: sectionKeys.map((key) => ({ section: key, ...plan.marks[key] })),
    findings: planFindings(plan, c.var.version).map(showFinding),
  };
  return send(c, PlanShown, shown, { etag: planTag(plan) });
}

const sendSection = (c: C, plan: Plan, section: SectionKey) =>
  send(
    c,
    SectionShown,
    { section, ...plan.marks[section], ...shownContent(section, plan.content) },
    { etag: sectionTag(section, plan.marks[section].version) },
  );

function shownContent(section: SectionKey, { timetable, meetings, criteria, indicators, ...texts }: PlanContent) {
  switch (section) {
    case 'timetable':
      return timetable;
    case 'meetings':
      return meetings;
    case 'criteria':
      return { criteria };
    case 'indicators':
      return { indicators };
    default:
      return { text: texts[section] };
  }
}
