import type { MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';

interface OfRegistration {
  readonly meeting: MeetingId;
  readonly registration: RegistrationId;
  /** Whose it is: kept as the event's subject too. */
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly mode: AttendanceMode;
}

/** Why somebody moved in the queue. */
export type QueueReason = 'cancelled' | 'limit-raised' | 'offer-expired' | 'offer-declined' | 'transferred' | 'changed';

/** What happens to a registration. */
export type RegistrationEvent =
  | (OfRegistration & { readonly kind: 'registration-made' })
  | (OfRegistration & { readonly kind: 'registration-waitlisted'; readonly place: number })
  /** A place is free for them until a moment. */
  | (OfRegistration & { readonly kind: 'place-offered'; readonly until: Instant; readonly reason: QueueReason })
  | (OfRegistration & { readonly kind: 'offer-accepted' })
  | (OfRegistration & { readonly kind: 'offer-declined' })
  | (OfRegistration & { readonly kind: 'offer-expired' })
  | (OfRegistration & { readonly kind: 'registration-cancelled'; readonly byDecline: boolean })
  /** Handed to a colleague, who holds the place from now on under a registration of their own. */
  | (OfRegistration & {
      readonly kind: 'registration-transferred';
      readonly to: PersonId;
      readonly toRegistration: RegistrationId;
    })
  | (OfRegistration & { readonly kind: 'registration-changed'; readonly from: AttendanceMode });
