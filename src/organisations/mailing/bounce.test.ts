import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bounce, causeOf, readBounce } from './bounce.ts';

const status = (content: string) => ({ type: 'message/delivery-status', content });
const report = (...parts: readonly { type: string; content: string }[]): Bounce | null =>
  readBounce({ messageId: '<r1@mx>', headers: new Map(), parts });

const returned = {
  type: 'text/rfc822-headers',
  content: `From: x\nMessage-ID:\n <mail.7.1763716500000.${'s'.repeat(43)}@provrum.test>\nDate: x`,
};

test('a report of what did not arrive tells whom, why, and which letter it was', () => {
  const bounce = report(
    status(
      'Reporting-MTA: dns; mx.test\r\n\r\nFinal-Recipient: rfc822; Asta@test.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <asta@test.example>: Recipient\r\n    unknown\r\n',
    ),
    returned,
  );
  assert.deepEqual(bounce, {
    report: '<r1@mx>',
    letter: { mail: 7, written: 1_763_716_500_000 },
    receivers: [
      { address: 'asta@test.example', kind: 'failed', status: '5.1.1', reason: '550 5.1.1 …: Recipient unknown' },
    ],
  });
});

test('each receiver of a report is told of, a delay is no failure, and what went well is nothing', () => {
  const bounce = report(
    status(
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;a@x.se\nAction: DELAYED\nStatus: 4.4.1 (no answer)\n\nFinal-Recipient: rfc822;b@x.se\nAction: delivered\nStatus: 2.0.0\n\nOriginal-Recipient: rfc822;c@x.se\nFinal-Recipient: rfc822;other@y.se\nAction: failed\n',
    ),
  );
  assert.deepEqual(
    bounce?.receivers.map(({ address, kind, status: code }) => [address, kind, code]),
    [
      ['a@x.se', 'delayed', '4.4.1'],
      ['c@x.se', 'failed', ''],
    ],
  );
  assert.equal(bounce.letter, null);
  assert.equal(report(status('Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;b@x.se\nAction: delivered\n')), null);
});

test('any other mail is no report, whatever it holds', () => {
  assert.equal(report(), null);
  assert.equal(report({ type: 'text/calendar', content: 'Action: failed\nFinal-Recipient: rfc822;a@x.se' }), null);
  for (const content of [
    '',
    '\n\n\n',
    'Action: failed',
    'Final-Recipient: rfc822;\nAction: failed',
    'Final-Recipient: a b@x\nAction: failed',
    '\u0000'.repeat(99),
  ])
    assert.equal(report(status(content)), null, JSON.stringify(content));
});

test('a hostile report is cut to what is kept, and names no letter that is not ours', () => {
  const bounce = report(
    status(
      `Final-Recipient: rfc822;a@x.se\nAction: failed\nStatus: 5.${'9'.repeat(99)}.1\nDiagnostic-Code: x; ${'å'.repeat(5000)}\u0007\n`,
    ),
    { type: 'message/rfc822', content: 'Message-ID: <mail.x.y@provrum.test>\n\nMessage-ID: <mail.9.9@evil>' },
  );
  assert.equal(bounce?.receivers[0]?.reason.length, 500);
  assert.equal(bounce?.receivers[0]?.status, '');
  assert.equal(bounce?.letter, null);
});

test('a status code is told in a word', () => {
  const cause = (code: string, kind: 'failed' | 'delayed' = 'failed') => causeOf({ kind, status: code });
  assert.deepEqual(
    [
      cause('5.1.1'),
      cause('5.1.10'),
      cause('5.2.2'),
      cause('5.7.26'),
      cause('5.4.4'),
      cause(''),
      cause('4.2.2', 'delayed'),
    ],
    ['unknownAddress', 'unknownAddress', 'fullMailbox', 'refused', 'other', 'other', 'delayed'],
  );
});
