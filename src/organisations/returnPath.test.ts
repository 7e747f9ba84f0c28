import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReturnPath } from './returnPath.ts';

test('an address of our own is gone back to as it was', () => {
  for (const own of [
    '/',
    '/provrum/12',
    '/en/provrum?q=%C3%A5&sida=2',
    '/regelverk/kallor/provrum-2023#rad-126',
    '/sok?till=//x',
  ]) {
    assert.equal(readReturnPath(own), own);
  }
});

test('no address leads to another site', () => {
  const foreign = [
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\u0000/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '/å',
    `/${'x'.repeat(2000)}`,
  ];
  for (const address of foreign) assert.equal(readReturnPath(address), null, JSON.stringify(address));
});

test('whatever is let through, a browser stays on our site', () => {
  const parts = ['/', '\\', '\t', '.', '..', '@', ':', 'evil.example', '%2f', '?', '#', 'http:'];
  for (const a of parts)
    for (const b of parts)
      for (const c of parts) {
        const path = readReturnPath(`/${a}${b}${c}`);
        if (path !== null) assert.equal(new URL(path, 'https://own.example').origin, 'https://own.example', path);
      }
});
