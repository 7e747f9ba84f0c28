import { insertFile, listFiles, removeFile } from '#platform/file.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { FileEvent } from './events.ts';
import type { WorkFile } from './file.ts';

/** Every file of a workspace, the newest first; those that were removed among them. */
export const listWorkFiles = (db: Database, provrum: ProvrumId): Promise<readonly WorkFile[]> =>
  listFiles(db, provrum, 'workspace');

/** Carries out what was decided about a file. */
export async function applyFile({ db, provrum, event, by, at }: Effect<FileEvent>): Promise<void> {
  if (event.kind === 'file-removed') return await removeFile(db, event.file, by.person, at);
  const { content: file, note, key: createdWith } = event;
  await insertFile(db, { owner: { purpose: 'workspace', provrum: provrum.id }, file, note, createdWith, by, at });
}
