import fs from 'node:fs';
import { PlainError } from './plainError.ts';

/** Makes the data directory, closed to everybody else, or says in a sentence why it cannot be used. */
export function prepareDataDir(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch {
    throw new PlainError(`The data directory ${dataDir} cannot be made by this user. Set DATA_DIR to another place.`);
  }
  const { uid } = fs.statSync(dataDir);
  if (process.getuid && uid !== process.getuid()) {
    throw new PlainError(
      `The data directory ${dataDir} belongs to another user (number ${uid}). ` +
        'Start the program as that user, or set DATA_DIR to another place.',
    );
  }
  try {
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    throw new PlainError(
      `The data directory ${dataDir} cannot be written. Give this user the right, or set DATA_DIR to another place.`,
    );
  }
}
