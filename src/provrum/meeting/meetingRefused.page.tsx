import type { Context } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { LinkButton } from '#ui/button.tsx';
import { notYours } from '../notYours.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { messages } from './meeting.messages.ts';
import { crumbsToMeetings } from './meeting.view.tsx';
import type { MeetingActRefusal } from './rights.ts';

/** Says why an act on a meeting was not done, and leads back. */
export function refuseMeeting(c: Context<ProvrumEnv>, { kind }: MeetingActRefusal, back?: string): Response {
  const { provrum, language } = c.var;
  const text = messages[language];
  return notYours(c, {
    title: text.notDone,
    lead: text.refused[kind],
    crumbs: crumbsToMeetings(provrum, language),
    status: kind === 'not-yours' ? 403 : kind.startsWith('no-such') ? 404 : 409,
    act: <LinkButton href={localise(back ?? paths.meetings(provrum.id), language)}>{text.toMeetings}</LinkButton>,
  });
}

/** Leads on with a word on what was done. */
export function led(c: Context<ProvrumEnv>, to: string, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(to, c.var.language), 303);
}
