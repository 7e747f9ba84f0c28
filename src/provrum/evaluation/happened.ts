import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { KeptEvent } from '../history.ts';
import type { UptakeAnswer } from '../uptake/events.ts';
import type { KnownProvrum, Move } from './known.ts';
import { moves } from './known.ts';

/** Hours since 1970: a whole number is read much faster than a date, and a Swedish day begins on a whole hour. */
export type Hour = number;

/** Events of one kind as columns of the same length: of which provrum, the event's number (none of postings), and when. */
export interface Happened {
  readonly kind: Move | Turn;
  readonly provrum: readonly ProvrumId[];
  readonly id: readonly number[];
  readonly hour: readonly Hour[];
}
type Turn = 'readiness-reached' | 'readiness-lost';

/** All whose moments are read. */
export const kindsOfMoment: readonly string[] = [
  ...Object.keys(moves).filter((kind) => kind !== 'proposal-posted'),
  'readiness-reached',
  'readiness-lost',
];

/** What moments say of one provrum. */
export interface Track {
  readonly opened: Hour;
  /** What moved it last, and when it last moved. */
  readonly moved: Move;
  readonly movedAt: Hour;
  readonly ready: boolean;
  readonly turned: Hour | null;
  readonly firstReady: Hour | null;
  readonly started: Hour | null;
  readonly ended: Hour | null;
}
type Tracked = { -readonly [Key in keyof Track]: Track[Key] } & { lastMove: number; lastTurn: number };

/** One track for each provrum that was posted, in the order of the postings. */
export function track(happened: readonly Happened[]): ReadonlyMap<ProvrumId, Track> {
  const tracks = new Map<ProvrumId, Tracked>();
  for (const { provrum, hour } of happened.filter(({ kind }) => kind === 'proposal-posted'))
    for (const [at, id] of provrum.entries()) tracks.set(id, posted(hour[at]!));
  for (const { kind, provrum, id, hour } of happened) {
    if (kind === 'proposal-posted') continue;
    for (const [at, of] of provrum.entries()) {
      const own = tracks.get(of);
      if (own) follow(own, kind, id[at]!, hour[at]!);
    }
  }
  return tracks;
}

const posted = (opened: Hour): Tracked => ({
  opened,
  moved: 'proposal-posted',
  movedAt: opened,
  ready: false,
  turned: null,
  firstReady: null,
  started: null,
  ended: null,
  lastMove: 0,
  lastTurn: 0,
});

function follow(own: Tracked, kind: Exclude<Happened['kind'], 'proposal-posted'>, id: number, hour: Hour) {
  if (kind === 'readiness-reached' || kind === 'readiness-lost') return turn(own, kind, id, hour);
  own.movedAt = Math.max(own.movedAt, hour);
  if (kind === 'provrum-started') own.started = Math.min(own.started ?? hour, hour);
  if (kind === 'report-started') own.ended = Math.min(own.ended ?? hour, hour);
  if (id < own.lastMove) return;
  own.lastMove = id;
  own.moved = kind;
}

function turn(own: Tracked, kind: Turn, id: number, hour: Hour) {
  const reached = kind === 'readiness-reached';
  if (reached) {
    own.turned = Math.max(own.turned ?? hour, hour);
    own.firstReady = Math.min(own.firstReady ?? hour, hour);
  }
  if (id < own.lastTurn) return;
  own.lastTurn = id;
  own.ready = reached;
}

export type Sums = Pick<KnownProvrum, 'planned' | 'used' | 'granted' | 'paid' | 'repaid'>;
const none = 0 as Ore;
export const nothing: Sums = { planned: none, used: none, granted: none, paid: none, repaid: none };

/** What the amounts of events are summed to. */
const sums = {
  'budget-line-added': 'planned',
  'budget-line-changed': 'planned',
  'budget-line-removed': 'planned',
  'cost-recorded': 'used',
  'cost-removed': 'used',
  'funding-granted': 'granted',
  'payment-paid': 'paid',
  'payment-repaid': 'repaid',
} as const satisfies Readonly<Partial<Record<KeptEvent['kind'], keyof Sums>>>;
export const kindsOfSum: readonly string[] = Object.keys(sums);

/** Amounts of one kind of event, in öre. */
export interface Summed {
  readonly kind: keyof typeof sums;
  readonly provrum: readonly ProvrumId[];
  readonly amount: readonly number[];
}

export function sumUp(summed: readonly Summed[]): ReadonlyMap<ProvrumId, Sums> {
  const by = new Map<ProvrumId, { -readonly [Key in keyof Sums]: Ore }>();
  for (const { kind, provrum, amount } of summed) {
    const sum = sums[kind];
    for (const [at, id] of provrum.entries()) {
      const own = by.get(id) ?? { ...nothing };
      own[sum] = (own[sum] + amount[at]!) as Ore;
      by.set(id, own);
    }
  }
  return by;
}

/** What organisations have answered about results: each answer by its number, counted from one. */
export interface Answered {
  readonly provrum: readonly ProvrumId[];
  readonly organisation: readonly OrganisationId[];
  readonly id: readonly number[];
  readonly answer: readonly number[];
}
export type Uses = Readonly<Record<UptakeAnswer, number>>;
const answers: readonly UptakeAnswer[] = ['used', 'willUse', 'notForUs'];

/** The last answer of each member, counted. */
export function usesOf(
  { provrum, organisation, id, answer }: Answered,
  members: ReadonlySet<OrganisationId>,
): ReadonlyMap<ProvrumId, Uses> {
  const latest = new Map<ProvrumId, Map<OrganisationId, number>>();
  for (const [at, of] of provrum.entries()) {
    const by = organisation[at]!;
    if (!members.has(by)) continue;
    const own = latest.get(of) ?? new Map<OrganisationId, number>();
    const before = own.get(by);
    if (before === undefined || id[before]! < id[at]!) own.set(by, at);
    latest.set(of, own);
  }
  const count = (own: ReadonlyMap<OrganisationId, number>) => {
    const uses = { used: 0, willUse: 0, notForUs: 0 };
    for (const at of own.values()) uses[answers[answer[at]! - 1]!] += 1;
    return uses;
  };
  return new Map([...latest].map(([of, own]) => [of, count(own)]));
}
