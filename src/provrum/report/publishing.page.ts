import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { readVersion } from '../plan.form.ts';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import type { ReportEvent } from './events.ts';
import { readWhy } from './report.form.ts';
import { messages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import { announceResult, publishResult, type Report, takeBackResult } from './report.ts';
import { noReport } from './reportRefused.page.tsx';
import { showReview } from './reportReviewed.page.tsx';
import { notSecretariat } from './reportReview.page.tsx';
import { changeReport, type KeptReport } from './reportSaved.store.ts';

type C = Context<ProvrumEnv>;

/** The steps of a result: published to the forum, then told to everybody, or taken back before anybody knows. */
export const publishingPage = new Hono<ProvrumEnv>()
  .post(paths.publishResult(':id'), withProvrum, (c) => asSecretariat(c, publish))
  .post(paths.takeBackResult(':id'), withProvrum, (c) => asSecretariat(c, takeBack))
  .post(paths.announceResult(':id'), withProvrum, (c) => asSecretariat(c, announce));

async function asSecretariat(c: C, act: (c: C, by: Secretariat) => Promise<Response>): Promise<Response> {
  const secretariat = secretariatOf(c.var.actor);
  return secretariat ? await act(c, secretariat) : notSecretariat(c);
}

async function publish(c: C, by: Secretariat): Promise<Response> {
  const { provrum, version } = c.var;
  const number = readVersion(await readValues(c), 'number');
  const kept = await changeReport(circumstances(c, by), provrum.id, (fresh, report) =>
    publishResult(fresh, report, by, { number, version }),
  );
  return answer(c, kept, 'published', ({ result }) => result?.announcedAt === null);
}

async function takeBack(c: C, by: Secretariat): Promise<Response> {
  const { db, provrum, language } = c.var;
  const values = await readValues(c);
  const read = readWhy(values, language);
  if (!read.ok) {
    const report = await findReport(db, provrum.id);
    return report ? showReview(c, report, { values, errors: read.errors }) : noReport(c);
  }
  const result = readVersion(values, 'result');
  const kept = await changeReport(circumstances(c, by), provrum.id, (fresh, report) =>
    takeBackResult(fresh, report, by, { result, reason: read.value }),
  );
  return answer(c, kept, 'takenBack', ({ result: current, status }) => status === 'approved' && current === null);
}

async function announce(c: C, by: Secretariat): Promise<Response> {
  const { clock, provrum, version } = c.var;
  const result = readVersion(await readValues(c), 'result');
  const kept = await changeReport(circumstances(c, by), provrum.id, (fresh, report) =>
    announceResult(fresh, report, by, { result, today: clock.today(), version }),
  );
  return answer(c, kept, 'announced', ({ result: current }) => current?.id === result && current.announcedAt !== null);
}

/** On to where one goes next; `again` is true where the very same was done already: the form was sent twice. */
function answer(
  c: C,
  kept: KeptReport<ReportEvent> | null,
  flash: 'published' | 'takenBack' | 'announced',
  again: (report: Report) => boolean,
): Response {
  const { provrum, language } = c.var;
  if (!kept) return noReport(c);
  const { decision, whole: report } = kept;
  if (!decision.ok && !again(report)) return showReview(c, report, { refusal: decision.refusal });
  if (decision.ok) setFlash(c, messages[language].flash[flash]);
  const to = flash === 'announced' ? paths.report(provrum.id) : paths.reviewReport(provrum.id);
  return c.redirect(localise(to, language), 303);
}
