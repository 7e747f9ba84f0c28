import type { MeetingRefusal } from '#meetings/meeting.ts';
import { type Actor, secretariatOf, voiceOf } from '#organisations/authority.ts';
import type { By } from '../events.ts';
import type { Provrum, State } from '../provrum.ts';
import { leadsWork, workOpen, worksHere } from '../work/workplace.ts';

/** To call, change, move and cancel meetings is the lead's and the secretariat's; to answer and to write is everybody's who takes part. */
export type MeetingRight = 'call' | 'write';

export type MeetingActRefusal =
  | MeetingRefusal
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'no-such-meeting' }
  | { readonly kind: 'wrong-state'; readonly state: State };

/** For whom somebody acts on a provrum's meetings, or null where they may not. */
export function actsOnMeetings(provrum: Provrum, actor: Actor | null, right: MeetingRight): By | null {
  const secretariat = secretariatOf(actor);
  if (secretariat) return secretariat;
  const voice = voiceOf(actor);
  return voice && (right === 'call' ? leadsWork(provrum, voice) : worksHere(provrum, voice)) ? voice : null;
}

/** Why somebody may not act on them now, or null. */
export function closedTo(provrum: Provrum, actor: Actor | null, right: MeetingRight): MeetingActRefusal | null {
  if (!actsOnMeetings(provrum, actor, right)) return { kind: 'not-yours' };
  return workOpen(provrum) ? null : { kind: 'wrong-state', state: provrum.state };
}

/** True for whoever may act on them now. */
export const mayAct = (provrum: Provrum, actor: Actor | null, right: MeetingRight): boolean =>
  closedTo(provrum, actor, right) === null;
