import type { Page } from 'playwright-core';

/** What each address weighed when it came over the wire; whoever has been here keeps scripts, and we count them all the same. */
const wire = new Map<string, number>();

/** Weighs what comes over the wire, compressed as it is sent: the HTML and the script of each page, as for a first visit. */
export async function weigh(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const counted = new Map<string, string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Document') bytes = 0;
    if (type === 'Document' || type === 'Script') counted.set(requestId, response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = counted.get(requestId);
    if (url === undefined) return;
    // What the browser had already weighs nothing, or its head alone.
    wire.set(url, Math.max(encodedDataLength, wire.get(url) ?? 0));
    bytes += wire.get(url) ?? 0;
  });
  return () => bytes;
}
