import { type Context, Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { dayOf, randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, one, readForm } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { tokenDays, tokenForm } from './account.form.ts';
import { type AccountErrorKey, messages } from './account.messages.ts';
import { type ActorEnv, readerOf, setFlash, signedIn } from './actor.scope.ts';
import { type ApiToken, createToken, listTokens, revokeToken } from './token.store.ts';

type C = Context<ActorEnv>;

export const accountTokensPage = new Hono<ActorEnv>()
  .use(paths.accountTokens(), signedIn)
  .use(paths.accountToken(':id'), signedIn)
  .get(paths.accountTokens(), (c) => show(c))
  .post(paths.accountTokens(), create)
  .post(paths.accountToken(':id'), revoke);

/** Creates a key and shows it on the answer itself: nowhere is it kept to be shown on another page. */
async function create(c: C) {
  const { db, clock, config, language } = c.var;
  const { errors } = messages[language];
  const form = await readForm(c, tokenForm, (key) => errors[key as AccountErrorKey]);
  if (!form.ok) return await show(c, form);
  const given = { person: readerOf(c).person.id, ...form.value, now: clock.now() };
  const token = await createToken(db, config.secret, given);
  return token
    ? await show(c, { token })
    : await show(c, { values: form.values, errors: { form: errors.formMissing } });
}

async function revoke(c: C) {
  const { db, clock, language } = c.var;
  const id = parseId(c.req.param('id'));
  const revoked = id !== null && (await revokeToken(db, readerOf(c).person.id, id, clock.now()));
  setFlash(c, revoked ? messages[language].revoked : messages[language].revokedAlready);
  return c.redirect(localise(paths.accountTokens(), language), 303);
}

interface Shown {
  /** A new key. */
  readonly token?: string;
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
}

async function show(c: C, { token, values, errors }: Shown = {}) {
  const { db, clock, frame, language } = c.var;
  const text = messages[language];
  const tokens = await listTokens(db, readerOf(c).person.id, clock.today());
  // Never from a cache: it may show a key.
  c.header('Cache-Control', 'no-store');
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.tokens}
      lead={text.tokensHelp}
      section="account"
      crumbs={[{ href: localise(paths.account(), language), label: text.title }]}
      invalid={errors !== undefined}
      noindex
    >
      {token && (
        <Notice tone="good" title={text.newToken} answer>
          <p>
            <code>{token}</code>
          </p>
          <p>{text.newTokenHelp}</p>
        </Notice>
      )}
      <p>
        <a href={localise(paths.apiPage(), language)}>{text.aboutApi}</a>
      </p>
      {tokens.length > 0 && <TokenList tokens={tokens} language={language} />}
      <Part title={text.create}>
        <TokenForm language={language} values={values} errors={errors} />
      </Part>
    </Page>,
    errors ? 422 : 200,
  );
}

interface TokenFormProps {
  readonly language: Language;
  readonly values: FormValues | undefined;
  readonly errors: FieldErrors | undefined;
}

function TokenForm({ language, values = {}, errors = {} }: TokenFormProps) {
  const text = messages[language];
  const { form: stale, ...atFields } = errors;
  return (
    <Form
      action={localise(paths.accountTokens(), language)}
      language={language}
      values={values}
      errors={stale === undefined ? atFields : { '': stale, ...atFields }}
    >
      <Hidden name="form" value={(stale === undefined && one(values, 'form')) || randomToken()} />
      <Field name="name" label={text.tokenName} hint={text.tokenNameHint} autocomplete="off" width="medium" />
      <Field
        name="days"
        type="select"
        label={text.days}
        empty={false}
        options={tokenDays.map((days) => ({ value: days, label: text.dayNames[days] }))}
      />
      <Submit>{text.create}</Submit>
    </Form>
  );
}

function TokenList({ tokens, language }: { readonly tokens: readonly ApiToken[]; readonly language: Language }) {
  const text = messages[language];
  const day = (at: Date) => formatDay(dayOf(at), language);
  return (
    <ul class="rows">
      {tokens.map(({ id, name, createdAt, expiresAt, usedAt }) => (
        <li key={id} class="row">
          <h2 class="row-title">{name}</h2>
          <p>
            {text.created(day(createdAt), day(expiresAt))} {usedAt ? text.lastUsed(day(usedAt)) : text.neverUsed}
          </p>
          <PostButton action={localise(paths.accountToken(id), language)} weight="quiet" label={text.revokeLabel(name)}>
            {text.revoke}
          </PostButton>
        </li>
      ))}
    </ul>
  );
}
