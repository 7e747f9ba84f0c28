import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMeeting, anItem } from '../../test/aMeeting.ts';
import { type MeetingDecision, type Note } from './meeting.ts';
import { changeDecision, noteDecision, saveNote } from './minutes.ts';

const note: Note = { item: 1, text: 'Före', version: 3, by: 'Asta', at: '2027-01-01T00:00:00.000Z' as never };
const taken: MeetingDecision = { id: 5, number: 2, item: 1, text: 'Vi kör.', version: 1, key: 'form', by: 'Asta' };
const meeting = aMeeting({ state: 'held', agenda: [anItem(1)], notes: [note], decisions: [taken] });
const refusal = (decision: { ok: boolean; refusal?: { kind: string } }) => decision.refusal?.kind ?? null;

test('what is written under a point raises its version; upon an old one it is refused, and so under a point that is gone', () => {
  const saved = saveNote(meeting, { item: 1, text: 'Efter', basedOn: 3 });
  assert(saved.ok && saved.event.version === 4);
  const first = saveNote(meeting, { item: 0, text: 'Alla var där.', basedOn: 0 });
  assert(first.ok && first.event.version === 1);
  assert.equal(refusal(saveNote(meeting, { item: 1, text: 'Efter', basedOn: 2 })), 'stale');
  assert.equal(refusal(saveNote(meeting, { item: 1, text: 'Före', basedOn: 2 })), 'unchanged');
  assert.equal(refusal(saveNote(meeting, { item: 9, text: 'x', basedOn: 0 })), 'no-such-item');
  assert.equal(
    refusal(saveNote({ ...meeting, state: 'documented' }, { item: 1, text: 'x', basedOn: 3 })),
    'meeting-closed',
  );
});

test('decisions are numbered on through all meetings, and noted once', () => {
  const noted = noteDecision(meeting, { text: 'Vi väntar.', item: null, key: 'ny' }, 7);
  assert(noted.ok && noted.event.number === 8);
  assert.equal(refusal(noteDecision(meeting, { text: 'Vi kör.', item: null, key: 'form' }, 7)), 'unchanged');
  assert.equal(refusal(noteDecision(meeting, { text: 'x', item: 9, key: null }, 7)), 'no-such-item');
});

test('a decision is written otherwise or taken out, on what was read', () => {
  const changed = changeDecision(meeting, 5, { text: 'Vi kör i mars.', basedOn: 1 });
  assert(changed.ok && changed.event.kind === 'meeting-decision-changed');
  const removed = changeDecision(meeting, 5, { text: null, basedOn: 1 });
  assert(removed.ok && removed.event.kind === 'meeting-decision-removed' && removed.event.number === 2);
  assert.equal(refusal(changeDecision(meeting, 5, { text: 'x', basedOn: 0 })), 'stale');
  assert.equal(refusal(changeDecision(meeting, 6, { text: 'x', basedOn: 1 })), 'no-such-decision');
});
