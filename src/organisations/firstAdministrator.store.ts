import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { type Clock, randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { recordEvent } from './organisations.store.ts';

const linkDays = 7;

/** The token of a new link, which is kept nowhere; null where there is a secretariat already. */
export async function createFirstAdministratorToken(db: Database, clock: Clock): Promise<string | null> {
  if (await secretariatExists(db, clock.today())) return null;
  const token = randomToken();
  const now = clock.now();
  await sql`
    insert into one_time_link (token_hash, purpose, created_at, expires_at)
    values (${hashToken(token)}, 'first-administrator', ${now}, ${now}::timestamptz + make_interval(days => ${linkDays}))`.execute(
    db.q(),
  );
  return token;
}

/** True where somebody acts for the secretariat on that day or will. */
async function secretariatExists(db: Database, on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from mandate where role = 'secretariat' and (to_day is null or to_day >= greatest(${on}::date, from_day)) limit 1`.execute(
    db.q(),
  );
  return rows.length > 0;
}

/** True where the link still leads somewhere. */
export async function firstAdministratorLinkHolds(db: Database, token: string, clock: Clock): Promise<boolean> {
  const { rows } = await sql`
    select from one_time_link
    where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${clock.now()}`.execute(db.q());
  return rows.length > 0 && !(await secretariatExists(db, clock.today()));
}

/** Who uses the link. */
export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Adds the first person of the secretariat, by their own hand; false where the link no longer holds. The forum is locked: of
 * two at once, with one link or two, one becomes the first.
 */
export async function createFirstAdministrator(
  { db, clock, version }: { readonly db: Database; readonly clock: Clock; readonly version: RulebookVersion },
  { token, name, email }: FirstAdministrator,
): Promise<boolean> {
  const [now, today] = [clock.now(), clock.today()];
  return await db.tx(async () => {
    const forum = await lockForum(db);
    if (!(await firstAdministratorLinkHolds(db, token, clock))) return false;
    await sql`update one_time_link set used_at = ${now} where token_hash = ${hashToken(token)}`.execute(db.q());
    const { rows } = await sql<{ id: PersonId }>`
      insert into person (name, email, created_at) values (${name}, ${email}, ${now})
      on conflict (email) do update set email = excluded.email -- keeps their name, but returns the row
      returning id`.execute(db.q());
    const person = rows[0]!.id;
    await sql`
      insert into mandate (person_id, organisation_id, role, from_day, given_by, created_at)
      values (${person}, ${forum}, 'secretariat', ${today}, ${person}, ${now})`.execute(db.q());
    const detail = { role: 'secretariat', from: today, first: true };
    await recordEvent(
      { db, by: { person, organisation: forum }, at: now, version: version.id },
      { kind: 'mandate-given', organisation: forum, person, detail },
    );
    return true;
  });
}

async function lockForum(db: Database): Promise<OrganisationId> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select id from organisation where kind = 'forum' order by id limit 1 for update`.execute(db.q());
  const forum = rows[0]?.id;
  if (forum === undefined) throw new Error('The forum itself is not among the organisations: load them first');
  return forum;
}
