import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { parseId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { Actions, PostButton } from '#ui/button.tsx';
import { formatMoment } from '#ui/format.ts';
import { messages } from './account.messages.ts';
import { type ActorEnv, readerOf, setFlash, signedIn } from './actor.scope.ts';
import { readDevice } from './device.ts';
import { type OpenSession, revokeOtherSessions, revokeSession } from './session.store.ts';

type C = Context<ActorEnv>;

export const accountSessionsPage = new Hono<ActorEnv>()
  .use(paths.accountSessions(), signedIn)
  .use(paths.accountSession(':id'), signedIn)
  .post(paths.accountSessions(), async (c) => {
    const { db, clock, sessionId, language } = c.var;
    const ended = await revokeOtherSessions(db, readerOf(c).person.id, sessionId ?? 0, clock.now());
    return back(c, messages[language].endedOthers(ended));
  })
  .post(paths.accountSession(':id'), async (c) => {
    const { db, clock, language } = c.var;
    const id = parseId(c.req.param('id'));
    const ended = id !== null && (await revokeSession(db, readerOf(c).person.id, id, clock.now()));
    return back(c, ended ? messages[language].ended : messages[language].endedAlready);
  });

function back(c: C, said: string) {
  setFlash(c, said);
  return c.redirect(localise(paths.account(), c.var.language), 303);
}

interface SessionListProps {
  readonly sessions: readonly OpenSession[];
  /** The session of the one who reads. */
  readonly own: number | null;
  readonly language: Language;
}

/** Where one is signed in, each place with a way to end it; the one in use says so instead. */
export function SessionList({ sessions, own, language }: SessionListProps) {
  const text = messages[language];
  return (
    <>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} own={session.id === own} language={language} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Actions>
          <PostButton action={localise(paths.accountSessions(), language)}>{text.endOthers}</PostButton>
        </Actions>
      )}
    </>
  );
}

interface SessionRowProps {
  readonly session: OpenSession;
  readonly own: boolean;
  readonly language: Language;
}

function SessionRow({ session, own, language }: SessionRowProps) {
  const text = messages[language];
  const { browser, system } = readDevice(session.device);
  const device = text.device(browser, system);
  return (
    <li class="row">
      <h3 class="row-title">
        {device}
        {own && ` (${text.thisOne})`}
      </h3>
      <ul class="meta">
        <li>{text.since(formatMoment(session.createdAt, language))}</li>
        <li>{text.lastSeen(formatMoment(session.seenAt, language))}</li>
      </ul>
      {!own && (
        <PostButton
          action={localise(paths.accountSession(session.id), language)}
          weight="quiet"
          label={text.endLabel(device)}
        >
          {text.end}
        </PostButton>
      )}
    </li>
  );
}
