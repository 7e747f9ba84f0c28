import { type Context, Hono } from 'hono';
import type { OrganisationId } from '#kernel/id.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from './change.store.ts';
import { Refused, Typed } from './decided.view.tsx';
import { readReason, reasonMax } from './goAhead.form.ts';
import { messages } from './goAhead.messages.ts';
import { notSecretariat, sentTwice } from './secretariatOnly.view.ts';
import { findNames } from './goAhead.store.ts';
import { declineProposal, type DecisionRefusal } from './goAhead.ts';
import { Decided } from './decision.view.tsx';
import { nameIn } from './goAhead.view.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { readiness } from './readiness.ts';
import { ReadinessSection } from './readiness.view.tsx';
import { findSavedForm, forgetWhenDone, type SavedForm, savedFormKey } from './savedForm.store.ts';
import { seen, writeSeen } from './seen.ts';

/** The secretariat's no, with its reason. */
export const declinePage = new Hono<ProvrumEnv>()
  .get(paths.decline(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await show(c, c.var.provrum, secretariat) : notSecretariat(c);
  })
  .post(paths.decline(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await decline(c, secretariat) : notSecretariat(c);
  });

async function decline(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { provrum, version, language } = c.var;
  const { errors: say, flash } = messages[language];
  const values = await readValues(c);
  const read = readReason(values, 'declineReason', (key) => say[key] ?? key);
  if (!read.ok) return await show(c, provrum, secretariat, { values, errors: read.errors });
  let current = provrum;
  const decision = await forgetWhenDone(c.var.db, savedFormKey('decline', secretariat, provrum.id), () =>
    changeProvrum(circumstances(c, secretariat), provrum.id, (fresh) => {
      current = fresh;
      return declineProposal(fresh, version, secretariat, read.value);
    }),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && !sentTwice(decision.refusal, 'declined', secretariat, read.value.reason)) {
    return await show(c, current, secretariat, { values, refusal: decision.refusal });
  }
  setFlash(c, flash['proposal-declined']);
  return c.redirect(localise(paths.goAhead(provrum.id), language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: DecisionRefusal;
}

async function show(
  c: Context<ProvrumEnv>,
  provrum: Provrum,
  secretariat: Secretariat,
  { values, errors, refusal }: Again = {},
): Promise<Response> {
  const { db, version, language, frame } = c.var;
  const text = messages[language];
  const open = provrum.state === 'open';
  const moved: readonly OrganisationId[] =
    refusal?.kind === 'changed-since' ? refusal.change.moves.map(({ organisation }) => organisation) : [];
  const nameOf = nameIn(provrum, await findNames(db, moved));
  const typing = savedFormKey('decline', secretariat, provrum.id);
  const kept = open && !values ? await findSavedForm(db, typing) : null;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.decline.title(provrum.text.title)}
      heading={text.decline.heading}
      section="secretariat"
      crumbs={provrumCrumbs(provrum, language)}
      lead={open ? text.decline.lead : undefined}
      aside={open && <ReadinessSection provrum={provrum} version={version} language={language} />}
      invalid={refusal !== undefined || errors !== undefined}
      noindex
    >
      {refusal && <Refused provrum={provrum} refusal={refusal} language={language} nameOf={nameOf} />}
      {provrum.decision && !refusal && <Decided provrum={provrum} decision={provrum.decision} language={language} />}
      {!provrum.decision && !open && !refusal && <p>{text.refused.state}</p>}
      {open ? (
        <DeclineForm c={c} provrum={provrum} values={values} errors={errors} kept={kept} form={typing.form} />
      ) : (
        values && <Typed reason={one(values, 'reason')} language={language} />
      )}
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}

interface DeclineFormProps {
  readonly c: Context<ProvrumEnv>;
  readonly provrum: Provrum;
  readonly values: FormValues | undefined;
  readonly errors: FieldErrors | undefined;
  readonly kept: SavedForm | null;
  readonly form: string;
}

function DeclineForm({ c, provrum, values, errors, kept, form }: DeclineFormProps) {
  const { language, version } = c.var;
  const text = messages[language].decline;
  return (
    <Form
      action={localise(paths.decline(provrum.id), language)}
      language={language}
      values={values ?? kept?.content}
      errors={errors}
      kept={kept !== null}
      autosave={localise(paths.savedForm(), language)}
    >
      <Hidden name="form" value={form} />
      <Hidden name="seen" value={writeSeen(seen(provrum))} />
      <Field type="textarea" name="reason" label={text.reason} hint={text.hint} rows={6} maxlength={reasonMax} />
      <Actions>
        <Submit weight="stop">{text.send}</Submit>
        {readiness(provrum.standings, version.parameters).ready && (
          <LinkButton weight="quiet" href={localise(paths.goAhead(provrum.id), language)}>
            {text.orGoAhead}
          </LinkButton>
        )}
      </Actions>
    </Form>
  );
}
