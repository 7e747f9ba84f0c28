import { type NetworkId, parseId } from '#kernel/id.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { type FileRow, withStored } from '#platform/file.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { readSentFile } from '#platform/sentFile.ts';
import { id, moment, orNull, Ref } from '#platform/shapes.ts';
import { changeNetwork } from './change.store.ts';
import { listDocuments } from './document.store.ts';
import { addDocument, documentNoteMax, here, removeDocument } from './document.ts';
import { networkCircumstances } from './network.scope.ts';
import { circleIn, demandSpeaker, networkInPath, type NetworkApiContext, settled } from './networkShapes.api.ts';

const shape = {
  id,
  name: z.string(),
  note: z.string(),
  media: z.string(),
  size: z.number().int(),
  by: Ref,
  organisation: orNull(Ref),
  at: moment,
};
const FileShown = z.object(shape).openapi('NetworkFile');
const content = z.string().openapi({ format: 'byte' });
const WithContent = z.object({ ...shape, content }).openapi('NetworkFileWithContent');
const Files = z.object({ files: z.array(FileShown) }).openapi('NetworkFiles');
const FileIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: 200, example: 'underlag.txt' }),
    note: z.string().max(documentNoteMax).default('').openapi({ maxLength: documentNoteMax }),
    content: content.openapi({ format: 'byte', example: 'VmkgcHLDtnZhci4=' }),
  })
  .openapi('NetworkFileToAdd');

const [tag, path] = ['networks', '/networks/{network}/files'] as const;
const problems = ['not-allowed'] as const;
const list = operation({ id: 'listNetworkFiles', tag, method: 'get', path, answers: { 200: Files }, problems });
const find = operation({
  id: 'findNetworkFile',
  tag,
  method: 'get',
  path: `${path}/{file}`,
  answers: { 200: WithContent },
  problems,
});
const add = operation({
  id: 'addNetworkFile',
  tag,
  method: 'post',
  path,
  body: FileIn,
  answers: { 201: FileShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  once: true,
});
const remove = operation({
  id: 'removeNetworkFile',
  tag,
  method: 'delete',
  path: `${path}/{file}`,
  answers: { 204: null },
  problems,
});

/** The documents of a network, for those who take part in it and the forum. Their content travels in base 64. */
export const networkFilesApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const network = await networkInPath(c);
    await circleIn(c, network);
    return send(c, Files, { files: here(await listDocuments(c.var.db, network.id)) });
  })
  .openapi(find, async (c) => {
    const network = await networkInPath(c);
    await circleIn(c, network);
    const file = await fileInPath(c, network.id);
    const stream = (await c.var.storage.open(file.key)) ?? refuse('not-found');
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    return send(c, WithContent, { ...file, content: bytes.toString('base64') });
  })
  .openapi(add, (c) =>
    once(c, async () => {
      const { db, storage } = c.var;
      const network = await networkInPath(c);
      const by = demandSpeaker(await circleIn(c, network));
      const { note, ...sent } = c.req.valid('json');
      settled(
        await withStored(storage, readSentFile(sent), (stored) =>
          changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
            addDocument(fresh, await listDocuments(db, network.id), { file: stored, note: note.trim(), key: null }),
          ),
        ),
      );
      const added = (await listDocuments(db, network.id))[0] ?? refuse('not-found');
      return send(c, FileShown, added, { status: 201, headers: { location: `${c.req.path}/${added.id}` } });
    }),
  )
  .openapi(remove, async (c) => {
    const network = await networkInPath(c);
    const by = demandSpeaker(await circleIn(c, network));
    const number = parseId(c.req.param('file')) ?? refuse('not-found');
    const who = { ...by, secretariat: secretariatOf(c.var.actor) !== null };
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        removeDocument(fresh, await listDocuments(c.var.db, network.id), who, number),
      ),
    );
    return c.body(null, 204);
  });

/** The file of the address; one that was removed is there for nobody. */
async function fileInPath(c: NetworkApiContext, network: NetworkId): Promise<FileRow> {
  const number = parseId(c.req.param('file'));
  return here(await listDocuments(c.var.db, network)).find((file) => file.id === number) ?? refuse('not-found');
}
