import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '#kernel/id.ts';
import { processorTime } from '../../test/processorTime.ts';
import { mentionedIn } from './mention.ts';

const person = (id: number, name: string, ...organisations: string[]) => ({ id: id as PersonId, name, organisations });
const people = [
  person(1, 'Anna Berg', 'Region Dalarna'),
  person(2, 'Anna Bergström', 'Vinnova'),
  person(3, 'Åsa Öberg', 'Region Halland'),
  person(4, 'Per Ek', 'Region Skåne'),
  person(5, 'Per Ek', 'Tillväxtverket'),
];

test('a name after an @ is recognised, whatever its case and line breaks', () => {
  assert.deepEqual(mentionedIn('Vad säger du, @Anna Berg? Och (@åsa\nöberg)!', people), [1, 3]);
  assert.deepEqual(mentionedIn('@ANNA BERGSTRÖM', people), [2]);
});

test('a longer name, an e-mail address or a bare name is not a mention', () => {
  assert.deepEqual(mentionedIn('@Anna Berglund, x@anna berg, Anna Berg, @Anna', people), []);
});

test('nobody is called where two have the name, unless one was chosen or is told apart by organisation', () => {
  assert.deepEqual(mentionedIn('@Per Ek', people), []);
  assert.deepEqual(mentionedIn('@Per Ek', people, [5 as PersonId]), [5]);
  assert.deepEqual(mentionedIn('@Per Ek (Region Skåne)', people), [4]);
});

test('somebody who was chosen but whose name was taken out is not called', () => {
  assert.deepEqual(mentionedIn('Hej', people, [1 as PersonId]), []);
});

test('each is called once, and a text of nothing but @ takes no time', async () => {
  assert.deepEqual(mentionedIn('@Anna Berg @Anna Berg', people), [1]);
  assert.ok((await processorTime(() => mentionedIn('@'.repeat(10_000), people))) < 2_000);
});
