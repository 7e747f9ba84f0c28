import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Result } from '../report/result.ts';
import { resultColumns, resultTables } from '../report/result.store.ts';
import { searchQuery, wordsOf } from '../searchTerms.ts';
import { type ResultListing, resultsPerPage } from './resultListing.ts';

/** A result that everybody has been told of. */
export interface PublicResult extends Result {
  readonly announcedAt: Instant;
}

export interface FoundResults {
  readonly rows: readonly PublicResult[];
  readonly total: number;
  /** Where nothing was found by what was typed: the words of the results that it was taken for. */
  readonly takenFor: readonly string[] | null;
}

/** The one condition under which a visitor sees a result: it is announced, and stands. */
const announced = sql`r.announced_at is not null and r.taken_back_at is null`;
const newest = sql`r.announced_at desc, r.id desc`;

/** One page of the results with how many there are: two queries, and two more where a search finds nothing. */
export async function listResults(db: Database, listing: ResultListing, size = resultsPerPage): Promise<FoundResults> {
  const found = await find(db, { ...listing, size }, searchQuery(wordsOf(listing.search)));
  if (found.total > 0 || wordsOf(listing.search).length === 0) return { ...found, takenFor: null };
  const alike = await wordsAlike(db, wordsOf(listing.search));
  if (alike.length === 0) return { ...found, takenFor: null };
  const query = alike.map((word) => searchQuery([word])).join('|');
  const near = await find(db, { ...listing, page: 1, size }, query);
  return { ...near, takenFor: near.total > 0 ? alike : null };
}

interface Part extends ResultListing {
  readonly size: number;
}

async function find(db: Database, { theme, page, size }: Part, query: string | null) {
  const terms = query === null ? null : sql`to_tsquery('swedish', ${query})`;
  const narrowed = sql.join(
    [
      announced,
      ...(theme === null ? [] : [sql`p.themes @> array[${theme}]::text[]`]),
      ...(terms === null ? [] : [sql`r.search @@ ${terms}`]),
    ],
    sql` and `,
  );
  const order = terms === null ? newest : sql`ts_rank(r.search, ${terms}) desc, ${newest}`;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from result r join provrum p on p.id = r.provrum_id where ${narrowed}`.execute(db.q());
  const { rows } = await sql<PublicResult>`
    select ${resultColumns} from ${resultTables} where ${narrowed}
    order by ${order} limit ${size} offset ${(page - 1) * size}`.execute(db.q());
  return { rows, total: counted[0]?.total ?? 0 };
}

/** So many of the newest results are asked for words that are spelled nearly so. */
const askedForWords = 1000;

/** The words in titles and summaries that are nearest (trigrams) to what was typed. */
async function wordsAlike(db: Database, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    with told as (
      select distinct word from (
        select r.title || ' ' || (r.public_summary ->> 'summary') as said from result r
        where ${announced} order by ${newest} limit ${askedForWords}) newest,
        unnest(tsvector_to_array(to_tsvector('simple', said))) word
      where length(word) between 3 and 40
    )
    select distinct near.word from unnest(${[...words]}::text[]) typed cross join lateral (
      select told.word from told where similarity(told.word, typed) >= 0.4
        and numnode(plainto_tsquery('swedish', told.word)) > 0
      order by similarity(told.word, typed) desc, told.word limit 3) near
    order by 1`.execute(db.q());
  return rows.map(({ word }) => word);
}

/** The results that were announced last. */
export async function listLatestResults(db: Database, most: number): Promise<readonly PublicResult[]> {
  const { rows } = await sql<PublicResult>`
    select ${resultColumns} from ${resultTables} where ${announced} order by ${newest} limit ${most}`.execute(db.q());
  return rows;
}

/** A result as everybody may read it; null where there is none, and where nobody has been told of it. */
export async function findPublicResult(db: Database, provrum: ProvrumId): Promise<PublicResult | null> {
  const { rows } = await sql<PublicResult>`
    select ${resultColumns} from ${resultTables} where r.provrum_id = ${provrum} and ${announced}`.execute(db.q());
  return rows[0] ?? null;
}

/** The addresses of all results: what a sitemap says. It takes fifty thousand at most. */
export async function listResultAddresses(db: Database) {
  const { rows } = await sql<{ provrum: ProvrumId; announcedAt: Date }>`
    select r.provrum_id as provrum, r.announced_at as "announcedAt" from result r
    where ${announced} order by ${newest} limit 20000`.execute(db.q());
  return rows;
}
