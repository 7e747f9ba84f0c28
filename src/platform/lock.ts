import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

/** Held until released, or until the program ends in whatever way: the kernel lets go of it then. */
export interface Lock {
  readonly release: () => void;
}

/**
 * Takes an exclusive lock on a file, or says null where another holds it. SQLite's file locks are the kernel's:
 * they hold across containers that share a volume, and `kill -9` leaves none behind.
 */
export function takeLock(file: string): Lock | null {
  fs.closeSync(fs.openSync(file, 'a', 0o600));
  const holder = new DatabaseSync(file, { timeout: 0 });
  try {
    holder.exec('pragma locking_mode = exclusive; begin exclusive');
    return { release: () => holder.close() };
  } catch (error) {
    holder.close();
    if (/locked|busy/.test(String(error))) return null;
    throw error;
  }
}

/** Waits for the lock; null where it was not to be had in time. */
export async function waitForLock(file: string, seconds: number): Promise<Lock | null> {
  const tries = seconds * 20;
  for (let attempt = 0; attempt < tries; attempt++) {
    const lock = takeLock(file);
    if (lock) return lock;
    await sleep(50);
  }
  return null;
}
