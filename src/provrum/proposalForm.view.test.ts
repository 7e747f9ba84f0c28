import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provrumLines } from '#rulebook/citation.ts';
import { guidance } from './proposal.messages.ts';
import { quoted } from './quoted.store.ts';

test('every sentence beside the form stands word for word on the lines it names', () => {
  for (const { from, to, words } of Object.values(guidance)) {
    assert.ok(quoted(provrumLines(from, to)).includes(words), words);
  }
});
