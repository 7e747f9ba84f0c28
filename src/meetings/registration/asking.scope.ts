import { type Decision, decided, refused } from '#kernel/decision.ts';
import { changeGathering } from '../gathering/change.store.ts';
import type { Gathering } from '../gathering/gathering.ts';
import { gatheringCircumstances } from '../gathering/gathering.scope.ts';
import type { ActedBy } from '../record.store.ts';
import type { AskingRefusal } from './asking.ts';
import type { AskingEvent } from './events.ts';
import { findOrCreateKnown, type Known } from './guest.store.ts';
import { type Inviting, sendInvitation } from './invitation.mail.ts';
import type { Asked } from './questions.ts';
import { findAsked } from './questions.store.ts';
import type { Asking } from './registration.scope.ts';

/** Changes what a meeting asks of those who sign up, on what it asks now. Null where there is no such meeting. */
export const changeAsked = (
  c: Asking,
  { id }: Gathering,
  by: ActedBy,
  decide: (asked: Asked) => Decision<AskingEvent, AskingRefusal>,
) =>
  changeGathering<AskingEvent, AskingRefusal>(gatheringCircumstances(c, by), id, async () =>
    decide(await findAsked(c.var.db, id)),
  );

/** Sends somebody the way to sign up, whether they were known before or not. */
export async function inviteGuest(
  c: Asking & Inviting,
  gathering: Gathering,
  by: ActedBy,
  contact: { readonly name: string; readonly email: string },
): Promise<Known> {
  const { db, clock } = c.var;
  return await db.tx(async () => {
    const known = await findOrCreateKnown(db, contact, { at: clock.now(), today: clock.today() });
    const event: AskingEvent = { kind: 'guest-invited', meeting: gathering.id, person: known.id };
    await changeGathering<AskingEvent, AskingRefusal>(gatheringCircumstances(c, by), gathering.id, async () =>
      (await sendInvitation(c, gathering, known)) ? decided(event) : refused({ kind: 'unchanged' }),
    );
    return known;
  });
}
