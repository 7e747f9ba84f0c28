import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { Asked, Case } from './operationCases.ts';
import { resultOnRecord } from './resultOnRecord.ts';

/** Each operation on published results and their spreading. */
export function spreadingCases(app: TestApp) {
  const { db, cast, clock } = app;
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });
  /** Of the spreading of a result of its own; what is done to it is done on what was read of it. */
  const onResult =
    (rest: string, json?: Asked['json'], prepare?: (provrum: number) => Promise<unknown>) =>
    async (): Promise<Asked> => {
      const provrum = await resultOnRecord(app);
      await prepare?.(provrum);
      const read = `/provrum/${provrum}/spreading`;
      return { ...at(`${read}${rest}`, json), read };
    };
  const done = (provrum: number) =>
    sql`insert into spreading_channel (provrum_id, channel, done_on, done_by)
      values (${provrum}, 'newsletter', ${clock.today()}, ${cast.person.karin})`.execute(db.q());
  const presented = (provrum: number) =>
    sql`insert into presentation (provrum_id, conference_year, presented_on, receipt, person_id, at)
      values (${provrum}, 2026, ${clock.today()}, '{"version": "provrum-2023", "facts": {}, "findings": []}', ${cast.person.karin},
        ${clock.now()})`.execute(db.q());
  const secretariat = { by: 'karin', status: 200, not: ['asta', 403] } as const;

  return {
    listResults: { by: 'asta', status: 200, make: () => at('/results?q=data'), not: null },
    findResult: {
      by: 'asta',
      status: 200,
      make: async () => at(`/results/${await resultOnRecord(app)}`),
      not: null,
    },
    findSpreading: {
      by: 'ines',
      status: 200,
      make: async () => at(`/provrum/${await resultOnRecord(app)}/spreading`),
      not: ['olle', 404],
    },
    planChannel: {
      ...secretariat,
      make: onResult('/channels/newsletter', {
        plannedOn: '2026-12-01',
        responsible: cast.person.asta,
        link: 'https://example.org/brev',
      }),
    },
    finishChannel: { ...secretariat, make: onResult('/channels/newsletter/completion') },
    reopenChannel: { ...secretariat, make: onResult('/channels/newsletter/reopening', undefined, done) },
    keepSpreadingText: { ...secretariat, make: onResult('/texts/abstract', { content: 'Vi prövade att dela data.' }) },
    chooseConference: { ...secretariat, make: onResult('/conference', { year: 2028 }) },
    presentResult: { ...secretariat, make: onResult('/presentation', { year: 2026, on: clock.today() }) },
    takeBackPresentation: {
      ...secretariat,
      make: onResult('/presentation/withdrawal', { reason: 'Fel konferens.' }, presented),
    },
    listSpreading: { by: 'mona', status: 200, make: () => at('/secretariat/spreading'), not: ['asta', 403] },
    listConferences: { by: 'ines', status: 200, make: () => at('/conferences'), not: null },
    saveConference: {
      ...secretariat,
      make: () => at('/conferences/2031', { from: '2031-03-12', to: '2031-03-13', place: 'Falun', theme: 'Lärande' }),
    },
  } as const satisfies Readonly<Record<string, Case>>;
}
