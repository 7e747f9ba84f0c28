import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { readKey, readLine } from './budget.form.ts';
import { messages } from './budget.messages.ts';
import { changeBudget, payersIn, withBudget } from './budget.scope.ts';
import { findBudget } from './budget.store.ts';
import { type BudgetRefusal, budgetOpen, inReview, leads, takesPart } from './budget.ts';
import { addLine } from './budgetLine.ts';
import { BudgetAlarm, BudgetFigures, LineTable, PayerTable, SinceApproval } from './budget.view.tsx';
import { MonthTable, UsedTable } from './budgetChart.view.tsx';
import { BudgetRefused, LineFields } from './budgetLine.view.tsx';
import { budgetFindings } from './budgetRules.ts';
import { provrumCrumbs } from './interest.page.tsx';
import { notYours } from './notYours.view.tsx';
import type { OrganisationRef } from './provrum.ts';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { quoted } from './quoted.store.ts';

/** A provrum's budget: by kind and payer, planned against used, and a line to add. */
export const budgetPage = new Hono<ProvrumEnv>()
  .get(paths.budget(':id'), withProvrum, withBudget, (c) => show(c))
  .post(paths.budgetLines(':id'), withProvrum, withBudget, async (c) => {
    const voice = voiceOf(c.var.actor);
    return voice && takesPart(c.var.provrum, voice) ? await add(c, voice) : notParticipating(c);
  });

async function add(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { language, provrum } = c.var;
  const { errors: say, flash } = messages[language];
  const values = await readValues(c);
  const read = readLine(values, (key) => say[key] ?? key);
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const decision = await changeBudget(c, voice, (act) => addLine(act, read.value, readKey(values)));
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged')
    return await show(c, { values, refusal: decision.refusal });
  setFlash(c, flash.added);
  return c.redirect(localise(paths.budget(provrum.id), language), 303);
}

/** Says to somebody outside that they may read and not write. */
export function notParticipating(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  const text = messages[language];
  return notYours(c, { title: text.notYours, lead: text.notYoursLead, crumbs: provrumCrumbs(provrum, language) });
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: BudgetRefusal;
}

async function show(c: Context<ProvrumEnv>, again: Again = {}): Promise<Response> {
  const { db, provrum, version, language, frame, actor } = c.var;
  const text = messages[language];
  const budget = await findBudget(db, provrum.id);
  const payers = await payersIn(c, provrum);
  const voice = voiceOf(actor);
  const writes = voice !== null && takesPart(provrum, voice);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      banner={<BudgetFigures budget={budget} language={language} />}
      action={{ href: localise(paths.funding(provrum.id), language), label: text.funding }}
      invalid={again.refusal !== undefined || again.errors !== undefined}
      wide
      noindex
    >
      {again.refusal && <BudgetRefused refusal={again.refusal} language={language} payers={payers} />}
      <BudgetAlarm budget={budget} language={language} />
      {!writes && <p class="quiet">{text.readOnly}</p>}
      <SinceApproval budget={budget} language={language} />
      {writes && budgetOpen(provrum) && inReview(budget) && <p class="quiet">{text.inReview}</p>}
      {writes && !budgetOpen(provrum) && <p class="quiet">{text.closed}</p>}
      {budget.lines.length === 0 ? (
        <Empty title={text.empty}>{writes && text.emptyLead}</Empty>
      ) : (
        <>
          <PayerTable budget={budget} language={language} />
          <UsedTable budget={budget} language={language} />
          <MonthTable budget={budget} language={language} />
          <LineTable budget={budget} provrum={provrum.id} language={language} />
          <Part title={text.financed} id="tackt">
            <FindingList findings={budgetFindings(budget, version)} language={language} quote={quoted} />
          </Part>
        </>
      )}
      {writes && budgetOpen(provrum) && !inReview(budget) && (
        <AddLine c={c} voice={voice} payers={payers} again={again} />
      )}
    </Page>,
    again.refusal ? 409 : again.errors ? 422 : 200,
  );
}

interface AddProps {
  readonly c: Context<ProvrumEnv>;
  readonly voice: Voice;
  readonly payers: readonly OrganisationRef[];
  readonly again: Again;
}

function AddLine({ c, voice, payers, again }: AddProps) {
  const { provrum, language } = c.var;
  const text = messages[language];
  return (
    <Part title={text.add.heading} id="lagg-till">
      {!leads(provrum, voice) && <p class="quiet">{text.ownLines}</p>}
      <Form
        action={localise(paths.budgetLines(provrum.id), language)}
        language={language}
        values={again.values}
        errors={again.errors}
      >
        <Hidden name="form" value={(again.values && readKey(again.values)) ?? randomToken(16)} />
        <LineFields provrum={provrum} payers={payers} voice={voice} language={language} />
        <Submit>{text.add.send}</Submit>
      </Form>
    </Part>
  );
}
