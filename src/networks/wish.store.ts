import type { NetworkId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { keepNetworkEvent } from './keepEvent.store.ts';
import type { NetworkCircumstances, NetworkEffect } from './effect.store.ts';
import type { NetworkWishEvent, WishStanding } from './wish.ts';

/** Writes an organisation's answer: one row, whoever of its people acts. */
export async function applyWish({ db, network, event, by, at }: NetworkEffect<NetworkWishEvent>): Promise<void> {
  if (event.kind === 'network-interest-withdrawn') {
    await sql`
      update network_interest set withdrawn_at = ${at}, changed_at = ${at}, person_id = ${by?.person ?? null}
      where network_id = ${network.id} and organisation_id = ${event.organisation}`.execute(db.q());
    return;
  }
  await sql`
    insert into network_interest (network_id, organisation_id, role, wants, person_id, given_at, changed_at)
    values (${network.id}, ${event.organisation}, ${event.role}, ${event.content.wants}, ${by?.person ?? null}, ${at}, ${at})
    on conflict (network_id, organisation_id) do update set role = excluded.role, wants = excluded.wants,
      person_id = excluded.person_id, changed_at = excluded.changed_at, withdrawn_at = null`.execute(db.q());
}

/** Every answer to a network that is wished for: those who would arrange first. */
export async function listWishes(db: Database, network: NetworkId): Promise<readonly WishStanding[]> {
  const { rows } = await sql<WishStanding>`
    select i.role, i.wants, json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation,
      json_build_object('id', p.id, 'name', p.name) as by,
      to_char(i.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
    from network_interest i join organisation o on o.id = i.organisation_id join person p on p.id = i.person_id
    where i.network_id = ${network} and i.withdrawn_at is null
    order by array_position(array['arrange', 'participate', 'follow'], i.role), o.name`.execute(db.q());
  return rows;
}

/** A network that somebody wishes for. `key` is the form's: sent twice, it makes one. */
export interface Wished {
  readonly name: string;
  readonly purpose: string;
  readonly key: string | null;
}

/** Puts a wished network on record; what was made with the same form is the same network. Null where the name is taken. */
export async function createWish(circumstances: NetworkCircumstances, wished: Wished): Promise<NetworkId | null> {
  const { db, at } = circumstances;
  return await db.tx(async () => {
    const before = wished.key === null ? null : await madeWith(db, wished.key);
    if (before !== null) return before;
    const { rows } = await sql<{ id: NetworkId }>`
      insert into network (name, state, purpose, created_with, created_at, changed_at)
      select ${wished.name}, 'wished', ${wished.purpose}, ${wished.key}::text, ${at}, ${at}
      where not exists (select from network where lower(name) = lower(${wished.name}))
      on conflict do nothing returning id`.execute(db.q());
    const id = rows[0]?.id;
    if (id === undefined) return wished.key === null ? null : await madeWith(db, wished.key);
    await keepNetworkEvent(circumstances, id, { kind: 'network-wished', network: id });
    return id;
  });
}

async function madeWith(db: Database, key: string): Promise<NetworkId | null> {
  const { rows } = await sql<{ id: NetworkId }>`select id from network where created_with = ${key}`.execute(db.q());
  return rows[0]?.id ?? null;
}
