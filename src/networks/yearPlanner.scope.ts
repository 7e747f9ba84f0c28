import { type Commentator, secretariatOf, voiceOf } from '#organisations/authority.ts';
import { listPlanners } from './arranging.store.ts';
import type { NetworkEnv } from './network.scope.ts';

/** Who plans a network's year: the secretariat, and those of the planning group who take part. */
export async function yearPlannerOf(c: {
  readonly var: Pick<NetworkEnv['Variables'], 'db' | 'network' | 'actor'>;
}): Promise<Commentator | null> {
  const { db, network, actor } = c.var;
  const [office, voice] = [secretariatOf(actor), voiceOf(actor)];
  if (office || !voice) return office;
  return (await listPlanners(db, network.id)).some(({ id }) => id === voice.person) ? voice : null;
}
