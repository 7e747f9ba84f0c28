import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { dayOf } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { withdrawMail } from '#platform/outbox.ts';
import type { Effect } from '../effect.store.ts';
import type { Provrum, State } from '../provrum.ts';
import type { QuestionnaireAnswered } from './events.ts';
import { type Answer, daysOpen, monthsUntilSecond, type Occasion } from './questionnaire.ts';

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** What mail about a questionnaire goes by in the outbox: one organisation's on one occasion. */
export const occurrenceOf = (provrum: ProvrumId, occasion: Occasion, organisation: OrganisationId): string =>
  `questionnaire:${provrum}:${occasion}:${organisation}`;
const occurrenceSql = sql`'questionnaire:' || w.provrum || ':' || w.occasion || ':' || w.organisation`;

/** Writes an organisation's answer in the place of the one before. Nobody of it is reminded any more. */
export async function applyQuestionnaire({ db, provrum, event, by, at }: Effect<QuestionnaireAnswered>): Promise<void> {
  await sql`
    insert into questionnaire_answer (provrum_id, organisation_id, occasion, marks, words, person_id, given_at, changed_at)
    values (${provrum.id}, ${by.organisation}, ${event.occasion}, ${JSON.stringify(event.marks)}::jsonb, ${event.text},
      ${by.person}, ${at}, ${at})
    on conflict (provrum_id, organisation_id, occasion) do update set marks = excluded.marks, words = excluded.words,
      person_id = excluded.person_id, changed_at = excluded.changed_at`.execute(db.q());
  const occurrence = occurrenceOf(provrum.id, event.occasion, by.organisation);
  await withdrawMail(db, provrum.id, ['questionnaire', 'questionnaire-reminder'], occurrence);
}

