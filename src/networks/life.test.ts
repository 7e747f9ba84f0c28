import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Actor, MandateRole, Secretariat, Voice } from '#organisations/authority.ts';
import type { OrganisationKind } from '#organisations/organisation.ts';
import { changeText, decideState, join, leave, nameContact, type PartKeeper, takesMembers } from './life.ts';
import { circleOf, type Network, type NetworkState, networkStates, speakerAmong, type TakingPart } from './network.ts';
import { giveWish, type InterestRole, wishCounts, wishOf, type WishStanding, withdrawWish } from './wish.ts';

const today = day('2026-11-21');
const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
const karin = {} as Secretariat;
const aNetwork = (different: Partial<Network> = {}): Network => ({
  id: 1 as NetworkId,
  name: 'RUS-nätverket',
  state: 'active',
  purpose: 'Strategier',
  figures: { organisations: 20, meetingsLeast: 2, meetingsMost: 2, asOf: '2017-11' },
  note: '',
  sources: [],
  contact: { id: 5 as PersonId, name: 'Karin' },
  revision: 3,
  constructed: true,
  ...different,
});
const aPart = (id: number, organisation: number, from: string, to: string | null = null): TakingPart => ({
  id,
  organisation: { id: organisation as OrganisationId, name: `Region ${organisation}` },
  from: day(from),
  to: to === null ? null : day(to),
  contact: null,
  constructed: true,
});
type Answer = { readonly ok: boolean; readonly event?: { kind: string }; readonly refusal?: { kind: string } };
const outcome = ({ event, refusal }: Answer): string => (event ?? refusal)!.kind;

test('each state leads only where it should, and to itself never', () => {
  const to = (state: NetworkState) =>
    networkStates.filter((next) => {
      const given = { to: next, on: today, reason: 'Skäl', source: 'Protokoll' };
      const decision = decideState(aNetwork({ state }), karin, given, { today, last: null, next: 7 });
      assert.equal(outcome(decision) === 'unchanged', next === state);
      return decision.ok;
    });
  assert.deepEqual(Object.fromEntries(networkStates.map((state) => [state, to(state)])), {
    wished: ['active', 'closed'],
    active: ['dormant', 'runAsProject', 'independent', 'moved', 'closed'],
    dormant: ['active', 'runAsProject', 'independent', 'moved', 'closed'],
    runAsProject: ['active', 'dormant', 'independent', 'moved', 'closed'],
    independent: ['active'],
    moved: ['active'],
    closed: ['wished', 'active'],
  });
});

test('a decision holds from today or before, and not from before the last one', () => {
  const on = (from: string, last: string | null) =>
    decideState(
      aNetwork(),
      karin,
      { to: 'dormant', on: day(from), reason: 'Paus', source: 'Kansliet' },
      { today, last: last === null ? null : day(last), next: 7 },
    );
  assert.deepEqual(on(today, null), {
    ok: true,
    event: {
      kind: 'network-state-decided',
      network: 1,
      from: 'active',
      to: 'dormant',
      on: today,
      decision: 7,
      content: { reason: 'Paus', source: 'Kansliet' },
    },
  });
  assert.equal(outcome(on(tomorrow, null)), 'day-ahead');
  assert.equal(outcome(on('2026-11-01', '2026-11-01')), 'network-state-decided');
  assert.equal(outcome(on('2026-10-31', '2026-11-01')), 'day-order');
});

test('what a network is called is changed by whoever read it last, to what no other is called', () => {
  const change = (different: object, revision: number | null = 3, taken = false, contact: number | null = 5) =>
    outcome(
      changeText(
        aNetwork(),
        karin,
        {
          text: { name: 'RUS-nätverket', purpose: 'Strategier', note: '', ...different },
          contact: contact as PersonId | null,
          revision,
        },
        taken,
      ),
    );
  assert.equal(change({}, 2), 'unchanged');
  assert.equal(change({ note: 'Ny' }), 'network-changed');
  assert.equal(change({ note: 'Ny' }, 2), 'stale');
  assert.equal(change({ note: 'Ny' }, null), 'network-changed');
  assert.equal(change({}, 3, false, null), 'network-changed');
  assert.equal(change({ name: 'Analytikerna' }, 3, true), 'name-taken');
});

const office = { manages: 2 as OrganisationId, secretariat: true };
const own = { manages: 2 as OrganisationId, secretariat: false };
const joining = (
  from: string,
  parts: readonly TakingPart[] = [],
  by: PartKeeper = own,
  state: NetworkState = 'active',
) => outcome(join({ network: aNetwork({ state }), parts, by, today }, { from: day(from), contact: null }));

