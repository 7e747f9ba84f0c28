import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Decision } from '#kernel/decision.ts';
import type { OrganisationId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { attendanceModes, type AttendanceMode, type Gathering, modesOf, queueRules } from '../gathering/gathering.ts';
import { changeGatheringPlan, planOf } from '../gathering/plan.ts';
import { aDesk } from '../../../test/aDesk.ts';
import type { QueueReason, RegistrationEvent } from './events.ts';
import { type Entry, freePlaces, holding, lineFor, waitsSince } from './queue.ts';
import {
  after,
  answerOffer,
  cancel,
  changeMode,
  type Desk,
  handOver,
  type RegistrationRefusal,
  runOut,
  signUp,
  termsOf,
  turnOf,
} from './registration.ts';

/** What can happen to a meeting's registrations. The numbers choose among those who are there. */
const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('signUp' as const),
      who: fc.array(fc.nat(11), { minLength: 1, maxLength: 3 }),
      mode: fc.nat(1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), who: fc.nat(11) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), who: fc.nat(11), accepts: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('handOver' as const), who: fc.nat(11), to: fc.nat(11) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('changeMode' as const),
      who: fc.nat(11),
      mode: fc.nat(1),
      waits: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('limit' as const), mode: fc.nat(1), places: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), again: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rule' as const),
      rule: fc.constantFrom(...queueRules),
      quota: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ways' as const),
      mode: fc.constantFrom('physical', 'hybrid', 'digital', 'hybrid'),
      places: fc.nat(6),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const history = fc.record({
  rule: fc.constantFrom(...queueRules),
  quota: fc.integer({ min: 1, max: 3 }),
  capacity: fc.tuple(fc.nat(4), fc.option(fc.nat(3))),
  acts: fc.array(act, { minLength: 20, maxLength: 80, size: 'max' }),
});
type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

/** Twelve people of four organisations, one of them a guest's, and two guests without any. */
const organisationOf = (who: number): OrganisationId | null => (who < 8 ? (((who % 3) + 1) as OrganisationId) : null);
const guestOf = (who: number): string => (who === 8 || who === 9 ? 'Gästbolaget AB' : '');
const group = ({ organisation, organisationName, person }: Entry) =>
  organisation ?? (organisationName || `person ${person}`);

interface World {
  readonly desk: Desk;
  readonly ids: number;
}

/**
 * Holds the meeting in one way only, or in both again. Where not all who come can come that way it is refused; else all who have
 * signed up come that way, and nobody waits for a place of the kind that is gone.
 */
function holdIn(
  { gathering, entries, now }: Desk,
  { mode, places }: Extract<Act, { readonly do: 'ways' }>,
): Pick<Desk, 'gathering' | 'entries'> {
  const [only, ...more] = modesOf({ text: { ...gathering.text, mode } });
  const limit = (way: AttendanceMode) => (modesOf(gathering).includes(way) ? gathering.places.capacity[way] : places);
  const capacity = {
    physical: mode === 'digital' ? null : limit('physical'),
    digital: mode === 'physical' ? null : limit('digital'),
  };
  const changed: Gathering = {
    ...gathering,
    text: { ...gathering.text, mode },
    places: { ...gathering.places, capacity },
  };
  const [physical, digital] = attendanceModes.map((way) => holding(entries, way).length);
  const taken = { physical: physical!, digital: digital! };
  if (!changeGatheringPlan(gathering, { plan: planOf(changed), basedOn: gathering.version, taken }, now).ok)
    return { gathering, entries };
  const there = more.length > 0 ? entries : entries.map((entry) => ({ ...entry, mode: only!, wished: null }));
  return { gathering: changed, entries: there };
}

