import type { Context } from 'hono';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { withStored } from '#platform/file.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, orNull, Ref } from '#platform/shapes.ts';
import { readSentFile } from '#platform/sentFile.ts';
import { noteMax } from '../budget.form.ts';
import { provrumInPath } from '../provrum.api.ts';
import { asSeenBy } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { done } from '../refused.scope.ts';
import { readsWork } from '../work/workplace.ts';
import { changeFiles, fileWriter } from './file.scope.ts';
import { listWorkFiles } from './file.store.ts';
import { addFile, inUse, removeFile, type WorkFile } from './file.ts';

type C = Context<ApiEnv>;

const shape = {
  id,
  name: z.string(),
  note: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  by: Ref,
  organisation: orNull(Ref),
  at: moment,
};
const FileShown = z.object(shape).openapi('File');
const content = z.string().openapi({ format: 'byte' });
const FileWithContent = z.object({ ...shape, content }).openapi('FileWithContent');
const FileList = z.object({ files: z.array(FileShown) }).openapi('FileList');
/** A file as a program sends it: its name, and its content in base 64. */
export const FileIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: 200, example: 'underlag.txt' }),
    note: z.string().max(noteMax, 'long').default('').openapi({ maxLength: noteMax }),
    content: content.openapi({ format: 'byte', example: 'VmkgcHLDtnZhci4=' }),
  })
  .openapi('FileToAdd');

const [tag, path] = ['files', '/provrum/{id}/files'] as const;
const one = `${path}/{file}` as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const all = operation({ id: 'listFiles', tag, method: 'get', path, answers: { 200: FileList } });
const find = operation({ id: 'findFile', tag, method: 'get', path: one, answers: { 200: FileWithContent } });
const add = operation({
  id: 'addFile',
  tag,
  method: 'post',
  path,
  body: FileIn,
  answers: { 201: FileShown },
  problems,
  once: true,
});
const remove = operation({ id: 'removeFile', tag, method: 'delete', path: one, answers: { 204: null }, problems });

/** The files of a workspace. Their content travels in base 64. */
export const fileApi = newApi<ApiEnv>()
  .openapi(all, async (c) => {
    const { id: provrum } = await workInPath(c);
    const files = inUse(await listWorkFiles(c.var.db, provrum)).map(showFile);
    return send(c, FileList, { files });
  })
  .openapi(find, async (c) => {
    const { id: provrum } = await workInPath(c);
    const file = await fileInPath(c, provrum);
    const stream = (await c.var.storage.open(file.key)) ?? refuse('not-found');
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    return send(c, FileWithContent, { ...showFile(file), content: bytes.toString('base64') });
  })
  .openapi(add, (c) =>
    once(c, async () => {
      const { id: provrum } = await workInPath(c);
      const by = fileWriter(c.var.actor).by ?? refuse('not-allowed');
      const { note, ...sent } = c.req.valid('json');
      const decision = await withStored(c.var.storage, readSentFile(sent), (stored) =>
        changeFiles(c, provrum, by, (act) => addFile(act, stored, note.trim(), null)),
      );
      done(decision);
      const added = (await listWorkFiles(c.var.db, provrum))[0] ?? refuse('not-found');
      return send(c, FileShown, showFile(added), { status: 201, headers: { location: `${c.req.path}/${added.id}` } });
    }),
  )
  .openapi(remove, async (c) => {
    const { id: provrum } = await workInPath(c);
    const by = fileWriter(c.var.actor).by ?? refuse('not-allowed');
    const { id: file } = await fileInPath(c, provrum);
    done(await changeFiles(c, provrum, by, (act) => removeFile(act, file)));
    return c.body(null, 204);
  });

/** The provrum of the address for those who read its workspace; to others it has no files. */
async function workInPath(c: C): Promise<Provrum> {
  const provrum = asSeenBy(await provrumInPath(c), c.var.actor);
  return readsWork(provrum, c.var.actor) ? provrum : refuse('not-found');
}

async function fileInPath(c: C, provrum: Provrum['id']): Promise<WorkFile> {
  const number = Number(/^[1-9]\d{0,14}$/.exec(c.req.param('file') ?? '')?.[0] ?? 0);
  return inUse(await listWorkFiles(c.var.db, provrum)).find((file) => file.id === number) ?? refuse('not-found');
}

const showFile = ({ media, ...file }: WorkFile) => ({ ...file, mediaType: media });
