import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Effect } from '../effect.store.ts';
import type { Indicator } from '../planText.ts';
import type { IndicatorEvent } from './events.ts';
import type { MeasuredIndicator, Measurement } from './indicator.ts';

interface Row {
  readonly indicators: readonly Indicator[];
  readonly measurements: readonly (Measurement & { readonly indicator: string })[];
}

/**
 * The indicators of the approved plan with what has been measured, in one query. One whose name the plan no longer has
 * keeps its figures and stands last.
 */
export async function listIndicators(db: Database, provrum: ProvrumId): Promise<readonly MeasuredIndicator[]> {
  const { rows } = await sql<Row>`
    select
      coalesce(
        (select v.content -> 'indicators' from plan_version v
          where v.provrum_id = l.provrum_id and v.verdict = 'approved' order by v.number desc limit 1),
        (select s.content from plan_section s
          where s.provrum_id = l.provrum_id and s.section = 'indicators' and l.status = 'approved'),
        '[]') as indicators,
      (select coalesce(json_agg(json_build_object('id', m.id, 'indicator', m.indicator, 'on', m.on_day, 'value', m.value,
          'note', m.note, 'key', m.created_with, 'by', json_build_object('id', p.id, 'name', p.name))
          order by m.on_day, m.id), '[]')
        from measurement m join person p on p.id = m.person_id
        where m.provrum_id = l.provrum_id and m.removed_at is null) as measurements
    from plan l where l.provrum_id = ${provrum}`.execute(db.q());
  const { indicators = [], measurements = [] } = rows[0] ?? {};
  const named = new Map(indicators.map((indicator) => [indicator.name, indicator]));
  for (const { indicator: name } of measurements) {
    if (!named.has(name)) named.set(name, { name, measured: '', baseline: '', target: '' });
  }
  return [...named.values()].map((indicator) => ({
    ...indicator,
    measurements: measurements.flatMap(({ indicator: name, ...one }) => (name === indicator.name ? [one] : [])),
  }));
}

/** Writes what was measured, or that it was wrong. */
export async function applyIndicator({ db, provrum, event, by, at }: Effect<IndicatorEvent>): Promise<void> {
  switch (event.kind) {
    case 'indicator-measured':
      await sql`
        insert into measurement (provrum_id, indicator, on_day, value, note, created_with, person_id, organisation_id, at)
        values (${provrum.id}, ${event.indicator}, ${event.on}, ${event.value}, ${event.note}, ${event.key}, ${by.person},
          ${by.organisation}, ${at})`.execute(db.q());
      return;
    case 'measurement-removed':
      await sql`update measurement set removed_at = ${at} where id = ${event.measurement}`.execute(db.q());
  }
}
