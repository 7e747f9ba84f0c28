import type { Day } from '#kernel/day.ts';
import type { MeetingId, NetworkId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { RuleId } from '#rulebook/rule.ts';

/** Why a rule that should be followed was not, in the words of whoever planned the meeting. */
export interface KeptReason {
  readonly network: NetworkId;
  readonly meeting: MeetingId;
  readonly title: string;
  readonly rule: RuleId;
  readonly reason: string;
}

/** The reasons that were kept for a year's network meetings. */
export async function listKeptReasons(db: Database, from: Day, to: Day): Promise<readonly KeptReason[]> {
  const { rows } = await sql<KeptReason>`
    select m.network_id as network, m.id as meeting, m.title, e.rule, e.reason
    from gathering_exception e join meeting m on m.id = e.meeting_id
    where m.network_id is not null and m.state <> 'cancelled' and m.starts_at >= ${from}::date and m.starts_at < ${to}::date + 1
    order by m.starts_at, e.rule`.execute(db.q());
  return rows;
}
