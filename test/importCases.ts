import { apiAs } from './api.ts';
import type { TestApp } from './app.ts';
import type { Case } from './operationCases.ts';

type Operation =
  | 'listImports'
  | 'findImport'
  | 'readImport'
  | 'changeImportReading'
  | 'carryOutImport'
  | 'undoImport'
  | 'dropImport';

/** Each operation on what is brought in from tables. */
export function importCases(app: TestApp): Readonly<Record<Operation, Case>> {
  let made = 0;
  const table = () => {
    made += 1;
    const content = Buffer.from(`Namn;Typ\nRegion Exempel ${made};region\n`).toString('base64');
    return { kind: 'organisations', name: 'organisationer.csv', content };
  };
  async function read(): Promise<string> {
    const karin = await apiAs(app, 'karin');
    const { body } = await karin<{ id: number }>('POST /imports', { json: table() });
    return `/imports/${body.id}`;
  }
  async function carriedOut(): Promise<string> {
    const path = await read();
    await (
      await apiAs(app, 'karin')
    )(`POST ${path}/carrying-out`);
    return path;
  }
  return {
    listImports: { by: 'karin', status: 200, make: () => ({ path: '/imports' }), not: ['asta', 403] },
    findImport: { by: 'karin', status: 200, make: async () => ({ path: await read() }), not: ['mona', 403] },
    readImport: { by: 'karin', status: 201, make: () => ({ path: '/imports', json: table() }), not: ['asta', 403] },
    changeImportReading: {
      by: 'karin',
      status: 200,
      make: async () => ({ path: `${await read()}/reading`, json: { columns: { name: 0, kind: 1 }, separator: ';' } }),
      not: ['asta', 403],
    },
    carryOutImport: {
      by: 'karin',
      status: 200,
      make: async () => ({ path: `${await read()}/carrying-out` }),
      not: ['mona', 403],
    },
    dropImport: { by: 'karin', status: 204, make: async () => ({ path: await read() }), not: ['asta', 403] },
    undoImport: {
      by: 'karin',
      status: 200,
      make: async () => ({ path: `${await carriedOut()}/undoing` }),
      not: ['asta', 403],
    },
  };
}
