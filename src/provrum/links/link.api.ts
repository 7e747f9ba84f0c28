import type { Context } from 'hono';
import { type LinkId, parseId } from '#kernel/id.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, orNull, Ref } from '#platform/shapes.ts';
import { provrumInPath, shown } from '../provrum.api.ts';
import type { Provrum } from '../provrum.ts';
import { done } from '../refused.scope.ts';
import { linkRelations, linkTargets } from './events.ts';
import { addressMax, nameMax, readLink, unknownEnd } from './link.form.ts';
import { messages } from './link.messages.ts';
import { findEnd, linkTo, unlink } from './link.scope.ts';
import { listLinks } from './link.store.ts';
import { type Linker, linkerOf } from './link.ts';

type C = Context<ApiEnv>;

const LinkShown = z
  .object({
    id,
    relation: z.enum(linkRelations),
    target: z.enum(linkTargets),
    provrum: orNull(z.object({ id, title: z.string(), state: shown }).openapi('LinkedProvrum')),
    network: orNull(Ref),
    name: z.string(),
    address: z.string(),
  })
  .openapi('Link');
const Links = z.object({ links: z.array(LinkShown) }).openapi('Links');
const LinkIn = z
  .strictObject({
    relation: z.enum(linkRelations),
    target: z.enum(linkTargets),
    provrum: id.nullable().default(null),
    network: id.nullable().default(null),
    name: z.string().default('').openapi({ maxLength: nameMax }),
    address: z.string().default('').openapi({ maxLength: addressMax }),
  })
  .openapi('LinkToAdd');

const [tag, path] = ['links', '/provrum/{id}/links'] as const;
const list = operation({ id: 'listLinks', tag, method: 'get', path, answers: { 200: Links } });
const add = operation({
  id: 'addLink',
  tag,
  method: 'post',
  path,
  body: LinkIn,
  answers: { 201: Links },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
});
const remove = operation({
  id: 'removeLink',
  tag,
  method: 'delete',
  path: `${path}/{link}`,
  answers: { 204: null },
  problems: ['not-allowed'],
});

/** What a provrum came out of and led to. */
export const linkApi = newApi<ApiEnv>()
  .openapi(list, async (c) => send(c, Links, await linksOf(c, await provrumInPath(c))))
  .openapi(add, async (c) => {
    const provrum = await provrumInPath(c);
    const by = demandLinker(c, provrum);
    const { errors: say } = messages[c.var.language];
    const typed = accepted(readLink(asForm(c.req.valid('json')), (key) => say[key] ?? key));
    const given = await findEnd(c, c.var.actor, typed);
    if (!given) return refuse('invalid-fields', { errors: unknownEnd(typed.target, c.var.language) });
    done(await linkTo(c, by, provrum.id, given));
    return send(c, Links, await linksOf(c, provrum), { status: 201 });
  })
  .openapi(remove, async (c) => {
    const provrum = await provrumInPath(c);
    const by = demandLinker(c, provrum);
    const number = parseId<LinkId>(c.req.param('link')) ?? refuse('not-found');
    done(await unlink(c, by, provrum.id, number));
    return c.body(null, 204);
  });

const demandLinker = (c: C, provrum: Provrum): Linker => linkerOf(c.var.actor, provrum) ?? refuse('not-allowed');

const linksOf = async (c: C, provrum: Provrum) => ({
  links: (await listLinks(c.var.db, provrum.id)).map(({ other, ...link }) => ({ ...link, provrum: other })),
});
