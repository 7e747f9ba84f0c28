import type { MeetingId, RegistrationId } from '#kernel/id.ts';
import type { ActedBy } from '../record.store.ts';
import type { RegistrationEvent } from './events.ts';
import { saveNeeds } from './needs.store.ts';
import type { Details } from './questions.ts';
import { saveAnswers } from './questions.store.ts';
import { noteAnswered } from './registration.ts';
import { actOnRegistrations, type Asking, inLine } from './registration.scope.ts';

/** Keeps what somebody answers to a meeting's questions; what is not asked of them is left as it is. */
export const keepDetails = (
  c: Asking,
  of: { readonly meeting: MeetingId; readonly registration: RegistrationId; readonly by: ActedBy },
  { answers, needs }: Details,
) =>
  inLine(of.meeting, () => {
    const { db, clock, config } = c.var;
    const { meeting, registration, by } = of;
    return db.tx(async () => {
      const done = await actOnRegistrations<RegistrationEvent>(c, meeting, by, (desk) =>
        noteAnswered(desk, desk.entries.find(({ id }) => id === registration) ?? null),
      );
      if (!done?.ok) return done;
      await saveAnswers(db, registration, answers);
      if (needs) await saveNeeds(db, config.needsKey, { registration, needs, at: clock.now() });
      return done;
    });
  });
