import type { MeetingId, NetworkId, ProvrumId } from '#kernel/id.ts';
import { randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { reserveMeeting } from '../applyMeeting.store.ts';
import { recordEvent } from '../record.store.ts';
import type { GatheringCircumstances } from './effect.store.ts';
import { type AttendanceMode, type GatheringKind, modesOf } from './gathering.ts';
import type { GatheringPlan } from './plan.ts';

/** What is planned for whom, and the form that did it. */
export interface Planned {
  readonly kind: GatheringKind;
  readonly network: NetworkId | null;
  readonly provrum: ProvrumId | null;
  readonly plan: GatheringPlan;
  /** The form: sent twice it plans one meeting. */
  readonly key: string | null;
}

/** Plans a gathering. Nobody is told before it is announced. */
export async function planGathering(
  circumstances: GatheringCircumstances,
  { kind, network, provrum, plan, key }: Planned,
): Promise<MeetingId> {
  const { db, by, at, version, follow } = circumstances;
  return await db.tx(async () => {
    const before = await lockForm(db, key);
    if (before !== null) return before;
    const id = await reserveMeeting(db);
    await sql`
      insert into meeting (id, network_id, provrum_id, uid, title, mode, person_id, organisation_id, changed_at)
      overriding system value values (${id}, ${network}, ${provrum}, ${`${randomToken(16)}@provrum`}, ${plan.text.title},
        ${plan.text.mode}, ${by?.person ?? null}, ${by?.organisation ?? null}, ${at})`.execute(db.q());
    await sql`
      insert into gathering (meeting_id, kind, audience, created_with)
      values (${id}, ${kind}, ${plan.audience}, ${key})`.execute(db.q());
    await writePlan({ db, by, at, event: { meeting: id } }, plan);
    const event = { kind: 'gathering-planned', meeting: id, title: plan.text.title, network } as const;
    await follow(await recordEvent(db, { event, about: { meeting: id, network }, by, at, version }), event.kind);
    return id;
  });
}

/** Lets a form be handled once at a time: the second waits, and finds what the first has planned. */
export async function lockForm(db: Database, key: string | null): Promise<MeetingId | null> {
  if (key === null) return null;
  await sql`select pg_advisory_xact_lock(hashtext(${key}))`.execute(db.q());
  return await findPlannedGathering(db, key);
}

/** The gathering that a form has planned already, or null. */
export async function findPlannedGathering(db: Database, key: string): Promise<MeetingId | null> {
  const { rows } = await sql<{ id: MeetingId }>`
    select meeting_id as id from gathering where created_with = ${key}`.execute(db.q());
  return rows[0]?.id ?? null;
}

interface PlanEffect extends Pick<GatheringCircumstances, 'db' | 'by' | 'at'> {
  readonly event: { readonly meeting: MeetingId };
}

/** Writes what a gathering is to be. Where it is held in one way only, all who have signed up come that way. */
export async function writePlan(
  { db, by, at, event: { meeting: id } }: PlanEffect,
  plan: GatheringPlan,
): Promise<void> {
  const { title, mode, place, link, about } = plan.text;
  const { capacity, rule, quota, offerHours, lastDay } = plan.places;
  await sql`
    update meeting set title = ${title}, mode = ${mode}, place = ${place}, link = ${link}, about = ${about},
      starts_at = ${plan.when?.starts ?? null}::timestamp, ends_at = ${plan.when?.ends ?? null}::timestamp
    where id = ${id}`.execute(db.q());
  await sql`
    update gathering set audience = ${plan.audience}, capacity_physical = ${mode === 'digital' ? null : capacity.physical},
      capacity_digital = ${mode === 'physical' ? null : capacity.digital}, queue_rule = ${rule}, quota = ${quota},
      offer_hours = ${offerHours}, last_day = ${lastDay}, venue_id = ${plan.venue}, invitation = ${plan.invitation}
    where meeting_id = ${id}`.execute(db.q());
  for (const { rule, reason, finding } of plan.exceptions ?? []) {
    await sql`
      insert into gathering_exception (meeting_id, rule, reason, finding, person_id, organisation_id, at)
      values (${id}, ${rule}, ${reason}, ${JSON.stringify(finding)}::jsonb, ${by?.person ?? null}, ${by?.organisation ?? null}, ${at})
      on conflict (meeting_id, rule) do update set reason = excluded.reason, finding = excluded.finding,
        person_id = excluded.person_id, organisation_id = excluded.organisation_id, at = excluded.at`.execute(db.q());
  }
  const modes = modesOf({ text: plan.text });
  if (modes.length > 1) return;
  // Nobody can wait any longer for a place of the kind that is gone.
  await sql`
    update registration set mode = case when state in ('registered', 'waitlisted', 'offered') then ${modes[0]} else mode end,
      wished_mode = null, wished_at = null
    where meeting_id = ${id} and state not in ('cancelled', 'transferred')
      and (mode <> ${modes[0]} or wished_mode is not null)`.execute(db.q());
}

/** How many places are taken, or promised to somebody who has not answered. */
export async function countTaken(db: Database, id: MeetingId): Promise<Readonly<Record<AttendanceMode, number>>> {
  const { rows } = await sql<Record<AttendanceMode, number>>`
    select count(*) filter (where mode = 'physical') as physical, count(*) filter (where mode = 'digital') as digital
    from registration where meeting_id = ${id} and state in ('registered', 'offered', 'attended')`.execute(db.q());
  return rows[0] ?? { physical: 0, digital: 0 };
}
