import type { OrganisationId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from './effect.store.ts';
import type { GoAheadEvent } from './events.ts';
import { seedParticipation } from './work/participation.store.ts';

/**
 * Writes a decision with its receipt, takes it back, or announces it.
 *
 * Until it is announced a decision changes nothing that others see: the proposal's row stays open, so that lists and
 * counts say so, and only the aggregate knows better.
 */
export async function applyDecision(effect: Effect<GoAheadEvent>): Promise<void> {
  const { db, provrum, event, at } = effect;
  switch (event.kind) {
    case 'go-ahead-given':
      await insertDecision(effect, { verdict: 'approved', ...event });
      return await raiseRevision(effect);
    case 'proposal-declined':
      await insertDecision(effect, {
        verdict: 'declined',
        slotYear: null,
        lead: null,
        participants: [],
        boardDecision: null,
        ...event,
      });
      return await raiseRevision(effect);
    case 'decision-taken-back':
      await sql`update go_ahead set taken_back_at = ${at} where id = ${event.decision}`.execute(db.q());
      return await raiseRevision(effect);
    case 'decision-announced':
      await sql`update go_ahead set announced_at = ${at} where id = ${event.decision}`.execute(db.q());
      await sql`
        update provrum p set state = g.verdict, slot_year = g.slot_year, lead_organisation_id = g.lead_organisation_id,
          changed_at = ${at}, revision = p.revision + 1
        from go_ahead g where g.id = ${event.decision} and p.id = ${provrum.id}`.execute(db.q());
      return await seedParticipation(db, provrum.id);
  }
}

const raiseRevision = async ({ db, provrum }: Effect<GoAheadEvent>): Promise<void> =>
  void (await sql`update provrum set revision = revision + 1 where id = ${provrum.id}`.execute(db.q()));

type Decided = Omit<Extract<GoAheadEvent, { kind: 'go-ahead-given' }>, 'kind' | 'slotYear' | 'lead'> & {
  readonly verdict: 'approved' | 'declined';
  readonly slotYear: number | null;
  readonly lead: number | null;
};

async function insertDecision({ db, provrum, by, at }: Effect<GoAheadEvent>, decided: Decided) {
  await sql`
    insert into go_ahead (provrum_id, verdict, reason, slot_year, lead_organisation_id, participants, board_decision,
      receipt, person_id, organisation_id, decided_at)
    values (${provrum.id}, ${decided.verdict}, ${decided.reason}, ${decided.slotYear}, ${decided.lead},
      ${[...decided.participants]}::bigint[],
      ${decided.boardDecision === null ? null : JSON.stringify(decided.boardDecision)}::jsonb,
      ${JSON.stringify(decided.receipt)}::jsonb, ${by.person}, ${by.organisation}, ${at})`.execute(db.q());
}

/** A year's go-aheads as they count: given and not taken back (P107, P130). */
export interface GoAheadYear {
  readonly goAheadsInYear: number;
  /** The references of the board's decisions that opened a slot. */
  readonly boardDecisionsUsed: readonly string[];
}

/** Read within the act that takes a slot, the year is locked and cannot change under it. */
export async function findGoAheadYear(db: Database, year: number): Promise<GoAheadYear> {
  const { rows } = await sql<GoAheadYear>`
    select count(*) as "goAheadsInYear",
      coalesce(array_agg(board_decision ->> 'reference') filter (where board_decision is not null), '{}') as "boardDecisionsUsed"
    from go_ahead where slot_year = ${year} and verdict = 'approved' and taken_back_at is null`.execute(db.q());
  return rows[0] ?? { goAheadsInYear: 0, boardDecisionsUsed: [] };
}

/** What some organisations are called, those that have left the standings included. */
export async function findNames(
  db: Database,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: OrganisationId; name: string }>`
    select id, name from organisation where id = any(${[...ids]}::bigint[])`.execute(db.q());
  return new Map(rows.map(({ id, name }) => [id, name]));
}
