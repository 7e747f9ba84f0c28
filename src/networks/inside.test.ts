import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import { kronor } from '#kernel/money.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import type { Commentator } from '#organisations/authority.ts';
import {
  type CoOrganiser,
  plannableYears,
  planYear,
  removeCoOrganiser,
  setCoOrganiser,
  setPlanners,
  sharesOf,
  type YearPlan,
} from './arranging.ts';
import {
  addDocument,
  here,
  mostNetworkFiles,
  type NetworkFile,
  type NetworkWriter,
  removeDocument,
} from './document.ts';
import { type Network, type NetworkState, networkStates } from './network.ts';
import { longestPost, type PostDraft, talks, withdrawPost, writePost } from './talk.ts';

const network = (state: NetworkState = 'active') => ({ id: 1 as NetworkId, name: 'RUS-nätverket', state }) as Network;
type Answer = { readonly ok: boolean; readonly event?: { kind: string }; readonly refusal?: { kind: string } };
const outcome = ({ event, refusal }: Answer): string => (event ?? refusal)!.kind;
const people = (...ids: readonly number[]) => ids as unknown as readonly PersonId[];

const write = (draft: Partial<PostDraft>, state?: NetworkState, same = false) =>
  writePost(
    network(state),
    {} as Commentator,
    { html: '<p>Hej</p>', text: 'Hej', key: null, byMail: false, ...draft },
    { next: 4, same },
  );

test('one writes to a network that lives, something that is neither empty nor too long', () => {
  assert.deepEqual(write({ key: 'k', byMail: true }), {
    ok: true,
    event: {
      kind: 'network-post-written',
      network: 1,
      post: 4,
      byMail: true,
      content: { html: '<p>Hej</p>', key: 'k' },
    },
  });
  assert.deepEqual(
    networkStates.filter((state) => talks({ state })),
    ['active', 'dormant', 'runAsProject'],
  );
  assert.deepEqual(write({}, 'wished'), { ok: false, refusal: { kind: 'closed', state: 'wished' } });
  assert.equal(outcome(write({ text: ' \n' })), 'empty');
  assert.equal(outcome(write({ text: 'x'.repeat(longestPost) })), 'network-post-written');
  assert.deepEqual(write({ text: 'x'.repeat(longestPost + 1) }), {
    ok: false,
    refusal: { kind: 'too-long', length: 10_001 },
  });
  assert.equal(outcome(write({ html: 'x'.repeat(40_000) })), 'network-post-written');
  assert.equal(outcome(write({ html: 'x'.repeat(40_001) })), 'too-long');
});

test('the same form again has been said already, even when the network has ended since', () => {
  assert.equal(outcome(write({}, 'active', true)), 'said-already');
  assert.equal(outcome(write({}, 'closed', true)), 'said-already');
});

test('one takes one’s own words back, once; the secretariat anybody’s', () => {
  const take = (by: number, secretariat: boolean, withdrawn = false) =>
    outcome(
      withdrawPost(network(), { id: 4, person: 1 as PersonId, withdrawn }, { person: by as PersonId, secretariat }),
    );
  assert.deepEqual(
    [take(1, false), take(2, false), take(2, true)],
    ['network-post-withdrawn', 'not-yours', 'network-post-withdrawn'],
  );
  assert.deepEqual([take(1, false, true), take(2, false, true)], ['withdrawn', 'not-yours']);
  assert.equal(outcome(withdrawPost(network(), null, { person: 1 as PersonId, secretariat: true })), 'no-such-post');
});

const file = { name: 'Underlag.pdf' } as StoredFile;
const aFile = (id: number, different: Partial<NetworkFile> = {}): NetworkFile => ({
  id,
  name: `Fil ${id}`,
  organisation: { id: 2 as OrganisationId },
  createdWith: null,
  removedAt: null,
  ...different,
});
const add = (files: readonly NetworkFile[], key: string | null = null, state?: NetworkState) =>
  outcome(addDocument(network(state), files, { file, note: '', key }));

test('a network has three hundred documents at most; those that were removed do not count', () => {
  const many = Array.from({ length: mostNetworkFiles }, (_, id) => aFile(id));
  assert.deepEqual([add(many.slice(1)), add(many)], ['network-file-added', 'too-many-files']);
  const [first, ...rest] = many;
  const removed = [...rest, { ...first!, removedAt: '2026-11-01T09:00:00.000Z' }];
  assert.deepEqual([here(removed).length, add(removed)], [299, 'network-file-added']);
});

test('a form adds one document, and to what has ended none is added', () => {
  assert.equal(add([aFile(1, { createdWith: 'k' })], 'k'), 'unchanged');
  assert.equal(add([aFile(1, { createdWith: 'k' })], 'k', 'closed'), 'unchanged');
  assert.deepEqual(
    networkStates.filter((state) => add([], null, state) === 'closed'),
    ['independent', 'moved', 'closed'],
  );
});

test('a document is removed by the organisation that added it, or the secretariat, once', () => {
  const by = (organisation: number, secretariat = false): NetworkWriter => ({
    person: 1 as PersonId,
    organisation: organisation as OrganisationId,
    secretariat,
  });
  const remove = (of: NetworkFile, who: NetworkWriter, number = 1) =>
    outcome(removeDocument(network(), [of], who, number));
  assert.deepEqual(
    [remove(aFile(1), by(2)), remove(aFile(1), by(3)), remove(aFile(1), by(9, true))],
    ['network-file-removed', 'not-yours', 'network-file-removed'],
  );
  assert.equal(remove(aFile(1, { organisation: null }), by(2)), 'not-yours');
  assert.equal(remove(aFile(1, { removedAt: '2026-11-01T09:00:00.000Z' }), by(2)), 'unchanged');
  assert.equal(remove(aFile(1), by(2), 7), 'no-such-file');
});

