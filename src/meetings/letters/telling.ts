import type { MeetingId } from '#kernel/id.ts';
import type { ToldBefore } from './invitations.ts';

/** What mail about gatherings is sent for. The outbox keeps a ledger of each. */
export const purposes = {
  place: 'gatheringPlace',
  invitation: 'gatheringInvitation',
  reminder: 'gatheringReminder',
  release: 'gatheringRelease',
  documented: 'gatheringDocumented',
} as const;

/** How every occasion of a mail about a gathering begins. */
export const occasionsOf = (meeting: MeetingId): string => `gathering:${meeting}:`;

/** One occasion, told once: of one version of the gathering. */
export const occasionOf = (
  { id, sequence }: { readonly id: MeetingId; readonly sequence: number },
  ...what: readonly (string | number)[]
): string => `${occasionsOf(id)}${[sequence, ...what].join(':')}`;

/** What an occasion said: of which version, and what. */
export function readOccasion(occasion: string): ToldBefore {
  const [, , sequence, ...what] = occasion.split(':');
  return { sequence: Number(sequence), what: what.at(-1) ?? '' };
}
