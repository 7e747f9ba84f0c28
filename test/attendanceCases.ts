import type { OperationId } from '#app/apiOperations.messages.ts';
import type { MeetingId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { PersonKey } from './cast.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from './gatheringOnRecord.ts';
import type { Asked, Case } from './operationCases.ts';

type AttendanceOperation = Extract<
  OperationId,
  | 'listAttendance'
  | 'findAttendancePaper'
  | 'checkIn'
  | 'addWalkIn'
  | 'noteAbsence'
  | 'noteAllPresent'
  | `${string}Documentation`
  | 'findGatheringAnswers'
  | 'findOwnGatheringAnswer'
  | 'answerOnGathering'
  | 'compareGatherings'
>;

let made = 0;

/** Each operation on the day of a meeting and after it as it should be asked: by whom, of what, and who may not. */
export function attendanceCases(app: TestApp): Readonly<Record<AttendanceOperation, Case>> {
  const { db, cast, clock } = app;
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });
  const yesterday = { starts: '2026-11-20T10:00', ends: '2026-11-20T12:00', state: 'held' };

  async function held(person: PersonKey = 'asta', state: 'registered' | 'attended' = 'registered') {
    const meeting = await gatheringOnRecord(db, cast, yesterday);
    const registration = await registrationOnRecord(db, meeting, {
      person: cast.person[person],
      organisation: cast.organisation.dalarna,
      state,
    });
    return { meeting, registration, path: `/gatherings/${meeting}` };
  }
  async function documented(): Promise<string> {
    const { meeting, path } = await held();
    const id = await kept(meeting);
    return `${path}/documentation/${id}`;
  }
  const kept = async (meeting: MeetingId) =>
    (
      await sql<{ id: number }>`
        insert into documentation (meeting_id, kind, title, text, person_id, at)
        values (${meeting}, 'summary', 'Kort', 'Vi talade.', ${cast.person.karin}, ${clock.now()}) returning id`.execute(
        db.q(),
      )
    ).rows[0]!.id;
  const marks = { learning: 4, practice: 5, exchange: 4, use: null, practical: 3 };

  return {
    listAttendance: {
      by: 'mona',
      status: 200,
      make: async () => at(`${(await held()).path}/attendance`),
      not: ['asta', 403],
    },
    findAttendancePaper: {
      by: 'karin',
      status: 200,
      make: async () => at(`${(await held()).path}/attendance/badges`),
      not: ['mona', 403],
    },
    checkIn: {
      by: 'karin',
      status: 200,
      make: async () => {
        const { path, registration } = await held();
        return at(`${path}/check-ins`, { marks: [{ registration, present: true, key: 'k'.repeat(16), ago: 1000 }] });
      },
      not: ['mona', 403],
    },
    addWalkIn: {
      by: 'karin',
      status: 201,
      make: async () =>
        at(`${(await held()).path}/walk-ins`, { name: 'Gäst Prov', email: `case${(made += 1)}@annan.example` }),
      not: ['asta', 403],
    },
    noteAllPresent: {
      by: 'karin',
      status: 200,
      make: async () => at(`${(await held()).path}/presence`),
      not: ['mona', 403],
    },
    noteAbsence: {
      by: 'karin',
      status: 200,
      make: async () => at(`${(await held()).path}/absence`),
      not: ['asta', 403],
    },
    listDocumentation: {
      by: 'asta',
      status: 200,
      make: async () => at((await documented()).replace(/\/\d+$/, '')),
      not: ['olle', 404],
    },
    findDocumentation: { by: 'asta', status: 200, make: async () => at(await documented()), not: ['olle', 404] },
    addDocumentation: {
      by: 'karin',
      status: 201,
      make: async () =>
        at(`${(await held()).path}/documentation`, { kind: 'notes', title: 'Kort', text: 'Vi talade.' }),
      not: ['asta', 403],
    },
    removeDocumentation: { by: 'karin', status: 204, make: async () => at(await documented()), not: ['asta', 403] },
    findGatheringAnswers: {
      by: 'asta',
      status: 200,
      make: async () => at(`${(await held('asta', 'attended')).path}/evaluation`),
      not: ['olle', 404],
    },
    findOwnGatheringAnswer: {
      by: 'asta',
      status: 200,
      make: async () => at(`${(await held('asta', 'attended')).path}/evaluation/answer`),
      not: ['bo', 403],
    },
    answerOnGathering: {
      by: 'asta',
      status: 200,
      make: async () => at(`${(await held('asta', 'attended')).path}/evaluation/answer`, { marks, good: 'Samtalen' }),
      not: ['bo', 403],
    },
    compareGatherings: {
      by: 'asta',
      status: 200,
      make: async () => {
        const network = await networkOnRecord(db, cast, { name: `Jämförda ${(made += 1)}` });
        const meeting = await gatheringOnRecord(db, cast, { ...yesterday, network });
        await registrationOnRecord(db, meeting, { person: cast.person.asta, state: 'attended' });
        return at(`/networks/${network}/evaluations`);
      },
      not: ['olle', 404],
    },
  };
}
