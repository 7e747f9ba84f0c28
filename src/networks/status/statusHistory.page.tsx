import { Hono } from 'hono';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline.tsx';
import type { NetworkContext } from '../answer.view.tsx';
import { type NetworkEnv, withNetwork } from '../network.scope.ts';
import { crumbsToNetwork } from '../network.view.tsx';
import { messages } from './status.messages.ts';
import { findTableInPath, statusCrumbs } from './status.scope.ts';
import { historyPerPage, listStatusHistory, type StatusHistoryEntry } from './status.store.ts';
import { stepsBetween, type StatusTable } from './status.ts';
import { answerWords } from './status.view.tsx';

/** Everything that was filled in, by whom and when: of all, or of one organisation. */
export const statusHistoryPage = new Hono<NetworkEnv>().get(
  paths.statusHistory(':network', ':table'),
  withNetwork,
  async (c) => {
    const table = await findTableInPath(c);
    return table ? await show(c, table) : await c.notFound();
  },
);

async function show(c: NetworkContext, table: StatusTable): Promise<Response> {
  const { db, network, language, frame } = c.var;
  const text = messages[language].history;
  const organisation = parseId<OrganisationId>(c.req.query('organisation'));
  const before = parseId(c.req.query('fore'));
  const found = await listStatusHistory(db, table.id, { organisation, before });
  const shown = found.slice(0, historyPerPage);
  const last = found.length > historyPerPage ? shown.at(-1) : undefined;
  const home = paths.statusHistory(network.id, table.id);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(table.title)}
      heading={text.heading}
      lead={text.lead}
      section="networks"
      crumbs={[
        ...crumbsToNetwork(network, language),
        ...statusCrumbs(network, language),
        { href: localise(paths.statusTable(network.id, table.id), language), label: table.title },
      ]}
      noindex
    >
      {organisation !== null && (
        <p>
          <a href={localise(home, language)}>{text.all}</a>
        </p>
      )}
      {shown.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <Timeline language={language} events={shown.map((entry) => timelineEvent(entry, table, language))} />
      )}
      {last && (
        <nav class="pager" aria-label={text.heading}>
          <a
            rel="next"
            href={localise(`${home}?fore=${last.id}${organisation ? `&organisation=${organisation}` : ''}`, language)}
          >
            {text.older} ›
          </a>
        </nav>
      )}
    </Page>,
  );
}

/** What an organisation told, as the difference from what it had told before. */
function timelineEvent(entry: StatusHistoryEntry, table: StatusTable, language: Language): TimelineEvent {
  const text = messages[language].history;
  const { organisation, before, answers, confirmed } = entry;
  const steps = stepsBetween(table.columns, before, answers);
  const say = before === null ? text.first : confirmed ? text.confirmed : text.changed;
  return {
    id: entry.id,
    at: entry.at,
    who: entry.by,
    organisation: organisation.name,
    version: null,
    what: say(organisation.name),
    note: steps.length > 0 && (
      <ul>
        {steps.map(({ column, from, to }) => (
          <li key={column.key}>
            {text.step(
              column.title,
              answerWords(column, from, language) || text.nothing,
              answerWords(column, to, language) || text.nothing,
            )}
          </li>
        ))}
      </ul>
    ),
  };
}
