import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { refuse } from './problem.ts';

/** The tag of what somebody reads: another as soon as anything of it is. */
export const etagOf = (shown: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)}"`;

/** A tag that our own compression has marked as weak is as good as before. */
const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

const names = (header: string, tag: string): boolean =>
  header.trim() === '*' || header.split(',').some((each) => opaque(each) === tag);

/** True where the reader has this already. */
export function readAlready(c: Context, tag: string): boolean {
  const header = c.req.header('if-none-match');
  return header !== undefined && names(header, tag);
}

/** True where the sender of a change has read what it changes. Who does not say is asked to. */
export function hasRead(c: Context, current: string): boolean {
  const header = c.req.header('if-match') ?? refuse('if-match-missing', { headers: { etag: current } });
  return names(header, current);
}

/**
 * Lets a change through only where its sender has read what it changes. `*` says: whatever stands. Null: there is nothing
 * to change, and so nothing that must have been read.
 */
export function demandMatch(c: Context, current: string | null): void {
  if (current === null) {
    if (c.req.header('if-match') !== undefined) refuse('stale');
  } else if (!hasRead(c, current)) refuse('stale', { headers: { etag: current } });
}
