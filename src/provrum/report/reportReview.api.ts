import type { Context } from 'hono';
import type { Secretariat } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import type { FormResult } from '#platform/form.ts';
import { newApi, operation, send } from '#platform/openapi.ts';
import { iso } from '#platform/shapes.ts';
import { showFinding } from '#rulebook/finding.api.ts';
import { changeProvrum } from '../change.store.ts';
import { demandSecretariat } from '../decision.api.ts';
import { demandRead, provrumInPath } from '../provrum.api.ts';
import { circumstances } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { done, refuseAct } from '../refused.scope.ts';
import type { Decision } from '#kernel/decision.ts';
import type { ReportEvent } from './events.ts';
import { itemField, overallField, paragraphField, readDue, readPartKey, readReview, readWhy } from './report.form.ts';
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
    const { remarks, overall, checklist } = c.req.valid('json');
    const said = remarks.flatMap(({ part, paragraph, remark }) => {
      const key = readPartKey(part);
      return key ? [[paragraphField(key, paragraph), remark] as const] : [];
    });
    const values = { ...answersOf(checklist), ...Object.fromEntries(said), [overallField]: overall };
    return await judge(c, (provrum, report, by) =>
      returnReport(provrum, report, by, {
        number: report.number,
        ...accepted(placed(readReview(asForm(values), report.content, c.var.language))),
      }),
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
  .openapi(due, async (c) => send(c, DueShown, { ...(await findReportDue(c.var.db, (await provrumInPath(c)).id)) }))
  .openapi(moveDue, async (c) => {
    const secretariat = demandSecretariat(c);
    const { db, clock, language } = c.var;
    const read = accepted(readDue(asForm(c.req.valid('json')), language));
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, secretariat), id, async (fresh) => {
      demandRead(fresh, c);
      return moveReportDue(fresh, { current: await findReportDue(db, id), today: clock.today() }, secretariat, read);
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

/** A fault in the form's field, at the place where the API has it. */
const placed = <Value>(read: FormResult<Value>): FormResult<Value> =>
  read.ok
    ? read
    : {
        ...read,
        errors: Object.fromEntries(
          Object.entries(read.errors).map(([field, sentence]) => [
            field === overallField ? 'overall' : 'remarks',
            sentence,
          ]),
        ),
      };
