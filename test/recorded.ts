import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';

/** What is on record of an act: what it was, whose, and under which rules. */
export interface Act {
  readonly kind: string;
  readonly person: PersonId | null;
  readonly organisation: OrganisationId | null;
  readonly version: string | null;
  readonly subject: PersonId | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Every event of some kinds, in the order it happened. */
export async function recorded(db: Database, ...kinds: readonly string[]): Promise<readonly Act[]> {
  const { rows } = await sql<Act>`
    select kind, person_id as person, organisation_id as organisation, rulebook_version as version,
      subject_person_id as subject, detail
    from event where kind = any(${kinds}::text[]) order by id`.execute(db.q());
  return rows;
}
