import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './config.ts';

/** A text that comes with the program, by its place in the project: a source document, never a setting or data. */
export const readProjectText = (...place: readonly string[]): string =>
  fs.readFileSync(path.join(projectRoot, ...place), 'utf8');
