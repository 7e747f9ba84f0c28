import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Places } from './places.ts';
import { PlainError } from './plainError.ts';
import type { Binaries } from './postgresBinaries.ts';

/** Makes sure that the cluster is there, of the right version, and free of what a crash left. */
export function prepareCluster(places: Places, binaries: Binaries): void {
  checkVersion(places, binaries);
  createCluster(places, binaries);
  // PostgreSQL refuses a folder that others may enter, as some ways of copying a backup leave it.
  fs.chmodSync(places.cluster, 0o700);
  removeStalePid(places);
}

function checkVersion({ cluster }: Places, { major }: Binaries) {
  const file = path.join(cluster, 'PG_VERSION');
  const made = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : major;
  if (made === major) return;
  throw new PlainError(
    `${cluster} was made by PostgreSQL ${made}, but this release of the program brings PostgreSQL ${major}. ` +
      'Start the release that you had, and move the data as docs/operating.md tells under "Upgrade".',
  );
}

/** Made under another name and then moved: a start that was broken off leaves nothing half made. */
function createCluster({ cluster }: Places, { command }: Binaries) {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  const [initdb, ...words] = command(
    'initdb',
    '--pgdata',
    draft,
    '--username=postgres',
    '--auth=trust', // the socket lies in a folder that only its owner may enter
    '--encoding=UTF8',
    // The byte order of C.UTF-8 is the same on every machine and in every release; Swedish order is asked for by name.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  );
  const made = spawnSync(initdb, words, { encoding: 'utf8' });
  if (made.status !== 0) throw new PlainError(`The database could not be made in ${cluster}: ${made.stderr.trim()}`);
  fs.renameSync(draft, cluster);
}

/**
 * After a crash the file names a process that is gone, or by now a stranger; it is never signalled. No server of this
 * directory lives: the pipe said so, even across containers. Only one that was started by hand is left to look for.
 */
function removeStalePid({ cluster }: Places) {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const pid = fs.readFileSync(file, 'utf8').split('\n')[0] ?? '';
  if (workingFolderOf(pid) === fs.realpathSync(cluster)) {
    throw new PlainError(
      `A PostgreSQL that was started by hand (process ${pid}) already serves ${cluster}. Stop it first.`,
    );
  }
  fs.rmSync(file);
}

function workingFolderOf(pid: string): string | null {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
