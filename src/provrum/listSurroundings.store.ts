import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, prepared, sql } from '#platform/database.ts';
import { type Seen, type Sight, sightOf } from '#platform/sight.ts';
import type { OrganisationRef } from './provrum.ts';
import type { Theme } from './theme.store.ts';

/** What a list can be narrowed by. */
export interface Choices {
  readonly themes: readonly Theme[];
  /** Those that have posted something. */
  readonly organisations: readonly OrganisationRef[];
}

/** The columns of `Choices`. */
export const choiceColumns = sql<Choices>`
  (select coalesce(json_agg(json_build_object('key', key, 'sv', sv, 'en', en) order by sv), '[]') from theme) as themes,
  (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from organisation
    where id in (select value::bigint from provrum_tally where facet = 'organisation' and amount > 0)) as organisations`;

export interface OwnDraft {
  readonly id: ProvrumId;
  readonly title: string;
  readonly organisation: string;
  readonly changedAt: Instant;
}

export interface DraftReader {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
}

const draftsShown = 20;

/** What a reader can write on: their organisation's drafts, and those they are co-author of. One query. */
export async function listOwnDrafts(
  db: Database,
  { person, organisation }: DraftReader,
): Promise<Seen<readonly OwnDraft[]>> {
  const { rows } = await sql<{ sight: Sight; drafts: readonly OwnDraft[] }>`${prepared}
    select ${sightOf} as sight, coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'organisation', o.name,
        'changedAt', to_char(d.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.changed_at desc, d.id), '[]') as drafts
    from (
      (select id, title, organisation_id, changed_at from provrum
        where state = 'draft' and organisation_id = ${organisation} order by changed_at desc limit ${draftsShown})
      union
      (select id, title, organisation_id, changed_at from provrum
        where state = 'draft' and id in (select provrum_id from co_author where person_id = ${person})
        order by changed_at desc limit ${draftsShown})) d
    join organisation o on o.id = d.organisation_id`.execute(db.q());
  const row = rows[0];
  if (!row) throw new Error('An aggregate answered nothing');
  return { sight: row.sight, value: row.drafts };
}
