import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { PlainError } from './plainError.ts';

export interface HttpServer {
  /** The port it got, where 0 asked for any. */
  readonly port: number;
  /** Takes no new requests, lets the running ones finish for a while, and then ends what is left. */
  readonly close: (seconds: number) => Promise<void>;
}

type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/** Serves one `fetch` on a port. */
export async function openHttp(fetch: Fetch, host: string, port: number): Promise<HttpServer> {
  const server = await listening(fetch, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async (seconds) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Again and again: a connection whose last answer ends meanwhile would be kept for a next one.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await Promise.race([closed, sleep(seconds * 1000, undefined, { ref: false })]);
      clearInterval(idle);
      server.closeAllConnections();
      await closed;
    },
  };
}

function listening(fetch: Fetch, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server)) as Server;
    server.requestTimeout = 60_000;
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
  });
}

function portError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new PlainError(
      `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to another number.`,
    );
  }
  if (error.code === 'EACCES')
    return new PlainError(`This user may not listen on port ${port}. Set PORT to a number above 1023.`);
  if (error.code === 'EADDRNOTAVAIL') return new PlainError(`This machine has no address ${host}. Mend HOST.`);
  return error;
}
