import { type Database, sql } from '#platform/database.ts';
import type { Unsubscribing } from '#platform/unsubscribe.ts';

/** What the mail is about that somebody wants no more of; no name for the digest, which is about everything. */
export interface UnsubscribingFrom {
  readonly of: 'digest' | 'provrum' | 'network' | 'meeting';
  readonly name: string | null;
}

/** Finds what mail ends; null where it is no longer on record. */
export async function findUnsubscribing(db: Database, asked: Unsubscribing): Promise<UnsubscribingFrom | null> {
  const [of, number] = parts(asked);
  const { rows } = await sql<{ name: string | null; known: boolean }>`
    select name, ${of} = 'digest' or name is not null as known from (
      select case ${of}
        when 'provrum' then (select title from provrum where id = ${number})
        when 'network' then (select name from network where id = ${number})
        when 'meeting' then (select title from meeting where id = ${number}) end as name
      from person where id = ${asked.person}) found`.execute(db.q());
  const row = rows[0];
  return row?.known ? { of, name: row.name } : null;
}

/** Ends news of one kind for one person, and takes back what waits. Doing it again changes nothing. */
export async function unsubscribe(db: Database, asked: Unsubscribing, at: Date): Promise<void> {
  const { person } = asked;
  const [of, number] = parts(asked);
  await db.tx(async () => {
    if (of === 'digest') await sql`update person set mail_news = 'off' where id = ${person}`.execute(db.q());
    if (of === 'provrum')
      await sql`
        insert into subscription (person_id, provrum_id, level, at) values (${person}, ${number}, 'mute', ${at})
        on conflict (person_id, provrum_id) do update set level = 'mute', at = excluded.at
        where subscription.level <> 'mute'`.execute(db.q());
    if (of === 'network')
      await sql`
        insert into network_subscription (person_id, network_id, level) values (${person}, ${number}, 'mute')
        on conflict (person_id, network_id) do update set level = 'mute'`.execute(db.q());
    if (of === 'meeting')
      await sql`
        insert into meeting_mute (person_id, meeting_id, at) values (${person}, ${number}, ${at})
        on conflict do nothing`.execute(db.q());
    await sql`
      update mail set state = 'withdrawn'
      where person_id = ${person} and news and state = 'waiting' and (${of} = 'digest' or ${of} = 'provrum' and provrum_id = ${number}
        or ${of} = 'network' and network_id = ${number} or ${of} = 'meeting' and meeting_id = ${number})`.execute(
      db.q(),
    );
  });
}

/** Turns it on again: what is about one thing comes as it did without a choice, and the digest comes weekly. */
export async function subscribeAgain(db: Database, asked: Unsubscribing): Promise<void> {
  const { person } = asked;
  const [of, number] = parts(asked);
  await db.tx(async () => {
    await sql`update person set mail_news = 'weekly' where id = ${person} and ${of} = 'digest' and mail_news = 'off'`.execute(
      db.q(),
    );
    await sql`delete from subscription where person_id = ${person} and ${of} = 'provrum' and provrum_id = ${number} and level = 'mute'`.execute(
      db.q(),
    );
    await sql`delete from network_subscription where person_id = ${person} and ${of} = 'network' and network_id = ${number} and level = 'mute'`.execute(
      db.q(),
    );
    await sql`delete from meeting_mute where person_id = ${person} and ${of} = 'meeting' and meeting_id = ${number}`.execute(
      db.q(),
    );
  });
}

function parts({ of }: Unsubscribing): readonly [UnsubscribingFrom['of'], number] {
  const [what, number] = of.split(':');
  return [what as UnsubscribingFrom['of'], Number(number ?? 0)];
}
