import type { Decision } from '#kernel/decision.ts';
import type { LinkId } from '#kernel/id.ts';
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

/** Finds the provrum at the other end, where it is one that the reader may see; null where it is not. */
export async function findOther(c: Asked, actor: Actor, typed: LinkTyped): Promise<LinkGiven | null> {
  const { relation, target, provrum, name, address } = typed;
  if (provrum === null) return { relation, target, other: null, name, address };
  const other = await findProvrum(c.var.db, provrum, c.var.clock.today());
  if (!other || other.openedAt === null || !mayRead(other, actor)) return null;
  return { relation, target, other, name, address };
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
