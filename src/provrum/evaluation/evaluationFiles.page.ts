import { type Context, Hono } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { paths } from '#paths.ts';
import { paperFormats, sendMade, sendPaper } from '#platform/sendPaper.ts';
import { evaluationCsv } from './evaluation.export.ts';
import { messages } from './evaluation.messages.ts';
import { readerOfFigures } from './evaluation.page.tsx';
import { evaluationPaper } from './evaluation.pdf.ts';
import { loadEvaluated, loadKnown, readAsked, type Reading, ruleTitleIn, withTitles } from './evaluation.scope.ts';

/** The evaluation to be saved: as a document, and as the table it is made of. */
export const evaluationFilesPage = new Hono<ActorEnv>();

for (const format of paperFormats) {
  evaluationFilesPage.get(paths.evaluationPaper(format), async (c) => {
    const reading = await readerOfFigures(c);
    if (reading instanceof Response) return reading;
    const asked = readAsked(c);
    if (asked.wrong) return await c.notFound();
    const evaluated = await loadEvaluated(c, asked);
    const { language } = c.var;
    const shown = reading === 'whole' ? evaluated : { ...evaluated, evaluation: withoutReasons(evaluated.evaluation) };
    const paper = evaluationPaper(shown, { language, ruleTitle: ruleTitleIn(language) });
    return await sendPaper(c, paper, format, messages[language].paper.name(asked.on));
  });
}

evaluationFilesPage.get(paths.evaluationTable(), async (c) => {
  const reading = await readerOfFigures(c);
  if (reading instanceof Response) return reading;
  return await table(c, reading);
});

/** Members read sums: the written reasons are the forum's. */
const withoutReasons = <E extends { readonly passed: readonly { readonly reasons: readonly unknown[] }[] }>(
  evaluation: E,
): E => ({ ...evaluation, passed: evaluation.passed.map((one) => ({ ...one, reasons: [] })) });

async function table(c: Context<ActorEnv>, reading: Reading): Promise<Response> {
  const { language } = c.var;
  const asked = readAsked(c);
  if (reading !== 'whole' || asked.wrong) return await c.notFound();
  const known = await loadKnown(c, asked);
  const rows = await withTitles(c, known.on, known.all);
  const content = new TextEncoder().encode(evaluationCsv(known, rows, language));
  return sendMade(c, { name: messages[language].csv.name(asked.on), media: 'text/csv; charset=utf-8', content });
}
