import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { MandateRole } from '#organisations/authority.ts';
import { audience, type Answered, type Circle, type Reader } from './audience.ts';
import type { ProvrumEvent } from './events.ts';
import type { Level } from './subscription.ts';

const organisations = { forum: 1, dalarna: 2, halland: 3, nordregio: 4 } as const;
type Key = keyof typeof organisations;
const organisation = (key: Key) => organisations[key] as OrganisationId;

const people = { karin: 1, mona: 2, asta: 3, bo: 4, cilla: 5, carl: 6, ines: 7 } as const;
type Name = keyof typeof people;
const person = (name: Name) => people[name] as PersonId;

const reader = (name: Name, at: Key, role: MandateRole, level: Level | null = null): Reader => ({
  person: person(name),
  mandates: [{ organisation: organisation(at), role }],
  level,
});

const everybody = [
  reader('karin', 'forum', 'secretariat'),
  reader('mona', 'forum', 'board'),
  reader('asta', 'dalarna', 'representative'),
  reader('bo', 'dalarna', 'contact'),
  reader('cilla', 'halland', 'representative'),
  reader('carl', 'halland', 'contact'),
  reader('ines', 'nordregio', 'contact'),
];

const answer = (at: Key, by: Name, extra: Partial<Answered> = {}): Answered => ({
  organisation: organisation(at),
  by: person(by),
  takesPart: true,
  outdated: false,
  ...extra,
});

/** Bo proposes for Dalarna; say only what else there is. */
const aCircle = (extra: Partial<Circle> = {}): Circle => ({
  actor: null,
  readers: everybody,
  proposing: { organisation: organisation('dalarna'), people: [person('bo')] },
  standings: [],
  lead: null,
  participants: [],
  mentioned: [],
  toldBefore: [],
  ...extra,
});

const with_ = (name: Name, level: Level): readonly Reader[] =>
  everybody.map((one) => (one.person === person(name) ? { ...one, level } : one));

const names = Object.fromEntries(Object.entries(people).map(([name, id]) => [id, name]));
const told = (kind: ProvrumEvent['kind'], extra: Partial<Circle> = {}) =>
  audience(kind, aCircle(extra))
    .map(({ person: id, reason }) => `${names[id]} ${reason}`)
    .sort();

test('a mention tells the mentioned, a comment the followers, and each once', () => {
  const readers = with_('cilla', 'follow');
  assert.deepEqual(told('comment-written', { readers, mentioned: [person('carl'), person('cilla')] }), [
    'carl mentioned',
    'cilla mentioned',
  ]);
  assert.deepEqual(told('comment-written', { readers }), ['cilla following']);
  assert.deepEqual(told('comment-edited', { readers, mentioned: [person('carl')] }), ['carl mentioned']);
});

test('a posted proposal tells whoever answers for each member and partner, a contact where there is nobody else', () => {
  assert.deepEqual(told('proposal-posted'), ['asta representing', 'cilla representing', 'ines representing']);
});

test('a substitute is told where there is no representative', () => {
  const readers = [reader('bo', 'dalarna', 'contact'), reader('asta', 'dalarna', 'substitute')];
  assert.deepEqual(told('proposal-posted', { readers }), ['asta representing']);
});

test('a material change asks those who answered before it, and their representatives', () => {
  const standings = [answer('halland', 'carl', { outdated: true }), answer('nordregio', 'ines')];
  assert.deepEqual(told('proposal-changed', { standings }), ['carl answered', 'cilla representing']);
});

test('where whoever answered has left, the organisation’s representative is told instead', () => {
  const readers = everybody.filter((one) => one.person !== person('carl'));
  const standings = [answer('halland', 'carl', { outdated: true })];
  assert.deepEqual(told('proposal-changed', { readers, standings }), ['cilla representing']);
});

test('an answer tells those who propose; where they have left, their organisation’s representative', () => {
  assert.deepEqual(told('interest-given'), ['bo proposing']);
  assert.deepEqual(told('interest-withdrawn', { readers: everybody.filter((one) => one.person !== person('bo')) }), [
    'asta proposing',
  ]);
});

