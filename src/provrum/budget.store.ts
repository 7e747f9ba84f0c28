import type { ProvrumId } from '#kernel/id.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import { type Database, sql } from '#platform/database.ts';
import { insertFile, removeFile } from '#platform/file.ts';
import type { Budget } from './budget.ts';
import type { Effect } from './effect.store.ts';
import type { BudgetEvent } from './events.ts';

/** Writes a line of the budget, or what one has cost. */
export async function applyBudget(effect: Effect<BudgetEvent>): Promise<void> {
  const { db, provrum, event, by, at } = effect;
  switch (event.kind) {
    case 'budget-line-added':
      await sql`
        insert into budget_line (provrum_id, cost, way, payer_organisation_id, month, note, amount, created_with, person_id, changed_at)
        values (${provrum.id}, ${event.cost}, ${event.way}, ${event.payer}, ${event.month}, ${event.note}, ${event.amount},
          ${event.key}, ${by.person}, ${at})`.execute(db.q());
      return;
    case 'budget-line-changed':
      await sql`
        update budget_line set cost = ${event.cost}, way = ${event.way}, payer_organisation_id = ${event.payer},
          month = ${event.month}, note = ${event.note}, amount = ${event.amount}, version = version + 1,
          person_id = ${by.person}, changed_at = ${at}
        where id = ${event.line}`.execute(db.q());
      return;
    case 'budget-line-removed':
      await sql`update budget_line set removed_at = ${at}, version = version + 1 where id = ${event.line}`.execute(
        db.q(),
      );
      return;
    case 'cost-recorded': {
      const { rows } = await sql<{ id: number }>`
        insert into budget_cost (line_id, amount, on_day, note, created_with, person_id, at)
        values (${event.line}, ${event.amount}, ${event.on}, ${event.note}, ${event.key}, ${by.person}, ${at})
        returning id`.execute(db.q());
      if (event.content) await keepReceipt(effect, rows[0]!.id, event.content);
      return;
    }
    case 'receipt-added':
      if (event.replaces !== null) await removeFile(db, event.replaces, by.person, at);
      return await keepReceipt(effect, event.expense, event.content);
    case 'cost-removed':
      await sql`update budget_cost set removed_at = ${at} where id = ${event.expense}`.execute(db.q());
      await sql`
        update file set removed_at = ${at}, removed_by = ${by.person}
        where cost_id = ${event.expense} and removed_at is null`.execute(db.q());
  }
}

const keepReceipt = async ({ db, provrum, by, at }: Effect<BudgetEvent>, cost: number, file: StoredFile) =>
  void (await insertFile(db, { owner: { purpose: 'receipt', provrum: provrum.id, cost }, file, by, at }));

/** A provrum's budget with its costs and what the base funding stands at, in one query. */
export async function findBudget(db: Database, provrum: ProvrumId): Promise<Budget> {
  const { rows } = await sql<Budget>`
    select
      -- A decision that is not announced changes nothing: what was asked for is still asked for.
      (select json_build_object('state', case when f.announced_at is null then 'requested' else f.state end,
          'amount', case when f.announced_at is null then f.asked else f.granted end)
        from funding f where f.provrum_id = ${provrum}
          and (f.state in ('requested', 'granted') or (f.state = 'declined' and f.announced_at is null))) as funding,
      (select json_build_object('status', p.status, 'approved', (
          select (select sum((b ->> 'amount')::bigint)
            from jsonb_array_elements(coalesce(v.verdict_receipt, v.receipt) #> '{facts,budget}') b)
          from plan_version v where v.provrum_id = p.provrum_id and v.verdict = 'approved'
          order by v.number desc limit 1))
        from plan p where p.provrum_id = ${provrum}) as plan,
      (select coalesce(json_agg(json_build_object(
          'id', l.id, 'cost', l.cost, 'way', l.way, 'payer', l.payer_organisation_id, 'payerName', o.name,
          'month', l.month, 'note', l.note, 'amount', l.amount, 'version', l.version, 'key', l.created_with,
          'by', json_build_object('id', w.id, 'name', w.name), 'changedAt', l.changed_at,
          'costs', (select coalesce(json_agg(json_build_object(
              'id', c.id, 'amount', c.amount, 'on', c.on_day, 'note', c.note, 'key', c.created_with,
              'by', json_build_object('id', cw.id, 'name', cw.name),
              'receipt', (select json_build_object('id', f.id, 'name', f.name, 'sha256', f.sha256) from file f
                where f.cost_id = c.id and f.removed_at is null order by f.id desc limit 1))
            order by c.on_day, c.id), '[]')
            from budget_cost c join person cw on cw.id = c.person_id
            where c.line_id = l.id and c.removed_at is null))
          order by o.name nulls last, l.month nulls last, l.id), '[]')
        from budget_line l join person w on w.id = l.person_id
        left join organisation o on o.id = l.payer_organisation_id
        where l.provrum_id = ${provrum} and l.removed_at is null) as lines`.execute(db.q());
  return rows[0] ?? { lines: [], funding: null, plan: null };
}
