import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { randomToken } from './clock.ts';
import type { Bucket, Config } from './config.ts';

/** Where the content of files lies, each under a key that is chance: names that people give stand in the database only. */
export interface Storage {
  readonly put: (key: string, content: Uint8Array) => Promise<void>;
  /** The content, as it comes; null where there is none. */
  readonly open: (key: string) => Promise<ReadableStream<Uint8Array> | null>;
  /** Does nothing where there is none. */
  readonly remove: (key: string) => Promise<void>;
}

/** A key that nobody guesses. Lower case, since not every disk tells letters apart. */
export const newKey = (): string =>
  randomToken(24)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0');

/** The bucket of the settings, or else a folder of the data directory. */
export const openStorage = ({ dataDir, bucket }: Pick<Config, 'dataDir' | 'bucket'>): Storage =>
  bucket ? openBucket(bucket) : openFolder(path.join(dataDir, 'files'));

const known = /^[a-z0-9]{8,64}$/;

function openFolder(folder: string): Storage {
  // In folders by their first letters: no folder grows large.
  const place = (key: string) => {
    if (!known.test(key)) throw new Error('Not a key of the storage');
    return path.join(folder, key.slice(0, 2), key);
  };
  return {
    put: async (key, content) => {
      const to = place(key);
      await fs.mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
      // Whole or not at all, and on the disk before anybody is told that it is kept.
      await fs.writeFile(`${to}.part`, content, { mode: 0o600, flush: true });
      await fs.rename(`${to}.part`, to);
    },
    open: async (key) => {
      try {
        const file = await fs.open(place(key));
        return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    remove: async (key) => await fs.rm(place(key), { force: true }),
  };
}

const secondsToAnswer = 60;

/** Anything that speaks S3: each request is signed (version 4), and the address names the bucket in its path. */
function openBucket({ endpoint, name, region, accessKey, secretKey }: Bucket): Storage {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: 's3',
    retries: 3,
  });
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', key: string, content?: Uint8Array<ArrayBuffer>) => {
    if (!known.test(key)) throw new Error('Not a key of the storage');
    const answer = await client.fetch(`${endpoint}/${name}/${key}`, {
      method,
      ...(content && { body: content, headers: { 'x-amz-content-sha256': sha256(content) } }),
      signal: AbortSignal.timeout(secondsToAnswer * 1000),
    });
    if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer;
    await answer.body?.cancel();
    throw new Error(`The storage answered ${answer.status} to ${method}`);
  };
  return {
    put: async (key, content) => void (await ask('PUT', key, new Uint8Array(content))),
    open: async (key) => {
      const answer = await ask('GET', key);
      if (answer.status !== 404) return answer.body;
      await answer.body?.cancel();
      return null;
    },
    remove: async (key) => {
      const answer = await ask('DELETE', key);
      await answer.body?.cancel();
    },
  };
}

/** The checksum by which a file is known again. */
export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
