import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { PersonRef } from '../provrum.ts';
import type { TaskEvent } from './events.ts';
import type { Colleague, Task } from './task.ts';

interface TaskRow extends Omit<Task, 'doneAt'> {
  readonly doneAt: Date | null;
}

/** A provrum's tasks: what is due first comes first, then what has no day, then what is done, the latest first. */
export async function listTasks(db: Database, provrum: ProvrumId): Promise<readonly Task[]> {
  const { rows } = await sql<TaskRow>`
    select t.id, t.title, t.due_on as due, t.version, t.created_with as key, t.done_at as "doneAt",
      json_build_object('id', p.id, 'name', p.name) as owner, json_build_object('id', o.id, 'name', o.name) as organisation,
      case when d.id is null then null else json_build_object('id', d.id, 'name', d.name) end as "doneBy",
      case when f.id is null then null else json_build_object('id', f.id, 'name', f.name) end as offered
    from task t join person p on p.id = t.owner_id join organisation o on o.id = t.owner_organisation_id
    left join person d on d.id = t.done_by left join organisation f on f.id = t.offered_to
    where t.provrum_id = ${provrum} and t.removed_at is null
    order by t.done_at desc nulls first, t.due_on nulls last, t.id`.execute(db.q());
  return rows.map(({ doneAt, ...task }) => ({ ...task, doneAt: doneAt && (doneAt.toISOString() as Instant) }));
}

/** Everybody who holds a mandate today in an organisation that takes part, by organisation and name. */
export async function listColleagues(
  db: Database,
  organisations: readonly OrganisationId[],
  on: Day,
): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select json_build_object('id', p.id, 'name', p.name) as person, json_build_object('id', o.id, 'name', o.name) as organisation
    from organisation o join lateral (
      select distinct person_id from mandate m where m.organisation_id = o.id and m.from_day <= ${on}::date
        and (m.to_day is null or m.to_day >= ${on}::date)) held on true
    join person p on p.id = held.person_id
    where o.id = any(${[...organisations]}::bigint[])
    order by o.name, p.name, p.id`.execute(db.q());
  return rows;
}

/** Writes a task, who answers for it, and whether it is done. */
export async function applyTask({ db, provrum, event, by, at }: Effect<TaskEvent>): Promise<void> {
  switch (event.kind) {
    case 'task-added':
      await sql`
        insert into task (provrum_id, title, owner_id, owner_organisation_id, due_on, person_id, created_with, created_at)
        values (${provrum.id}, ${event.title}, ${event.owner}, ${event.ownerOrganisation}, ${event.due}, ${by.person},
          ${event.key}, ${at})`.execute(db.q());
      return;
    case 'task-changed':
      await sql`
        update task set title = ${event.title}, owner_id = ${event.owner}, owner_organisation_id = ${event.ownerOrganisation},
          due_on = ${event.due}, version = version + 1,
          offered_to = case when ${event.handed} then null else offered_to end
        where id = ${event.task}`.execute(db.q());
      return;
    case 'task-taken-over':
      await sql`
        update task set owner_id = ${by.person}, owner_organisation_id = ${by.organisation}, offered_to = null,
          version = version + 1
        where id = ${event.task}`.execute(db.q());
      return;
    case 'task-done':
      await sql`
        update task set done_at = ${at}, done_by = ${by.person}, offered_to = null, version = version + 1
        where id = ${event.task}`.execute(db.q());
      return;
    case 'task-reopened':
      await sql`update task set done_at = null, done_by = null, version = version + 1 where id = ${event.task}`.execute(
        db.q(),
      );
      return;
    case 'task-removed':
      await sql`update task set removed_at = ${at}, version = version + 1 where id = ${event.task}`.execute(db.q());
  }
}

/** A task on an organisation's own page. */
export interface OwnTask {
  readonly id: number;
  readonly provrum: ProvrumId;
  readonly provrumTitle: string;
  readonly title: string;
  readonly due: Day | null;
  readonly owner: PersonRef;
  /** False where whoever answers for it has left. */
  readonly ownerHere: boolean;
  /** It was the old lead's, and is offered to this organisation. */
  readonly offered: boolean;
}

/** Tasks that wait for an organisation's people, or are offered to it: what is due first comes first. */
export async function listOwnTasks(db: Database, organisation: OrganisationId, on: Day): Promise<readonly OwnTask[]> {
  const { rows } = await sql<OwnTask>`
    select t.id, t.provrum_id as provrum, v.title as "provrumTitle", t.title, t.due_on as due,
      json_build_object('id', p.id, 'name', p.name) as owner, coalesce(t.offered_to = ${organisation}, false) as offered,
      exists (select from mandate m where m.person_id = t.owner_id and m.organisation_id = t.owner_organisation_id
        and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)) as "ownerHere"
    from task t join provrum v on v.id = t.provrum_id join person p on p.id = t.owner_id
    where t.done_at is null and t.removed_at is null
      and (t.owner_organisation_id = ${organisation} or t.offered_to = ${organisation})
      and v.state in ('approved', 'planning', 'running', 'reporting', 'review')
    order by t.due_on nulls last, t.id`.execute(db.q());
  return rows;
}
