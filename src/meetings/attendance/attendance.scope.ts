import type { Context, MiddlewareHandler } from 'hono';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import type { Actor } from '#organisations/authority.ts';
import { changeGathering } from '../gathering/change.store.ts';
import { type Arranger, arrangerOf, type Gathering } from '../gathering/gathering.ts';
import { gatheringCircumstances, type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { type AttendanceRefusal, type CheckIn, checkIn, closedFor, type Mark, type RollEntry } from './attendance.ts';
import type { WalkInGiven } from './attendance.form.ts';
import { findOrganisationsNamed } from '../registration/guest.store.ts';
import { findOrCreateGuest, insertMark, listRoll, reserveRegistration } from './attendance.store.ts';
import type { AttendanceEvent } from './events.ts';

/** Lets those on whom a gathering's list is no secret; everybody else is told whose it is. Visitors sign in first. */
export const withReaders =
  (
    allowed: (c: Context<GatheringEnv>) => boolean,
    refuse: (c: Context<GatheringEnv>) => Response,
  ): MiddlewareHandler<GatheringEnv> =>
  async (c, next) => {
    if (!c.var.actor) return await toSignIn(c as unknown as Context<ActorEnv>);
    let answer: Response | undefined;
    const found = await withGathering(c, async () => {
      if (allowed(c)) await next();
      else answer = refuse(c);
    });
    return found ?? answer;
  };

/** Lets on those who arrange a gathering. */
export const arrangersOnly = (refuse: (c: Context<GatheringEnv>) => Response): MiddlewareHandler<GatheringEnv> =>
  withReaders((c) => arrangerOf(c.var.actor, c.var.gathering) !== null, refuse);

export interface Asking {
  readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'jobs' | 'networkVersion'> & {
    readonly actor: Actor | null;
  };
}

type Event<Kind extends AttendanceEvent['kind']> = Extract<AttendanceEvent, { readonly kind: Kind }>;
type Outcome<Kind extends AttendanceEvent['kind']> = Decision<
  Event<Kind> | readonly Event<Kind>[],
  AttendanceRefusal
> | null;

/** What somebody who arranges a gathering does with its list, on the list as it is now. */
async function changeRoll<Kind extends AttendanceEvent['kind']>(
  c: Asking,
  id: MeetingId,
  decide: (
    fresh: Gathering,
    roll: readonly RollEntry[],
    by: Arranger,
  ) => NonNullable<Outcome<Kind>> | Promise<NonNullable<Outcome<Kind>>>,
): Promise<Outcome<Kind>> {
  const { actor, db } = c.var;
  const by = actor && { person: actor.person.id, organisation: actor.organisation?.id ?? null };
  return await changeGathering<Event<Kind>, AttendanceRefusal>(gatheringCircumstances(c, by), id, async (fresh) => {
    const arranger = arrangerOf(actor, fresh);
    return arranger ? await decide(fresh, await listRoll(db, id), arranger) : refused({ kind: 'not-yours' });
  });
}

/** Marks who is here; what was marked so before stays. */
export const markRoll = (
  c: Asking,
  id: MeetingId,
  decide: (fresh: Gathering, roll: readonly RollEntry[]) => Decision<CheckIn, AttendanceRefusal>,
): Promise<Outcome<'checked-in' | 'check-in-undone'>> =>
  changeRoll<'checked-in' | 'check-in-undone'>(c, id, async (fresh, roll, { person }) => {
    const { db, clock } = c.var;
    const decision = decide(fresh, roll);
    if (!decision.ok) return decision;
    const { events, quiet } = decision.event;
    for (const mark of quiet) await insertMark(db, mark, person, clock.now());
    return decided(events);
  });

/** Marks those whose buttons were pressed. */
export const markPressed = (c: Asking, id: MeetingId, marks: readonly Omit<Mark, 'before'>[]) =>
  markRoll(c, id, (fresh, roll) => checkIn(fresh, roll, marks, c.var.clock.today()));

/** Does something with the list as a whole. */
export const turnRoll = changeRoll;

interface WalkInMark {
  readonly key: string;
  readonly at: Instant;
}

/** Adds somebody who came without having signed up; whoever is on the list already is checked in there. */
export const addWalkIn = (
  c: Asking,
  id: MeetingId,
  { name, email, organisation, organisationName, mode }: WalkInGiven,
  { key, at }: WalkInMark,
): Promise<Outcome<'walked-in' | 'checked-in' | 'check-in-undone'>> =>
  changeRoll<'walked-in' | 'checked-in' | 'check-in-undone'>(c, id, async (fresh, roll, { person: arranger }) => {
    const { db, clock } = c.var;
    const closed = closedFor(fresh, clock.today());
    if (closed) return refused({ kind: closed });
    const known = roll.findLast((entry) => entry.email === email);
    if (known) {
      const decision = checkIn(
        fresh,
        roll,
        [{ registration: known.registration, present: true, key, at }],
        clock.today(),
      );
      if (!decision.ok) return decision;
      for (const mark of decision.event.quiet) await insertMark(db, mark, arranger, clock.now());
      return decided(decision.event.events);
    }
    const person = await findOrCreateGuest(db, { name, email, at: clock.now() });
    const registration = await reserveRegistration(db);
    const counted =
      organisation ?? (await findOrganisationsNamed(db, [organisationName])).get(organisationName) ?? null;
    const content = { organisationName: counted === null ? organisationName : '', mode, key, at };
    return decided({ kind: 'walked-in', meeting: id, registration, person, organisation: counted, content });
  });
