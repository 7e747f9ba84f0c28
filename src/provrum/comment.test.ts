import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommentId, OrganisationId, PersonId } from '#kernel/id.ts';
import { type Commentator, commentatorOf } from '#organisations/authority.ts';
import {
  type CommentDraft,
  editComment,
  longestComment,
  openForComments,
  type WrittenComment,
  withdrawComment,
  writeComment,
} from './comment.ts';
import { type CurrentDecision, states } from './provrum.ts';

const dalarna = { id: 7 as OrganisationId, name: 'Region Dalarna', kind: 'region', membership: 'member' } as const;
const asta = commentatorOf({
  person: { id: 1 as PersonId, name: 'Asta Prov', language: 'sv' },
  organisation: dalarna,
  roles: ['representative'],
  mandates: [{ organisation: dalarna, role: 'representative' }],
}) as Commentator;

const open = { state: 'open', decision: null } as const;
const thread = { next: 5 as CommentId, same: null };
const aDraft = (given: Partial<CommentDraft> = {}): CommentDraft => ({
  html: '<p>Hej</p>',
  text: 'Hej',
  mentions: [],
  writtenFor: null,
  ...given,
});
const aComment = (given: Partial<WrittenComment> = {}): WrittenComment => ({
  id: 5 as CommentId,
  person: asta.person,
  version: 2,
  html: '<p>Förut</p>',
  withdrawn: false,
  ...given,
});

test('a comment is written with the people it names', () => {
  const decision = writeComment(open, asta, aDraft({ mentions: [3 as PersonId] }), thread);
  assert.deepEqual(decision, {
    ok: true,
    event: { kind: 'comment-written', comment: 5, html: '<p>Hej</p>', mentions: [3], byMail: false },
  });
});

test('comments are written from the day a proposal is posted until its result is out', () => {
  const allowed = states.filter((state) => openForComments({ state, decision: null }));
  assert.deepEqual(allowed, ['open', 'approved', 'planning', 'running', 'reporting', 'review', 'published']);
  assert.deepEqual(writeComment({ state: 'declined', decision: null }, asta, aDraft(), thread), {
    ok: false,
    refusal: { kind: 'closed', state: 'declined' },
  });
});

test('a decision that is not announced does not give itself away by closing the comments', () => {
  const decision = { announcedAt: null } as CurrentDecision;
  assert.equal(openForComments({ state: 'declined', decision }), true);
});

test('a comment says something, in at most ten thousand characters of text', () => {
  const kind = (draft: Partial<CommentDraft>) => {
    const decision = writeComment(open, asta, aDraft(draft), thread);
    return decision.ok ? 'ok' : decision.refusal.kind;
  };
  assert.equal(kind({ html: '', text: ' \n' }), 'empty');
  assert.equal(kind({ text: 'a'.repeat(longestComment) }), 'ok');
  assert.equal(kind({ text: 'a'.repeat(longestComment + 1) }), 'too-long');
  assert.equal(kind({ html: '<br />'.repeat(7_000) }), 'too-long');
});

test('a comment written for one organisation is not sent in the name of another', () => {
  assert.equal(writeComment(open, asta, aDraft({ writtenFor: dalarna.id }), thread).ok, true);
  const decision = writeComment(open, asta, aDraft({ writtenFor: 8 as OrganisationId }), thread);
  assert.deepEqual(decision, { ok: false, refusal: { kind: 'other-organisation' } });
});

test('the same form sent twice says nothing twice', () => {
  const decision = writeComment(open, asta, aDraft(), { next: 6 as CommentId, same: 5 as CommentId });
  assert.deepEqual(decision, { ok: false, refusal: { kind: 'said-already', comment: 5 } });
  const edit = editComment(open, aComment({ html: '<p>Hej</p>' }), asta, { ...aDraft(), version: 1 });
  assert.deepEqual(edit, { ok: false, refusal: { kind: 'said-already', comment: 5 } });
});

test('only its author changes or withdraws a comment, and only once', () => {
  const others = aComment({ person: 2 as PersonId });
  const gone = aComment({ withdrawn: true });
  const edit = { ...aDraft(), version: 2 };
  const refusals = [
    editComment(open, others, asta, edit),
    withdrawComment(others, asta),
    editComment(open, gone, asta, edit),
    withdrawComment(gone, asta),
  ].map((decision) => !decision.ok && decision.refusal.kind);
  assert.deepEqual(refusals, ['not-yours', 'not-yours', 'withdrawn', 'withdrawn']);
  assert.deepEqual(withdrawComment(aComment(), asta), { ok: true, event: { kind: 'comment-withdrawn', comment: 5 } });
});

test('an edit of an older version is refused with the newer one beside it', () => {
  const comment = aComment();
  assert.deepEqual(editComment(open, comment, asta, { ...aDraft(), version: 1 }), {
    ok: false,
    refusal: { kind: 'stale', current: comment },
  });
  assert.equal(editComment(open, comment, asta, { ...aDraft(), version: 2 }).ok, true);
});
