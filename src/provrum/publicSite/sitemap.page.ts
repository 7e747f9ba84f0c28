import { Hono } from 'hono';
import { languages } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendTagged } from '#platform/web.ts';
import { xml } from './feed.ts';
import { listResultAddresses } from './results.store.ts';

/** What everybody may read and search engines should find; the results are added. */
const open: readonly string[] = [
  paths.start(),
  paths.results(),
  paths.running(),
  paths.calendar(),
  paths.about(),
  paths.rulebook(),
  paths.words(),
  paths.conferences(),
  paths.accessibility(),
  paths.privacy(),
  paths.apiPage(),
];

/** Where the public pages are, for those who look for them by program. */
export const sitemapPage = new Hono<ActorEnv>()
  .get(paths.sitemap(), async (c) => {
    const { db, config } = c.var;
    const results = await listResultAddresses(db);
    const places: readonly Place[] = [
      ...open.map((path) => ({ path })),
      ...results.map(({ provrum, announcedAt }) => ({
        path: paths.result(provrum),
        changed: announcedAt.toISOString().slice(0, 10),
      })),
    ];
    return sendTagged(c, writeSitemap(places, config.baseUrl), 'application/xml; charset=utf-8');
  })
  .get(paths.robots(), (c) => {
    const lines = ['User-agent: *', 'Disallow: /api/v1/', 'Disallow: /en/try', `Disallow: ${paths.demonstration()}`];
    return sendTagged(
      c,
      `${[...lines, '', `Sitemap: ${c.var.config.baseUrl}${paths.sitemap()}`].join('\n')}\n`,
      'text/plain; charset=utf-8',
    );
  });

interface Place {
  readonly path: string;
  readonly changed?: string;
}

/** A sitemap (sitemaps.org), each page with its other language. */
function writeSitemap(places: readonly Place[], baseUrl: string): string {
  const at = (path: string, language: (typeof languages)[number]) => xml(`${baseUrl}${localise(path, language)}`);
  const urls = places.flatMap(({ path, changed }) =>
    languages.map((language) =>
      [
        `<url><loc>${at(path, language)}</loc>`,
        changed === undefined ? '' : `<lastmod>${changed}</lastmod>`,
        ...languages.map((code) => `<xhtml:link rel="alternate" hreflang="${code}" href="${at(path, code)}"/>`),
        '</url>',
      ].join(''),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
