import type { MeetingState } from '../meeting.ts';

/** What those hear who are invited and have signed nobody up. */
export type InvitationOccasion = 'announced' | 'open' | 'opened' | 'moved' | 'cancelled';

/** What somebody has been told before, and of which version. */
export interface ToldBefore {
  readonly sequence: number;
  readonly what: string;
}

/**
 * What somebody who is invited is to be told, from what they have been told and what holds now; null where they know. Each
 * hears once that it will be held, once that one can sign up, once of each other time or place, and once that it is called off.
 */
export function invitationDue(
  { state, sequence }: { readonly state: MeetingState; readonly sequence: number },
  before: readonly ToldBefore[],
): InvitationOccasion | null {
  const heard = before.length > 0;
  const opened = before.some(({ what }) => what === 'open' || what === 'opened');
  const outdated = heard && before.every((told) => told.sequence < sequence);
  switch (state) {
    case 'announced':
      return heard ? (outdated ? 'moved' : null) : 'announced';
    case 'open':
      return heard ? (opened ? (outdated ? 'moved' : null) : 'opened') : 'open';
    case 'closed':
      return outdated ? 'moved' : null;
    case 'cancelled':
      return heard && before.every(({ what }) => what !== 'cancelled') ? 'cancelled' : null;
    case 'planned':
    case 'held':
    case 'documented':
      return null;
  }
}
