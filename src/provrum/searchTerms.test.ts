import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchQuery, wordsOf } from './searchTerms.ts';

test('words are letters and digits of any language, once each and in small letters', () => {
  assert.deepEqual(wordsOf('  Örebro, ÅR 2027: örebro – "élan" '), ['örebro', 'år', '2027', 'élan']);
});

test('signs, spaces and nothing are no words', () => {
  for (const nothing of ['', '   ', "&|!():*'", '<>--;', '\u0000\n']) assert.deepEqual(wordsOf(nothing), []);
  assert.equal(searchQuery([]), null);
});

test('what is typed never becomes an operator', () => {
  assert.equal(searchQuery(wordsOf("drönare' & !kris | (a:*) <-> b")), '(drönare:*)&(kris:*)&(a:*)&(b:*)');
});

test('a definite ending is taken off, and both forms are searched for', () => {
  assert.equal(searchQuery(['provrummen']), '(provrummen:*|provrumm:*|provrum:*)');
  assert.equal(searchQuery(['mötet']), '(mötet:*|möt:*)');
  assert.equal(searchQuery(['regionerna']), '(regionerna:*|region:*)');
  assert.equal(searchQuery(['en']), '(en:*)');
});

test('a long search is cut: eight words of forty letters', () => {
  const words = wordsOf(Array.from({ length: 30 }, (_, at) => `ord${at}${'x'.repeat(60)}`).join(' '));
  assert.equal(words.length, 8);
  assert.ok(words.every((word) => word.length === 40));
});
