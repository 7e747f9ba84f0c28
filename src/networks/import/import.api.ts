import type { Context } from 'hono';
import { type ImportId, parseId } from '#kernel/id.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import { doing } from '#organisations/organisations.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { encodings, readTable, separators } from '#platform/readTable.ts';
import { readSentFile } from '#platform/sentFile.ts';
import { id, iso, moment, orNull } from '#platform/shapes.ts';
import { carryOut, signOf } from './carryOut.store.ts';
import { type FieldKey, fieldsOf, headSign, importKinds, type Mapping } from './columns.ts';
import { changeImport, createImport, dropImport, findImport, type Import, listImports } from './import.store.ts';
import { messages } from './import.messages.ts';
import { askingIn, faultWords, firstMapping, plan, preview } from './import.scope.ts';
import { countsOf } from './importing.ts';
import { undoImport } from './undo.store.ts';

type C = Context<ApiEnv>;

const fields = [...new Set(importKinds.flatMap((kind) => fieldsOf[kind]))] as [FieldKey, ...FieldKey[]];
const columns = z.partialRecord(z.enum(fields), z.number().int().min(0).max(500));
const Counts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  unclear: z.number().int(),
});
const shape = {
  id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  state: z.enum(['draft', 'done', 'undone', 'dropped']),
  counts: Counts.partial(),
  by: z.string(),
  at: moment,
  doneAt: orNull(moment),
  undoneAt: orNull(moment),
};
const ImportShown = z.object(shape).openapi('Import');
const ImportList = z.object({ imports: z.array(ImportShown) }).openapi('ImportList');
const ImportPlanned = z
  .object({
    ...shape,
    /** How it is read; null where it has been carried out. */
    read: orNull(
      z.object({
        encoding: orNull(z.enum(encodings)),
        separator: orNull(z.enum(separators)),
        heads: z.array(z.string()),
        columns,
        columnsMissing: z.array(z.enum(fields)),
      }),
    ),
    lines: z.array(
      z.object({
        line: z.number().int(),
        about: z.string(),
        act: z.enum(['new', 'changed', 'same', 'unclear']),
        faults: z.array(z.object({ kind: z.string(), field: z.enum(fields), value: z.string(), message: z.string() })),
      }),
    ),
  })
  .openapi('PlannedImport');

const ImportIn = z
  .strictObject({
    kind: z.enum(importKinds),
    name: z.string().openapi({ maxLength: 200, example: 'personer.csv' }),
    content: z.string().openapi({ format: 'byte', example: 'TmFtbjtFLXBvc3Q7T3JnYW5pc2F0aW9uCg==' }),
  })
  .openapi('TableToBringIn');
const ReadingIn = z
  .strictObject({
    columns: columns.refine((given) => Object.keys(given).length > 0, 'missing'),
    encoding: z.enum(encodings).optional(),
    separator: z.enum(separators).optional(),
  })
  .openapi('TableReading');

const tag = 'imports';
const one = '/imports/{id}' as const;
const list = operation({
  id: 'listImports',
  tag,
  method: 'get',
  path: '/imports',
  answers: { 200: ImportList },
  problems: ['not-allowed'],
});
const find = operation({
  id: 'findImport',
  tag,
  method: 'get',
  path: one,
  answers: { 200: ImportPlanned },
  problems: ['not-allowed'],
});
const add = operation({
  id: 'readImport',
  tag,
  method: 'post',
  path: '/imports',
  body: ImportIn,
  answers: { 201: ImportPlanned },
  problems: ['not-allowed'],
  once: true,
});
const change = operation({
  id: 'changeImportReading',
  tag,
  method: 'put',
  path: `${one}/reading`,
  body: ReadingIn,
  answers: { 200: ImportPlanned },
  problems: ['not-allowed', 'conflict'],
});
const carry = operation({
  id: 'carryOutImport',
  tag,
  method: 'post',
  path: `${one}/carrying-out`,
  answers: { 200: ImportPlanned },
  problems: ['not-allowed', 'conflict'],
});
const undo = operation({
  id: 'undoImport',
  tag,
  method: 'post',
  path: `${one}/undoing`,
  answers: { 200: ImportPlanned },
  problems: ['not-allowed', 'conflict'],
});

const drop = operation({
  id: 'dropImport',
  tag,
  method: 'delete',
  path: one,
  answers: { 204: null },
  problems: ['not-allowed', 'conflict'],
});

