import type { Decision } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import { notify } from '#platform/listen.ts';
import { applyAttendance } from '../attendance/attendance.store.ts';
import { recordEvent } from '../record.store.ts';
import { applyAsking } from '../registration/questions.store.ts';
import { applyRegistration, turnQueue } from '../registration/registration.store.ts';
import { applyArranging } from './arranging.store.ts';
import { applyReply } from '../replies/reply.store.ts';
import type { GatheringCircumstances, GatheringEffect } from './effect.store.ts';
import type { GatheringEvent } from './events.ts';
import type { Gathering } from './gathering.ts';
import { findGathering } from './gathering.store.ts';

export type { GatheringCircumstances, GatheringEffect } from './effect.store.ts';

/** The channel on which every node hears that a gathering has changed; the payload is its number. */
export const gatheringChannel = 'gathering';

/**
 * The only way a gathering and its registrations change: lock the meeting, let the domain decide on fresh state, then
 * record what it decided and the effect together or not at all; whoever is next in line gets what became free. A decision may
 * be several events (three colleagues signed up at once). Null where there is no such gathering.
 */
export async function changeGathering<Event extends GatheringEvent, Refusal>(
  circumstances: GatheringCircumstances,
  id: MeetingId,
  decide: (
    gathering: Gathering,
  ) => Decision<Event | readonly Event[], Refusal> | Promise<Decision<Event | readonly Event[], Refusal>>,
): Promise<Decision<Event | readonly Event[], Refusal> | null> {
  const { db } = circumstances;
  return await db.tx(async () => {
    await sql`select from meeting where id = ${id} for update`.execute(db.q());
    const gathering = await findGathering(db, id);
    if (!gathering) return null;
    const decision = await decide(gathering);
    if (!decision.ok) return decision;
    const events: readonly Event[] = Array.isArray(decision.event)
      ? (decision.event as readonly Event[])
      : [decision.event as Event];
    for (const event of events) await carryOut(circumstances, gathering, event);
    const fresh = await findGathering(db, id);
    // What the queue does it does by the rules, whoever acted.
    const byRule = { ...circumstances, by: null };
    if (fresh)
      for (const event of await turnQueue(byRule, { before: gathering, after: fresh }, events))
        await keep(byRule, fresh, event);
    await notify(db, gatheringChannel, String(id));
    return decision;
  });
}

async function carryOut(circumstances: GatheringCircumstances, gathering: Gathering, event: GatheringEvent) {
  const { db, by, at } = circumstances;
  await apply({ db, gathering, event, by, at });
  await keep(circumstances, gathering, event);
}

/** Puts an event on record, and wakes what follows from it. */
async function keep(circumstances: GatheringCircumstances, gathering: Gathering, event: GatheringEvent) {
  const { db, by, at, version, follow } = circumstances;
  const subject =
    'person' in event
      ? { person: event.person, organisation: 'organisation' in event ? event.organisation : null }
      : {};
  const about = { meeting: gathering.id, network: gathering.network?.id ?? null };
  await follow(await recordEvent(db, { event, about, by, at, version, subject }), event.kind);
}

async function apply(effect: GatheringEffect<GatheringEvent>): Promise<void> {
  const { event } = effect;
  switch (event.kind) {
    case 'gathering-planned':
    case 'gathering-changed':
    case 'gathering-announced':
    case 'gathering-opened':
    case 'gathering-closed':
    case 'gathering-moved':
    case 'gathering-cancelled':
    case 'gathering-held':
    case 'gathering-documented':
    case 'gathering-reopened':
      return await applyArranging({ ...effect, event });
    case 'registration-made':
    case 'registration-waitlisted':
    case 'place-offered':
    case 'offer-accepted':
    case 'offer-declined':
    case 'offer-expired':
    case 'registration-cancelled':
    case 'registration-transferred':
    case 'registration-changed':
    case 'mode-wished':
    case 'registration-answered':
    case 'needs-erased':
      return await applyRegistration({ ...effect, event });
    case 'registration-question-added':
    case 'registration-question-removed':
    case 'registration-needs-set':
    case 'guest-invited':
      return await applyAsking({ ...effect, event });
    case 'checked-in':
    case 'check-in-undone':
    case 'walked-in':
    case 'absence-noted':
    case 'documentation-added':
    case 'documentation-removed':
    case 'gathering-evaluation-asked':
      return await applyAttendance({ ...effect, event });
    case 'calendar-answered':
      return await applyReply({ ...effect, event });
  }
}