test('an organisation joins from today on, at most a year and a half ahead; only the secretariat puts right what was', () => {
  assert.deepEqual(
    [joining(today), joining(yesterday), joining(yesterday, [], office)],
    ['network-joined', 'day-past', 'network-joined'],
  );
  assert.deepEqual(
    [joining('2028-05-21'), joining('2028-05-22'), joining('2028-05-22', [], office)],
    ['network-joined', 'day-far', 'day-far'],
  );
  assert.deepEqual(
    networkStates.filter((state) => joining(today, [], own, state) === 'network-joined'),
    networkStates.filter((state) => takesMembers({ state })),
  );
  assert.equal(joining(today, [], office, 'wished'), 'wrong-state');
});

test('nobody takes part twice on the same day', () => {
  assert.equal(joining(today, [aPart(1, 2, '2020-01-01', yesterday)]), 'network-joined');
  assert.equal(joining(today, [aPart(1, 2, '2020-01-01', today)]), 'takes-part');
  assert.equal(joining(today, [aPart(1, 2, '2027-01-01', '2027-06-30')]), 'takes-part');
  assert.equal(joining(today, [aPart(1, 2, '2020-01-01')]), 'takes-part');
  assert.equal(joining(today, [aPart(1, 3, '2020-01-01')]), 'network-joined');
  // It was to begin in January, and the network ended before: that part has no days.
  assert.equal(joining(today, [aPart(1, 2, '2027-01-01', '2026-12-31')]), 'network-joined');
});

const leaving = (to: string, parts: readonly TakingPart[], by: PartKeeper = own, state: NetworkState = 'active') =>
  outcome(leave({ network: aNetwork({ state }), parts, by, today }, 1, day(to)));

test('a part ends today or later, and what has ended is put right by the secretariat alone', () => {
  const open = [aPart(1, 2, '2020-01-01')];
  assert.deepEqual(
    [leaving(today, open), leaving(yesterday, open), leaving(yesterday, open, office)],
    ['network-left', 'day-past', 'network-left'],
  );
  assert.deepEqual([leaving('2028-05-21', open), leaving('2028-05-22', open)], ['network-left', 'day-far']);
  const ended = [aPart(1, 2, '2020-01-01', yesterday)];
  assert.deepEqual(
    [leaving(today, ended), leaving(today, ended, office), leaving(yesterday, ended)],
    ['day-past', 'network-left', 'unchanged'],
  );
  const coming = [aPart(1, 2, '2027-01-01')];
  assert.deepEqual(
    [leaving('2027-01-01', coming), leaving('2026-12-31', coming)],
    ['network-left', 'day-before-start'],
  );
  assert.equal(leaving(today, [aPart(1, 3, '2020-01-01')]), 'no-such-part');
  assert.equal(leaving(today, [aPart(9, 2, '2020-01-01')]), 'no-such-part');
});

test('a part that is made longer does not reach into the next one, nor past the end of the network', () => {
  const twice = [aPart(1, 2, '2020-01-01', '2026-12-31'), aPart(2, 2, '2027-07-01'), aPart(3, 4, '2020-01-01')];
  assert.deepEqual([leaving('2027-06-30', twice), leaving('2027-07-01', twice)], ['network-left', 'takes-part']);
  const ended = [aPart(1, 2, '2020-01-01', '2026-10-31')];
  for (const state of ['independent', 'moved', 'closed'] as const)
    assert.deepEqual(
      [leaving('2026-10-30', ended, office, state), leaving('2026-11-01', ended, office, state)],
      ['network-left', 'wrong-state'],
    );
});

test('a contact is named for one’s own part, once', () => {
  const name = (parts: readonly TakingPart[], contact: number | null) =>
    outcome(nameContact({ network: aNetwork(), parts, by: own, today }, 1, contact as PersonId | null));
  assert.equal(name([aPart(1, 2, '2020-01-01')], 8), 'network-contact-changed');
  assert.equal(name([aPart(1, 2, '2020-01-01')], null), 'unchanged');
  assert.equal(name([aPart(1, 3, '2020-01-01')], 8), 'no-such-part');
});

const actor = (organisation: number, kind: OrganisationKind, ...roles: readonly MandateRole[]): Actor => {
  const member = {
    id: organisation as OrganisationId,
    name: 'X',
    kind,
    membership: kind === 'forum' ? null : 'member',
  } as const;
  return { person: { id: 1 as PersonId, name: 'X', language: 'sv' }, organisation: member, roles, mandates: [] };
};

