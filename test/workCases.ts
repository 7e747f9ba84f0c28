import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { Asked, Case } from './operationCases.ts';
import { runningOnRecord } from './resultOnRecord.ts';

type WorkOperation = Extract<
  OperationId,
  | 'findWork'
  | `${string}Log`
  | 'findLogEntry'
  | `${string}Task`
  | `${string}Arena`
  | `${string}Measurement`
  | `${string}Participant${string}`
  | 'leaveProvrum'
  | 'changeLead'
  | `${string}Cancellation`
  | 'cancelProvrum'
>;

/** Each operation of the workspace as it should be asked: by whom, of what, and who may not. */
export function workCases(app: TestApp): Readonly<Record<WorkOperation, Case>> {
  const { db, cast, clock } = app;
  const { dalarna, halland, skane, gotland } = cast.organisation;
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;
  const at = (path: string, json?: Asked['json'], read?: string): Asked => ({
    path,
    ...(json && { json }),
    ...(read !== undefined && { read }),
  });
  const work = async () => `/provrum/${await runningOnRecord(app)}/work`;
  const ofProvrum = (path: string) => Number(/\/provrum\/(\d+)/.exec(path)![1]);

  async function entry(): Promise<string> {
    const path = await work();
    const id = await number(sql`
      insert into log_entry (provrum_id, kind, on_day, text, person_id, organisation_id, created_at)
      values (${ofProvrum(path)}, 'step', '2026-11-20', 'Vi började.', ${cast.person.asta}, ${dalarna}, ${clock.now()}) returning id`);
    return `${path}/log/${id}`;
  }
  async function task(done = false): Promise<string> {
    const path = await work();
    const [at_, by] = done ? [clock.now(), cast.person.asta] : [null, null];
    const id = await number(sql`
      insert into task (provrum_id, title, owner_id, owner_organisation_id, due_on, person_id, created_at, done_at, done_by)
      values (${ofProvrum(path)}, 'Boka lokal', ${cast.person.cilla}, ${halland}, '2026-12-01', ${cast.person.asta},
        ${clock.now()}, ${at_}, ${by}) returning id`);
    return `${path}/tasks/${id}`;
  }
  async function arena(): Promise<string> {
    const path = await work();
    const id = await number(sql`
      insert into arena (provrum_id, name, host, tested, person_id, organisation_id, changed_at)
      values (${ofProvrum(path)}, 'Testbädd', 'Högskolan', 'Drönare', ${cast.person.asta}, ${dalarna}, ${clock.now()}) returning id`);
    return `${path}/test-arenas/${id}`;
  }
  async function measured(): Promise<string> {
    const path = await work();
    const id = await number(sql`
      insert into measurement (provrum_id, indicator, on_day, value, person_id, organisation_id, at)
      values (${ofProvrum(path)}, 'Tid', '2026-11-20', '1,5 h', ${cast.person.asta}, ${dalarna}, ${clock.now()}) returning id`);
    return `${path}/measurements/${id}`;
  }
  async function cancelled(): Promise<string> {
    const provrum = await runningOnRecord(app);
    await sql`
      insert into cancellation (provrum_id, reason, person_id, organisation_id, decided_at)
      values (${provrum}, 'Ingen kan längre.', ${cast.person.karin}, ${cast.organisation.reglab}, ${clock.now()})`.execute(
      db.q(),
    );
    return `/provrum/${provrum}/cancellation`;
  }
  const team = async () => `/provrum/${await runningOnRecord(app, ['halland', 'gotland'])}`;

  const log = { what: 'observation', on: '2026-11-20', text: 'Det gick.' };
  const todo = { title: 'Ring', owner: cast.person.cilla, organisation: halland, due: '2026-12-01' };
  const place = { name: 'Testbädd', host: 'Högskolan', tested: 'Drönare i snö', from: '2027-01-11', to: null };
  const reason = 'Därför.';

  return {
    findWork: { by: 'ines', status: 200, make: async () => at(await work()), not: ['olle', 404] },
    writeLog: { by: 'cilla', status: 201, make: async () => at(`${await work()}/log`, log), not: ['david', 403] },
    findLogEntry: { by: 'karin', status: 200, make: async () => at(await entry()), not: ['david', 403] },
    editLog: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = await entry();
        return at(path, log, path);
      },
      not: ['cilla', 403],
    },
    withdrawLog: { by: 'asta', status: 204, make: async () => at(await entry()), not: ['cilla', 403] },
    addTask: { by: 'cilla', status: 201, make: async () => at(`${await work()}/tasks`, todo), not: ['david', 403] },
    findTask: { by: 'mona', status: 200, make: async () => at(await task()), not: ['ines', 403] },
    changeTask: {
      by: 'asta',
      status: 200,
      make: async () => {
        const path = await task();
        return at(path, todo, path);
      },
      not: ['karin', 403],
    },
    finishTask: { by: 'cilla', status: 200, make: async () => at(`${await task()}/done`), not: ['karin', 403] },
    reopenTask: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await task(true)}/reopening`),
      not: ['karin', 403],
    },
    takeOverTask: { by: 'asta', status: 200, make: async () => at(`${await task()}/taking-over`), not: ['karin', 403] },
    removeTask: { by: 'asta', status: 204, make: async () => at(await task()), not: ['karin', 403] },
    addArena: {
      by: 'asta',
      status: 201,
      make: async () => at(`${await work()}/test-arenas`, place),
      not: ['ines', 403],
    },
    findArena: { by: 'ines', status: 200, make: async () => at(await arena()), not: ['olle', 404] },
    changeArena: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const path = await arena();
        return at(path, place, path);
      },
      not: ['david', 403],
    },
    removeArena: { by: 'cilla', status: 204, make: async () => at(await arena()), not: ['david', 403] },
    noteMeasurement: {
      by: 'cilla',
      status: 201,
      make: async () =>
        at(`${await work()}/measurements`, { indicator: 'Tid', on: '2026-11-20', value: '1,5 h', note: 'Två gånger' }),
      not: ['david', 403],
    },
    removeMeasurement: { by: 'asta', status: 204, make: async () => at(await measured()), not: ['karin', 403] },
    listParticipants: {
      by: 'ines',
      status: 200,
      make: async () => at(`${await team()}/participants`),
      not: ['olle', 404],
    },
    addParticipant: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await team()}/participants`, { organisation: skane, reason }),
      not: ['cilla', 403],
    },
    leaveProvrum: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await team()}/participants/${halland}/leaving`, { reason }),
      not: ['asta', 403],
    },
    changeLead: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await team()}/lead`, { organisation: gotland, reason }),
      not: ['mona', 403],
    },
    findCancellation: { by: 'mona', status: 200, make: async () => at(await cancelled()), not: ['asta', 404] },
    cancelProvrum: {
      by: 'karin',
      status: 201,
      make: async () => {
        const path = await team();
        return at(`${path}/cancellation`, { reason }, path);
      },
      not: ['mona', 403],
    },
    announceCancellation: {
      by: 'karin',
      status: 200,
      make: async () => {
        const path = await cancelled();
        return at(`${path}/announcement`, undefined, path);
      },
      not: ['mona', 403],
    },
    takeBackCancellation: {
      by: 'karin',
      status: 204,
      make: async () => {
        const path = await cancelled();
        return at(`${path}/taking-back`, { reason }, path);
      },
      not: ['mona', 403],
    },
  };
}