/** When a provrum ended: its result was announced, or its cancellation; the first of them. Null where it has not. */
export async function findEnd(db: Database, provrum: ProvrumId): Promise<Day | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select announced_at from result where provrum_id = ${provrum} and taken_back_at is null),
      (select announced_at from cancellation where provrum_id = ${provrum} and taken_back_at is null)) as at`.execute(
    db.q(),
  );
  const at = rows[0]?.at ?? null;
  return at && dayOf(at);
}

/** What an organisation has answered on an occasion; null where nothing. */
export async function findAnswer(
  db: Database,
  provrum: ProvrumId,
  organisation: OrganisationId,
  occasion: Occasion,
): Promise<Answer | null> {
  const { rows } = await sql<Answer>`
    select a.marks, a.words, json_build_object('id', p.id, 'name', p.name) as by, ${iso('a.given_at')} as "givenAt",
      ${iso('a.changed_at')} as "changedAt"
    from questionnaire_answer a join person p on p.id = a.person_id
    where a.provrum_id = ${provrum} and a.organisation_id = ${organisation} and a.occasion = ${occasion}`.execute(
    db.q(),
  );
  return rows[0] ?? null;
}

/** What somebody wrote in words, with the organisation they wrote for. */
export interface WrittenWords {
  readonly provrum: ProvrumId;
  readonly organisation: string;
  readonly occasion: Occasion;
  readonly words: string;
  readonly changedAt: Date;
}

/** All that had been written when a day was over, the latest first. What was changed later is left out: how it read is not kept. */
export async function listWords(db: Database, on: Day): Promise<readonly WrittenWords[]> {
  const { rows } = await sql<WrittenWords>`
    select a.provrum_id as provrum, o.name as organisation, a.occasion, a.words, a.changed_at as "changedAt"
    from questionnaire_answer a join organisation o on o.id = a.organisation_id
    where a.words <> '' and a.changed_at < ((${on}::date + 1)::timestamp at time zone 'Europe/Stockholm')
    order by a.changed_at desc, a.provrum_id, a.organisation_id limit 500`.execute(db.q());
  return rows;
}

/** A questionnaire that can be answered on a day. */
export interface OpenQuestionnaire {
  readonly provrum: ProvrumId;
  readonly title: string;
  readonly organisation: OrganisationId;
  readonly occasion: Occasion;
  readonly from: Day;
  readonly to: Day;
  readonly answered: boolean;
}

/**
 * Every questionnaire that is open on a day, of one organisation or all: those who took part are asked as the provrum
 * ends and half a year later, for so many days.
 */
const openOn = (on: Day, organisation: OrganisationId | null) => sql`
  select p.id as provrum, p.title, o.id as organisation, q.occasion, q.from_day as from, q.from_day + ${sql.lit(daysOpen)} as to,
    exists (select from questionnaire_answer a
      where a.provrum_id = p.id and a.organisation_id = o.id and a.occasion = q.occasion) as answered
  from (
    select provrum_id, (min(announced_at) at time zone 'Europe/Stockholm')::date as ended from (
      select provrum_id, announced_at from result where taken_back_at is null and announced_at is not null
      union all select provrum_id, announced_at from cancellation where taken_back_at is null and announced_at is not null
    ) ends
    where announced_at >= (${on}::date - 300)::timestamp
    group by provrum_id
  ) e
  join provrum p on p.id = e.provrum_id
  join go_ahead g on g.provrum_id = p.id and g.verdict = 'approved' and g.announced_at is not null
  cross join lateral (values ('end', ended), ('halfYear', (ended + ${sql.lit(`${monthsUntilSecond} months`)}::interval)::date)) q (occasion, from_day)
  cross join lateral unnest(participants_now(p.id, g.participants)) taking (id)
  join organisation o on o.id = taking.id
  where ${on}::date between q.from_day and q.from_day + ${sql.lit(daysOpen)}
    and (${organisation}::bigint is null or o.id = ${organisation})`;

/** What an organisation can answer, the one that closes first before the others. */
export async function listOpenQuestionnaires(
  db: Database,
  on: Day,
  organisation: OrganisationId,
): Promise<readonly OpenQuestionnaire[]> {
  const { rows } = await sql<OpenQuestionnaire>`
    select * from (${openOn(on, organisation)}) q order by q.to, q.provrum`.execute(db.q());
  return rows;
}

/** The questionnaire of one provrum that an organisation can answer now; none is looked for where it did not take part. */
export async function findOpenQuestionnaire(
  db: Database,
  on: Day,
  provrum: Pick<Provrum, 'id' | 'state' | 'decision'>,
  organisation: OrganisationId | undefined,
): Promise<OpenQuestionnaire | null> {
  const ended: readonly State[] = ['published', 'presented', 'followedUp', 'cancelled'];
  const { id, state, decision } = provrum;
  if (organisation === undefined || !ended.includes(state) || !decision?.participants.includes(organisation))
    return null;
  const open = await listOpenQuestionnaires(db, on, organisation);
  return open.find((one) => one.provrum === id) ?? null;
}

/** Somebody to be asked, or reminded. */
export interface Invited extends Omit<OpenQuestionnaire, 'answered'> {
  /** They have been asked before. */
  readonly asked: boolean;
  readonly organisationName: string;
  readonly person: PersonId;
  readonly address: string;
  readonly language: Language;
}

/**
 * Whoever answers for each organisation that has an open questionnaire and has not answered it: its representatives, or
 * their substitutes, or its contacts. Never who has muted the provrum. The outbox keeps who was asked before.
 */
export async function listInvited(db: Database, on: Day): Promise<readonly Invited[]> {
  const { rows } = await sql<Invited>`
    with waiting as (select * from (${openOn(on, null)}) q where not q.answered),
    held as (
      select m.organisation_id, m.person_id,
        rank() over (partition by m.organisation_id order by array_position(array['representative', 'substitute', 'contact'], m.role)) as place
      from mandate m
      where m.role in ('representative', 'substitute', 'contact') and m.organisation_id in (select organisation from waiting)
        and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
        and exists (select from membership b where b.organisation_id = m.organisation_id
          and b.from_day <= ${on}::date and (b.to_day is null or b.to_day >= ${on}::date))
    )
    select distinct w.provrum, w.title, w.organisation, w.occasion, w.from, w.to, o.name as "organisationName",
      p.id as person, p.email as address, p.language, exists (select from mail l where l.person_id = p.id
        and l.purpose = 'questionnaire' and l.occurrence = ${occurrenceSql}) as asked
    from waiting w join held h on h.organisation_id = w.organisation and h.place = 1
    join organisation o on o.id = w.organisation join person p on p.id = h.person_id
    where not exists (select from subscription s where s.person_id = p.id and s.provrum_id = w.provrum and s.level = 'mute')
    order by w.provrum, p.id`.execute(db.q());
  return rows;
}
