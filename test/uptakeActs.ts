import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { openProposal } from './openProposal.ts';
import { resultOnRecord } from './resultOnRecord.ts';

export type UptakeStage = Awaited<ReturnType<typeof setUptakeStage>>;

/** Results to answer about, follow-ups to close and to open, and a link to take away. */
export async function setUptakeStage(app: TestApp) {
  const { db } = app;
  const [result, closed, linked] = [await resultOnRecord(app), await resultOnRecord(app), await openProposal(app)];
  const [karin, asta] = [await app.as('karin'), await app.as('asta')];
  await karin(paths.closeFollowUp(closed), { form: { reason: 'Alla som kan har svarat.' } });
  await asta(paths.links(linked), { form: { relation: 'cameFrom', target: 'network', name: 'Ung region' } });
  const { rows } = await sql<{ id: number }>`select id from provrum_link where provrum_id = ${linked}`.execute(db.q());
  return { result, closed, linked, link: rows[0]!.id };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on the use of results and on links. */
export function uptakeActsOf(on: UptakeStage, act: Describe): readonly Act[] {
  return [
    act(paths.uptake(':id'), paths.uptake(on.result), ['asta', 'boel', 'cilla', 'ines'], {
      answer: 'used',
      note: 'Vi delar data varje vecka.',
      answeredAt: '',
    }),
    act(paths.closeFollowUp(':id'), paths.closeFollowUp(on.result), ['karin'], { reason: 'De sista har slutat.' }),
    act(paths.reopenFollowUp(':id'), paths.reopenFollowUp(on.closed), ['karin']),
    act(paths.links(':id'), paths.links(on.linked), ['asta', 'boel', 'karin'], {
      relation: 'ledTo',
      target: 'learningProject',
      name: 'Data tillsammans',
      address: 'https://www.reglab.se/data',
    }),
    act(paths.removeLink(':id', ':link'), paths.removeLink(on.linked, on.link), ['asta', 'boel', 'karin']),
  ];
}
