import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';

/** The organisations that tests speak of. All of it is constructed, but for the names of real organisations. */
const organisations = {
  reglab: { name: 'Reglab', kind: 'forum', membership: null },
  dalarna: { name: 'Region Dalarna', kind: 'region', membership: 'member' },
  halland: { name: 'Region Halland', kind: 'region', membership: 'member' },
  skane: { name: 'Region Skåne', kind: 'region', membership: 'member' },
  gotland: { name: 'Region Gotland', kind: 'region', membership: 'member' },
  orebro: { name: 'Region Örebro län', kind: 'region', membership: 'member' },
  varmland: { name: 'Region Värmland', kind: 'region', membership: 'member' },
  kalmar: { name: 'Region Kalmar län', kind: 'region', membership: 'member' },
  tillvaxtverket: { name: 'Tillväxtverket', kind: 'agency', membership: 'member' },
  vinnova: { name: 'Vinnova', kind: 'agency', membership: 'member' },
  skr: { name: 'Sveriges Kommuner och Regioner (SKR)', kind: 'association', membership: 'member' },
  nordregio: { name: 'Nordregio', kind: 'institute', membership: 'partner' },
} as const;
export type OrganisationKey = keyof typeof organisations;

/** Everybody's mandates, in force since the first of January 2020 unless an end is named. */
const people = {
  karin: [['reglab', 'secretariat']],
  lars: [['reglab', 'secretariat']],
  mona: [['reglab', 'board']],
  asta: [['dalarna', 'representative']],
  bo: [['dalarna', 'substitute']],
  boel: [['dalarna', 'contact']],
  cilla: [['halland', 'representative']],
  david: [['skane', 'representative']],
  elsa: [['gotland', 'representative']],
  orjan: [['orebro', 'representative']],
  vera: [['varmland', 'representative']],
  kaj: [['kalmar', 'representative']],
  farid: [['tillvaxtverket', 'representative']],
  gun: [['vinnova', 'representative']],
  hans: [['skr', 'representative']],
  ines: [['nordregio', 'contact']],
  /** Holds mandates in two organisations. */
  nils: [
    ['dalarna', 'contact'],
    ['vinnova', 'contact'],
  ],
  /** Every mandate has ended. */
  olle: [['dalarna', 'contact', '2021-12-31']],
} as const satisfies Record<string, readonly (readonly [OrganisationKey, string, string?])[]>;
export type PersonKey = keyof typeof people;

export interface Cast {
  readonly organisation: Readonly<Record<OrganisationKey, OrganisationId>>;
  readonly person: Readonly<Record<PersonKey, PersonId>>;
}

/** Puts the cast and the built-in rulebook in an empty, migrated database. Everybody's address is `key@test.example`. */
export async function insertCast(db: Database): Promise<Cast> {
  return await db.tx(async () => {
    const organisation = await insertOrganisations(db);
    const person = await insertPeople(db);
    for (const [key, mandates] of Object.entries(people)) {
      for (const [at, role, to] of mandates as readonly (readonly [OrganisationKey, string, string?])[]) {
        await sql`
          insert into mandate (person_id, organisation_id, role, from_day, to_day)
          values (${person[key as PersonKey]}, ${organisation[at]}, ${role}, '2020-01-01', ${to ?? null})`.execute(
          db.q(),
        );
      }
    }
    for (const version of builtInVersions) {
      await sql`
        insert into rulebook_version (id, part, status, in_force_from, in_force_to, decided_by, decided_on, document, parameters)
        values (${version.id}, ${version.part}, ${version.status}, ${version.inForceFrom}, ${version.inForceTo},
          ${JSON.stringify(version.decidedBy)}::jsonb, ${version.decidedOn}, ${version.document},
          ${JSON.stringify(version.parameters)}::jsonb)`.execute(db.q());
    }
    await sql`
      insert into theme (key, sv, en) values
        ('digital', 'Digitalisering', 'Digitalisation'), ('crisis', 'Krisberedskap', 'Preparedness'),
        ('methods', 'Arbetssätt', 'Ways of working')`.execute(db.q());
    return { organisation, person };
  });
}

async function insertOrganisations(db: Database) {
  const ids: Record<string, OrganisationId> = {};
  for (const [key, { name, kind, membership }] of Object.entries(organisations)) {
    const { rows } = await sql<{ id: OrganisationId }>`
      insert into organisation (name, kind) values (${name}, ${kind}) returning id`.execute(db.q());
    const id = rows[0]!.id;
    ids[key] = id;
    if (membership === null) continue;
    await sql`
      insert into membership (organisation_id, kind, from_day, verified)
      values (${id}, ${membership}, '2016-01-01', true)`.execute(db.q());
  }
  return ids as Record<OrganisationKey, OrganisationId>;
}

async function insertPeople(db: Database) {
  const ids: Record<string, PersonId> = {};
  for (const key of Object.keys(people)) {
    const name = `${key[0]!.toUpperCase()}${key.slice(1)} Prov`;
    const { rows } = await sql<{ id: PersonId }>`
      insert into person (name, email, constructed) values (${name}, ${`${key}@test.example`}, true) returning id`.execute(
      db.q(),
    );
    ids[key] = rows[0]!.id;
  }
  return ids as Record<PersonKey, PersonId>;
}
