import type { NetworkId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import { type FileRow, insertFile, listFilesOfNetwork, removeFile } from '#platform/file.ts';
import type { NetworkEffect } from './effect.store.ts';
import type { NetworkDocumentEvent } from './document.ts';

/** Every document of a network, the newest first; those that were removed among them. */
export const listDocuments = (db: Database, network: NetworkId): Promise<readonly FileRow[]> =>
  listFilesOfNetwork(db, network);

/** Carries out what was decided about a document. */
export async function applyDocument({ db, network, event, by, at }: NetworkEffect<NetworkDocumentEvent>) {
  if (!by) throw new Error('A document is added and removed by somebody');
  if (event.kind === 'network-file-removed') return await removeFile(db, event.file, by.person, at);
  const { file, note, key } = event.content;
  const owner = { purpose: 'network', network: network.id } as const;
  await insertFile(db, { owner, file, note, createdWith: key, by, at });
}
