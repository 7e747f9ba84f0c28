import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from './effect.store.ts';
import type { FundingEvent } from './events.ts';
import type { Funding } from './funding.ts';
import type { Pot } from './pot.ts';

/** Writes a request for base funding, its decision, and what becomes of the money. */
export async function applyFunding(effect: Effect<FundingEvent>): Promise<void> {
  const { db, provrum, event, by, at } = effect;
  switch (event.kind) {
    case 'funding-requested':
      await sql`
        insert into funding (provrum_id, state, asked, note, person_id, organisation_id, requested_at)
        values (${provrum.id}, 'requested', ${event.amount}, ${event.note}, ${by.person}, ${by.organisation}, ${at})`.execute(
        db.q(),
      );
      return;
    case 'funding-withdrawn':
      await sql`update funding set state = 'withdrawn' where id = ${event.funding}`.execute(db.q());
      return;
    case 'funding-decided':
      return await decide(effect, event);
    case 'funding-taken-back':
      return await takeBack(db, event.funding);
    case 'funding-granted':
    case 'funding-declined':
      await sql`update funding set announced_at = ${at} where id = ${event.funding}`.execute(db.q());
      return;
    case 'payment-requested':
      await sql`
        insert into funding_payment (funding_id, amount, note, created_with, person_id, at)
        values (${event.funding}, ${event.amount}, ${event.note}, ${event.key}, ${by.person}, ${at})`.execute(db.q());
      return;
    case 'payment-approved':
      await sql`update funding_payment set state = 'approved' where id = ${event.payment}`.execute(db.q());
      return;
    case 'payment-declined':
      await sql`
        update funding_payment set state = 'declined', reason = ${event.reason} where id = ${event.payment}`.execute(
        db.q(),
      );
      return;
    case 'payment-paid':
      await sql`update funding_payment set state = 'paid', paid_on = ${event.on} where id = ${event.payment}`.execute(
        db.q(),
      );
      return;
    case 'payment-repaid':
      await sql`update funding_payment set repaid = repaid + ${event.amount} where id = ${event.payment}`.execute(
        db.q(),
      );
  }
}

type Decided = Extract<FundingEvent, { readonly kind: 'funding-decided' }>;

async function decide({ db, by, at }: Effect<FundingEvent>, decided: Decided) {
  const granted = decided.verdict === 'granted' ? decided.amount : null;
  await sql`
    update funding set state = ${decided.verdict}, granted = ${granted}, year = ${decided.year}, reason = ${decided.reason},
      receipt = ${JSON.stringify(decided.receipt)}::jsonb, decided_by = ${by.person}, decided_at = ${at}
    where id = ${decided.funding}`.execute(db.q());
}

/** The decision stays with its receipt; the request waits anew, as it was asked. */
async function takeBack(db: Database, funding: number) {
  await sql`update funding set state = 'takenBack' where id = ${funding}`.execute(db.q());
  await sql`
    insert into funding (provrum_id, state, asked, note, person_id, organisation_id, requested_at)
    select provrum_id, 'requested', asked, note, person_id, organisation_id, requested_at from funding
    where id = ${funding}`.execute(db.q());
}

/** A provrum's latest request that was not withdrawn, with its payments. */
export async function findFunding(db: Database, provrum: ProvrumId): Promise<Funding | null> {
  const { rows } = await sql<{ funding: Funding }>`
    select json_build_object('id', f.id, 'state', f.state, 'asked', f.asked, 'note', f.note,
      'by', json_build_object('id', p.id, 'name', p.name), 'requestedAt', f.requested_at, 'granted', f.granted,
      'year', f.year, 'reason', f.reason, 'decidedAt', f.decided_at, 'announcedAt', f.announced_at, 'receipt', f.receipt,
      'decidedBy', case when d.id is null then null else json_build_object('id', d.id, 'name', d.name) end,
      'payments', (select coalesce(json_agg(json_build_object('id', y.id, 'amount', y.amount, 'note', y.note,
          'state', y.state, 'reason', y.reason, 'paidOn', y.paid_on, 'repaid', y.repaid, 'key', y.created_with,
          'by', json_build_object('id', w.id, 'name', w.name), 'at', y.at) order by y.id), '[]')
        from funding_payment y join person w on w.id = y.person_id where y.funding_id = f.id)) as funding
    from funding f join person p on p.id = f.person_id left join person d on d.id = f.decided_by
    where f.provrum_id = ${provrum} and f.state not in ('withdrawn', 'takenBack')
    order by f.id desc limit 1`.execute(db.q());
  return rows[0]?.funding ?? null;
}

/**
 * A year's pot. Read within the act that draws from it, the year is locked and cannot change under it. What is decided and not
 * announced counts in it, but for those who may not know of it.
 */
export async function findPot(db: Database, year: number, { announcedOnly = false } = {}): Promise<Pot> {
  const { rows } = await sql<Pot>`
    select ${year}::integer as year, coalesce(sum(f.granted - coalesce(y.repaid, 0)), 0)::bigint as granted,
      coalesce(sum(y.paid), 0)::bigint as paid
    from funding f left join lateral (
      select sum(repaid)::bigint as repaid, sum(amount - repaid) filter (where state = 'paid')::bigint as paid
      from funding_payment where funding_id = f.id) y on true
    where f.year = ${year} and f.state = 'granted' and (f.announced_at is not null or not ${announcedOnly}::boolean)`.execute(
    db.q(),
  );
  const pot = rows[0];
  if (!pot) throw new Error('A sum without a row');
  return pot;
}

/** Whether the secretariat has approved a provrum's plan. */
export async function planApproved(db: Database, provrum: ProvrumId): Promise<boolean> {
  const { rows } = await sql<{ status: string }>`select status from plan where provrum_id = ${provrum}`.execute(db.q());
  return rows[0]?.status === 'approved';
}
