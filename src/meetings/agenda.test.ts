import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId } from '#kernel/id.ts';
import { aMeeting, anItem, span } from '../../test/aMeeting.ts';
import { type AgendaWish, carryItem, changeAgenda, nextMeeting, type OtherMeeting } from './agenda.ts';

const meeting = aMeeting({ agenda: [anItem(1), anItem(2, { outcome: 'done' }), anItem(3, { outcome: 'carried' })] });
const said = (wish: AgendaWish, of = meeting) => {
  const decision = changeAgenda(of, wish);
  return decision.ok ? decision.event.content : decision.refusal.kind;
};
const other = (id: number, different: Partial<OtherMeeting> = {}): OtherMeeting => ({
  id: id as MeetingId,
  title: `Möte ${id}`,
  state: 'planned',
  when: span(`2027-02-${String(id).padStart(2, '0')} 09:00 10:00`),
  series: null,
  ...different,
});

test('points are added, changed, moved, settled and taken away', () => {
  const text = { title: 'Ny', minutes: 10 };
  assert.deepEqual(said({ act: 'add', key: null, ...text }), { act: 'add', key: null, ...text });
  assert.deepEqual(said({ act: 'change', item: 1, basedOn: 1, ...text }), { act: 'change', item: 1, ...text });
  assert.equal(said({ act: 'change', item: 1, basedOn: 2, ...text }), 'stale');
  assert.equal(said({ act: 'change', item: 1, basedOn: 2, title: 'Punkt 1', minutes: null }), 'unchanged');
  assert.deepEqual(said({ act: 'down', item: 1 }), { act: 'swap', item: 1, with: 2 });
  assert.equal(said({ act: 'up', item: 1 }), 'unchanged');
  assert.deepEqual(said({ act: 'settle', item: 1 }), { act: 'settle', item: 1 });
  assert.deepEqual(said({ act: 'open', item: 2 }), { act: 'open', item: 2 });
  assert.equal(said({ act: 'settle', item: 3 }), 'item-settled');
  assert.equal(said({ act: 'open', item: 3 }), 'unchanged');
  assert.equal(said({ act: 'remove', item: 9 }), 'no-such-item');
});

test('what something was written, decided or carried under stays', () => {
  assert.deepEqual(said({ act: 'remove', item: 1 }), { act: 'remove', item: 1 });
  assert.equal(said({ act: 'remove', item: 3 }), 'item-in-use');
  const note = { item: 1, text: 'Hej', version: 1, by: 'Asta', at: '2027-01-01T00:00:00.000Z' as never };
  assert.equal(said({ act: 'remove', item: 1 }, { ...meeting, notes: [note] }), 'item-in-use');
});

test('a form sent twice adds one point, and an agenda stands still once the minutes are done', () => {
  const keyed = aMeeting({ agenda: [anItem(1, { key: 'form' })] });
  assert.equal(said({ act: 'add', key: 'form', title: 'Ny', minutes: null }, keyed), 'unchanged');
  for (const state of ['documented', 'cancelled'] as const)
    assert.equal(said({ act: 'settle', item: 1 }, { ...meeting, state }), 'meeting-closed');
});

test('the next meeting is the next of the series, else the next there is, in any order of the list', () => {
  const kin = other(20, { series: 7 });
  const others = [kin, other(10), other(1), other(5, { state: 'cancelled' }), other(6, { state: 'held' })];
  const next = (from: typeof meeting, among = others) => nextMeeting(from, among)?.id ?? null;
  assert.equal(next(aMeeting()), 10);
  assert.equal(next(aMeeting(), others.toReversed()), 10);
  assert.equal(next(aMeeting({ series: 7 })), 20);
  assert.equal(next(aMeeting(), [other(2, { when: null }), other(9)]), 9);
  assert.equal(next(aMeeting(), [other(1)]), null);
});

test('an open point is carried over once, and only where there is a next meeting', () => {
  const carried = carryItem(meeting, 1, [other(10)]);
  assert(carried.ok && carried.event.to === 10);
  const refusal = (item: number, others: readonly OtherMeeting[]) => {
    const decision = carryItem(meeting, item, others);
    return decision.ok ? null : decision.refusal.kind;
  };
  assert.equal(refusal(1, []), 'no-next-meeting');
  assert.equal(refusal(2, [other(10)]), 'item-settled');
  assert.equal(refusal(3, [other(10)]), 'item-settled');
  assert.equal(refusal(4, [other(10)]), 'no-such-item');
});
