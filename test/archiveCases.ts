import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { Case } from './operationCases.ts';
import { openProposal } from './openProposal.ts';

type ArchiveOperation = Extract<OperationId, `${string}Archive${string}`>;

/** Each operation on documents for an archive as it should be asked: by whom, of what, and who may not. */
export function archiveCases(app: TestApp): Readonly<Record<ArchiveOperation, Case>> {
  const { db, cast, clock } = app;
  const path = async () => `/provrum/${await openProposal(app)}/archive`;
  const asked = async () => {
    const to = await path();
    const { rows } = await sql<{ id: number }>`
      insert into archive_request (provrum_id, organisation_id, case_number, person_id, at)
      values (${Number(to.split('/')[2])}, ${cast.organisation.dalarna}, 'RS 1', ${cast.person.asta}, ${clock.now()})
      returning id`.execute(db.q());
    return `${to}/${rows[0]!.id}`;
  };
  return {
    listArchiveRequests: { by: 'ines', status: 200, make: async () => ({ path: await path() }), not: ['olle', 404] },
    requestArchive: {
      by: 'asta',
      status: 201,
      make: async () => ({ path: await path(), json: { caseNumber: 'RS 2027-0412' } }),
      not: ['mona', 403],
    },
    findArchivePackage: { by: 'asta', status: 200, make: async () => ({ path: await asked() }), not: ['cilla', 404] },
  };
}
