import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { ShownState } from './provrum.ts';

export interface Similar {
  readonly id: ProvrumId;
  readonly title: string;
  readonly shown: ShownState;
  readonly organisation: string;
  /** The words it has in common, the rarest first. */
  readonly words: readonly string[];
}

/** A word this common tells nothing of what a text is about, and would find too much. */
const tooCommon = 300;
const wordsWeighed = 8;
/** As much of the weight of the words as a proposal has to share. */
const share = 0.3;
const most = 5;

/**
 * Posted proposals that speak of the same: those that share the words that few others use.
 *
 * Words are alike by their letters (trigrams), so that *drönarflygning* finds *drönare*, and each counts by how seldom it stands in
 * what has been posted.
 */
export async function listSimilar(
  db: Database,
  words: readonly string[],
  except: ProvrumId | null = null,
): Promise<readonly Similar[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<Similar>`
    with posted as (select greatest(sum(amount), 1)::float as amount from provrum_tally where facet = 'all'),
    typed as (
      select word from unnest(${[...words]}::text[]) word where length(word) > 2 and numnode(plainto_tsquery('swedish', word)) > 0
    ),
    near as (
      select t.word as typed, w.word, w.amount from typed t cross join lateral (
        select w.word, w.amount from provrum_word w
        where w.word % t.word and similarity(w.word, t.word) >= 0.5
        order by w.word = t.word desc, similarity(w.word, t.word) desc limit 3) w
    ),
    weighed as (
      select n.typed, n.word, ln(1 + p.amount / n.amount) as weight from near n cross join posted p
      where n.amount <= ${tooCommon} order by weight desc limit ${wordsWeighed}
    ),
    found as (
      select p.id, w.typed, max(w.weight) as weight, min(w.word) as word from weighed w
      join provrum p on p.search @@ plainto_tsquery('swedish', w.word) and p.opened_at is not null
      where p.id is distinct from ${except}
      group by p.id, w.typed
    ),
    best as (
      select id, sum(weight) as weight, array_agg(word order by weight desc, word) as words from found group by id
      having sum(weight) >= ${share} * (select sum(weight) from (select max(weight) as weight from weighed group by typed) each_typed)
      order by 2 desc, id desc limit ${most}
    )
    select p.id, p.title, p.shown, o.name as organisation, b.words
    from best b join provrum p on p.id = b.id join organisation o on o.id = p.organisation_id
    order by b.weight desc, p.id desc`.execute(db.q());
  return rows;
}
