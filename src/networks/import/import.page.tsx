import { type Context, Hono } from 'hono';
import { type ImportId, parseId } from '#kernel/id.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { doing, forSecretariat } from '#organisations/organisations.scope.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { readTable } from '#platform/readTable.ts';
import { readUpload } from '#platform/upload.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { readKey } from '../network.form.ts';
import { carryOut, signOf } from './carryOut.store.ts';
import { headSign, importKinds } from './columns.ts';
import { changeImport, createImport, dropImport, findImport, type Import } from './import.store.ts';
import { messages } from './import.messages.ts';
import { askingIn, firstMapping, plan, preview, readChoice } from './import.scope.ts';
import { countsOf } from './importing.ts';
import { undoImport } from './undo.store.ts';
import { showImport, showImports } from './importShown.page.tsx';

type C = Context<ActorEnv>;

/** Tables that the secretariat brings in: read, looked at before anything changes, carried out whole and undone whole. */
export const importPage = new Hono<ActorEnv>()
  .get(
    paths.imports(),
    forSecretariat((c) => showImports(c)),
  )
  .post(paths.imports(), forSecretariat(take))
  .get(paths.import(':id'), forSecretariat(onImport((c, found) => showImport(c, found))))
  .post(paths.import(':id'), forSecretariat(onImport(choose)))
  .post(paths.carryOutImport(':id'), forSecretariat(onImport(carry)))
  .post(paths.undoImport(':id'), forSecretariat(onImport(undo)))
  .post(paths.dropImport(':id'), forSecretariat(onImport(drop)));

type OnImport = (c: C, found: Import, by: Secretariat) => Promise<Response>;

/** Finds the import of the address. */
function onImport(act: OnImport) {
  return async (c: C, by: Secretariat): Promise<Response> => {
    const id = parseId<ImportId>(c.req.param('id'));
    const found = id && (await findImport(c.var.db, id));
    return found ? await act(c, found, by) : await c.notFound();
  };
}

async function take(c: C, by: Secretariat): Promise<Response> {
  const { db, language } = c.var;
  const text = messages[language];
  const { values, file } = await readUpload(c);
  const kind = importKinds.find((known) => known === one(values, 'kind'));
  const errors: Record<string, string> = {};
  if (!kind) errors['kind'] = text.form.kindMissing;
  const table = typeof file === 'string' ? null : await readTable(file.content);
  if (typeof file === 'string') errors['file'] = uploadFaults[file][language];
  else if (typeof table === 'string') errors['file'] = text.unreadable[table];
  if (!kind || typeof file === 'string' || table === null || typeof table === 'string') {
    return await showImports(c, {
      values,
      errors: { ...errors, ...(errors['file'] ? {} : { file: text.form.again }) },
    });
  }
  const mapping = await firstMapping(db, kind, table);
  const { name: fileName, content } = file;
  const id = await createImport(doing(c, by), { kind, fileName, content, mapping, key: readKey(values) });
  return c.redirect(localise(paths.import(id), language), 303);
}

async function choose(c: C, found: Import): Promise<Response> {
  const { db, language } = c.var;
  const choice = readChoice(found.kind, await readValues(c));
  if (!(await changeImport(db, found.id, choice))) return await showImport(c, found, 'not-draft');
  setFlash(c, messages[language].flash.chosen);
  return c.redirect(localise(paths.import(found.id), language), 303);
}

async function carry(c: C, found: Import, by: Secretariat): Promise<Response> {
  const { language } = c.var;
  const asking = askingIn(c, by);
  const shown = one(await readValues(c), 'shown');
  const seen = await preview(asking, found);
  if (found.state === 'done') return toImport(c, found, messages[language].flash.done);
  if (found.state !== 'draft') return await showImport(c, found, 'not-draft');
  if (typeof seen === 'string' || seen.missing.length > 0) return await showImport(c, found, 'unclear');
  const outcome = await carryOut(doing(c, by), {
    id: found.id,
    heads: headSign(seen.table.head),
    mapping: found.mapping,
    plan: async () => await plan(asking, found, seen.table),
    counts: countsOf,
    shown: shown === '' ? signOf(seen.counts) : shown,
  });
  if ('kind' in outcome) return await showImport(c, found, outcome.kind);
  return toImport(c, found, messages[language].flash.done);
}

async function undo(c: C, found: Import, by: Secretariat): Promise<Response> {
  const { language } = c.var;
  if (found.state === 'undone') return toImport(c, found, messages[language].flash.undone);
  const refusal = await undoImport(doing(c, by), found.id);
  if (refusal) return await showImport(c, found, refusal);
  return toImport(c, found, messages[language].flash.undone);
}

async function drop(c: C, found: Import, by: Secretariat): Promise<Response> {
  const { language } = c.var;
  const dropped = await dropImport(doing(c, by), found.id);
  if (!dropped && found.state !== 'dropped') return await showImport(c, found, 'not-draft');
  setFlash(c, messages[language].flash.dropped);
  return c.redirect(localise(paths.imports(), language), 303);
}

function toImport(c: C, { id }: Import, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(paths.import(id), c.var.language), 303);
}
