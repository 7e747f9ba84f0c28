import type { MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';
import type { NewQuestion } from './questions.ts';

interface OfRegistration {
  readonly meeting: MeetingId;
  readonly registration: RegistrationId;
  /** Whose it is: kept as the event's subject too. */
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  readonly mode: AttendanceMode;
}

/** Why somebody moved in the queue. */
export type QueueReason =
  | 'cancelled'
  | 'limit-raised'
  /** The places are given out in another way: another rule, another quota, one way of coming less. */
  | 'terms-changed'
  | 'offer-expired'
  | 'offer-declined'
  | 'transferred'
  | 'changed'
  /** Places that a quota kept are free for everybody once nobody more can sign up. */
  | 'closed';

/** What is written with a new registration and not told by the event. */
export interface NewRow {
  readonly organisationName: string;
  /** The form that made it. */
  readonly key: string | null;
}

/** Why somebody was taken off by another, in their words; kept with the registration. */
export interface WhyLeft {
  readonly reason: string;
}

/** What happens to a registration. */
export type RegistrationEvent =
  | (OfRegistration & { readonly kind: 'registration-made'; readonly content: NewRow })
  | (OfRegistration & { readonly kind: 'registration-waitlisted'; readonly place: number; readonly content: NewRow })
  /** A place is free for them until a moment. */
  | (OfRegistration & { readonly kind: 'place-offered'; readonly until: Instant; readonly reason: QueueReason })
  | (OfRegistration & { readonly kind: 'offer-accepted' })
  | (OfRegistration & { readonly kind: 'offer-declined' })
  | (OfRegistration & { readonly kind: 'offer-expired' })
  | (OfRegistration & {
      readonly kind: 'registration-cancelled';
      readonly byDecline: boolean;
      readonly content?: WhyLeft;
    })
  /**
   * Handed to a colleague, who holds the place from now on under a registration of their own: a new one, or the one they
   * waited with.
   */
  | (OfRegistration & {
      readonly kind: 'registration-transferred';
      readonly to: PersonId;
      readonly toRegistration: RegistrationId;
      /** The colleague's own wait is over: the registration was there before. */
      readonly waited: boolean;
    })
  /** Another way of coming. With a reason where the queue did it: a place was free for who had wished for one. */
  | (OfRegistration & {
      readonly kind: 'registration-changed';
      readonly from: AttendanceMode;
      readonly reason: QueueReason | null;
      /** Changed to one where there is no place yet, from one where they had none either. */
      readonly waits: boolean;
    })
  /** Keeps the place they have and waits for one of the other kind; null: no longer. */
  | (OfRegistration & { readonly kind: 'mode-wished'; readonly wished: AttendanceMode | null })
  /** The meeting's own questions were answered. The answers stand elsewhere. */
  | (OfRegistration & { readonly kind: 'registration-answered' })
  /** The food and access needs of those who came were erased, as was promised. */
  | { readonly kind: 'needs-erased'; readonly meeting: MeetingId; readonly people: number };

/** What those who arrange a meeting ask of those who sign up, and whom they ask to. */
export type AskingEvent =
  | {
      readonly kind: 'registration-question-added';
      readonly meeting: MeetingId;
      readonly label: string;
      readonly content: NewQuestion;
    }
  | {
      readonly kind: 'registration-question-removed';
      readonly meeting: MeetingId;
      readonly question: number;
      readonly label: string;
    }
  /** Whether food and access needs are asked about, and for how long after the meeting they are kept. */
  | {
      readonly kind: 'registration-needs-set';
      readonly meeting: MeetingId;
      readonly asksNeeds: boolean;
      readonly needsDays: number;
    }
  /** Was sent the way to sign up. */
  | { readonly kind: 'guest-invited'; readonly meeting: MeetingId; readonly person: PersonId };
