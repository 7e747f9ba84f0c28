import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { loadAssets } from '#platform/assets.ts';
import { IconSheet } from '#ui/icon.tsx';
import { gallery, galleryFrame, galleryPanel } from './gallery.tsx';

/** Every shared component on constructed pages, under the content policy of the real ones. */
export const galleryApp = new Hono();

const assets = await loadAssets();
galleryApp.use(async (c, next) => {
  await next();
  c.header(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
  );
});
galleryApp.get('/assets/:name', (c) => {
  const file = assets.get(c.req.path);
  return file ? c.body(new Uint8Array(file.body), 200, { 'content-type': file.type }) : c.notFound();
});
galleryApp.get('/', (c) =>
  c.html(gallery.map(({ name }) => `<p><a href="/${name}">${name}</a> <a href="/en/${name}">en</a>`).join('')),
);
for (const { name, page } of gallery) {
  for (const language of ['sv', 'en'] as const) {
    galleryApp.get(language === 'sv' ? `/${name}` : `/en/${name}`, (c) =>
      c.html(`<!doctype html>${renderToString(page(galleryFrame(language, assets)))}`),
    );
  }
}
galleryApp.get('/mentions.json', (c) =>
  c.json([
    { id: 1, name: 'Anna Berg', organisation: 'Region Dalarna' },
    { id: 2, name: 'Ali Rezaei', organisation: 'Region Halland' },
  ]),
);
galleryApp.get('/similar', (c) =>
  c.html(
    '<p>Liknande förslag:</p><ul><li><a href="/detail">AI och visualisering som verktyg i regional utveckling</a></li></ul>',
  ),
);
galleryApp.get('/live', (c) =>
  c.body('retry: 60000\n\nid: 1\ndata: changed\n\n', 200, { 'content-type': 'text/event-stream' }),
);
galleryApp.get('/fresh', (c) =>
  c.html(
    renderToString(
      <IconSheet address={assets.icons}>
        {galleryPanel(galleryFrame('sv', assets), 'ready', { events: '/live', fragment: '/fresh' })}
      </IconSheet>,
    ),
  ),
);
galleryApp.post('/autosave', (c) => c.body(null, 204));
