import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Voice } from '#organisations/authority.ts';
import type { PersonRef, Provrum } from '../provrum.ts';
import type { ArenaEvent, ArenaText } from './events.ts';
import { type Closed, closedFor } from './workplace.ts';

/** An arena as it stands. */
export interface Arena extends ArenaText {
  readonly id: number;
  readonly version: number;
  readonly by: PersonRef;
  readonly key: string | null;
}

export type ArenaRefusal =
  | Closed
  | { readonly kind: 'no-such-arena' }
  | { readonly kind: 'stale'; readonly arena: Arena }
  | { readonly kind: 'unchanged' };

type ArenaDecision = Decision<ArenaEvent, ArenaRefusal>;

/** Puts down an arena that the provrum uses. */
export function addArena(
  provrum: Provrum,
  arenas: readonly Arena[],
  by: Voice,
  text: ArenaText,
  key: string | null,
): ArenaDecision {
  const closed = closedFor(provrum, by);
  if (closed) return refused(closed);
  if (key !== null && arenas.some((arena) => arena.key === key)) return refused({ kind: 'unchanged' });
  return decided({ kind: 'arena-added', ...text, key });
}

/** Writes an arena anew, on the version that one has read. */
export function changeArena(
  provrum: Provrum,
  arenas: readonly Arena[],
  by: Voice,
  { arena: id, version, ...text }: ArenaText & { readonly arena: number; readonly version: number },
): ArenaDecision {
  const closed = closedFor(provrum, by);
  if (closed) return refused(closed);
  const arena = arenas.find((one) => one.id === id);
  if (!arena) return refused({ kind: 'no-such-arena' });
  if ((['name', 'host', 'tested', 'from', 'to'] as const).every((key) => arena[key] === text[key])) {
    return refused({ kind: 'unchanged' });
  }
  if (arena.version !== version) return refused({ kind: 'stale', arena });
  return decided({ kind: 'arena-changed', arena: id, ...text });
}

/** Takes away an arena that was put down by mistake. */
export function removeArena(provrum: Provrum, arenas: readonly Arena[], by: Voice, id: number): ArenaDecision {
  const closed = closedFor(provrum, by);
  if (closed) return refused(closed);
  const arena = arenas.find((one) => one.id === id);
  return arena ? decided({ kind: 'arena-removed', arena: id, name: arena.name }) : refused({ kind: 'no-such-arena' });
}
