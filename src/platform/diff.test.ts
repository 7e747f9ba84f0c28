import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorTime } from '../../test/processorTime.ts';
import { wordDiff } from './diff.ts';

test('a changed word is taken away and put there, its neighbours stay', () => {
  assert.deepEqual(wordDiff('Vi prövar drönare i år.', 'Vi prövar båtar i år.'), [
    { kind: 'same', text: 'Vi prövar ' },
    { kind: 'removed', text: 'drönare' },
    { kind: 'added', text: 'båtar' },
    { kind: 'same', text: ' i år.' },
  ]);
});

test('words with å ä ö are whole words', () => {
  assert.deepEqual(
    wordDiff('höjd', 'höjdå').map(({ kind }) => kind),
    ['removed', 'added'],
  );
});

test('a text that is written anew is shown whole, before and after', () => {
  assert.deepEqual(
    wordDiff(
      'Företag undrar vad civilt försvar betyder för just dem. Vi vill pröva ett första samtal.',
      'Kort om civilt försvar.',
    ).map(({ kind }) => kind),
    ['removed', 'added'],
  );
});

test('nothing, and something from nothing', () => {
  assert.deepEqual(wordDiff('', ''), []);
  assert.deepEqual(wordDiff('', 'Ny'), [{ kind: 'added', text: 'Ny' }]);
  assert.deepEqual(wordDiff('Gammal', ''), [{ kind: 'removed', text: 'Gammal' }]);
});

test('two long texts without a word in common are told apart in good time', async () => {
  const long = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word}${(at * 7919) % 1999}`).join(' ');
  let parts: ReturnType<typeof wordDiff> = [];
  const taken = await processorTime(() => (parts = wordDiff(long('a'), long('b'))));

  assert.ok(taken < 3_000);
  assert.equal(
    parts
      .filter(({ kind }) => kind !== 'added')
      .map(({ text }) => text)
      .join(''),
    long('a'),
  );
  assert.equal(
    parts
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join(''),
    long('b'),
  );
});