/** One act and what the queue does after it, with every step between. */
function step(world: World, one: Act): { readonly world: World; readonly steps: readonly Step[] } {
  const { desk } = world;
  const mine = (who: number) => desk.entries.find(({ person }) => person === who) ?? null;
  const mode = (which: number): AttendanceMode => attendanceModes[which]!;
  let { gathering, entries, now } = desk;
  let { ids } = world;
  let events: readonly RegistrationEvent[] = [];
  let reason: QueueReason = 'cancelled';
  const take = (decision: Decision<RegistrationEvent | readonly RegistrationEvent[], RegistrationRefusal>) => {
    events = decision.ok ? ([decision.event].flat() as RegistrationEvent[]) : [];
  };
  switch (one.do) {
    case 'signUp': {
      const newcomers = one.who.map((who) => ({
        registration: (ids += 1) as RegistrationId,
        person: who as PersonId,
        organisation: organisationOf(who),
        organisationName: guestOf(who),
        mode: mode(one.mode),
        key: null,
      }));
      take(signUp(desk, newcomers));
      break;
    }
    case 'cancel':
      take(cancel(desk, mine(one.who), false));
      break;
    case 'answer':
      take(answerOffer(desk, mine(one.who), one.accepts));
      break;
    case 'handOver':
      // To a colleague: the page lets nobody else be chosen.
      if (organisationOf(one.who) === organisationOf(one.to) && guestOf(one.who) === guestOf(one.to))
        take(handOver(desk, mine(one.who), { registration: (ids += 1) as RegistrationId, person: one.to as PersonId }));
      break;
    case 'changeMode':
      take(changeMode(desk, mine(one.who), mode(one.mode), one.waits));
      break;
    case 'expire':
      events = runOut(desk);
      break;
    case 'limit':
      gathering = {
        ...gathering,
        places: { ...gathering.places, capacity: { ...gathering.places.capacity, [mode(one.mode)]: one.places } },
      };
      reason = 'limit-raised';
      break;
    case 'wait':
      now = new Date(Date.parse(now) + one.hours * 3_600_000).toISOString() as Instant;
      break;
    case 'close':
      gathering = { ...gathering, state: one.again > 0 ? 'open' : 'closed' };
      reason = 'closed';
      break;
    case 'rule':
      gathering = { ...gathering, places: { ...gathering.places, rule: one.rule, quota: one.quota } };
      reason = 'terms-changed';
      break;
    case 'ways':
      ({ gathering, entries } = holdIn(desk, one));
      reason = 'terms-changed';
  }
  const steps: Step[] = [];
  let state: Desk = { ...desk, gathering, entries, now };
  const go = (event: RegistrationEvent) => {
    const before = state;
    state = { ...state, entries: after(state.entries, event, now) };
    steps.push({ before, event, desk: state });
  };
  for (const event of events) go(event);
  for (const event of turnOf(state, reason)) go(event);
  // A second passes between two acts: the order of time is the order of acts.
  const later = new Date(Date.parse(now) + 1000).toISOString() as Instant;
  return { world: { desk: { ...state, now: later }, ids }, steps };
}

interface Step {
  readonly before: Desk;
  readonly event: RegistrationEvent;
  readonly desk: Desk;
}

/** Runs a history and looks at the world after every act, and at every step on the way. */
function run(
  { rule, quota, capacity, acts }: History,
  look: (desk: Desk, steps: readonly Step[], before: Desk) => void,
) {
  const [physical, digital] = capacity;
  const desk = aDesk({ places: { capacity: { physical, digital }, rule, quota } });
  let world: World = { desk, ids: 0 };
  for (const one of acts) {
    const before = world.desk;
    const next = step(world, one);
    look(next.world.desk, next.steps, before);
    world = next.world;
  }
}
const always = (look: (desk: Desk, steps: readonly Step[], before: Desk) => void) =>
  fc.assert(
    fc.property(history, (one) => run(one, look)),
    { numRuns: 100 },
  );

const held = ({ entries }: Desk, mode: AttendanceMode) => holding(entries, mode).length;

test('no act gives more places of a kind than there are', () => {
  always((_, steps) => {
    for (const { before, event, desk } of steps) {
      // Two who change places with each other do so one after the other, and leave as many as there were: see below.
      if (event.kind === 'registration-changed' && event.reason !== null) continue;
      for (const mode of attendanceModes) {
        const limit = desk.gathering.places.capacity[mode];
        // A limit that was lowered throws nobody out.
        assert.ok(limit === null || held(desk, mode) <= Math.max(held(before, mode), limit));
      }
    }
  });
});

test('when the queue has turned there are at most as many as the limit, or as there were before it', () => {
  always((desk, _, before) => {
    for (const mode of attendanceModes) {
      const limit = desk.gathering.places.capacity[mode];
      assert.ok(limit === null || held(desk, mode) <= Math.max(limit, held(before, mode)));
    }
  });
});

test('nobody is there twice', () => {
  always(({ entries }) => {
    assert.equal(new Set(entries.map(({ person }) => person)).size, entries.length);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  });
});

test('no place is free while somebody waits who may have it', () => {
  always((desk) => {
    const terms = termsOf(desk.gathering, desk.today);
    for (const mode of attendanceModes) {
      if (freePlaces(desk.entries, terms, mode) <= 0) continue;
      const waiting = desk.entries.filter((entry) => waitsSince(entry, mode) !== null);
      // Only a quota keeps a place free, only while others can still sign up, and only from those who have theirs.
      const quota = terms.rule === 'quota' && !terms.released ? terms.quota! : Infinity;
      const may = waiting.filter(
        (one) => holding(desk.entries, mode).filter((other) => group(other) === group(one)).length < quota,
      );
      assert.deepEqual(may, [], `${mode}: a place is free`);
    }
  });
});

