import type { Context } from 'hono';
import type { Secretariat } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, type z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { iso } from '#platform/shapes.ts';
import { showFinding } from '#rulebook/finding.api.ts';
import { changeProvrum } from '../change.store.ts';
import { demandSecretariat } from '../decision.api.ts';
import { provrumInPath } from '../provrum.api.ts';
import { circumstances } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { readsWork } from '../work/workplace.ts';
import { done, refuseAct } from '../refused.scope.ts';
import type { Decision } from '#kernel/decision.ts';
import type { ReportEvent } from './events.ts';
import { itemField, overallField, paragraphField, readDue, readReview, readWhy, type Review } from './report.form.ts';
import { messages } from './report.messages.ts';
import {
  announceResult,
  approveReport,
  publishResult,
  type Report,
  type ReportRefusal,
  returnReport,
  takeBackResult,
} from './report.ts';
import { reportInPath, reportTag, sendReport } from './report.api.ts';
import { findReportDue } from './reportDue.store.ts';
import { moveReportDue } from './reportDue.ts';
import { changeReport } from './reportSaved.store.ts';
import { ApprovalIn, DueIn, DueShown, ReasonIn, ReportShown, ReturnIn, Versions } from './reportShapes.api.ts';
import { paragraphsOf, type ReportPart } from './reportText.ts';
import { listReportVersions } from './reportVersions.store.ts';

type C = Context<ApiEnv>;

const [tag, path] = ['report', '/provrum/{id}/report'] as const;
const act = {
  tag,
  method: 'post',
  problems: ['not-allowed', 'wrong-state'],
  changes: true,
  answers: { 200: ReportShown },
} as const;
const giveBack = operation({ ...act, id: 'returnReport', path: `${path}/return`, body: ReturnIn });
const approve = operation({ ...act, id: 'approveReport', path: `${path}/approval`, body: ApprovalIn });
const publish = operation({
  ...act,
  id: 'publishResult',
  path: `${path}/result`,
  problems: [...act.problems, 'rules-unmet'],
});
const takeBack = operation({ ...act, id: 'takeBackResult', path: `${path}/result/taking-back`, body: ReasonIn });
const announce = operation({ ...act, id: 'announceResult', path: `${path}/result/announcement` });
const versions = operation({
  id: 'listReportVersions',
  tag,
  method: 'get',
  path: `${path}/versions`,
  answers: { 200: Versions },
});
const due = operation({ id: 'findReportDue', tag, method: 'get', path: `${path}/due`, answers: { 200: DueShown } });
const moveDue = operation({
  ...act,
  id: 'moveReportDue',
  method: 'put',
  path: `${path}/due`,
  body: DueIn,
  answers: { 200: DueShown },
});

