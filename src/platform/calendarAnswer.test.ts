import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswers } from './calendarAnswer.ts';
import { readMail } from './incomingMail.ts';

const reply = (lines: readonly string[], method = 'REPLY') =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:x',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
const outlook = reply([
  'ATTENDEE;PARTSTAT=DECLINED;CN=Åsa Prov:mailto:Asta@Test.example',
  'COMMENT;LANGUAGE=sv-SE:Hinner inte\\, tyvärr\\n',
  'UID:abc@provrum',
  'SEQUENCE:2',
  'DTSTAMP:20261121T100000Z',
  'DTSTART;TZID=W. Europe Standard Time:20270203T100000',
  'SUMMARY;LANGUAGE=sv-SE:Avböjt: Vårträff',
]);

test('a decline from Outlook is read, with its comment, whoever’s zone it names', () => {
  assert.deepEqual(readAnswers(outlook), [
    {
      uid: 'abc@provrum',
      sequence: 2,
      stamp: new Date('2026-11-21T10:00:00Z'),
      attendee: 'asta@test.example',
      answer: 'declined',
      comment: 'Hinner inte, tyvärr',
    },
  ]);
});

test('Exchange’s own name for somebody gives way to the address beside it', () => {
  const [one] = readAnswers(
    reply(['UID:abc', 'ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=asta@test.example:/o=org/ou=x/cn=asta']),
  );
  assert.deepEqual(
    [one?.attendee, one?.answer, one?.sequence, one?.stamp],
    ['asta@test.example', 'accepted', null, null],
  );
});

test('what is no answer gives none: another method, no name, no standing, no calendar', () => {
  const attendee = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example';
  for (const text of [
    reply(['UID:abc', attendee], 'REQUEST'),
    reply([attendee]),
    reply(['UID:abc']),
    reply(['UID:abc', 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@b.example']),
    reply(['UID:abc', 'DTSTAMP:nonsense', 'ATTENDEE:mailto:a@b.example']),
    'BEGIN:VCALENDAR\r\nEND',
    '',
    '\u0000\uFFFD'.repeat(1000),
  ]) {
    assert.deepEqual(readAnswers(text), []);
  }
});

test('a mail gives its calendar whether it lies beside the text or as a file, in any encoding', async () => {
  for (const [encoding, body] of [
    ['base64', Buffer.from(outlook).toString('base64')],
    ['8bit', outlook],
  ]) {
    const raw = [
      'From: =?utf-8?q?=C3=85sa?= <Asta@Test.example>',
      'To: provrum@reglab.example',
      'Subject: =?utf-8?B?QXZiw7ZqdA==?=',
      'Message-ID: <1@test.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Nej',
      '--b',
      'Content-Type: text/calendar; charset="utf-8"; method=REPLY',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '--b--',
      '',
    ].join('\r\n');
    const mail = await readMail(Buffer.from(raw));
    assert.deepEqual([mail.from, mail.subject, mail.messageId], ['asta@test.example', 'Avböjt', '<1@test.example>']);
    const calendar = mail.parts.find(({ type }) => type === 'text/calendar');
    assert.equal(readAnswers(calendar!.content)[0]?.answer, 'declined');
  }
});

test('anything that arrives is read as something, and never as a fault', async () => {
  for (const raw of ['', '\u0000\u0001', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(500)]) {
    const mail = await readMail(Buffer.from(raw));
    assert.deepEqual(
      mail.parts.flatMap(({ content }) => readAnswers(content)),
      [],
    );
  }
});
