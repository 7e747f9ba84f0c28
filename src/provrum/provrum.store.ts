import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, prepared, sql } from '#platform/database.ts';
import type {
  CoAuthor,
  CurrentDecision,
  OrganisationRef,
  PersonRef,
  ProposalText,
  Provrum,
  ProvrumStanding,
  State,
} from './provrum.ts';
import type { OrganisationKind } from '#organisations/organisation.ts';

interface ProvrumRow extends Omit<ProposalText, never> {
  readonly id: ProvrumId;
  readonly state: State;
  readonly organisation: OrganisationRef & { readonly kind: OrganisationKind };
  readonly createdBy: PersonRef;
  readonly coAuthors: readonly CoAuthor[];
  readonly textVersion: number;
  readonly materialVersion: number;
  readonly revision: number;
  readonly standings: readonly ProvrumStanding[];
  readonly decision: CurrentDecision | null;
  readonly readySince: Date | null;
  readonly openedAt: Date | null;
  readonly changedAt: Date;
  readonly commented: number;
  readonly constructed: boolean;
}

const instant = (date: Date): Instant => date.toISOString() as Instant;

/** ISO 8601 in UTC inside JSON built by the database, alike the instants built by the program. */
const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/**
 * Finds one provrum with its standings and decision, in one query. A standing's membership is that of `on`, and lead and
 * participants are those of now, not those of the day when it was decided: rights follow the day.
 */
export async function findProvrum(db: Database, id: ProvrumId, on: Day): Promise<Provrum | null> {
  const { rows } = await sql<ProvrumRow>`${prepared}
    select p.id, p.state, p.title, p.summary, p.question, p.why_now as "whyNow", p.to_try as "toTry", p.kind,
      p.themes, p.wished_start as "wishedStart", p.text_version as "textVersion",
      p.material_version as "materialVersion", p.revision, p.ready_since as "readySince",
      p.opened_at as "openedAt", p.changed_at as "changedAt", p.commented, p.constructed,
      json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation,
      json_build_object('id', c.id, 'name', c.name) as "createdBy",
      (select coalesce(json_agg(json_build_object(
          'organisation', i.organisation_id, 'name', io.name,
          'kind', io.kind, 'membership', m.kind, 'role', i.role,
          'brings', i.brings, 'textVersion', i.text_version,
          'by', json_build_object('id', ip.id, 'name', ip.name),
          'givenAt', ${iso('i.given_at')}, 'changedAt', ${iso('i.changed_at')}) order by io.name), '[]')
        from interest i
        join organisation io on io.id = i.organisation_id
        join person ip on ip.id = i.person_id
        left join lateral (select m.kind from membership m where m.organisation_id = i.organisation_id
          and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
          order by m.kind limit 1) m on true
        where i.provrum_id = p.id and i.withdrawn_at is null) as standings,
      (select coalesce(json_agg(json_build_object(
          'person', json_build_object('id', cp.id, 'name', cp.name),
          'organisation', json_build_object('id', co.id, 'name', co.name)) order by cp.name), '[]')
        from co_author a join person cp on cp.id = a.person_id join organisation co on co.id = a.organisation_id
        where a.provrum_id = p.id) as "coAuthors",
      (select json_build_object('id', g.id, 'verdict', g.verdict, 'reason', g.reason,
          'by', json_build_object('id', gp.id, 'name', gp.name),
          'organisation', json_build_object('id', go.id, 'name', go.name), 'decidedAt', ${iso('g.decided_at')},
          'announcedAt', ${iso('g.announced_at')}, 'slotYear', g.slot_year,
          'participants', to_json(participants_now(p.id, g.participants)),
          'lead', case when gl.id is null then null else json_build_object('id', gl.id, 'name', gl.name) end)
        from go_ahead g join person gp on gp.id = g.person_id join organisation go on go.id = g.organisation_id
        left join organisation gl on gl.id = coalesce(p.lead_organisation_id, g.lead_organisation_id)
        where g.provrum_id = p.id and g.taken_back_at is null) as decision
    from provrum p
    join organisation o on o.id = p.organisation_id
    join person c on c.id = p.created_by
    where p.id = ${id}`.execute(db.q());
  const row = rows[0];
  return row ? toProvrum(row) : null;
}

function toProvrum(row: ProvrumRow): Provrum {
  const { title, summary, question, whyNow, toTry, kind, themes, wishedStart, ...rest } = row;
  return {
    ...rest,
    // What is decided and not announced stands in its decision alone: the row still says that it is open.
    state: row.decision?.announcedAt === null ? row.decision.verdict : row.state,
    text: { title, summary, question, whyNow, toTry, kind, themes, wishedStart },
    readySince: row.readySince && instant(row.readySince),
    openedAt: row.openedAt && instant(row.openedAt),
    changedAt: instant(row.changedAt),
  };
}
