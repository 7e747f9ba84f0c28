import type { Context, MiddlewareHandler } from 'hono';
import { type MeetingId, parseId } from '#kernel/id.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { type Actor, readsForTheForum, voiceOf } from '#organisations/authority.ts';
import type { ActedBy } from '../record.store.ts';
import type { GatheringCircumstances } from './change.store.ts';
import { arrangerOf, type Gathering } from './gathering.ts';
import { findGathering } from './gathering.store.ts';

export interface GatheringEnv extends ActorEnv {
  Variables: ActorEnv['Variables'] & { readonly gathering: Gathering };
}

/** The queue that wakes what follows from an event on a gathering. */
export const gatheringEventQueue = 'gathering-event';

/**
 * True where the reader may see a gathering. What is only planned is seen by those who arrange it and by the forum; a public one
 * by anybody; others by members and partners.
 */
export function mayReadGathering(gathering: Gathering, actor: Actor | null): boolean {
  if (arrangerOf(actor, gathering) || readsForTheForum(actor)) return true;
  if (gathering.state === 'planned') return false;
  return gathering.audience === 'public' || voiceOf(actor) !== null;
}

/** Finds the gathering of the address for a reader who may see it; to everybody else it does not exist. */
export const withGathering: MiddlewareHandler<GatheringEnv> = async (c, next) => {
  const id = parseId<MeetingId>(c.req.param('meeting'));
  const gathering = id && (await findGathering(c.var.db, id));
  if (!gathering || !mayReadGathering(gathering, c.var.actor)) return await c.notFound();
  c.set('gathering', gathering);
  return await next();
};

type Asking = { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'jobs' | 'networkVersion'> };

/** The circumstances of an act that somebody does in this request. */
export function gatheringCircumstances(c: Asking | Context<GatheringEnv>, by: ActedBy | null): GatheringCircumstances {
  const { db, clock, jobs, networkVersion } = c.var;
  return {
    db,
    by: by && { person: by.person, organisation: by.organisation },
    at: clock.now(),
    today: clock.today(),
    version: networkVersion?.id ?? null,
    follow: (event, kind) => jobs.enqueue(db, gatheringEventQueue, { event, kind }),
  };
}
