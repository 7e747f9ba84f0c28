import { parseId } from '#kernel/id.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, iso, moment } from '#platform/shapes.ts';
import { listSessions, revokeSession } from './session.store.ts';
import { listTokens, revokeToken } from './token.store.ts';
import type { ApiEnv } from './token.scope.ts';

const Tokens = z
  .object({
    tokens: z.array(
      z
        .object({ id, name: z.string(), createdAt: moment, expiresAt: moment, usedAt: moment.nullable() })
        .openapi('Token'),
    ),
  })
  .openapi('Tokens');
const Sessions = z
  .object({
    sessions: z.array(z.object({ id, device: z.string(), createdAt: moment, seenAt: moment }).openapi('Session')),
  })
  .openapi('Sessions');

const tag = 'me';
const tokens = operation({ id: 'listTokens', tag, method: 'get', path: '/me/tokens', answers: { 200: Tokens } });
const revokeOne = operation({
  id: 'revokeToken',
  tag,
  method: 'delete',
  path: '/me/tokens/{token}',
  answers: { 204: null },
});
const sessions = operation({
  id: 'listSessions',
  tag,
  method: 'get',
  path: '/me/sessions',
  answers: { 200: Sessions },
});
const endOne = operation({
  id: 'endSession',
  tag,
  method: 'delete',
  path: '/me/sessions/{session}',
  answers: { 204: null },
});

/** One's own ways in: keys to the API, never shown again, and sessions in browsers. A new key is made on the account page only. */
export const myKeysApi = newApi<ApiEnv>()
  .openapi(tokens, async (c) => {
    const { db, clock, actor } = c.var;
    const rows = await listTokens(db, actor.person.id, clock.today());
    const shown = rows.map(({ createdAt, expiresAt, usedAt, ...token }) => ({
      ...token,
      createdAt: iso(createdAt),
      expiresAt: iso(expiresAt),
      usedAt: usedAt && iso(usedAt),
    }));
    return send(c, Tokens, { tokens: shown });
  })
  .openapi(revokeOne, async (c) => {
    const { db, clock, actor } = c.var;
    const number = parseId(c.req.param('token')) ?? refuse('not-found');
    if (!(await revokeToken(db, actor.person.id, number, clock.now()))) refuse('not-found');
    return c.body(null, 204);
  })
  .openapi(sessions, async (c) => {
    const { db, clock, actor } = c.var;
    const rows = await listSessions(db, actor.person.id, clock.now());
    const shown = rows.map(({ createdAt, seenAt, ...session }) => ({
      ...session,
      createdAt: iso(createdAt),
      seenAt: iso(seenAt),
    }));
    return send(c, Sessions, { sessions: shown });
  })
  .openapi(endOne, async (c) => {
    const { db, clock, actor } = c.var;
    const number = parseId(c.req.param('session')) ?? refuse('not-found');
    if (!(await revokeSession(db, actor.person.id, number, clock.now()))) refuse('not-found');
    return c.body(null, 204);
  });
