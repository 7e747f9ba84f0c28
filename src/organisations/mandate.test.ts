import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MandateId, PersonId } from '#kernel/id.ts';
import { anActor, parties, type PartyKey } from '../../test/aProvrum.ts';
import { managerOf, type MandateRole } from './authority.ts';
import { endMandate, type Ending, giveMandate, inForce, type Mandate, type MandateAsked, over } from './mandate.ts';

const today = day('2026-11-21');
const yesterday = day('2026-11-20');
const tomorrow = day('2026-11-22');

let ids = 0;
const aMandate = (name: string, role: MandateRole, from = '2020-01-01', to: string | null = null): Mandate => ({
  id: (ids += 1) as MandateId,
  person: { id: ids as PersonId, name, email: `${name}@test.example` },
  role,
  from: day(from),
  to: to === null ? null : day(to),
});
const anAsk = (name: string, role: MandateRole, extra: Partial<MandateAsked> = {}): MandateAsked => ({
  name,
  email: `${name}@test.example`,
  role,
  from: today,
  to: null,
  replace: false,
  ...extra,
});
const manager = (key: PartyKey, role: MandateRole) => managerOf(anActor(parties[key], role), parties.dalarna.id)!;
const own = manager('dalarna', 'representative');
const secretariat = manager('reglab', 'secretariat');
const anEnd = (mandate: Mandate, extra: Partial<Ending> = {}): Ending => ({
  mandate: mandate.id,
  last: null,
  reason: '',
  ...extra,
});

const give = (mandates: readonly Mandate[], asked: MandateAsked) => {
  const decision = giveMandate(mandates, 'region', asked, today);
  return decision.ok ? decision.event : decision.refusal.kind;
};
const end = (mandates: readonly Mandate[], ending: Ending, by = own) => {
  const decision = endMandate(mandates, by, ending, today);
  return decision.ok ? decision.event.to : decision.refusal.kind;
};

test('a mandate gives rights on its first and on its last day, and on no day outside them', () => {
  const mandate = aMandate('asta', 'contact', '2026-11-21', '2026-11-30');
  assert.deepEqual(
    ['2026-11-20', '2026-11-21', '2026-11-30', '2026-12-01'].map((on) => inForce(mandate, day(on))),
    [false, true, true, false],
  );
  assert.deepEqual(
    ['2026-11-20', '2026-11-30', '2026-12-01'].map((on) => over(mandate, day(on))),
    [false, false, true],
  );
});

test('as many substitutes and contacts as one likes, but one representative at a time', () => {
  const asta = aMandate('asta', 'representative');
  const held = [asta, aMandate('bo', 'substitute'), aMandate('boel', 'contact')];
  assert.equal(typeof give(held, anAsk('nils', 'substitute')), 'object');
  assert.equal(typeof give(held, anAsk('nils', 'contact')), 'object');
  assert.equal(give(held, anAsk('nils', 'representative')), 'representative-held');
});

test('a new representative takes over: the one before acts until the day before', () => {
  const asta = aMandate('asta', 'representative');
  const event = give([asta], anAsk('bo', 'representative', { from: day('2026-12-01'), replace: true }));
  assert(typeof event === 'object');
  assert.deepEqual(event.replaces, [{ mandate: asta, to: '2026-11-30' }]);
});

test('who was to take over later never begins, where another takes over first', () => {
  const asta = aMandate('asta', 'representative', '2020-01-01', '2026-11-30');
  const planned = aMandate('bo', 'representative', '2026-12-01');
  const event = give([asta, planned], anAsk('boel', 'representative', { replace: true }));
  assert(typeof event === 'object');
  assert.deepEqual(
    event.replaces.map(({ mandate, to }) => [mandate.person.name, to]),
    [
      ['asta', '2026-11-20'],
      ['bo', '2026-11-30'],
    ],
  );
});

test('a representative whose last day is named can be followed on the day after without being replaced', () => {
  const asta = aMandate('asta', 'representative', '2020-01-01', '2026-11-30');
  const next = (from: string) => give([asta], anAsk('bo', 'representative', { from: day(from) }));
  assert.equal(next('2026-11-30'), 'representative-held');
  assert.equal(typeof next('2026-12-01'), 'object');
});

