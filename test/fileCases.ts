import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { approvedProvrum } from './approved.ts';
import type { Asked, Case } from './operationCases.ts';

/** Each operation on the files of a workspace as it should be asked: by whom, of what, and who may not. */
export function fileCases(app: TestApp): Readonly<Record<'listFiles' | 'findFile' | 'addFile' | 'removeFile', Case>> {
  const { db, cast, clock, devices } = app;
  let made = 0;

  async function filed(): Promise<{ readonly path: string; readonly file: string }> {
    const provrum = await approvedProvrum(app);
    const key = `filecase${(made += 1)}`;
    await devices.storage.put(key, Buffer.from('Hej'));
    const { rows } = await sql<{ id: number }>`
      insert into file (purpose, provrum_id, name, media, size, sha256, storage_key, person_id, organisation_id, at)
      values ('workspace', ${provrum}, 'hej.txt', 'text/plain', 3, ${'0'.repeat(64)}, ${key}, ${cast.person.asta},
        ${cast.organisation.dalarna}, ${clock.now()}) returning id`.execute(db.q());
    const path = `/provrum/${provrum}/files`;
    return { path, file: `${path}/${rows[0]!.id}` };
  }
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });

  return {
    listFiles: { by: 'cilla', status: 200, make: async () => at((await filed()).path), not: ['ines', 404] },
    findFile: { by: 'mona', status: 200, make: async () => at((await filed()).file), not: ['david', 404] },
    addFile: {
      by: 'cilla',
      status: 201,
      make: async () => at((await filed()).path, { name: 'underlag.txt', note: 'Läs', content: 'VmkgcHLDtnZhci4=' }),
      not: ['mona', 403],
    },
    removeFile: { by: 'asta', status: 204, make: async () => at((await filed()).file), not: ['cilla', 403] },
  };
}
