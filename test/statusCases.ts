import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { networkOnRecord } from './gatheringOnRecord.ts';
import type { Asked, Case } from './operationCases.ts';
import { entryOnRecord, statusColumns, statusOnRecord } from './statusOnRecord.ts';

type StatusOperation = Extract<
  OperationId,
  `${string}StatusTable` | `${string}StatusTables` | 'tellStatus' | 'listStatusHistory'
>;

let made = 0;

/** Each operation on status tables as it should be asked: by whom, of what, and who may not. */
export function statusCases(app: TestApp): Readonly<Record<StatusOperation, Case>> {
  const { db, cast } = app;
  const at = (path: string, json?: Asked['json'], read?: string): Asked => ({
    path,
    ...(json && { json }),
    ...(read !== undefined && { read }),
  });
  const network = () => networkOnRecord(db, cast, { name: `Lägesnätverk ${(made += 1)}` });

  async function table(closed = false): Promise<string> {
    const of = await network();
    const id = await statusOnRecord(app, of);
    await entryOnRecord(app, id, ['halland', 'cilla'], { k1: 'Klart' });
    if (closed) await sql`update status_table set closed_at = now() where id = ${id}`.execute(db.q());
    return `/networks/${of}/status-tables/${id}`;
  }
  const definition = { title: 'Hur långt?', intro: '', audience: 'network', due: '2026-12-15', columns: statusColumns };

  return {
    listStatusTables: {
      by: 'ines',
      status: 200,
      make: async () => at((await table()).replace(/\/\d+$/, '')),
      not: ['olle', 404],
    },
    makeStatusTable: {
      by: 'karin',
      status: 201,
      make: async () => at(`/networks/${await network()}/status-tables`, definition),
      not: ['asta', 403],
    },
    findStatusTable: { by: 'mona', status: 200, make: async () => at(await table()), not: ['olle', 404] },
    changeStatusTable: {
      by: 'karin',
      status: 200,
      make: async () => {
        const path = await table();
        return at(path, definition, path);
      },
      not: ['mona', 403],
    },
    closeStatusTable: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await table()}/closing`),
      not: ['asta', 403],
    },
    reopenStatusTable: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await table(true)}/reopening`),
      not: ['asta', 403],
    },
    tellStatus: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await table()}/own`, { answers: { k1: 'På väg', k2: '2027-01-01' } }),
      not: ['elsa', 403],
    },
    listStatusHistory: {
      by: 'ines',
      status: 200,
      make: async () => at(`${await table()}/history`),
      not: ['olle', 404],
    },
  };
}
