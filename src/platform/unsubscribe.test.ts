import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '#kernel/id.ts';
import { readUnsubscribing, writeUnsubscribing } from './unsubscribe.ts';

const secret = new Uint8Array(32).fill(7);
const person = 12 as PersonId;

test('an address to end mail reads back as what was signed, whatever it is about', () => {
  for (const about of ['digest', 'provrum:3', 'network:44', 'meeting:5'])
    assert.deepEqual(readUnsubscribing({ secret }, writeUnsubscribing({ secret }, { person, of: about })), {
      person,
      of: about,
    });
});

test('nobody ends another’s mail: a changed person, thing or key is refused, and so is what is no address at all', () => {
  const token = writeUnsubscribing({ secret }, { person, of: 'provrum:3' });
  const wrong = [
    token.replace('12.', '13.'),
    token.replace('.3.', '.4.'),
    token.replace('provrum', 'network'),
    token.slice(0, -1),
    `${token}x`,
    '',
    '12.digest.',
    `12.digest.${'x'.repeat(43)}`,
    `0.digest.${token.split('.').at(-1)}`,
    '%00',
  ];
  for (const one of wrong) assert.equal(readUnsubscribing({ secret }, one), null, one);
  assert.equal(readUnsubscribing({ secret: new Uint8Array(32) }, token), null);
});
