import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { testBucket } from '../../test/bucket.ts';
import { temporaryFolder } from '../../test/processes.ts';
import { newKey, openStorage, type Storage } from './storage.ts';

const dataDir = temporaryFolder();
const bucket = await testBucket();
const storages: readonly (readonly [string, Storage])[] = [
  ['a folder', openStorage({ dataDir, bucket: null })],
  ['a bucket', openStorage({ dataDir, bucket: bucket.settings })],
];

const contentOf = async (storage: Storage, key: string) => {
  const content = await storage.open(key);
  return content && Buffer.from(await new Response(content).arrayBuffer());
};

for (const [name, storage] of storages) {
  test(`${name} gives back what was put in it, byte for byte, until it is removed`, async () => {
    const key = newKey();
    const content = Buffer.from([0, 255, 13, 10, 226, 128]);
    assert.equal(await contentOf(storage, key), null);
    await storage.put(key, content);
    assert.deepEqual(await contentOf(storage, key), content);
    await storage.remove(key);
    await storage.remove(key);
    assert.equal(await contentOf(storage, key), null);
  });

  test(`${name} takes no key that is anything but chance`, async () => {
    for (const key of ['../../secret', 'a/b', '', 'KEY', 'x'.repeat(100)]) {
      await assert.rejects(storage.put(key, new Uint8Array(1)), /Not a key/);
      await assert.rejects(storage.open(key), /Not a key/);
    }
  });
}

test('files in the folder are read by their owner only', async () => {
  const key = newKey();
  await storages[0]![1].put(key, Buffer.from('x'));
  const file = path.join(dataDir, 'files', key.slice(0, 2), key);
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
});

test('a bucket that is busy is asked again; one that refuses is told of', async () => {
  const [, storage] = storages[1]!;
  const key = newKey();
  bucket.failNext(2);
  await storage.put(key, Buffer.from('x'));
  assert.deepEqual([...bucket.kept.keys()], [`/provrum-test/${key}`]);
  const wrong = openStorage({ dataDir, bucket: { ...bucket.settings, secretKey: 'annan' } });
  await assert.rejects(wrong.put(key, Buffer.from('y')), { message: 'The storage answered 403 to PUT' });
  await assert.rejects(wrong.open(key), { message: 'The storage answered 403 to GET' });
});
