import { type Context, Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton } from '#ui/button.tsx';
import { Pills } from '#ui/filters.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import type { Secretariat } from './authority.ts';
import { messages } from './mail.messages.ts';
import { listMail, type MailRow, type MailState, mailStates, resendMail, stopMail } from './mail.store.ts';
import { MailList, readPage } from './mail.view.tsx';
import { forSecretariat } from './organisations.scope.ts';

type C = Context<ActorEnv>;

export const secretariatMailPage = new Hono<ActorEnv>()
  .get(paths.secretariatMail(), forSecretariat(show))
  .post(paths.secretariatMail(), forSecretariat(act));

/** Stops a mail that waits, or sends one again that failed. */
async function act(c: C, by: Secretariat) {
  const { db, clock, jobs, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const id = parseId(one(values, 'mail')) ?? 0;
  const acting = { db, by, at: clock.now() };
  const said =
    one(values, 'act') === 'again'
      ? (await resendMail(acting, jobs, id))
        ? text.resent
        : text.notResent
      : (await stopMail(acting, id))
        ? text.stopped
        : text.notStopped;
  setFlash(c, said);
  return c.redirect(localise(addressOf(readState(one(values, 'state')), 1), language), 303);
}

async function show(c: C) {
  const { db, frame, language, config } = c.var;
  const text = messages[language];
  const state = readState(c.req.query('lage'));
  const page = readPage(c.req.query('sida'));
  const { mails, counts } = await listMail(db, { state, page, withCodes: false });
  if (page > 1 && mails.length === 0) return await c.notFound();
  const all = mailStates.reduce((sum, known) => sum + counts[known], 0);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: text.secretariat }]}
      noindex
    >
      {!config.smtpUrl && (
        <Notice>
          <p>{text.noServer}</p>
        </Notice>
      )}
      <Pills
        label={text.filter}
        items={[null, ...mailStates].map((known) => ({
          href: localise(addressOf(known, 1), language),
          label: known ? text.states[known] : text.all,
          count: known ? counts[known] : all,
          current: known === state,
        }))}
      />
      <MailList
        mails={mails}
        amount={state ? counts[state] : all}
        page={page}
        href={(to) => localise(addressOf(state, to), language)}
        language={language}
        acts={(mail) => <Acts mail={mail} state={state} language={language} />}
      />
    </Page>,
  );
}

interface ActsProps {
  readonly mail: MailRow;
  readonly state: MailState | null;
  readonly language: Language;
}

function Acts({ mail, state, language }: ActsProps) {
  const text = messages[language];
  const action = localise(paths.secretariatMail(), language);
  const hidden = { mail: mail.id, ...(state ? { state } : {}) };
  if (mail.state === 'waiting')
    return (
      <PostButton
        action={action}
        hidden={{ ...hidden, act: 'stop' }}
        label={text.stopLabel(mail.subject, mail.address)}
      >
        {text.stop}
      </PostButton>
    );
  if (mail.state === 'failed' && !mail.secret)
    return (
      <PostButton
        action={action}
        hidden={{ ...hidden, act: 'again' }}
        label={text.againLabel(mail.subject, mail.address)}
      >
        {text.again}
      </PostButton>
    );
  return null;
}

const readState = (written: string | undefined): MailState | null =>
  mailStates.find((known) => known === written) ?? null;

function addressOf(state: MailState | null, page: number): string {
  const query = new URLSearchParams({ ...(state ? { lage: state } : {}), ...(page > 1 ? { sida: String(page) } : {}) });
  return paths.secretariatMail() + (query.size > 0 ? `?${query}` : '');
}
