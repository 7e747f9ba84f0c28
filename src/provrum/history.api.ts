import { readsForTheForum } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { paginate } from '#platform/pagination.ts';
import { id, iso, moment, Page, pageQuery, Text } from '#platform/shapes.ts';
import { historyWords, messages } from './history.messages.ts';
import { entriesPerPage, findNames, listHistory } from './history.store.ts';
import { type KeptEvent, type Names, sentenceOf, wordsOf } from './history.ts';
import { provrumInPath } from './provrum.api.ts';
import { readsWork } from './work/workplace.ts';

/** What happened, in a sentence and with the words that went with it. */
export const HistoryEvent = {
  id,
  at: moment,
  kind: z.string(),
  what: Text,
  words: z.string().nullable(),
  who: z.string().nullable(),
  organisation: z.string().nullable(),
  version: z.string().nullable(),
};

const History = z
  .object({
    events: z.array(z.object({ ...HistoryEvent, decision: id.nullable() }).openapi('HistoryEvent')),
    page: Page,
  })
  .openapi('History');

const list = operation({
  id: 'listHistory',
  tag: 'history',
  method: 'get',
  path: '/provrum/{id}/history',
  query: z.object(pageQuery),
  answers: { 200: History },
});

/** An event as its sentence says it in both languages. */
export const tell = (event: KeptEvent, names: Names) => ({
  what: { sv: historyWords(sentenceOf(event, names), 'sv'), en: historyWords(sentenceOf(event, names), 'en') },
  words: wordsOf(event),
});

/** What happened to a provrum, the newest first; what is not announced is for the forum alone. */
export const historyApi = newApi<ApiEnv>().openapi(list, async (c) => {
  const { db, actor, language } = c.var;
  const provrum = await provrumInPath(c);
  const { page: number } = c.req.valid('query');
  const { entries, total } = await listHistory(db, provrum.id, {
    page: number,
    forum: readsForTheForum(actor),
    inside: readsWork(provrum, actor),
  });
  const names = await findNames(
    db,
    entries.map(({ event }) => event),
    messages[language].erased,
  );
  const { page, headers } = paginate(c, { number, size: entriesPerPage, total });
  const events = entries.map(({ at, event, ...entry }) => ({
    ...entry,
    at: iso(at),
    kind: event.kind,
    ...tell(event, names),
  }));
  return send(c, History, { events, page }, { headers });
});
