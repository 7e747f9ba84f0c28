import type { Context, MiddlewareHandler, Next } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise } from '#paths.ts';
import { notYours } from '../notYours.view.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { messages } from './work.messages.ts';
import { hasWork, readsWork, worksHere } from './workplace.ts';

type C = Context<ProvrumEnv>;

/** Lets through to a provrum that people work on; behind `withProvrum`. */
export const withWork: MiddlewareHandler<ProvrumEnv> = async (c, next) =>
  hasWork(c.var.provrum) ? await next() : await c.notFound();

/** Lets through to log and tasks; to everybody else it says who reads them. */
export const withReader = async (c: C, next: Next): Promise<Response | void> => {
  const { provrum, actor, language } = c.var;
  if (readsWork(provrum, actor)) return await next();
  const text = messages[language];
  return notYours(c, { title: text.notReadable, lead: text.readOnly, crumbs: crumbsTo(provrum, language) });
};

/** Lets those who take part act; to everybody else it says why not. */
export async function asWorker(c: C, act: (c: C, voice: Voice) => Promise<Response>): Promise<Response> {
  const { provrum, actor, language } = c.var;
  const voice = voiceOf(actor);
  if (voice && worksHere(provrum, voice)) return await act(c, voice);
  const text = messages[language];
  return notYours(c, { title: text.notYours, lead: text.notYoursLead, crumbs: crumbsTo(provrum, language) });
}

/** On to a page, with a word on what was done. */
export function onward(c: C, flash: string, to: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(to, c.var.language), 303);
}
