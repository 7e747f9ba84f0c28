import { dayOfLocal } from '#kernel/localTime.ts';
import { dayOf } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import { forgetDay } from '../attendance/attendance.store.ts';
import type { ArrangingEvent } from './arranging.ts';
import type { GatheringEffect } from './effect.store.ts';
import { applyPart } from './parts.store.ts';
import { writePlan } from './plan.store.ts';

/** Writes what an act of those who arrange a gathering says. */
export async function applyArranging(effect: GatheringEffect<ArrangingEvent>): Promise<void> {
  const { event } = effect;
  switch (event.kind) {
    case 'gathering-planned':
      return;
    case 'gathering-changed':
      await applyPart({ ...effect, event });
      return await touch({ ...effect, event });
    case 'gathering-moved':
      await writePlan({ ...effect, event }, event.content);
      if (dayOfLocal(event.when.starts) > dayOf(effect.at)) await forgetDay(effect.db, event.meeting, effect.at);
      return await move(
        effect,
        sql`sequence = ${event.sequence}, moved_from = ${event.from?.starts ?? null}::timestamp,
          moved_from_end = ${event.from?.ends ?? null}::timestamp`,
      );
    case 'gathering-cancelled':
      return await move(effect, sql`state = 'cancelled', reason = ${event.reason}, sequence = ${event.sequence}`);
    case 'gathering-announced':
    case 'gathering-opened':
    case 'gathering-closed':
    case 'gathering-held':
    case 'gathering-documented':
    case 'gathering-reopened':
      return await move(effect, sql`state = ${stateAfter[event.kind]}`);
  }
}

const stateAfter = {
  'gathering-announced': 'announced',
  'gathering-opened': 'open',
  'gathering-closed': 'closed',
  'gathering-held': 'held',
  'gathering-documented': 'documented',
  'gathering-reopened': 'held',
} as const;

async function move({ db, at, event }: GatheringEffect<ArrangingEvent>, assignments: ReturnType<typeof sql>) {
  await sql`
    update meeting set ${assignments}, version = version + 1, changed_at = ${at} where id = ${event.meeting}`.execute(
    db.q(),
  );
}

/** Who writes on an older version than this is told so, but for the lists, whose rows have their own. */
const touch = async ({
  db,
  at,
  event,
}: GatheringEffect<Extract<ArrangingEvent, { readonly kind: 'gathering-changed' }>>) =>
  void (await sql`
    update meeting set version = version + ${event.part === 'plan' ? 1 : 0}, changed_at = ${at}
    where id = ${event.meeting}`.execute(db.q()));
