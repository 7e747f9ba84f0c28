import fs from 'node:fs';

/** Why the program is to stop; an error where something broke. */
export interface Ending {
  readonly because: string;
  readonly error?: unknown;
}

export interface Supervision {
  /** Settles at the first reason to stop, and never fails. */
  readonly ending: Promise<Ending>;
  /** Gives a reason. */
  readonly end: (ending: Ending) => void;
}

/** Watches for a signal, the end of the npm that started the program, and errors that nobody caught. */
export function supervise(startedByNpm: boolean): Supervision {
  const { promise, resolve: end } = Promise.withResolvers<Ending>();
  // Heard for good: npm hands Ctrl-C on a second time, and that must not cut the stopping short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end({ because: signal }));
  process.on('uncaughtException', (error) => end({ because: 'an error that nobody caught', error }));
  process.on('unhandledRejection', (error) => end({ because: 'a failure that nobody awaited', error }));
  if (startedByNpm) watchParents(() => end({ because: 'npm has ended' }));
  return { ending: promise, end };
}

const shells = ['sh', 'dash', 'bash', 'zsh', 'ash', 'busybox'];

/** npm that is killed tells nobody: its place as our parent, or as our shell's, is then taken by another. */
function watchParents(gone: () => void) {
  const parent = process.ppid;
  const npm = shells.includes(nameOf(parent)) ? parentOf(parent) : null;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || parentOf(parent) === npm)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

const nameOf = (pid: number): string => read(`/proc/${pid}/comm`).trim();

/** The fourth field; the second is a name in brackets that may hold anything. */
function parentOf(pid: number): number | null {
  const parent = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1];
  return parent ? Number(parent) : null;
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
