import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail } from './incomingMail.ts';

const read = async (...lines: readonly string[]) => await readMail(Buffer.from(lines.join('\r\n')));

test('a mail has one sender, or nobody whom anybody should believe', async () => {
  const from = async (...lines: readonly string[]) => (await read(...lines, '', 'x')).from;
  assert.equal(await from('From: "mallory@x.test" <Asta@Test.example>'), 'asta@test.example');
  assert.equal(await from('From: asta@test.example, mallory@x.test'), '');
  assert.equal(await from('From: asta@test.example', 'From: mallory@x.test'), '');
  assert.equal(await from('From: Alla: a@x.test, b@x.test;'), '');
  assert.equal(await from('Subject: x'), '');
});

test('what the mail server found of the sender is read, wherever in the head it stands', async () => {
  const forged = async (...lines: readonly string[]) => (await read('From: a@x.test', ...lines, '', 'x')).forged;
  const bad = 'Authentication-Results: mx.test; spf=fail; dkim=none; dmarc=fail action=none';
  const good = 'Authentication-Results: mx.test; spf=pass; dmarc=pass';
  assert.deepEqual([await forged(), await forged(good), await forged(bad)], [false, false, true]);
  assert.deepEqual([await forged(bad, good), await forged(good, bad)], [true, true]);
});

test('the words of a mail in HTML are read without its styles and title, and quotations are marked', async () => {
  const html =
    '<html><head><title>Sv</title><style>p{color:red}</style></head><body><p>Vi räknar.</p><ul><li>Mått</li></ul><blockquote><p>Hur gör ni?</p><blockquote>Förut</blockquote></blockquote><p>Hej då</p></body></html>';
  const { text } = await read('From: a@x.test', 'Content-Type: text/html; charset=utf-8', '', html);
  assert.equal(text, 'Vi räknar.\n\n– Mått\n\n> Hur gör ni?\n\n>> Förut\n\nHej då');
});

test('what somebody attached is told from what belongs to the mail', async () => {
  const { parts } = await read(
    'From: a@x.test',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: multipart/related; boundary=y',
    '',
    '--y',
    'Content-Type: text/html',
    '',
    '<img src="cid:logo">',
    '--y',
    'Content-Type: image/png; name=logo.png',
    'Content-ID: <logo>',
    'Content-Disposition: inline; filename=logo.png',
    '',
    'x',
    '--y--',
    '--x',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="tidplan.pdf"',
    '',
    'x',
    '--x',
    'Content-Type: application/pkcs7-signature; name=smime.p7s',
    'Content-Disposition: attachment; filename=smime.p7s',
    '',
    'x',
    '--x--',
  );
  assert.deepEqual(
    parts.map(({ file }) => file),
    [null, 'tidplan.pdf', null],
  );
});
