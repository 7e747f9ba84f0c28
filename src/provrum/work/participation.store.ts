import type { Day } from '#kernel/day.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { Provrum, State } from '../provrum.ts';
import type { ParticipationEvent } from './events.ts';
import { type Candidate, lastDay, type Participation, type Team } from './participation.ts';

const membershipOn = (organisation: ReturnType<typeof sql.ref>, on: Day) => sql`(
  select m.kind from membership m where m.organisation_id = ${organisation}
    and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date) order by m.kind limit 1)`;

/** An organisation as the rules see it on a day, from a query that calls it `o`. */
const candidate = (on: Day) => sql`
  o.id as organisation, o.name, o.kind, ${membershipOn(sql.ref('o.id'), on)} as membership`;

/** Those who take part in a provrum today, as the rules see them, by name. */
export async function findTeam(db: Database, { decision }: Provrum, on: Day): Promise<Team> {
  const { rows } = await sql<Candidate>`
    select ${candidate(on)} from organisation o
    where o.id = any(${[...(decision?.participants ?? [])]}::bigint[]) order by o.name`.execute(db.q());
  return { members: rows, lead: decision?.lead?.id ?? null };
}

/** One organisation as the rules see it; null where there is none. */
export async function findCandidate(db: Database, id: OrganisationId, on: Day): Promise<Candidate | null> {
  const { rows } = await sql<Candidate>`select ${candidate(on)} from organisation o where o.id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** Members and partners that do not take part, by name. */
export async function listCandidates(
  db: Database,
  taken: readonly OrganisationId[],
  on: Day,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select * from (select ${candidate(on)} from organisation o where o.id <> all(${[...taken]}::bigint[])) c
    where c.membership is not null order by c.name`.execute(db.q());
  return rows;
}

/** An organisation's time in a provrum, with why it came and went. */
export interface KeptParticipation extends Participation {
  readonly name: string;
  readonly joinReason: string;
  readonly leaveReason: string;
}

/** Everybody who takes or took part, in the order in which they came. Nobody before the decision is announced. */
export async function listParticipations(db: Database, provrum: ProvrumId): Promise<readonly KeptParticipation[]> {
  const { rows } = await sql<KeptParticipation>`
    select t.organisation_id as organisation, o.name, t.from_day as from, t.to_day as to, t.join_reason as "joinReason",
      t.leave_reason as "leaveReason"
    from (
      select id, organisation_id, from_day, to_day, join_reason, leave_reason from participation where provrum_id = ${provrum}
      union all
      select 0, unnest(g.participants), (g.announced_at at time zone 'Europe/Stockholm')::date, null, '', ''
      from go_ahead g where g.provrum_id = ${provrum} and g.verdict = 'approved' and g.announced_at is not null
        and g.taken_back_at is null and not exists (select from participation where provrum_id = ${provrum})
    ) t join organisation o on o.id = t.organisation_id
    order by t.from_day, o.name, t.id`.execute(db.q());
  return rows;
}

/** Puts down those whom the announced decision named, where nobody has been put down yet. */
export async function seedParticipation(db: Database, provrum: ProvrumId): Promise<void> {
  await sql`
    insert into participation (provrum_id, organisation_id, from_day)
    select g.provrum_id, unnest(g.participants), (g.announced_at at time zone 'Europe/Stockholm')::date
    from go_ahead g where g.provrum_id = ${provrum} and g.verdict = 'approved' and g.announced_at is not null
      and g.taken_back_at is null and not exists (select from participation t where t.provrum_id = g.provrum_id)`.execute(
    db.q(),
  );
}

