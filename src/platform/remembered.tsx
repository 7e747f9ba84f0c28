import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

/**
 * Writes markup once for each different thing that it shows, and gives it again. It must depend on nothing but `of`, no
 * context either: the thing itself, as JSON, is what it is known by, so nothing ever has to be taken back. Forgets everything
 * where it has grown too large.
 */
export function remembered<Of>(write: (of: Of) => VNode, atMost: number): (of: Of) => VNode {
  const written = new Map<string, VNode>();
  return (of) => {
    const key = JSON.stringify(of);
    const before = written.get(key);
    if (before !== undefined) return before;
    if (written.size >= atMost) written.clear();
    const now = rendered(write(of));
    written.set(key, now);
    return now;
  };
}

/** Markup as it stands: to be put in a page as it is, any number of times. */
export const rendered = (node: VNode): VNode => jsxTemplate([renderToString(node)]);
