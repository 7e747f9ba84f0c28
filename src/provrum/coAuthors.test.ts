import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId } from '#kernel/id.ts';
import { aCoAuthor, aDraft, anOpenProposal, aProposer, parties } from '../../test/builders.ts';
import { addCoAuthor, type Candidate, coAuthorsMax, removeCoAuthor } from './coAuthors.ts';

const dalarna = aProposer('dalarna');
const candidate = (key: keyof typeof parties, person = 7): Candidate => ({
  person: person as PersonId,
  organisation: parties[key].id,
  membership: parties[key].membership,
});
const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

test('somebody of another member becomes a co-author of a draft and of an open proposal', () => {
  for (const provrum of [aDraft(), anOpenProposal()]) {
    assert.deepEqual(addCoAuthor(provrum, dalarna, candidate('halland')), {
      ok: true,
      event: { kind: 'co-author-added', person: 7, organisation: parties.halland.id },
    });
  }
});

test('a partner’s people do not write, because partners do not propose', () => {
  assert.deepEqual(addCoAuthor(aDraft(), dalarna, candidate('nordregio')), refusal('not-of-a-member'));
  assert.deepEqual(addCoAuthor(aDraft(), dalarna, candidate('reglab')), refusal('not-of-a-member'));
});

test('nobody is added who writes already', () => {
  const draft = aDraft({ coAuthors: [aCoAuthor('halland', 7)] });

  assert.deepEqual(addCoAuthor(draft, dalarna, candidate('halland')), refusal('writes-already'));
  assert.deepEqual(addCoAuthor(draft, dalarna, candidate('dalarna', 9)), refusal('writes-already'));
});

test('there is room for ten, not for eleven', () => {
  const some = (count: number) =>
    aDraft({ coAuthors: Array.from({ length: count }, (_, at) => aCoAuthor('halland', 20 + at)) });

  assert.equal(addCoAuthor(some(coAuthorsMax - 1), dalarna, candidate('skane')).ok, true);
  assert.deepEqual(addCoAuthor(some(coAuthorsMax), dalarna, candidate('skane')), refusal('too-many'));
});

test('the organisation ends a co-authorship, and so does the co-author; other co-authors do not', () => {
  const draft = aDraft({ coAuthors: [aCoAuthor('halland', 7), aCoAuthor('skane', 8)] });
  const event = { ok: true, event: { kind: 'co-author-removed', person: 7 } };

  assert.deepEqual(removeCoAuthor(draft, dalarna, 7 as PersonId), event);
  assert.deepEqual(removeCoAuthor(draft, aProposer('halland', 7), 7 as PersonId), event);
  assert.deepEqual(removeCoAuthor(draft, aProposer('skane', 8), 7 as PersonId), refusal('not-yours'));
  assert.deepEqual(removeCoAuthor(draft, dalarna, 9 as PersonId), refusal('no-co-author'));
});

test('who writes is settled once the proposal is decided or withdrawn', () => {
  for (const state of ['approved', 'withdrawn', 'declined'] as const) {
    const provrum = anOpenProposal({ state, coAuthors: [aCoAuthor('halland', 7)] });
    const closed = { ok: false, refusal: { kind: 'wrong-state', state } };
    assert.deepEqual(addCoAuthor(provrum, dalarna, candidate('skane')), closed);
    assert.deepEqual(removeCoAuthor(provrum, dalarna, 7 as PersonId), closed);
  }
});
