import type { Day } from '#kernel/day.ts';
import type { EventId, MandateId, OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Mandate } from './mandate.ts';
import type { DatedMembership } from './membership.ts';
import type { MembershipKind, OrganisationKind } from './organisation.ts';

/** Who does something to an organisation, and when. */
export interface Doing {
  readonly db: Database;
  readonly by: { readonly person: PersonId; readonly organisation: OrganisationId };
  readonly at: Date;
  readonly today: Day;
  /** The version of the rulebook in force. */
  readonly version: string;
}

/** An organisation in a list, with the membership of the day. */
export interface OrganisationRow {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly countyCode: string | null;
  readonly constructed: boolean;
  readonly membership: MembershipKind | null;
  readonly since: Day | null;
  readonly verified: boolean | null;
}

/** Every organisation as it stands on a day: members, partners, then the others, each in Swedish order. */
export async function listOrganisations(db: Database, on: Day): Promise<readonly OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`
    select o.id, o.name, o.kind, o.county_code as "countyCode", o.constructed, m.kind as membership,
      m.from_day as since, m.verified
    from organisation o
    left join lateral (select kind, from_day, verified from membership m where m.organisation_id = o.id
      and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date) order by kind limit 1) m on true
    order by m.kind nulls last, o.kind = 'forum', o.name`.execute(db.q());
  return rows;
}

/** What an organisation's details rest on. */
export interface OrganisationSource {
  readonly about: string;
  readonly year?: number;
  readonly source: string;
}

/** One organisation with all its memberships and mandates, past and to come. */
export interface WholeOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly orgNumber: string | null;
  readonly countyCode: string | null;
  readonly webDomains: readonly string[];
  readonly sources: readonly OrganisationSource[];
  readonly constructed: boolean;
  readonly memberships: readonly DatedMembership[];
  readonly mandates: readonly Mandate[];
}

/** Finds an organisation, in one query. */
export async function findOrganisation(db: Database, id: OrganisationId): Promise<WholeOrganisation | null> {
  const { rows } = await sql<WholeOrganisation>`
    select o.id, o.name, o.kind, o.org_number as "orgNumber", o.county_code as "countyCode", o.web_domain as "webDomains",
      o.source as sources, o.constructed,
      (select coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'from', m.from_day, 'to', m.to_day,
          'verified', m.verified, 'note', m.note) order by m.from_day, m.id), '[]')
        from membership m where m.organisation_id = o.id) as memberships,
      (select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'from', m.from_day, 'to', m.to_day,
          'person', json_build_object('id', p.id, 'name', p.name, 'email', p.email))
          order by array_position(array['representative', 'substitute', 'contact', 'secretariat', 'board'], m.role), p.name, m.id), '[]')
        from mandate m join person p on p.id = m.person_id where m.organisation_id = o.id) as mandates
    from organisation o where o.id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** Reads an organisation while nobody else changes its people or memberships. */
export async function lockOrganisation(db: Database, id: OrganisationId): Promise<WholeOrganisation | null> {
  await sql`select from organisation where id = ${id} for update`.execute(db.q());
  return await findOrganisation(db, id);
}

/** A new organisation as the secretariat enters it. */
export interface NewOrganisation {
  readonly name: string;
  readonly kind: Exclude<OrganisationKind, 'forum'>;
  readonly orgNumber: string | null;
  readonly countyCode: string | null;
}

/** Puts an organisation on record, or returns null where the name is taken. */
export async function createOrganisation(doing: Doing, given: NewOrganisation): Promise<OrganisationId | null> {
  const { db, at } = doing;
  return await db.tx(async () => {
    const { rows } = await sql<{ id: OrganisationId }>`
      insert into organisation (name, kind, org_number, county_code, created_at)
      values (${given.name}, ${given.kind}, ${given.orgNumber}, ${given.countyCode}, ${at})
      on conflict (name) do nothing returning id`.execute(db.q());
    const id = rows[0]?.id;
    if (id === undefined) return null;
    await recordEvent(doing, { kind: 'organisation-added', organisation: id, detail: { ...given } });
    return id;
  });
}

/** Something that happened to an organisation or its people, outside any provrum. */
export interface OrganisationHappening {
  readonly kind:
    | 'organisation-added'
    | 'membership-changed'
    | 'membership-confirmed'
    | 'person-added'
    | 'mandate-given'
    | 'mandate-ended';
  readonly organisation: OrganisationId;
  readonly person?: PersonId;
  readonly mandate?: MandateId;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Appends to the history: who did it for which organisation, and whom it is about. */
export async function recordEvent(
  { db, by, at, version }: Omit<Doing, 'today'>,
  happening: OrganisationHappening,
): Promise<EventId> {
  const { kind, organisation, person, mandate, detail } = happening;
  const { rows } = await sql<{ id: EventId }>`
    insert into event (at, kind, person_id, organisation_id, subject_organisation_id, subject_person_id, rulebook_version,
      detail)
    values (${at}, ${kind}, ${by.person}, ${by.organisation}, ${organisation}, ${person ?? null}, ${version},
      ${JSON.stringify({ ...detail, ...(mandate && { mandate }) })}::jsonb)
    returning id`.execute(db.q());
  return rows[0]!.id;
}
