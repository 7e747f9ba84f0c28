import type { Context } from 'hono';
import { readsForTheForum, type Voice, voiceOf } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { dayOf } from '#platform/clock.ts';
import { demandMatch, hasRead } from '#platform/etag.ts';
import { newApi, operation, send } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { showFinding } from '#rulebook/finding.api.ts';
import { changeProvrum } from '../change.store.ts';
import { demandRead, provrumInPath, ProvrumShown, sendProvrum } from '../provrum.api.ts';
import { asSeenBy, circumstances } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { done, refuseAct } from '../refused.scope.ts';
import { findSources } from './material.store.ts';
import { materialFor } from './material.view.ts';
import { readPart, readPartKey } from './report.form.ts';
import { messages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import {
  mayReadReport,
  type Report,
  reportEdition,
  reportFindings,
  saveReportPart,
  startReport,
  submitReport,
  writesReport,
} from './report.ts';
import { findReportDue } from './reportDue.store.ts';
import { changeReport, keepPart } from './reportSaved.store.ts';
import { Materials, PartIn, PartShown, ReportShown } from './reportShapes.api.ts';
import { missingParts, type ReportPart, reportParts } from './reportText.ts';

type C = Context<ApiEnv>;

const [tag, path] = ['report', '/provrum/{id}/report'] as const;
const act = { tag, method: 'post', problems: ['not-allowed', 'wrong-state'], changes: true } as const;
const find = operation({ id: 'findReport', tag, method: 'get', path, answers: { 200: ReportShown } });
const start = operation({ ...act, id: 'startReport', path, answers: { 200: ProvrumShown } });
const findPart = operation({
  id: 'findReportPart',
  tag,
  method: 'get',
  path: `${path}/parts/{part}`,
  answers: { 200: PartShown },
});
const write = operation({
  ...act,
  id: 'writeReportPart',
  method: 'put',
  path: `${path}/parts/{part}`,
  body: PartIn,
  answers: { 200: PartShown },
});
const material = operation({
  id: 'listReportMaterial',
  tag,
  method: 'get',
  path: `${path}/material`,
  answers: { 200: Materials },
  problems: ['not-allowed'],
});
const submit = operation({ ...act, id: 'submitReport', path: `${path}/submission`, answers: { 200: ReportShown } });

/** The report as those who take part write it. */
export const reportApi = newApi<ApiEnv>()
  .openapi(find, async (c) => await sendReport(c, await reportInPath(c)))
  .openapi(start, async (c) => {
    const by = demandVoice(c);
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, by), id, async (fresh) => {
      demandRead(fresh, c);
      return startReport(fresh, await findReport(c.var.db, id), by);
    });
    done(decision);
    return await sendProvrum(c, id);
  })
  .openapi(findPart, async (c) => sendPart(c, (await reportInPath(c)).report, partInPath(c)))
  .openapi(write, async (c) => await writePart(c, c.req.valid('json').text))
  .openapi(material, async (c) => {
    const by = demandVoice(c);
    const { provrum, report } = await reportInPath(c);
    if (!writesReport(provrum, by)) refuse('not-allowed');
    const sources = await findSources(c.var.db, provrum.id);
    return send(c, Materials, {
      parts: reportParts.map((part) => ({
        part,
        material: [...materialFor(part, sources, report.content, c.var.language)],
      })),
    });
  })
  .openapi(submit, async (c) => {
    const by = demandVoice(c);
    const { clock, version, language } = c.var;
    const { provrum } = await reportInPath(c);
    const kept = await changeReport(circumstances(c, by), provrum.id, (fresh, report) => {
      demandMatch(c, reportTag(report));
      return submitReport(fresh, report, by, { edition: reportEdition(report), today: clock.today(), version });
    });
    if (kept && !kept.decision.ok && kept.decision.refusal.kind === 'report-incomplete') {
      const { missing } = messages[language].errors;
      const errors = Object.fromEntries(missingParts(kept.whole.content).map((part) => [part, missing]));
      return refuseAct({ kind: 'report-incomplete' }, { errors });
    }
    done(kept && kept.decision);
    return await sendReport(c, await reportInPath(c));
  });

/** Saves one part. The same text again changes nothing; one that was overtaken is told what stands. */
async function writePart(c: C, text: string) {
  const by = demandVoice(c);
  const part = partInPath(c);
  const read = accepted(readPart(part, asForm({ text }), c.var.language));
  const { provrum } = await reportInPath(c);
  const kept = await keepPart(circumstances(c, by), provrum.id, { part, form: null }, (fresh, report) => {
    const { version } = report.marks[part];
    return saveReportPart(fresh, report, by, {
      ...read,
      basedOn: hasRead(c, partTag(part, version)) ? version : -1,
    });
  });
  if (!kept) return refuse('not-found');
  const { decision, whole: report } = kept;
  if (!decision.ok && decision.refusal.kind === 'stale') {
    return refuseAct(decision.refusal, { headers: { etag: partTag(part, report.marks[part].version) } });
  }
  if (!decision.ok && decision.refusal.kind !== 'unchanged') return refuseAct(decision.refusal);
  return sendPart(c, (await reportInPath(c)).report, part);
}

export interface ReportInPath {
  readonly provrum: Provrum;
  readonly report: Report;
}

/** The report of the address; to whoever may not read it, there is none. */
export async function reportInPath(c: C): Promise<ReportInPath> {
  const provrum = asSeenBy(await provrumInPath(c), c.var.actor);
  const report = await findReport(c.var.db, provrum.id);
  return report && mayReadReport(provrum, report, c.var.actor) ? { provrum, report } : refuse('not-found');
}

const partInPath = (c: C): ReportPart => readPartKey(c.req.param('part') ?? '') ?? refuse('not-found');

const demandVoice = (c: C): Voice => voiceOf(c.var.actor) ?? refuse('not-allowed');

export const reportTag = (report: Report): string =>
  `"${[report.status, report.number, reportEdition(report), report.result?.id ?? 0].join('-')}"`;
/** What is published and not announced is known to the forum alone. */
const seenBy = (c: C, report: Report): Report =>
  report.result?.announcedAt === null && !readsForTheForum(c.var.actor) ? { ...report, result: null } : report;
const partTag = (part: ReportPart, version: number): string => `"${part}-${version}"`;

export async function sendReport(c: C, { provrum, report: found }: ReportInPath) {
  const report = seenBy(c, found);
  const { marks, content, remarks, ...rest } = report;
  const announced = report.result?.announcedAt;
  const { dueOn } = await findReportDue(c.var.db, provrum.id);
  const shown = {
    ...rest,
    content: { ...content },
    remarks: remarks.map((remark) => ({ ...remark })),
    parts: reportParts.map((part) => ({ part, ...marks[part] })),
    dueOn,
    findings: reportFindings(report, c.var.version, announced ? dayOf(new Date(announced)) : null).map(showFinding),
  };
  return send(c, ReportShown, shown, { etag: reportTag(report) });
}

const sendPart = (c: C, report: Report, part: ReportPart) =>
  send(
    c,
    PartShown,
    { part, ...report.marks[part], text: report.content[part] },
    { etag: partTag(part, report.marks[part].version) },
  );
