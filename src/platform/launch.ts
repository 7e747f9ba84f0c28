import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Places } from './places.ts';
import type { Binaries } from './postgresBinaries.ts';

/**
 * Starts the server beside a shell that stops it at the end of the pipe. The reading end is descriptor 3, and the
 * server inherits it. `read` is the shell's own, so that nothing of the shell's outlives a server that ends by itself.
 */
const shell = `
exec 3<"$1" </dev/null
shift
"$@" &
server=$!
(while read -r _ <&3; do :; done; kill -INT $server) &
watcher=$!
wait $server
status=$?
kill $watcher 2>/dev/null
exit $status`;

const settings = (socketFolder: string) => ({
  listen_addresses: '',
  unix_socket_directories: socketFolder,
  unix_socket_permissions: '0700',
  max_connections: '60',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  random_page_cost: '1.1',
  statement_timeout: '60s',
  idle_in_transaction_session_timeout: '60s',
  // Errors reach the program; in this log they would repeat what people typed.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
});

/** For tests: quick, and forgetful in a power cut. */
const fleetingSettings = { max_connections: '200', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function launch(places: Places, { command }: Binaries, fleeting: boolean): ChildProcess {
  const flags = Object.entries({ ...settings(places.socketFolder), ...(fleeting ? fleetingSettings : {}) });
  const postgres = command(
    'postgres',
    '-D',
    places.cluster,
    ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  );
  const log = openLog(places.log);
  const server = spawn('/bin/sh', ['-c', shell, 'sh', places.pipe, ...postgres], {
    stdio: ['ignore', log, log],
    detached: true, // Ctrl-C in the terminal is not for the server: it stops when its users have gone
  });
  fs.closeSync(log);
  server.unref();
  return server;
}

const logLimit = 1_000_000;

/** Appends; what is more than a megabyte becomes the one old log. */
function openLog(file: string): number {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimit) fs.renameSync(file, `${file}.old`);
  return fs.openSync(file, 'a', 0o600);
}
