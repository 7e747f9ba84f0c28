import { loadReal } from '#app/loadReal.ts';
import type { Environment } from '#platform/config.ts';
import type { Devices } from '#platform/web.ts';
import { runServer } from './server.ts';

/** Production: the organisations and the rulebook, and nothing invented. */
export const serve = (env: Environment): Promise<number> => runServer(env, { mode: 'production', prepare, announce });

const prepare = async ({ db, clock }: Devices): Promise<void> => await loadReal(db, clock);

function announce({ config, log }: Devices) {
  log.info({ host: config.host, port: config.port, address: config.baseUrl }, 'listening');
}
