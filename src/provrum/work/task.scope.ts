import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Provrum } from '../provrum.ts';
import type { TaskContext } from './task.ts';
import { listColleagues, listTasks } from './task.store.ts';

/** What the acts on tasks decide on, as it is now. */
export async function taskContext(
  c: { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock'> },
  provrum: Provrum,
): Promise<TaskContext> {
  const { db, clock } = c.var;
  return {
    provrum,
    tasks: await listTasks(db, provrum.id),
    colleagues: await listColleagues(db, provrum.decision?.participants ?? [], clock.today()),
  };
}
