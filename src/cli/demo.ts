import { loadDemonstration } from '#app/loadDemonstration.ts';
import { loadReal } from '#app/loadReal.ts';
import { listPlayed, type Played } from '#organisations/demonstration.store.ts';
import { paths } from '#paths.ts';
import type { Environment } from '#platform/config.ts';
import type { Devices } from '#platform/web.ts';
import { gatheringEvaluationNightly } from '#meetings/attendance/gatheringEvaluation.jobs.ts';
import { turnAgain } from '#meetings/registration/registration.jobs.ts';
import { gatheringsNightly } from '#meetings/letters/letters.jobs.ts';
import { readInboxSoon } from '#meetings/replies/replies.jobs.ts';
import { inviteNightly } from '#provrum/evaluation/evaluation.jobs.ts';
import { lapseNightly } from '#provrum/lapse/lapse.jobs.ts';
import { refreshNightly } from '#provrum/refresh.jobs.ts';
import { spreadingNightly } from '#provrum/spreading/spreading.jobs.ts';
import { statusNightly } from '#networks/status/status.jobs.ts';
import { askNightly } from '#provrum/uptake/uptake.jobs.ts';
import { runServer } from './server.ts';

/** The demonstration: on this machine only, with everybody's door open. */
export const demo = (env: Environment): Promise<number> => runServer(env, { mode: 'demo', prepare, announce });

async function prepare({ db, clock, storage }: Devices): Promise<void> {
  await loadReal(db, clock);
  await loadDemonstration(db, clock, storage);
}

async function announce(devices: Devices) {
  const { config, clock, db } = devices;
  await refreshNightly(devices);
  await lapseNightly(devices);
  await spreadingNightly(devices);
  await askNightly(devices);
  await statusNightly(devices);
  await inviteNightly(devices);
  await gatheringsNightly(devices);
  await readInboxSoon(devices);
  await gatheringEvaluationNightly(devices);
  await turnAgain(devices);
  const people = await listPlayed(db, clock.today());
  process.stdout.write(
    [
      '',
      `Provrum is running at ${config.baseUrl}`,
      '',
      `Act as anybody in two clicks: ${config.baseUrl}${paths.demonstration()}`,
      ...roles.flatMap(({ name, plays }) =>
        people
          .filter(plays)
          .slice(0, 1)
          .map((one) => `  ${name.padEnd(24)}${one.name}, ${one.organisationName}`),
      ),
      `Or sign in by e-mail; the codes are in ${config.baseUrl}${paths.demonstrationMail()}`,
      '',
      config.databaseUrl ? 'The data lies in the database of DATABASE_URL.' : `The data lies in ${config.dataDir}`,
      'It listens to this machine only. Stop it with Ctrl-C.',
      '',
      '',
    ].join('\n'),
  );
}

/** One example of each role that the demonstration has. */
const roles: readonly { readonly name: string; readonly plays: (one: Played) => boolean }[] = [
  { name: 'secretariat', plays: ({ role }) => role === 'secretariat' },
  {
    name: 'member representative',
    plays: ({ role, membership }) => role === 'representative' && membership === 'member',
  },
  { name: 'partner contact', plays: ({ membership }) => membership === 'partner' },
  { name: 'board member', plays: ({ role }) => role === 'board' },
];
