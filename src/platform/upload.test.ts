import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { largestFile } from '#kernel/fileType.ts';
import { attachment } from './download.ts';
import { readValues, UnreadableText } from './form.ts';
import { readUpload, type Sent } from './upload.ts';

const app = new Hono()
  .post('/file', async (c) => {
    read = await readUpload(c);
    return c.text('');
  })
  .post('/text', async (c) => c.json(await readValues(c)))
  .onError((error, c) => {
    if (!(error instanceof UnreadableText)) throw error;
    return c.json({ ...error.values, unreadable: error.fields });
  });
let read: Sent;

async function send(fields: Readonly<Record<string, string | File>>): Promise<Sent> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  await app.request('/file', { method: 'POST', body });
  return { ...read, values: { ...read.values } };
}
const pdf = (name: string, size = 20) => new File(['%PDF-1.7\n', 'x'.repeat(size - 9)], name);

test('a file is read with what was typed beside it', async () => {
  const { values, file } = await send({ note: 'Två\r\nrader', file: pdf('C:\\hemma\\plan "A".pdf') });
  assert.deepEqual(values, { note: 'Två\nrader' });
  assert.ok(typeof file !== 'string');
  assert.deepEqual([file.name, file.media, file.content.length], ['plan "A".pdf', 'application/pdf', 20]);
});

test('what is wrong with a file is said, and what was typed is kept', async () => {
  const wrong: readonly (readonly [File | string, Sent['file']])[] = [
    [new File([], ''), 'missing'],
    ['ingen fil', 'missing'],
    [new File([], 'tom.pdf'), 'empty'],
    [pdf('plan.html'), 'type'],
    [new File(['MZ'], 'plan.pdf'), 'content'],
    [pdf('mapp/'), 'name'],
    [pdf('stor.pdf', largestFile + 1), 'too-large'],
    [pdf('mycket-stor.pdf', largestFile + 5 * 1024 * 1024), 'too-large'],
  ];
  for (const [file, fault] of wrong) {
    const sent = await send({ note: 'Skrivet', file });
    assert.equal(sent.file, fault);
    assert.equal(sent.values['note'], 'Skrivet');
  }
  assert.ok(typeof (await send({ file: pdf('jämnt.pdf', largestFile) })).file !== 'string');
});

test('a form that is no form holds nothing', async () => {
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain']) {
    await app.request('/file', { method: 'POST', body: 'x'.repeat(100), headers: { 'content-type': type } });
    assert.deepEqual([{ ...read.values }, read.file], [{}, 'missing'], type);
  }
});

test('a form that takes no file keeps its text where somebody sends one anyway', async () => {
  const body = new FormData();
  body.append('note', 'Skrivet');
  body.append('file', pdf('stor.pdf', 2 * 1024 * 1024));
  const answer = await app.request('/text', { method: 'POST', body });
  assert.deepEqual(await answer.json(), { note: 'Skrivet' });
});

test('what was typed beside a file is text, whatever bytes the file has', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const sent = (note: Uint8Array) =>
    Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="note"\r\n\r\n'),
      note,
      Buffer.from('\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n%PDF-1.7\n'),
      new Uint8Array([0xe5, 0xff]),
      Buffer.from('\r\n--x--\r\n'),
    ]);
  const refused = await app.request('/file', { method: 'POST', body: sent(Uint8Array.of(0x68, 0xe5)), headers });
  assert.deepEqual(await refused.json(), { note: 'h\ufffd', unreadable: ['note'] });
  assert.equal((await app.request('/file', { method: 'POST', body: sent(Buffer.from('hå')), headers })).status, 200);
  assert.ok(typeof read.file !== 'string');
  assert.deepEqual([read.values['note'], read.file.content.at(-1)], ['hå', 0xff]);
});

test('a name is told in plain letters and as it is, and never ends the header', () => {
  assert.equal(
    attachment('Räkning "mars"; 50%\\ö.pdf'),
    `attachment; filename="Rakning _mars__ 50__o.pdf"; filename*=UTF-8''R%C3%A4kning%20%22mars%22%3B%2050%25%5C%C3%B6.pdf`,
  );
  assert.equal(attachment("a'(1)*.txt"), `attachment; filename="a'(1)*.txt"; filename*=UTF-8''a%27%281%29%2A.txt`);
  assert.match(attachment('日本.pdf'), /filename="__\.pdf"; filename\*=UTF-8''%E6%97%A5%E6%9C%AC\.pdf/);
});
