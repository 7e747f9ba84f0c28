import type { Day } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import { recordEvent } from '#meetings/record.store.ts';
import { type Database, sql } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import type { By } from '../events.ts';
import type { FormatEvaluation, FormatEvent, FormatRefusal } from './formatEvaluation.ts';

/** The evaluations of the format that were on record when a day was over, the latest first. */
export async function listFormatEvaluations(db: Database, on: Day): Promise<readonly FormatEvaluation[]> {
  const { rows } = await sql<FormatEvaluation>`
    select e.id, e.evaluated_on as on, e.document, e.note, json_build_object('id', p.id, 'name', p.name) as by,
      e.recorded_at as "recordedAt"
    from format_evaluation e join person p on p.id = e.person_id,
      lateral (select ((${on}::date + 1)::timestamp at time zone 'Europe/Stockholm') as until) bound
    where e.recorded_at < until and (e.taken_back_at is null or e.taken_back_at >= until)
    order by e.evaluated_on desc, e.id desc`.execute(db.q());
  return rows;
}

interface Doing {
  readonly db: Database;
  readonly by: By;
  readonly at: Date;
  readonly on: Day;
}

/** The only way they change: one at a time, on fresh state, event and effect together. A form sent twice acts once. */
export async function changeFormatEvaluations(
  { db, by, at, on }: Doing,
  key: string | null,
  decide: (known: readonly FormatEvaluation[]) => Decision<FormatEvent, FormatRefusal>,
): Promise<Decision<FormatEvent, FormatRefusal>> {
  return await db.tx(async () => {
    await sql`lock table format_evaluation in share row exclusive mode`.execute(db.q());
    const decision = decide(await listFormatEvaluations(db, on));
    if (decision.ok && (await apply({ db, by, at }, decision.event, key)))
      await record({ db, by, at, on }, decision.event);
    return decision;
  });
}

async function apply({ db, by, at }: Omit<Doing, 'on'>, event: FormatEvent, key: string | null): Promise<boolean> {
  if (event.kind === 'format-evaluation-removed') {
    await sql`update format_evaluation set taken_back_at = ${at} where id = ${event.evaluation}`.execute(db.q());
    return true;
  }
  const { rows } = await sql<{ id: number }>`
    insert into format_evaluation (evaluated_on, document, note, created_with, person_id, organisation_id, recorded_at)
    values (${event.on}, ${event.document}, ${event.note}, ${key}, ${by.person}, ${by.organisation}, ${at})
    on conflict (created_with) do nothing returning id`.execute(db.q());
  return rows.length > 0;
}

async function record({ db, by, at, on }: Doing, { kind, ...detail }: FormatEvent) {
  const kept = 'note' in detail ? { on: detail.on, document: detail.document } : detail;
  const version = versionInForce(await loadVersions(db), on)?.id ?? null;
  await recordEvent(db, { event: { kind, ...kept }, about: {}, by, at, version });
}