/** Tables that the secretariat brings in: planned, carried out whole, undone whole. */
export const importApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    demandOffice(c);
    const imports = (await listImports(c.var.db)).map(show);
    return send(c, ImportList, { imports });
  })
  .openapi(find, async (c) => {
    demandOffice(c);
    return send(c, ImportPlanned, await showPlanned(c, await importInPath(c)));
  })
  .openapi(add, (c) =>
    once(c, async () => {
      const by = demandOffice(c);
      const { kind, ...sent } = c.req.valid('json');
      const { name: fileName, content } = readSentFile(sent);
      const table = await readTable(content);
      if (typeof table === 'string')
        return refuse('invalid-fields', { errors: { content: messages[c.var.language].unreadable[table] } });
      const mapping = await firstMapping(c.var.db, kind, table);
      const number = await createImport(doing(c, by), { kind, fileName, content, mapping, key: null });
      const found = (await findImport(c.var.db, number)) ?? refuse('not-found');
      const headers = { location: `${c.req.path}/${number}` };
      return send(c, ImportPlanned, await showPlanned(c, found), { status: 201, headers });
    }),
  )
  .openapi(change, async (c) => {
    demandOffice(c);
    const found = await importInPath(c);
    const { columns: mapping, encoding, separator } = c.req.valid('json');
    const how = { ...(encoding && { encoding }), ...(separator && { separator }) };
    if (!(await changeImport(c.var.db, found.id, { mapping: mapping as Mapping, how })))
      return conflict(c, 'not-draft');
    return send(c, ImportPlanned, await showPlanned(c, await importInPath(c)));
  })
  .openapi(carry, async (c) => {
    const by = demandOffice(c);
    const found = await importInPath(c);
    const asking = askingIn(c, by);
    const seen = found.state === 'draft' ? await preview(asking, found) : null;
    if (!seen || typeof seen === 'string') return conflict(c, 'not-draft');
    if (seen.missing.length > 0) return conflict(c, 'unclear');
    const outcome = await carryOut(doing(c, by), {
      id: found.id,
      heads: headSign(seen.table.head),
      mapping: found.mapping,
      plan: async () => await plan(asking, found, seen.table),
      counts: countsOf,
      shown: signOf(seen.counts),
    });
    if ('kind' in outcome) return conflict(c, outcome.kind);
    return send(c, ImportPlanned, await showPlanned(c, await importInPath(c)));
  })
  .openapi(undo, async (c) => {
    const by = demandOffice(c);
    const found = await importInPath(c);
    const refusal = await undoImport(doing(c, by), found.id);
    const { refused, undoRefused } = messages[c.var.language];
    if (refusal) {
      const words = refusal.kind === 'not-done' ? refused['not-done'] : undoRefused[refusal.kind](refusal.line);
      return refuse('conflict', { errors: { id: words }, with: { refusal: refusal.kind } });
    }
    return send(c, ImportPlanned, await showPlanned(c, await importInPath(c)));
  })
  .openapi(drop, async (c) => {
    const by = demandOffice(c);
    const found = await importInPath(c);
    const dropped = await dropImport(doing(c, by), found.id);
    if (!dropped && found.state !== 'dropped') return conflict(c, 'not-draft');
    return c.body(null, 204);
  });

const demandOffice = (c: C): Secretariat => secretariatOf(c.var.actor) ?? refuse('not-allowed');

const conflict = (c: C, kind: keyof (typeof messages)['sv']['refused']): never =>
  refuse('conflict', { errors: { id: messages[c.var.language].refused[kind] }, with: { refusal: kind } });

async function importInPath(c: C): Promise<Import> {
  const number = parseId<ImportId>(c.req.param('id'));
  return (number && (await findImport(c.var.db, number))) ?? refuse('not-found');
}

const show = ({ id: number, kind, fileName, state, counts, by, at, doneAt, undoneAt }: Import) => ({
  id: number,
  kind,
  fileName,
  state,
  counts,
  by,
  at: iso(at),
  doneAt: doneAt && iso(doneAt),
  undoneAt: undoneAt && iso(undoneAt),
});

async function showPlanned(c: C, found: Import) {
  const { language } = c.var;
  const seen = found.state === 'draft' ? await preview(askingIn(c, demandOffice(c)), found) : null;
  if (!seen || typeof seen === 'string') return { ...show(found), read: null, lines: [] };
  const { table, missing, planned, counts } = seen;
  return {
    ...show({ ...found, counts }),
    read: {
      encoding: table.how?.encoding ?? null,
      separator: table.how?.separator ?? null,
      heads: [...table.head],
      columns: found.mapping,
      columnsMissing: [...missing],
    },
    lines: planned.map((line) => ({
      line: line.line,
      about: line.about,
      act: line.act,
      faults:
        line.act === 'unclear'
          ? line.faults.map((fault) => ({
              kind: fault.kind,
              field: fault.field,
              value: fault.value,
              message: faultWords(fault, language),
            }))
          : [],
    })),
  };
}
