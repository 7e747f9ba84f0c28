import type { Context } from 'hono';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment, formatMoney } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { lineValues } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { numberIn, payersIn } from './budget.scope.ts';
import { findBudget } from './budget.store.ts';
import { type Budget, type BudgetLine, budgetOpen, inReview, writesLine } from './budget.ts';
import { kindName, monthWords } from './budget.view.tsx';
import { BudgetRefused, LineFields } from './budgetLine.view.tsx';
import { Costs, type LineAgain, type LinePartProps } from './budgetCost.view.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import { outlookOf } from './outlook.ts';
import type { ProvrumEnv } from './provrum.scope.ts';

/** One line with its costs and what one may do with it, and again what was typed where it was not accepted. */
export async function showLine(c: Context<ProvrumEnv>, again: LineAgain = {}): Promise<Response> {
  const { db, provrum, language, frame } = c.var;
  const text = messages[language];
  const budget = await findBudget(db, provrum.id);
  const line = budget.lines.find(({ id }) => id === numberIn(c, 'line'));
  if (!line) return await c.notFound();
  const payers = await payersIn(c, provrum);
  const { refusal, errors, cost } = again;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.line.title(kindName(line.cost, language))}
      section="proposals"
      crumbs={[
        ...provrumCrumbs(provrum, language),
        { href: localise(paths.budget(provrum.id), language), label: text.heading },
      ]}
      invalid={refusal !== undefined || errors !== undefined}
      noindex
    >
      {refusal && (
        <BudgetRefused refusal={refusal} language={language} payers={payers} values={cost ? undefined : again.values} />
      )}
      <LineFacts line={line} language={language} />
      <ChangeLine c={c} line={line} budget={budget} payers={payers} again={cost ? {} : again} />
      <Costs c={c} line={line} again={cost ? again : {}} />
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}

function LineFacts({ line, language }: { readonly line: BudgetLine; readonly language: 'sv' | 'en' }) {
  const { lines, ways, kinds, line: text } = messages[language];
  const { payerName, way, month, note, amount, by, changedAt } = line;
  return (
    <Part title={text.facts} id="posten">
      <Facts
        items={[
          { term: lines.payer, value: payerName === null ? kinds.base : `${payerName}, ${ways[way]}` },
          { term: lines.amount, value: formatMoney(amount, language) },
          { term: lines.actual, value: formatMoney(outlookOf([line]).actual, language) },
          { term: lines.month, value: monthWords(month, language) },
          ...(note === '' ? [] : [{ term: lines.note, value: note }]),
        ]}
      />
      <p class="quiet">{text.by(by.name, formatMoment(changedAt, language))}</p>
    </Part>
  );
}

interface ChangeProps extends LinePartProps {
  readonly budget: Budget;
  readonly payers: Awaited<ReturnType<typeof payersIn>>;
}

function ChangeLine({ c, line, budget, payers, again }: ChangeProps) {
  const { provrum, actor, language } = c.var;
  const { line: text, inReview: waits } = messages[language];
  const voice = voiceOf(actor);
  if (!voice || !budgetOpen(provrum) || !writesLine(provrum, voice, line)) return null;
  if (inReview(budget)) return <p class="quiet">{waits}</p>;
  return (
    <Part title={text.change} id="andra">
      <Form
        action={localise(paths.budgetLine(provrum.id, line.id), language)}
        language={language}
        values={again.values ?? lineValues(line)}
        errors={again.errors}
      >
        <Hidden name="version" value={line.version} />
        <LineFields provrum={provrum} payers={payers} voice={voice} language={language} />
        <Submit>{text.save}</Submit>
      </Form>
      <PostButton
        action={localise(paths.removeBudgetLine(provrum.id, line.id), language)}
        weight="stop"
        hidden={{ version: line.version }}
      >
        {text.remove}
      </PostButton>
    </Part>
  );
}
