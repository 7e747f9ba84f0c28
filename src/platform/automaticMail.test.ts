import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAutomatic, writtenByProgram } from './automaticMail.ts';

const mail = (headers: Readonly<Record<string, string>>, subject = 'Sv: Nytt inlägg') => ({
  headers: new Map(Object.entries(headers)),
  subject,
});

test('what programs write by themselves is told from what people write', () => {
  for (const headers of [
    { 'auto-submitted': 'auto-replied' },
    { 'auto-submitted': 'auto-generated; by=x' },
    { precedence: 'bulk' },
    { precedence: 'auto_reply' },
    { 'x-auto-response-suppress': 'All' },
    { 'x-autoreply': 'yes' },
    { 'return-path': '<>' },
    { 'content-type': 'multipart/report; report-type=delivery-status' },
  ] as const)
    assert.ok(writtenByProgram(mail(headers)), JSON.stringify(headers));
  for (const subject of ['Autosvar: Nytt inlägg', 'Automatiskt svar: x', 'Automatic reply: x', 'Out of Office: x'])
    assert.ok(writtenByProgram(mail({}, subject)), subject);
  for (const one of [
    mail({}),
    mail({ 'auto-submitted': 'no' }),
    mail({}, 'Sv: Automatisering'),
    mail({}, 'Frånvaro i skolan'),
  ])
    assert.ok(!writtenByProgram(one), one.subject);
});

test('what a list has sent on is nobody’s letter to us, but a person may have written it', () => {
  assert.ok(isAutomatic(mail({ 'list-id': '<a.b>' })));
  assert.ok(isAutomatic(mail({ precedence: 'list' })));
  assert.ok(!writtenByProgram(mail({ 'list-id': '<a.b>', precedence: 'list' })));
});
