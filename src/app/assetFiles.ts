import { type Context, Hono } from 'hono';
import { paths } from '#paths.ts';
import type { Asset, Assets } from '#platform/assets.ts';

/** Serves stylesheet, script, icons and fonts. Their names change with their content, so browsers keep them for a year. */
export const assetFiles = (assets: Assets): Hono =>
  new Hono()
    .get(paths.assets(':name'), (c) => {
      const asset = assets.get(c.req.path);
      return asset ? send(c, asset) : c.text('', 404);
    })
    .get('/favicon.ico', (c) => c.redirect(assets.mark, 302));

function send(c: Context, asset: Asset): Response {
  const accepted = c.req.header('accept-encoding') ?? '';
  const smaller = asset.br && /\bbr\b/.test(accepted) ? 'br' : asset.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : null;
  c.header('content-type', asset.type);
  c.header('cache-control', 'public, max-age=31536000, immutable');
  c.header('vary', 'accept-encoding');
  c.header('x-content-type-options', 'nosniff');
  if (smaller) c.header('content-encoding', smaller);
  return c.body(new Uint8Array((smaller ? asset[smaller] : null) ?? asset.body));
}
