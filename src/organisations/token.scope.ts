import type { MiddlewareHandler } from 'hono';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { refuse } from '#platform/problem.ts';
import { countTowards, type Limit, senderOf } from '#platform/rateLimit.ts';
import type { Env } from '#platform/web.ts';
import type { NetworkVersion, RulebookVersion } from '#rulebook/version.ts';
import { findTokenActor } from './actor.store.ts';
import { toActor } from './actor.ts';
import type { Actor } from './authority.ts';

/** A request to the API from somebody with a token. No cookie counts here, so no other site can borrow a reader's browser. */
export interface ApiEnv extends Env {
  Variables: Env['Variables'] & {
    readonly actor: Actor;
    /** The rulebook version in force today. */
    readonly version: RulebookVersion;
    /** The version of the networks' part in force today; null where none is. */
    readonly networkVersion: NetworkVersion | null;
  };
}

/** Ten in a second, for as long as anybody needs. */
export const tokenLimit: Limit = { name: 'api-token', times: 600, seconds: 60 };
/** What is open to all, and tokens that open nothing. */
export const senderLimit: Limit = { name: 'api-sender', times: 120, seconds: 60 };

/** Finds out who holds the token, and for which of their organisations they act: their first, where they do not say. */
export const withToken: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { db, clock } = c.var;
  const token = bearer(c.req.header('authorization'));
  const holder = token === null ? null : await findTokenActor(db, token, null, clock.today());
  if (token === null || !holder) {
    await keepWithin(c, senderLimit, senderOf(c));
    return refuse(token === null ? 'no-token' : 'invalid-token');
  }
  await keepWithin(c, tokenLimit, token);
  c.set('actor', actingFor(holder, c.req.header('provrum-organisation')));
  await next();
};

/** Counts requests that need no token, by where they come from. */
export const withoutToken: MiddlewareHandler<Env> = async (c, next) => {
  await keepWithin(c, senderLimit, senderOf(c));
  await next();
};

async function keepWithin(
  { var: { db, clock, config } }: { readonly var: Env['Variables'] },
  limit: Limit,
  by: string,
) {
  const wait = await countTowards(db, { secret: config.secret, now: clock.now() }, { limit, by });
  if (wait > 0) refuse('too-many-requests', { headers: { 'retry-after': String(wait) } });
}

const bearer = (header: string | undefined): string | null =>
  /^Bearer +([\w.~+/-]{1,200}=*) *$/i.exec(header ?? '')?.[1] ?? null;

function actingFor(holder: Actor, header: string | undefined): Actor {
  if (header === undefined) return holder;
  const organisation = parseId<OrganisationId>(header.trim()) ?? refuse('invalid-header');
  const actor = toActor(holder.person, holder.mandates, organisation);
  return actor.organisation?.id === organisation ? actor : refuse('foreign-organisation');
}
