import type { NetworkId, OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import { type Database, sql } from './database.ts';
import { newKey, sha256, type Storage } from './storage.ts';
import type { Upload } from './upload.ts';

/** What a file is for, and so who may read it: whoever may read its provrum, its meeting, or its network. */
export type FilePurpose = 'workspace' | 'receipt' | 'meeting' | 'network';

/** What a file belongs to. */
export interface FileOwner {
  readonly purpose: FilePurpose;
  readonly provrum?: ProvrumId | null;
  readonly cost?: number | null;
  readonly meeting?: number | null;
  readonly network?: NetworkId | null;
}

export interface FileRow extends StoredFile {
  readonly id: number;
  readonly purpose: FilePurpose;
  readonly provrum: ProvrumId | null;
  readonly cost: number | null;
  readonly meeting: number | null;
  readonly note: string;
  readonly createdWith: string | null;
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly organisation: { readonly id: OrganisationId; readonly name: string } | null;
  readonly at: Instant;
  readonly removedAt: Instant | null;
  readonly removedBy: { readonly id: PersonId; readonly name: string } | null;
}

/**
 * Puts the content in the storage and then does the act that records it. Where the act does not take place, the content goes
 * again: `null`, or a decision that is not `ok`. (If the program dies in between, what is left lies under a key that nobody knows.)
 */
export async function withStored<Result extends { readonly ok: boolean } | null>(
  storage: Storage,
  { content, name, media }: Upload,
  act: (stored: StoredFile) => Promise<Result>,
): Promise<Result> {
  const key = newKey();
  await storage.put(key, content);
  try {
    const result = await act({ key, name, media, size: content.length, sha256: sha256(content) });
    if (!result?.ok) await storage.remove(key);
    return result;
  } catch (error) {
    await storage.remove(key);
    throw error;
  }
}

interface NewFile {
  readonly owner: FileOwner;
  readonly file: StoredFile;
  readonly note?: string;
  readonly createdWith?: string | null;
  readonly by: { readonly person: PersonId; readonly organisation: OrganisationId | null };
  readonly at: Date;
}

/** Records a file whose content is stored, in the transaction one stands in. */
export async function insertFile(db: Database, { owner, file, note, createdWith, by, at }: NewFile): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into file (purpose, provrum_id, cost_id, meeting_id, network_id, name, note, media, size, sha256, storage_key, created_with,
      person_id, organisation_id, at)
    values (${owner.purpose}, ${owner.provrum ?? null}, ${owner.cost ?? null}, ${owner.meeting ?? null},
      ${owner.network ?? null}, ${file.name}, ${note ?? ''}, ${file.media}, ${file.size}, ${file.sha256}, ${file.key}, ${createdWith ?? null}, ${by.person},
      ${by.organisation}, ${at})
    returning id`.execute(db.q());
  return rows[0]!.id;
}

/** Takes a file out of the lists. Its row stays, for the history; its content goes some weeks later (`purgeFiles`). */
export async function removeFile(db: Database, id: number, by: PersonId, at: Date): Promise<void> {
  await sql`update file set removed_at = ${at}, removed_by = ${by} where id = ${id} and removed_at is null`.execute(
    db.q(),
  );
}

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const columns = sql`
  f.id, f.purpose, f.provrum_id as provrum, f.cost_id as cost, f.meeting_id as meeting, f.name, f.note, f.media, f.size,
  f.sha256, f.storage_key as key, f.created_with as "createdWith", ${instant('f.at')} as at,
  json_build_object('id', p.id, 'name', p.name) as by,
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation,
  ${instant('f.removed_at')} as "removedAt",
  case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as "removedBy"`;
const joined = sql`
  file f join person p on p.id = f.person_id left join organisation o on o.id = f.organisation_id
  left join person r on r.id = f.removed_by`;

/** A file by its number, removed or not. Whoever asks must still see to it that it is theirs to read. */
export async function findFile(db: Database, id: number): Promise<FileRow | null> {
  const { rows } = await sql<FileRow>`select ${columns} from ${joined} where f.id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** The files of a provrum for one purpose, the newest first; those that were removed among them. */
export async function listFiles(db: Database, provrum: ProvrumId, purpose: FilePurpose): Promise<readonly FileRow[]> {
  const { rows } = await sql<FileRow>`
    select ${columns} from ${joined} where f.provrum_id = ${provrum} and f.purpose = ${purpose}
    order by f.id desc`.execute(db.q());
  return rows;
}

/** The documents of a network, the newest first; those that were removed among them. */
export async function listFilesOfNetwork(db: Database, network: NetworkId): Promise<readonly FileRow[]> {
  const { rows } = await sql<FileRow>`
    select ${columns} from ${joined} where f.network_id = ${network} and f.purpose = 'network'
    order by f.id desc`.execute(db.q());
  return rows;
}

/** For so long what was removed by mistake can be got back by whoever keeps the program. */
const daysKept = 30;

/** Takes the content of what was removed long ago out of the storage. Returns how many. */
export async function purgeFiles(db: Database, storage: Storage, now: Date): Promise<number> {
  const { rows } = await sql<{ id: number; key: string }>`
    select id, storage_key as key from file
    where removed_at < ${now}::timestamptz - make_interval(days => ${daysKept}) and purged_at is null
    order by id limit 1000`.execute(db.q());
  for (const { id, key } of rows) {
    await storage.remove(key);
    await sql`update file set purged_at = ${now} where id = ${id}`.execute(db.q());
  }
  return rows.length;
}
