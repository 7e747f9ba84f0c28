import { type Context, Hono } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { paths } from '#paths.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendSharedPage } from '#platform/web.ts';
import { fileRows, ListFiles, mostInFile } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { listThemes } from '../theme.store.ts';
import { messages } from './publicSite.messages.ts';
import { readResultListing, resultPagesMax, resultsPerPage, writeResultListing } from './resultListing.ts';
import { resultColumns } from './results.export.ts';
import { listResults } from './results.store.ts';
import {
  feedLinks,
  FollowResults,
  NoResults,
  ResultCount,
  ResultFilters,
  ResultRows,
  toResults,
} from './results.view.tsx';

/** What the provrum have found, for everybody: found and narrowed by the address alone. */
export const resultsPage = new Hono<ActorEnv>().get(paths.results(), show);

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { db, config, frame, language } = c.var;
  const text = messages[language].results;
  const listing = readResultListing((name) => c.req.query(name));
  const format = askedFormat(c);
  const [found, themes] = await Promise.all([
    format ? listResults(db, { ...listing, page: 1 }, mostInFile) : listResults(db, listing),
    listThemes(db),
  ]);
  if (format) {
    const rows = fileRows(resultColumns({ themes, language }), found.rows);
    return await sendTable(c, [{ name: text.title, rows }], format, text.title);
  }
  const pages = found.takenFor ? 1 : Math.min(Math.ceil(found.total / resultsPerPage), resultPagesMax);
  return sendSharedPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="results"
      filters={<ResultFilters listing={listing} themes={themes} language={language} />}
      shared={{
        baseUrl: config.baseUrl,
        description: text.lead,
        path: `${paths.results()}${writeResultListing(listing)}`,
        feeds: feedLinks(language),
      }}
    >
      {found.rows.length === 0 ? (
        <NoResults listing={listing} total={found.total} language={language} />
      ) : (
        <>
          <ResultCount listing={listing} found={found} language={language} />
          <ResultRows rows={found.rows} themes={themes} language={language} />
          <Pager
            language={language}
            page={listing.page}
            pages={pages}
            href={(page) => toResults({ ...listing, page }, language)}
          />
          <ListFiles
            path={`${paths.results()}${writeResultListing(listing)}`}
            language={language}
            total={found.total}
          />
        </>
      )}
      <FollowResults language={language} />
    </Page>,
  );
}
