import { type Context, Hono } from 'hono';
import { paths } from '#paths.ts';
import { type PaperFormat, paperFormats, sendPaper } from '#platform/sendPaper.ts';
import { findNames } from '../goAhead.store.ts';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { reportPaper } from './report.pdf.ts';
import { findReport } from './report.store.ts';
import { mayReadReport } from './report.ts';
import { messages } from './reportPaper.messages.ts';
import { noReport, notReadable } from './reportRefused.page.tsx';

/** The report to take along: as PDF and for Word, to whoever may read it, in the language of the address. */
export const reportFilePage = new Hono<ProvrumEnv>();
for (const format of paperFormats) {
  reportFilePage.get(paths.reportFile(':id', format), withProvrum, async (c) => await give(c, format));
}

async function give(c: Context<ProvrumEnv>, format: PaperFormat): Promise<Response> {
  const { db, provrum, actor, clock, language } = c.var;
  const report = await findReport(db, provrum.id);
  if (!report) return noReport(c);
  if (!mayReadReport(provrum, report, actor)) return notReadable(c);
  const { lead, participants = [] } = provrum.decision ?? {};
  const names = await findNames(db, participants);
  const paper = reportPaper(
    {
      lead: lead?.name ?? '',
      participants: participants.flatMap((id) => names.get(id) ?? []),
      report,
      day: clock.today(),
    },
    language,
  );
  return await sendPaper(c, paper, format, messages[language].fileName(provrum.id));
}
