import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { aSecretariat } from '../../test/aProvrum.ts';
import { changeMembership, type DatedMembership, type MembershipAsked, membershipOn, writingOf } from './membership.ts';

const aMembership = (
  from: string,
  to: string | null = null,
  extra: Partial<DatedMembership> = {},
): DatedMembership => ({
  id: 1,
  kind: 'member',
  from: day(from),
  to: to === null ? null : day(to),
  verified: true,
  note: '',
  ...extra,
});
const change = (memberships: readonly DatedMembership[], asked: Partial<MembershipAsked>) => {
  const decision = changeMembership(memberships, 'region', aSecretariat(), {
    kind: 'partner',
    from: day('2027-01-01'),
    verified: true,
    note: '',
    ...asked,
  });
  return decision.ok ? decision.event : decision.refusal.kind;
};

test('a membership holds on its first and last day', () => {
  const membership = aMembership('2016-02-18', '2026-12-31');
  assert.deepEqual(
    ['2016-02-17', '2016-02-18', '2026-12-31', '2027-01-01'].map((on) => membershipOn([membership], day(on)) !== null),
    [false, true, true, false],
  );
});

test('a member becomes a partner: the one ends the day before the other begins', () => {
  assert.deepEqual(change([aMembership('2016-02-18')], {}), {
    kind: 'membership-changed',
    ends: { id: 1, kind: 'member', to: '2026-12-31' },
    begins: { kind: 'partner', from: '2027-01-01', verified: true, note: '' },
  });
});

test('a membership can end without another, and begin anew', () => {
  const left = change([aMembership('2016-02-18')], { kind: 'none' });
  assert(typeof left === 'object' && left.kind === 'membership-changed');
  assert.equal(left.begins, null);
  const back = change([aMembership('2016-02-18', '2020-12-31')], { kind: 'member' });
  assert(typeof back === 'object' && back.kind === 'membership-changed');
  assert.equal(back.ends, null);
});

test('the same again is confirmed or changes nothing', () => {
  const unsure = aMembership('2016-01-01', null, { kind: 'partner', verified: false });
  assert.deepEqual(change([unsure], { note: 'Avtal 2027' }), {
    kind: 'membership-confirmed',
    id: 1,
    verified: true,
    note: 'Avtal 2027',
  });
  assert.equal(change([unsure], { verified: false }), 'unchanged');
  assert.equal(change([], { kind: 'none' }), 'unchanged');
});

test('a change before one that is on record already is refused', () => {
  const later = [aMembership('2016-02-18', '2027-01-31'), aMembership('2027-02-01', null, { id: 2, kind: 'partner' })];
  assert.equal(change(later, { kind: 'none', from: day('2027-01-31') }), 'changed-later');
  assert.equal(typeof change(later, { kind: 'none', from: day('2027-02-01') }), 'object');
});

test('the forum is neither member nor partner of itself', () => {
  const decision = changeMembership([], 'forum', aSecretariat(), {
    kind: 'member',
    from: day('2027-01-01'),
    verified: true,
    note: '',
  });
  assert(!decision.ok && decision.refusal.kind === 'forum');
});

test('what somebody else has changed since it was read is not overwritten, and the same again is no change', () => {
  const read = writingOf([aMembership('2016-02-18', null, { kind: 'partner' })]);
  const now = [aMembership('2016-02-18', null, { kind: 'partner', note: 'Avtal 2026' })];
  assert.equal(change(now, { note: 'Mitt', basedOn: read }), 'stale');
  assert.equal(change(now, { kind: 'member', basedOn: read }), 'stale');
  assert.equal(change(now, { note: 'Avtal 2026', basedOn: read }), 'unchanged');
  assert.equal(typeof change(now, { note: 'Mitt', basedOn: writingOf(now) }), 'object');
});
