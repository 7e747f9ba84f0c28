import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { Asked, Case } from './operationCases.ts';
import { openProposal } from './openProposal.ts';
import { resultOnRecord } from './resultOnRecord.ts';

type UptakeOperation = Extract<
  OperationId,
  `${string}Uptake` | `${string}FollowUp` | 'findUseOfResults' | `${string}Link` | `${string}Links`
>;

/** Each operation on the use of results and on what provrum are linked with, as it should be asked. */
export function uptakeCases(app: TestApp): Readonly<Record<UptakeOperation, Case>> {
  const { db, cast, clock } = app;
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });

  /** A result that Region Dalarna will use. */
  async function answered(): Promise<string> {
    const provrum = await resultOnRecord(app);
    await sql`
      insert into uptake (provrum_id, organisation_id, answer, because, person_id, given_at, changed_at)
      values (${provrum}, ${cast.organisation.dalarna}, 'willUse', 'I vår', ${cast.person.asta}, ${clock.now()}, ${clock.now()})`.execute(
      db.q(),
    );
    return `/provrum/${provrum}`;
  }
  async function closed(): Promise<string> {
    const provrum = await resultOnRecord(app);
    await sql`update provrum set state = 'followedUp' where id = ${provrum}`.execute(db.q());
    await sql`
      insert into follow_up (provrum_id, came_from, reason, person_id, ended_at)
      values (${provrum}, 'published', 'Nog', ${cast.person.karin}, ${clock.now()})`.execute(db.q());
    return `/provrum/${provrum}/follow-up`;
  }
  async function linked(): Promise<string> {
    const provrum = await openProposal(app);
    const { rows } = await sql<{ id: number }>`
      insert into provrum_link (provrum_id, relation, target, name, person_id, organisation_id, at)
      values (${provrum}, 'cameFrom', 'network', 'Ung region', ${cast.person.asta}, ${cast.organisation.dalarna}, ${clock.now()})
      returning id`.execute(db.q());
    return `/provrum/${provrum}/links/${rows[0]!.id}`;
  }
  const network = { relation: 'ledTo', target: 'network', provrum: null, name: 'RUS-nätverket', address: '' };

  return {
    listUptake: { by: 'ines', status: 200, make: async () => at(`${await answered()}/uptake`), not: ['olle', 404] },
    findUptake: { by: 'bo', status: 200, make: async () => at(`${await answered()}/uptake/own`), not: ['karin', 403] },
    giveUptake: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = `${await answered()}/uptake/own`;
        return { ...at(path, { answer: 'used', note: 'Det gick fort.' }), read: path };
      },
      not: ['karin', 403],
    },
    closeFollowUp: {
      by: 'karin',
      status: 201,
      make: async () => at(`${await answered()}/follow-up`, { reason: 'De sista har slutat.' }),
      not: ['asta', 403],
    },
    reopenFollowUp: { by: 'karin', status: 204, make: async () => at(await closed()), not: ['asta', 403] },
    findUseOfResults: { by: 'mona', status: 200, make: () => at('/secretariat/uptake'), not: ['asta', 403] },
    listLinks: {
      by: 'ines',
      status: 200,
      make: async () => at((await linked()).replace(/\/\d+$/, '')),
      not: ['olle', 404],
    },
    addLink: {
      by: 'asta',
      status: 201,
      make: async () => at(`/provrum/${await openProposal(app)}/links`, network),
      not: ['cilla', 403],
    },
    removeLink: { by: 'karin', status: 204, make: async () => at(await linked()), not: ['cilla', 403] },
  };
}
