import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareDataDir } from './dataDir.ts';
import { PlainError } from './plainError.ts';
import type { Target } from './postgres.ts';

/** Where the embedded PostgreSQL of a data directory has its things. */
export interface Places {
  readonly cluster: string;
  /** The named pipe that ties the server to the programs that use it. */
  readonly pipe: string;
  readonly socketFolder: string;
  readonly log: string;
  /** Held while somebody joins or starts the server. */
  readonly lock: string;
}

export function preparePlaces(dataDir: string): Places {
  prepareDataDir(dataDir);
  const run = path.join(dataDir, 'run');
  fs.mkdirSync(run, { recursive: true, mode: 0o700 });
  return {
    cluster: path.join(dataDir, 'postgres'),
    pipe: path.join(run, 'alive'),
    socketFolder: findSocketFolder(run),
    log: path.join(dataDir, 'postgres.log'),
    lock: path.join(dataDir, 'start.lock'),
  };
}

/** In the data directory, where the kernel's 107 bytes for a socket's path allow it; else in the temporary folder. */
function findSocketFolder(run: string): string {
  if (Buffer.byteLength(path.join(run, '.s.PGSQL.5432.lock')) <= 100) return run;
  const name = createHash('sha256').update(run).digest('hex').slice(0, 16);
  const folder = path.join(os.tmpdir(), `provrum-${name}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = fs.lstatSync(folder);
  if (uid === process.getuid?.() && (mode & 0o077) === 0) return folder;
  throw new PlainError(
    `The folder ${folder} for the database's socket belongs to somebody else. Set DATA_DIR to a shorter path.`,
  );
}

/** The program's own database, as the role that owns it. */
export const programOf = ({ socketFolder }: Places): Target => ({
  host: socketFolder,
  user: 'provrum',
  database: 'provrum',
});

export const superuserOf = ({ socketFolder }: Places): Target => ({
  host: socketFolder,
  user: 'postgres',
  database: 'postgres',
});
