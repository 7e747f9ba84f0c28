import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { provrum2023 } from '../../test/ruleCases.ts';
import type { OrganisationKind, Role, Standing } from '#rulebook/facts.ts';
import { readinessRules } from '#rulebook/chapters/readiness.ts';
import { assess, unmet } from '#rulebook/rule.ts';
import type { Parameters } from '#rulebook/version.ts';
import { type Change, effectOfWithdrawal, readiness, type Step } from './readiness.ts';

const kinds: readonly OrganisationKind[] = ['region', 'agency', 'association', 'institute', 'other'];
const roles: readonly Role[] = ['lead', 'participate', 'follow'];

const standing = (organisation: number): fc.Arbitrary<Standing> =>
  fc.record({
    organisation: fc.constant(organisation),
    name: fc.constant(`Organisation ${organisation}`),
    kind: fc.oneof({ weight: 3, arbitrary: fc.constant<OrganisationKind>('region') }, fc.constantFrom(...kinds)),
    membership: fc.oneof(
      { weight: 4, arbitrary: fc.constant('member' as const) },
      { weight: 2, arbitrary: fc.constant('partner' as const) },
      fc.constant(null),
    ),
    role: fc.constantFrom(...roles),
  });

const standings = (most: number): fc.Arbitrary<readonly Standing[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => standing(index + 1))));

const figures: fc.Arbitrary<Parameters> = fc
  .record({
    readyRegionsMin: fc.integer({ min: 1, max: 3 }),
    participantsMin: fc.integer({ min: 1, max: 3 }),
    leadCountsAsRegion: fc.boolean(),
  })
  .map((figure) => ({ ...provrum2023, ...figure }));

/** Without figures of its own the law is the one in force. */
const law = fc.oneof({ weight: 2, arbitrary: fc.constant(provrum2023) }, figures);

