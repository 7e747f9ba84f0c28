import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#kernel/day.ts';
import type { OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { local } from '#kernel/localTime.ts';
import { aDesk, aGathering, anEntry } from '../../../test/aDesk.ts';
import { afterWorkingHours, localOf, offerDeadline } from './deadline.ts';
import { type Diet, hasNeeds, noNeeds, parseNeeds, sumNeeds } from './needs.ts';
import { answersMissing, askedOf, linesOf } from './questions.ts';
import { lineFor, positionIn } from './queue.ts';
import { reasonOf } from './queueReason.ts';
import { answerOffer, cancel, changeMode, closedNow, handOver, runOut, signUp, turnOf } from './registration.ts';

const instant = (text: string) => text as Instant;
const waiting = { state: 'waitlisted' as const };
const newcomer = (id: number, organisation: number | null = id, mode: 'physical' | 'digital' = 'physical') => ({
  registration: id as RegistrationId,
  person: id as PersonId,
  organisation: organisation as OrganisationId | null,
  organisationName: '',
  mode,
  key: null,
});
const kinds = (decision: ReturnType<typeof signUp>) =>
  decision.ok ? decision.event.map(({ kind, person }) => `${person} ${kind}`) : decision.refusal.kind;
const line = (desk: ReturnType<typeof aDesk>) =>
  lineFor(desk.entries, desk.gathering.places, 'physical').map(({ entry, standing }) => `${entry.id} ${standing}`);

test('by the default rule an organisation’s first comes before another’s second, and then time decides', () => {
  const desk = aDesk({ places: { capacity: { physical: 1, digital: null } } }, [
    anEntry(1, { organisation: 1 }),
    anEntry(2, { ...waiting, organisation: 1 }),
    anEntry(3, { ...waiting, organisation: 2 }),
    anEntry(4, { ...waiting, organisation: 2 }),
    anEntry(5, { ...waiting, organisation: 3 }),
  ]);

  assert.deepEqual(line(desk), ['3 first-of-organisation', '5 first-of-organisation', '2 by-time', '4 by-time']);
  assert.equal(positionIn(lineFor(desk.entries, desk.gathering.places, 'physical'), 2 as RegistrationId), 3);
});

test('by time alone nobody is asked where they come from', () => {
  const entries = [anEntry(3, { ...waiting, organisation: 1 }), anEntry(2, waiting), anEntry(1, { organisation: 1 })];

  assert.deepEqual(line(aDesk({ places: { rule: 'time' } }, entries)), ['2 by-time', '3 by-time']);
});

test('two who came at the same moment stand in the order of their numbers', () => {
  const queuedAt = instant('2026-11-20T09:00:00.000Z');
  const entries = [anEntry(9, { ...waiting, queuedAt }), anEntry(4, { ...waiting, queuedAt })];

  assert.deepEqual(line(aDesk({ places: { rule: 'time' } }, entries)), ['4 by-time', '9 by-time']);
});

test('a quota keeps places for other organisations while people can sign up, and not after that', () => {
  const places = { rule: 'quota' as const, quota: 1, capacity: { physical: 3, digital: null } };
  const desk = aDesk({ places }, [anEntry(1, { organisation: 1 }), anEntry(2, { ...waiting, organisation: 1 })]);
  assert.deepEqual(turnOf(desk, 'cancelled'), []);
  assert.deepEqual(kinds(signUp(desk, [newcomer(7, 1), newcomer(8, 2)])), [
    '7 registration-waitlisted',
    '8 registration-made',
  ]);
  const offered = turnOf({ ...desk, gathering: { ...desk.gathering, state: 'closed' } }, 'closed');
  assert.deepEqual(
    offered.map(({ registration }) => registration),
    [2],
  );
  const lastDay = {
    ...desk,
    gathering: { ...desk.gathering, places: { ...desk.gathering.places, lastDay: '2026-11-22' as Day } },
  };
  assert.equal(turnOf(lastDay, 'closed').length, 1);
});

test('guests of one organisation that is not here count as one, and those without any each for themselves', () => {
  const guest = { ...waiting, organisation: null };
  const entries = [
    anEntry(1, { organisation: null, organisationName: 'Bolaget AB' }),
    anEntry(2, { ...guest, organisationName: ' bolaget ab' }),
    anEntry(3, guest),
    anEntry(4, guest),
  ];

  assert.deepEqual(line(aDesk({}, entries)), ['3 first-of-organisation', '4 first-of-organisation', '2 by-time']);
});

test('several at once get places in the order they are named, and one who is there already is left alone', () => {
  const desk = aDesk({ places: { capacity: { physical: 2, digital: null } } }, [anEntry(1)]);
  const decision = signUp(desk, [
    newcomer(11, 1),
    { ...newcomer(12), person: 1 as PersonId },
    newcomer(13),
    newcomer(14),
  ]);

  assert.deepEqual(kinds(decision), [
    '11 registration-made',
    '13 registration-waitlisted',
    '14 registration-waitlisted',
  ]);
  assert.deepEqual(decision.ok && decision.event.map((event) => ('place' in event ? event.place : 0)), [0, 1, 2]);
  assert.equal(kinds(signUp(desk, [newcomer(1)])), 'unchanged');
});

test('nobody signs up before it is open, after its last day, once it has begun, or where it is called off', () => {
  const kind = (different: Parameters<typeof aDesk>[0]) => closedNow(aDesk(different))?.kind ?? 'open';

  assert.equal(kind({ state: 'announced' }), 'not-open');
  assert.equal(kind({ state: 'closed' }), 'not-open');
  assert.equal(kind({ state: 'cancelled' }), 'called-off');
  assert.equal(kind({ places: { lastDay: '2026-11-22' as Day } }), 'last-day-passed');
  assert.equal(kind({ places: { lastDay: '2026-11-23' as Day } }), 'open');
  assert.equal(kind({ when: { starts: local('2026-11-23T10:00'), ends: local('2026-11-23T12:00') } }), 'begun');
  assert.equal(kind({ when: { starts: local('2026-11-23T10:01'), ends: local('2026-11-23T12:00') } }), 'open');
  assert.equal(kind({ when: null }), 'open');
});

test('an offer waits so many working hours: nights, weekends and holidays do not count, and never past the beginning', () => {
  const after = (from: string, hours: number) => localOf(afterWorkingHours(instant(from), hours));
  // Monday 23 November 2026, ten in the morning in Sweden.
  assert.equal(after('2026-11-23T09:00:00.000Z', 8), '2026-11-24T10:00');
  assert.equal(after('2026-11-23T09:00:00.000Z', 6), '2026-11-23T16:00');
  assert.equal(after('2026-11-23T03:00:00.000Z', 2), '2026-11-23T10:00');
  assert.equal(after('2026-11-27T15:30:00.000Z', 1), '2026-11-30T09:00');
  // Over Christmas 2026: the eve is a Thursday, and then come Friday, Saturday and Sunday.
  assert.equal(after('2026-12-23T14:00:00.000Z', 2), '2026-12-28T09:00');
  // Over Easter, with the change to summer time in it: Good Friday to the Monday after are free.
  assert.equal(after('2027-03-26T14:00:00.000Z', 2), '2027-03-30T10:00');
  assert.equal(
    offerDeadline(instant('2026-11-23T09:00:00.000Z'), 8, local('2026-11-23T13:00')),
    '2026-11-23T12:00:00.000Z',
  );
});

test('what was offered is taken, declined or lost by its deadline, and twice is once', () => {
  const until = instant('2026-11-24T09:00:00.000Z');
  const entry = anEntry(1, { state: 'offered', offeredUntil: until });
  const desk = aDesk({}, [entry]);
  const kind = (decision: ReturnType<typeof answerOffer>) =>
    decision.ok ? decision.event.kind : decision.refusal.kind;
  const late = { ...desk, now: until };

  assert.equal(kind(answerOffer(desk, entry, true)), 'offer-accepted');
  assert.equal(kind(answerOffer(desk, entry, false)), 'offer-declined');
  assert.equal(kind(answerOffer(late, entry, true)), 'offer-expired');
  assert.deepEqual(
    runOut(late).map(({ registration }) => registration),
    [1],
  );
  assert.deepEqual(runOut(desk), []);
  assert.equal(kind(answerOffer(desk, anEntry(1), true)), 'unchanged');
  assert.equal(kind(answerOffer(desk, anEntry(1, waiting), true)), 'not-offered');
  assert.equal(kind(answerOffer(desk, null, true)), 'no-registration');
});

test('two who wait for each other’s kind of place change, though no place is free', () => {
  const since = instant('2026-11-21T09:00:00.000Z');
  const desk = aDesk({ places: { capacity: { physical: 1, digital: 1 } } }, [
    anEntry(1, { wished: { mode: 'digital', since } }),
    anEntry(2, { mode: 'digital', wished: { mode: 'physical', since } }),
  ]);

  assert.deepEqual(
    turnOf(desk, 'changed').map(({ registration, mode }) => `${registration} ${mode}`),
    ['2 physical', '1 digital'],
  );
});

test('the queue says more places only where there are more, and else that they are given out in another way', () => {
  const places = { capacity: { physical: 2, digital: 5 }, rule: 'quota', quota: 1 } as const;
  const before = aGathering({ places });
  const edited = [{ kind: 'gathering-changed', part: 'plan', meeting: before.id, title: '' }] as never;
  const reason = (different: Parameters<typeof aGathering>[0]) =>
    reasonOf(edited, { before, after: aGathering({ places, ...different }) });
  assert.equal(reason({ places: { ...places, capacity: { physical: 3, digital: 5 } } }), 'limit-raised');
  assert.equal(reason({ places: { ...places, capacity: { physical: 2, digital: null } } }), 'limit-raised');
  assert.equal(reason({ places: { ...places, quota: 2 } }), 'terms-changed');
  const digital = { ...before.text, mode: 'digital' } as const;
  const left = { ...places, capacity: { physical: null, digital: 5 } };
  assert.equal(reason({ text: digital, places: left }), 'terms-changed');
  assert.equal(reasonOf([], { before, after: before }), 'closed');
});

test('nobody moves once the meeting has begun, or is called off', () => {
  const places = { capacity: { physical: 5, digital: null } };
  const entries = [anEntry(1, waiting)];
  const when = { starts: local('2026-11-23T09:00'), ends: local('2026-11-23T12:00') };

  assert.equal(turnOf(aDesk({ places }, entries), 'limit-raised').length, 1);
  assert.deepEqual(turnOf(aDesk({ places, when }, entries), 'limit-raised'), []);
  for (const state of ['cancelled', 'held', 'planned', 'announced'] as const)
    assert.deepEqual(turnOf(aDesk({ places, state }, entries), 'limit-raised'), []);
  const begun = aDesk({ when }, [anEntry(1)]);
  for (const decision of [
    cancel(begun, begun.entries[0]!, false),
    changeMode(begun, begun.entries[0]!, 'digital', true),
    handOver(begun, begun.entries[0]!, { registration: 9 as RegistrationId, person: 9 as PersonId }),
  ])
    assert.deepEqual(decision, { ok: false, refusal: { kind: 'begun' } });
});

test('a place is not handed to oneself, to one who comes, or once its offer is gone', () => {
  const until = instant('2026-11-23T08:00:00.000Z');
  const desk = aDesk({}, [anEntry(1), anEntry(2), anEntry(3, { state: 'offered', offeredUntil: until })]);
  const to = (person: number) => ({ registration: 9 as RegistrationId, person: person as PersonId });
  const kind = (from: number, person: number) => {
    const decision = handOver(desk, desk.entries[from]!, to(person));
    return decision.ok ? 'handed' : decision.refusal.kind;
  };

  assert.deepEqual(
    [kind(0, 1), kind(0, 2), kind(2, 8), kind(0, 8)],
    ['to-oneself', 'is-coming', 'offer-gone', 'handed'],
  );
});

test('a venue gets sums and nobody’s words, and what cannot be read is nothing', () => {
  const needs = (...given: readonly [readonly Diet[], string?, string?][]) =>
    sumNeeds(given.map(([chosen, food = '', access = '']) => ({ diets: chosen, food, access })));
  assert.deepEqual(needs([['vegan', 'nuts']], [['vegan'], 'Tål inte lök'], [[], '', 'Hörslinga'], [[]]), {
    people: 3,
    diets: [
      { diet: 'vegan', people: 2 },
      { diet: 'nuts', people: 1 },
    ],
    otherFood: 1,
    access: 1,
  });
  assert.deepEqual(sumNeeds([]), { people: 0, diets: [], otherFood: 0, access: 0 });
  assert.deepEqual([hasNeeds(noNeeds), hasNeeds({ ...noNeeds, access: 'x' })], [false, true]);
  const written = { diets: ['fish'] as const, food: 'x', access: '' };
  assert.deepEqual(parseNeeds(JSON.stringify(written)), written);
  assert.deepEqual(parseNeeds('{"diets":["fish","gold"],"food":"","access":""}'), { ...noNeeds, diets: ['fish'] });
  for (const words of ['', 'null', '[]', '{"diets":"fish","food":"","access":""}', '{"diets":[],"food":1,"access":""}'])
    assert.equal(parseNeeds(words), null, words);
});

test('one is asked what concerns how one comes, and what must be answered is missed until it is', () => {
  const question = (id: number, mode: 'physical' | 'digital' | null, required: boolean) =>
    ({ id, kind: 'line', label: `Fråga ${id}`, choices: [], required, mode }) as const;
  const asked = {
    asksNeeds: true,
    needsDays: 14,
    questions: [question(1, null, true), question(2, 'physical', true), question(3, 'digital', false)],
  };
  const ids = (way: 'physical' | 'digital') => askedOf(asked, way).map(({ id }) => id);
  assert.deepEqual(
    [ids('physical'), ids('digital')],
    [
      [1, 2],
      [1, 3],
    ],
  );
  const missing = (way: 'physical' | 'digital', ...answers: readonly (readonly [number, string])[]) =>
    answersMissing(asked, way, new Map(answers));
  assert.deepEqual(
    [missing('digital'), missing('digital', [1, '']), missing('digital', [1, 'Ja'])],
    [true, true, false],
  );
  assert.deepEqual([missing('physical', [1, 'Ja']), missing('physical', [1, 'Ja'], [2, 'Tåg'])], [true, false]);
  assert.deepEqual([linesOf('Tåg\nBuss'), linesOf(''), linesOf(undefined)], [['Tåg', 'Buss'], [], []]);
});
