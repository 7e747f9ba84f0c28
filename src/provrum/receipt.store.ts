import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { BoardDecision, Receipt } from './events.ts';

/** A decision with what it was made from: also one that was taken back. */
export interface KeptDecision {
  readonly id: number;
  readonly verdict: 'approved' | 'declined';
  readonly reason: string;
  readonly slotYear: number | null;
  readonly lead: OrganisationId | null;
  readonly participants: readonly OrganisationId[];
  readonly boardDecision: BoardDecision | null;
  readonly receipt: Receipt;
  readonly by: string;
  readonly organisation: string;
  readonly decidedAt: Date;
  readonly announcedAt: Date | null;
  readonly takenBackAt: Date | null;
}

const kept = sql`
  select g.id, g.verdict, g.reason, g.slot_year as "slotYear", g.lead_organisation_id as lead, g.participants,
    g.board_decision as "boardDecision", g.receipt, p.name as by, o.name as organisation, g.decided_at as "decidedAt",
    g.announced_at as "announcedAt", g.taken_back_at as "takenBackAt"
  from go_ahead g join person p on p.id = g.person_id join organisation o on o.id = g.organisation_id`;

/** One decision about a provrum, or null. */
export async function findDecision(db: Database, provrum: ProvrumId, decision: number): Promise<KeptDecision | null> {
  const { rows } = await sql<KeptDecision>`${kept} where g.id = ${decision} and g.provrum_id = ${provrum}`.execute(
    db.q(),
  );
  return rows[0] ?? null;
}

/** Every decision about a provrum, the latest first. */
export async function listDecisions(db: Database, provrum: ProvrumId): Promise<readonly KeptDecision[]> {
  const { rows } = await sql<KeptDecision>`${kept} where g.provrum_id = ${provrum} order by g.id desc`.execute(db.q());
  return rows;
}
