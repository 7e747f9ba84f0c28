import { addDays, type Day, within } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { type Actor, commentatorOf, proposerOf, secretariatOf, voiceOf } from '#organisations/authority.ts';
import type { Organisation } from '#organisations/organisation.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Storage } from '#platform/storage.ts';
import type { AnyVersion } from '#rulebook/version.ts';
import { slug } from './loadReal.ts';
import { type PlayedOrganisation, type PlayedPerson, readPlayedPeople } from './seeds.ts';

/** Somebody of the demonstration in one of their organisations, from a day to another. */
interface Part {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: Organisation;
  readonly role: PlayedPerson['role'];
  readonly from: Day;
  readonly to: Day | null;
}

/** The constructed people, who act with the rights they have on the day, and no others. */
export interface Players {
  readonly organisation: (name: string) => Organisation;
  readonly actor: (name: string, organisation: string, on: Day) => Actor;
}

/** What the demonstration is played on. */
export interface Stage {
  readonly db: Database;
  /** The day from which the story counts back. */
  readonly today: Day;
  readonly players: Players;
  readonly versions: readonly AnyVersion[];
  readonly storage: Storage;
}

const twoYears = 730;

/** Puts the constructed people and their mandates on record. */
export async function loadPlayers(db: Database, today: Day, at: Date): Promise<Players> {
  const organisations = new Map((await listOrganisations(db, today)).map((row) => [row.name, row]));
  const organisation = (name: string): Organisation => found(organisations.get(name), name);
  const given = readPlayedPeople().flatMap((group) => group.people.map((person) => ({ person, group })));
  const ids = await insertPeople(db, given, at);
  const parts = given.map(({ person, group }): Part => ({
    person: found(ids.get(person.name), person.name),
    name: person.name,
    organisation: organisation(group.organisation),
    role: person.role,
    from: addDays(today, -(person.fromDaysAgo ?? twoYears)),
    to: person.toDaysAgo === undefined ? null : addDays(today, -person.toDaysAgo),
  }));
  await insertMandates(db, parts, at);
  return { organisation, actor: (name, at, on) => actorOf(parts, name, organisation(at).id, on) };
}

const found = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`The demonstration speaks of ${name}, who is not there`);
  return value;
};

function actorOf(parts: readonly Part[], name: string, at: OrganisationId, on: Day): Actor {
  const held = parts.filter((part) => part.name === name && within(on, part.from, part.to));
  const chosen = held.filter(({ organisation }) => organisation.id === at);
  const { person, organisation } = found(chosen[0], `${name} with a mandate on ${on}`);
  return {
    person: { id: person, name, language: 'sv' },
    organisation,
    roles: chosen.map(({ role }) => role),
    mandates: held,
  };
}

interface Given {
  readonly person: PlayedPerson;
  readonly group: PlayedOrganisation;
}

/** An address at a domain that is nobody's (RFC 2606): what is sent there reaches nobody. */
const address = ({ person, group }: Given): string =>
  `${person.name.split(' ').map(slug).join('.')}@${group.mailDomain ?? `${slug(group.organisation)}.example`}`;

/** One row a person, with the address of their first organisation. */
async function insertPeople(db: Database, given: readonly Given[], at: Date): Promise<ReadonlyMap<string, PersonId>> {
  const addresses = new Map(given.toReversed().map((one) => [one.person.name, address(one)]));
  const { rows } = await sql<{ id: PersonId; name: string }>`
    insert into person (name, email, constructed, created_at)
    select name, email, true, ${at}
    from unnest(${[...addresses.keys()]}::text[], ${[...addresses.values()]}::text[]) as given (name, email)
    returning id, name`.execute(db.q());
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function insertMandates(db: Database, parts: readonly Part[], at: Date) {
  const rows = parts.map(({ person, organisation, role, from, to }) => ({
    person,
    organisation: organisation.id,
    role,
    from,
    to,
  }));
  await sql`
    insert into mandate (person_id, organisation_id, role, from_day, to_day, created_at)
    select person, organisation, role, "from", "to", ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (person bigint, organisation bigint, role text, "from" date, "to" date)`.execute(db.q());
}

/** A right that somebody of the demonstration must have to do what they do. */
const needed = <A>(right: A | null, actor: Actor): A => {
  if (right === null) throw new Error(`${actor.person.name} may not do that for ${actor.organisation?.name}`);
  return right;
};
export const voice = (actor: Actor) => needed(voiceOf(actor), actor);
export const proposer = (actor: Actor) => needed(proposerOf(actor), actor);
export const secretariat = (actor: Actor) => needed(secretariatOf(actor), actor);
export const commentator = (actor: Actor) => needed(commentatorOf(actor), actor);
