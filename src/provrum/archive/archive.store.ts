import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { ArchiveRequest } from './archive.ts';
import type { ArchiveEvent } from './events.ts';

/** Writes down who asked, and under which number. */
export async function applyArchive({ db, provrum, event, by, at }: Effect<ArchiveEvent>): Promise<void> {
  await sql`
    insert into archive_request (provrum_id, organisation_id, case_number, person_id, at)
    values (${provrum.id}, ${by.organisation}, ${event.caseNumber}, ${by.person}, ${at})`.execute(db.q());
}

interface RequestRow {
  readonly id: number;
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly forum: boolean;
  readonly caseNumber: string;
  readonly person: PersonId;
  readonly personName: string;
  readonly at: Date;
}

/** Every request for a provrum's documents, the latest first. */
export async function listArchiveRequests(db: Database, provrum: ProvrumId): Promise<readonly ArchiveRequest[]> {
  const { rows } = await sql<RequestRow>`
    select r.id, r.organisation_id as organisation, o.name, o.kind = 'forum' as forum, r.case_number as "caseNumber", r.person_id as person,
      p.name as "personName", r.at
    from archive_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id
    where r.provrum_id = ${provrum} order by r.id desc`.execute(db.q());
  return rows.map(({ id, organisation, name, forum, caseNumber, person, personName, at }) => ({
    id,
    organisation: { id: organisation, name, forum },
    caseNumber,
    by: { id: person, name: personName },
    at,
  }));
}