/** The report as the secretariat reviews and publishes it. */
export const reportReviewApi = newApi<ApiEnv>()
  .openapi(giveBack, async (c) => {
    const sent = c.req.valid('json');
    return await judge(c, (provrum, report, by) =>
      returnReport(provrum, report, by, { number: report.number, ...reviewOf(c, sent, report) }),
    );
  })
  .openapi(approve, async (c) => {
    const { checklist } = c.req.valid('json');
    return await judge(c, (provrum, report, by) =>
      approveReport(provrum, report, by, {
        number: report.number,
        checklist: accepted(readReview(asForm(answersOf(checklist)), report.content, c.var.language)).checklist,
        version: c.var.version,
      }),
    );
  })
  .openapi(publish, async (c) => {
    const { version } = c.var;
    return await judge(c, (provrum, report, by) =>
      publishResult(provrum, report, by, { number: report.number, version }),
    );
  })
  .openapi(takeBack, async (c) => {
    const reason = accepted(readWhy(asForm(c.req.valid('json')), c.var.language));
    return await judge(c, (provrum, report, by) =>
      takeBackResult(provrum, report, by, { result: report.result?.id ?? 0, reason }),
    );
  })
  .openapi(announce, async (c) => {
    const { clock, version } = c.var;
    return await judge(c, (provrum, report, by) =>
      announceResult(provrum, report, by, { result: report.result?.id ?? 0, today: clock.today(), version }),
    );
  })
  .openapi(versions, async (c) => {
    const { provrum } = await reportInPath(c);
    const shown = await listReportVersions(c.var.db, provrum.id);
    return send(c, Versions, {
      versions: shown.map(({ receipt, at, judgedAt, content, remarks, ...version }) => ({
        ...version,
        content: { ...content },
        remarks: remarks.map((remark) => ({ ...remark })),
        at: iso(at),
        judgedAt: judgedAt && iso(judgedAt),
        findings: receipt.findings.map(showFinding),
      })),
    });
  })
  .openapi(due, async (c) => {
    const provrum = await provrumInPath(c);
    // It follows from the plan, which is not everybody's while it is written.
    const known = provrum.state !== 'planning' || readsWork(provrum, c.var.actor);
    return send(
      c,
      DueShown,
      known ? { ...(await findReportDue(c.var.db, provrum.id)) } : { dueOn: null, reason: null },
    );
  })
  .openapi(moveDue, async (c) => {
    const secretariat = demandSecretariat(c);
    const { db, clock, language } = c.var;
    const read = accepted(readDue(asForm(c.req.valid('json')), language));
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, secretariat), id, async (fresh) => {
      const current = await findReportDue(db, id);
      demandMatch(c, etagThrough(DueShown, { ...current }));
      return moveReportDue(fresh, { current, today: clock.today() }, secretariat, read);
    });
    if (decision && !decision.ok && decision.refusal.kind === 'unchanged') {
      return send(c, DueShown, { ...(await findReportDue(db, id)) });
    }
    done(decision);
    return send(c, DueShown, { ...(await findReportDue(db, id)) });
  });

/** Does an act on the report as it was read, and answers with the report. */
async function judge<Event extends ReportEvent>(
  c: C,
  decide: (provrum: Provrum, report: Report, by: Secretariat) => Decision<Event, ReportRefusal>,
) {
  const secretariat = demandSecretariat(c);
  const { provrum } = await reportInPath(c);
  const kept = await changeReport<Event>(circumstances(c, secretariat), provrum.id, (fresh, report) => {
    demandMatch(c, reportTag(report));
    return decide(fresh, report, secretariat);
  });
  if (kept && !kept.decision.ok && kept.decision.refusal.kind === 'checklist-open') {
    const { answer } = messages[c.var.language].errors;
    const errors = Object.fromEntries(kept.decision.refusal.items.map((item) => [`checklist.${item}`, answer]));
    return refuseAct({ kind: 'checklist-open' }, { errors });
  }
  done(kept && kept.decision);
  return await sendReport(c, await reportInPath(c));
}

const answersOf = (checklist: Readonly<Partial<Record<string, string>>>) =>
  Object.fromEntries(Object.entries(checklist).map(([item, answer]) => [itemField(item as never), answer ?? '']));

/** What was remarked, as the form would have sent it. A remark on a paragraph that is not there would be lost in silence. */
function reviewOf(c: C, { remarks, overall, checklist }: z.output<typeof ReturnIn>, { content }: Report): Review {
  const { language } = c.var;
  const strange = remarks.flatMap(({ part, paragraph }, at) =>
    paragraph > paragraphsOf(content[part as ReportPart]).length
      ? [[`remarks.${at}.paragraph`, messages[language].errors.noParagraph] as const]
      : [],
  );
  if (strange.length > 0) refuse('invalid-fields', { errors: Object.fromEntries(strange) });
  const fields = remarks.map(({ part, paragraph }) => paragraphField(part as ReportPart, paragraph));
  const said = Object.fromEntries(remarks.map(({ remark }, at) => [fields[at] ?? '', remark]));
  const read = readReview(asForm({ ...answersOf(checklist), ...said, [overallField]: overall }), content, language);
  if (read.ok) return read.value;
  const errors = Object.entries(read.errors).map(([field, sentence]) => [
    field === overallField ? 'overall' : `remarks.${fields.indexOf(field)}.remark`,
    sentence,
  ]);
  return refuse('invalid-fields', { errors: Object.fromEntries(errors) as Record<string, string> });
}
