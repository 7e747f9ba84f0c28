import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Page } from '#ui/page.tsx';
import type { ActorEnv } from './actor.scope.ts';
import { messages as demonstrationMessages } from './demonstration.messages.ts';
import { demonstrationOnly } from './demonstration.page.tsx';
import { messages } from './mail.messages.ts';
import { listMail, mailStates } from './mail.store.ts';
import { MailList, readPage } from './mail.view.tsx';

/** The demonstration's outbox: every mail with its whole text, codes included. */
export const demonstrationMailPage = new Hono<ActorEnv>()
  .use(paths.demonstrationMail(), demonstrationOnly)
  .get(paths.demonstrationMail(), show);

async function show(c: Context<ActorEnv>) {
  const { db, frame, language } = c.var;
  const text = messages[language];
  const page = readPage(c.req.query('sida'));
  const { mails, counts } = await listMail(db, { state: null, page, withCodes: true });
  if (page > 1 && mails.length === 0) return await c.notFound();
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.demonstrationTitle}
      lead={text.demonstrationLead}
      crumbs={[{ href: localise(paths.demonstration(), language), label: demonstrationMessages[language].title }]}
      noindex
    >
      <MailList
        mails={mails}
        amount={mailStates.reduce((sum, state) => sum + counts[state], 0)}
        page={page}
        href={(to) => localise(paths.demonstrationMail() + (to > 1 ? `?sida=${to}` : ''), language)}
        language={language}
        open
      />
    </Page>,
  );
}
