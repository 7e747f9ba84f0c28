import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/**
 * One JSON line an entry, to stderr. Never what people typed: no bodies, no addresses of people, no query strings.
 * An error is told by its kind, its place in the code, and its message with everything quoted left out.
 */
export const createLog = (level: LogLevel, to: DestinationStream = pino.destination({ dest: 2, sync: true })): Log =>
  pino({ level, base: null, serializers: { err: describeError } }, to);

/** What may be told of an error. PostgreSQL repeats the row in `detail`, mail servers the address: both stay out. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const told = error as Error & { readonly code?: unknown; readonly constraint?: unknown };
  return {
    kind: error.name,
    ...(typeof told.code === 'string' ? { code: told.code } : {}),
    ...(typeof told.constraint === 'string' ? { constraint: told.constraint } : {}),
    message: withoutQuotes(error.message),
    at: frames(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

const withoutQuotes = (message: string) =>
  message
    .split('\n', 1)
    .join('')
    .slice(0, 500)
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|<[^>]*>/g, '…')
    .replaceAll(/\S+@\S+/g, '…');

const frames = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
