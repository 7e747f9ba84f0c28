import { type Context, Hono } from 'hono';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { type Actor, proposerOf, readsProposals, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import type { Database } from '#platform/database.ts';
import { askedFormat, sendTable, type TableFormat } from '#platform/sendTable.ts';
import { keeping, type Sight } from '#platform/sight.ts';
import { sendWritten, writePage, type Written } from '#platform/web.ts';
import { formatNumber } from '#ui/format.ts';
import { fileRows, ListFiles, mostInFile } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { type Listing, pagesMax, perPage, readListing, writeListing } from './listing.ts';
import { type DraftReader, listOwnDrafts, type OwnDraft } from './listSurroundings.store.ts';
import { proposalFilters, StatePills, sumOf, toList } from './narrowing.view.tsx';
import { notYours } from './notYours.view.tsx';
import { proposalColumns } from './provrums.export.ts';
import { messages } from './provrums.messages.ts';
import { messages as proposalMessages } from './proposal.messages.ts';
import { type FoundList, listProvrums, listWholeList, matchedAtMost } from './provrums.store.ts';
import { ListCount, NothingFound, OwnDrafts, ProposalRows } from './provrums.view.tsx';

/** Everything that has been posted, found, narrowed and put in order by the address alone. */
export const provrumsPage = new Hono<ActorEnv>().get(paths.provrums(), async (c) => {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  if (readsProposals(actor)) return await show(c, actor);
  return notYours(c, actor.organisation ? messages[language].notReader : proposalMessages[language].noMandate);
});

async function show(c: Context<ActorEnv>, actor: Actor): Promise<Response> {
  const { db, sight } = c.var;
  const listing = readListing((name) => c.req.query(name));
  const format = askedFormat(c);
  if (format) return await file(c, listing, format);
  const plain = writeListing(listing) === '';
  const [found, drafts] = await Promise.all([
    listProvrums(db, listing, sight),
    plain ? ownDrafts(db, sight, { person: actor.person.id, organisation: actor.organisation?.id ?? null }) : [],
  ]);
  return sendWritten(c, written(c, { actor, listing, found, drafts }));
}

/** The whole list with its filters. */
async function file(c: Context<ActorEnv>, listing: Listing, format: TableFormat): Promise<Response> {
  const { db, language } = c.var;
  const { title } = messages[language];
  const { rows, themes } = await listWholeList(db, listing, mostInFile);
  return await sendTable(
    c,
    [{ name: title, rows: fileRows(proposalColumns({ themes, language }), rows) }],
    format,
    title,
  );
}

interface Shown {
  readonly actor: Actor;
  readonly listing: Listing;
  readonly found: FoundList;
  readonly drafts: readonly OwnDraft[];
}

/** Pages by who reads which: as long as the list is the kept one, since nobody has written, the same reader gets the same page. */
const pagesKept = new Map<string, { readonly found: FoundList; readonly page: Written }>();
/** Of some hundred thousand bytes each. */
const keptAtMost = 100;

function written(c: Context<ActorEnv>, shown: Shown): Written {
  const { frame, language, clock } = c.var;
  // A word that is said once belongs to one page only.
  if (frame.flash !== null) return writePage(<ListPage c={c} {...shown} />);
  const key = JSON.stringify([clock.today(), language, frame.path, shown.actor, shown.drafts]);
  const before = pagesKept.get(key);
  if (before?.found === shown.found) return before.page;
  const page = writePage(<ListPage c={c} {...shown} />);
  pagesKept.delete(key);
  pagesKept.set(key, { found: shown.found, page });
  for (const oldest of pagesKept.keys()) {
    if (pagesKept.size <= keptAtMost) break;
    pagesKept.delete(oldest);
  }
  return page;
}

function ListPage({ c, actor, listing, found, drafts }: Shown & { readonly c: Context<ActorEnv> }) {
  const { frame, language } = c.var;
  const text = messages[language];
  const { themes, organisations } = found;
  const total = totalOf(found, listing);
  return (
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="proposals"
      action={proposerOf(actor) ? { href: localise(paths.newProposal(), language), label: text.write } : undefined}
      filters={proposalFilters({ listing, language, themes, organisations, icons: frame.assets.icons })}
      noindex
    >
      {drafts.length > 0 && <OwnDrafts drafts={drafts} language={language} />}
      {!found.takenFor && <StatePills listing={listing} language={language} counts={found.counts} />}
      {found.rows.length === 0 ? (
        <NothingFound listing={listing} language={language} />
      ) : (
        <>
          <ListCount listing={listing} language={language} found={found} total={total} />
          <ProposalRows rows={found.rows} themes={themes} language={language} icons={frame.assets.icons} />
          <Pages found={found} listing={listing} total={total} language={language} />
          <ListFiles
            path={`${paths.provrums()}${writeListing(listing)}`}
            language={language}
            total={found.takenFor ? 0 : total}
          />
        </>
      )}
      {voiceOf(actor) && !proposerOf(actor) && (
        <p>
          <a href={localise(paths.newProposal(), language)}>{text.whyNot}</a>
        </p>
      )}
    </Page>
  );
}

const keptDrafts = keeping<readonly OwnDraft[]>();
const ownDrafts = (db: Database, sight: Sight | null, reader: DraftReader) =>
  keptDrafts(db, sight, `${reader.person} ${reader.organisation}`, () => listOwnDrafts(db, reader));

/** How many match, the chosen state included; null where more match than are counted. */
const totalOf = ({ counts }: FoundList, { shown }: Listing): number | null =>
  counts === null ? null : shown === null ? sumOf(counts) : (counts[shown] ?? 0);

interface PagesProps {
  readonly found: FoundList;
  readonly listing: Listing;
  readonly total: number | null;
  readonly language: keyof typeof messages;
}

/** The pages of the list. Where not all were counted there is a next page for as long as pages are full. */
function Pages({ found, listing, total, language }: PagesProps) {
  if (found.takenFor) return null;
  const last = listing.sort === 'match' ? matchedAtMost / perPage : pagesMax;
  const more = listing.page + (found.rows.length === perPage ? 1 : 0);
  const pages = Math.min(total === null ? more : Math.ceil(total / perPage), last);
  return (
    <>
      <Pager
        language={language}
        page={listing.page}
        pages={pages}
        href={(page) => toList({ ...listing, page }, language)}
      />
      {listing.page === pagesMax && (
        <p class="quiet">{messages[language].pagesEnd(formatNumber(pagesMax * perPage, language))}</p>
      )}
    </>
  );
}
