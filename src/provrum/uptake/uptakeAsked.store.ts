import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import { monthsUntilAgain } from './uptake.ts';

/** A member that is to be asked about a result, and who answers for it today. */
export interface ToAsk {
  readonly provrum: ProvrumId;
  readonly title: string;
  readonly organisation: OrganisationId;
  readonly name: string;
  /** The representative; where there is none a substitute, or else a contact. Whoever has muted the provrum is none of them. */
  readonly people: readonly { readonly person: PersonId; readonly address: string; readonly language: Language }[];
}

export type AskPurpose = 'reminder' | 'again';

/** Whoever answers for the organisation `o` today, of those who have not muted the provrum `p`. */
const responsible = (on: Day) => sql`(
  select coalesce(json_agg(distinct jsonb_build_object('person', w.id, 'address', w.email, 'language', w.language)), '[]')
  from (select m.person_id, rank() over (order by array_position(array['representative', 'substitute', 'contact'], m.role)) as place
      from mandate m where m.organisation_id = o.id and m.role in ('representative', 'substitute', 'contact')
        and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
        and not exists (
          select from subscription s where s.person_id = m.person_id and s.provrum_id = p.id and s.level = 'mute')) held
  join person w on w.id = held.person_id
  where held.place = 1)`;

const asked = (on: Day) => sql`
  select p.id as provrum, r.title, o.id as organisation, o.name, ${responsible(on)} as people
  from result r join provrum p on p.id = r.provrum_id cross join organisation o
  left join uptake u on u.provrum_id = p.id and u.organisation_id = o.id
  where r.announced_at is not null and r.taken_back_at is null
    and exists (select from membership m where m.organisation_id = o.id and m.kind = 'member'
      and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date))`;

const neverAsked = (purpose: AskPurpose) => sql`not exists (
  select from uptake_asked a where a.provrum_id = p.id and a.organisation_id = o.id and a.purpose = ${purpose})`;

/** Members of today that have said nothing some days after a result was announced, and were never reminded of it. */
export async function listToRemind(db: Database, on: Day, days: number): Promise<readonly ToAsk[]> {
  const { rows } = await sql<ToAsk>`
    ${asked(on)} and u.answer is null and p.state in ('published', 'presented', 'cancelled') and ${neverAsked('reminder')}
      and (r.announced_at at time zone 'Europe/Stockholm')::date + ${days}::int <= ${on}::date
    order by p.id, o.id`.execute(db.q());
  return rows;
}

/** Members of today that wanted to use a result half a year ago, and were never asked whether they did. */
export async function listToAskAgain(db: Database, on: Day): Promise<readonly ToAsk[]> {
  const { rows } = await sql<ToAsk>`
    ${asked(on)} and u.answer = 'willUse' and ${neverAsked('again')}
      and (u.changed_at at time zone 'Europe/Stockholm')::date + make_interval(months => ${monthsUntilAgain}::int) <= ${on}::date
    order by p.id, o.id`.execute(db.q());
  return rows;
}

/** Notes that a member is asked; false where it has been asked before. */
export async function markAsked(
  db: Database,
  { provrum, organisation }: Pick<ToAsk, 'provrum' | 'organisation'>,
  purpose: AskPurpose,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into uptake_asked (provrum_id, organisation_id, purpose, at)
    values (${provrum}, ${organisation}, ${purpose}, ${at}) on conflict do nothing returning at`.execute(db.q());
  return rows.length > 0;
}

/** Results that are followed: those that may have been answered by everybody since a member left. */
export async function listFollowed(db: Database): Promise<readonly ProvrumId[]> {
  const { rows } = await sql<{ id: ProvrumId }>`
    select p.id from provrum p join result r on r.provrum_id = p.id
    where p.state in ('published', 'presented') and r.announced_at is not null and r.taken_back_at is null
    order by p.id`.execute(db.q());
  return rows.map(({ id }) => id);
}

/** As an act does it: nobody answers before the transaction has ended. */
export async function lockProvrum(db: Database, id: ProvrumId): Promise<void> {
  await sql`select from provrum where id = ${id} for update`.execute(db.q());
}
