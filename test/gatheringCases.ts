import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord, networkOnRecord } from './gatheringOnRecord.ts';
import type { Asked, Case } from './operationCases.ts';

type GatheringOperation = Extract<
  OperationId,
  | 'listGatherings'
  | `${'plan' | 'find' | 'change' | 'cancel' | 'turn' | 'judge'}Gathering`
  | 'findGatheringHistory'
  | 'changeProgramme'
  | 'changeGatheringCosts'
  | 'changeGatheringPlanners'
  | 'changeChecklist'
  | `${string}Venue`
  | 'listVenues'
  | 'listUndated'
  | 'dateUndated'
>;

let made = 0;

/** Each operation on meetings to sign up for as it should be asked: by whom, of what, and who may not. */
export function gatheringCases({ db, cast }: TestApp): Readonly<Record<GatheringOperation, Case>> {
  const at = (path: string, json?: Asked['json'], read?: string): Asked => ({
    path,
    ...(json && { json }),
    ...(read !== undefined && { read }),
  });
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;
  const network = () => networkOnRecord(db, cast, { name: `Mötesnätverk ${(made += 1)}` });
  /** Planned by Cilla with the secretariat. */
  const meeting = async (state = 'open') =>
    `/gatherings/${await gatheringOnRecord(db, cast, { network: await network(), state, planners: ['cilla'] })}`;
  const venue = async () => `/venues/${await number(sql`insert into venue (name) values ('Ersta') returning id`)}`;
  const undated = async () =>
    await number(sql`
      insert into undated_meeting (external_key, title, known, mode, source)
      values (${`case-${(made += 1)}`}, 'Dagarna', '2015-10', 'physical', '["https://kalla.example/1"]') returning id`);
  const written = { title: 'Vårträff', mode: 'hybrid', place: 'Falun', audience: 'forum', physical: 30 };
  const when = { day: '2027-03-10', from: '09:00', to: '15:00' };

  return {
    listGatherings: {
      by: 'asta',
      status: 200,
      make: async () => (await meeting(), at('/gatherings?time=coming&kind=network&year=2027&q=v')),
      not: null,
    },
    planGathering: {
      by: 'karin',
      status: 201,
      make: async () => at('/gatherings', { kind: 'network', network: await network(), ...written, when }),
      not: ['asta', 403],
    },
    findGathering: { by: 'cilla', status: 200, make: async () => at(await meeting('planned')), not: ['asta', 404] },
    changeGathering: {
      by: 'cilla',
      status: 200,
      make: async () => {
        const path = await meeting();
        return at(path, { ...written, when }, path);
      },
      not: ['asta', 403],
    },
    cancelGathering: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await meeting()}/cancellation`, { reason: 'Snöstorm.' }),
      not: ['asta', 403],
    },
    turnGathering: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await meeting()}/state`, { act: 'close' }),
      not: ['asta', 403],
    },
    findGatheringHistory: {
      by: 'asta',
      status: 200,
      make: async () => at(`${await meeting()}/history`),
      not: null,
    },
    changeProgramme: {
      by: 'cilla',
      status: 200,
      make: async () =>
        at(`${await meeting()}/programme`, {
          act: 'add',
          title: 'Inledning',
          day: '2027-02-03',
          from: '10:00',
          to: '11:00',
        }),
      not: ['asta', 403],
    },
    changeGatheringCosts: {
      by: 'cilla',
      status: 200,
      make: async () =>
        at(`${await meeting()}/costs`, { act: 'add', kind: 'venue', what: 'Lokal', planned: 1_200_000 }),
      not: ['asta', 403],
    },
    changeGatheringPlanners: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await meeting()}/planners`, { act: 'add', person: cast.person.asta }),
      not: ['cilla', 403],
    },
    changeChecklist: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await meeting()}/tasks`, { task: 'venue', owner: cast.person.cilla, done: true }),
      not: ['asta', 403],
    },
    judgeGathering: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await meeting()}/quality`, { fulfilled: ['exchange'], note: 'Bra.' }),
      not: ['asta', 403],
    },
    listVenues: { by: 'karin', status: 200, make: async () => (await venue(), at('/venues')), not: ['asta', 403] },
    addVenue: {
      by: 'karin',
      status: 201,
      make: () => at('/venues', { name: 'Norra Latin', seats: 120, cost: 1_500_050 }),
      not: ['asta', 403],
    },
    findVenue: { by: 'karin', status: 200, make: async () => at(await venue()), not: ['asta', 403] },
    changeVenue: {
      by: 'karin',
      status: 200,
      make: async () => {
        const path = await venue();
        return at(path, { name: 'Ersta', seats: 60 }, path);
      },
      not: ['asta', 403],
    },
    tellOfVenue: {
      by: 'karin',
      status: 201,
      make: async () => at(`${await venue()}/experience`, { text: 'Bra ljud.' }),
      not: ['asta', 403],
    },
    listUndated: {
      by: 'karin',
      status: 200,
      make: async () => (await undated(), at('/undated-meetings')),
      not: ['asta', 403],
    },
    dateUndated: {
      by: 'karin',
      status: 200,
      make: async () => at(`/undated-meetings/${await undated()}/day`, { day: '2015-10-14' }),
      not: ['asta', 403],
    },
  };
}
