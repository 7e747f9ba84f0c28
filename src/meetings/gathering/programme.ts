import { type Decision, decided, refused } from '#kernel/decision.ts';
import { laterSpan, type Span } from '#kernel/localTime.ts';
import type { Arranged, ArrangingRefusal } from './plan.ts';
import type { Gathering } from './gathering.ts';
import type { SessionChange, SessionText } from './contents.ts';

export type { SessionChange, SessionText } from './contents.ts';

/** Something on the programme. At an annual conference several go on at once, in different rooms. */
export interface Session extends SessionText {
  readonly id: number;
  readonly when: Span;
  readonly version: number;
  /** The form that added it. */
  readonly key: string | null;
}

/** What is asked for: a change names the version it was made on. */
export type SessionWish =
  | Exclude<SessionChange, { readonly act: 'change' }>
  | (Extract<SessionChange, { readonly act: 'change' }> & { readonly basedOn: number });

/** An annual conference has about twenty at a time over two days. */
export const mostSessions = 150;

/** Adds, changes or takes away a session. */
export function changeProgramme(
  gathering: Gathering,
  sessions: readonly Session[],
  wish: SessionWish,
): Decision<Arranged<'gathering-changed'>, ArrangingRefusal> {
  if (gathering.state === 'cancelled') return refused({ kind: 'gathering-over' });
  const save = (content: SessionChange) =>
    decided({
      kind: 'gathering-changed' as const,
      meeting: gathering.id,
      title: gathering.text.title,
      part: 'programme' as const,
      content,
    });
  if (wish.act === 'add') {
    if (wish.key !== null && sessions.some(({ key }) => key === wish.key)) return refused({ kind: 'unchanged' });
    return sessions.length < mostSessions ? save(wish) : refused({ kind: 'list-full' });
  }
  const session = sessions.find(({ id }) => id === wish.id);
  if (!session) return refused({ kind: 'no-such-item' });
  if (wish.act === 'remove') return save(wish);
  const { basedOn, ...change } = wish;
  if (sameSession(session, change)) return refused({ kind: 'unchanged' });
  return basedOn === session.version ? save(change) : refused({ kind: 'stale' });
}

const sameSession = (session: Session, { when, text }: { readonly when: Span; readonly text: SessionText }): boolean =>
  session.when.starts === when.starts &&
  session.when.ends === when.ends &&
  (['title', 'speaker', 'room', 'about'] as const).every((field) => session[field] === text[field]);

/** Sessions that begin together, in the order of their rooms: one row of the programme. */
export function slotsOf(sessions: readonly Session[]): readonly (readonly Session[])[] {
  const slots = new Map<string, Session[]>();
  for (const session of [...sessions].sort(byTime)) {
    const slot = slots.get(session.when.starts);
    if (slot) slot.push(session);
    else slots.set(session.when.starts, [session]);
  }
  return [...slots.values()];
}

const byTime = (a: Session, b: Session): number =>
  a.when.starts === b.when.starts ? a.room.localeCompare(b.room, 'sv') : a.when.starts < b.when.starts ? -1 : 1;

/** Sessions of which one begins before another in the same room has ended. */
export function overlaps(sessions: readonly Session[]): readonly (readonly [Session, Session])[] {
  const sorted = [...sessions].sort(byTime);
  return sorted.flatMap((session, at) =>
    sorted
      .slice(at + 1)
      .filter((later) => later.room === session.room && later.when.starts < session.when.ends)
      .map((later) => [session, later] as const),
  );
}

/** The same programme so many days later. */
export const laterProgramme = (sessions: readonly Session[], days: number): readonly Session[] =>
  sessions.map((session) => ({ ...session, when: laterSpan(session.when, days) }));
