import { Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { HistoryNames } from '#meetings/gathering/history.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import type { IconName } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline.tsx';
import type { NetworkContext } from './answer.view.tsx';
import type { NetworkHistoryEvent } from './events.ts';
import { messages, networkSentence } from './history.messages.ts';
import { entriesPerPage, findNames, listNetworkHistory, type NetworkEntry } from './history.store.ts';
import { listParts } from './life.store.ts';
import { circleOf } from './network.ts';
import { type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';

/** What happened to a network: for everybody who may read it. */
export const networkHistoryPage = new Hono<NetworkEnv>().get(paths.networkHistory(':network'), withNetwork, (c) =>
  show(c),
);

async function show(c: NetworkContext): Promise<Response> {
  const { db, network, actor, clock, language, frame } = c.var;
  const text = messages[language];
  const page = Number(/^[1-9]\d{0,5}$/.exec(c.req.query('sida') ?? '1')?.[0] ?? 1);
  const today = clock.today();
  const { inside } = circleOf(actor, await listParts(db, network.id, today), today);
  const { entries, total } = await listNetworkHistory(db, network.id, { inside, page });
  if (entries.length === 0 && page > 1) return await c.notFound();
  const events = entries.map(({ event }) => event);
  const names = await findNames(db, events, text.erased);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.title}: ${network.name}`}
      heading={text.title}
      lead={text.lead}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      noindex
    >
      {entries.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <Timeline language={language} events={entries.map((entry) => timelineEvent(entry, names, language))} />
      )}
      <Pager
        language={language}
        page={page}
        pages={Math.ceil(total / entriesPerPage)}
        href={(number) => localise(`${paths.networkHistory(network.id)}?sida=${number}`, language)}
      />
    </Page>,
  );
}

function timelineEvent(entry: NetworkEntry, names: HistoryNames, language: Language): TimelineEvent {
  const { id, at, event, who, organisation, version, reason, source } = entry;
  const text = messages[language];
  return {
    id,
    at,
    what: networkSentence(event, names, language),
    who: who ?? text.byItself,
    organisation,
    version,
    note: reason !== null && source !== null ? text.because(reason, source) : undefined,
    icon: icons[event.kind] ?? 'pen',
    strong: event.kind === 'network-state-decided',
  };
}

const icons: Readonly<Partial<Record<NetworkHistoryEvent['kind'], IconName>>> = {
  'network-wished': 'flag',
  'network-state-decided': 'check',
  'network-joined': 'people',
  'network-left': 'out',
  'network-contact-changed': 'person',
  'network-interest-given': 'offer',
  'network-interest-withdrawn': 'out',
  'network-planners-set': 'people',
  'network-year-planned': 'calendar',
  'network-post-written': 'talk',
  'network-file-added': 'document',
  'network-file-removed': 'cross',
};
