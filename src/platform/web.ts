import type { Context } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';

/** What every handler can reach: nothing else is global. */
export interface Env {
  Variables: {
    readonly db: Database;
    readonly config: Config;
    readonly clock: Clock;
    readonly language: Language;
    /** One per request, shown on an error page and in the log line. */
    readonly requestId: string;
  };
}

/** Sends a whole page. Preact writes the markup, so every value in it is escaped. */
export function sendPage(c: Context, page: VNode, status: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 = 200) {
  return c.html(`<!doctype html>${renderToString(page)}`, status);
}
