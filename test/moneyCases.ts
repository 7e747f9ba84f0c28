import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { approvedProvrum } from './approved.ts';
import type { Asked, Case } from './operationCases.ts';

type MoneyOperation = Extract<
  OperationId,
  `${string}Budget${string}` | `${string}Cost` | `${string}Funding${string}` | `${string}ayment`
>;

/** Each operation on budgets and base funding as it should be asked: by whom, of what, and who may not. */
export function moneyCases(app: TestApp): Readonly<Record<MoneyOperation, Case>> {
  const { db, cast, clock } = app;
  const { dalarna, reglab } = cast.organisation;
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;

  async function budgeted() {
    const provrum = await approvedProvrum(app);
    const line = await number(sql`
      insert into budget_line (provrum_id, cost, way, payer_organisation_id, amount, person_id, changed_at)
      values (${provrum}, 'expert', 'cash', ${dalarna}, 18000000, ${cast.person.asta}, ${clock.now()}) returning id`);
    const path = `/provrum/${provrum}/budget`;
    return { provrum, path, line: `${path}/lines/${line}`, number: line };
  }
  /** A cost, with a receipt or without. */
  async function costed(receipt: boolean): Promise<string> {
    const budget = await budgeted();
    const cost = await number(sql`
      insert into budget_cost (line_id, amount, on_day, person_id, at)
      values (${budget.number}, 100, '2026-11-20', ${cast.person.asta}, ${clock.now()}) returning id`);
    if (receipt) {
      const key = `receipt${cost}case`;
      await app.devices.storage.put(key, Buffer.from('Hej'));
      await number(sql`
        insert into file (purpose, provrum_id, cost_id, name, media, size, sha256, storage_key, person_id, at)
        values ('receipt', ${budget.provrum}, ${cost}, 'kvitto.txt', 'text/plain', 3, ${'0'.repeat(64)}, ${key},
          ${cast.person.asta}, ${clock.now()}) returning id`);
    }
    return `${budget.line}/costs/${cost}`;
  }
  async function funded(state: 'requested' | 'staged' | 'granted', payment?: 'requested' | 'approved' | 'paid') {
    const { provrum } = await budgeted();
    const granted =
      state === 'requested'
        ? sql`null, null, null, null, null, null`
        : sql`1000, 2019, '{"findings":[]}'::jsonb, ${cast.person.karin}, ${clock.now()},
            ${state === 'granted' ? clock.now() : null}`;
    const funding = await number(sql`
      insert into funding (provrum_id, state, asked, person_id, organisation_id, requested_at, granted, year, receipt,
        decided_by, decided_at, announced_at)
      values (${provrum}, ${state === 'requested' ? 'requested' : 'granted'}, 1000, ${cast.person.asta}, ${reglab}, ${clock.now()}, ${granted}) returning id`);
    const path = `/provrum/${provrum}/funding`;
    if (payment === undefined) return path;
    const paid = payment === 'paid' ? '2026-11-01' : null;
    const id = await number(sql`
      insert into funding_payment (funding_id, amount, state, paid_on, person_id, at)
      values (${funding}, 500, ${payment}, ${paid}, ${cast.person.asta}, ${clock.now()}) returning id`);
    return `${path}/payments/${id}`;
  }
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });
  const onFunding = (path: string, rest: string, json?: Asked['json']): Asked => ({
    ...at(`${path}${rest}`, json),
    read: path.replace(/\/payments.*/, ''),
  });
  const line = { cost: 'expert', way: 'cash', payer: dalarna, amount: 100, month: '2027-02', note: 'Konsult' };
  const on = '2026-11-20';

  return {
    findBudget: { by: 'ines', status: 200, make: async () => at((await budgeted()).path), not: ['olle', 404] },
    findBudgetLine: { by: 'ines', status: 200, make: async () => at((await budgeted()).line), not: ['olle', 404] },
    addBudgetLine: {
      by: 'asta',
      status: 201,
      make: async () => at(`${(await budgeted()).path}/lines`, line),
      not: ['david', 403],
    },
    changeBudgetLine: {
      by: 'asta',
      status: 200,
      make: async () => {
        const { line: path } = await budgeted();
        return { ...at(path, line), read: path };
      },
      not: ['cilla', 403],
    },
    removeBudgetLine: {
      by: 'asta',
      status: 204,
      make: async () => {
        const { line: path } = await budgeted();
        return { ...at(path), read: path };
      },
      not: ['cilla', 403],
    },
    recordCost: {
      by: 'asta',
      status: 201,
      make: async () => at(`${(await budgeted()).line}/costs`, { amount: 100, on, note: 'Faktura' }),
      not: ['cilla', 403],
    },
    removeCost: {
      by: 'asta',
      status: 204,
      make: async () => at(await costed(false)),
      not: ['cilla', 403],
    },

    findReceiptOfCost: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await costed(true)}/receipt`),
      not: ['ines', 404],
    },
    addReceiptOfCost: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await costed(false)}/receipt`, { name: 'kvitto.txt', content: 'VmkgcHLDtnZhci4=' }),
      not: ['cilla', 403],
    },

    findFunding: {
      by: 'ines',
      status: 200,
      make: async () => at(await funded('granted', 'paid').then(ofProvrum)),
      not: ['olle', 404],
    },
    requestFunding: {
      by: 'asta',
      status: 200,
      make: async () => at(`/provrum/${(await budgeted()).provrum}/funding`, { amount: 9_000_000, note: 'Konsult' }),
      not: ['cilla', 403],
    },
    withdrawFunding: {
      by: 'asta',
      status: 200,
      make: async () => onFunding(await funded('requested'), '/withdrawal'),
      not: ['cilla', 403],
    },
    decideFunding: {
      by: 'karin',
      status: 200,
      make: async () =>
        onFunding(await funded('requested'), '/decision', { verdict: 'granted', amount: 100, reason: 'Ryms' }),
      not: ['mona', 403],
    },
    announceFunding: {
      by: 'karin',
      status: 200,
      make: async () => onFunding(await funded('staged'), '/decision/announcement'),
      not: ['asta', 403],
    },
    takeBackFunding: {
      by: 'karin',
      status: 200,
      make: async () => onFunding(await funded('staged'), '/decision/withdrawal', { reason: 'Fel belopp' }),
      not: ['asta', 403],
    },
    requestPayment: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await funded('granted')}/payments`, { amount: 100, note: 'Faktura' }),
      not: ['cilla', 403],
    },
    approvePayment: {
      by: 'karin',
      status: 200,
      make: async () => onFunding(await funded('granted', 'requested'), '/approval'),
      not: ['asta', 403],
    },
    declinePayment: {
      by: 'karin',
      status: 200,
      make: async () => onFunding(await funded('granted', 'requested'), '/refusal', { reason: 'Underlag saknas' }),
      not: ['asta', 403],
    },
    notePayment: {
      by: 'karin',
      status: 200,
      make: async () => onFunding(await funded('granted', 'approved'), '/payment', { on }),
      not: ['asta', 403],
    },
    noteRepayment: {
      by: 'karin',
      status: 200,
      make: async () => onFunding(await funded('granted', 'paid'), '/repayment', { amount: 100, on }),
      not: ['asta', 403],
    },
    findFundingYear: { by: 'mona', status: 200, make: () => at('/secretariat/funding'), not: ['asta', 403] },
  };
}

const ofProvrum = (path: string): string => path.replace(/\/payments.*/, '');
