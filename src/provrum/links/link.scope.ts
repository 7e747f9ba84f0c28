import type { Decision } from '#kernel/decision.ts';
import type { LinkId } from '#kernel/id.ts';
import { listNetworkNames } from '#meetings/gathering/gatherings.store.ts';
import type { Actor } from '#organisations/authority.ts';
import { changeProvrum } from '../change.store.ts';
import type { Provrum } from '../provrum.ts';
import { circumstances, mayRead, type ProvrumEnv } from '../provrum.scope.ts';
import { findProvrum } from '../provrum.store.ts';
import type { LinkEvent } from './events.ts';
import type { LinkTyped } from './link.form.ts';
import { listLinks } from './link.store.ts';
import { addLink, type Linker, type LinkGiven, type LinkRefusal, removeLink } from './link.ts';

interface Asked {
  readonly var: Pick<ProvrumEnv['Variables'], 'db' | 'clock' | 'jobs' | 'version'>;
}

/** Finds what stands at the other end: a provrum that the reader may see, or a network. Null where there is no such. */
export async function findEnd(c: Asked, actor: Actor, typed: LinkTyped): Promise<LinkGiven | null> {
  const { relation, target, provrum, name, address } = typed;
  const given = { relation, target, other: null, network: null, name, address };
  if (target === 'network') return await withNetwork(c, typed, given);
  if (provrum === null) return given;
  const other = await findProvrum(c.var.db, provrum, c.var.clock.today());
  return other && other.openedAt !== null && mayRead(other, actor) ? { ...given, other } : null;
}

/** A network is found by its number. One that is named is the network here of that name, or else none of those here. */
async function withNetwork(c: Asked, typed: LinkTyped, given: LinkGiven): Promise<LinkGiven | null> {
  const called = (name: string) => name.toLocaleLowerCase('sv');
  const here = await listNetworkNames(c.var.db);
  const network = here.find(({ id, name }) =>
    typed.network === null ? called(name) === called(typed.name) : id === typed.network,
  );
  if (network) return { ...given, network, name: '' };
  return typed.network === null ? given : null;
}

type Changed = Decision<LinkEvent, LinkRefusal> | null;

export const linkTo = async (c: Asked, by: Linker, id: Provrum['id'], given: LinkGiven): Promise<Changed> =>
  await changeProvrum(circumstances(c, by), id, async (fresh) =>
    addLink(fresh, await listLinks(c.var.db, id), by, given),
  );

export const unlink = async (c: Asked, by: Linker, id: Provrum['id'], link: LinkId): Promise<Changed> =>
  await changeProvrum(circumstances(c, by), id, async (fresh) =>
    removeLink(fresh, await listLinks(c.var.db, id), by, link),
  );
