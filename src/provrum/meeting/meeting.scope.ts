import type { Context, MiddlewareHandler } from 'hono';
import { type Decision, refused } from '#kernel/decision.ts';
import { type MeetingId, parseId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { MeetingEvent } from '#meetings/events.ts';
import type { Meeting } from '#meetings/meeting.ts';
import { findMeeting } from '#meetings/meetings.store.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Clock } from '#platform/clock.ts';
import { changeProvrum } from '../change.store.ts';
import { notYours } from '../notYours.view.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import type { Provrum } from '../provrum.ts';
import { circumstances, type ProvrumEnv } from '../provrum.scope.ts';
import { hasWork, readsWork } from '../work/workplace.ts';
import { messages } from './meeting.messages.ts';
import { actsOnMeetings, closedTo, type MeetingActRefusal, type MeetingRight } from './rights.ts';

/** Lets those through who take part, and the forum: meetings are theirs. Behind `withProvrum`. */
export const withMeetings: MiddlewareHandler<ProvrumEnv> = async (c, next) => {
  const { provrum, actor, language } = c.var;
  if (!hasWork(provrum)) return await c.notFound();
  if (readsWork(provrum, actor)) return await next();
  return notYours(c, { ...messages[language].notReadable, crumbs: crumbsTo(provrum, language) });
};

type Handler = (c: Context<ProvrumEnv>) => Promise<Response>;

/** Finds the meeting of the address and hands it on. Behind `withMeetings`. */
export const onMeeting =
  (act: (c: Context<ProvrumEnv>, meeting: Meeting) => Response | Promise<Response>): Handler =>
  async (c) => {
    const id = parseId<MeetingId>(c.req.param('meeting'));
    const meeting = id && (await findMeeting(c.var.db, c.var.provrum.id, id));
    return meeting ? await act(c, meeting) : await c.notFound();
  };

export const instant = (clock: Clock): Instant => clock.now().toISOString() as Instant;

type Asking = { readonly var: Pick<ActorEnv['Variables'], 'actor' | 'db' | 'clock' | 'jobs' | 'version'> };

/** Does an act on meetings while the provrum is locked, for whoever may do it now. Null where there is no such provrum. */
export async function actOnMeetings<Event extends MeetingEvent>(
  c: Asking,
  provrum: Provrum,
  right: MeetingRight,
  decide: (fresh: Provrum) => Promise<Decision<Event, MeetingActRefusal>>,
): Promise<Decision<Event, MeetingActRefusal> | null> {
  const by = actsOnMeetings(provrum, c.var.actor, right);
  if (!by) return refused({ kind: 'not-yours' });
  return await changeProvrum<Event, MeetingActRefusal>(circumstances(c, by), provrum.id, async (fresh) => {
    const closed = closedTo(fresh, c.var.actor, right);
    return closed ? refused(closed) : await decide(fresh);
  });
}

/** The same on one meeting, read fresh. */
export const actOnMeeting = async <Event extends MeetingEvent>(
  c: Asking,
  { provrum, id }: { readonly provrum: Provrum; readonly id: MeetingId },
  right: MeetingRight,
  decide: (meeting: Meeting) => Decision<Event, MeetingActRefusal> | Promise<Decision<Event, MeetingActRefusal>>,
): Promise<Decision<Event, MeetingActRefusal> | null> =>
  await actOnMeetings<Event>(c, provrum, right, async () => {
    const meeting = await findMeeting(c.var.db, provrum.id, id);
    return meeting ? await decide(meeting) : refused({ kind: 'no-such-meeting' });
  });
