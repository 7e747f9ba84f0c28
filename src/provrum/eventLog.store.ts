import type { EventId, MeetingId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { LoggedKind } from './eventLog.ts';
import type { KeptEvent } from './history.ts';

/** One line of the log: who did what for which organisation, when and under which rules. */
export interface LoggedEvent {
  readonly id: EventId;
  readonly at: Date;
  readonly kind: string;
  /** As the history reads it, where it is about a provrum. */
  readonly event: KeptEvent;
  readonly who: string | null;
  readonly organisation: string | null;
  readonly version: string | null;
  readonly provrum: ProvrumId | null;
  readonly title: string | null;
  /** The gathering it is about, where it is about one. */
  readonly gathering: { readonly id: MeetingId; readonly name: string } | null;
  /** Whom it is about, where it is about an organisation's people. */
  readonly aboutOrganisation: string | null;
  readonly aboutPerson: string | null;
}

export const eventsPerPage = 50;

export interface LogAsked {
  readonly kind: LoggedKind | null;
  /** Only what came before this event: the page after it. */
  readonly before: EventId | null;
}

/**
 * A page of everything that has happened, the newest first, and one event more where there is another page. What was
 * never posted is its own organisation's business and is left out.
 */
export async function listEvents(
  db: Database,
  { kind, before }: LogAsked,
  size = eventsPerPage,
): Promise<readonly LoggedEvent[]> {
  const { rows } = await sql<LoggedEvent>`
    select e.id, e.at, e.kind, jsonb_set(e.detail, '{kind}', to_jsonb(e.kind)) as event, w.name as who,
      o.name as organisation, e.rulebook_version as version, p.id as provrum, p.title,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.title) end as gathering,
      ao.name as "aboutOrganisation", ap.name as "aboutPerson"
    from event e
    left join person w on w.id = e.person_id
    left join organisation o on o.id = e.organisation_id
    left join provrum p on p.id = e.provrum_id
    left join meeting m on m.id = e.meeting_id
    left join organisation ao on ao.id = e.subject_organisation_id
    left join person ap on ap.id = e.subject_person_id
    where (e.provrum_id is null or p.opened_at is not null)
      and (${kind}::text is null or e.kind = ${kind}) and (${before}::bigint is null or e.id < ${before})
    order by e.id desc limit ${size + 1}`.execute(db.q());
  return rows;
}
