import { type Context, Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { askedFormat, sendTable, type TableFormat } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton } from '#ui/button.tsx';
import { Pills } from '#ui/filters.tsx';
import { fileRows, ListFiles, mostInFile } from '#ui/listFile.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import type { Secretariat } from './authority.ts';
import { HoldForm, MailActs } from './mailActs.view.tsx';
import { mailColumns } from './mail.export.ts';
import { messages } from './mail.messages.ts';
import {
  changeHold,
  holdMail,
  listMail,
  longestHold,
  type MailState,
  type MailSubject,
  mailStates,
  mailSubjects,
  releaseMail,
  resendMail,
  stopMail,
  stopMailAbout,
} from './mail.store.ts';
import { MailList, readPage } from './mail.view.tsx';
import { doing, forSecretariat } from './organisations.scope.ts';

type C = Context<ActorEnv>;

export const secretariatMailPage = new Hono<ActorEnv>()
  .get(
    paths.secretariatMail(),
    forSecretariat((c) => {
      const what = asked(c.req.query('lage'), c.req.query('om'), c.req.query('sida'));
      const format = askedFormat(c);
      return format ? file(c, what, format) : show(c, what);
    }),
  )
  .post(paths.secretariatMail(), forSecretariat(act));

/** Stops, keeps back or sends mail that waits, sends one again that failed, or changes how long mail waits. */
async function act(c: C, by: Secretariat) {
  const { jobs, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const id = parseId(one(values, 'mail')) ?? 0;
  const acting = doing(c, by);
  const back = asked(one(values, 'state'), one(values, 'about'), undefined);
  switch (one(values, 'act')) {
    case 'again':
      setFlash(c, (await resendMail(acting, jobs, id)) ? text.resent : text.notResent);
      break;
    case 'hold':
      setFlash(c, (await holdMail(acting, id)) ? text.isHeld : text.notHeld);
      break;
    case 'release':
      setFlash(c, (await releaseMail(acting, jobs, id)) ? text.released : text.notReleased);
      break;
    case 'stopAll':
      setFlash(c, text.stoppedAll(back.about ? await stopMailAbout(acting, back.about) : 0));
      break;
    case 'wait': {
      const minutes = readMinutes(one(values, 'minutes'));
      if (minutes === null) return await show(c, back, values);
      await changeHold(acting, minutes);
      setFlash(c, text.waitSaved(minutes));
      break;
    }
    default:
      setFlash(c, (await stopMail(acting, id)) ? text.stopped : text.notStopped);
  }
  return c.redirect(localise(addressOf(back), language), 303);
}

interface Asked {
  readonly state: MailState | null;
  readonly about: MailSubject | null;
  readonly page: number;
}

function asked(state: string | undefined, about: string | undefined, page: string | undefined): Asked {
  const [, of, number] = /^(\w+)-(\d+)$/.exec(about ?? '') ?? [];
  const known = mailSubjects.find((subject) => subject === of);
  const id = parseId(number);
  return {
    state: mailStates.find((one) => one === state) ?? null,
    about: known !== undefined && id !== null ? { of: known, id } : null,
    page: readPage(page),
  };
}

function readMinutes(typed: string | undefined): number | null {
  const minutes = /^\s*\d{1,4}\s*$/.test(typed ?? '') ? Number(typed) : Number.NaN;
  return minutes <= longestHold ? minutes : null;
}

/** The whole list with its filters, without what stands in the mails. */
async function file(c: C, { state, about }: Asked, format: TableFormat) {
  const { db, language } = c.var;
  const { title } = messages[language];
  const all = { state, about, page: 1, size: mostInFile, withCodes: false, withBodies: false };
  const { mails } = await listMail(db, all);
  return await sendTable(c, [{ name: title, rows: fileRows(mailColumns(language), mails) }], format, title);
}

async function show(c: C, { state, about, page }: Asked, wrong?: FormValues) {
  const { db, frame, language, config } = c.var;
  const text = messages[language];
  const { mails, counts, bounced, holdMinutes } = await listMail(db, { state, about, page, withCodes: false });
  if (page > 1 && mails.length === 0) return await c.notFound();
  const all = mailStates.reduce((sum, known) => sum + counts[known], 0);
  const name = about && mails[0]?.about?.name;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={name ? text.aboutOne(name) : text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={crumbs(about !== null, language)}
      action={
        about && (
          <Actions>
            {counts.waiting > 0 && (
              <PostButton
                action={localise(paths.secretariatMail(), language)}
                hidden={{ act: 'stopAll', about: `${about.of}-${about.id}`, ...(state && { state }) }}
                weight="stop"
              >
                {text.stopAll(counts.waiting)}
              </PostButton>
            )}
            <a href={localise(paths.secretariatMail(), language)}>{text.aboutAll}</a>
          </Actions>
        )
      }
      invalid={wrong !== undefined}
      noindex
    >
      {!config.smtpUrl && (
        <Notice>
          <p>{text.noServer}</p>
        </Notice>
      )}
      {bounced > 0 && (
        <Notice tone="warn">
          <p>
            <a href={localise(paths.secretariatBounces(), language)}>{text.bounces(bounced)}</a>
          </p>
        </Notice>
      )}
      <Pills
        label={text.filter}
        items={[null, ...mailStates].map((known) => ({
          href: localise(addressOf({ state: known, about, page: 1 }), language),
          label: known ? text.states[known] : text.all,
          count: known ? counts[known] : all,
          current: known === state,
        }))}
      />
      <MailList
        mails={mails}
        amount={state ? counts[state] : all}
        page={page}
        href={(to) => localise(addressOf({ state, about, page: to }), language)}
        language={language}
        {...(!about && { aboutHref: (subject) => localise(addressOf({ state, about: subject, page: 1 }), language) })}
        acts={(mail) => <MailActs mail={mail} back={{ state, about }} language={language} />}
      />
      {mails.length > 0 && (
        <ListFiles
          path={addressOf({ state, about, page: 1 })}
          language={language}
          total={state ? counts[state] : all}
        />
      )}
      <p>
        <a href={localise(paths.incomingMail(), language)}>{text.incoming}</a>
      </p>
      <HoldForm minutes={holdMinutes} wrong={wrong} language={language} />
    </Page>,
    wrong ? 422 : 200,
  );
}

const crumbs = (within: boolean, language: Language) => [
  { href: localise(paths.secretariat(), language), label: messages[language].secretariat },
  ...(within ? [{ href: localise(paths.secretariatMail(), language), label: messages[language].title }] : []),
];

function addressOf({ state, about, page }: Asked): string {
  const query = new URLSearchParams({
    ...(state ? { lage: state } : {}),
    ...(about ? { om: `${about.of}-${about.id}` } : {}),
    ...(page > 1 ? { sida: String(page) } : {}),
  });
  return paths.secretariatMail() + (query.size > 0 ? `?${query}` : '');
}
