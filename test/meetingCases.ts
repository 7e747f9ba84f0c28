import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { Asked, Case } from './operationCases.ts';
import { runningOnRecord } from './resultOnRecord.ts';

type MeetingOperation = Extract<OperationId, `${string}Meeting${string}` | `${string}AgendaItem` | `${string}Minutes`>;

let made = 0;

/** Each operation on meetings as it should be asked: by whom, of what, and who may not. */
export function meetingCases(app: TestApp): Readonly<Record<MeetingOperation, Case>> {
  const { db, cast, clock } = app;
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;
  const at = (path: string, json?: Asked['json'], read?: string): Asked => ({
    path,
    ...(json && { json }),
    ...(read !== undefined && { read }),
  });
  const by = sql`${cast.person.asta}, ${cast.organisation.dalarna}`;

  async function meeting(
    starts: string | null = '2027-02-03 09:00',
    { state = 'planned', of }: { readonly state?: string; readonly of?: string } = {},
  ): Promise<string> {
    const path = of ?? `/provrum/${await runningOnRecord(app)}/meetings`;
    const provrum = Number(/\/provrum\/(\d+)/.exec(path)![1]);
    const id = await number(sql`
      insert into meeting (provrum_id, uid, state, title, mode, starts_at, ends_at, person_id, organisation_id, changed_at)
      values (${provrum}, ${`case-${(made += 1)}@provrum`}, ${state}, 'Avstämning', 'digital', ${starts}::timestamp,
        ${starts}::timestamp + interval '1 hour', ${by}, ${clock.now()}) returning id`);
    return `${path}/${id}`;
  }
  const idOf = (path: string) => Number(/meetings\/(\d+)/.exec(path)![1]);
  async function looking(): Promise<{ readonly path: string; readonly time: number }> {
    const path = await meeting(null);
    const time = await number(sql`
      insert into meeting_option (meeting_id, starts_at, ends_at)
      values (${idOf(path)}, '2027-02-03 09:00', '2027-02-03 10:00') returning id`);
    return { path, time };
  }
  async function item(): Promise<{ readonly path: string; readonly item: string; readonly id: number }> {
    const path = await meeting();
    const id = await number(sql`
      insert into meeting_item (meeting_id, position, title, person_id, changed_at)
      values (${idOf(path)}, 1, 'Läget', ${cast.person.asta}, ${clock.now()}) returning id`);
    return { path, item: `${path}/agenda/${id}`, id };
  }
  async function decision(): Promise<{ readonly path: string; readonly decision: string }> {
    const path = await meeting();
    const id = await number(sql`
      insert into meeting_decision (meeting_id, provrum_id, number, text, person_id, organisation_id, at)
      select ${idOf(path)}, provrum_id, 1, 'Vi kör.', ${by}, ${clock.now()} from meeting where id = ${idOf(path)}
      returning id`);
    return { path, decision: `${path}/decisions/${id}` };
  }
  const written = { title: 'Halvvägs', mode: 'physical', place: 'Falun' };
  const when = { day: '2027-02-10', from: '09:00', to: '11:00' };

  return {
    listMeetings: {
      by: 'cilla',
      status: 200,
      make: async () => at((await meeting()).replace(/\/\d+$/, '')),
      not: ['david', 404],
    },
    planMeeting: {
      by: 'asta',
      status: 201,
      make: async () => at(`/provrum/${await runningOnRecord(app)}/meetings`, { ...written, when }),
      not: ['cilla', 403],
    },
    findMeeting: { by: 'mona', status: 200, make: async () => at((await item()).path), not: ['david', 404] },
    changeMeeting: {
      by: 'karin',
      status: 200,
      make: async () => {
        const path = await meeting();
        return at(path, { ...written, when }, path);
      },
      not: ['cilla', 403],
    },
    announceMeeting: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await meeting()}/announcement`),
      not: ['cilla', 403],
    },
    cancelMeeting: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await meeting()}/cancellation`, { reason: 'Snöstorm.' }),
      not: ['cilla', 403],
    },
    turnMeeting: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await meeting('2026-11-20 09:00')}/state`, { state: 'held' }),
      not: ['david', 404],
    },
    answerMeetingTimes: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const { path, time } = await looking();
        return at(`${path}/answers`, { answers: [{ time, answer: 'ifNeeded' }] });
      },
      not: ['mona', 403],
    },
    chooseMeetingTime: {
      by: 'asta',
      status: 200,
      make: async () => {
        const { path, time } = await looking();
        return at(`${path}/time`, { time });
      },
      not: ['cilla', 403],
    },
    listMeetingCollisions: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await meeting()}/collisions`),
      not: ['cilla', 403],
    },
    listMeetingCalendarAnswers: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await meeting('2027-02-03 09:00', { state: 'announced' })}/calendar-answers`),
      not: ['david', 404],
    },
    listMeetingDecisions: {
      by: 'cilla',
      status: 200,
      make: async () => at((await decision()).path.replace(/\/meetings.*/, '/meeting-decisions')),
      not: ['david', 404],
    },
    addAgendaItem: {
      by: 'cilla',
      status: 201,
      make: async () => at(`${await meeting()}/agenda`, { title: 'Pengar', minutes: 10 }),
      not: ['mona', 403],
    },
    changeAgendaItem: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const { path, item: own } = await item();
        return at(own, { title: 'Läget nu' }, path);
      },
      not: ['mona', 403],
    },
    removeAgendaItem: {
      by: 'cilla',
      status: 200,
      make: async () => at((await item()).item),
      not: ['mona', 403],
    },
    turnAgendaItem: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const { path, item: own } = await item();
        await meeting('2027-03-03 09:00', { of: path.replace(/\/\d+$/, '') });
        return at(`${own}/state`, { act: 'carry' });
      },
      not: ['mona', 403],
    },
    findMinutes: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await meeting()}/minutes/meeting`),
      not: ['david', 404],
    },
    writeMinutes: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const { path, id } = await item();
        const minutes = `${path}/minutes/${id}`;
        return at(minutes, { text: 'Alla är med.' }, minutes);
      },
      not: ['mona', 403],
    },
    noteMeetingDecision: {
      by: 'cilla',
      status: 201,
      make: async () => at(`${await meeting()}/decisions`, { text: 'Vi kör.' }),
      not: ['mona', 403],
    },
    changeMeetingDecision: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const { path, decision: own } = await decision();
        return at(own, { text: 'Vi kör i mars.' }, path);
      },
      not: ['mona', 403],
    },
    removeMeetingDecision: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const { path, decision: own } = await decision();
        return at(own, undefined, path);
      },
      not: ['mona', 403],
    },
  };
}
