import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from '../change.store.ts';
import { reasonMax } from '../goAhead.form.ts';
import { notYours } from '../notYours.view.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { readDue } from './report.form.ts';
import { messages } from './report.messages.ts';
import type { ReportRefusal } from './report.ts';
import { findReportDue } from './reportDue.store.ts';
import { moveReportDue, reportIsOwed } from './reportDue.ts';
import { refuseReport } from './reportRefused.page.tsx';

/** The secretariat moves the day by which a report is due, with a reason. */
export const reportDuePage = new Hono<ProvrumEnv>()
  .get(paths.reportDue(':id'), withProvrum, async (c) =>
    secretariatOf(c.var.actor) ? await show(c) : notSecretariat(c),
  )
  .post(paths.reportDue(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await move(c, secretariat) : notSecretariat(c);
  });

function notSecretariat(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  return notYours(c, { ...messages[language].due.notYours, crumbs: crumbsTo(provrum, language) });
}

async function move(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { db, clock, provrum, language } = c.var;
  const values = await readValues(c);
  const read = readDue(values, language);
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, async (fresh) =>
    moveReportDue(
      fresh,
      { current: await findReportDue(db, provrum.id), today: clock.today() },
      secretariat,
      read.value,
    ),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await show(c, { values, refusal: decision.refusal });
  }
  if (decision.ok) setFlash(c, messages[language].flash.moved);
  return c.redirect(localise(paths.report(provrum.id), language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: ReportRefusal;
}

async function show(c: Context<ProvrumEnv>, { values, errors = {}, refusal }: Again = {}): Promise<Response> {
  const { db, provrum, frame, language } = c.var;
  const { due: text, refused } = messages[language];
  if (!reportIsOwed(provrum.state)) return refuseReport(c, { kind: 'wrong-state' });
  const { dueOn, reason } = await findReportDue(db, provrum.id);
  const passed: FieldErrors = refusal?.kind === 'day-passed' ? { due: refused['day-passed'] } : {};
  const status: PageStatus = refusal ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.move}: ${provrum.text.title}`}
      heading={text.move}
      lead={text.moveLead}
      section="secretariat"
      crumbs={crumbsTo(provrum, language)}
      invalid={status >= 400}
      noindex
    >
      {refusal && refusal.kind !== 'day-passed' && (
        <Notice tone="bad" answer>
          <p>{refused[refusal.kind]}</p>
        </Notice>
      )}
      <p>
        {dueOn === null ? text.none : text.on(formatDay(dueOn, language))} {reason !== null && text.reason(reason)}
      </p>
      <Form
        action={localise(paths.reportDue(provrum.id), language)}
        language={language}
        values={values ?? { due: dueOn ?? '' }}
        errors={{ ...errors, ...passed }}
      >
        <Field type="date" name="due" label={text.day} width="medium" />
        <Field type="textarea" name="reason" label={text.why} rows={3} maxlength={reasonMax} />
        <Submit>{text.button}</Submit>
      </Form>
    </Page>,
    status,
  );
}
