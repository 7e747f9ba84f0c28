import type { Context } from 'hono';
import type { StoredFile } from '#kernel/storedFile.ts';
import type { Decision } from '#kernel/decision.ts';
import { typeKronor } from '#kernel/kronor.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { findFile, withStored } from '#platform/file.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { readSentFile } from '#platform/sentFile.ts';
import { day, dayIn, id, orNull, Ref } from '#platform/shapes.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { costKinds } from '#rulebook/facts.ts';
import { noteMax, payerValue, readCost, readLine } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { findBudget } from './budget.store.ts';
import { type Budget, type BudgetLine, type BudgetRefusal, hasBudget, ways } from './budget.ts';
import { addReceipt, recordCost, removeCost } from './budgetCost.ts';
import { addLine, changeLine, removeLine } from './budgetLine.ts';
import { budgetFindings } from './budgetRules.ts';
import { changeProvrum } from './change.store.ts';
import type { BudgetEvent } from './events.ts';
import { cashPercent, outlookOf } from './outlook.ts';
import { provrumInPath } from './provrum.api.ts';
import { asSeenBy, circumstances } from './provrum.scope.ts';
import type { Provrum } from './provrum.ts';
import { done } from './refused.scope.ts';
import { readsWork } from './work/workplace.ts';

type C = Context<ApiEnv>;

export const ore = z.number().int().openapi({ example: 1_200_000 });
const month = z.string().openapi({ example: '2027-02' });

const LineShown = z
  .object({
    id,
    cost: z.enum(costKinds),
    way: z.enum(ways),
    payer: orNull(Ref),
    month: month.nullable(),
    note: z.string(),
    amount: ore,
    version: z.number().int(),
    by: Ref,
    costs: z.array(
      z.object({ id, amount: ore, on: day, note: z.string(), by: Ref, receipt: z.boolean() }).openapi('ActualCost'),
    ),
  })
  .openapi('BudgetLine');
const BudgetShown = z
  .object({
    lines: z.array(LineShown),
    planned: ore,
    actual: ore,
    forecast: ore,
    alarm: z.boolean(),
    cashPercent: z.number().int().nullable(),
    findings: z.array(FindingShown),
  })
  .openapi('Budget');
const LineIn = z
  .strictObject({
    cost: z.enum(costKinds),
    way: z.enum(ways),
    payer: id.nullable().default(null),
    month: month.nullable().default(null),
    note: z.string().default('').openapi({ maxLength: noteMax }),
    amount: ore,
  })
  .openapi('BudgetLineToWrite');
const content = z.string().openapi({ format: 'byte', example: 'VmkgcHLDtnZhci4=' });
const ReceiptIn = z
  .strictObject({ name: z.string().openapi({ maxLength: 200, example: 'kvitto.txt' }), content })
  .openapi('ReceiptToAdd');
const ReceiptShown = z
  .object({ name: z.string(), mediaType: z.string(), size: z.number().int(), sha256: z.string(), content })
  .openapi('CostReceipt');
const CostIn = z
  .strictObject({
    amount: ore,
    on: dayIn,
    note: z.string().default('').openapi({ maxLength: noteMax }),
    receipt: orNull(ReceiptIn).default(null),
  })
  .openapi('CostToRecord');

const [tag, path] = ['budget', '/provrum/{id}/budget'] as const;
const line = `${path}/lines/{line}` as const;
const problems = ['not-allowed', 'rules-unmet', 'wrong-state', 'conflict'] as const;
const all = operation({ id: 'findBudget', tag, method: 'get', path, answers: { 200: BudgetShown } });
const one = operation({ id: 'findBudgetLine', tag, method: 'get', path: line, answers: { 200: LineShown } });
const add = operation({
  id: 'addBudgetLine',
  tag,
  method: 'post',
  path: `${path}/lines`,
  body: LineIn,
  answers: { 201: LineShown },
  problems,
  once: true,
});
const change = operation({
  id: 'changeBudgetLine',
  tag,
  method: 'put',
  path: line,
  body: LineIn,
  answers: { 200: LineShown },
  problems,
  changes: true,
});
const remove = operation({
  id: 'removeBudgetLine',
  tag,
  method: 'delete',
  path: line,
  answers: { 204: null },
  problems,
  changes: true,
});
const record = operation({
  id: 'recordCost',
  tag,
  method: 'post',
  path: `${line}/costs`,
  body: CostIn,
  answers: { 201: LineShown },
  problems: ['not-allowed', 'wrong-state'],
  once: true,
});
const unrecord = operation({
  id: 'removeCost',
  tag,
  method: 'delete',
  path: `${line}/costs/{cost}`,
  answers: { 204: null },
  problems: ['not-allowed', 'wrong-state'],
});

