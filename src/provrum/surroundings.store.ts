import type { PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, prepared, sql } from '#platform/database.ts';
import type { PlanStatus } from './plan.ts';
import type { Level } from './subscription.ts';
import type { Theme } from './theme.store.ts';

export interface Surroundings {
  /** The names of its themes. */
  readonly themes: readonly Theme[];
  /** How the reader has chosen to be told. */
  readonly level: Level | null;
  /** Where its plan stands; null where planning has not begun. */
  readonly plan: PlanStatus | null;
  /** Why it was withdrawn, the last time it was. */
  readonly withdrawal: { readonly reason: string; readonly person: string; readonly at: string } | null;
}

/** What stands around a provrum on its page and is no part of it: one query. */
export async function findSurroundings(db: Database, provrum: ProvrumId, person: PersonId): Promise<Surroundings> {
  const { rows } = await sql<Surroundings>`${prepared}
    select
      (select coalesce(json_agg(json_build_object('key', t.key, 'sv', t.sv, 'en', t.en) order by t.sv), '[]')
        from theme t where t.key = any(p.themes)) as themes,
      (select level from subscription s where s.provrum_id = p.id and s.person_id = ${person}) as level,
      (select status from plan l where l.provrum_id = p.id) as plan,
      (select json_build_object('reason', e.detail->>'reason', 'person', w.name, 'at', e.at)
        from event e join person w on w.id = e.person_id
        where p.state = 'withdrawn' and e.provrum_id = p.id and e.kind = 'proposal-withdrawn' order by e.id desc limit 1) as withdrawal
    from provrum p where p.id = ${provrum}`.execute(db.q());
  return rows[0] ?? { themes: [], level: null, plan: null, withdrawal: null };
}
