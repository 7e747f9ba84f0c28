import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { z } from 'zod';
import { processorTime } from '../../test/processorTime.ts';
import { checkValues, clean, readValues, UnreadableText } from './form.ts';

const reader = new Hono()
  .post('/', async (c) => c.json(Object.entries(await readValues(c))))
  .onError((error, c) => {
    if (!(error instanceof UnreadableText)) throw error;
    return c.json([...Object.entries(error.values), ['unreadable', error.fields]]);
  });
const read = async (body: BodyInit, headers: Record<string, string> = {}) =>
  Object.fromEntries(
    (await (await reader.request('/', { method: 'POST', body, headers })).json()) as [string, unknown][],
  );

test('a field sent once has a value, and one sent several times has several', async () => {
  assert.deepEqual(await read(new URLSearchParams('a=1&b=2&a=3&a=4')), { a: ['1', '3', '4'], b: '2' });
});

test('a field may be called as anything that objects have by themselves', async () => {
  const body = new URLSearchParams('constructor=1&toString=2&toString=3&__proto__=4');
  const values = await (await reader.request('/', { method: 'POST', body })).json();
  assert.deepEqual(values, [
    ['constructor', '1'],
    ['toString', ['2', '3']],
    ['__proto__', '4'],
  ]);
  const form = checkValues(
    z.object({ a: z.string().optional() }),
    Object.create(null) as Record<string, string>,
    String,
  );
  assert.equal(form.ok, true);
});

test('a megabyte of fields is no form of ours, and is told so at once', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
  assert.equal(((await read('a=1&'.repeat(999), headers))['a'] as string[]).length, 999);
  const taken = await processorTime(async () => assert.deepEqual(await read('a&'.repeat(500_000), headers), {}));
  assert.ok(taken < 3_000);
});

test('what is no UTF-8 leaves a sign in its place, and its fields are named', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.deepEqual(await read('a=%ff%C3%A5&b=%ED%A0%80&c=%zz&d=%C3%A5', headers), {
    a: '\ufffdå',
    b: '\ufffd\ufffd\ufffd',
    c: '%zz',
    d: 'å',
    unreadable: ['a', 'b'],
  });
  const bytes = Buffer.concat([Buffer.from('d=ok&a='), Buffer.from([0xe5]), Buffer.from('&c=%EF%BF%BD')]);
  assert.deepEqual(await read(bytes, headers), { d: 'ok', a: '\ufffd', c: '\ufffd', unreadable: ['a'] });
});

test('what is no UTF-8 is found in a form with a file too, but not in the file', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const part = (disposition: string, content: readonly number[]) => [
    Buffer.from(`--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ];
  const bytes = Buffer.concat([
    ...part('name="a"', [0x68, 0xe5]),
    ...part('name="b"', [...Buffer.from('å \ufffd')]),
    ...part('name="file"; filename="x.pdf"', [0xff, 0xfe]),
    Buffer.from('--x--\r\n'),
  ]);
  assert.deepEqual(await read(bytes, headers), { a: 'h\ufffd', b: 'å \ufffd', unreadable: ['a'] });
});

test('the sign itself may be written', async () => {
  assert.deepEqual(await read(new URLSearchParams({ a: 'Vad är \ufffd\ufffd?', b: '1' })), {
    a: 'Vad är \ufffd\ufffd?',
    b: '1',
  });
});

test('a body that is no form, and a file, are no fields', async () => {
  assert.deepEqual(await read('{"a":1}', { 'content-type': 'application/json' }), {});
  const form = new FormData();
  form.set('a', new File(['x'], 'x.html'));
  form.set('b', '1');
  assert.deepEqual(await read(form), { b: '1' });
});

test('what no text holds is taken out, and lines end alike', () => {
  assert.equal(clean('a\0b\ud800c\r\nd\re\tf\u0007'), 'ab\ufffdc\nd\ne\tf');
  assert.equal(clean('Region \u202eanraldaD\u2066'), 'Region anraldaD');
});