const receipt = `${line}/costs/{cost}/receipt` as const;
const findOneReceipt = operation({
  id: 'findReceiptOfCost',
  tag,
  method: 'get',
  path: receipt,
  answers: { 200: ReceiptShown },
});
const addOne = operation({
  id: 'addReceiptOfCost',
  tag,
  method: 'put',
  path: receipt,
  body: ReceiptIn,
  answers: { 200: LineShown },
  problems: ['not-allowed', 'wrong-state'],
});

/** A provrum's budget, line by line: amounts are whole öre. */
export const budgetApi = newApi<ApiEnv>()
  .openapi(all, async (c) => {
    const budget = await findBudget(c.var.db, (await budgetInPath(c)).id);
    return send(c, BudgetShown, {
      ...outlookOf(budget.lines),
      lines: budget.lines.map(showLine),
      cashPercent: cashPercent(budget),
      findings: budgetFindings(budget, c.var.version).map(showFinding),
    });
  })
  .openapi(one, async (c) => send(c, LineShown, showLine(await lineInPath(c, await budgetInPath(c)))))
  .openapi(add, (c) =>
    once(c, async () => {
      const [provrum, text] = [await budgetInPath(c), textOf(c, c.req.valid('json'))];
      await act(c, provrum, (given) => addLine(given, text, null));
      const added = (await findBudget(c.var.db, provrum.id)).lines.reduce((a, b) => (a.id > b.id ? a : b));
      const headers = { location: `${c.req.path}/${added.id}` };
      return send(c, LineShown, showLine(added), { status: 201, headers });
    }),
  )
  .openapi(change, async (c) => {
    const [provrum, text] = [await budgetInPath(c), textOf(c, c.req.valid('json'))];
    const number = (await lineInPath(c, provrum)).id;
    await act(c, provrum, (given) => changeLine(given, number, text, matched(c, given.budget, number)), ['unchanged']);
    return send(c, LineShown, showLine(await lineInPath(c, provrum)));
  })
  .openapi(remove, async (c) => {
    const provrum = await budgetInPath(c);
    const number = (await lineInPath(c, provrum)).id;
    await act(c, provrum, (given) => removeLine(given, number, matched(c, given.budget, number)));
    return c.body(null, 204);
  })
  .openapi(record, (c) =>
    once(c, async () => {
      const provrum = await budgetInPath(c);
      const number = (await lineInPath(c, provrum)).id;
      const { amount, receipt: shown, ...sent } = c.req.valid('json');
      const text = accepted(readCost(asForm({ ...sent, amount: typed(amount) }), c.var.clock.today(), say(c)));
      await withReceipt(c, shown, 'receipt.', (file) =>
        act(c, provrum, (given) => recordCost(given, number, text, { key: null, content: file })),
      );
      return send(c, LineShown, showLine(await lineInPath(c, provrum)), { status: 201 });
    }),
  )
  .openapi(findOneReceipt, async (c) => {
    const provrum = await budgetInPath(c);
    const cost = (await lineInPath(c, provrum)).costs.find(({ id: known }) => known === numberIn(c, 'cost'));
    if (!cost?.receipt || !readsWork(provrum, c.var.actor)) return refuse('not-found');
    const file = (await findFile(c.var.db, cost.receipt.id)) ?? refuse('not-found');
    const stream = (await c.var.storage.open(file.key)) ?? refuse('not-found');
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    return send(c, ReceiptShown, { ...file, mediaType: file.media, content: bytes.toString('base64') });
  })
  .openapi(addOne, async (c) => {
    const provrum = await budgetInPath(c);
    const [number, cost] = [(await lineInPath(c, provrum)).id, numberIn(c, 'cost')];
    await withReceipt(c, c.req.valid('json'), '', (file) =>
      act(c, provrum, (given) => (file ? addReceipt(given, number, cost, file) : refuse('invalid-fields')), [
        'unchanged',
      ]),
    );
    return send(c, LineShown, showLine(await lineInPath(c, provrum)));
  })
  .openapi(unrecord, async (c) => {
    const provrum = await budgetInPath(c);
    const [number, cost] = [numberIn(c, 'line'), numberIn(c, 'cost')];
    await act(c, provrum, (given) => removeCost(given, number, cost));
    return c.body(null, 204);
  });