const anOrganiser = (id: number, share: number | null, name = ''): CoOrganiser => ({
  id,
  organisation: name === '' ? (id as OrganisationId) : null,
  name: name || `Region ${id}`,
  share,
});
const organise = (organisers: readonly CoOrganiser[], share: number | null, who: number | string) =>
  outcome(
    setCoOrganiser(
      network(),
      organisers,
      typeof who === 'string'
        ? { organisation: null, name: who, share }
        : { organisation: who as OrganisationId, name: '', share },
    ),
  );

test('those who arrange carry the whole cost at most', () => {
  const two = [anOrganiser(2, 60), anOrganiser(3, null)];
  assert.deepEqual([organise(two, 40, 4), organise(two, 41, 4)], ['co-organiser-set', 'shares-over']);
  // One's own earlier share is not counted twice.
  assert.deepEqual(
    [organise(two, 100, 2), organise(two, 40, 3), organise(two, 41, 3)],
    ['co-organiser-set', 'co-organiser-set', 'shares-over'],
  );
  assert.deepEqual(
    [organise(two, 60, 2), organise(two, null, 3), organise(two, null, 2)],
    ['unchanged', 'unchanged', 'co-organiser-set'],
  );
  const named = [anOrganiser(2, 50, 'Länsstyrelsen')];
  assert.deepEqual(
    [organise(named, 50, 'Länsstyrelsen'), organise(named, 50, 'Högskolan')],
    ['unchanged', 'co-organiser-set'],
  );
});

test('twenty arrange at most; one who is there already may change their share', () => {
  const many = Array.from({ length: 20 }, (_, id) => anOrganiser(id + 1, null));
  assert.deepEqual(
    [organise(many.slice(1), null, 90), organise(many, null, 90), organise(many, 5, 20)],
    ['co-organiser-set', 'too-many', 'co-organiser-set'],
  );
  assert.equal(outcome(removeCoOrganiser(network(), many, 20)), 'co-organiser-removed');
  assert.equal(outcome(removeCoOrganiser(network(), many, 21)), 'no-such-organiser');
});

test('what is left when shares are rounded down is the forum’s, and nothing is lost', () => {
  const thirds = [33, 33, 33].map((share, at) => ({ name: `${at}`, share }));
  const { forum, others } = sharesOf(kronor(1), thirds);
  assert.deepEqual([forum, ...others.map(({ amount }) => amount)], [1, 33, 33, 33]);
  assert.deepEqual(sharesOf(kronor(10), []), { forum: kronor(10), others: [] });
});

test('a planning group is at most twelve people of the network; whoever is in it may stay', () => {
  const set = (now: readonly number[], wanted: readonly PersonId[], eligible: readonly PersonId[]) =>
    setPlanners(
      network(),
      people(...now).map((id) => ({ id })),
      wanted,
      new Set(eligible),
    );
  const thirteen = people(...Array.from({ length: 13 }, (_, at) => at + 1));
  assert.equal(outcome(set([], thirteen.slice(1), thirteen)), 'network-planners-set');
  assert.equal(outcome(set([], thirteen, thirteen)), 'too-many');
  assert.equal(outcome(set([1, 2], people(2, 1, 1), [])), 'unchanged');
  assert.equal(outcome(set([1], people(1, 3), people(2))), 'not-of-network');
  const stays = set([1], people(1, 2, 2), people(2));
  assert.deepEqual(stays, { ok: true, event: { kind: 'network-planners-set', network: 1, people: [1, 2] } });
  assert.equal(outcome(set([1], [], [])), 'network-planners-set');
});

test('more meetings than there should be are planned with a reason (N128)', () => {
  const year: YearPlan = { year: 2027, themes: 'Mått', meetings: 2, reason: '', budget: kronor(50_000) };
  const plan = (different: Partial<YearPlan>, most: number | null = 2, before: YearPlan | null = null) =>
    planYear(network(), before, { ...year, ...different }, most);
  assert.deepEqual([outcome(plan({})), outcome(plan({ meetings: 3 }))], ['network-year-planned', 'reason-needed']);
  assert.deepEqual(plan({ meetings: 3 }), { ok: false, refusal: { kind: 'reason-needed', most: 2 } });
  assert.equal(outcome(plan({ meetings: 3, reason: 'Ett extra om SIP' })), 'network-year-planned');
  // Where no rule is in force nothing is too many.
  assert.equal(outcome(plan({ meetings: 3 }, null)), 'network-year-planned');
  assert.equal(outcome(plan({}, 2, year)), 'unchanged');
  assert.equal(outcome(plan({ budget: null }, 2, year)), 'network-year-planned');
});

test('one plans the year that was, this one, and three ahead', () => {
  assert.deepEqual(plannableYears(day('2026-12-31')), [2025, 2026, 2027, 2028, 2029]);
  assert.deepEqual(plannableYears(day('2027-01-01')), [2026, 2027, 2028, 2029, 2030]);
});
