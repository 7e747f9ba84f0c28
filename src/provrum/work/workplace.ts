import { type Actor, readsForTheForum, voiceOf } from '#organisations/authority.ts';
import type { By } from '../events.ts';
import type { Provrum, State } from '../provrum.ts';

/** From the announced go-ahead on people work together on a provrum. */
export const hasWork = ({ decision }: Provrum): boolean =>
  decision?.verdict === 'approved' && decision.announcedAt !== null;

const working: readonly State[] = ['approved', 'planning', 'running', 'reporting', 'review'];

/** Until the result is out there is something to write, do and measure; afterwards it is read. */
export const workOpen = (provrum: Provrum): boolean => hasWork(provrum) && working.includes(provrum.state);

type Organised = Pick<By, 'organisation'>;

/** Everybody who takes part today works here. */
export const worksHere = (provrum: Provrum, by: Organised | null): boolean =>
  by !== null && hasWork(provrum) && provrum.decision?.participants.includes(by.organisation) === true;

export const leadsWork = (provrum: Provrum, by: Organised | null): boolean =>
  by !== null && hasWork(provrum) && provrum.decision?.lead?.id === by.organisation;

/** Log and tasks are for those who take part, and for the forum: a problem is noted where nobody else looks on. */
export const readsWork = (provrum: Provrum, actor: Actor | null): boolean =>
  hasWork(provrum) && (readsForTheForum(actor) || worksHere(provrum, voiceOf(actor)));

export type Closed = { readonly kind: 'not-yours' } | { readonly kind: 'wrong-state'; readonly state: State };

/** Why somebody may not write in the workspace now, or null. */
export function closedFor(provrum: Provrum, by: Organised): Closed | null {
  if (!worksHere(provrum, by)) return { kind: 'not-yours' };
  return workOpen(provrum) ? null : { kind: 'wrong-state', state: provrum.state };
}
