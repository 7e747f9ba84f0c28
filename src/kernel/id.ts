/** Branded identifiers: a number that says what it numbers. */
type Branded<Name extends string> = number & { readonly __brand: Name };

export type OrganisationId = Branded<'organisation'>;
export type PersonId = Branded<'person'>;
export type MandateId = Branded<'mandate'>;
export type ProvrumId = Branded<'provrum'>;
export type CommentId = Branded<'comment'>;
export type EventId = Branded<'event'>;
export type LinkId = Branded<'link'>;
export type MeetingId = Branded<'meeting'>;
export type NetworkId = Branded<'network'>;
export type RegistrationId = Branded<'registration'>;
export type VenueId = Branded<'venue'>;
export type ImportId = Branded<'import'>;

/** Reads an id from an address or a form: a positive whole number, or null. */
export function parseId<Id extends Branded<string>>(value: string | undefined): Id | null {
  if (value === undefined || !/^[1-9]\d{0,14}$/.test(value)) return null;
  return Number(value) as Id;
}
