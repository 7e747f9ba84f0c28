import type { TestApp } from './app.ts';
import type { Asked, Case } from './operationCases.ts';
import { resultOnRecord } from './resultOnRecord.ts';

const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });

/** Each operation on published results and their spreading. */
export function spreadingCases(app: TestApp) {
  return {
    listResults: { by: 'asta', status: 200, make: () => at('/results?q=data'), not: null },
    findResult: {
      by: 'asta',
      status: 200,
      make: async () => at(`/results/${await resultOnRecord(app)}`),
      not: null,
    },
  } as const satisfies Readonly<Record<string, Case>>;
}
