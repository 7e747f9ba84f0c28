import type { Context } from 'hono';
import { type Decision, refused } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Clock } from '#platform/clock.ts';
import type { ArrangingEvent } from './arranging.ts';
import { changeGathering } from './change.store.ts';
import { arrangerOf, type Gathering } from './gathering.ts';
import { gatheringCircumstances, type GatheringEnv } from './gathering.scope.ts';
import { led, refuseGathering } from './gatheringRefused.page.tsx';
import { paths } from '#paths.ts';
import type { ArrangingRefusal } from './plan.ts';

export const instant = (clock: Clock): Instant => clock.now().toISOString() as Instant;

type Asking = {
  readonly var: Pick<ActorEnv['Variables'], 'actor' | 'db' | 'clock' | 'jobs' | 'networkVersion'>;
};

type Arranging<Event> = Decision<Event | readonly Event[], ArrangingRefusal>;

/** Does an act of those who arrange a gathering, on fresh state. Null where there is no such gathering. */
export const arrange = async <Event extends ArrangingEvent>(
  c: Asking,
  id: MeetingId,
  decide: (fresh: Gathering) => Arranging<Event> | Promise<Arranging<Event>>,
): Promise<Arranging<Event> | null> =>
  await changeGathering<Event, ArrangingRefusal>(
    gatheringCircumstances(c, c.var.actor && actsAs(c.var.actor)),
    id,
    (fresh) => (arrangerOf(c.var.actor, fresh) ? decide(fresh) : refused({ kind: 'not-yours' })),
  );

const actsAs = ({ person, organisation }: NonNullable<ActorEnv['Variables']['actor']>) => ({
  person: person.id,
  organisation: organisation?.id ?? null,
});

/** Back to where it was done with a word; what is so already is no fault: a form was sent twice, or a colleague was first. */
export async function answerArranging(
  c: Context<GatheringEnv>,
  decision: Arranging<ArrangingEvent> | null,
  flash: string,
  back: string = paths.gathering(c.var.gathering.id),
): Promise<Response> {
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') return led(c, back, flash);
  return refuseGathering(c, decision.refusal, back);
}
