import type { Meeting } from '#meetings/meeting.ts';
import { type AnswerOnRecord, listWorkingAnswers } from '#meetings/replies/reply.store.ts';
import type { Provrum } from '../provrum.ts';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { mayAct } from './rights.ts';

type Asking = { readonly var: Pick<ProvrumEnv['Variables'], 'db' | 'clock' | 'actor'> };

/** What calendars have answered to a call, while one can still do something about it. Why somebody cannot come is for those who call. */
export async function answersTo(
  { var: { db, clock, actor } }: Asking,
  provrum: Provrum,
  { id, state }: Pick<Meeting, 'id' | 'state'>,
): Promise<readonly AnswerOnRecord[]> {
  if (state !== 'announced') return [];
  const participants = provrum.decision?.participants ?? [];
  const answers = await listWorkingAnswers(db, id, { participants, today: clock.today() });
  return mayAct(provrum, actor, 'call') ? answers : answers.map((answer) => ({ ...answer, comment: '' }));
}