type Given = Parameters<typeof addLine>[0];

async function act(
  c: C,
  provrum: Provrum,
  decide: (given: Given) => Decision<BudgetEvent, BudgetRefusal>,
  fine: readonly BudgetRefusal['kind'][] = [],
): Promise<{ readonly ok: boolean }> {
  const by: Voice = voiceOf(c.var.actor) ?? refuse('not-allowed');
  const decision = await changeProvrum(circumstances(c, by), provrum.id, async (fresh) =>
    decide({ provrum: fresh, budget: await findBudget(c.var.db, fresh.id), version: c.var.version, by }),
  );
  if (decision && !decision.ok && fine.includes(decision.refusal.kind)) return { ok: false };
  done(decision);
  return { ok: true };
}

/** Does an act with the receipt that was sent, if one was, in the storage; a refusal takes it out again. */
async function withReceipt(
  c: C,
  sent: z.output<typeof ReceiptIn> | null,
  place: string,
  does: (file: StoredFile | null) => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  if (sent) await withStored(c.var.storage, readSentFile(sent, place), does);
  else await does(null);
}

/** The version of a line whose sender has read it as it is. */
function matched(c: C, budget: Budget, number: number): number {
  const current = budget.lines.find((known) => known.id === number) ?? refuse('not-found');
  demandMatch(c, etagThrough(LineShown, showLine(current)));
  return current.version;
}

/** The provrum of the address where it has a budget; elsewhere there is none. */
export async function budgetInPath(c: C): Promise<Provrum> {
  const provrum = asSeenBy(await provrumInPath(c), c.var.actor);
  return hasBudget(provrum) ? provrum : refuse('not-found');
}

async function lineInPath(c: C, { id: provrum }: Provrum): Promise<BudgetLine> {
  const number = numberIn(c, 'line');
  return (await findBudget(c.var.db, provrum)).lines.find((known) => known.id === number) ?? refuse('not-found');
}

export const numberIn = (c: C, name: string): number =>
  Number(/^[1-9]\d{0,14}$/.exec(c.req.param(name) ?? '')?.[0] ?? 0);

export const say =
  (c: C) =>
  (key: string): string =>
    messages[c.var.language].errors[key] ?? key;

/** Öre as the page's form would have typed them, so that one reader with its limits serves both. */
export const typed = (amount: number): string => (amount <= 0 ? '0' : typeKronor(amount as Ore));

const textOf = (c: C, { way, payer, amount, ...sent }: z.output<typeof LineIn>) =>
  accepted(
    readLine(
      asForm({
        ...sent,
        amount: typed(amount),
        payer:
          way === 'baseFunding' && payer !== null ? '' : payerValue({ way, payer: payer as OrganisationId | null }),
      }),
      say(c),
    ),
  );

const showLine = ({ payer, payerName, costs, ...rest }: BudgetLine) => ({
  ...rest,
  costs: costs.map((cost) => ({ ...cost, receipt: cost.receipt !== null })),
  payer: payer === null ? null : { id: payer, name: payerName ?? '' },
});
