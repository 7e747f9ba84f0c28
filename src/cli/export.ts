import fs from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type OrganisationId, parseId, type ProvrumId } from '#kernel/id.ts';
import { systemClock } from '#platform/clock.ts';
import { type Environment, readConfig } from '#platform/config.ts';
import { type Database, openDatabase, sql } from '#platform/database.ts';
import { demandCurrent } from '#platform/migrate.ts';
import { PlainError } from '#platform/plainError.ts';
import { openStorage } from '#platform/storage.ts';
import { makeArchive } from '#provrum/archive/archive.export.ts';
import { caseNumberMax } from '#provrum/archive/archive.ts';
import { gather } from '#provrum/archive/gathered.store.ts';
import { readUploads } from '#provrum/archive/uploads.store.ts';

const usage = 'Say which: provrum export ID --case NUMBER --to FILE [--receiver ORGANISATION] [--files] [--en]';

/**
 * Writes one provrum as a package for an archive: for the forum's own, or as another organisation may know it. A file
 * that is there already is never written over.
 */
export async function exportArchive(env: Environment, words: readonly string[]): Promise<number> {
  const { id, caseNumber, file, receiver, uploaded, language } = read(words);
  const config = readConfig(env, 'command');
  const db = await openDatabase(config);
  try {
    await demandCurrent(db);
    const organisation = receiver === null ? null : await findReceiver(db, receiver);
    const gathered = await gather(
      db,
      id,
      { organisation: organisation?.id ?? null, forum: organisation === null || organisation.forum },
      systemClock.today(),
    );
    if (!gathered) throw new PlainError(`There is no provrum ${id}, or it is a draft.`);
    const at = systemClock.now();
    const uploads = uploaded ? await readUploads({ db, storage: openStorage(config) }, gathered) : null;
    const making = { receiver: organisation?.name ?? null, caseNumber, at, language, uploads };
    const content = await makeArchive(gathered, making);
    await write(file, content);
    process.stdout.write(`${file}: ${content.byteLength} bytes\n`);
    return 0;
  } finally {
    await db.close();
  }
}

function read(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  const id = parseId<ProvrumId>(positionals[0]);
  const caseNumber = values.case?.replace(/\s+/g, ' ').trim() ?? '';
  const receiver = values.receiver === undefined ? null : parseId<OrganisationId>(values.receiver);
  const strange = positionals.length !== 1 || (values.receiver !== undefined && receiver === null);
  if (id === null || caseNumber === '' || !values.to || strange) throw new PlainError(usage);
  if (caseNumber.length > caseNumberMax) throw new PlainError(`A case number has at most ${caseNumberMax} characters.`);
  const language = values.en ? ('en' as const) : ('sv' as const);
  return { id, caseNumber, file: values.to, receiver, uploaded: values.files === true, language };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      case: text,
      to: text,
      receiver: text,
      files: { type: 'boolean' },
      en: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch {
    throw new PlainError(usage);
  }
}

async function findReceiver(db: Database, id: OrganisationId) {
  const { rows } = await sql<{ id: OrganisationId; name: string; forum: boolean }>`
    select id, name, kind = 'forum' as forum from organisation where id = ${id}`.execute(db.q());
  if (!rows[0]) throw new PlainError(`There is no organisation ${id}.`);
  return rows[0];
}

async function write(file: string, content: Uint8Array) {
  try {
    await fs.writeFile(file, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new PlainError(`${file} is there already. Choose another name.`);
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR')
      throw new PlainError(`${file} cannot be written.`);
    throw error;
  }
}
