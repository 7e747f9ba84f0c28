import type { Context } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import type { ProblemType } from '#platform/problem.messages.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, orNull, Ref } from '#platform/shapes.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { uploadOf } from '#platform/upload.ts';
import { arrangerOf } from '../gathering/gathering.ts';
import { gatheringInPath } from './attendance.api.ts';
import { readDocumentation, textMax, titleMax } from './documentation.form.ts';
import { messages } from './documentation.messages.ts';
import { addTo, removeFrom } from './documentation.scope.ts';
import { listDocumentation } from './documentation.store.ts';
import { accesses, documentationKinds, type DocumentationRefusal } from './documentation.ts';

type C = Context<ApiEnv>;

const content = z.string().openapi({ format: 'byte' });
const shape = {
  id,
  kind: z.enum(documentationKinds),
  title: z.string(),
  text: z.string(),
  link: z.string(),
  access: z.enum(accesses).nullable(),
  by: Ref,
  at: moment,
  file: orNull(
    z
      .object({ name: z.string(), media: z.string(), size: z.number().int(), sha256: z.string() })
      .openapi('DocumentationFile'),
  ),
};
const Item = z.object(shape).openapi('Documentation');
const WithContent = z.object({ ...shape, content: content.nullable() }).openapi('DocumentationWithContent');
const Items = z.object({ documentation: z.array(Item) }).openapi('DocumentationList');
const ItemToAdd = z
  .strictObject({
    kind: z.string().openapi({ enum: [...documentationKinds] }),
    title: z.string().openapi({ maxLength: titleMax }),
    text: z.string().default('').openapi({ maxLength: textMax }),
    link: z.string().default(''),
    access: z
      .string()
      .nullable()
      .default(null)
      .openapi({ enum: [...accesses] }),
    file: z
      .strictObject({ name: z.string(), content })
      .nullable()
      .default(null)
      .openapi({ example: { name: 'anteckningar.txt', content: 'VmkgcHLDtnZhci4=' } }),
  })
  .openapi('DocumentationToAdd');

const [tag, path] = ['gatherings', '/gatherings/{meeting}/documentation'] as const;
const all = operation({ id: 'listDocumentation', tag, method: 'get', path, answers: { 200: Items } });
const find = operation({
  id: 'findDocumentation',
  tag,
  method: 'get',
  path: `${path}/{item}`,
  answers: { 200: WithContent },
});
const add = operation({
  id: 'addDocumentation',
  tag,
  method: 'post',
  path,
  body: ItemToAdd,
  answers: { 201: Item },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  once: true,
});
const remove = operation({
  id: 'removeDocumentation',
  tag,
  method: 'delete',
  path: `${path}/{item}`,
  answers: { 204: null },
  problems: ['not-allowed'],
});

/** What is kept of a meeting. The content of files travels in base 64. */
export const documentationApi = newApi<ApiEnv>()
  .openapi(all, async (c) => {
    const { id: meeting } = await gatheringInPath(c);
    return send(c, Items, { documentation: await listDocumentation(c.var.db, meeting) });
  })
  .openapi(find, async (c) => {
    const { id: meeting } = await gatheringInPath(c);
    const item =
      (await listDocumentation(c.var.db, meeting)).find((one) => one.id === itemOf(c)) ?? refuse('not-found');
    const stream = item.file && ((await c.var.storage.open(item.file.key)) ?? refuse('not-found'));
    const bytes = stream && Buffer.from(await new Response(stream).arrayBuffer());
    return send(c, WithContent, { ...item, content: bytes ? bytes.toString('base64') : null });
  })
  .openapi(add, (c) =>
    once(c, async () => {
      const gathering = await gatheringInPath(c);
      if (!arrangerOf(c.var.actor, gathering)) refuse('not-allowed');
      const { language } = c.var;
      const { file: sent, ...given } = c.req.valid('json');
      const upload = sent ? uploadOf(sent.name, bytesOf(sent.content)) : 'missing';
      const read = readDocumentation(asForm(given), upload, {
        say: (fault) => messages[language].errors[fault],
        sayFile: (fault) => uploadFaults[fault][language],
      });
      if (!read.ok) return refuse('invalid-fields', { errors: read.errors });
      done(await addTo(c, gathering.id, { text: read.value, file: read.file, key: null }));
      const added = (await listDocumentation(c.var.db, gathering.id)).at(-1) ?? refuse('not-found');
      return send(c, Item, added, { status: 201, headers: { location: `${c.req.path}/${added.id}` } });
    }),
  )
  .openapi(remove, async (c) => {
    const gathering = await gatheringInPath(c);
    done(await removeFrom(c, gathering.id, itemOf(c)));
    return c.body(null, 204);
  });

const itemOf = (c: C): number => Number(/^[1-9]\d{0,14}$/.exec(c.req.param('item') ?? '')?.[0] ?? 0);

function bytesOf(sent: string): Uint8Array {
  if (!/^[\w+/-]*={0,2}$/.test(sent)) refuse('invalid-fields', { errors: { 'file.content': uploadFaults.content } });
  return Buffer.from(sent, 'base64');
}

const types: Readonly<Record<DocumentationRefusal['kind'], ProblemType>> = {
  'not-held': 'wrong-state',
  'too-many': 'conflict',
  unchanged: 'conflict',
  'no-such-documentation': 'not-found',
  'not-yours': 'not-allowed',
};

function done(decision: Decision<unknown, DocumentationRefusal> | null): void {
  if (!decision) return refuse('not-found');
  if (decision.ok) return;
  const { kind } = decision.refusal;
  const detail = { sv: messages.sv.refused[kind], en: messages.en.refused[kind] };
  return refuse(types[kind], { detail, with: { refusal: kind } });
}
