import type { MeetingId, RegistrationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { GatheringEffect } from '../gathering/effect.store.ts';
import type { AskingEvent } from './events.ts';
import type { Asked } from './questions.ts';

/** What a meeting asks of those who sign up. */
export async function findAsked(db: Database, meeting: MeetingId): Promise<Asked> {
  const { rows } = await sql<Asked>`
    select coalesce(f.asks_needs, true) as "asksNeeds", coalesce(f.needs_days, 14) as "needsDays",
      (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'label', q.label, 'choices', q.choices,
          'required', q.required, 'mode', q.mode) order by q.position, q.id), '[]')
        from registration_field q where q.meeting_id = g.meeting_id and q.removed_at is null) as questions
    from gathering g left join registration_form f on f.meeting_id = g.meeting_id
    where g.meeting_id = ${meeting}`.execute(db.q());
  return rows[0] ?? { asksNeeds: false, needsDays: 14, questions: [] };
}

/** Writes what is asked from now on. A question that is taken away keeps the answers it got. */
export async function applyAsking({ db, event, at }: GatheringEffect<AskingEvent>): Promise<void> {
  const { meeting } = event;
  switch (event.kind) {
    case 'registration-question-added': {
      const { kind, label, choices, required, mode } = event.content;
      await sql`
        insert into registration_field (meeting_id, position, kind, label, choices, required, mode)
        select ${meeting}, coalesce(max(position), 0) + 1, ${kind}, ${label}, ${JSON.stringify(choices)}::jsonb, ${required},
          ${mode}
        from registration_field where meeting_id = ${meeting}`.execute(db.q());
      return;
    }
    case 'registration-question-removed':
      await sql`update registration_field set removed_at = ${at} where id = ${event.question}`.execute(db.q());
      return;
    case 'registration-needs-set':
      await sql`
        insert into registration_form (meeting_id, asks_needs, needs_days)
        values (${meeting}, ${event.asksNeeds}, ${event.needsDays})
        on conflict (meeting_id) do update set asks_needs = excluded.asks_needs, needs_days = excluded.needs_days`.execute(
        db.q(),
      );
      return;
    case 'guest-invited':
    // The letter is in the outbox.
  }
}

/** What one person has answered, by question. */
export async function findAnswers(db: Database, registration: RegistrationId): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ id: number; answer: string }>`
    select field_id as id, answer from registration_answer where registration_id = ${registration}`.execute(db.q());
  return new Map(rows.map(({ id, answer }) => [id, answer]));
}

/** Keeps what one person answers; an empty answer is none. */
export async function saveAnswers(
  db: Database,
  registration: RegistrationId,
  answers: ReadonlyMap<number, string>,
): Promise<void> {
  await sql`delete from registration_answer where registration_id = ${registration}`.execute(db.q());
  const given = [...answers].filter(([, answer]) => answer !== '');
  if (given.length === 0) return;
  await sql`
    insert into registration_answer (registration_id, field_id, answer)
    select ${registration}, * from unnest(${given.map(([id]) => id)}::bigint[], ${given.map(([, answer]) => answer)}::text[])`.execute(
    db.q(),
  );
}

/** Everybody's answers at a meeting, for those who arrange it. */
export async function listAnswers(
  db: Database,
  meeting: MeetingId,
): Promise<ReadonlyMap<RegistrationId, ReadonlyMap<number, string>>> {
  const { rows } = await sql<{ registration: RegistrationId; id: number; answer: string }>`
    select a.registration_id as registration, a.field_id as id, a.answer
    from registration_answer a join registration r on r.id = a.registration_id where r.meeting_id = ${meeting}`.execute(
    db.q(),
  );
  const by = new Map<RegistrationId, Map<number, string>>();
  for (const { registration, id, answer } of rows) {
    const own = by.get(registration) ?? new Map<number, string>();
    by.set(registration, own.set(id, answer));
  }
  return by;
}
