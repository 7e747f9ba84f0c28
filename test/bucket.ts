import { createHash, createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { Bucket } from '#platform/config.ts';

/**
 * A bucket to try the storage on: it keeps what it is sent, and like S3 it lets in only requests whose signature (version 4) it
 * can make itself. Written from Amazon's description, apart from the package that signs.
 */
export async function testBucket() {
  const kept = new Map<string, Buffer>();
  const bucket = { name: 'provrum-test', region: 'eu-north-1', accessKey: 'AKTEST', secretKey: 'hemlig/+=nyckel' };
  let failures = 0;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const answer = (status: number, content?: Buffer) => response.writeHead(status).end(content);
      if (failures > 0) return void (failures--, answer(503));
      if (!signed(request, body, bucket)) return void answer(403);
      const { method, url = '' } = request;
      if (method === 'PUT') kept.set(url, body);
      if (method === 'DELETE') kept.delete(url);
      const found = kept.get(url);
      if (method === 'GET') return void answer(found ? 200 : 404, found);
      answer(method === 'DELETE' ? 204 : 200);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => void server.close());
  const settings: Bucket = { ...bucket, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  return { settings, kept, failNext: (times: number) => void (failures = times) };
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** True where the request is signed with the bucket's key, and its content is what was signed. */
function signed(
  { headers, method, url }: http.IncomingMessage,
  body: Buffer,
  { accessKey, secretKey, region }: Omit<Bucket, 'endpoint'>,
): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/([^/]+)\/s3\/aws4_request), *SignedHeaders=([^,]+), *Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    );
  const [, key, scope = '', at, names = '', signature] = parts ?? [];
  const content = String(headers['x-amz-content-sha256']);
  if (key !== accessKey || at !== region || (content !== 'UNSIGNED-PAYLOAD' && content !== sha256(body))) return false;
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', lines.join(''), names, content].join('\n');
  const day = scope.slice(0, 8);
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const signing = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`) as Buffer;
  return hmac(signing, toSign).toString('hex') === signature;
}
