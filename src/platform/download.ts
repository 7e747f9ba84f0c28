import type { Context } from 'hono';
import type { StoredFile } from '#kernel/storedFile.ts';
import type { Storage } from './storage.ts';

/**
 * Sends a file to be saved, never to be shown: whatever is in it, a browser gives it no page of ours to run in. To be called
 * when the reader is known to be allowed. Null where the storage does not have it.
 */
export async function sendFile(c: Context, storage: Storage, file: StoredFile): Promise<Response | null> {
  const headers = {
    'content-type': file.media,
    'content-disposition': attachment(file.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256}"`,
  };
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
  const content = await storage.open(file.key);
  return content && c.body(content, 200, { ...headers, 'content-length': String(file.size) });
}

/** The name twice (RFC 6266): in plain letters for old programs, and as it is. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%/;]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
