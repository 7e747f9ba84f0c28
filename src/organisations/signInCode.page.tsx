import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { one, readValues } from '#platform/form.ts';
import { countTowards, senderOf } from '#platform/rateLimit.ts';
import { codeCookie, sessionCookie, sessionDays } from '#platform/session.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import { deviceOf, writeDevice } from './device.ts';
import { messages } from './signIn.messages.ts';
import { type AskedCode, goOn, readAsked, readBack, type Returned, tooMany, withBack } from './signIn.scope.ts';
import { signInWithCode } from './signIn.store.ts';
import { type CodeRefusal, limits, readTypedCode } from './signIn.ts';

type C = Context<ActorEnv>;

export const signInCodePage = new Hono<ActorEnv>()
  .get(paths.signInCode(), (c) => {
    if (c.var.actor) return goOn(c, readBack(c));
    const asked = readAsked(c);
    return asked ? show(c, asked) : c.redirect(localise(withBack(paths.signIn(), readBack(c)), c.var.language), 303);
  })
  .post(paths.signInCode(), useCode);

/** Tries a typed code. Whatever is wrong with it, an unknown address gets the same answer as a known one. */
async function useCode(c: C) {
  const { db, clock, config, language, sessionId } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const back = readBack(c, values);
  const asked = readAsked(c);
  if (!asked) return c.var.actor ? goOn(c, back) : askAgain(c, back);
  const code = readTypedCode(one(values, 'code'));
  if (code === null) return show(c, asked, { values, errors: { code: text.codeMissing }, status: 422 });
  const byNow = { secret: config.secret, now: clock.now() };
  const wait = await countTowards(db, byNow, { limit: limits.typing, by: senderOf(c) });
  if (wait > 0) return show(c, asked, tooMany(c, values, wait));
  const device = writeDevice(deviceOf(c.req.header('user-agent')));
  const typed = { browser: asked.browser, code, device, replaces: sessionId };
  const decision = await signInWithCode({ db, clock, secret: config.secret }, typed);
  if (!decision) return askAgain(c, back);
  if (!decision.ok) return show(c, asked, { values, ...refusalOf(decision.refusal, language) });
  codeCookie.clear(c);
  sessionCookie.write(c, decision.event.token, sessionDays * 24 * 3600);
  return goOn(c, back);
}

/** This browser has no code that waits to be typed. */
function askAgain(c: C, back: string | null) {
  const { language } = c.var;
  setFlash(c, messages[language].expired);
  return c.redirect(localise(withBack(paths.signIn(), back), language), 303);
}

function refusalOf(refusal: CodeRefusal, language: Language): Returned {
  const text = messages[language];
  return refusal.kind === 'wrong'
    ? { errors: { code: text.wrong(refusal.attemptsLeft) }, status: 422 }
    : { notice: text[refusal.kind], status: 409 };
}

function show(c: C, { address }: AskedCode, { values = {}, errors, notice, status }: Returned = {}) {
  const { frame, language, config } = c.var;
  const text = messages[language];
  const back = readBack(c, values);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.codeTitle}
      lead={text.codeLead(address)}
      section="signIn"
      invalid={errors !== undefined}
      noindex
    >
      {notice && (
        <Notice tone="warn" answer>
          <p>{notice}</p>
        </Notice>
      )}
      {config.mode === 'demo' && !config.smtpUrl && (
        <Notice>
          <p>
            {text.outbox} <a href={localise(paths.demonstrationMail(), language)}>{text.outboxLink}</a>
          </p>
        </Notice>
      )}
      <Form action={localise(paths.signInCode(), language)} language={language} values={values} errors={errors}>
        {back && <Hidden name="till" value={back} />}
        <Field
          name="code"
          label={text.code}
          hint={text.codeHint}
          autocomplete="one-time-code"
          inputmode="numeric"
          spellcheck={false}
          width="code"
        />
        <Submit>{text.signIn}</Submit>
      </Form>
      <NotArrived address={address} back={back} language={language} />
    </Page>,
    status,
  );
}

interface NotArrivedProps {
  readonly address: string;
  readonly back: string | null;
  readonly language: Language;
}

function NotArrived({ address, back, language }: NotArrivedProps) {
  const text = messages[language];
  return (
    <Part title={text.notArrived}>
      <p>{text.notArrivedHelp}</p>
      <Actions>
        <PostButton
          action={localise(paths.signIn(), language)}
          hidden={{ email: address, form: randomToken(), ...(back ? { till: back } : {}) }}
        >
          {text.again}
        </PostButton>
        <LinkButton weight="quiet" href={localise(withBack(paths.signIn(), back), language)}>
          {text.otherAddress}
        </LinkButton>
      </Actions>
    </Part>
  );
}
