import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openHttp } from './http.ts';

const slowly = async (): Promise<Response> => {
  await sleep(200);
  return new Response('done');
};
const endlessly = (): Response => new Response(new ReadableStream({ start: (stream) => stream.enqueue('begun\n') }));

test('a running request is finished at the end, and no new one is taken', async () => {
  const server = await openHttp(slowly, '127.0.0.1', 0);
  const address = `http://127.0.0.1:${server.port}`;
  const running = fetch(address);
  await sleep(50);

  const closing = server.close(2);
  await assert.rejects(fetch(address));

  assert.equal(await (await running).text(), 'done');
  await closing;
});

test('what would never end is ended after its time', async () => {
  const server = await openHttp(endlessly, '127.0.0.1', 0);
  const response = await fetch(`http://127.0.0.1:${server.port}`);

  await server.close(0.2);

  await assert.rejects(response.text());
});

test('a taken port and a strange host are told in a sentence', async () => {
  const first = await openHttp(slowly, '127.0.0.1', 0);

  await assert.rejects(
    openHttp(slowly, '127.0.0.1', first.port),
    /^PlainError: Port \d+ on 127\.0\.0\.1 is taken by another program/,
  );
  await assert.rejects(openHttp(slowly, '203.0.113.1', 0), /^PlainError: This machine has no address 203\.0\.113\.1/);
  await first.close(0);
});