test('readiness tells those who propose, those who take part and the secretariat, but not those who follow', () => {
  const standings = [answer('halland', 'carl'), answer('nordregio', 'ines', { takesPart: false })];
  assert.deepEqual(told('readiness-reached', { standings }), ['bo proposing', 'carl answered', 'karin secretariat']);
});

test('an announced decision tells everybody concerned once, and not the secretariat', () => {
  const readers = with_('karin', 'follow').map((one) =>
    one.person === person('mona') ? { ...one, level: 'follow' as const } : one,
  );
  const standings = [answer('halland', 'cilla'), answer('dalarna', 'bo')];
  assert.deepEqual(told('decision-announced', { readers, standings }), [
    'asta representing',
    'bo answered',
    'cilla answered',
    'mona following',
  ]);
  assert.deepEqual(
    told('proposal-withdrawn', { readers, standings }),
    told('decision-announced', { readers, standings }),
  );
});

test('a reopened proposal tells those who were told that it was withdrawn', () => {
  const standings = [answer('halland', 'cilla')];
  assert.deepEqual(told('proposal-reopened', { standings, toldBefore: [person('bo')] }), ['bo proposing']);
  assert.deepEqual(told('proposal-reopened', { standings }), []);
});

test('a step of the work is told to those who take part and those who follow, and money paid back to lead and secretariat', () => {
  const [lead, participants] = [organisation('dalarna'), [organisation('dalarna'), organisation('halland')]];
  const around = { lead, participants, standings: [answer('halland', 'carl')], readers: with_('mona', 'follow') };
  const everybody = ['asta representing', 'carl answered', 'cilla representing', 'mona following'];
  for (const kind of ['planning-started', 'provrum-started', 'report-started', 'result-presented'] as const) {
    assert.deepEqual(told(kind, around), everybody, kind);
    assert.deepEqual(told(kind, { ...around, actor: person('asta') }), everybody.slice(1), kind);
  }
  assert.deepEqual(told('payment-repaid', around), ['asta representing', 'karin secretariat']);
});

test('what is undone is told to those who had heard of it', () => {
  const [lead, participants] = [organisation('dalarna'), [organisation('dalarna'), organisation('halland')]];
  const around = { lead, participants, readers: with_('mona', 'follow') };
  assert.deepEqual(told('presentation-taken-back', around), []);
  assert.deepEqual(told('follow-up-reopened', around), []);
  const toldBefore = [person('asta'), person('mona'), person('cilla')];
  assert.deepEqual(told('presentation-taken-back', { ...around, toldBefore }), [
    'asta representing',
    'cilla representing',
    'mona following',
  ]);
  assert.deepEqual(told('follow-up-reopened', { ...around, toldBefore }), ['asta representing', 'mona following']);
});

test('somebody who stands for two organisations is told once, for both', () => {
  const mandates = (['dalarna', 'halland'] as const).map((at) => ({
    organisation: organisation(at),
    role: 'representative' as const,
  }));
  const readers: Reader[] = [{ person: person('asta'), mandates, level: null }];
  assert.deepEqual(audience('proposal-posted', aCircle({ readers })), [
    {
      person: person('asta'),
      reason: 'representing',
      organisations: [organisation('dalarna'), organisation('halland')],
    },
  ]);
});

test('nobody is told of their own act, nobody who has muted, and nobody who may not read', () => {
  const mentioned = [person('asta'), person('carl'), 99 as PersonId];
  assert.deepEqual(told('comment-written', { actor: person('asta'), readers: with_('carl', 'mute'), mentioned }), []);
});

test('nothing is told of drafts, of decisions before they are announced, or of what was taken back', () => {
  const standings = [answer('halland', 'cilla', { outdated: true })];
  const readers = with_('carl', 'follow');
  for (const kind of [
    'proposal-drafted',
    'draft-saved',
    'co-author-added',
    'co-author-removed',
    'interest-confirmed',
    'go-ahead-given',
    'proposal-declined',
    'decision-taken-back',
    'comment-withdrawn',
  ] as const) {
    assert.deepEqual(told(kind, { standings, readers, mentioned: [person('carl')] }), [], kind);
  }
});
