import type { Context } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Page } from '#ui/page.tsx';
import { messages } from './app.messages.ts';

type Failure = 'notFound' | 'forbidden' | 'tooLarge' | 'failed';
const statuses: Readonly<Record<Failure, PageStatus>> = { notFound: 404, forbidden: 403, tooLarge: 413, failed: 500 };

/** A page that says in plain words what went wrong. Never shows what the program knows of it but a number. */
export function failurePage(c: Context<ActorEnv>, failure: Failure): Response {
  const { language, frame, requestId } = c.var;
  const text = messages[language];
  const { title, lead } = text[failure];
  return sendPage(
    c,
    <Page frame={frame} title={title} lead={lead} noindex>
      {failure === 'failed' && <p>{text.failed.number(requestId)}</p>}
      <p>
        <a href={localise(paths.start(), language)}>{text.toStart}</a>
      </p>
    </Page>,
    statuses[failure],
  );
}
