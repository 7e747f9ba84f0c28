import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Voice } from '#organisations/authority.ts';
import type { OrganisationRef, PersonRef, Provrum } from '../provrum.ts';
import type { LogEvent, LogKind, LogText } from './events.ts';
import { type Closed, closedFor } from './workplace.ts';

/** In the order in which they are offered. */
export const logKinds = ['step', 'observation', 'decision', 'problem'] as const satisfies readonly LogKind[];

export interface LogEntry extends LogText {
  readonly id: number;
  readonly version: number;
  readonly by: PersonRef;
  readonly organisation: OrganisationRef;
  readonly at: Instant;
  readonly editedAt: Instant | null;
  /** The form that added it: sent twice, it adds one. */
  readonly key: string | null;
}

export type LogRefusal =
  | Closed
  | { readonly kind: 'no-such-entry' }
  | { readonly kind: 'stale'; readonly entry: LogEntry }
  | { readonly kind: 'unchanged' };

type LogDecision = Decision<LogEvent, LogRefusal>;

/** Writes an entry in the log. */
export function writeLog(
  provrum: Provrum,
  log: readonly LogEntry[],
  by: Voice,
  text: LogText,
  key: string | null,
): LogDecision {
  const closed = closedFor(provrum, by);
  if (closed) return refused(closed);
  if (key !== null && log.some((entry) => entry.key === key)) return refused({ kind: 'unchanged' });
  return decided({ kind: 'log-written', ...text, key });
}

/** Edits one's own entry, on the version that one has read. What it said before is kept. */
export function editLog(
  provrum: Provrum,
  log: readonly LogEntry[],
  by: Voice,
  { entry: id, version, ...text }: LogText & { readonly entry: number; readonly version: number },
): LogDecision {
  const entry = log.find((one) => one.id === id);
  const obstacle = notOwn(provrum, entry, by);
  if (obstacle || !entry) return refused(obstacle ?? { kind: 'no-such-entry' });
  if ((['what', 'on', 'text'] as const).every((key) => entry[key] === text[key])) return refused({ kind: 'unchanged' });
  if (entry.version !== version) return refused({ kind: 'stale', entry });
  return decided({ kind: 'log-edited', entry: id, version: version + 1, ...text });
}

/** Takes one's own entry out of the log. */
export function withdrawLog(provrum: Provrum, log: readonly LogEntry[], by: Voice, id: number): LogDecision {
  const entry = log.find((one) => one.id === id);
  const obstacle = notOwn(provrum, entry, by);
  return obstacle ? refused(obstacle) : decided({ kind: 'log-withdrawn', entry: id });
}

function notOwn(provrum: Provrum, entry: LogEntry | undefined, by: Voice): LogRefusal | null {
  const closed = closedFor(provrum, by);
  if (closed) return closed;
  if (!entry) return { kind: 'no-such-entry' };
  return entry.by.id === by.person ? null : { kind: 'not-yours' };
}
