import type { MiddlewareHandler } from 'hono';
import { clean } from './form.ts';
import { refuse } from './problem.ts';

const json = /^application\/(?:[\w.-]+\+)?json(?:$|[\s;])/i;

/** Reads a body as JSON in UTF-8 and as nothing else. Text is cleaned as a form's is: what no text holds is dropped. */
export const jsonBody: MiddlewareHandler = async (c, next) => {
  if (json.test(c.req.header('content-type') ?? '')) {
    const value = parse(await c.req.arrayBuffer());
    // What the validators of the operation read from here on.
    c.req.bodyCache.text = Promise.resolve(JSON.stringify(value)) as never;
  }
  await next();
};

function parse(bytes: ArrayBuffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value));
  } catch {
    return refuse('invalid-json');
  }
}
