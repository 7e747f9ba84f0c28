import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The yardstick: Node's own server that sends given bytes and does nothing else. */
let body = Buffer.alloc(0);
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on('message', (asked: { readonly ask: 'cpu' } | { readonly ask: 'send'; readonly body: string }) => {
  if (asked.ask === 'send') body = Buffer.from(asked.body);
  process.send?.(asked.ask === 'cpu' ? process.cpuUsage() : {});
});
process.on('disconnect', () => process.exit(0));
