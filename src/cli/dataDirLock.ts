import fs from 'node:fs';
import path from 'node:path';
import { prepareDataDir } from '#platform/dataDir.ts';
import { takeLock } from '#platform/lock.ts';
import { PlainError } from '#platform/plainError.ts';

/** One server a data directory. The file beside the lock tells the next one who is there. */
export interface DataDirLock {
  readonly tellPort: (port: number) => void;
  readonly release: () => void;
}

export function lockDataDir(dataDir: string): DataDirLock {
  prepareDataDir(dataDir);
  const note = path.join(dataDir, 'server.json');
  const lock = takeLock(path.join(dataDir, 'server.lock'));
  if (!lock)
    throw new PlainError(
      `${whoIsThere(note)} already uses the data directory ${dataDir}. Stop it, or set DATA_DIR to another place.`,
    );
  const write = (port: number | null) =>
    fs.writeFileSync(note, JSON.stringify({ pid: process.pid, port }), { mode: 0o600 });
  write(null);
  return { tellPort: write, release: lock.release };
}

function whoIsThere(note: string): string {
  try {
    const { pid, port } = JSON.parse(fs.readFileSync(note, 'utf8')) as { pid: number; port: number | null };
    return port === null
      ? `A server that is just starting (process ${pid})`
      : `A server on port ${port} (process ${pid})`;
  } catch {
    return 'Another server';
  }
}
