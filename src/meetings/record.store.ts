import type { EventId, MeetingId, NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';

/** Who acts, and for which organisation: none for a guest. Null where a rule turned by itself. */
export interface ActedBy {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
}

/** What is put on record: what happened, to what, by whom, when, and under which version of the rulebook. */
export interface Recorded {
  readonly event: { readonly kind: string };
  readonly about: { readonly network?: NetworkId | null; readonly meeting?: MeetingId | null };
  readonly by: ActedBy | null;
  readonly at: Date;
  /** The version of the rulebook that is in force, of the part that it falls under; null where none is. */
  readonly version: string | null;
  /** Whom it is about, where that is another than who acts. */
  readonly subject?: { readonly organisation?: OrganisationId | null; readonly person?: PersonId | null };
}

/** Words of people stand in tables of their own, so that they can be erased: an event keeps none of these. */
const left = new Set(['kind', 'text', 'html', 'content', 'needs', 'answers', 'email', 'name']);

/** Appends to the history of a network or a meeting. An event is never changed afterwards. */
export async function recordEvent(
  db: Database,
  { event, about, by, at, version, subject }: Recorded,
): Promise<EventId> {
  const detail = Object.fromEntries(Object.entries(event).filter(([key]) => !left.has(key)));
  const { rows } = await sql<{ id: EventId }>`
    insert into event (at, kind, person_id, organisation_id, network_id, meeting_id, subject_organisation_id,
      subject_person_id, rulebook_version, detail)
    values (${at}, ${event.kind}, ${by?.person ?? null}, ${by?.organisation ?? null}, ${about.network ?? null},
      ${about.meeting ?? null}, ${subject?.organisation ?? null}, ${subject?.person ?? null}, ${version},
      ${JSON.stringify(detail)}::jsonb)
    returning id`.execute(db.q());
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('An event was not recorded');
  return id;
}
