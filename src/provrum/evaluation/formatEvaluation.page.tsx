import { type Context, Hono } from 'hono';
import { type ActorEnv, setFlash, toSignIn } from '#organisations/actor.scope.ts';
import { type ForumReader, forumOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FormValues, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { notYours } from '../notYours.view.tsx';
import { messages } from './evaluation.messages.ts';
import { evaluationCrumbs } from './evaluation.page.tsx';
import { readFormatEvaluation } from './formatEvaluation.form.ts';
import { documentMax, noteMax, recordEvaluation, removeEvaluation } from './formatEvaluation.ts';
import { changeFormatEvaluations } from './formatEvaluation.store.ts';
import { readFormKey } from '../proposal.form.ts';

/** The board or the secretariat records that the format has been evaluated (P109). */
export const formatEvaluationPage = new Hono<ActorEnv>()
  .get(paths.formatEvaluations(), async (c) => (await refused(c)) ?? show(c))
  .post(paths.formatEvaluations(), async (c) => {
    const forum = forumOf(c.var.actor);
    return forum ? await record(c, forum) : ((await refused(c)) ?? show(c));
  })
  .post(paths.removeFormatEvaluation(':evaluation'), async (c) => {
    const forum = forumOf(c.var.actor);
    if (!forum) return (await refused(c)) ?? show(c);
    const id = Number(/^[1-9]\d{0,14}$/.exec(c.req.param('evaluation') ?? '')?.[0] ?? 0);
    const decision = await changeFormatEvaluations(doing(c, forum), null, (known) =>
      removeEvaluation(forum, known.find((one) => one.id === id) ?? null),
    );
    return decision.ok ? back(c, messages[c.var.language].format.taken) : await c.notFound();
  });

async function refused(c: Context<ActorEnv>): Promise<Response | null> {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const { format } = messages[language];
  return forumOf(actor) ? null : notYours(c, { title: format.record, lead: format.notYours });
}

const doing = ({ var: { db, clock } }: Context<ActorEnv>, by: ForumReader) => ({
  db,
  by: { person: by.person, organisation: by.organisation },
  at: clock.now(),
  on: clock.today(),
});

async function record(c: Context<ActorEnv>, forum: ForumReader): Promise<Response> {
  const { clock, language } = c.var;
  const { errors: say, saved } = messages[language].format;
  const values = await readValues(c);
  const read = readFormatEvaluation(values, (key) => say[key as keyof typeof say]);
  if (!read.ok) return show(c, values, read.errors);
  const decision = await changeFormatEvaluations(doing(c, forum), readFormKey(values), () =>
    recordEvaluation(forum, read.value, clock.today()),
  );
  return decision.ok ? back(c, saved) : show(c, values, { on: say.future });
}

function back(c: Context<ActorEnv>, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(`${paths.evaluation()}#format`, c.var.language), 303);
}

function show(c: Context<ActorEnv>, values: FormValues = {}, errors?: FieldErrors): Response {
  const { clock, language, frame } = c.var;
  const text = messages[language].format;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.record}
      lead={text.recordLead}
      section="secretariat"
      crumbs={[
        ...evaluationCrumbs('whole', language),
        { href: localise(paths.evaluation(), language), label: messages[language].title },
      ]}
      invalid={errors !== undefined}
      noindex
    >
      <Form
        action={localise(paths.formatEvaluations(), language)}
        language={language}
        values={{ on: clock.today(), ...values }}
        errors={errors}
      >
        <Hidden name="form" value={readFormKey(values) ?? randomToken(16)} />
        <Field name="on" type="date" label={text.on} hint={text.onHint} width="medium" />
        <Field name="document" label={text.document} hint={text.documentHint} maxlength={documentMax} />
        <Field name="note" type="textarea" label={text.note} maxlength={noteMax} optional />
        <Submit>{text.save}</Submit>
      </Form>
    </Page>,
    errors ? 422 : 200,
  );
}
