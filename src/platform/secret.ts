import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { prepareDataDir } from './dataDir.ts';
import { PlainError } from './plainError.ts';

/**
 * 32 bytes of key material: from the environment where given, else made once and kept in the data
 * directory, readable by its owner only. Without a directory it lives as long as the program.
 */
export function keepSecret(given: string | null, dataDir: string | null): Uint8Array {
  if (given) return createHash('sha256').update(given).digest();
  if (!dataDir) return randomBytes(32);
  prepareDataDir(dataDir);
  const file = path.join(dataDir, 'secret');
  return fs.existsSync(file) ? read(file) : make(file);
}

/** Written whole under another name and then linked: two programs that start at once agree on one. */
function make(file: string): Uint8Array {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft);
  }
  return read(file);
}

function read(file: string): Uint8Array {
  const secret = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64url');
  if (secret.length !== 32)
    throw new PlainError(`${file} is damaged: restore it from a backup, or delete it to get a new one.`);
  return secret;
}
