import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { networkOnRecord } from './gatheringOnRecord.ts';
import { statusOnRecord } from './statusOnRecord.ts';

export type StatusStage = Awaited<ReturnType<typeof setStatusStage>>;

let made = 0;

/** A network with tables: one to fill in, one to change, and one that is closed. */
export async function setStatusStage(app: TestApp) {
  const { db, cast } = app;
  const network = await networkOnRecord(db, cast, { name: `Lägesscen ${(made += 1)}` });
  const [open, changed, closed] = [
    await statusOnRecord(app, network),
    await statusOnRecord(app, network),
    await statusOnRecord(app, network),
  ];
  await sql`update status_table set closed_at = now() where id = ${closed}`.execute(db.q());
  return { network, open, changed, closed };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on status tables. */
export function statusActsOf({ network, open, changed, closed }: StatusStage, act: Describe): readonly Act[] {
  const definition = {
    title: 'Hur långt?',
    intro: 'Berätta.',
    audience: 'network',
    due: '2026-12-15',
    title1: 'Läge',
    kind1: 'choice',
    choices1: 'Inte börjat\nKlart',
  };
  return [
    act(paths.newStatusTable(':network'), paths.newStatusTable(network), ['karin'], {
      ...definition,
      form: `lage-${network}-${'n'.repeat(16)}`,
    }),
    act(paths.editStatusTable(':network', ':table'), paths.editStatusTable(network, changed), ['karin'], {
      ...definition,
      key1: 'k1',
      revision: '1',
    }),
    act(paths.fillStatus(':network', ':table'), paths.fillStatus(network, open), ['asta', 'boel', 'cilla'], {
      entry: '0',
      k1: 'På väg',
      k2: '2027-03-01',
      k3: 'Vi skriver.',
    }),
    act(paths.closeStatusTable(':network', ':table'), paths.closeStatusTable(network, open), ['karin']),
    act(paths.reopenStatusTable(':network', ':table'), paths.reopenStatusTable(network, closed), ['karin']),
  ];
}
