import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import { type Listing, perPage, type Sort } from './listing.ts';
import type { ShownState } from './provrum.ts';
import { searchQuery, wordsOf } from './searchTerms.ts';

export interface ListedProvrum {
  readonly id: ProvrumId;
  readonly title: string;
  readonly summary: string;
  readonly shown: ShownState;
  readonly organisation: string;
  readonly themes: readonly string[];
  readonly interested: number;
  readonly commented: number;
  readonly openedAt: Date;
  readonly readySince: Date | null;
  readonly constructed: boolean;
}

export type Counts = Readonly<Partial<Record<ShownState, number>>>;

export interface FoundList {
  readonly rows: readonly ListedProvrum[];
  /** How many by state, with every other filter in force; null where there are more than were counted. */
  readonly counts: Counts | null;
  /** Where nothing was found by what was typed: the words of the proposals that it was taken for. */
  readonly takenFor: readonly string[] | null;
}

/** Several filters at once, or a search, are counted; more than this many are told as "more than". */
export const countedAtMost = 1000;
/** A search is put in order of how well it matches among so many of the newest. */
export const matchedAtMost = 200;
/** What is alike is shown on one page. */
export const alikeAtMost = 20;

/** One page of a list, with its counts: two queries, whatever is asked for. */
export async function listProvrums(db: Database, listing: Listing): Promise<FoundList> {
  const words = wordsOf(listing.search);
  if (words.length === 0) {
    const [rows, counts] = await Promise.all([listRows(db, listing), countByState(db, listing)]);
    return { rows, counts, takenFor: null };
  }
  const counts = await countByState(db, listing);
  if (counts === null || Object.keys(counts).length > 0) {
    return { rows: await listRows(db, listing, counts === null), counts, takenFor: null };
  }
  const alike = await listAlike(db, listing, words);
  return { rows: alike, counts: {}, takenFor: alike[0]?.takenFor ?? [] };
}

const columns = sql`p.id, p.title, p.summary, p.shown, o.name as organisation, p.themes, p.interested, p.commented,
  p.opened_at as "openedAt", p.ready_since as "readySince", p.constructed`;

/** Every order ends with the id: a page never shows what the page before it has shown. Each has its index. */
const orders: Readonly<Record<Exclude<Sort, 'match'>, ReturnType<typeof sql>>> = {
  newest: sql`p.opened_at desc, p.id desc`,
  interest: sql`p.interested desc, p.opened_at desc, p.id desc`,
  ready: sql`(case when p.shown = 'ready' then p.ready_since end), p.opened_at desc, p.id desc`,
  title: sql`p.title collate sv, p.id`,
};

/** Only the page's own rows are fetched whole: those skipped are passed in the index. `common`: what is searched for stands in many. */
async function listRows(db: Database, listing: Listing, common = false): Promise<readonly ListedProvrum[]> {
  const offset = (listing.page - 1) * perPage;
  if (listing.sort === 'match') return await listMatches(db, listing, { offset, common });
  // Only what is ready is ready since a day; among others that order is no order.
  const order =
    orders[listing.sort === 'ready' && listing.shown !== null && listing.shown !== 'ready' ? 'newest' : listing.sort];
  const { rows } = await sql<ListedProvrum>`
    select ${columns}
    from (select p.id from provrum p where ${narrowed(listing, common)} order by ${order} limit ${perPage} offset ${offset}) k
    join provrum p on p.id = k.id join organisation o on o.id = p.organisation_id
    order by ${order}`.execute(db.q());
  return rows;
}

async function listMatches(
  db: Database,
  listing: Listing,
  { offset, common }: { readonly offset: number; readonly common: boolean },
): Promise<readonly ListedProvrum[]> {
  const { rows } = await sql<ListedProvrum>`
    select ${columns}
    from (select p.id from provrum p where ${narrowed(listing, common)} order by ${orders.newest} limit ${matchedAtMost}) k
    join provrum p on p.id = k.id join organisation o on o.id = p.organisation_id
    order by ts_rank(p.search, to_tsquery('swedish', ${searchQuery(wordsOf(listing.search))})) desc, ${orders.newest}
    limit ${perPage} offset ${offset}`.execute(db.q());
  return rows;
}

