import { type Database, sql } from '#platform/database.ts';
import type { ArrangingEvent } from './arranging.ts';
import type { GatheringEffect } from './effect.store.ts';
import type { CostChange } from './costs.ts';
import { writePlan } from './plan.store.ts';
import type { TaskChange } from './practical.ts';
import type { SessionChange } from './programme.ts';

type Changed = Extract<ArrangingEvent, { readonly kind: 'gathering-changed' }>;
type Effect = GatheringEffect<Changed>;

/** Writes what was changed about a part of a gathering. */
export async function applyPart(effect: Effect): Promise<void> {
  const { db, event, by, at } = effect;
  switch (event.part) {
    case 'plan':
      return await writePlan(effect, event.content);
    case 'programme':
      return await writeSession(effect, event.content);
    case 'planners':
      return await writePlanner(db, event);
    case 'tasks':
      return await writeTask(effect, event.content);
    case 'costs':
      return await writeCost(effect, event.content);
    case 'quality': {
      const { fulfilled, note } = event.content;
      await sql`
        insert into gathering_quality (meeting_id, fulfilled, note, person_id, organisation_id, at)
        values (${event.meeting}, ${fulfilled}, ${note}, ${by?.person}, ${by?.organisation}, ${at})
        on conflict (meeting_id) do update set fulfilled = excluded.fulfilled, note = excluded.note,
          person_id = excluded.person_id, organisation_id = excluded.organisation_id, at = excluded.at`.execute(db.q());
    }
  }
}

async function writeSession({ db, event, by, at }: Effect, change: SessionChange): Promise<void> {
  if (change.act === 'remove') {
    await sql`update gathering_session set removed_at = ${at} where id = ${change.id}`.execute(db.q());
    return;
  }
  const { when, text } = change;
  if (change.act === 'change') {
    await sql`
      update gathering_session set starts_at = ${when.starts}::timestamp, ends_at = ${when.ends}::timestamp,
        title = ${text.title}, speaker = ${text.speaker}, room = ${text.room}, about = ${text.about},
        version = version + 1, person_id = ${by?.person ?? null}, changed_at = ${at}
      where id = ${change.id}`.execute(db.q());
    return;
  }
  await sql`
    insert into gathering_session (meeting_id, starts_at, ends_at, title, speaker, room, about, created_with, person_id, changed_at)
    values (${event.meeting}, ${when.starts}::timestamp, ${when.ends}::timestamp, ${text.title}, ${text.speaker}, ${text.room},
      ${text.about}, ${change.key}, ${by?.person ?? null}, ${at})`.execute(db.q());
}

async function writePlanner(
  db: Database,
  { meeting, act, person }: Extract<Changed, { readonly part: 'planners' }>,
): Promise<void> {
  if (act === 'add') {
    await sql`
      insert into gathering_planner (meeting_id, person_id) values (${meeting}, ${person})
      on conflict do nothing`.execute(db.q());
    return;
  }
  await sql`delete from gathering_planner where meeting_id = ${meeting} and person_id = ${person}`.execute(db.q());
}

async function writeTask({ db, event, by, at }: Effect, { key, owner, due, done }: TaskChange): Promise<void> {
  const [doneAt, doneBy] = done ? [at, by?.person ?? null] : [null, null];
  await sql`
    insert into gathering_task (meeting_id, key, owner_id, due, done_at, done_by)
    values (${event.meeting}, ${key}, ${owner}, ${due}, ${doneAt}, ${doneBy})
    on conflict (meeting_id, key) do update set owner_id = excluded.owner_id, due = excluded.due,
      done_at = case when excluded.done_at is null then null else coalesce(gathering_task.done_at, excluded.done_at) end,
      done_by = case when excluded.done_at is null then null else coalesce(gathering_task.done_by, excluded.done_by) end`.execute(
    db.q(),
  );
}

async function writeCost({ db, event, by, at }: Effect, change: CostChange): Promise<void> {
  if (change.act === 'remove') {
    await sql`update gathering_cost set removed_at = ${at} where id = ${change.id}`.execute(db.q());
    return;
  }
  const { kind, what, planned, actual } = change.line;
  if (change.act === 'change') {
    await sql`
      update gathering_cost set kind = ${kind}, what = ${what}, planned = ${planned}, actual = ${actual},
        version = version + 1, person_id = ${by?.person ?? null}, organisation_id = ${by?.organisation ?? null}, changed_at = ${at}
      where id = ${change.id}`.execute(db.q());
    return;
  }
  await sql`
    insert into gathering_cost (meeting_id, kind, what, planned, actual, created_with, person_id, organisation_id, changed_at)
    values (${event.meeting}, ${kind}, ${what}, ${planned}, ${actual}, ${change.key}, ${by?.person ?? null},
      ${by?.organisation ?? null}, ${at})`.execute(db.q());
}
