import type { Context } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { type MeetingId, parseId, type RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { type Actor, managerOf } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { inTurn } from '#platform/inTurn.ts';
import { changeGathering } from '../gathering/change.store.ts';
import { arrangerOf, type Gathering } from '../gathering/gathering.ts';
import { gatheringCircumstances, type GatheringEnv } from '../gathering/gathering.scope.ts';
import type { ActedBy } from '../record.store.ts';
import type { RegistrationEvent } from './events.ts';
import type { Desk, RegistrationRefusal } from './registration.ts';
import { openDesk } from './registration.store.ts';
import { findRegistration, type Registered } from './registrations.store.ts';

export type Asking = {
  readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'jobs' | 'networkVersion' | 'config'>;
};
export type Done<Event> = Decision<Event | readonly Event[], RegistrationRefusal>;

/** Does an act on a meeting's registrations while the meeting is locked. Null where there is no such meeting. */
export async function actOnRegistrations<Event extends RegistrationEvent>(
  c: Asking,
  meeting: MeetingId,
  by: ActedBy | null,
  decide: (desk: Desk) => Done<Event> | Promise<Done<Event>>,
): Promise<Done<Event> | null> {
  const circumstances = gatheringCircumstances(c, by);
  return await changeGathering<Event, RegistrationRefusal>(circumstances, meeting, async (fresh) =>
    decide(await openDesk(circumstances, fresh)),
  );
}

/** One act at a time on a meeting: to be asked for outside a transaction. */
export const inLine = <Answer>(meeting: MeetingId, work: () => Promise<Answer>): Promise<Answer> =>
  inTurn(`registrations ${meeting}`, work);

export const eventsOf = <Event>(decision: { readonly event: Event | readonly Event[] }): readonly Event[] =>
  [decision.event].flat() as readonly Event[];

export const nowOf = ({ var: { clock } }: Asking): Instant => clock.now().toISOString() as Instant;

/** What can be done with one registration: the last word of its address. */
export const seatActs = {
  cancel: 'avanmal',
  offer: 'erbjudande',
  handOver: 'lamna-over',
  mode: 'satt',
  details: 'svara',
} as const;
export type SeatAct = keyof typeof seatActs;

/** One registration, and who stands before it. */
export interface Seat {
  readonly gathering: Gathering;
  readonly registration: Registered;
  readonly by: ActedBy;
  /** The reader is who it is about: only they read and write what they need. */
  readonly own: boolean;
  /** Its own address, or that of an act on it. */
  readonly path: (act?: SeatAct) => string;
}

/**
 * Who may act for somebody who has signed up: themselves, who signed them up as long as they act for the same organisation, who
 * looks after that organisation, and the arrangers.
 */
export function mayActFor(
  actor: Actor | null,
  gathering: Gathering,
  { person, organisation, registeredBy }: Registered,
) {
  if (!actor) return false;
  if (actor.person.id === person.id) return true;
  if (actor.person.id === registeredBy.id && organisation !== null && actor.organisation?.id === organisation.id)
    return true;
  return arrangerOf(actor, gathering) !== null || (organisation !== null && managerOf(actor, organisation.id) !== null);
}

/** The registration of the address, for somebody who may act for it; null to everybody else. */
export async function findSeat(c: Context<GatheringEnv>): Promise<Seat | null> {
  const { gathering, actor, db } = c.var;
  const id = parseId<RegistrationId>(c.req.param('registration'));
  const registration = id && (await findRegistration(db, gathering.id, id));
  if (!actor || !registration || !mayActFor(actor, gathering, registration)) return null;
  return {
    gathering,
    registration,
    by: { person: actor.person.id, organisation: actor.organisation?.id ?? null },
    own: actor.person.id === registration.person.id,
    path: (act) =>
      act
        ? paths.registrationAct(gathering.id, registration.id, seatActs[act])
        : paths.registration(gathering.id, registration.id),
  };
}
