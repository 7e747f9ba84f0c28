import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { Cancellation } from './cancellation.ts';
import type { CancellationEvent } from './events.ts';

interface CancellationRow extends Omit<Cancellation, 'decidedAt' | 'announcedAt'> {
  readonly decidedAt: Date;
  readonly announcedAt: Date | null;
}

const instant = (at: Date): Instant => at.toISOString() as Instant;

/** The decision to break a provrum off that stands; null where there is none, or it was taken back. */
export async function findCancellation(db: Database, provrum: ProvrumId): Promise<Cancellation | null> {
  const { rows } = await sql<CancellationRow>`
    select c.id, c.reason, c.decided_at as "decidedAt", c.announced_at as "announcedAt",
      json_build_object('id', p.id, 'name', p.name) as by
    from cancellation c join person p on p.id = c.person_id
    where c.provrum_id = ${provrum} and c.taken_back_at is null`.execute(db.q());
  const [row] = rows;
  if (!row) return null;
  return { ...row, decidedAt: instant(row.decidedAt), announcedAt: row.announcedAt && instant(row.announcedAt) };
}

/** Writes the decision, that it was told, or that it was taken back. Only telling it ends the work. */
export async function applyCancellation({ db, provrum, event, by, at }: Effect<CancellationEvent>): Promise<void> {
  switch (event.kind) {
    case 'provrum-cancelled':
      await sql`
        insert into cancellation (provrum_id, reason, person_id, organisation_id, decided_at)
        values (${provrum.id}, ${event.reason}, ${by.person}, ${by.organisation}, ${at})`.execute(db.q());
      return;
    case 'cancellation-announced':
      await sql`update cancellation set announced_at = ${at} where id = ${event.cancellation}`.execute(db.q());
      await sql`
        update provrum set state = 'cancelled', changed_at = ${at}, revision = revision + 1 where id = ${provrum.id}`.execute(
        db.q(),
      );
      return;
    case 'cancellation-taken-back':
      await sql`
        update cancellation set taken_back_at = ${at}, take_back_reason = ${event.reason} where id = ${event.cancellation}`.execute(
        db.q(),
      );
  }
}

/** A decision to break off that nobody has been told of. */
export interface StagedCancellation {
  readonly id: ProvrumId;
  readonly title: string;
  readonly organisation: string;
  readonly by: string;
  readonly decidedAt: Date;
}

export async function listStagedCancellations(db: Database): Promise<readonly StagedCancellation[]> {
  const { rows } = await sql<StagedCancellation>`
    select p.id, p.title, o.name as organisation, w.name as by, c.decided_at as "decidedAt"
    from cancellation c join provrum p on p.id = c.provrum_id join organisation o on o.id = p.organisation_id
    join person w on w.id = c.person_id
    where c.announced_at is null and c.taken_back_at is null order by c.decided_at, c.id`.execute(db.q());
  return rows;
}
