import type { Day } from '#kernel/day.ts';
import type { MeetingId, PersonId, RegistrationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { openBox, sealBox } from '#platform/secretBox.ts';
import { hasNeeds, type Needs, parseNeeds } from './needs.ts';

/** A sealed row opens in its own place only: copied to another it is nothing. */
const place = (registration: RegistrationId) => `registration ${registration}`;

const open = (key: Uint8Array, registration: RegistrationId, box: Buffer): Needs | null => {
  const words = openBox(key, place(registration), box);
  return words === null ? null : parseNeeds(words);
};

/** Seals what somebody needs; nothing needed leaves nothing behind. */
export async function saveNeeds(
  db: Database,
  key: Uint8Array,
  { registration, needs, at }: { readonly registration: RegistrationId; readonly needs: Needs; readonly at: Date },
): Promise<void> {
  if (!hasNeeds(needs)) {
    await sql`delete from registration_need where registration_id = ${registration}`.execute(db.q());
    return;
  }
  const box = sealBox(key, place(registration), JSON.stringify(needs));
  await sql`
    insert into registration_need (registration_id, box, written_at) values (${registration}, ${box}, ${at})
    on conflict (registration_id) do update set box = excluded.box, written_at = excluded.written_at`.execute(db.q());
}

/** What one person needs, as they wrote it themselves; null where nothing is written, or it cannot be opened. */
export async function findNeeds(db: Database, key: Uint8Array, registration: RegistrationId): Promise<Needs | null> {
  const { rows } = await sql<{ box: Buffer }>`
    select box from registration_need where registration_id = ${registration}`.execute(db.q());
  return rows[0] ? open(key, registration, rows[0].box) : null;
}

/** One person's needs in the arrangers' list. */
export interface NamedNeeds {
  readonly registration: RegistrationId;
  readonly person: { readonly id: PersonId; readonly name: string };
  /** Null where the key has been lost: they have to be asked again. */
  readonly needs: Needs | null;
}

/** What everybody who has a place at a meeting needs. For those who arrange it, and nobody else. */
export async function listNeeds(db: Database, key: Uint8Array, meeting: MeetingId): Promise<readonly NamedNeeds[]> {
  const { rows } = await sql<{ registration: RegistrationId; person: NamedNeeds['person']; box: Buffer }>`
    select r.id as registration, json_build_object('id', p.id, 'name', p.name) as person, n.box
    from registration_need n join registration r on r.id = n.registration_id join person p on p.id = r.person_id
    where r.meeting_id = ${meeting} and r.mode = 'physical' and r.state in ('registered', 'attended', 'absent')
    order by p.name, r.id`.execute(db.q());
  return rows.map(({ registration, person, box }) => ({ registration, person, needs: open(key, registration, box) }));
}

/** The meetings whose needs have been kept as long as was promised, and are to be erased today. */
export async function listToErase(db: Database, today: Day): Promise<readonly MeetingId[]> {
  const { rows } = await sql<{ id: MeetingId }>`
    select m.id from meeting m left join registration_form f on f.meeting_id = m.id
    where exists (select from registration r join registration_need n on n.registration_id = r.id where r.meeting_id = m.id)
      and (m.state = 'cancelled' or m.ends_at::date + coalesce(f.needs_days, 14) < ${today}::date)
    order by m.id`.execute(db.q());
  return rows.map(({ id }) => id);
}

/** Erases what those who signed up for a meeting need, and says of how many people. */
export async function eraseNeeds(db: Database, meeting: MeetingId): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from registration_need n using registration r
    where r.id = n.registration_id and r.meeting_id = ${meeting}`.execute(db.q());
  return Number(numAffectedRows ?? 0);
}
