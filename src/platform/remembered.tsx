import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Writes markup once for each different thing that it shows, and gives it again. It must depend on nothing but `of`:
 * the thing itself, as JSON, is what it is known by, so nothing ever has to be taken back. Forgets everything where it has grown too large.
 */
export function remembered<Of>(write: (of: Of) => VNode, atMost: number): (of: Of) => string {
  const written = new Map<string, string>();
  return (of) => {
    const key = JSON.stringify(of);
    const before = written.get(key);
    if (before !== undefined) return before;
    if (written.size >= atMost) written.clear();
    const markup = renderToString(write(of));
    written.set(key, markup);
    return markup;
  };
}
