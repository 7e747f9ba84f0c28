import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { readStream } from '../../test/readStream.ts';
import type { Hear, Listener } from './listen.ts';
import { type LiveLimits, openLive, type StreamOptions } from './live.ts';

function aListener() {
  const heard = new Set<Hear>();
  const listener: Listener = {
    on: (_channel, hear) => {
      heard.add(hear);
      return () => void heard.delete(hear);
    },
    close: async () => {},
  };
  return { listener, say: (payload: string | null) => heard.forEach((hear) => hear(payload)), heard };
}

const options = (extra: Partial<StreamOptions> = {}): StreamOptions => ({
  subject: '7',
  reader: 'session 1',
  allowed: async () => true,
  stale: async () => false,
  ...extra,
});
const limits: LiveLimits = { beat: 60_000, perReader: 3 };

function read(stream: ReadableStream<Uint8Array> | null) {
  assert(stream);
  return readStream(stream);
}

test('a change is told on every stream of its subject, and on no other', async () => {
  const { listener, say } = aListener();
  const live = openLive(listener, 'provrum', limits);
  const streams = ['7', '7', '8'].map((subject) => read(live.stream(options({ subject }))));
  say('7');
  await sleep(10);

  assert.deepEqual(
    streams.map((stream) => stream.said.words),
    ['retry: 3000\n\nid: 1\ndata: changed\n\n', 'retry: 3000\n\nid: 1\ndata: changed\n\n', 'retry: 3000\n\n'],
  );
  live.close();
});

test('after a lost connection everybody is told to read again', async () => {
  const { listener, say } = aListener();
  const live = openLive(listener, 'provrum', limits);
  const { said } = read(live.stream(options()));
  say(null);
  await sleep(10);

  assert.match(said.words, /data: changed/);
  live.close();
});

test('what changed before the stream stood is told at once', async () => {
  const live = openLive(aListener().listener, 'provrum', limits);
  const { said } = read(live.stream(options({ stale: async () => true })));
  await sleep(10);

  assert.match(said.words, /data: changed/);
  live.close();
});

test('a sign of life comes regularly, and ends the stream of a reader whose rights have ended', async () => {
  const live = openLive(aListener().listener, 'provrum', { ...limits, beat: 20 });
  let allowed = true;
  const { said } = read(live.stream(options({ allowed: async () => allowed })));
  await sleep(50);
  assert.match(said.words, /:\n\n$/);
  assert.equal(said.ended, false);
  allowed = false;
  await sleep(40);

  assert.equal(said.ended, true);
  live.close();
});

test('a reader whose rights have ended is not told of a change', async () => {
  const { listener, say } = aListener();
  const live = openLive(listener, 'provrum', limits);
  const { said } = read(live.stream(options({ allowed: async () => false })));
  say('7');
  await sleep(10);

  assert.deepEqual(said, { words: 'retry: 3000\n\n', ended: true });
  live.close();
});

test('a reader holds a few streams; one that leaves makes room', async () => {
  const live = openLive(aListener().listener, 'provrum', limits);
  const streams = Array.from({ length: limits.perReader }, () => read(live.stream(options())));
  await sleep(5);
  assert.equal(live.stream(options()), null);
  assert(live.stream(options({ reader: 'session 2' })));
  await streams[0]?.cancel();

  assert(live.stream(options()));
  live.close();
});

test('closing ends every stream and stops listening', async () => {
  const { listener, heard } = aListener();
  const live = openLive(listener, 'provrum', limits);
  const { said } = read(live.stream(options()));
  await sleep(5);
  live.close();
  await sleep(5);

  assert.equal(said.ended, true);
  assert.equal(heard.size, 0);
});
