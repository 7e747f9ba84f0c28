import { addDays } from '#kernel/day.ts';
import type { MeetingId, NetworkId, PersonId, RegistrationId, VenueId } from '#kernel/id.ts';
import { evaluationPath } from '#meetings/attendance/evaluation.link.ts';
import { linkKey } from '#meetings/registration/registration.link.ts';
import { paths } from '#paths.ts';
import { systemClock } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { keepSecret } from '#platform/secret.ts';
import { people } from './people.ts';
import { programSecret } from './program.ts';

/** Meetings that people sign up for, and what belongs to them. */
export interface GatheringExamples {
  /** To come and fully taken; held and documented; to come and for everybody. */
  readonly gathering: MeetingId;
  readonly held: MeetingId;
  readonly forEverybody: MeetingId;
  /** Åsa Siljeby’s own place at the one to come, and the key in her mail about it. */
  readonly seat: RegistrationId;
  readonly ownKey: string;
  /** Where somebody who was at the one that has been held says what they thought. */
  readonly ownEvaluation: string;
  readonly evaluated: NetworkId;
  readonly venue: VenueId;
}

/** The form that plans a meeting for everybody. */
export const meetingForEverybody = {
  kind: 'other',
  network: '',
  title: 'Öppet hus om regional utveckling',
  mode: 'hybrid',
  audience: 'public',
  rule: 'time',
  offerHours: '8',
  physical: '30',
  place: 'Stockholm',
  day: addDays(systemClock.today(), 100),
  from: '10',
  to: '12',
} as const;

/** Finds them in the demonstration; the one for everybody has been planned by now. */
export async function findGatheringExamples(db: Database): Promise<GatheringExamples> {
  const secret = keepSecret(programSecret, null);
  const meeting = async (title: string) =>
    (await first<{ id: MeetingId }>(db, sql`select id from meeting where title = ${title}`)).id;
  const gathering = await meeting('Från strategi till handling: hur följer vi upp RUS?');
  const held = await meeting('RUS och de nya uppdragen');
  const seat = await first<{ id: RegistrationId; person: PersonId }>(
    db,
    sql`select r.id, r.person_id as person from registration r join person p on p.id = r.person_id
      where r.meeting_id = ${gathering} and p.name = ${people.dalarna}`,
  );
  const came = await first<{ id: RegistrationId }>(
    db,
    sql`select id from registration where meeting_id = ${held} and state = 'attended' order by id limit 1`,
  );
  return {
    gathering,
    held,
    forEverybody: await meeting(meetingForEverybody.title),
    seat: seat.id,
    ownKey: linkKey(secret, { to: 'registration', id: seat.id, person: seat.person }),
    ownEvaluation: evaluationPath(secret, held, came.id),
    evaluated: (await first<{ id: NetworkId }>(db, sql`select network_id as id from meeting where id = ${held}`)).id,
    venue: (await first<{ id: VenueId }>(db, sql`select id from venue order by id limit 1`)).id,
  };
}

/** The address at which the one for everybody opens, once it is planned. */
export const openForEverybody = async (db: Database): Promise<string> => {
  const title = meetingForEverybody.title;
  const { id } = await first<{ id: MeetingId }>(db, sql`select id from meeting where title = ${title}`);
  return paths.gatheringState(id);
};

async function first<Row>(db: Database, query: ReturnType<typeof sql<unknown>>): Promise<Row> {
  const { rows } = await query.execute(db.q());
  if (!rows[0]) throw new Error('There is no example of it');
  return rows[0] as Row;
}
