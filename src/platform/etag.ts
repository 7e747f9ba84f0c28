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

/**
 * Lets a change through only where its sender has read what it changes. `*` says: whatever stands. Null: there is nothing
 * to change, and so nothing that must have been read.
 */
export function demandMatch(c: Context, current: string | null): void {
  const header = c.req.header('if-match');
  if (header === undefined) {
    if (current === null) return;
    refuse('if-match-missing', { headers: { etag: current } });
  }
  if (current === null || !names(header, current)) refuse('stale', current === null ? {} : { headers: { etag: current } });
}
