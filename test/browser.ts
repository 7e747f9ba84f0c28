import type { Send, SendInit } from './app.ts';

/** Sends as a browser without a script does: it keeps cookies, and goes on where it is sent. */
export interface Browser {
  readonly send: Send;
  /** Follows redirects, and hands over the page at their end. */
  readonly open: (
    path: string,
    init?: SendInit,
  ) => Promise<{ readonly response: Response; readonly html: string; readonly path: string }>;
  readonly cookies: ReadonlyMap<string, string>;
}

export function browser(
  send: Send,
  userAgent = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
): Browser {
  const cookies = new Map<string, string>();
  const sendWithCookies: Send = async (path, init = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'user-agent': userAgent, ...(cookie ? { cookie } : {}), ...init.headers };
    const response = await send(path, { ...init, headers });
    for (const written of response.headers.getSetCookie()) keep(cookies, written);
    return response;
  };
  const open: Browser['open'] = async (path, init) => {
    const response = await sendWithCookies(path, init);
    const to = response.headers.get('location');
    return to === null ? { response, html: await response.text(), path } : await open(to);
  };
  return { send: sendWithCookies, open, cookies };
}

function keep(cookies: Map<string, string>, written: string) {
  const [pair = '', ...attributes] = written.split(/;\s*/);
  const [name = '', value = ''] = pair.split('=');
  if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
  else cookies.set(name, value);
}
