import type { Context, MiddlewareHandler } from 'hono';
import { parseId, type ProvrumId } from '#kernel/id.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { type Actor, readsForTheForum, readsProposals, voiceOf } from '#organisations/authority.ts';
import type { Circumstances } from './change.store.ts';
import type { Provrum } from './provrum.ts';
import { findProvrum } from './provrum.store.ts';

export interface ProvrumEnv extends ActorEnv {
  Variables: ActorEnv['Variables'] & {
    readonly provrum: Provrum;
    /** Nobody comes this far without being signed in. */
    readonly actor: Actor;
  };
}

/** The queue that wakes what follows from an event on a provrum. */
export const eventQueue = 'provrum-event';

/**
 * True where the reader may see a provrum. What was never posted is seen by its own organisation and its co-authors
 * only: a draft, and a draft that was withdrawn.
 */
export function mayRead(provrum: Provrum, actor: Actor): boolean {
  if (provrum.openedAt !== null) return readsProposals(actor);
  const voice = voiceOf(actor);
  return (
    voice !== null &&
    (voice.organisation === provrum.organisation.id ||
      provrum.coAuthors.some(({ person }) => person.id === voice.person))
  );
}

/**
 * A provrum as a reader may know it: a decision that is not announced is for the forum's eyes only, and to everybody else
 * the proposal is open. Acts decide on what is, not on what is seen.
 */
export const asSeenBy = (provrum: Provrum, actor: Actor): Provrum =>
  provrum.decision?.announcedAt === null && !readsForTheForum(actor)
    ? { ...provrum, state: 'open', decision: null }
    : provrum;

/** Finds the provrum of the address for a reader who may see it; to everybody else it does not exist. */
export const withProvrum: MiddlewareHandler<ProvrumEnv> = async (c, next) => {
  const actor: Actor | null = c.var.actor;
  if (!actor) return await toSignIn(c as unknown as Context<ActorEnv>);
  const id = parseId<ProvrumId>(c.req.param('id'));
  const provrum = id && (await findProvrum(c.var.db, id, c.var.clock.today()));
  if (!provrum || !mayRead(provrum, actor)) return await c.notFound();
  c.set('provrum', asSeenBy(provrum, actor));
  return await next();
};

/** The circumstances of an act that somebody does in this request. */
export function circumstances(
  c: { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'jobs' | 'version'> },
  by: Circumstances['by'],
): Circumstances {
  const { db, clock, jobs, version } = c.var;
  return {
    db,
    by: { person: by.person, organisation: by.organisation },
    at: clock.now(),
    today: clock.today(),
    version,
    follow: (event, kind) => jobs.enqueue(db, eventQueue, { event, kind }),
  };
}
