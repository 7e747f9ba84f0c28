import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Role } from '#rulebook/facts.ts';
import type { ShownState } from './provrum.ts';

/** A decision that everybody has been told of. */
export interface ToldDecision {
  readonly id: number;
  readonly verdict: 'approved' | 'declined';
  readonly announcedAt: string;
  /** The organisation's own part in it. */
  readonly leads: boolean;
  readonly takesPart: boolean;
}

/** One thing that an organisation has answered, with what became of it. */
export interface OwnStanding {
  readonly id: ProvrumId;
  readonly title: string;
  readonly by: string;
  readonly state: ShownState;
  readonly textVersion: number;
  readonly role: Role;
  readonly brings: string;
  readonly person: string;
  readonly changedAt: Date;
  /** Given before the text changed, and still asked for. */
  readonly asked: boolean;
  readonly decision: ToldDecision | null;
}

/** The latest decision about the provrum `p` that is announced, as it touches an organisation. */
const told = (organisation: OrganisationId) => sql`(
  select json_build_object('id', g.id, 'verdict', g.verdict, 'announcedAt', g.announced_at,
    'leads', coalesce(p.lead_organisation_id = ${organisation}, false),
    'takesPart', ${organisation}::bigint = any(participants_now(p.id, g.participants)))
  from go_ahead g where g.provrum_id = p.id and g.announced_at is not null and g.taken_back_at is null)`;

/** Everything that an organisation has answered and not taken back, the latest first. */
export async function listOwnStandings(db: Database, organisation: OrganisationId): Promise<readonly OwnStanding[]> {
  const { rows } = await sql<OwnStanding>`
    select p.id, p.title, o.name as by, p.shown as state, p.text_version as "textVersion", i.role, i.brings,
      w.name as person, i.changed_at as "changedAt", p.state = 'open' and i.text_version < p.material_version as asked,
      ${told(organisation)} as decision
    from interest i join provrum p on p.id = i.provrum_id join organisation o on o.id = p.organisation_id
    join person w on w.id = i.person_id
    where i.organisation_id = ${organisation} and i.withdrawn_at is null
    order by i.changed_at desc, p.id desc`.execute(db.q());
  return rows;
}

export interface OwnProposal {
  readonly id: ProvrumId;
  readonly title: string;
  /** The proposing organisation: another where the reader is a co-author. */
  readonly by: string;
  readonly state: ShownState;
  readonly changedAt: Date;
  readonly interested: number;
  readonly decision: ToldDecision | null;
}

/** What an organisation has proposed, its drafts included, and what one of its people writes with others. */
export async function listOwnProposals(
  db: Database,
  { organisation, person }: { readonly organisation: OrganisationId; readonly person: PersonId },
): Promise<readonly OwnProposal[]> {
  const { rows } = await sql<OwnProposal>`
    select p.id, p.title, o.name as by, p.shown as state, p.changed_at as "changedAt", p.interested,
      ${told(organisation)} as decision
    from provrum p join organisation o on o.id = p.organisation_id
    where p.organisation_id = ${organisation}
      or p.id in (select provrum_id from co_author where person_id = ${person} and organisation_id = ${organisation})
    order by (p.state = 'draft') desc, p.changed_at desc, p.id desc`.execute(db.q());
  return rows;
}
