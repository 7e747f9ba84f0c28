import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { aText } from '../../test/builders.ts';
import { followersBy } from './subscription.ts';

const by = { person: 1 as PersonId, organisation: 2 as OrganisationId };

test('posting, signalling interest and commenting follows; being made a co-author does too', () => {
  assert.deepEqual(followersBy({ kind: 'proposal-posted', text: aText() }, by), [1]);
  const answer = { role: 'lead', brings: '', textVersion: 1, previous: null } as const;
  assert.deepEqual(followersBy({ kind: 'interest-given', ...answer }, by), [1]);
  assert.deepEqual(
    followersBy({ kind: 'comment-written', comment: 1, html: '', mentions: [], byMail: false }, by),
    [1],
  );
  assert.deepEqual(
    followersBy({ kind: 'co-author-added', person: 3 as PersonId, organisation: by.organisation }, by),
    [3],
  );
});

test('drafting, changing one’s answer and deciding follow nothing', () => {
  assert.deepEqual(followersBy({ kind: 'draft-saved', text: aText() }, by), []);
  assert.deepEqual(followersBy({ kind: 'interest-withdrawn', previous: 'lead' }, by), []);
  assert.deepEqual(followersBy({ kind: 'decision-announced', decision: 1 }, by), []);
});
