import type { AgendaChange, MeetingText } from './meetingText.ts';
import type { MeetingId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Span } from '#kernel/localTime.ts';
import { randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import type { MeetingEvent } from './events.ts';
import { applyReply } from './replies/reply.store.ts';

/** What happened to whose meeting, by whom, and when. */
export interface MeetingEffect {
  readonly db: Database;
  readonly owner: ProvrumId;
  readonly event: MeetingEvent;
  readonly by: { readonly person: PersonId; readonly organisation: OrganisationId };
  readonly at: Date;
}

/** Writes what an event on a meeting says. */
export async function applyMeeting(effect: MeetingEffect): Promise<void> {
  const { db, event } = effect;
  switch (event.kind) {
    case 'meeting-planned':
      return await plan(effect, event);
    case 'meeting-changed':
      await write(effect, event, event.when);
      if (event.when === null) await ask(effect, event.meeting, event.options);
      return;
    case 'meeting-moved':
      await write(effect, event, event.when);
      await sql`
        update meeting set sequence = ${event.sequence}, moved_from = ${event.from?.starts ?? null}::timestamp,
          moved_from_end = ${event.from?.ends ?? null}::timestamp
        where id = ${event.meeting}`.execute(db.q());
      return;
    case 'meeting-date-chosen':
      return await move(
        effect,
        event.meeting,
        sql`starts_at = ${event.when.starts}::timestamp, ends_at = ${event.when.ends}::timestamp`,
      );
    case 'meeting-announced':
    case 'meeting-held':
    case 'meeting-documented':
      return await move(effect, event.meeting, sql`state = ${stateAfter[event.kind]}`);
    case 'meeting-reopened':
      return await move(effect, event.meeting, sql`state = 'held'`);
    case 'meeting-cancelled':
      return await move(
        effect,
        event.meeting,
        sql`state = 'cancelled', reason = ${event.reason}, sequence = ${event.sequence}`,
      );
    case 'meeting-poll-answered':
      return await answer(effect, event);
    case 'meeting-calendar-answered':
      return await applyReply({ db, event, at: effect.at });
    case 'meeting-agenda-saved':
      return await changeAgenda(effect, event.meeting, event.content);
    case 'meeting-item-carried':
      return await carry(effect, event);
    case 'meeting-minutes-saved':
      return await writeNote(effect, event);
    case 'meeting-decision-noted':
      return await note(effect, event);
    case 'meeting-decision-changed':
      await sql`update meeting_decision set text = ${event.text}, version = version + 1 where id = ${event.decision}`.execute(
        db.q(),
      );
      return;
    case 'meeting-decision-removed':
      await sql`update meeting_decision set removed_at = ${effect.at} where id = ${event.decision}`.execute(db.q());
  }
}

const stateAfter = {
  'meeting-announced': 'announced',
  'meeting-held': 'held',
  'meeting-documented': 'documented',
} as const;

type Of<Kind extends MeetingEvent['kind']> = Extract<MeetingEvent, { readonly kind: Kind }>;

async function plan(effect: MeetingEffect, { meeting: id, content, dates, options, key }: Of<'meeting-planned'>) {
  const [first, ...others] = dates;
  await insert(effect, content, { id, when: first ?? null, series: null, key });
  if (others.length > 0) {
    await sql`update meeting set series_id = ${id} where id = ${id}`.execute(effect.db.q());
    for (const when of others) {
      await insert(effect, content, { id: await reserveMeeting(effect.db), when, series: id, key: null });
    }
  }
  await ask(effect, id, options);
}

interface Planned {
  readonly id: MeetingId;
  readonly when: Span | null;
  readonly series: MeetingId | null;
  readonly key: string | null;
}

async function insert(
  { db, owner, by, at }: MeetingEffect,
  { title, mode, place, link, about }: MeetingText,
  { id, when, series, key }: Planned,
): Promise<void> {
  await sql`
    insert into meeting (id, provrum_id, uid, series_id, title, mode, place, link, about, starts_at, ends_at, created_with, person_id,
      organisation_id, changed_at)
    overriding system value values (${id}, ${owner}, ${`${randomToken(16)}@provrum`}, ${series}, ${title}, ${mode}, ${place}, ${link}, ${about},
      ${when?.starts ?? null}::timestamp, ${when?.ends ?? null}::timestamp, ${key}, ${by.person}, ${by.organisation}, ${at})`.execute(
    db.q(),
  );
}

/** A number for a meeting that is yet to be planned. */
export async function reserveMeeting(db: Database): Promise<MeetingId> {
  const { rows } = await sql<{ id: MeetingId }>`
    select nextval(pg_get_serial_sequence('meeting', 'id')) as id`.execute(db.q());
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('No number for a meeting');
  return id;
}

async function write(
  effect: MeetingEffect,
  { meeting, content }: Of<'meeting-changed' | 'meeting-moved'>,
  when: Span | null,
) {
  const { title, mode, place, link, about } = content;
  await move(
    effect,
    meeting,
    sql`title = ${title}, mode = ${mode}, place = ${place}, link = ${link}, about = ${about},
      starts_at = ${when?.starts ?? null}::timestamp, ends_at = ${when?.ends ?? null}::timestamp`,
  );
}

async function move({ db, at }: MeetingEffect, meeting: MeetingId, assignments: ReturnType<typeof sql>) {
  await sql`update meeting set ${assignments}, version = version + 1, changed_at = ${at} where id = ${meeting}`.execute(
    db.q(),
  );
}

/** The times asked about are these from now on; answers to those that stay are kept. */
async function ask({ db, at }: MeetingEffect, meeting: MeetingId, options: readonly Span[]) {
  const [starts, ends] = [options.map((one) => one.starts), options.map((one) => one.ends)];
  await sql`
    update meeting_option set removed_at = ${at}
    where meeting_id = ${meeting} and removed_at is null
      and (starts_at, ends_at) not in (select * from unnest(${starts}::timestamp[], ${ends}::timestamp[]))`.execute(
    db.q(),
  );
  await sql`
    insert into meeting_option (meeting_id, starts_at, ends_at)
    select ${meeting}, * from unnest(${starts}::timestamp[], ${ends}::timestamp[])
    on conflict (meeting_id, starts_at, ends_at) where removed_at is null do nothing`.execute(db.q());
}

async function answer({ db, by, at }: MeetingEffect, { answers }: Of<'meeting-poll-answered'>) {
  const [options, given] = [answers.map(({ option }) => option), answers.map((one) => one.answer)];
  await sql`
    insert into meeting_answer (option_id, person_id, organisation_id, answer, at)
    select o, ${by.person}, ${by.organisation}, a, ${at} from unnest(${options}::bigint[], ${given}::text[]) as given (o, a)
    on conflict (option_id, person_id) do update set
      answer = excluded.answer, organisation_id = excluded.organisation_id, at = excluded.at`.execute(db.q());
}

async function changeAgenda({ db, by, at }: MeetingEffect, meeting: MeetingId, change: AgendaChange) {
  const set = async (item: number, assignments: ReturnType<typeof sql>) =>
    await sql`update meeting_item set ${assignments}, version = version + 1, changed_at = ${at} where id = ${item}`.execute(
      db.q(),
    );
  switch (change.act) {
    case 'add':
      await sql`
        insert into meeting_item (meeting_id, position, title, minutes, created_with, person_id, changed_at)
        values (${meeting}, ${nextPosition(meeting)}, ${change.title}, ${change.minutes}, ${change.key}, ${by.person}, ${at})`.execute(
        db.q(),
      );
      return;
    case 'change':
      return void (await set(change.item, sql`title = ${change.title}, minutes = ${change.minutes}`));
    case 'remove':
      return void (await set(change.item, sql`removed_at = ${at}`));
    case 'settle':
      return void (await set(change.item, sql`outcome = 'done'`));
    case 'open':
      return void (await set(change.item, sql`outcome = 'open'`));
    case 'swap':
      await sql`
        update meeting_item i set position = o.position, changed_at = ${at} from meeting_item o
        where (i.id, o.id) in ((${change.item}, ${change.with}), (${change.with}, ${change.item}))`.execute(db.q());
  }
}

const nextPosition = (meeting: MeetingId) =>
  sql`(select coalesce(max(position), 0) + 1 from meeting_item where meeting_id = ${meeting})`;

async function carry({ db, by, at }: MeetingEffect, { item, to }: Of<'meeting-item-carried'>) {
  await sql`update meeting_item set outcome = 'carried', version = version + 1, changed_at = ${at} where id = ${item}`.execute(
    db.q(),
  );
  await sql`
    insert into meeting_item (meeting_id, position, title, minutes, carried_from, person_id, changed_at)
    select ${to}, ${nextPosition(to)}, title, minutes, id, ${by.person}, ${at} from meeting_item where id = ${item}`.execute(
    db.q(),
  );
}

async function writeNote({ db, by, at }: MeetingEffect, { meeting, item, text, version }: Of<'meeting-minutes-saved'>) {
  await sql`
    insert into meeting_note (meeting_id, item_id, text, version, person_id, organisation_id, at)
    values (${meeting}, ${item}, ${text}, ${version}, ${by.person}, ${by.organisation}, ${at})
    on conflict (meeting_id, item_id) do update set text = excluded.text, version = excluded.version,
      person_id = excluded.person_id, organisation_id = excluded.organisation_id, at = excluded.at`.execute(db.q());
}

async function note(
  { db, owner, by, at }: MeetingEffect,
  { meeting, item, number, text, key }: Of<'meeting-decision-noted'>,
) {
  await sql`
    insert into meeting_decision (meeting_id, provrum_id, item_id, number, text, created_with, person_id, organisation_id, at)
    values (${meeting}, ${owner}, ${item}, ${number}, ${text}, ${key}, ${by.person}, ${by.organisation}, ${at})`.execute(
    db.q(),
  );
}
