import { paths } from '#paths.ts';
import { findBudget } from '#provrum/budget.store.ts';
import { listWorkFiles } from '#provrum/files/file.store.ts';
import { findFunding } from '#provrum/funding.store.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { approvedProvrum } from './approved.ts';
import { goAheadOnRecord, planOnRecord } from './goAheadOnRecord.ts';

/** Those who lead; what others who take part may do is theirs to do with their own. */
const leads: Act['may'] = ['asta', 'boel'];
const secretariat: Act['may'] = ['karin'];
const leadsOrHelps: Act['may'] = ['asta', 'boel', 'karin'];
const worksOrHelps: Act['may'] = ['asta', 'boel', 'cilla', 'karin'];

export type PlanStage = Awaited<ReturnType<typeof setPlanStage>>;

/** Plans, budgets and money, each in the state in which something can be done with it. */
export async function setPlanStage(app: TestApp) {
  const { db, cast, clock } = app;
  const [asta, karin] = [await app.as('asta'), await app.as('karin')];
  const line = {
    cost: 'expert',
    payer: `cash-${cast.organisation.dalarna}`,
    amount: '5000',
    month: '2027-02',
    note: 'Konsult',
  };

  /** A provrum under way whose lead has a budget and has asked for base funding: little, for all stages draw on one year's pot. */
  const funded = async (granted: boolean) => {
    const provrum = await approvedProvrum(app, 'running');
    await asta(paths.budgetLines(provrum), { form: line });
    await asta(paths.funding(provrum), { form: { amount: '100', note: 'Till en konsult' } });
    const funding = String((await findFunding(db, provrum))!.id);
    const decision = { act: 'grant', amount: '100', reason: 'Pengarna räcker', funding };
    if (granted) {
      await karin(paths.decideFunding(provrum), { form: decision });
      await karin(paths.announceFunding(provrum), { form: { funding } });
      await asta(paths.fundingPayments(provrum), { form: { amount: '40', form: 'p'.repeat(16) } });
    }
    return { provrum, decision };
  };
  /** A decision that nobody has been told of. */
  const staged = async () => {
    const { provrum, decision } = await funded(false);
    await karin(paths.decideFunding(provrum), { form: decision });
    return { provrum, funding: decision.funding };
  };
  const budgeted = await approvedProvrum(app, 'running');
  await asta(paths.budgetLines(budgeted), { form: line });
  await asta(paths.budgetLines(budgeted), { form: { ...line, cost: 'communication', form: 'l'.repeat(16) } });
  const [first, second] = (await findBudget(db, budgeted)).lines.map(({ id }) => id);
  await asta(paths.budgetCosts(budgeted, first!), { form: { amount: '100', on: clock.today(), note: '' } });
  const cost = (await findBudget(db, budgeted)).lines[0]!.costs[0]!.id;
  const [asked, granted] = [await funded(false), await funded(true)];
  const file = new File(['Underlag'], 'underlag.txt');
  await asta(paths.files(budgeted), { form: { note: 'Läs', file } });
  return {
    line,
    file,
    added: (await listWorkFiles(db, budgeted))[0]!.id,
    approved: await goAheadOnRecord(app),
    writing: await planOnRecord(app, 'writing'),
    submitted: await planOnRecord(app, 'submitted'),
    planned: await planOnRecord(app, 'approved'),
    budgeted,
    first: first!,
    second: second!,
    cost,
    asked,
    granted,
    staged: await staged(),
    wrong: await staged(),
    payment: (await findFunding(db, granted.provrum))!.payments[0]!.id,
  };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on a plan and its money. */
export function planActsOf({ cast, clock }: TestApp, on: PlanStage, act: Describe): readonly Act[] {
  const { writing, budgeted, first, second, asked, granted } = on;
  const reason = { 'passed-plan.expert': 'Vi kan frågan själva.', 'passed-plan.duration': 'Det går fort.' };
  return [
    act(paths.startPlanning(':id'), paths.startPlanning(on.approved), leads),
    act(paths.savePlanSection(':id'), paths.savePlanSection(writing), leads, {
      organisation: String(cast.organisation.dalarna),
      section: 'limits',
      text: 'Inte till sjöss.',
      version: '1',
      form: 's'.repeat(22),
    }),
    act(paths.submitPlan(':id'), paths.submitPlan(writing), leads, { edition: '10', ...reason }),
    act(paths.reviewPlan(':id'), paths.reviewPlan(on.submitted), secretariat, {
      act: 'return',
      number: '1',
      'remark-plan': 'Bra början.',
      'remark-limits': 'Vad ingår inte?',
    }),
    act(paths.startProvrum(':id'), paths.startProvrum(on.planned), leads),
    act(paths.budgetLines(':id'), paths.budgetLines(budgeted), leads, { ...on.line, form: 'n'.repeat(16) }),
    act(paths.budgetLine(':id', ':line'), paths.budgetLine(budgeted, first), leads, {
      ...on.line,
      amount: '6000',
      version: '1',
    }),
    act(paths.removeBudgetLine(':id', ':line'), paths.removeBudgetLine(budgeted, second), leads, { version: '1' }),
    act(paths.budgetCosts(':id', ':line'), paths.budgetCosts(budgeted, first), leads, {
      amount: '50',
      on: clock.today(),
      note: 'Resa',
      form: 'c'.repeat(16),
    }),
    act(paths.budgetCost(':id', ':line', ':cost'), paths.budgetCost(budgeted, first, on.cost), leads, {
      file: on.file,
    }),
    act(paths.removeBudgetCost(':id', ':line', ':cost'), paths.removeBudgetCost(budgeted, first, on.cost), leads),
    act(paths.files(':id'), paths.files(budgeted), worksOrHelps, {
      note: 'Läs',
      form: 'f'.repeat(16),
      file: on.file,
    }),
    act(paths.removeFile(':id', ':file'), paths.removeFile(budgeted, on.added), leadsOrHelps),
    act(paths.funding(':id'), paths.funding(budgeted), leads, { amount: '1000', note: 'Till en konsult' }),
    act(paths.withdrawFunding(':id'), paths.withdrawFunding(asked.provrum), leads),
    act(paths.decideFunding(':id'), paths.decideFunding(asked.provrum), secretariat, asked.decision),
    act(paths.announceFunding(':id'), paths.announceFunding(on.staged.provrum), secretariat, {
      funding: on.staged.funding,
    }),
    act(paths.takeBackFunding(':id'), paths.takeBackFunding(on.wrong.provrum), secretariat, {
      funding: on.wrong.funding,
      reason: 'Fel belopp',
    }),
    act(paths.fundingPayments(':id'), paths.fundingPayments(granted.provrum), leads, {
      amount: '30',
      note: 'Faktura 1',
      form: 'q'.repeat(16),
    }),
    act(paths.fundingPayment(':id', ':payment'), paths.fundingPayment(granted.provrum, on.payment), secretariat, {
      act: 'approve',
    }),
  ];
}
