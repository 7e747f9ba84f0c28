import { type Context, Hono } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { formatSpan } from '#ui/format.ts';
import { Page, startCrumb } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { messages } from './words.messages.ts';
import { listConferences } from './texts.store.ts';

/** The annual conferences that are known, each with its source. */
export const conferencesPage = new Hono<ActorEnv>().get(paths.conferences(), show);

async function show(c: Context<ActorEnv>) {
  const { db, frame, language } = c.var;
  const text = messages[language].conferences;
  const conferences = await listConferences(db);
  const { columns: header } = text;
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead} crumbs={[startCrumb(frame)]} section="about" wide>
      {conferences.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <>
          <Table
            caption={text.caption}
            captionHidden
            language={language}
            columns={[
              { header: header.year, names: true, cell: ({ year }) => year },
              {
                header: header.days,
                cell: ({ from, to }) => (from ? formatSpan(from, to ?? from, language) : text.unknown),
              },
              {
                header: header.place,
                cell: ({ place }) => (place === 'digital' ? text.digital : place || text.unknown),
              },
              { header: header.theme, cell: ({ theme }) => theme || text.unknown },
              {
                header: header.source,
                cell: ({ year, sources }) => (
                  <Sources sources={sources} say={(number) => text.sourceOf(year, number)} />
                ),
              },
            ]}
            rows={conferences}
            rowKey={({ year }) => year}
          />
          <p class="quiet">{text.gaps}</p>
        </>
      )}
    </Page>,
  );
}

interface SourcesProps {
  readonly sources: readonly string[];
  readonly say: (number: number) => string;
}

const Sources = ({ sources, say }: SourcesProps) => (
  <ul>
    {sources.map((source, at) => (
      <li key={source}>
        <a href={source} rel="external" aria-label={`${say(at + 1)}: ${new URL(source).hostname}`}>
          {new URL(source).hostname}
        </a>
      </li>
    ))}
  </ul>
);
