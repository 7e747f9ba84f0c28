import type { Day } from '#kernel/day.ts';
import type { PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';

/** A task whose day is near or past, and whoever answers for it. */
export interface DueTask {
  readonly id: number;
  readonly title: string;
  readonly due: Day;
  readonly provrum: ProvrumId;
  readonly provrumTitle: string;
  readonly person: PersonId;
  readonly address: string;
  readonly language: Language;
}

/**
 * Open tasks that are due until a day, of provrum under way. Only somebody who takes part still is reminded, and nobody
 * who has turned off the mail about the provrum.
 */
export async function listDueTasks(db: Database, today: Day, until: Day): Promise<readonly DueTask[]> {
  const { rows } = await sql<DueTask>`
    select t.id, t.title, t.due_on as due, v.id as provrum, v.title as "provrumTitle", p.id as person, p.email as address,
      p.language
    from task t join provrum v on v.id = t.provrum_id join person p on p.id = t.owner_id
    join go_ahead g on g.provrum_id = v.id and g.verdict = 'approved' and g.taken_back_at is null
    where t.done_at is null and t.removed_at is null and t.due_on <= ${until}::date
      and v.state in ('approved', 'planning', 'running', 'reporting', 'review')
      and t.owner_organisation_id = any(participants_now(v.id, g.participants))
      and exists (select from mandate m where m.person_id = t.owner_id and m.organisation_id = t.owner_organisation_id
        and m.from_day <= ${today}::date and (m.to_day is null or m.to_day >= ${today}::date))
      and not exists (select from subscription s
        where s.person_id = t.owner_id and s.provrum_id = v.id and s.level = 'mute')
    order by t.id`.execute(db.q());
  return rows;
}
