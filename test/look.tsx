import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { loadAssets } from '#platform/assets.ts';
import { gallery, galleryFrame, galleryPanel } from './gallery.tsx';

/** Serves every shared component on constructed pages, to look at: `node --import tsx test/look.tsx [port]`. */
const port = Number(process.argv[2] ?? 3999);
const assets = await loadAssets();
const app = new Hono();

app.use(async (c, next) => {
  await next();
  c.header(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
  );
});
app.get('/assets/:name', (c) => {
  const file = assets.get(c.req.path);
  return file ? c.body(new Uint8Array(file.body), 200, { 'content-type': file.type }) : c.notFound();
});
app.get('/', (c) =>
  c.html(gallery.map(({ name }) => `<p><a href="/${name}">${name}</a> <a href="/en/${name}">en</a>`).join('')),
);
for (const { name, page } of gallery) {
  for (const language of ['sv', 'en'] as const) {
    app.get(language === 'sv' ? `/${name}` : `/en/${name}`, (c) =>
      c.html(`<!doctype html>${renderToString(page(galleryFrame(language, assets)))}`),
    );
  }
}
app.get('/mentions.json', (c) =>
  c.json([
    { id: 1, name: 'Anna Berg', organisation: 'Region Dalarna' },
    { id: 2, name: 'Ali Rezaei', organisation: 'Region Halland' },
  ]),
);
app.get('/similar', (c) =>
  c.html(
    '<p>Liknande förslag:</p><ul><li><a href="/detail">AI och visualisering som verktyg i regional utveckling</a></li></ul>',
  ),
);
app.get('/live', (c) =>
  c.body('retry: 60000\n\nid: 1\ndata: changed\n\n', 200, { 'content-type': 'text/event-stream' }),
);
app.get('/fresh', (c) =>
  c.html(renderToString(galleryPanel(galleryFrame('sv', assets), 'ready', { events: '/live', fragment: '/fresh' }))),
);
app.post('/autosave', (c) => c.body(null, 204));

serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => console.log(`http://127.0.0.1:${port}`));
