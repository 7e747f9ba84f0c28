import { post } from '#platform/outbox.ts';
import type { Env } from '#platform/web.ts';
import type { Actor } from './authority.ts';
import { mandateMail } from './mandate.mail.ts';
import type { Tell } from './mandate.store.ts';
import type { MandateGiven } from './mandate.ts';

interface Inviting {
  readonly actor: Actor;
  readonly organisation: { readonly name: string };
}

/** Tells somebody by mail of their new mandate. Nobody is told of what they did themselves. */
export const tellByMail =
  (
    { var: { db, jobs, clock, config } }: { readonly var: Pick<Env['Variables'], 'db' | 'jobs' | 'clock' | 'config'> },
    { actor, organisation }: Inviting,
    given: Pick<MandateGiven, 'role' | 'from' | 'to'>,
  ): Tell =>
  async (invited) => {
    if (invited.person === actor.person.id) return;
    const mail = mandateMail(invited, {
      by: actor.person.name,
      organisation: organisation.name,
      given,
      baseUrl: config.baseUrl,
    });
    await post(db, jobs, {
      purpose: 'mandate-given',
      occurrence: String(invited.mandate),
      to: invited,
      ...mail,
      at: clock.now(),
    });
  };
