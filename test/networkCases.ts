import type { OperationId } from '#app/apiOperations.messages.ts';
import type { networkOperationWords } from '#networks/networkOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { networkOnRecord } from './gatheringOnRecord.ts';
import { setNetworkStage } from './networkActs.ts';
import type { Asked, Case } from './operationCases.ts';

type NetworkOperation = Extract<OperationId, keyof typeof networkOperationWords>;

let made = 0;

/** Each operation on networks as it should be asked: by whom, of what, and who may not. */
export function networkCases(app: TestApp): Readonly<Record<NetworkOperation, Case>> {
  const { db, cast } = app;
  const { organisation, person } = cast;
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });
  const network = async () =>
    `/networks/${await networkOnRecord(db, cast, { name: `Fall ${(made += 1)}`, organisations: ['dalarna', 'skane'] })}`;
  const wished = async () => `/networks/${(await setNetworkStage(app)).wished}`;
  const staged = async (of: (stage: Awaited<ReturnType<typeof setNetworkStage>>) => string) => {
    const stage = await setNetworkStage(app);
    return `/networks/${stage.network}${of(stage)}`;
  };
  const organiser = async () => {
    const path = await network();
    const { rows } = await sql<{ id: number }>`
      insert into network_co_organiser (network_id, organisation_id)
      values (${Number(path.split('/').at(-1))}, ${organisation.vinnova}) returning id`.execute(db.q());
    return `${path}/co-organisers/${rows[0]!.id}`;
  };

  return {
    listNetworks: { by: 'ines', status: 200, make: () => at('/networks'), not: ['olle', 403] },
    wishForNetwork: {
      by: 'ines',
      status: 201,
      make: () => at('/networks', { name: `Önskan ${(made += 1)}`, purpose: 'Vi vill mötas.' }),
      not: ['mona', 403],
    },
    findNetwork: { by: 'asta', status: 200, make: async () => at(await network()), not: ['olle', 404] },
    changeNetwork: {
      by: 'karin',
      status: 200,
      make: async () =>
        at(await network(), { name: `Ändrat ${(made += 1)}`, purpose: 'Nytt.', contact: person.lars, revision: 1 }),
      not: ['asta', 403],
    },
    decideNetworkState: {
      by: 'karin',
      status: 200,
      make: async () =>
        at(`${await network()}/state`, {
          to: 'dormant',
          on: '2026-11-20',
          reason: 'Ingen hinner.',
          source: 'Styrelsen 2026-11-20',
        }),
      not: ['asta', 403],
    },
    answerNetworkWish: {
      by: 'cilla',
      status: 200,
      make: async () => at(`${await wished()}/interest`, { role: 'participate', wants: 'Lära' }),
      not: ['karin', 403],
    },
    withdrawNetworkInterest: {
      by: 'cilla',
      status: 204,
      make: async () => at(`${await wished()}/interest`),
      not: ['karin', 403],
    },
    joinNetwork: {
      by: 'cilla',
      status: 201,
      make: async () =>
        at(`${await network()}/organisations`, {
          organisation: organisation.halland,
          from: '2026-11-21',
          contact: person.cilla,
        }),
      not: ['asta', 403],
    },
    nameNetworkContact: {
      by: 'asta',
      status: 200,
      make: async () => at(await staged(({ part }) => `/organisations/${part}/contact`), { contact: person.boel }),
      not: ['cilla', 403],
    },
    leaveNetwork: {
      by: 'asta',
      status: 200,
      make: async () => at(await staged(({ part }) => `/organisations/${part}/last-day`), { last: '2026-12-31' }),
      not: ['cilla', 403],
    },
    setNetworkCoOrganiser: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await network()}/co-organisers`, { organisation: organisation.vinnova, share: 40 }),
      not: ['asta', 403],
    },
    removeNetworkCoOrganiser: {
      by: 'karin',
      status: 204,
      make: async () => at(await organiser()),
      not: ['asta', 403],
    },
    setNetworkPlanners: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await network()}/planners`, { people: [person.asta] }),
      not: ['asta', 403],
    },
    planNetworkYear: {
      by: 'karin',
      status: 200,
      make: async () => at(`${await network()}/years/2027`, { themes: 'Mått', meetings: 2, budget: 5_000_000 }),
      not: ['asta', 403],
    },
    listNetworkPosts: {
      by: 'mona',
      status: 200,
      make: async () => at(await staged(() => '/talk')),
      not: ['cilla', 403],
    },
    writeNetworkPost: {
      by: 'asta',
      status: 201,
      make: async () => at(`${await network()}/talk`, { text: 'Hur gör ni?' }),
      not: ['cilla', 403],
    },
    withdrawNetworkPost: {
      by: 'asta',
      status: 204,
      make: async () => at(await staged(({ post }) => `/talk/${post}`)),
      not: ['boel', 403],
    },
    listNetworkFiles: {
      by: 'asta',
      status: 200,
      make: async () => at(await staged(() => '/files')),
      not: ['cilla', 403],
    },
    findNetworkFile: {
      by: 'mona',
      status: 200,
      make: async () => at(await staged(({ file }) => `/files/${file}`)),
      not: ['cilla', 403],
    },
    addNetworkFile: {
      by: 'asta',
      status: 201,
      make: async () =>
        at(`${await network()}/files`, { name: 'underlag.txt', note: 'Läs', content: 'VmkgcHLDtnZhci4=' }),
      not: ['cilla', 403],
    },
    removeNetworkFile: {
      by: 'boel',
      status: 204,
      make: async () => at(await staged(({ file }) => `/files/${file}`)),
      not: ['david', 403],
    },
    findNetworkSubscription: {
      by: 'ines',
      status: 200,
      make: async () => at(`${await network()}/subscription`),
      not: ['olle', 404],
    },
    followNetwork: {
      by: 'ines',
      status: 204,
      make: async () => at(`${await network()}/subscription`, { level: 'follow' }),
      not: ['olle', 404],
    },
    proposeFromNetwork: {
      by: 'cilla',
      status: 201,
      make: async () => at(`${await network()}/initiatives`, { title: 'Drönare i vården', why: 'Vi talade om det.' }),
      not: ['ines', 403],
    },
    listNetworkHistory: {
      by: 'ines',
      status: 200,
      make: async () => at(`${await network()}/history`),
      not: ['olle', 404],
    },
  };
}