/** Written from the rule's own words, apart from the code that keeps it: may `a` have a place before `b`? */
function mayPass(desk: Desk, mode: AttendanceMode, a: Entry, b: Entry): boolean {
  const { rule, quota } = desk.gathering.places;
  const since = (entry: Entry) => waitsSince(entry, mode)!;
  const earlier = since(a) < since(b) || (since(a) === since(b) && a.id < b.id);
  if (rule === 'time') return earlier;
  const limit = rule === 'quota' ? quota! : 1;
  const others = desk.entries.filter((entry) => entry !== a && entry !== b);
  const ahead = (entry: Entry) =>
    [a, b, ...others].filter(
      (other) =>
        other !== entry &&
        group(other) === group(entry) &&
        ((other.mode === mode && other.state !== 'waitlisted') ||
          (waitsSince(other, mode) !== null &&
            (since(other) < since(entry) || (since(other) === since(entry) && other.id < entry.id)))),
    ).length;
  const [within, otherWithin] = [ahead(a) < limit, ahead(b) < limit];
  return within === otherWithin ? earlier : within;
}

test('nobody is overtaken against the rule, whoever gets a place and however', () => {
  always((_, steps) => {
    for (const { before, event } of steps) {
      const gets =
        event.kind === 'registration-made' ||
        event.kind === 'place-offered' ||
        (event.kind === 'registration-changed' && !event.waits);
      if (!gets) continue;
      const chosen: Entry = before.entries.find(({ id }) => id === event.registration) ?? {
        id: event.registration,
        person: event.person,
        organisation: event.organisation,
        organisationName: event.kind === 'registration-made' ? event.content.organisationName : '',
        mode: event.mode,
        state: 'waitlisted',
        queuedAt: before.now,
        offeredUntil: null,
        wished: null,
      };
      const inLine: Entry =
        waitsSince(chosen, event.mode) !== null
          ? chosen
          : { ...chosen, mode: event.mode, state: 'waitlisted', queuedAt: before.now };
      const desk = { ...before, entries: [...before.entries.filter(({ id }) => id !== chosen.id), inLine] };
      const terms = termsOf(desk.gathering, desk.today);
      for (const other of desk.entries) {
        if (other.id === inLine.id || waitsSince(other, event.mode) === null) continue;
        const kept =
          terms.rule === 'quota' &&
          !terms.released &&
          holding(desk.entries, event.mode).filter((one) => group(one) === group(other)).length >= terms.quota!;
        assert.ok(kept || mayPass(desk, event.mode, inLine, other), `${inLine.id} passed ${other.id}`);
      }
    }
  });
});

test('a place or a wait is lost only by one’s own act, by handing it over, or by not answering in time', () => {
  always((_, steps) => {
    for (const { before, event, desk } of steps) {
      const gone = before.entries.filter(({ id }) => !desk.entries.some((entry) => entry.id === id));
      if (gone.length === 0) continue;
      const ends = ['registration-cancelled', 'offer-declined', 'offer-expired', 'registration-transferred'];
      assert.ok(ends.includes(event.kind), event.kind);
      assert.deepEqual(
        gone.map(({ id }) => id),
        'registration' in event ? [event.registration] : [],
      );
      if (event.kind === 'offer-expired') assert.ok(gone[0]!.offeredUntil! <= before.now);
    }
  });
});

test('handing over changes neither how many come nor from where', () => {
  always((_, steps) => {
    for (const { before, event, desk } of steps) {
      if (event.kind !== 'registration-transferred') continue;
      for (const mode of attendanceModes) assert.equal(held(desk, mode), held(before, mode));
      const groups = ({ entries }: Desk) =>
        entries
          .filter(({ state }) => state !== 'waitlisted')
          .map(({ organisation, organisationName }) => `${organisation} ${organisationName}`)
          .toSorted();
      assert.deepEqual(groups(desk), groups(before));
    }
  });
});

test('who wishes for the other kind of place never loses the one they have', () => {
  always((desk) => {
    for (const entry of desk.entries) if (entry.wished) assert.equal(entry.state, 'registered');
  });
});

test('where a meeting is held in one way only everybody comes that way, and nobody waits for the other', () => {
  always(({ gathering, entries }) => {
    const ways = modesOf(gathering);
    for (const { mode, wished } of entries) {
      assert.ok(ways.includes(mode));
      assert.ok(!wished || ways.includes(wished.mode));
    }
  });
});

test('by time alone nobody’s number in line ever gets worse', () => {
  fc.assert(
    fc.property(history, (one) => {
      // Another rule is another order, and where the meeting is held in one way only two queues become one.
      const acts = one.acts.filter((each) => each.do !== 'rule' && each.do !== 'ways');
      run({ ...one, acts, rule: 'time' }, (desk, _, before) => {
        for (const mode of attendanceModes) {
          const now = lineFor(desk.entries, desk.gathering.places, mode).map(({ entry }) => entry);
          const then = lineFor(before.entries, before.gathering.places, mode).map(({ entry }) => entry);
          for (const [at, entry] of now.entries()) {
            const place = then.findIndex(({ id }) => id === entry.id);
            // Who changed queues stands last in the new one, and who took a colleague's wait over has their place.
            if (place >= 0 && waitsSince(then[place]!, mode) === waitsSince(entry, mode)) assert.ok(at <= place);
          }
        }
      });
    }),
    { numRuns: 100 },
  );
});
