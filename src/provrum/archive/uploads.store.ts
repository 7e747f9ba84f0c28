import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Storage } from '#platform/storage.ts';
import type { ZipEntry } from '#platform/zip.ts';
import type { Gathered } from './gathered.store.ts';

/** Together, in bytes: a package is made in memory. */
export const mostUploaded = 200 * 1024 * 1024;

/** What was uploaded, as it goes along, and the names of what could not. */
export interface Uploads {
  readonly files: readonly ZipEntry[];
  readonly left: readonly string[];
}

interface Stored {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly key: string;
}

/**
 * The uploaded files that a receiver may read, the oldest first, until there are too many bytes of them. One that was
 * removed stays out; one that the storage has lost is named.
 */
export async function readUploads(
  { db, storage }: { readonly db: Database; readonly storage: Storage },
  { provrum, tables }: Pick<Gathered, 'provrum' | 'tables'>,
): Promise<Uploads> {
  const readable = new Set((tables['file'] ?? []).map(({ id }) => id));
  const [files, left]: [ZipEntry[], string[]] = [[], []];
  let bytes = 0;
  for (const { id, name, size, key } of await listStored(db, provrum.id)) {
    if (!readable.has(id)) continue;
    const fits = bytes + size <= mostUploaded;
    const content = fits ? await contentOf(storage, key) : null;
    if (content) files.push({ path: `${id}-${plain(name)}`, content });
    else left.push(name);
    bytes += content?.byteLength ?? 0;
  }
  return { files, left };
}

async function listStored(db: Database, provrum: ProvrumId): Promise<readonly Stored[]> {
  const { rows } = await sql<Stored>`
    select id, name, size, storage_key as key from file
    where provrum_id = ${provrum} and removed_at is null and purged_at is null order by id`.execute(db.q());
  return rows;
}

async function contentOf(storage: Storage, key: string): Promise<Uint8Array | null> {
  const stream = await storage.open(key);
  return stream && new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A name that every disk takes. */
const plain = (name: string): string => name.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');
