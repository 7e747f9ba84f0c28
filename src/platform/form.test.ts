import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { z } from 'zod';
import { processorTime } from '../../test/processorTime.ts';
import { checkValues, clean, readValues } from './form.ts';

const reader = new Hono().post('/', async (c) => c.json(Object.entries(await readValues(c))));
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

test('what is no UTF-8 leaves a sign in its place', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.deepEqual(await read('a=%ff%C3%A5&b=%ED%A0%80&c=%zz', headers), {
    a: '\ufffdå',
    b: '\ufffd\ufffd\ufffd',
    c: '%zz',
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
