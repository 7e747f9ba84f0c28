import { loadDemonstration } from '#app/loadDemonstration.ts';
import { loadReal } from '#app/loadReal.ts';
import { paths } from '#paths.ts';
import type { Environment } from '#platform/config.ts';
import type { Devices } from '#platform/web.ts';
import { runServer } from './server.ts';

/** The demonstration: on this machine only, with everybody's door open. */
export const demo = (env: Environment): Promise<number> => runServer(env, { mode: 'demo', prepare, announce });

async function prepare({ db, clock }: Devices): Promise<void> {
  await loadReal(db, clock);
  await loadDemonstration(db, clock);
}

function announce({ config }: Devices) {
  process.stdout.write(
    [
      '',
      `Provrum is running at ${config.baseUrl}`,
      `Act as anybody:       ${config.baseUrl}${paths.demonstration()}`,
      config.databaseUrl ? 'The data lies in the database of DATABASE_URL.' : `The data lies in      ${config.dataDir}`,
      'Stop it with Ctrl-C. It listens to this machine only.',
      '',
      '',
    ].join('\n'),
  );
}
