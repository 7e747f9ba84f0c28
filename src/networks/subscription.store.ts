import type { NetworkId, PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';

/** To follow is to be told; to mute is to be told nothing. Without either, the contacts of a network are told. */
export const networkLevels = ['follow', 'mute'] as const;
export type NetworkLevel = (typeof networkLevels)[number];

/** How somebody has chosen to be told about a network; null where they have not chosen. */
export async function findLevel(db: Database, network: NetworkId, person: PersonId): Promise<NetworkLevel | null> {
  const { rows } = await sql<{ level: NetworkLevel }>`
    select level from network_subscription where network_id = ${network} and person_id = ${person}`.execute(db.q());
  return rows[0]?.level ?? null;
}

/** Follows, mutes, or neither. Doing it again changes nothing. */
export async function changeLevel(
  db: Database,
  network: NetworkId,
  person: PersonId,
  level: NetworkLevel | null,
): Promise<void> {
  if (level === null) {
    await sql`
      delete from network_subscription where network_id = ${network} and person_id = ${person}`.execute(db.q());
    return;
  }
  await sql`
    insert into network_subscription (network_id, person_id, level) values (${network}, ${person}, ${level})
    on conflict (network_id, person_id) do update set level = excluded.level
    where network_subscription.level <> excluded.level`.execute(db.q());
}
