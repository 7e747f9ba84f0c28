import type { Decision } from '#kernel/decision.ts';
import { readsForTheForum, type Secretariat, type Voice } from '#organisations/authority.ts';
import { changeWith } from '../sectionSaved.store.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Actor } from '#organisations/authority.ts';
import type { Provrum } from '../provrum.ts';
import { circumstances } from '../provrum.scope.ts';
import type { SpreadingEvent } from './events.ts';
import { findSpreading } from './spreading.store.ts';
import type { Spreading, SpreadingRefusal } from './spreading.ts';

interface Asked {
  readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'version' | 'jobs'> & { readonly actor: Actor };
}

/** How the result of a provrum is spread, for whoever asks; null where there is no result, or none they know of. */
export async function spreadingFor(c: Asked, provrum: Pick<Provrum, 'id'>): Promise<Spreading | null> {
  const spreading = await findSpreading(c.var.db, provrum.id, c.var.clock.today());
  return spreading && (spreading.announcedOn !== null || readsForTheForum(c.var.actor)) ? spreading : null;
}

/** Changes something of how a result is spread, decided on what holds at this moment. Null where there is no result. */
export async function changeSpreading<Event extends SpreadingEvent>(
  c: Asked,
  by: Secretariat | Voice,
  provrum: Pick<Provrum, 'id'>,
  decide: (spreading: Spreading, provrum: Provrum) => Decision<Event, SpreadingRefusal>,
): Promise<Decision<Event, SpreadingRefusal> | null> {
  const around = circumstances(c, by);
  const kept = await changeWith<Event, SpreadingRefusal, Spreading>(
    around,
    provrum.id,
    (db, id) => findSpreading(db, id, around.today),
    (fresh, spreading) => decide(spreading, fresh),
  );
  return kept && kept.decision;
}
