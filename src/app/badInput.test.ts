import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOf, setStage } from '../../test/acts.ts';
import { testApp } from '../../test/app.ts';
import { inVain } from '../../test/recordsOf.ts';
import { addressesOf, listRoutes, signInAll, statusOf } from '../../test/walk.ts';

const program = await testApp();
const { db } = program;
const stage = await setStage(program);
const acts = actsOf(program, stage);
const send = await signInAll(program);
const patterns = (await listRoutes(program))
  .filter(({ method, pattern }) => method === 'GET' && !/^\/api(\/|$)/.test(pattern))
  .map(({ pattern }) => pattern);

const written = [
  ['0', '-1', '1e9', '2147483648', '99999999999999999999', '%EF%BC%91', "1'%20or%201=1--"],
  [
    '1%00',
    '%ff',
    '%ED%A0%80',
    '..%2f..%2fetc',
    'constructor',
    '__proto__',
    '%22%3Csvg%20onload=alert(1)%3E',
    'x'.repeat(4000),
  ],
].flat();
const queries = [
  'q',
  'sok',
  'sida',
  'lage',
  'tema',
  'organisation',
  'slag',
  'ordning',
  'till',
  'fore',
  'utom',
  'revision',
];

/** What a page says; a stream says nothing here. */
const textOf = async (answer: Response): Promise<string> =>
  /event-stream/.test(answer.headers.get('content-type') ?? '') ? `${await statusOf(answer)}` : await answer.text();

test('a strange address is answered, and never with a fault of ours or what was written as code', async () => {
  for (const pattern of patterns) {
    const who = /kansli|organisationer/.test(pattern) ? 'karin' : 'asta';
    const [known = pattern] = addressesOf(pattern, program, stage);
    for (const value of written) {
      const addresses = [
        pattern.replaceAll(/:\w+/g, value),
        `${known}?${queries.map((name) => `${name}=${value}`).join('&')}`,
      ];
      for (const path of addresses) {
        const answer = await send[who](path);
        assert.ok(answer.status < 500, `${who} ${path.slice(0, 200)}: ${answer.status}`);
        assert.ok(!(await textOf(answer)).includes('<svg onload'), path);
      }
    }
  }
});

/** Text that some reader of it might take for something else. */
const treacherous = "\0\ud800 \udfff%s{{7*7}}${1}\u202e<svg onload=alert(1)>' or 1=1 --";
const values: readonly (readonly string[])[] = [
  [[], [''], ['1', '2'], [treacherous], ['x'.repeat(100_000)]],
  [['-1'], ['2147483648'], ['99999999999999999999'], ['9999-12-31'], ['0000-00-00']],
].flat();
/** Fields that the form never sends, or that objects have by themselves. */
const others = ['constructor', '__proto__', 'a[b]', 'passed-provrum.perYear', 'passed-constructor'];

test('a field with anything in it is answered, and never with a fault of ours or what was written as code', async () => {
  for (const { route, path, form, may } of acts) {
    const who = may === 'anybody' ? 'visitor' : may[0]!;
    const strange = [
      ...Object.keys(form).flatMap((name) => values.map((value) => [name, value] as const)),
      ...others.map((name) => [name, ['x', 'y']] as const),
    ];
    for (const [name, value] of strange) {
      const changed = Object.fromEntries([...Object.entries(form), [name, value]]);
      const answer = await inVain(db, async () => send[who](path, { form: changed }));
      assert.ok(answer.status < 500, `${route} ${name}=${JSON.stringify(value).slice(0, 40)}: ${answer.status}`);
      assert.ok(!(await textOf(answer)).includes('<svg onload'), `${route} ${name}`);
    }
  }
});

/** Bodies that no form of ours sends, by their type. */
const bodies: readonly (readonly [type: string, body: BodyInit])[] = [
  ['', ''],
  ['application/json', '{"title":["x"],"__proto__":{"admin":true}}'],
  ['text/plain', 'title=x'],
  ['application/x-www-form-urlencoded', '%'],
  ['application/x-www-form-urlencoded', 'reason=%ff%fe&text=%00&name=%ED%A0%80&=&&=x'],
  ['application/x-www-form-urlencoded', '__proto__=x&constructor=y&toString=z&__proto__=w'],
  ['multipart/form-data', 'no boundary'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="reason"; filename="a.html"\r\n\r\n<b>\r\n--x--\r\n',
  ],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="reason"\r\n\r\n'],
  ['application/octet-stream', new Uint8Array([0, 255, 254, 0xd8])],
];

test('a body of any kind is answered, and never with a fault of ours', async () => {
  for (const { route, path, may } of acts) {
    const who = may === 'anybody' ? 'visitor' : may[0]!;
    for (const [type, body] of bodies) {
      const init = { method: 'POST', body, headers: { 'content-type': type } };
      const status = await inVain(db, async () => statusOf(await send[who](path, init)));
      assert.ok(status < 500, `${route} ${type}: ${status}`);
    }
  }
});
