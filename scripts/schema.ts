import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openScratchDatabase, urlOf } from '../test/database.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Where the tables' types stand: written by `npm run schema` after every new migration. */
export const schemaFile = path.join(root, 'src/platform/schema.ts');

/** The types of all tables, from a database that has every migration. */
export async function generateSchema(): Promise<string> {
  const { db, drop } = await openScratchDatabase();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'schema-'));
  const file = path.join(folder, 'schema.ts');
  try {
    const { status, stderr } = spawnSync(process.execPath, [generator, ...options(urlOf(db), file)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`kysely-codegen failed: ${stderr}`);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
    await drop();
  }
}

const generator = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');

/** As the parsers of `postgres.ts` read them: int8 as a number, a day as text, JSON as something to be looked at. */
const types = { int8: 'number', jsonb: 'unknown' };

function options(url: string, file: string): readonly string[] {
  return [
    '--dialect=postgres',
    '--log-level=error',
    `--out-file=${file}`,
    `--url=${url}`,
    '--include-pattern=public.*',
    '--exclude-pattern=public.migration',
    '--date-parser=string',
    `--type-mapping=${JSON.stringify(types)}`,
  ];
}
