import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { readForm } from '#platform/form.ts';
import { post } from '#platform/outbox.ts';
import { countTowards, senderOf } from '#platform/rateLimit.ts';
import { sessionCookie } from '#platform/session.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import { revokeSession } from './session.store.ts';
import { emailForm } from './signIn.form.ts';
import { codeMail } from './signIn.mail.ts';
import { messages } from './signIn.messages.ts';
import { goOn, readBack, readFormToken, rememberAsked, type Returned, tooMany, withBack } from './signIn.scope.ts';
import { createCode, type TellCode } from './signIn.store.ts';
import { limits } from './signIn.ts';

type C = Context<ActorEnv>;

export const signInPage = new Hono<ActorEnv>()
  .get(paths.signIn(), (c) => (c.var.actor ? goOn(c, readBack(c)) : show(c)))
  .post(paths.signIn(), askForCode)
  .post(paths.signOut(), signOut);

/** Sends a code where the address is known, and in either case goes on to the page where one types it. */
async function askForCode(c: C) {
  const { db, clock, config, language } = c.var;
  const text = messages[language];
  const form = await readForm(c, emailForm, (key) => (key === 'emailMissing' ? text.emailMissing : text.emailWrong));
  if (!form.ok) return show(c, { ...form, status: 422 });
  const { email } = form.value;
  const wait = await countTowards(
    db,
    { secret: config.secret, now: clock.now() },
    { limit: limits.address, by: email },
    { limit: limits.addressDay, by: email },
    { limit: limits.sender, by: senderOf(c) },
  );
  if (wait > 0) return show(c, tooMany(c, form.values, wait));
  const browser = await createCode(
    { db, clock, secret: config.secret },
    { address: email, form: readFormToken(form.values) },
    tellByMail(c),
  );
  rememberAsked(c, { browser, address: email });
  return c.redirect(localise(withBack(paths.signInCode(), readBack(c, form.values)), language), 303);
}

const tellByMail =
  (c: C): TellCode =>
  async (to, code, id) => {
    const { db, jobs, clock, config } = c.var;
    const mail = codeMail(to.language, code, config.baseUrl);
    await post(db, jobs, {
      purpose: 'sign-in-code',
      occurrence: String(id),
      to,
      ...mail,
      secret: true,
      at: clock.now(),
    });
  };

async function signOut(c: C) {
  const { db, clock, actor, sessionId, language } = c.var;
  if (actor && sessionId !== null) await revokeSession(db, actor.person.id, sessionId, clock.now());
  sessionCookie.clear(c);
  setFlash(c, messages[language].signedOut);
  return c.redirect(localise(paths.start(), language), 303);
}

function show(c: C, { values = {}, errors, notice, status }: Returned = {}) {
  const { frame, language, config } = c.var;
  const text = messages[language];
  const back = readBack(c, values);
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead} section="signIn" invalid={errors !== undefined} noindex>
      {notice && (
        <Notice tone="warn" answer>
          <p>{notice}</p>
        </Notice>
      )}
      <Form action={localise(paths.signIn(), language)} language={language} values={values} errors={errors}>
        {back && <Hidden name="till" value={back} />}
        <Hidden name="form" value={randomToken()} />
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
        <Submit>{text.send}</Submit>
      </Form>
      <p>{text.noAccount}</p>
      {config.mode === 'demo' && (
        <p>
          {text.demonstration} <a href={localise(paths.demonstration(), language)}>{text.demonstrationLink}</a>
        </p>
      )}
    </Page>,
    status,
  );
}
