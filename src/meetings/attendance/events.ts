import type { MeetingId, PersonId, RegistrationId } from '#kernel/id.ts';

interface OfAttendance {
  readonly meeting: MeetingId;
}

/** What happens on the day and after it. */
export type AttendanceEvent =
  | (OfAttendance & { readonly kind: 'checked-in'; readonly registration: RegistrationId; readonly person: PersonId })
  | (OfAttendance & {
      readonly kind: 'check-in-undone';
      readonly registration: RegistrationId;
      readonly person: PersonId;
    })
  /** Who did not come, once the meeting is over. */
  | (OfAttendance & { readonly kind: 'absence-noted'; readonly people: number })
  | (OfAttendance & { readonly kind: 'documentation-added'; readonly item: number; readonly title: string })
  | (OfAttendance & { readonly kind: 'documentation-removed'; readonly item: number; readonly title: string })
  | (OfAttendance & { readonly kind: 'gathering-evaluation-asked'; readonly people: number });
