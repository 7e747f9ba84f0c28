import type { Day } from '#kernel/day.ts';
import type { PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, prepared, sql } from '#platform/database.ts';
import type { PlanStatus } from './plan.ts';
import type { ReportStanding } from './report/report.ts';
import { reportDueOn } from './report/reportDue.store.ts';
import type { Level } from './subscription.ts';
import { quietOf } from './lapse/quiet.store.ts';
import type { Quiet } from './lapse/lapse.ts';
import type { KeptEvent } from './history.ts';
import type { Link } from './links/link.ts';
import { linksOf } from './links/link.store.ts';
import type { State } from './provrum.ts';
import type { Theme } from './theme.store.ts';

export interface Surroundings {
  /** The names of its themes. */
  readonly themes: readonly Theme[];
  /** How the reader has chosen to be told. */
  readonly level: Level | null;
  /** Where its plan stands; null where planning has not begun. */
  readonly plan: PlanStatus | null;
  /** How far its report has come, and when it is due. */
  readonly report: ReportStanding;
  /** Why it was withdrawn, the last time it was. */
  readonly withdrawal: {
    readonly reason: string;
    readonly person: string;
    readonly organisation: string;
    readonly at: string;
  } | null;
  /** Since when nobody had done anything, where it lapsed. */
  readonly lapsed: Day | null;
  /** What it came out of and led to. */
  readonly links: readonly Link[];
  /** The first day of each step that began with an act, after the go-ahead. */
  readonly days: Readonly<Partial<Record<StepBegun, Day>>>;
  /** Since when nobody has done anything about an open proposal, and when it lapses if that goes on. */
  readonly quiet: Quiet | null;
}

/** The steps that begin with an act, and the act that everybody may know of. */
const begun = {
  planning: ['planning-started'],
  running: ['provrum-started'],
  reporting: ['report-started'],
  review: ['report-submitted'],
  published: ['result-announced'],
  presented: ['result-presented'],
  followedUp: ['follow-up-completed', 'follow-up-closed'],
} as const satisfies Readonly<Partial<Record<State, readonly KeptEvent['kind'][]>>>;
export type StepBegun = keyof typeof begun;
const begins = sql.raw(
  Object.entries(begun)
    .flatMap(([step, kinds]) => kinds.map((kind) => `('${kind}', '${step}')`))
    .join(', '),
);

/** What stands around a provrum on its page and is no part of it: one query. */
export async function findSurroundings(db: Database, provrum: ProvrumId, person: PersonId): Promise<Surroundings> {
  const { rows } = await sql<Surroundings>`${prepared}
    select
      (select coalesce(json_agg(json_build_object('key', t.key, 'sv', t.sv, 'en', t.en) order by t.sv), '[]')
        from theme t where t.key = any(p.themes)) as themes,
      (select level from subscription s where s.provrum_id = p.id and s.person_id = ${person}) as level,
      (select status from plan l where l.provrum_id = p.id) as plan,
      json_build_object('status', (select status from report r where r.provrum_id = p.id),
        'dueOn', ${reportDueOn},
        'result', (select case when x.announced_at is null then 'staged' else 'announced' end
          from result x where x.provrum_id = p.id and x.taken_back_at is null)) as report,
      (select json_build_object('reason', e.detail->>'reason', 'person', w.name, 'organisation', wo.name,
          'at', e.at)
        from event e join person w on w.id = e.person_id join organisation wo on wo.id = e.organisation_id
        where p.state = 'withdrawn' and e.provrum_id = p.id and e.kind = 'proposal-withdrawn' order by e.id desc limit 1) as withdrawal,
      (select case when e.kind = 'proposal-lapsed' then e.detail->>'quietSince' end from event e
        where p.state = 'withdrawn' and e.provrum_id = p.id and e.kind in ('proposal-withdrawn', 'proposal-lapsed')
        order by e.id desc limit 1) as lapsed,
      ${linksOf} as links,
      (select coalesce(json_object_agg(b.step, b.day), '{}') from (
        select k.step, to_char(min(e.at) at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as day
        from (values ${begins}) as k (kind, step) join event e on e.kind = k.kind and e.provrum_id = p.id
        group by k.step) b) as days,
      case when p.state = 'open' then ${quietOf} end as quiet
    from provrum p where p.id = ${provrum}`.execute(db.q());
  return rows[0] ?? nothing;
}

const nothing: Surroundings = {
  themes: [],
  level: null,
  plan: null,
  report: { status: null, result: null, dueOn: null },
  withdrawal: null,
  lapsed: null,
  links: [],
  days: {},
  quiet: null,
};