test('a mandate begins today at the earliest, ends no earlier than it begins, and a representative has no end', () => {
  assert.equal(give([], anAsk('bo', 'contact', { from: yesterday })), 'begins-in-the-past');
  assert.equal(give([], anAsk('bo', 'contact', { to: yesterday })), 'ends-before-it-begins');
  assert.equal(typeof give([], anAsk('bo', 'contact', { to: today })), 'object');
  assert.equal(give([], anAsk('bo', 'representative', { to: day('2027-01-01') })), 'representative-has-no-end');
});

test('nobody holds the same role twice on one day', () => {
  const bo = aMandate('bo', 'contact', '2020-01-01', '2026-11-30');
  assert.equal(give([bo], anAsk('bo', 'contact', { from: day('2026-11-30') })), 'already-held');
  assert.equal(typeof give([bo], anAsk('bo', 'contact', { from: day('2026-12-01') })), 'object');
  assert.equal(typeof give([bo], anAsk('bo', 'substitute')), 'object');
  const takenBack = aMandate('bo', 'contact', '2026-11-25', '2026-11-24');
  assert.equal(typeof give([takenBack], anAsk('bo', 'contact')), 'object');
});

test('secretariat and board sit in the forum, and nobody else there', () => {
  assert.equal(give([], anAsk('bo', 'secretariat')), 'role-not-here');
  const forum = giveMandate([], 'forum', anAsk('bo', 'contact'), today);
  assert(!forum.ok && forum.refusal.kind === 'role-not-here');
  assert(giveMandate([], 'forum', anAsk('bo', 'board'), today).ok);
});

test('a mandate ends on a day from yesterday on, at once, or before it has begun', () => {
  const bo = aMandate('bo', 'contact');
  assert.equal(end([bo], anEnd(bo)), yesterday);
  assert.equal(end([bo], anEnd(bo, { last: yesterday })), yesterday);
  assert.equal(end([bo], anEnd(bo, { last: day('2026-11-19') })), 'too-early');
  assert.equal(end([bo], anEnd(bo, { last: day('2027-01-31') })), '2027-01-31');
  const later = aMandate('boel', 'contact', '2026-12-01');
  assert.equal(end([later], anEnd(later)), '2026-11-30');
  assert.equal(end([later], anEnd(later, { last: day('2026-11-29') })), 'too-early');
});

test('an end can be moved forward, never back, and not once it has passed', () => {
  const bo = aMandate('bo', 'contact', '2020-01-01', '2026-11-30');
  assert.equal(end([bo], anEnd(bo, { last: day('2026-11-29') })), '2026-11-29');
  assert.equal(end([bo], anEnd(bo, { last: day('2026-11-30') })), 'too-late');
  const passed = aMandate('olle', 'contact', '2020-01-01', '2026-11-20');
  assert.equal(end([passed], anEnd(passed)), 'ended-already');
  assert.equal(end([bo], anEnd(passed)), 'no-such-mandate');
});

test('the last representative hands over; only the secretariat ends it without, and says why', () => {
  const asta = aMandate('asta', 'representative');
  assert.equal(end([asta], anEnd(asta, { reason: 'Slutar' })), 'last-representative');
  assert.equal(end([asta], anEnd(asta), secretariat), 'reason-missing');
  assert.equal(end([asta], anEnd(asta, { reason: 'Organisationen har lagts ner' }), secretariat), yesterday);
});

test('a representative may end where the next one begins the day after, and not a day earlier', () => {
  const asta = aMandate('asta', 'representative', '2020-01-01', '2026-11-30');
  const bo = aMandate('bo', 'representative', '2026-12-01');
  assert.equal(end([asta, bo], anEnd(asta, { last: day('2026-11-29') })), 'last-representative');
  assert.equal(end([asta, bo], anEnd(bo)), 'last-representative');
  const early = aMandate('bo', 'representative', '2026-11-30');
  assert.equal(end([asta, early], anEnd(asta, { last: day('2026-11-29') })), '2026-11-29');
});

test('the secretariat never ends its own last mandate', () => {
  const karin = aMandate('karin', 'secretariat');
  const lars = aMandate('lars', 'secretariat', '2020-01-01', '2026-11-30');
  assert.equal(end([karin], anEnd(karin, { reason: 'Slutar' }), secretariat), 'last-of-secretariat');
  assert.equal(end([karin, lars], anEnd(karin, { last: tomorrow }), secretariat), tomorrow);
  assert.equal(end([karin, lars], anEnd(karin, { last: day('2026-11-30') }), secretariat), 'last-of-secretariat');
});
