import type { Page } from 'playwright-core';

/** Weighs what comes over the wire, compressed as it is sent: the HTML and the script of each page, as for a first visit. */
export async function weigh(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Document') bytes = 0;
    kinds.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (['Document', 'Script'].includes(kinds.get(requestId) ?? '')) bytes += encodedDataLength;
  });
  return () => bytes;
}
