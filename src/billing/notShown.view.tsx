import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { sendPage } from '#platform/web.ts';
import { Page } from '#ui/page.tsx';

interface NotShown {
  readonly title: string;
  readonly lead: string;
  /** Where one finds one's own instead. */
  readonly children?: ComponentChildren;
}

/** Says to somebody who may not read a page why, and what is theirs instead. */
export const notShown = (c: Context<ActorEnv>, { title, lead, children }: NotShown): Response =>
  sendPage(
    c,
    <Page frame={c.var.frame} title={title} lead={lead} noindex>
      {children}
    </Page>,
    403,
  );
