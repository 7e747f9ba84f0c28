import type { Context, MiddlewareHandler } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { type Actor, type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { changeProvrum } from '../change.store.ts';
import { circumstances, type ProvrumEnv } from '../provrum.scope.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { readsWork } from '../work/workplace.ts';
import type { FileEvent } from './events.ts';
import { listWorkFiles } from './file.store.ts';
import type { addFile, FileRefusal } from './file.ts';

/** Lets on whoever may read the workspace; to everybody else there are no files. */
export const withFiles: MiddlewareHandler<ProvrumEnv> = async (c, next) =>
  readsWork(c.var.provrum, c.var.actor) ? await next() : await c.notFound();

/** In whose name somebody writes in a workspace: their organisation's, or the secretariat's. */
export function fileWriter(actor: Actor): { readonly by: Voice | Secretariat | null; readonly secretariat: boolean } {
  const secretariat = secretariatOf(actor);
  return { by: secretariat ?? voiceOf(actor), secretariat: secretariat !== null };
}

/** Does an act on the files as they are now, while the provrum is locked. */
export const changeFiles = async (
  c: { readonly var: Pick<Context<ProvrumEnv>['var'], 'db' | 'clock' | 'jobs' | 'version' | 'actor'> },
  id: ProvrumId,
  by: Voice | Secretariat,
  decide: (act: Parameters<typeof addFile>[0]) => Decision<FileEvent, FileRefusal>,
): Promise<Decision<FileEvent, FileRefusal> | null> => {
  const { secretariat } = fileWriter(c.var.actor);
  return await changeProvrum(circumstances(c, by), id, async (provrum) =>
    decide({ provrum, files: await listWorkFiles(c.var.db, id), by, secretariat }),
  );
};
