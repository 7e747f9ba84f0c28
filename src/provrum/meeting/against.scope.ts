import { isOver, type Meeting } from '#meetings/meeting.ts';
import { type Against, findAgainst } from '#meetings/weeks/collision.scope.ts';
import { readsForTheForum, voiceOf } from '#organisations/authority.ts';
import type { Provrum } from '../provrum.ts';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { instant } from './meeting.scope.ts';
import { mayAct } from './rights.ts';

type Asking = { readonly var: Pick<ProvrumEnv['Variables'], 'db' | 'clock' | 'actor'> };

/** What speaks against a meeting's days, for those who can still move it; null for others. */
export async function againstMeeting(
  { var: { db, clock, actor } }: Asking,
  provrum: Provrum,
  { id, state, when }: Meeting,
): Promise<Against | null> {
  const ahead = (state === 'planned' || state === 'announced') && !isOver({ when }, instant(clock));
  if (!mayAct(provrum, actor, 'call')) return null;
  if (!ahead || when === null) return { days: [], warned: [] };
  const reader = { forum: readsForTheForum(actor), organisation: voiceOf(actor)?.organisation ?? null };
  return await findAgainst(db, { id, when, reader });
}
