import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';
import type { ActedBy } from '../record.store.ts';
import { findOrganisationsNamed } from './guest.store.ts';
import { saveNeeds } from './needs.store.ts';
import type { Details } from './questions.ts';
import { signUp } from './registration.ts';
import { actOnRegistrations, type Asking, eventsOf } from './registration.scope.ts';
import { keepNumbers } from './registration.store.ts';
import { saveAnswers } from './questions.store.ts';

/** Somebody who is to be signed up. */
export interface ToSignUp {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  /** As a guest types it. */
  readonly organisationName: string;
  readonly mode: AttendanceMode;
  /** What they answer themselves; null where somebody else signs them up. */
  readonly details: Details | null;
}

/**
 * Signs people up with what they answered, all of it or nothing. Whoever types the name of an organisation on record is
 * counted with it: in the queue, where its first comes before another's second, and on the day. They speak for it no more than
 * they did.
 */
export async function signPeopleUp(c: Asking, meeting: MeetingId, by: ActedBy | null, people: readonly ToSignUp[]) {
  const { db, config, clock } = c.var;
  return await db.tx(async () => {
    const decision = await actOnRegistrations(c, meeting, by, async (desk) => {
      const numbers = await keepNumbers(db, people.length);
      const named = await findOrganisationsNamed(
        db,
        people.map(({ organisationName }) => organisationName),
      );
      return signUp(
        desk,
        people.map(({ person, organisation, organisationName, mode }, at) => ({
          person,
          organisation: organisation ?? named.get(organisationName) ?? null,
          organisationName: named.has(organisationName) ? '' : organisationName,
          mode,
          registration: numbers[at]!,
          key: null,
        })),
      );
    });
    if (!decision?.ok) return decision;
    for (const { registration, person } of eventsOf(decision)) {
      const details = people.find((one) => one.person === person)?.details;
      if (!details) continue;
      await saveAnswers(db, registration, details.answers);
      if (details.needs) await saveNeeds(db, config.needsKey, { registration, needs: details.needs, at: clock.now() });
    }
    return decision;
  });
}
