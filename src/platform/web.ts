import type { Context } from 'hono';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '#kernel/text.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { etagOf, readAlready } from './etag.ts';
import type { Jobs } from './jobs.ts';
import type { Listener } from './listen.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import type { Storage } from './storage.ts';

/** What the program is made of when it runs: opened by the command, handed to the app, closed by the command. */
export interface Devices {
  readonly config: Config;
  readonly clock: Clock;
  readonly db: Database;
  readonly jobs: Jobs;
  readonly listener: Listener;
  readonly log: Log;
  /** Where the content of files lies. */
  readonly storage: Storage;
}

/** What every handler can reach: nothing else is global. */
export interface Env {
  Variables: Devices & {
    readonly language: Language;
    /** Tells open pages that a provrum has changed. */
    readonly live: Live;
    /** One per request, shown on an error page and in the log line. */
    readonly requestId: string;
  };
}

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 500 | 503;

/** Sends a whole page. Preact writes the markup, so every value in it is escaped. */
export const sendPage = (c: Context, page: VNode, status: PageStatus = 200): Response =>
  sendWritten(c, writePage(page), status);

/** A page as bytes. Written once, or the server goes over the text twice: to count them, and to send them. */
export const writePage = (page: VNode): Written => Buffer.from(`<!doctype html>${renderToString(page)}`);

export type Written = Buffer<ArrayBuffer>;

/** Sends a page that is written already. */
export const sendWritten = (c: Context, bytes: Written, status: PageStatus = 200): Response =>
  // `Vary` is said here: what is added to an answer afterwards costs a copy of it.
  c.body(bytes, status, { 'content-type': 'text/html; charset=UTF-8', vary: 'Accept-Encoding' });

/** Sends a part of a page, for a live update. */
export function sendFragment(c: Context, part: VNode, status: PageStatus = 200): Response {
  return c.html(renderToString(part), status) as Response;
}

/** Sends a page for everybody with its tag: whoever has it already gets no more than that it still holds. */
export function sendSharedPage(c: Context, page: VNode): Response {
  return sendTagged(c, `<!doctype html>${renderToString(page)}`, 'text/html; charset=utf-8');
}

/** Sends a text of any type with its tag. To be asked for each time: tomorrow it may say something else. */
export function sendTagged(c: Context, body: string, type: string): Response {
  const etag = etagOf(body);
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Cookie' };
  return readAlready(c, etag) ? c.body(null, 304, headers) : c.body(body, 200, { ...headers, 'content-type': type });
}
