import { sql } from '#platform/database.ts';
import { withdrawMail } from '#platform/outbox.ts';
import type { Effect } from '../effect.store.ts';
import type { State } from '../provrum.ts';
import type { SpreadingEvent } from './events.ts';
import { reminderOf, reminderPurpose, remindersOf } from './reminder.ts';

type Of<Kind extends SpreadingEvent['kind']> = Effect<Extract<SpreadingEvent, { readonly kind: Kind }>>;

/** Writes what was planned, done and presented. */
export async function applySpreading(effect: Effect<SpreadingEvent>): Promise<void> {
  const { event } = effect;
  switch (event.kind) {
    case 'spreading-planned':
      return await plan({ ...effect, event });
    case 'spreading-done':
      return await finish({ ...effect, event });
    case 'spreading-reopened':
      return await reopen({ ...effect, event });
    case 'spreading-text-kept':
      return await keep({ ...effect, event });
    case 'conference-chosen':
      return await choose({ ...effect, event });
    case 'result-presented':
      return await present({ ...effect, event });
    case 'presentation-taken-back':
      return await takeBack(effect);
  }
}

async function plan({ db, provrum, event }: Of<'spreading-planned'>) {
  const { channel, plannedOn, responsible, link } = event;
  await sql`
    insert into spreading_channel (provrum_id, channel, planned_on, responsible_id, link)
    values (${provrum.id}, ${channel}, ${plannedOn}, ${responsible}, ${link})
    on conflict (provrum_id, channel) do update set planned_on = excluded.planned_on,
      responsible_id = excluded.responsible_id, link = excluded.link, version = spreading_channel.version + 1`.execute(
    db.q(),
  );
  // A reminder of another day, or to whoever does not answer for it now, never leaves.
  const holds = plannedOn !== null && responsible !== null;
  await withdrawMail(db, provrum.id, [reminderPurpose], {
    beginning: remindersOf({ provrum: provrum.id, channel }),
    ...(holds && {
      keep: { person: responsible, occurrence: reminderOf({ provrum: provrum.id, channel, plannedOn }) },
    }),
  });
}

async function finish({ db, provrum, event, by }: Of<'spreading-done'>) {
  const { channel, on, plannedOn } = event;
  await sql`
    insert into spreading_channel (provrum_id, channel, done_on, done_by) values (${provrum.id}, ${channel}, ${on}, ${by.person})
    on conflict (provrum_id, channel) do update set done_on = excluded.done_on, done_by = excluded.done_by,
      version = spreading_channel.version + 1`.execute(db.q());
  if (plannedOn === null) return;
  await withdrawMail(db, provrum.id, [reminderPurpose], reminderOf({ provrum: provrum.id, channel, plannedOn }));
}

async function reopen({ db, provrum, event }: Of<'spreading-reopened'>) {
  await sql`
    update spreading_channel set done_on = null, done_by = null, version = version + 1
    where provrum_id = ${provrum.id} and channel = ${event.channel}`.execute(db.q());
}

async function keep({ db, provrum, event: { purpose, content }, by, at }: Of<'spreading-text-kept'>) {
  if (content === null) {
    await sql`delete from spreading_text where provrum_id = ${provrum.id} and purpose = ${purpose}`.execute(db.q());
    return;
  }
  await sql`
    insert into spreading_text (provrum_id, purpose, content, person_id, at)
    values (${provrum.id}, ${purpose}, ${content}, ${by.person}, ${at})
    on conflict (provrum_id, purpose) do update set content = excluded.content, version = spreading_text.version + 1,
      person_id = excluded.person_id, at = excluded.at`.execute(db.q());
}

async function choose({ db, provrum, event }: Of<'conference-chosen'>) {
  await sql`
    insert into spreading (provrum_id, conference_year) values (${provrum.id}, ${event.year})
    on conflict (provrum_id) do update set conference_year = excluded.conference_year`.execute(db.q());
}

async function present(effect: Of<'result-presented'>) {
  const { db, provrum, event, by, at } = effect;
  await sql`
    insert into presentation (provrum_id, conference_year, presented_on, receipt, person_id, at)
    values (${provrum.id}, ${event.year}, ${event.on}, ${JSON.stringify(event.receipt)}::jsonb, ${by.person}, ${at})`.execute(
    db.q(),
  );
  await move(effect, { from: 'published', to: 'presented' });
}

async function takeBack(effect: Effect<SpreadingEvent>) {
  const { db, provrum, at } = effect;
  await sql`
    update presentation set taken_back_at = ${at} where provrum_id = ${provrum.id} and taken_back_at is null`.execute(
    db.q(),
  );
  await move(effect, { from: 'presented', to: 'published' });
}

/** A provrum that is followed up, or was cancelled, stays what it is. */
async function move(
  { db, provrum, at }: Effect<SpreadingEvent>,
  { from, to }: { readonly from: State; readonly to: State },
) {
  await sql`
    update provrum set state = case when state = ${from} then ${to} else state end, changed_at = ${at}, revision = revision + 1
    where id = ${provrum.id}`.execute(db.q());
  // What was followed up comes back to where it is now, should the follow-up be opened again.
  await sql`update follow_up set came_from = ${to} where provrum_id = ${provrum.id} and came_from = ${from}`.execute(
    db.q(),
  );
}
