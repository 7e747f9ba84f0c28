import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { notYours } from '../notYours.view.tsx';
import { readVersion } from '../plan.form.ts';
import { crumbsTo } from '../proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { changeSavedForm, findSavedForm, savedFormKey } from '../savedForm.store.ts';
import type { ReportEvent } from './events.ts';
import { readReview, type Review } from './report.form.ts';
import { messages as reportMessages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import { approveReport, type Report, returnReport } from './report.ts';
import { messages } from './reportReview.messages.ts';
import { noReport } from './reportRefused.page.tsx';
import { showReview } from './reportReviewed.page.tsx';
import { changeReport } from './reportSaved.store.ts';

/** The secretariat assures the quality (P163): remarks at the paragraphs and back, or approved by a named person. */
export const reportReviewPage = new Hono<ProvrumEnv>()
  .get(paths.reviewReport(':id'), withProvrum, async (c) => {
    if (!secretariatOf(c.var.actor)) return notSecretariat(c);
    const report = await findReport(c.var.db, c.var.provrum.id);
    return report ? showReview(c, report, await keptReview(c, report)) : noReport(c);
  })
  .post(paths.reviewReport(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await judge(c, secretariat) : notSecretariat(c);
  });

/** To everybody else: who does it. */
export function notSecretariat(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  return notYours(c, { ...messages[language].notYours, crumbs: crumbsTo(provrum, language) });
}

async function judge(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { db, provrum, version, language } = c.var;
  const values = await readValues(c);
  const number = readVersion(values, 'number');
  const approves = one(values, 'act') === 'approve';
  const found = await findReport(db, provrum.id);
  if (!found) return noReport(c);
  const read = readReview(values, found.content, language);
  if (!read.ok) return showReview(c, found, { values, errors: read.errors });
  type Judged = Extract<ReportEvent, { readonly kind: 'report-approved' | 'report-returned' }>;
  const kept = await changeReport<Judged>(circumstances(c, secretariat), provrum.id, (fresh, report) =>
    approves
      ? approveReport(fresh, report, secretariat, { number, checklist: read.value.checklist, version })
      : returnReport(fresh, report, secretariat, { number, ...read.value }),
  );
  if (!kept) return noReport(c);
  const { decision, whole: report } = kept;
  if (!decision.ok && !sentTwice(report, number, approves ? null : read.value)) {
    return showReview(c, report, { values, refusal: decision.refusal });
  }
  await changeSavedForm(db, savedFormKey('reportReview', secretariat, provrum.id), null);
  const { flash } = reportMessages[language];
  if (decision.ok) setFlash(c, flash[approves ? 'approved' : 'returned']);
  const to = approves ? paths.reviewReport(provrum.id) : paths.report(provrum.id);
  return c.redirect(localise(to, language), 303);
}

/** What this reviewer has typed and not sent, of the submission that is read now. */
async function keptReview(c: Context<ProvrumEnv>, { number }: Report): Promise<{ readonly values?: FormValues }> {
  const { db, provrum, actor } = c.var;
  const secretariat = secretariatOf(actor);
  const saved = secretariat && (await findSavedForm(db, savedFormKey('reportReview', secretariat, provrum.id)));
  return saved?.basedOn === number ? { values: saved.content } : {};
}

/** The very same answer to the very same submission: the form was sent twice. */
function sentTwice(report: Report, number: number, review: Review | null): boolean {
  if (report.number !== number) return false;
  if (review === null) return report.status === 'approved' && report.result === null;
  return report.status === 'returned' && lines(review.remarks) === lines(report.remarks);
}

const lines = (remarks: Report['remarks']): string =>
  remarks.map(({ part, paragraph, remark }) => [part, paragraph, remark].join(' ')).join('\n');
