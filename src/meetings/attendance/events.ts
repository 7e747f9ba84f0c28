import type { MeetingId, OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';

export const rollStates = [
  'registered',
  'waitlisted',
  'offered',
  'cancelled',
  'transferred',
  'attended',
  'absent',
] as const;
export type RollState = (typeof rollStates)[number];

/** A press on the button: somebody is here, or that was a mistake. */
export interface Mark {
  readonly registration: RegistrationId;
  readonly present: boolean;
  /** The device's own: sent again over a bad connection it counts once. */
  readonly key: string;
  /** When the button was pressed, which may be long before the mark arrived. */
  readonly at: Instant;
  /** What the registration was before. */
  readonly before: RollState;
}

export const documentationKinds = ['summary', 'slides', 'notes', 'recording', 'link', 'other'] as const;
export type DocumentationKind = (typeof documentationKinds)[number];

/** Whether everybody can take part of a file: it is made so, the words beside it say the same, or neither yet. */
export const accesses = ['accessible', 'text', 'missing'] as const;
export type Access = (typeof accesses)[number];

/** What somebody adds, in words. */
export interface DocumentationText {
  readonly kind: DocumentationKind;
  readonly title: string;
  readonly link: string;
  readonly text: string;
  /** Null where there is no file and no recording. */
  readonly access: Access | null;
}

interface OfAttendance {
  readonly meeting: MeetingId;
}
interface OfSomebody extends OfAttendance {
  readonly registration: RegistrationId;
  /** Whose it is: kept as the event's subject too. */
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
}

/** Somebody who came without having signed up. */
export interface WalkIn {
  readonly organisationName: string;
  readonly mode: AttendanceMode;
  readonly key: string;
  readonly at: Mark['at'];
}

/** What happens on the day and after it. */
export type AttendanceEvent =
  | (OfSomebody & { readonly kind: 'checked-in'; readonly content: Mark })
  | (OfSomebody & { readonly kind: 'check-in-undone'; readonly content: Mark })
  | (OfSomebody & { readonly kind: 'walked-in'; readonly content: WalkIn })
  /** Who did not come, once the meeting is over. */
  | (OfAttendance & { readonly kind: 'absence-noted'; readonly people: number })
  | (OfAttendance & {
      readonly kind: 'documentation-added';
      readonly item: number;
      readonly title: string;
      readonly content: {
        readonly text: DocumentationText;
        readonly file: StoredFile | null;
        /** The form that sent it. */
        readonly key: string | null;
      };
    })
  | (OfAttendance & { readonly kind: 'documentation-removed'; readonly item: number; readonly title: string })
  | (OfAttendance & { readonly kind: 'gathering-evaluation-asked'; readonly people: number });
