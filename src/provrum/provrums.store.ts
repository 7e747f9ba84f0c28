import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, type RawBuilder, sql } from '#platform/database.ts';
import { keeping, type Seen, type Sight, sightOf } from '#platform/sight.ts';
import { type Choices, choiceColumns } from './listSurroundings.store.ts';
import { type Listing, perPage, type Sort, writeListing } from './listing.ts';
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
  readonly openedAt: Instant;
  readonly readySince: Instant | null;
  readonly constructed: boolean;
}

export type Counts = Readonly<Partial<Record<ShownState, number>>>;

export interface FoundList extends Choices {
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

const kept = keeping<FoundList>();

/**
 * One page of a list with its counts and what it can be narrowed by: one query, or two or three where something is searched
 * for; none while nothing has been written since it was asked for last, as the reader's own `sight` tells.
 */
export const listProvrums = (db: Database, listing: Listing, sight: Sight | null): Promise<FoundList> =>
  kept(db, sight, writeListing(listing), () => readPart(db, listing, { page: listing.page, size: perPage }));

/** The list from its beginning, so many rows of it at most. It is read anew each time. */
export const listWholeList = async (db: Database, listing: Listing, most: number): Promise<FoundList> =>
  (await readPart(db, listing, { page: 1, size: most })).value;

/** Which of the pages, and how large they are. */
interface Part {
  readonly page: number;
  readonly size: number;
}

const readPart = (db: Database, listing: Listing, part: Part): Promise<Seen<FoundList>> =>
  wordsOf(listing.search).length === 0 ? readList(db, listing, part) : search(db, listing, part);

async function readList(db: Database, listing: Listing, part: Part): Promise<Seen<FoundList>> {
  const facet = tallied(listing);
  const { sight, counted, ...page } = await readPage(db, listRows(listing, part), countRows(listing, facet));
  return { sight, value: { ...page, counts: countsOf(counted, facet === null), takenFor: null } };
}

/** What is found decides how it is read: so it is counted first. */
async function search(db: Database, listing: Listing, part: Part): Promise<Seen<FoundList>> {
  const { rows: counted } = await countRows(listing, null).execute(db.q());
  const counts = countsOf(counted, true);
  const none = sql<CountRow>`select null::text as shown, null::integer as amount where false`;
  if (counts === null || counted.length > 0) {
    const { sight, rows, themes, organisations } = await readPage(db, listRows(listing, part, counts === null), none);
    return { sight, value: { rows, themes, organisations, counts, takenFor: null } };
  }
  const { sight, rows, themes, organisations } = await readPage(db, listAlike(listing), none);
  const takenFor = rows[0]?.takenFor ?? [];
  return { sight, value: { rows, themes, organisations, counts: {}, takenFor } };
}

interface ReadPage<Row> extends Choices {
  readonly sight: Sight;
  readonly rows: readonly Row[];
  readonly counted: readonly CountRow[];
}

/** Everything of a page in one statement, so that all of it was seen at once. */
async function readPage<Row>(
  db: Database,
  rows: RawBuilder<Row>,
  counted: RawBuilder<CountRow>,
): Promise<ReadPage<Row>> {
  const { rows: pages } = await sql<ReadPage<Row>>`
    select ${sightOf} as sight, ${choiceColumns},
      (select coalesce(json_agg(r), '[]') from (${rows}) r) as rows,
      (select coalesce(json_agg(c), '[]') from (${counted}) c) as counted`.execute(db.q());
  const page = pages[0];
  if (!page) throw new Error('An aggregate answered nothing');
  return page;
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const columns = sql`p.id, p.title, p.summary, p.shown, o.name as organisation, p.themes, p.interested, p.commented,
  ${iso('p.opened_at')} as "openedAt", ${iso('p.ready_since')} as "readySince", p.constructed`;

/** Every order ends with the id: a page never shows what the page before it has shown. Each has its index. */
const orders: Readonly<Record<Exclude<Sort, 'match'>, ReturnType<typeof sql>>> = {
  newest: sql`p.opened_at desc, p.id desc`,
  interest: sql`p.interested desc, p.opened_at desc, p.id desc`,
  ready: sql`(case when p.shown = 'ready' then p.ready_since end), p.opened_at desc, p.id desc`,
  title: sql`p.title collate sv, p.id`,
};

/** Only the page's own rows are fetched whole: those skipped are passed in the index. `common`: what is searched for stands in many. */
function listRows(listing: Listing, { page, size }: Part, common = false): RawBuilder<ListedProvrum> {
  const offset = (page - 1) * size;
  if (listing.sort === 'match') return listMatches(listing, { offset, size, common });
  // Only what is ready is ready since a day; among others that order is no order.
  const order =
    orders[listing.sort === 'ready' && listing.shown !== null && listing.shown !== 'ready' ? 'newest' : listing.sort];
  return sql<ListedProvrum>`
    select ${columns}
    from (select p.id from provrum p where ${narrowed(listing, common)} order by ${order} limit ${size} offset ${offset}) k
    join provrum p on p.id = k.id join organisation o on o.id = p.organisation_id
    order by ${order}`;
}

const listMatches = (
  listing: Listing,
  { offset, size, common }: { readonly offset: number; readonly size: number; readonly common: boolean },
): RawBuilder<ListedProvrum> => sql<ListedProvrum>`
  select ${columns}
  from (select p.id from provrum p where ${narrowed(listing, common)} order by ${orders.newest} limit ${matchedAtMost}) k
  join provrum p on p.id = k.id join organisation o on o.id = p.organisation_id
  order by ts_rank(p.search, to_tsquery('swedish', ${searchQuery(wordsOf(listing.search))})) desc, ${orders.newest}
  limit ${size} offset ${offset}`;

type AlikeRow = ListedProvrum & { readonly takenFor: readonly string[] };

/**
 * What is like a search that found nothing: each word is taken for the nearest words (trigrams) that stand in what has
 * been posted, so that no text is compared with another.
 */
const listAlike = (listing: Listing): RawBuilder<AlikeRow> => sql<AlikeRow>`
    with near as materialized (
      select w.word from unnest(${[...wordsOf(listing.search)]}::text[]) typed cross join lateral (
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
    order by ts_rank(p.search, q.terms) desc, ${orders.newest} limit ${alikeAtMost}`;

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

/** Null where more were found than are counted; the tally counts all there are. */
function countsOf(counted: readonly CountRow[], upToSome: boolean): Counts | null {
  const total = counted.reduce((sum, { amount }) => sum + amount, 0);
  return upToSome && total > countedAtMost
    ? null
    : Object.fromEntries(counted.map(({ shown, amount }) => [shown, amount]));
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

/** How many of each state: read from the tally where at most one filter is set, else counted. */
const countRows = (listing: Listing, facet: Facet | null): RawBuilder<CountRow> =>
  facet
    ? sql<CountRow>`
      select shown, amount from provrum_tally where facet = ${facet.facet} and value = ${facet.value} and amount > 0`
    : sql<CountRow>`
      select shown, count(*) as amount
      from (select p.shown from provrum p where ${narrowed({ ...listing, shown: null })} limit ${countedAtMost + 1}) found
      group by shown`;
