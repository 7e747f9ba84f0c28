import type { TestApp } from './app.ts';
import type { Asked, Case } from './operationCases.ts';
import { allYes, reportOnRecord } from './reportOnRecord.ts';
import { runningOnRecord } from './resultOnRecord.ts';

/** Each operation on reports, their review and the publishing of results. */
export function reportCases(app: TestApp) {
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });
  /** Of a report in some state; what is done to it is done on what was read of it. */
  const onReport =
    (step: Parameters<typeof reportOnRecord>[1], rest: string, json?: Asked['json']) => async (): Promise<Asked> => {
      const path = `/provrum/${await reportOnRecord(app, step)}/report`;
      const reads = /^$|^\/(versions|material|parts|due)/.test(rest);
      if (json && reads) return { ...at(`${path}${rest}`, json), read: `${path}${rest}` };
      return { ...at(`${path}${rest}`, json), ...(!reads && { read: path }) };
    };
  const secretariat = { by: 'karin', status: 200, not: ['asta', 403] } as const;
  return {
    findReport: { by: 'cilla', status: 200, make: onReport('writing', ''), not: ['ines', 404] },
    startReport: {
      by: 'asta',
      status: 200,
      make: async () => {
        const read = `/provrum/${await runningOnRecord(app)}`;
        return { ...at(`${read}/report`), read };
      },
      not: ['cilla', 403],
    },
    findReportPart: { by: 'asta', status: 200, make: onReport('writing', '/parts/tried'), not: ['ines', 404] },
    writeReportPart: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const path = `/provrum/${await reportOnRecord(app, 'writing')}/report/parts/public-useful`;
        return { ...at(path, { text: 'Använd mallen.' }), read: path };
      },
      not: ['ines', 404],
    },
    listReportMaterial: { by: 'cilla', status: 200, make: onReport('writing', '/material'), not: ['mona', 403] },
    submitReport: { by: 'asta', status: 200, make: onReport('writing', '/submission'), not: ['cilla', 403] },
    returnReport: {
      ...secretariat,
      make: onReport('submitted', '/return', {
        remarks: [{ part: 'tried', paragraph: 1, remark: 'Vilka var med?' }],
        overall: 'Bra början.',
        checklist: { useful: 'no' },
      }),
    },
    approveReport: { ...secretariat, make: onReport('submitted', '/approval', { checklist: allYes }) },
    listReportVersions: { by: 'cilla', status: 200, make: onReport('submitted', '/versions'), not: ['ines', 404] },
    publishResult: { ...secretariat, make: onReport('approved', '/result') },
    takeBackResult: { ...secretariat, make: onReport('published', '/result/taking-back', { reason: 'Fel siffra.' }) },
    announceResult: { ...secretariat, make: onReport('published', '/result/announcement') },
    findReportDue: { by: 'ines', status: 200, make: onReport('writing', '/due'), not: ['olle', 404] },
    moveReportDue: {
      ...secretariat,
      make: onReport('writing', '/due', { due: '2027-08-31', reason: 'Semester.' }),
    },
  } as const satisfies Readonly<Record<string, Case>>;
}