/** Writes who joined or left, or who leads from now on. The decision that began it all stays as it was. */
export async function applyParticipation(effect: Effect<ParticipationEvent>): Promise<void> {
  const { db, provrum, event } = effect;
  const receipt = JSON.stringify(event.receipt);
  switch (event.kind) {
    case 'participant-joined':
      await seedParticipation(db, provrum.id);
      await sql`
        insert into participation (provrum_id, organisation_id, from_day, join_reason, join_receipt)
        values (${provrum.id}, ${event.organisation}, ${event.on}, ${event.reason}, ${receipt}::jsonb)`.execute(db.q());
      return await raiseRevision(effect);
    case 'participant-left':
      await seedParticipation(db, provrum.id);
      await sql`
        update participation set to_day = ${lastDay(event.on)}, leave_reason = ${event.reason}, leave_receipt = ${receipt}::jsonb
        where provrum_id = ${provrum.id} and organisation_id = ${event.organisation} and to_day is null`.execute(
        db.q(),
      );
      return await raiseRevision(effect);
    case 'lead-changed':
      return await writeLead(effect, event);
  }
}

async function writeLead(
  effect: Effect<ParticipationEvent>,
  { from, to, reason, receipt }: Extract<ParticipationEvent, { kind: 'lead-changed' }>,
) {
  const { db, provrum, by, at } = effect;
  await sql`
    insert into lead_change (provrum_id, from_organisation_id, to_organisation_id, reason, receipt, person_id,
      organisation_id, at)
    values (${provrum.id}, ${from}, ${to}, ${reason}, ${JSON.stringify(receipt)}::jsonb, ${by.person}, ${by.organisation},
      ${at})`.execute(db.q());
  await sql`update provrum set lead_organisation_id = ${to} where id = ${provrum.id}`.execute(db.q());
  // What the old lead had to do is offered to the new one; until somebody takes it, it stays where it was.
  await sql`
    update task set offered_to = ${to}
    where provrum_id = ${provrum.id} and owner_organisation_id = ${from} and done_at is null and removed_at is null`.execute(
    db.q(),
  );
  await raiseRevision(effect);
}

const raiseRevision = async ({ db, provrum, at }: Effect<ParticipationEvent>): Promise<void> =>
  void (await sql`update provrum set revision = revision + 1, changed_at = ${at} where id = ${provrum.id}`.execute(
    db.q(),
  ));

/** A provrum under way whose participants have changed, with those it has now. */
export interface ChangedTeam extends Team {
  readonly id: ProvrumId;
  readonly title: string;
  readonly leadName: string;
}

/** Provrum under way that somebody has left, the first to be decided first: the rules say which of them lack something. */
export async function listChangedTeams(db: Database, on: Day): Promise<readonly ChangedTeam[]> {
  const { rows } = await sql<ChangedTeam>`
    select p.id, p.title, l.name as "leadName", p.lead_organisation_id as lead,
      (select coalesce(json_agg(json_build_object('organisation', o.id, 'name', o.name, 'kind', o.kind,
          'membership', ${membershipOn(sql.ref('o.id'), on)}) order by o.name), '[]')
        from participation t join organisation o on o.id = t.organisation_id
        where t.provrum_id = p.id and t.to_day is null) as members
    from provrum p join organisation l on l.id = p.lead_organisation_id
    where p.id in (select provrum_id from participation where to_day is not null)
      and p.state in ('approved', 'planning', 'running', 'reporting', 'review')
    order by p.id limit 100`.execute(db.q());
  return rows;
}

/** A provrum under way that an organisation takes part in today. */
export interface OwnWork {
  readonly id: ProvrumId;
  readonly title: string;
  readonly state: State;
  readonly leads: boolean;
}

/** Where an organisation works today: what it leads first. Also where it was taken in without having signalled interest. */
export async function listOwnWork(db: Database, organisation: OrganisationId): Promise<readonly OwnWork[]> {
  const { rows } = await sql<OwnWork>`
    select p.id, p.title, p.state, p.lead_organisation_id = ${organisation} as leads
    from provrum p
    join go_ahead g on g.provrum_id = p.id and g.verdict = 'approved' and g.announced_at is not null and g.taken_back_at is null
    where p.state in ('approved', 'planning', 'running', 'reporting', 'review')
      and ${organisation}::bigint = any(participants_now(p.id, g.participants))
    order by leads desc, g.announced_at, p.id`.execute(db.q());
  return rows;
}
