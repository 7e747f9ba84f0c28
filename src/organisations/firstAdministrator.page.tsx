import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { localise, paths } from '#paths.ts';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/database.ts';
import { type FieldErrors, type FormValues, readForm } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import {
  createFirstAdministrator,
  createFirstAdministratorToken,
  firstAdministratorLinkHolds,
} from './firstAdministrator.store.ts';
import { emailField, nameField } from './signIn.form.ts';
import { messages } from './signIn.messages.ts';

type C = Context<ActorEnv>;
type ErrorKey = 'nameMissing' | 'nameLong' | 'emailMissing' | 'emailWrong';

/**
 * A link with which the first person of the secretariat adds themselves, once, within seven days. Null where there is a
 * secretariat already: then nobody gets in this way, with an older link either.
 */
export async function createFirstAdministratorLink(db: Database, clock: Clock, config: Config): Promise<string | null> {
  const token = await createFirstAdministratorToken(db, clock);
  return token && config.baseUrl + paths.firstAdministrator(token);
}

const form = z.object({ name: nameField, email: emailField });

export const firstAdministratorPage = new Hono<ActorEnv>()
  .get(paths.firstAdministrator(':token'), (c) => show(c, c.req.param('token') ?? ''))
  .post(paths.firstAdministrator(':token'), async (c) => {
    const { language } = c.var;
    const text = messages[language];
    const errors = { ...text.firstAdministrator, emailMissing: text.emailMissing, emailWrong: text.emailWrong };
    const token = c.req.param('token') ?? '';
    const typed = await readForm(c, form, (key) => errors[key as ErrorKey]);
    if (!typed.ok) return await show(c, token, typed);
    if (!(await createFirstAdministrator(c.var, { token, ...typed.value }))) return showClosed(c);
    setFlash(c, text.firstAdministrator.done);
    return c.redirect(localise(paths.signIn(), language), 303);
  });

/** A link that is only opened, by a person or a mail scanner, changes nothing. */
async function show(c: C, token: string, wrong?: { readonly values: FormValues; readonly errors: FieldErrors }) {
  const { db, clock, frame, language } = c.var;
  if (!(await firstAdministratorLinkHolds(db, token, clock))) return showClosed(c);
  const text = messages[language].firstAdministrator;
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead} invalid={wrong !== undefined} noindex>
      <Form
        action={localise(paths.firstAdministrator(token), language)}
        language={language}
        values={wrong?.values}
        errors={wrong?.errors}
      >
        <Field name="name" label={text.name} autocomplete="name" spellcheck={false} width="medium" />
        <Field
          name="email"
          type="email"
          label={text.email}
          hint={text.emailHint}
          autocomplete="email"
          inputmode="email"
          spellcheck={false}
          width="medium"
        />
        <Submit>{text.create}</Submit>
      </Form>
    </Page>,
    wrong ? 422 : 200,
  );
}

function showClosed(c: C) {
  const { frame, language } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.firstAdministrator.closedTitle}
      lead={text.firstAdministrator.closed}
      section="signIn"
      noindex
    >
      <p>
        <a href={localise(paths.signIn(), language)}>{text.title}</a>
      </p>
    </Page>,
    410,
  );
}
