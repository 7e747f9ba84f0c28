import type { Context } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import {
  type Actor,
  readsForTheForum,
  type Secretariat,
  secretariatOf,
  type Voice,
  voiceOf,
} from '#organisations/authority.ts';
import { changeProvrum } from '../change.store.ts';
import { circumstances } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { makeArchive } from './archive.export.ts';
import { messages } from './archive.messages.ts';
import { type ArchiveRequest, requestArchive, requestsFor } from './archive.ts';
import { listArchiveRequests } from './archive.store.ts';
import { gather } from './gathered.store.ts';
import { readUploads } from './uploads.store.ts';

type C = { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'jobs' | 'storage' | 'version' | 'language'> };

/** Who may ask for a provrum's documents: whoever speaks for a member or partner, and the secretariat for the forum. */
export const askerOf = (actor: Actor | null): Voice | Secretariat | null => voiceOf(actor) ?? secretariatOf(actor);

/** The requests that a reader may see, the latest first. */
export async function requestsIn(c: C, provrum: Provrum, actor: Actor): Promise<readonly ArchiveRequest[]> {
  const reader = { organisation: actor.organisation?.id ?? null, forum: readsForTheForum(actor) };
  return requestsFor(await listArchiveRequests(c.var.db, provrum.id), reader);
}

/** Asks for the documents under a case number; null where there is no such provrum. */
export const askForArchive = async (c: C, provrum: Provrum, by: Voice | Secretariat, caseNumber: string) =>
  await changeProvrum(circumstances(c, by), provrum.id, async (fresh) =>
    requestArchive(fresh, await listArchiveRequests(c.var.db, fresh.id), by, caseNumber),
  );

export interface Package {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The package of a request, as the provrum is now and as its receiver may know it; with what was uploaded or without. */
export async function packageOf(
  c: C,
  provrum: Provrum,
  request: ArchiveRequest,
  uploaded: boolean,
): Promise<Package | null> {
  const { db, clock, language } = c.var;
  const { organisation, caseNumber } = request;
  const gathered = await gather(
    db,
    provrum.id,
    { organisation: organisation.id, forum: organisation.forum },
    clock.today(),
  );
  if (!gathered) return null;
  const uploads = uploaded ? await readUploads(c.var, gathered) : null;
  const making = { receiver: organisation.name, caseNumber, at: clock.now(), language, uploads };
  const content = await makeArchive(gathered, making);
  return { name: `${messages[language].package.fileName(provrum.id)}.zip`, content };
}

/** The request of the address, where its reader may see it. */
export const requestInPath = (c: Context, requests: readonly ArchiveRequest[]): ArchiveRequest | null =>
  requests.find(({ id }) => String(id) === c.req.param('request')) ?? null;
