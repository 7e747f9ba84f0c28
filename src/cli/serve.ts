import { loadReal } from '#app/loadReal.ts';
import { createFirstAdministratorLink } from '#organisations/firstAdministrator.page.tsx';
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

/** Production: the organisations and the rulebook, and nothing invented. */
export const serve = (env: Environment): Promise<number> => runServer(env, { mode: 'production', prepare, announce });

const prepare = async ({ db, clock }: Devices): Promise<void> => await loadReal(db, clock);

/** The link goes to whoever started the program and never to the log: whoever has it becomes the secretariat. */
async function announce(devices: Devices) {
  const { config, clock, db, log } = devices;
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
  log.info({ host: config.host, port: config.port, address: config.baseUrl }, 'listening');
  const link = await createFirstAdministratorLink(db, clock, config);
  if (!link) return;
  process.stdout.write(
    `Nobody holds a mandate for the secretariat yet. The first one adds themselves here, once, within seven days:\n${link}\n`,
  );
}
