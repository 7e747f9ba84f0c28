import type { Day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { hashToken, keyedHash } from '#platform/hash.ts';

export interface ApiToken {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** A person's keys to the API that still open it, the newest first. */
export async function listTokens(db: Database, person: PersonId, today: Day): Promise<readonly ApiToken[]> {
  const { rows } = await sql<ApiToken>`
    select id, name, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt" from api_token
    where person_id = ${person} and revoked_at is null
      and (expires_at at time zone 'Europe/Stockholm')::date >= ${today}::date
    order by id desc`.execute(db.q());
  return rows;
}

export interface NewToken {
  readonly person: PersonId;
  readonly name: string;
  readonly days: number;
  /** Made with the form, once: the same form sent twice gives the same key. */
  readonly form: string;
  readonly now: Date;
}

/** How long the same form may still show its key again: a double press, not a page found in the history. */
const minutesToRepeat = 5;

/**
 * Creates a key and returns it, which is kept nowhere. It is made from the form with the program's secret, so that a form sent
 * twice makes one key and shows it both times. Null where the form was used before and its key is no longer shown.
 */
export async function createToken(db: Database, secret: Uint8Array, given: NewToken): Promise<string | null> {
  const { person, name, days, form, now } = given;
  const token = `provrum_${keyedHash(secret, 'api-token', `${person}\n${form}`).toString('base64url')}`;
  const expires = new Date(now.getTime() + days * 24 * 3600 * 1000);
  await sql`
    insert into api_token (person_id, name, token_hash, created_at, expires_at)
    values (${person}, ${name}, ${hashToken(token)}, ${now}, ${expires})
    on conflict (token_hash) do nothing`.execute(db.q());
  const { rows } = await sql`
    select from api_token where token_hash = ${hashToken(token)} and revoked_at is null
      and created_at > ${now}::timestamptz - make_interval(mins => ${minutesToRepeat})`.execute(db.q());
  return rows.length === 1 ? token : null;
}

/** Takes back one of a person's own keys; false where there is no such one. */
export async function revokeToken(db: Database, person: PersonId, token: number, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update api_token set revoked_at = ${now}
    where id = ${token} and person_id = ${person} and revoked_at is null`.execute(db.q());
  return numAffectedRows === 1n;
}
