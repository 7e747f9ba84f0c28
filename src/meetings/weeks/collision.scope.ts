import type { MeetingId } from '#kernel/id.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import type { Database } from '#platform/database.ts';
import type { Arranger, Gathering } from '../gathering/gathering.ts';
import { type Warned, warningsOf } from './collision.ts';
import { findBreaksKnown, listPairsOf, type WarnedReader } from './collision.store.ts';
import { type DayClash, dayClashes } from './dayClash.ts';

/** All that speaks against the days of a meeting, for somebody who can still move it. */
export interface Against {
  readonly days: readonly DayClash[];
  readonly warned: readonly Warned[];
}

interface Asked {
  readonly id: MeetingId;
  readonly when: Span;
  readonly reader: WarnedReader;
}

const nothing: Against = { days: [], warned: [] };

/** What speaks against a gathering that can still be moved, for somebody who arranges it; nothing of others. */
export async function againstGathering(
  db: Database,
  { id, when, state }: Pick<Gathering, 'id' | 'when' | 'state'>,
  { secretariat, organisation }: Arranger,
): Promise<Against> {
  if (!when || !['planned', 'announced', 'open', 'closed'].includes(state)) return nothing;
  return await findAgainst(db, { id, when, reader: { forum: secretariat, organisation } });
}

/** What speaks against a meeting's days, in two queries. */
export async function findAgainst(db: Database, { id, when, reader }: Asked): Promise<Against> {
  const days = { from: dayOfLocal(when.starts), to: dayOfLocal(when.ends) };
  const [pairs, breaks] = await Promise.all([
    listPairsOf(db, { meeting: id, ...days, reader }),
    findBreaksKnown(db, id),
  ]);
  return { days: dayClashes(when, breaks), warned: warningsOf(pairs) };
}
