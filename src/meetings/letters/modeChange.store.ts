import type { MeetingId, PersonId, RegistrationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { QueueReason } from '../registration/events.ts';

/** How somebody got the kind of place they have: by whose act, or for which reason the queue moved them. */
export interface ModeChange {
  readonly by: { readonly id: PersonId; readonly name: string } | null;
  readonly reason: QueueReason | null;
}

/** The last change of each of some registrations, whichever event it is that letters are written after. */
export async function listModeChanges(
  db: Database,
  meeting: MeetingId,
  registrations: readonly RegistrationId[],
): Promise<ReadonlyMap<RegistrationId, ModeChange>> {
  if (registrations.length === 0) return new Map();
  const { rows } = await sql<ModeChange & { readonly registration: RegistrationId }>`
    select distinct on (registration) (e.detail ->> 'registration')::bigint as registration, e.detail ->> 'reason' as reason,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as by
    from event e left join person p on p.id = e.person_id
    where e.meeting_id = ${meeting} and e.kind = 'registration-changed'
      and (e.detail ->> 'registration')::bigint = any(${[...registrations]}::bigint[])
    order by registration, e.id desc`.execute(db.q());
  return new Map(rows.map((row) => [row.registration, row]));
}
