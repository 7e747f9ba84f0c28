import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedLanguage } from './acceptLanguage.ts';

test('the language is the one wanted most of those we have, and Swedish for everybody else', () => {
  const wishes: readonly (readonly [string | undefined, string])[] = [
    [undefined, 'sv'],
    ['', 'sv'],
    ['*', 'sv'],
    ['de', 'sv'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,sv;q=0.8', 'en'],
    ['sv-SE, en;q=0.5', 'sv'],
    ['de, en;q=0.3, sv;q=0.2', 'en'],
    ['EN', 'en'],
    ['en;q=0, de', 'sv'],
    ['en;q=x;level=1', 'en'],
  ];
  for (const [header, language] of wishes) assert.equal(acceptedLanguage(header), language, header);
});
