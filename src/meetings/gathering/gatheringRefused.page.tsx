import type { Context } from 'hono';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { crumbsToGatherings } from './gathering.view.tsx';
import { messages } from './gathering.messages.ts';
import type { ArrangingRefusal } from './plan.ts';

/** Says why an act on a gathering was not done, and leads back. */
export function refuseGathering<E extends ActorEnv>(
  c: Context<E>,
  { kind }: ArrangingRefusal,
  back: string = paths.gatherings(),
): Response {
  const { frame, language } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={kind === 'not-yours' ? text.notYours : text.notDone}
      lead={text.refused[kind]}
      section="calendar"
      crumbs={crumbsToGatherings(language)}
      noindex
    >
      <Actions>
        <LinkButton href={localise(back, language)}>
          {back === paths.gatherings() ? text.toMeetings : text.toMeeting}
        </LinkButton>
      </Actions>
    </Page>,
    kind === 'not-yours' ? 403 : kind === 'no-such-item' ? 404 : 409,
  );
}

/** Leads on with a word on what was done. */
export function led<E extends ActorEnv>(c: Context<E>, to: string, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(to, c.var.language), 303);
}
