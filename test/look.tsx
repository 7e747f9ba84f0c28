import { serve } from '@hono/node-server';
import { galleryApp } from './galleryApp.tsx';

/** Serves every shared component, to look at: `node --import tsx test/look.tsx [port]`. */
const port = Number(process.argv[2] ?? 3999);

serve({ fetch: galleryApp.fetch, port, hostname: '127.0.0.1' }, () => console.log(`http://127.0.0.1:${port}`));