test('who takes part today is inside and writes; the board reads; others do neither', () => {
  const circle = (who: Actor | null, from = '2020-01-01', to: string | null = null) => {
    const { takesPart, inside, speaker } = circleOf(who, [aPart(1, 2, from, to)], today);
    return [takesPart, inside, speaker !== null];
  };
  const region = actor(2, 'region', 'contact');
  assert.deepEqual(circle(region), [true, true, true]);
  assert.deepEqual(
    [circle(region, today, today), circle(region, tomorrow), circle(region, '2020-01-01', yesterday)],
    [
      [true, true, true],
      [false, false, false],
      [false, false, false],
    ],
  );
  assert.deepEqual(circle(actor(3, 'region', 'representative')), [false, false, false]);
  assert.deepEqual(circle(actor(9, 'forum', 'secretariat')), [false, true, true]);
  assert.deepEqual(circle(actor(9, 'forum', 'board')), [false, true, false]);
  assert.deepEqual(circle(null), [false, false, false]);
});

test('whoever has not said for whom they write speaks for whom they are the contact, else for one that takes part', () => {
  const both = (...roles: readonly (readonly [number, OrganisationKind, MandateRole])[]): Actor => ({
    ...actor(...roles[0]!),
    mandates: roles.map(([id, kind, role]) => ({ role, organisation: actor(id, kind, role).organisation! })),
  });
  const parts = [aPart(1, 2, '2020-01-01'), aPart(2, 3, '2020-01-01'), aPart(3, 4, '2020-01-01', yesterday)];
  const own = { ...parts[1]!, contact: { id: 1 as PersonId, name: 'X' } };
  const says = (who: Actor, of = parts) => speakerAmong(who, of, today)?.organisation ?? null;
  const two = both([2, 'region', 'contact'], [3, 'region', 'contact']);
  assert.deepEqual([says(two), says(two, [parts[0]!, own])], [2, 3]);
  assert.equal(says(both([9, 'forum', 'secretariat'], [3, 'region', 'contact'])), 3);
  assert.equal(says(both([4, 'region', 'contact'], [9, 'forum', 'secretariat'])), 9);
  assert.equal(says(both([4, 'region', 'representative'])), null);
  assert.equal(says(both([9, 'forum', 'board'])), null);
});

const voice = { organisation: 2 as OrganisationId } as Voice;
const standing = (organisation: number, role: InterestRole, wants = ''): WishStanding => ({
  role,
  wants,
  organisation: { id: organisation as OrganisationId, name: 'X', kind: 'region' },
  by: { id: 1, name: 'X' },
  changedAt: '2026-11-01T09:00:00.000Z',
});

test('an organisation answers to a wish with one answer, changes it, and takes it back', () => {
  const wished = aNetwork({ state: 'wished' });
  const before = [standing(3, 'arrange'), standing(2, 'follow', 'Mått')];
  const give = (role: InterestRole, wants: string, standings = before) =>
    giveWish(wished, standings, voice, { role, wants });
  assert.deepEqual(give('participate', 'Mått'), {
    ok: true,
    event: {
      kind: 'network-interest-given',
      network: 1,
      organisation: 2,
      role: 'participate',
      previous: 'follow',
      content: { wants: 'Mått' },
    },
  });
  assert.deepEqual(
    [outcome(give('follow', 'Mått')), outcome(give('follow', ''))],
    ['unchanged', 'network-interest-given'],
  );
  const first = give('follow', '', []);
  assert(first.ok && first.event.kind === 'network-interest-given' && first.event.previous === null);
  assert.equal(outcome(withdrawWish(wished, before, voice)), 'network-interest-withdrawn');
  assert.equal(outcome(withdrawWish(wished, [standing(3, 'arrange')], voice)), 'no-standing');
  for (const state of networkStates.filter((one) => one !== 'wished')) {
    assert.equal(outcome(giveWish(aNetwork({ state }), [], voice, { role: 'follow', wants: '' })), 'wrong-state');
    assert.equal(outcome(withdrawWish(aNetwork({ state }), before, voice)), 'wrong-state');
  }
});

test('whoever only follows does not come, and whoever arranges comes too', () => {
  const roles = (['arrange', 'participate', 'participate', 'follow'] as const).map((role, at) => standing(at, role));
  assert.deepEqual(wishCounts(roles), { come: 3, arrange: 1 });
  assert.deepEqual(wishCounts([]), { come: 0, arrange: 0 });
  assert.equal(wishOf(roles, 3 as OrganisationId)?.role, 'follow');
  assert.equal(wishOf(roles, undefined), null);
});
