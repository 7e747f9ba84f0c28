import type { Context } from 'hono';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { dayIn } from '#platform/shapes.ts';
import { numberIn } from '../budget.api.ts';
import { addArena, type Arena, changeArena, removeArena } from './arena.ts';
import { listArenas } from './arena.store.ts';
import { ArenaShown, doWork, workInPath } from './work.api.ts';
import { readArena, workLimits, sayIn } from './work.form.ts';

type C = Context<ApiEnv>;

const ArenaIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: workLimits.name }),
    host: z.string().openapi({ maxLength: workLimits.name }),
    tested: z.string().openapi({ maxLength: workLimits.tested }),
    from: dayIn.nullable().default(null),
    to: dayIn.nullable().default(null),
  })
  .openapi('TestArenaToWrite');

const [tag, path] = ['work', '/provrum/{id}/work/test-arenas'] as const;
const arena = `${path}/{arena}` as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const add = operation({
  id: 'addArena',
  tag,
  method: 'post',
  path,
  body: ArenaIn,
  answers: { 201: ArenaShown },
  problems,
  once: true,
});
const find = operation({ id: 'findArena', tag, method: 'get', path: arena, answers: { 200: ArenaShown } });
const change = operation({
  id: 'changeArena',
  tag,
  method: 'put',
  path: arena,
  body: ArenaIn,
  answers: { 200: ArenaShown },
  problems,
  changes: true,
});
const remove = operation({ id: 'removeArena', tag, method: 'delete', path: arena, answers: { 204: null }, problems });

/** The test arenas that a provrum uses. */
export const arenaApi = newApi<ApiEnv>()
  .openapi(add, (c) =>
    once(c, async () => {
      const { db } = c.var;
      const provrum = await workInPath(c);
      const text = textOf(c, c.req.valid('json'));
      await doWork(c, provrum, async (fresh, by) => addArena(fresh, await listArenas(db, fresh.id), by, text, null));
      const added = (await listArenas(db, provrum.id)).reduce((a, b) => (a.id > b.id ? a : b));
      return send(c, ArenaShown, added, { status: 201, headers: { location: `${c.req.path}/${added.id}` } });
    }),
  )
  .openapi(find, async (c) => send(c, ArenaShown, await arenaInPath(c)))
  .openapi(change, async (c) => {
    const text = textOf(c, c.req.valid('json'));
    const { id: number } = await arenaInPath(c);
    await doWork(
      c,
      await workInPath(c),
      async (fresh, by) => {
        const arenas = await listArenas(c.var.db, fresh.id);
        const current = arenas.find((one) => one.id === number) ?? refuse('not-found');
        demandMatch(c, etagThrough(ArenaShown, current));
        return changeArena(fresh, arenas, by, { ...text, arena: number, version: current.version });
      },
      ['unchanged'],
    );
    return send(c, ArenaShown, await arenaInPath(c));
  })
  .openapi(remove, async (c) => {
    const { id: number } = await arenaInPath(c);
    await doWork(c, await workInPath(c), async (fresh, by) =>
      removeArena(fresh, await listArenas(c.var.db, fresh.id), by, number),
    );
    return c.body(null, 204);
  });

async function arenaInPath(c: C): Promise<Arena> {
  const provrum = await workInPath(c);
  const number = numberIn(c, 'arena');
  return (await listArenas(c.var.db, provrum.id)).find((one) => one.id === number) ?? refuse('not-found');
}

const textOf = (c: C, sent: z.output<typeof ArenaIn>) => accepted(readArena(asForm(sent), sayIn(c.var.language)));