/** What one organisation does over time: give, change, change again, withdraw. */
const history = fc.array(
  fc.record({
    answers: fc.array(fc.option(fc.constantFrom(...roles)), { minLength: 1, maxLength: 4 }),
    turns: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  { maxLength: 9 },
);

interface Happening {
  readonly at: number;
  readonly standing: Standing;
  /** Null: it withdraws. */
  readonly role: Role | null;
}

/** Whoever answered last stands last; a later answer replaces the earlier one. */
function played(happenings: readonly Happening[]): readonly Standing[] {
  const now = new Map<number, Standing>();
  for (const { standing: of, role } of happenings) {
    now.delete(of.organisation);
    if (role !== null) now.set(of.organisation, { ...of, role });
  }
  return [...now.values()];
}

test('in whatever order organisations sign up, change and withdraw, the answer is the same', () => {
  const cast = fc.tuple(...Array.from({ length: 9 }, (_, index) => standing(index + 1)));
  fc.assert(
    fc.property(cast, history, law, (people, lives, parameters) => {
      const interleaved = () =>
        lives
          .flatMap(({ answers, turns }, index) => {
            const times = [...turns.take(answers.length)].toSorted((a, b) => a - b);
            return answers.map((role, turn): Happening => ({ at: times[turn] ?? 1, standing: people[index]!, role }));
          })
          .toSorted((a, b) => a.at - b.at);
      assert.deepEqual(readiness(played(interleaved()), parameters), readiness(played(interleaved()), parameters));
    }),
    { numRuns: 200 },
  );
});

test('verdict, findings and figures agree, and the words hold the figures of the case', () => {
  fc.assert(
    fc.property(standings(9), (all) => {
      const found = readiness(all, provrum2023);
      const said = Object.fromEntries(found.findings.map(({ rule, because }) => [rule, because.sv]));
      const taking = all.filter(({ membership, role }) => membership !== null && role !== 'follow');
      const regions = taking.filter(({ kind }) => kind === 'region').length;
      const willing = taking.filter(({ membership, role }) => membership === 'member' && role === 'lead');

      assert.equal(found.ready, unmet(found.findings, 'must').length === 0);
      assert.equal(found.ready, regions >= 2 && willing.length >= 1);
      assert.equal(found.ready, found.shortest.length === 0);
      assert.equal(found.shortestText === null, found.ready);
      assert.deepEqual(
        [found.regions, found.participants, found.willing.length],
        [regions, taking.length, willing.length],
      );
      assert.match(said['provrum.ready']!, new RegExp(`^${regions} (av 2 )?region`));
      assert.equal(said['provrum.ready']!.includes('Ledare saknas'), willing.length === 0);
      assert.match(said['provrum.participants']!, new RegExp(`^${taking.length} `));
      for (const { name } of willing) assert.ok(said['provrum.lead']!.includes(name) || willing.length > 7);
      if (taking.length > 0) assert.match(said['provrum.regionShare']!, new RegExp(`^${regions} av ${taking.length} `));
    }),
    { numRuns: 300 },
  );
});

test('a withdrawal leaves what would be there without the organisation', () => {
  fc.assert(
    fc.property(standings(8), fc.integer({ min: 1, max: 9 }), law, (all, organisation, parameters) => {
      const { before, after, breaks } = effectOfWithdrawal(all, organisation, parameters);
      assert.deepEqual(before, readiness(all, parameters));
      assert.deepEqual(
        after,
        readiness(
          all.filter((each) => each.organisation !== organisation),
          parameters,
        ),
      );
      assert.equal(breaks, before.ready && !after.ready);
    }),
    { numRuns: 200 },
  );
});

/** A single organisation's step in the open: who, and what it becomes. */
interface Taken {
  readonly becomes: Standing;
  readonly newcomer: boolean;
  readonly took: 'join' | 'offer';
}

const isReady = (all: readonly Standing[], parameters: Parameters) =>
  unmet(assess(readinessRules, { standings: all, confirmed: false }, parameters), 'must').length === 0;

const after = (all: readonly Standing[], steps: readonly Taken[]): readonly Standing[] => [
  ...all.filter(({ organisation }) => !steps.some(({ becomes }) => becomes.organisation === organisation)),
  ...steps.map(({ becomes }) => becomes),
];

const newcomers: readonly Taken[] = (['region', 'agency'] as const).flatMap((kind) =>
  (['member', 'partner'] as const).flatMap((membership) =>
    (['participate', 'lead'] as const).map((role): Taken => ({
      becomes: { organisation: 0, name: 'Ny', kind, membership, role },
      newcomer: true,
      took: 'join',
    })),
  ),
);

/** Everything one organisation could do, the useless included. */
const possibleSteps = (all: readonly Standing[]): readonly Taken[] => [
  ...newcomers,
  ...all.flatMap((from) =>
    roles
      .filter((role) => role !== from.role)
      .map((role): Taken => ({
        becomes: { ...from, role },
        newcomer: false,
        took: from.role === 'follow' ? 'join' : 'offer',
      })),
  ),
];

function* choices(steps: readonly Taken[], size: number, from = 0): Generator<readonly Taken[]> {
  if (size === 0) yield [];
  else {
    for (let index = from; index < steps.length; index += 1) {
      const step = steps[index]!;
      const fresh = step.newcomer ? { ...step, becomes: { ...step.becomes, organisation: -size } } : step;
      for (const rest of choices(steps, size - 1, step.newcomer ? index : index + 1)) {
        const twice = rest.some(({ becomes }) => becomes.organisation === fresh.becomes.organisation);
        if (!twice) yield [fresh, ...rest];
      }
    }
  }
}

/** Tries everything: the smallest number of steps that make it ready, and every way to do it. */
function bruteForce(all: readonly Standing[], parameters: Parameters): readonly (readonly Taken[])[] {
  const steps = possibleSteps(all);
  for (let size = 0; size <= 4; size += 1) {
    const found = [...choices(steps, size)].filter((taken) => isReady(after(all, taken), parameters));
    if (found.length > 0) return found;
  }
  return [];
}

const sizeOf = ({ steps }: Change) => steps.reduce((sum, { count }) => sum + count, 0);

function answers({ act, who, lead, candidates }: Step, { becomes, newcomer, took }: Taken): boolean {
  if (act !== took) return false;
  if (!newcomer && !candidates.some(({ organisation }) => organisation === becomes.organisation)) return false;
  if (act === 'offer') return becomes.role === 'lead';
  if (lead && !(becomes.role === 'lead' && becomes.membership === 'member')) return false;
  return who === 'organisation' || (who === 'region' ? becomes.kind === 'region' : becomes.membership === 'member');
}

/** Whether the steps taken are one way of doing what the change asks for. */
function fulfils(steps: readonly Step[], taken: readonly Taken[]): boolean {
  const [first, ...rest] = taken;
  if (!first) return steps.every(({ count }) => count === 0);
  return steps.some((step, index) => {
    if (step.count === 0 || !answers(step, first)) return false;
    return fulfils(steps.with(index, { ...step, count: step.count - 1 }), rest);
  });
}

test('the shortest change makes it ready, nothing shorter does, and no other way of that length is left out', () => {
  fc.assert(
    fc.property(standings(4), law, (all, parameters) => {
      const { shortest } = readiness(all, parameters);
      const found = bruteForce(all, parameters);
      if (found.some((taken) => taken.length === 0)) return assert.deepEqual(shortest, []);
      if (found.length === 0) return assert.ok(shortest.every((change) => sizeOf(change) > 4));

      assert.deepEqual([...new Set(shortest.map(sizeOf))], [found[0]!.length]);
      for (const taken of found)
        assert.ok(
          shortest.some(({ steps }) => fulfils(steps, taken)),
          JSON.stringify(taken),
        );

      // and the other way round: whoever does what a change asks for makes it ready
      const ways = [...choices(possibleSteps(all), found[0]!.length)];
      for (const { steps } of shortest) {
        const fulfilling = ways.filter((taken) => fulfils(steps, taken));
        assert.ok(fulfilling.length > 0);
        for (const taken of fulfilling)
          assert.ok(isReady(after(all, taken), parameters), JSON.stringify({ steps, taken }));
        for (const { name, organisation } of steps.flatMap(({ candidates }) => candidates)) {
          const theirs = fulfilling.some((taken) => taken.some(({ becomes }) => becomes.organisation === organisation));
          assert.ok(theirs, `${name} is named and could not do it`);
        }
      }
    }),
    { numRuns: 150 },
  );
});
