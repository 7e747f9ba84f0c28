import { type Context, Hono } from 'hono';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendFile } from '#platform/download.ts';
import { findFile, withStored } from '#platform/file.ts';
import type { FieldErrors } from '#platform/form.ts';
import { readUpload } from '#platform/upload.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Facts } from '#ui/facts.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form } from '#ui/form.tsx';
import { formatDay, formatMoney } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { messages } from './budget.messages.ts';
import { changeBudget, numberIn, payersIn, withBudget } from './budget.scope.ts';
import { findBudget } from './budget.store.ts';
import { type ActualCost, type BudgetLine, type BudgetRefusal, costsOpen, takesPart } from './budget.ts';
import { kindName } from './budget.view.tsx';
import { addReceipt } from './budgetCost.ts';
import { asParticipant, toBudget } from './budgetLine.page.tsx';
import { BudgetRefused } from './budgetLine.view.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { ReceiptLink } from './receiptLink.view.tsx';
import { readsWork } from './work/workplace.ts';

type C = Context<ProvrumEnv>;

/** One cost with its receipt: shown, added afterwards, and saved by those who take part. */
export const budgetReceiptPage = new Hono<ProvrumEnv>()
  .get(paths.budgetCost(':id', ':line', ':cost'), withProvrum, withBudget, (c) => show(c))
  .post(paths.budgetCost(':id', ':line', ':cost'), withProvrum, withBudget, (c) => asParticipant(c, add))
  .get(paths.budgetReceipt(':id', ':line', ':cost'), withProvrum, withBudget, (c) => save(c));

interface Found {
  readonly line: BudgetLine;
  readonly cost: ActualCost;
}

async function found(c: C): Promise<Found | null> {
  const { lines } = await findBudget(c.var.db, c.var.provrum.id);
  const line = lines.find(({ id }) => id === numberIn(c, 'line'));
  const cost = line?.costs.find(({ id }) => id === numberIn(c, 'cost'));
  return line && cost ? { line, cost } : null;
}

async function add(c: C, voice: Voice): Promise<Response> {
  const { language, storage, provrum } = c.var;
  const [line, cost] = [numberIn(c, 'line'), numberIn(c, 'cost')];
  if (!(await found(c))) return await c.notFound();
  const { file } = await readUpload(c);
  if (typeof file === 'string') return await show(c, { errors: { file: uploadFaults[file][language] } });
  const decision = await withStored(storage, file, (content) =>
    changeBudget(c, voice, (act) => addReceipt(act, line, cost, content)),
  );
  if (!decision || (!decision.ok && decision.refusal.kind === 'no-such-cost')) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') return await show(c, { refusal: decision.refusal });
  return toBudget(c, messages[language].flash.receipt, paths.budgetLine(provrum.id, line));
}

/** The receipt to be saved: what was bought, and by whom, is for those who take part and for the forum. */
async function save(c: C): Promise<Response> {
  const { db, provrum, actor, storage } = c.var;
  const receipt = readsWork(provrum, actor) ? (await found(c))?.cost.receipt : null;
  const file = receipt && (await findFile(db, receipt.id));
  return (file && (await sendFile(c, storage, file))) ?? (await c.notFound());
}

interface Again {
  readonly errors?: FieldErrors;
  readonly refusal?: BudgetRefusal;
}

async function show(c: C, { errors, refusal }: Again = {}): Promise<Response> {
  const { provrum, language, frame, actor } = c.var;
  const text = messages[language];
  const one = await found(c);
  if (!one) return await c.notFound();
  const { line, cost } = one;
  const writes = takesPart(provrum, voiceOf(actor)) && costsOpen(provrum);
  const to = (path: string) => localise(path, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.receipt.title(formatMoney(cost.amount, language))}
      section="proposals"
      crumbs={[
        ...provrumCrumbs(provrum, language),
        { href: to(paths.budget(provrum.id)), label: text.heading },
        { href: to(paths.budgetLine(provrum.id, line.id)), label: kindName(line.cost, language) },
      ]}
      invalid={errors !== undefined || refusal !== undefined}
      noindex
    >
      {refusal && <BudgetRefused refusal={refusal} language={language} payers={await payersIn(c, provrum)} />}
      <Facts
        items={[
          { term: text.line.on, value: formatDay(cost.on, language) },
          { term: text.lines.actual, value: formatMoney(cost.amount, language) },
          ...(cost.note === '' ? [] : [{ term: text.fields.note, value: cost.note }]),
          {
            term: text.receipt.heading,
            value: cost.receipt ? (
              <ReceiptLink provrum={provrum.id} line={line.id} cost={cost} c={c} />
            ) : (
              text.receipt.none
            ),
          },
        ]}
      />
      {writes && (
        <Form action={to(paths.budgetCost(provrum.id, line.id, cost.id))} language={language} errors={errors} multipart>
          <FileField label={cost.receipt ? text.receipt.other : text.receipt.heading} />
          <Submit>{text.receipt.send}</Submit>
        </Form>
      )}
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}
