import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { OrganisationRef } from './provrum.ts';
import type { Theme } from './theme.store.ts';

export interface OwnDraft {
  readonly id: ProvrumId;
  readonly title: string;
  readonly organisation: string;
  readonly changedAt: string;
}

export interface ListSurroundings {
  readonly themes: readonly Theme[];
  /** Those that have posted something. */
  readonly organisations: readonly OrganisationRef[];
  /** What the reader can write on: their organisation's, and those they are co-author of. */
  readonly drafts: readonly OwnDraft[];
}

const draftsShown = 20;

/** What stands around the list: what can be chosen, and one's own drafts. One query. */
export async function findListSurroundings(
  db: Database,
  { person, organisation }: { readonly person: PersonId; readonly organisation: OrganisationId | null },
): Promise<ListSurroundings> {
  const { rows } = await sql<ListSurroundings>`
    select
      (select coalesce(json_agg(json_build_object('key', key, 'sv', sv, 'en', en) order by sv), '[]') from theme) as themes,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from organisation
        where id in (select value::bigint from provrum_tally where facet = 'organisation' and amount > 0)) as organisations,
      (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'organisation', o.name,
          'changedAt', to_char(d.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.changed_at desc, d.id), '[]')
        from (
          (select id, title, organisation_id, changed_at from provrum
            where state = 'draft' and organisation_id = ${organisation} order by changed_at desc limit ${draftsShown})
          union
          (select id, title, organisation_id, changed_at from provrum
            where state = 'draft' and id in (select provrum_id from co_author where person_id = ${person})
            order by changed_at desc limit ${draftsShown})) d
        join organisation o on o.id = d.organisation_id) as drafts`.execute(db.q());
  return rows[0] ?? { themes: [], organisations: [], drafts: [] };
}
