import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { networkOnRecord } from './gatheringOnRecord.ts';
import type { Asked, Case } from './operationCases.ts';

type FeeOperation = Extract<OperationId, `${string}Fees` | `${string}FeeExemption` | `${string}FeeExemptions`>;

let made = 0;

/** Each operation on network fees as it should be asked: by whom, of what, and who may not. */
export function feeCases({ db, cast, clock }: TestApp): Readonly<Record<FeeOperation, Case>> {
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });
  const network = () => networkOnRecord(db, cast, { name: `Avgiftsnätverk ${(made += 1)}` });

  async function exemption(): Promise<string> {
    const { rows } = await sql<{ id: number }>`
      insert into fee_exemption (network_id, from_year, reason, person_id, at)
      values (${await network()}, 2026, 'samarrangemang', ${cast.person.karin}, ${clock.now()}) returning id`.execute(
      db.q(),
    );
    return `/fees/exemptions/${rows[0]!.id}/ending`;
  }

  return {
    findFees: {
      by: 'mona',
      status: 200,
      make: async () => (await network(), at('/fees?year=2018')),
      not: ['asta', 403],
    },
    findOrganisationFees: {
      by: 'asta',
      status: 200,
      make: () => at(`/organisations/${cast.organisation.dalarna}/fees?year=2018`),
      not: ['cilla', 403],
    },
    listFeeExemptions: {
      by: 'mona',
      status: 200,
      make: async () => (await exemption(), at('/fees/exemptions')),
      not: ['asta', 403],
    },
    giveFeeExemption: {
      by: 'karin',
      status: 201,
      make: async () =>
        at('/fees/exemptions', {
          network: await network(),
          organisation: cast.organisation.halland,
          fromYear: 2026,
          toYear: 2027,
          reason: 'De är värdar.',
        }),
      not: ['mona', 403],
    },
    endFeeExemption: {
      by: 'karin',
      status: 200,
      make: async () => at(await exemption(), { lastYear: 2027, reason: 'De är inte värdar längre.' }),
      not: ['mona', 403],
    },
  };
}