type AlikeRow = ListedProvrum & { readonly takenFor: readonly string[] };

/**
 * What is like a search that found nothing: each word is taken for the nearest words (trigrams) that stand in what has
 * been posted, so that no text is compared with another.
 */
async function listAlike(db: Database, listing: Listing, words: readonly string[]): Promise<readonly AlikeRow[]> {
  const { rows } = await sql<AlikeRow>`
    with near as materialized (
      select w.word from unnest(${[...words]}::text[]) typed cross join lateral (
        select w.word, similarity(w.word, typed) as likeness from provrum_word w
        where w.word % typed and similarity(w.word, typed) >= 0.4 and numnode(plainto_tsquery('swedish', w.word)) > 0
        order by likeness desc, w.amount desc, w.word limit 3) w
    ),
    query as materialized (
      select string_agg('(' || plainto_tsquery('swedish', word)::text || ')', ' | ')::tsquery as terms,
        array_agg(distinct word) as words from near
    )
    select ${columns}, q.words as "takenFor"
    from query q
    cross join lateral (
      select p.id from provrum p where ${narrowed({ ...listing, search: '' })} and p.search @@ q.terms
      order by ${orders.newest} limit ${matchedAtMost}) k
    join provrum p on p.id = k.id join organisation o on o.id = p.organisation_id
    order by ts_rank(p.search, q.terms) desc, ${orders.newest} limit ${alikeAtMost}`.execute(db.q());
  return rows;
}

/**
 * The conditions of a list; drafts, and drafts that were withdrawn, were never posted. The database takes every search for a
 * rare one and gathers all that it finds: a common one is asked for in a way (`is true`) that no index answers, so
 * that the list is read in its order until the page is full.
 */
function narrowed({ shown, theme, organisation, kind, search }: Omit<Listing, 'sort' | 'page'>, common = false) {
  const query = searchQuery(wordsOf(search));
  const found = query && sql`p.search @@ to_tsquery('swedish', ${query})`;
  return sql.join(
    [
      sql`p.opened_at is not null`,
      shown && sql`p.shown = ${shown}`,
      theme && sql`p.themes @> array[${theme}]::text[]`,
      organisation && sql`p.organisation_id = ${organisation}`,
      kind && sql`p.kind = ${kind}`,
      found && (common ? sql`(${found}) is true` : found),
    ].filter((condition) => condition !== null && condition !== ''),
    sql` and `,
  );
}

interface CountRow {
  readonly shown: ShownState;
  readonly amount: number;
}

/** How many of each state: read from the tally where at most one filter is set, else counted. */
async function countByState(db: Database, listing: Listing): Promise<Counts | null> {
  const facet = tallied(listing);
  const { rows } = facet ? await readTally(db, facet) : await countRows(db, listing);
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  return !facet && total > countedAtMost ? null : Object.fromEntries(rows.map(({ shown, amount }) => [shown, amount]));
}

interface Facet {
  readonly facet: 'all' | 'theme' | 'organisation' | 'kind';
  readonly value: string;
}

/** What the tally keeps: all, or all of one theme, kind or organisation. */
function tallied({ theme, organisation, kind, search }: Listing): Facet | null {
  const facets = [
    theme && { facet: 'theme' as const, value: theme },
    organisation && { facet: 'organisation' as const, value: String(organisation) },
    kind && { facet: 'kind' as const, value: kind },
  ].filter((facet) => facet !== null && facet !== '');
  if (wordsOf(search).length > 0 || facets.length > 1) return null;
  return facets[0] || { facet: 'all', value: '' };
}

const readTally = (db: Database, { facet, value }: Facet) =>
  sql<CountRow>`
    select shown, amount from provrum_tally where facet = ${facet} and value = ${value} and amount > 0`.execute(db.q());

const countRows = (db: Database, listing: Listing) =>
  sql<CountRow>`
    select shown, count(*) as amount
    from (select p.shown from provrum p where ${narrowed({ ...listing, shown: null })} limit ${countedAtMost + 1}) found
    group by shown`.execute(db.q());
