import type { Environment } from '#platform/config.ts';
import type { Devices } from '#platform/web.ts';
import { runServer } from './server.ts';

/** Production: the organisations and the rulebook, and nothing invented. */
export const serve = (env: Environment): Promise<number> => runServer(env, { mode: 'production', prepare, announce });

async function prepare(_devices: Devices): Promise<void> {}

function announce({ config, log }: Devices) {
  log.info({ host: config.host, port: config.port, address: config.baseUrl }, 'listening');
}
