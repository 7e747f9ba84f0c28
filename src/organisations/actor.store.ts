import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import type { Clock } from '#platform/clock.ts';
import { type Database, prepared, sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { together } from '#platform/together.ts';
import { toActor } from './actor.ts';
import { type Actor, type HeldMandate, mandateRoles } from './authority.ts';
import { type Sight, sightOf } from '#platform/sight.ts';
import { touchSession } from './session.store.ts';

interface ReaderRow {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly mandates: readonly HeldMandate[];
}
interface SessionRow extends ReaderRow {
  readonly key: string;
  readonly session: number;
  readonly organisation: OrganisationId | null;
  readonly seenAt: Date;
  readonly sight: Sight;
}
interface TokenRow extends ReaderRow {
  readonly token: number;
  readonly usedToday: boolean;
}

/** Every mandate in force on a day of the person `p`, with its organisation and that day's membership. */
const mandatesOn = (on: Day) => sql`(
  select coalesce(json_agg(json_build_object('role', m.role, 'organisation', json_build_object(
      'id', o.id, 'name', o.name, 'kind', o.kind, 'membership', (
        select s.kind from membership s where s.organisation_id = o.id
          and s.from_day <= ${on}::date and (s.to_day is null or s.to_day >= ${on}::date) order by s.kind limit 1)))
    order by o.name, array_position(${[...mandateRoles]}::text[], m.role)), '[]')
  from mandate m join organisation o on o.id = m.organisation_id
  where m.person_id = p.id and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date))`;

const actorOf = ({ id, name, language, mandates }: ReaderRow, chosen: OrganisationId | null): Actor =>
  toActor({ id, name, language }, mandates, chosen);

/** The reader behind a session's token, in one query; null where the session is over or unknown. */
export async function findSessionActor(db: Database, token: string, clock: Clock) {
  const row = await findByToken(db, hashToken(token).toString('hex'), clock);
  if (!row) return null;
  await touchSession(db, row.session, row.seenAt, clock.now());
  return { session: row.session, actor: actorOf(row, row.organisation), sight: row.sight };
}

/** The reader of a page that stays open by itself, as they stand now. No visit: it must not keep the session alive. */
export async function findWaitingActor(db: Database, session: number, clock: Clock): Promise<Actor | null> {
  const row = await findById(db, String(session), clock);
  return row && actorOf(row, row.organisation);
}

const sessionsBy = (key: ReturnType<typeof sql>, among: (keys: readonly string[]) => ReturnType<typeof sql>) =>
  together(async (db: Database, keys: readonly string[], clock: Clock) => {
    const { rows } = await sql<SessionRow>`${prepared}
      select ${key} as key, s.id as session, s.organisation_id as organisation, s.seen_at as "seenAt", p.id, p.name, p.language,
        ${sightOf} as sight, ${mandatesOn(clock.today())} as mandates
      from session s join person p on p.id = s.person_id
      where ${among(keys)} and s.revoked_at is null and s.expires_at > ${clock.now()}`.execute(db.q());
    return new Map(rows.map((row) => [row.key, row]));
  });

/** Every request asks who reads: many at a time are answered by one statement. */
const findByToken = sessionsBy(
  sql`encode(s.token_hash, 'hex')`,
  (hashes) => sql`s.token_hash in (select decode(hash, 'hex') from unnest(${[...hashes]}::text[]) hash)`,
);
const findById = sessionsBy(sql`s.id::text`, (ids) => sql`s.id = any(${[...ids]}::bigint[])`);

/**
 * The holder of a key to the API, acting for one of their organisations: the named one, or the first. Null where the key
 * is unknown, revoked or past its last day, or where the holder may not act for the organisation named.
 */
export async function findTokenActor(
  db: Database,
  token: string,
  organisation: OrganisationId | null,
  today: Day,
): Promise<Actor | null> {
  const { rows } = await sql<TokenRow>`
    select t.id as token, t.used_at is not null and ${swedishDay('t.used_at')} = ${today}::date as "usedToday", p.id, p.name, p.language, ${mandatesOn(today)} as mandates
    from api_token t join person p on p.id = t.person_id
    where t.token_hash = ${hashToken(token)} and t.revoked_at is null
      and ${swedishDay('t.expires_at')} >= ${today}::date`.execute(db.q());
  const row = rows[0];
  if (!row) return null;
  if (!row.usedToday) await touchToken(db, row.token, today);
  const actor = actorOf(row, organisation);
  return organisation === null || actor.organisation?.id === organisation ? actor : null;
}

/** Whoever a letter went to, where an address is theirs today, acting for their first organisation; null where it is not. */
export async function findWriter(db: Database, person: PersonId, address: string, today: Day): Promise<Actor | null> {
  const { rows } = await sql<ReaderRow>`
    select p.id, p.name, p.language, ${mandatesOn(today)} as mandates
    from person p where p.id = ${person} and p.email = ${address}`.execute(db.q());
  return rows[0] ? actorOf(rows[0], null) : null;
}

const swedishDay = (column: string) => sql.raw(`(${column} at time zone 'Europe/Stockholm')::date`);

/** Notes on which day a key was last used: enough to find those that nobody needs. */
async function touchToken(db: Database, token: number, on: Day): Promise<void> {
  await sql`
    update api_token set used_at = ${on}::date::timestamp at time zone 'Europe/Stockholm' where id = ${token}`.execute(
    db.q(),
  );
}
