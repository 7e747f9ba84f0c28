import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import type { IconName } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline.tsx';
import type { GatheringEvent } from './events.ts';
import { arrangerOf } from './gathering.ts';
import { type GatheringEnv, withGathering } from './gathering.scope.ts';
import { crumbsToGathering } from './gathering.view.tsx';
import type { HistoryNames } from './history.ts';
import { gatheringSentence, messages } from './history.messages.ts';
import { entriesPerPage, findHistoryNames, type GatheringEntry, listGatheringHistory } from './history.store.ts';

/** What happened to a gathering: for everybody who may read it, but for what names those who have signed up. */
export const gatheringHistoryPage = new Hono<GatheringEnv>().get(
  paths.gatheringHistory(':meeting'),
  withGathering,
  (c) => show(c),
);

async function show(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, actor, language, frame } = c.var;
  const text = messages[language];
  const page = Number(/^[1-9]\d{0,5}$/.exec(c.req.query('sida') ?? '1')?.[0] ?? 1);
  const all = arrangerOf(actor, gathering) !== null || readsForTheForum(actor);
  const { entries, total } = await listGatheringHistory(db, gathering.id, { all, page });
  if (entries.length === 0 && page > 1) return await c.notFound();
  const names = await findHistoryNames(
    db,
    entries.map(({ event }) => event),
    text.erased,
  );
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.title}: ${gathering.text.title}`}
      heading={text.title}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      noindex
    >
      {entries.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <Timeline
          language={language}
          events={entries.map((entry) => timelineEvent(entry, names, language, actor !== null))}
        />
      )}
      <Pager
        language={language}
        page={page}
        pages={Math.ceil(total / entriesPerPage)}
        href={(number) => localise(`${paths.gatheringHistory(gathering.id)}?sida=${number}`, language)}
      />
    </Page>,
  );
}

/** Visitors are told what was done, and for whom; who did it is for those who are signed in. */
function timelineEvent(
  { id, at, event, who, organisation, version }: GatheringEntry,
  names: HistoryNames,
  language: Language,
  signedIn: boolean,
): TimelineEvent {
  return {
    id,
    at,
    what: gatheringSentence(event, names, language),
    who: (signedIn ? who : organisation) ?? messages[language].byItself,
    organisation: signedIn ? organisation : null,
    version: ruled.includes(event.kind) ? version : null,
    note: event.kind === 'gathering-cancelled' ? event.reason : undefined,
    icon: icons[event.kind] ?? 'pen',
    strong: strong.includes(event.kind),
  };
}

/** Acts that the rules of networks have something to say about; who signs up is none of them. */
const ruled: readonly GatheringEvent['kind'][] = ['gathering-planned', 'gathering-moved', 'gathering-changed'];

const strong: readonly GatheringEvent['kind'][] = [
  'gathering-announced',
  'gathering-opened',
  'gathering-moved',
  'gathering-cancelled',
  'gathering-held',
];

const icons: Readonly<Partial<Record<GatheringEvent['kind'], IconName>>> = {
  'gathering-planned': 'calendar',
  'gathering-announced': 'bell',
  'gathering-opened': 'flag',
  'gathering-closed': 'lock',
  'gathering-moved': 'swap',
  'gathering-cancelled': 'out',
  'gathering-held': 'check',
  'gathering-documented': 'document',
  'registration-made': 'person',
  'registration-waitlisted': 'clock',
  'place-offered': 'offer',
  'offer-accepted': 'check',
  'offer-declined': 'out',
  'offer-expired': 'clock',
  'registration-cancelled': 'out',
  'registration-transferred': 'swap',
  'registration-changed': 'swap',
  'checked-in': 'tick',
  'documentation-added': 'document',
};
