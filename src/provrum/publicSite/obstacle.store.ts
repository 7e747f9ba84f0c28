import type { Language } from '#kernel/text.ts';
import { recordEvent } from '#meetings/record.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';

/** What somebody has told us hindered them on the site. */
export interface Obstacle {
  readonly id: number;
  readonly what: string;
  /** Null where no answer was wanted, and once it is dealt with: the address is kept no longer than it is needed. */
  readonly answerTo: string | null;
  readonly language: Language;
  readonly at: Date;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

export interface NewObstacle extends Pick<Obstacle, 'what' | 'answerTo' | 'language' | 'at'> {
  /** A keyed hash of who said what: the same words again are the same report. */
  readonly fingerprint: Buffer;
}

/** Keeps a report; one that was sent before is left as it is. */
export async function keepObstacle(db: Database, told: NewObstacle): Promise<void> {
  await sql`
    insert into obstacle (fingerprint, what, answer_to, language, at)
    values (${told.fingerprint}, ${told.what}, ${told.answerTo}, ${told.language}, ${told.at})
    on conflict (fingerprint) do nothing`.execute(db.q());
}

/** The reports that nobody has dealt with, the oldest first; and then those of late that somebody has. */
export async function listObstacles(db: Database): Promise<readonly Obstacle[]> {
  const { rows } = await sql<Obstacle>`
    select o.id, o.what, o.answer_to as "answerTo", o.language, o.at, o.settled_at as "settledAt", p.name as "settledBy"
    from obstacle o left join person p on p.id = o.settled_by
    order by o.settled_at is not null, case when o.settled_at is null then o.at end, o.settled_at desc, o.id limit 200`.execute(
    db.q(),
  );
  return rows;
}

/** How many reports wait for somebody. */
export async function countObstacles(db: Database): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select count(*) as amount from obstacle where settled_at is null`.execute(db.q());
  return rows[0]?.amount ?? 0;
}

/** Notes that a report is dealt with, and forgets where the answer went. False where it is already, or is none. */
export async function settleObstacle({ db, by, at, version }: Doing, id: number): Promise<boolean> {
  return await db.tx(async () => {
    const { numAffectedRows } = await sql`
      update obstacle set settled_at = ${at}, settled_by = ${by.person}, answer_to = null
      where id = ${id} and settled_at is null`.execute(db.q());
    if (numAffectedRows !== 1n) return false;
    const event = { kind: 'obstacle-settled', obstacle: id };
    await recordEvent(db, { event, about: {}, by, at, version });
    return true;
  });
}
