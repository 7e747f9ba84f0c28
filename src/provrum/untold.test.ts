import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { audience, type Circle } from './audience.ts';
import { moves } from './evaluation/known.ts';
import { isOutside, loggedKinds } from './eventLog.ts';
import type { ProvrumEvent } from './events.ts';
import { isTold, untold } from './untold.ts';

type Kind = ProvrumEvent['kind'];

const [lead, other] = [1 as OrganisationId, 2 as OrganisationId];
const [karin, asta, cilla, ines] = [1, 2, 3, 4].map((id) => id as PersonId) as [PersonId, PersonId, PersonId, PersonId];

/** Somebody in every part that one can have in a provrum, and nobody of them acts. */
const everybody: Circle = {
  actor: null,
  readers: [
    { person: karin, mandates: [{ organisation: 9 as OrganisationId, role: 'secretariat' }], level: null },
    { person: asta, mandates: [{ organisation: lead, role: 'representative' }], level: null },
    { person: cilla, mandates: [{ organisation: other, role: 'representative' }], level: null },
    { person: ines, mandates: [{ organisation: 3 as OrganisationId, role: 'contact' }], level: 'follow' },
  ],
  proposing: { organisation: lead, people: [asta] },
  standings: [{ organisation: other, by: cilla, takesPart: true, outdated: true }],
  lead,
  participants: [lead, other],
  mentioned: [cilla],
  toldBefore: [asta, cilla, ines],
  tasked: cilla,
};

const kinds: readonly Kind[] = loggedKinds.filter((kind) => !isOutside(kind)) as Kind[];

/** What is done to meetings, tasks, comments and the like moves no provrum and decides nothing about it. */
const ofTheWork = /^(meeting|task|log|comment|spreading|file|arena|link)-/;
const decides =
  /-(given|decided|granted|declined|approved|returned|requested|announced|published|presented|cancelled|started|submitted|paid|repaid|joined|left|lapsed|withdrawn|closed|completed|reopened|taken-back|moved)$|^lead-changed$/;
const moving: readonly Kind[] = [
  ...new Set([
    ...(Object.keys(moves) as (keyof typeof moves)[]),
    ...kinds.filter((kind) => decides.test(kind) && !ofTheWork.test(kind)),
  ]),
];

/** What moves a provrum, or decides about it, and is told to nobody: each with its reason. */
const reasons: Readonly<Partial<Record<Kind, string>>> = {
  'go-ahead-given': 'staged: decision-announced tells it',
  'proposal-declined': 'staged: decision-announced tells it',
  'decision-taken-back': 'staged: nobody had heard of the decision',
  'funding-decided': 'staged: funding-granted or funding-declined tells it',
  'funding-taken-back': 'staged: nobody had heard of the decision',
  'result-published': 'staged: result-announced tells it',
  'result-taken-back': 'staged: nobody had heard of the result',
  'provrum-cancelled': 'staged: cancellation-announced tells it',
  'cancellation-taken-back': 'staged: nobody had heard of the decision',
  'funding-withdrawn': 'what was asked for waits on the secretariat’s desk no more; the mail that waits is withdrawn',
  'archive-requested': 'asked of the program, not of anybody',
};

test('somebody is told of whatever moves a provrum or decides about it, or there is a reason', () => {
  for (const kind of Object.keys(moves)) assert.ok(moving.includes(kind as Kind), kind);
  assert.ok(moving.length > 35, 'the names of kinds have changed');
  const silent = moving.filter((kind) => audience(kind, everybody).length === 0);
  assert.deepEqual(silent.toSorted(), Object.keys(reasons).toSorted());
});

test('every other kind tells somebody, or is known to be read in the history', () => {
  for (const kind of kinds) assert.equal(audience(kind, everybody).length > 0, isTold(kind), kind);
  assert.equal(new Set<Kind>(untold).size, untold.length);
});
