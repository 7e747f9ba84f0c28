import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readForm } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { accountForm } from './account.form.ts';
import { type AccountErrorKey, messages } from './account.messages.ts';
import { type Account, changeAccount, findAccount } from './account.store.ts';
import { SessionList } from './accountSessions.page.tsx';
import { type ActorEnv, readerOf, setFlash, signedIn } from './actor.scope.ts';
import { choicesOf } from './actor.ts';
import type { Actor } from './authority.ts';
import { listSessions } from './session.store.ts';
import { messages as mailMessages } from './mailing/mailing.messages.ts';
import { messages as signInMessages } from './signIn.messages.ts';

type C = Context<ActorEnv>;

export const accountPage = new Hono<ActorEnv>()
  .use(paths.account(), signedIn)
  .get(paths.account(), (c) => show(c))
  .post(paths.account(), async (c) => {
    const { db, language } = c.var;
    const text = messages[language];
    const form = await readForm(c, accountForm, (key) => text.errors[key as AccountErrorKey]);
    if (!form.ok) return await show(c, form);
    await changeAccount(db, readerOf(c).person.id, form.value);
    setFlash(c, messages[form.value.language].saved);
    return c.redirect(localise(paths.account(), form.value.language), 303);
  });

async function show(c: C, wrong?: { readonly values: FormValues; readonly errors: FieldErrors }) {
  const { db, clock, frame, language, sessionId } = c.var;
  const actor = readerOf(c);
  const text = messages[language];
  const [account, sessions] = await Promise.all([
    findAccount(db, actor.person.id),
    listSessions(db, actor.person.id, clock.now()),
  ]);
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead} section="account" invalid={wrong !== undefined} noindex>
      <Part title={text.details}>
        <Facts items={[{ term: text.email, value: account.email }]} />
        <p class="hint">{text.emailHelp}</p>
        <DetailsForm account={account} language={language} {...wrong} />
      </Part>
      <Part title={mailMessages[language].choice.title}>
        <p>{mailMessages[language].choice.lead}</p>
        <LinkButton href={localise(paths.accountMail(), language)}>
          {mailMessages[language].unsubscribe.choose}
        </LinkButton>
      </Part>
      <Part title={text.mandates}>
        <Mandates actor={actor} language={language} />
      </Part>
      <Part title={text.sessions}>
        <SessionList sessions={sessions} own={sessionId} language={language} />
      </Part>
      <Part title={text.tokens}>
        <p>{text.tokensHelp}</p>
        <LinkButton href={localise(paths.accountTokens(), language)}>{text.toTokens}</LinkButton>
      </Part>
    </Page>,
    wrong ? 422 : 200,
  );
}

interface DetailsProps {
  readonly account: Account;
  readonly language: Language;
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
}

function DetailsForm({ account, language, values, errors }: DetailsProps) {
  const text = messages[language];
  return (
    <Form
      action={localise(paths.account(), language)}
      language={language}
      values={values ?? { name: account.name, language: account.language }}
      errors={errors}
    >
      <Field name="name" label={text.name} hint={text.nameHint} autocomplete="name" spellcheck={false} width="medium" />
      <Radios
        name="language"
        legend={text.language}
        inline
        choices={[
          { value: 'sv', label: text.languages.sv },
          { value: 'en', label: text.languages.en },
        ]}
      />
      <Submit>{text.save}</Submit>
    </Form>
  );
}

/** For whom one may act today, and as what. */
function Mandates({ actor, language }: { readonly actor: Actor; readonly language: Language }) {
  const { roles } = signInMessages[language];
  const choices = choicesOf(actor);
  if (choices.length === 0) return <p>{messages[language].noMandates}</p>;
  return (
    <Facts
      items={choices.map((choice) => ({
        term: choice.organisation.name,
        value: choice.roles.map((role) => roles[role]).join(', '),
      }))}
    />
  );
}
