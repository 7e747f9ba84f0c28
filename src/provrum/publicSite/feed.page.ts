import { type Context, Hono } from 'hono';
import type { Instant } from '#kernel/instant.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendTagged } from '#platform/web.ts';
import { themeNames } from '../textChange.view.tsx';
import { listThemes } from '../theme.store.ts';
import { type Feed, writeAtom, writeJsonFeed } from './feed.ts';
import { messages } from './publicSite.messages.ts';
import { listLatestResults } from './results.store.ts';

/** New results for whoever follows them: the latest, without an account. */
export const feedPage = new Hono<ActorEnv>()
  .get(paths.resultFeed('atom'), async (c) =>
    sendTagged(c, writeAtom(await feedOf(c, 'atom')), 'application/atom+xml; charset=utf-8'),
  )
  .get(paths.resultFeed('json'), async (c) =>
    sendTagged(c, writeJsonFeed(await feedOf(c, 'json')), 'application/feed+json; charset=utf-8'),
  );

const mostInFeed = 50;
/** The day before which there was nothing to tell: an empty feed has changed then. */
const began = '2026-11-01T00:00:00Z' as Instant;

async function feedOf(c: Context<ActorEnv>, format: 'atom' | 'json'): Promise<Feed> {
  const { db, config, language } = c.var;
  const text = messages[language];
  const whole = (path: string) => `${config.baseUrl}${localise(path, language)}`;
  const [results, themes] = await Promise.all([listLatestResults(db, mostInFeed), listThemes(db)]);
  return {
    title: text.feed.title,
    description: text.results.lead,
    author: text.feed.author,
    language,
    page: whole(paths.results()),
    self: whole(paths.resultFeed(format)),
    began,
    items: results.map(({ provrum, title, text: { summary }, lead, participants, announcedAt, themes: keys }) => ({
      id: `${config.baseUrl}${paths.result(provrum)}`,
      url: whole(paths.result(provrum)),
      title,
      summary,
      publishedAt: announcedAt,
      authors: [lead.name, ...participants.filter(({ id }) => id !== lead.id).map(({ name }) => name)],
      themes: themeNames(keys, { language, themes }),
    })),
  };
}
